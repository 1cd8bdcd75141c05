"""A sentence as it is compared with others: its dates, plans and denials, its ordinals, the pattern of its words.

Two sentences in almost the same words, but for one that was exchanged: a contrast, not a paraphrase.

"Bus drivers in Lentra went on strike" and "Nurses in Lentra went on strike" share nearly everything, and report two
things. A paraphrase changes the order, or several words; a report of another thing of the same kind exchanges the word
that matters. Words of one class ("troops", "soldiers") are no exchange.

Words that exclude each other though they say little by themselves: for and against, men and women.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from summarize import languages
from summarize.evidence.annotations.word_classes import lexicon
from summarize.evidence.facts.numbers import ComparableFigures, comparable_figures
from summarize.languages import ByLanguage, Language, by_code, numbered
from summarize.model import Annotation, DateExpression, Name
from summarize.recognize.words import Memo, stopwords

_SCOPELESS = frozenset(["r:significant", "r:several", "r:recent", "r:quick"])

_VALUES = {
    word: value for entries in by_code("classes.ordinals").values() for word, value in numbered(entries, 1).items()
}


def ordinals(plain: Sequence[str], language: str) -> dict[str, set[int]]:
    """The ordinals of a text by the first five letters of what they count: the third quarter, the second match."""
    values: dict[str, set[int]] = {}
    step = -1 if languages.language(language).classes.ordinals_follow else 1
    for index, word in enumerate(plain):
        value = _VALUES.get(word)
        at = index + step
        if value is not None and 0 <= at < len(plain):
            values.setdefault(plain[at][:5], set()).add(value)
    return values


class Pattern(NamedTuple):
    """The words of a sentence, their stems, the concepts of each and of all; a word without meaning of its own, or of
    a date, has none."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    meant: list[frozenset[str]]
    concepts: frozenset[str]


def _pattern(annotation: Annotation) -> Pattern:
    plain, bare = annotation.words, annotation.stems
    meant = list(map(_concepts(annotation.language).__getitem__, zip(plain, bare, strict=True)))
    for at, name in lexicon(annotation.language).phrases_in(bare):
        meant[at] = meant[at] - {bare[at]} | {name}
    if annotation.dates:  # they are compared as dates
        dated = [(expression.start, expression.end) for expression in annotation.dates]
        for at, (start, end) in enumerate(annotation.spans):
            if any(first < end and start < last for first, last in dated):
                meant[at] = frozenset()
    return Pattern(plain, bare, meant, frozenset().union(*meant))


@lru_cache(maxsize=8)
def _concepts(language: str) -> Memo[tuple[str, str], frozenset[str]]:
    """The concepts of a word and its stem, wherever they stand."""
    stop, table = stopwords(language), lexicon(language)

    def meant(key: tuple[str, str]) -> frozenset[str]:
        word, stem = key
        return frozenset(table.of(word, stem) or (() if word in stop or word[0].isdigit() else (stem,)))

    return Memo(meant)


def _words_as_of(known: Language) -> tuple[str, ...]:
    """The words before the day up to which a figure holds, with the blank behind them."""
    return tuple(word + " " * known.writing.spaced for word in known.dated.as_of)


_AS_OF = ByLanguage(_words_as_of)

PREPOSITION = 4
"""Letters between a verb of saying and its date, at most."""


# What a sentence has that another one may contradict, as bits: a comparison of what a pair has not is not made at all.
QUALIFIED, FIGURES, DATED, ORDINALS, ATTRIBUTED, QUOTED, NAMES, ACTIONS = (1 << bit for bit in range(8))


class ComparableSentence:
    """An annotation as it is compared with others: what each comparison would work out anew is kept.

    `marks` are the bits of what it has, from `QUALIFIED` to `ACTIONS`.
    """

    def __init__(self, annotation: Annotation) -> None:
        self.annotation = annotation
        self.concepts = frozenset(annotation.concepts)
        self.done = frozenset(annotation.done)
        self.planned = frozenset(annotation.planned)
        self.keys = frozenset(annotation.keys)
        self.named = self.keys.union(annotation.context)
        self.attributed_to = frozenset(annotation.attributed_to)
        resolved = [
            expression
            for expression in annotation.dates
            if expression.status == "resolved" and not _as_of(expression, annotation)
        ]
        self.days = [(expression.first or "", expression.last or "9999") for expression in resolved]
        self.dates = [expression for expression in resolved if not _dates_attribution(expression, annotation)]
        self.open = [value[5:10] for value in _open_dates(annotation)]
        self.denied = [concept for concept in annotation.denied if concept not in _SCOPELESS]
        self.plans = [concept for concept in annotation.planned if concept[:2] != "s:"]
        qualified = bool(
            annotation.uncertain or annotation.conditional or annotation.possible or self.denied or self.plans
        )
        self.dated = bool(self.days or self.open)
        self.undescribed = self.keys.difference(annotation.described)
        self.actions = frozenset(annotation.actions)
        self.acts: dict[tuple[int, int], frozenset[str] | None] = {}
        self.ordinals = ordinals(annotation.words, annotation.language)
        self.marks = (
            QUALIFIED * qualified
            | FIGURES * bool(annotation.numbers)
            | DATED * self.dated
            | ORDINALS * bool(self.ordinals)
            | ATTRIBUTED * bool(self.attributed_to)
            | QUOTED * bool(annotation.quoted)
            | NAMES * (len(self.keys) > 1)
            | ACTIONS * bool(self.actions)
        )

    @cached_property
    def opposed(self) -> frozenset[str]:
        """The actions that are the opposite of one of its own."""
        against = lexicon(self.annotation.language).opposites
        return frozenset(second for first, second in against if first in self.actions)

    @cached_property
    def figures(self) -> ComparableFigures:
        """Its quantities."""
        return comparable_figures(self.annotation)

    @cached_property
    def quotations(self) -> list[tuple[str, Counter[str]]]:
        """The words it quotes, and how often each is in them."""
        return [(quoted, Counter(quoted.split())) for quoted in self.annotation.quoted]

    @cached_property
    def pattern(self) -> Pattern:
        """Its words, to look for one that was exchanged."""
        return _pattern(self.annotation)

    @cached_property
    def free(self) -> list[Name]:
        """The names that do not stand after a preposition."""
        return [name for name in self.annotation.names if not _after_preposition(self.annotation, name)]

    @cached_property
    def free_keys(self) -> list[str]:
        """The keys of these names."""
        return [name.key for name in self.free]


