"""Numbers: what a text counts must be counted in the source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from summarize.model import Number
from summarize.text.numbers import find_numbers
from summarize.write.checks import Failure

SMALL = 3
"""Up to here a text may count for itself: "two officials" where the source names two."""
ROUNDED = 0.05
"""How far a number from ten on may be rounded, as a share of it."""
LOOSE = 0.5
"""How far beyond "over 30" a number may lie that it stands for, as a share of 30."""
_FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


def numbers(text: str, source: str, *, language: str) -> tuple[Failure, ...]:
    """The numbers of `text` that `source` does not have; dates and years are no numbers."""
    found = [number for number in find_numbers(text, language=language) if number.value > SMALL]
    if not found:
        return ()
    there = find_numbers(source, language=language)
    figures = frozenset(_FIGURE.findall(source))
    return tuple(
        Failure("number", text[number.start : number.end])
        for number in found
        if _swapped(number, there)
        or (not _held(number, there) and not _literal(text[number.start : number.end], figures))
    )


def _held(number: Number, there: Iterable[Number]) -> bool:
    return any(same(number, other) for other in there)


def _swapped(number: Number, there: Sequence[Number]) -> bool:
    """Whether the source counts this with another figure, and something else with this one."""
    equal = {other.unit for other in there if same(number, other)}
    counted = [other for other in there if other.unit == number.unit]
    return bool(number.unit and equal and "" not in equal and number.unit not in equal and counted)


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
