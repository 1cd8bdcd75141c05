"""Numbers: what a text counts must be counted in the cited text."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.languages import lazy_pattern
from summarize.model import Annotation, Number
from summarize.verify.rules import Failure
from summarize.verify.rules.cited import CitedText, words_within

SMALL = 3
"""Up to here a text may count for itself: "two officials" where the cited text names two."""
ROUNDED = 0.05
"""How far a number from ten on may be rounded, as a share of it."""
LOOSE = 0.5
"""How far beyond "over 30" a number may lie that it stands for, as a share of 30."""
CLOSE = 0.5
"""The share of a text's words, in order, in one sentence, from which both count the same thing."""
_FIGURE = lazy_pattern(r"\d+(?:[.,]\d+)*")


def numbers(text: Annotation, cited: CitedText) -> tuple[Failure, ...]:
    """The numbers of `text` that `cited` does not have; dates and years are no numbers.

    A number is wrong too where the sentence nearest to the text counts the same thing with another figure. One that
    is part of a name that the cited text does not have ("Boeing 737") is the name's matter.
    """
    counted = [number for number in text.figures if number.value > SMALL]
    if not counted:
        return ()
    nearest = cited.nearest
    close = nearest.sentence.figures if nearest and nearest.share >= CLOSE else ()
    figures = frozenset(_FIGURE.findall(cited.text))
    wrong = [n for n in counted if _swapped(n, close) or not _literal(text.text[n.start : n.end], figures)]
    if not wrong:
        return ()
    there = [number for sentence in cited.sentences for number in sentence.figures]
    wrong = [n for n in wrong if _swapped(n, close) or not any(same(n, number) for number in there)]
    return tuple(Failure("number", text.text[n.start : n.end]) for n in wrong if not _of_a_name(text, n, cited))


def _of_a_name(text: Annotation, number: Number, cited: CitedText) -> bool:
    """Whether a number is part of a name whose other words the cited text does not have."""
    for name in text.names:
        if name.start < number.start and number.end <= name.end:
            return not set(words_within(text, name.start, number.start)) <= set(cited.words)
    return False


def _swapped(number: Number, close: Sequence[Number]) -> bool:
    """Whether the nearest sentence counts this with other figures, and has no such figure for anything else."""
    counted = [compared for compared in close if compared.unit == number.unit != ""]
    return bool(counted) and not any(same(number, compared) or same(compared, number) for compared in close)


def same(left: Number, right: Number) -> bool:
    """Whether one number may stand for the other: equal, rounded, or within its bound."""
    if left.value == right.value:
        return True
    if left.value >= 10 and abs(left.value - right.value) <= ROUNDED * max(left.value, right.value):
        return True
    if left.bound == "over":
        return left.value < right.value <= left.value * (1 + LOOSE)
    if left.bound == "under":
        return left.value > right.value >= left.value / (1 + LOOSE)
    return False


def _literal(words: str, figures: frozenset[str]) -> bool:
    """Whether the figures stand in the cited text as they are: scores, versions, what is no count."""
    mine = _FIGURE.findall(words)
    return bool(mine) and all(figure in figures for figure in mine)