def _open_dates(annotation: Annotation) -> list[str]:
    """The values of dates that name a weekday or a month, and nothing says of which year."""
    return [
        expression.value
        for expression in annotation.dates
        if expression.status == "unresolved" and expression.value is not None and expression.value.startswith("XXXX-")
    ]


def _as_of(expression: DateExpression, annotation: Annotation) -> bool:
    """Whether a day is that of a count ("as of Tuesday, 11 were dead"): how fresh it is, not when it happened."""
    return expression.granularity == "day" and annotation.text[: expression.start].lower().endswith(
        _AS_OF[annotation.language]
    )


def _dates_attribution(expression: DateExpression, annotation: Annotation) -> bool:
    """Whether a date is that of the attribution: "…, police said on Monday"."""
    attribution = annotation.attribution
    if (
        attribution is None
        or expression.end <= attribution.start
        or annotation.text.startswith(("'s", "’s"), expression.end)
    ):
        return False
    between = annotation.text[attribution.end : expression.start].strip()
    return expression.start < attribution.end or (len(between) <= PREPOSITION and "," not in between)


def _after_preposition(annotation: Annotation, name: Name) -> bool:
    before = annotation.text[max(0, name.start - 24) : name.start].lower().split()
    articles = languages.language(annotation.language).clauses.name_articles
    while before and before[-1] in articles:
        before.pop()
    return bool(before) and before[-1] in languages.language(annotation.language).clauses.prepositions


RIVALS = numbered(group for groups in by_code("classes.rivals").values() for group in groups)
"""Words that exclude each other, each with the number of its group; of all languages."""


def exchanged(ones: Sequence[str], twos: Sequence[str]) -> bool:
    """Whether a word of one stretch has a rival in the other."""
    return any(
        left != right and RIVALS.get(left, -1) == RIVALS.get(right, -2) and left not in twos and right not in ones
        for left in ones
        for right in twos
    )


# Share of words in common order from which two sentences count as one pattern.
PATTERN = 0.55
# A paraphrase changes more places than this.
CHANGES = 2
# A sentence that leans on the one before it may open with another word for its subject ("The company").
SUBJECT = 2


def contrast(left: ComparableSentence, right: ComparableSentence) -> bool:
    """Whether two sentences of one pattern exchange a content word for one that the other has nowhere."""
    from rapidfuzz.distance import Levenshtein

    ones, twos = left.pattern, right.pattern
    if not _one_pattern(ones, twos):
        return False
    differ = changes = 0
    lost: list[int] = []
    gained: list[int] = []
    for step in (*Levenshtein.opcodes(ones.stems, twos.stems), None):
        if step is not None and step.tag != "equal":
            lost.extend(range(step.src_start, step.src_end))
            gained.extend(range(step.dest_start, step.dest_end))
            continue
        changes += any(ones.meant[index] for index in lost) or any(twos.meant[index] for index in gained)
        if changes > CHANGES:
            return False
        meant = _meant(left.annotation, lost, right.annotation) or _meant(right.annotation, gained, left.annotation)
        differ += not meant and _unmatched(ones, lost, twos) and _unmatched(twos, gained, ones)
        differ += exchanged([ones.words[index] for index in lost], [twos.words[index] for index in gained])
        lost, gained = [], []
    return differ > 0


def one_pattern(left: ComparableSentence, right: ComparableSentence) -> bool:
    """Whether two sentences have most of their words in common, in one order."""
    return _one_pattern(left.pattern, right.pattern)


def _one_pattern(ones: Pattern, twos: Pattern) -> bool:
    from rapidfuzz.distance import Levenshtein

    first, second = ones.stems, twos.stems
    return bool(first and second) and Levenshtein.normalized_similarity(first, second) >= PATTERN


def _meant(annotation: Annotation, indices: Sequence[int], compared: Annotation) -> bool:
    """Whether a sentence that leans on the one before it opens with another word for whom the other names there."""
    leans = bool(annotation.context and indices) and indices[0] < SUBJECT
    return leans and any(key in annotation.context for key in compared.keys)


def _unmatched(line: Pattern, indices: Sequence[int], compared: Pattern) -> bool:
    """Whether a content word at one of the places has no counterpart in the other sentence."""
    return any(line.meant[index] and line.meant[index].isdisjoint(compared.concepts) for index in indices)
