"""Numbers: what a text counts must be counted in the source."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.model import Number
from summarize.recognize.names.find import find_names
from summarize.recognize.numbers.find import find_numbers
from summarize.recognize.words import words
from summarize.verify.rules import Failure
from summarize.verify.rules.source import Source

SMALL = 3
"""Up to here a text may count for itself: "two officials" where the source names two."""
ROUNDED = 0.05
"""How far a number from ten on may be rounded, as a share of it."""
LOOSE = 0.5
"""How far beyond "over 30" a number may lie that it stands for, as a share of 30."""
CLOSE = 0.5
"""The share of a text's words, in order, in one sentence, from which both count the same thing."""
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


def numbers(text: str, source: Source) -> tuple[Failure, ...]:
    """The numbers of `text` that `source` does not have; dates and years are no numbers.

    A number is wrong too where the sentence nearest to the text counts the same thing with another figure. One that
    is part of a name that the source does not have ("Boeing 737") is the name's matter.
    """
    found = [number for number in find_numbers(text, language=source.language) if number.value > SMALL]
    if not found:
        return ()
    near = source.near
    close = find_numbers(near.sentence, language=source.language) if near and near.share >= CLOSE else ()
    figures = frozenset(_FIGURE.findall(source.text))
    wrong = [n for n in found if _swapped(n, close) or not _literal(text[n.start : n.end], figures)]
    if not wrong:
        return ()
    there = find_numbers(source.text, language=source.language)
    wrong = [n for n in wrong if _swapped(n, close) or not any(same(n, other) for other in there)]
    return tuple(Failure("number", text[n.start : n.end]) for n in wrong if not _of_a_name(text, n, source))


def _of_a_name(text: str, number: Number, source: Source) -> bool:
    """Whether a number is part of a name whose other words the source does not have."""
    for name in find_names(text, language=source.language):
        if name.start < number.start and number.end <= name.end:
            return not set(words(text[name.start : number.start])) <= set(words(source.text))
    return False


def _swapped(number: Number, close: Sequence[Number]) -> bool:
    """Whether the nearest sentence counts this with other figures, and has no such figure for anything else."""
    counted = [other for other in close if other.unit == number.unit != ""]
    return bool(counted) and not any(same(number, other) or same(other, number) for other in close)


def same(one: Number, other: Number) -> bool:
    """Whether one number may stand for the other: equal, rounded, or within its bound."""
    if one.value == other.value:
        return True
    if one.value >= 10 and abs(one.value - other.value) <= ROUNDED * max(one.value, other.value):
        return True
    if one.bound == "over":
        return one.value < other.value <= one.value * (1 + LOOSE)
    if one.bound == "under":
        return one.value > other.value >= one.value / (1 + LOOSE)
    return False


def _literal(words: str, figures: frozenset[str]) -> bool:
    """Whether the figures stand in the source as they are: scores, versions, what one side alone reads as a count."""
    mine = _FIGURE.findall(words)
    return bool(mine) and all(figure in figures for figure in mine)
