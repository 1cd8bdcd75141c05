"""A sentence as it is compared with others: its dates, plans and denials, its ordinals, the pattern of its words."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from summarize import languages
from summarize.evidence.annotations.word_classes import lexicon
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


class ComparableSentence:
    """An annotation as it is compared with others: what each comparison would work out anew is kept."""

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
        self.acts: dict[tuple[int, int], frozenset[str] | None] = {}

    @cached_property
    def ordinals(self) -> dict[str, set[int]]:
        """Its ordinals, by what they count."""
        return ordinals(self.annotation.words, self.annotation.language)

    @cached_property
    def pattern(self) -> Pattern:
        """Its words, to look for one that was exchanged."""
        return _pattern(self.annotation)

    @cached_property
    def free(self) -> list[Name]:
        """The names that do not stand after a preposition."""
        return [name for name in self.annotation.names if not _after_preposition(self.annotation, name)]


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
