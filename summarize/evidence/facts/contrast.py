"""Two sentences in almost the same words, but for one that was exchanged: a contrast, not a paraphrase.

"Bus drivers in Lentra went on strike" and "Nurses in Lentra went on strike" share nearly everything, and tell two
things. Who tells the same in other words changes the order, or several words; who tells another thing of the same kind
exchanges the word that matters. Words of one class ("troops", "soldiers") are no exchange.

Words that exclude each other though they say little by themselves: ordinals, for and against, men and women.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from summarize import languages
from summarize.evidence.annotations.word_classes import lexicon
from summarize.languages import by_code, numbered
from summarize.model import Annotation
from summarize.recognize.words import Memo, stems, stopwords, word_spans, words

RIVALS = numbered(group for groups in by_code("classes.rivals").values() for group in groups)
"""Words that exclude each other, each with the number of its group; of all languages."""
_VALUES = {
    word: value for entries in by_code("classes.ordinals").values() for word, value in numbered(entries, 1).items()
}


def ordinals(plain: Sequence[str], language: str) -> dict[str, set[int]]:
    """The ordinals of a text by the first five letters of what they count: the third quarter, the second match."""
    found: dict[str, set[int]] = {}
    step = -1 if languages.language(language).classes.ordinals_follow else 1
    for place, word in enumerate(plain):
        value = _VALUES.get(word)
        at = place + step
        if value is not None and 0 <= at < len(plain):
            found.setdefault(plain[at][:5], set()).add(value)
    return found


def exchanged(ones: Sequence[str], twos: Sequence[str]) -> bool:
    """Whether a word of one stretch has a rival in the other."""
    return any(
        one != two and RIVALS.get(one, -1) == RIVALS.get(two, -2) and one not in twos and two not in ones
        for one in ones
        for two in twos
    )


# Share of words in common order from which two sentences count as one pattern.
PATTERN = 0.55
# A paraphrase changes more places than this.
CHANGES = 2
# A sentence that leans on the one before it may open with another word for its subject ("The company").
SUBJECT = 2


class _Line(NamedTuple):
    """The words of a sentence, their stems, the concepts of each and of all; a word without meaning of its own, or of
    a date, has none."""

    words: list[str]
    stems: list[str]
    meant: list[frozenset[str]]
    concepts: frozenset[str]


def contrast(left: Annotation, right: Annotation) -> bool:
    """Whether two sentences of one pattern exchange a content word for one that the other has nowhere."""
    from rapidfuzz.distance import Levenshtein

    ones, twos = _read(left), _read(right)
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
        changes += any(ones.meant[place] for place in lost) or any(twos.meant[place] for place in gained)
        if changes > CHANGES:
            return False
        meant = _meant(left, lost, right) or _meant(right, gained, left)
        differ += not meant and _alone(ones, lost, twos) and _alone(twos, gained, ones)
        differ += exchanged([ones.words[place] for place in lost], [twos.words[place] for place in gained])
        lost, gained = [], []
    return differ > 0


def one_pattern(left: Annotation, right: Annotation) -> bool:
    """Whether two sentences have most of their words in common, in one order."""
    return _one_pattern(_read(left), _read(right))


def _one_pattern(ones: _Line, twos: _Line) -> bool:
    from rapidfuzz.distance import Levenshtein

    first, second = ones.stems, twos.stems
    return bool(first and second) and Levenshtein.normalized_similarity(first, second) >= PATTERN


def _meant(annotation: Annotation, places: Sequence[int], other: Annotation) -> bool:
    """Whether a sentence that leans on the one before it opens with another word for whom the other names there."""
    leans = bool(annotation.context and places) and places[0] < SUBJECT
    return leans and any(key in annotation.context for key in other.keys)


def _alone(line: _Line, places: Sequence[int], other: _Line) -> bool:
    """Whether a content word at one of the places has no counterpart in the other sentence."""
    return any(line.meant[place] and line.meant[place].isdisjoint(other.concepts) for place in places)


def _read(annotation: Annotation) -> _Line:
    return _line(annotation.text, annotation.language, _dated(annotation))


def _dated(annotation: Annotation) -> tuple[tuple[int, int], ...]:
    """Where dates stand: they are compared as dates."""
    return tuple([(found.start, found.end) for found in annotation.dates]) if annotation.dates else ()


@lru_cache(maxsize=4096)
def _line(text: str, language: str, dated: tuple[tuple[int, int], ...]) -> _Line:
    plain = words(text)
    bare = stems(text, language, stop=False)
    meant = list(map(_concepts(language).__getitem__, zip(plain, bare, strict=True)))
    for place, name in lexicon(language).phrases_in(bare):
        meant[place] = meant[place] - {bare[place]} | {name}
    for place, (start, end) in enumerate(word_spans(text) if dated else ()):
        if any(first < end and start < last for first, last in dated):
            meant[place] = frozenset()
    return _Line(plain, bare, meant, frozenset().union(*meant))


@lru_cache(maxsize=8)
def _concepts(language: str) -> Memo[tuple[str, str], frozenset[str]]:
    """The concepts of a word and its stem, wherever they stand."""
    stop, table = stopwords(language), lexicon(language)

    def meant(key: tuple[str, str]) -> frozenset[str]:
        word, stem = key
        return frozenset(table.of(word, stem) or (() if word in stop or word[0].isdigit() else (stem,)))

    return Memo(meant)
