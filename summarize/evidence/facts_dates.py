"""When the dates of two sentences contradict each other, or one lacks a date of the other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from summarize.evidence.facts_sides import Side
from summarize.model import DateExpression


def dates_differ(left: Side, right: Side) -> bool:
    """Whether both are dated, and one has a date that the other has not."""
    if left.days and right.days and not (_overlap(left.days, right.days) and _overlap(right.days, left.days)):
        return True
    return _rivals(left, right) or _rivals(right, left)


def _rivals(one: Side, other: Side) -> bool:
    """Whether a weekday, month or quarter of one sentence contradicts those of the other: "3 May" is not "9 May"."""
    return any(
        (alike := [own for own in other.open if _kind(own) == _kind(mine)])
        and not any(mine.startswith(own) or own.startswith(mine) for own in alike)
        for mine in one.open
    )


def _kind(value: str) -> str:
    return "month" if value[0].isdigit() else value[0]


def undated(one: Side, other: Side) -> bool:
    """Whether a date of one sentence is none of the other's."""
    days = [(found.first or "", found.last or "9999") for found in one.dates if not _in_the_same_words(found, other)]
    if days and not _overlap(days, other.days):
        return True
    return not other.days and any(not any(own.startswith(mine) for own in other.open) for mine in one.open)


def _in_the_same_words(found: DateExpression, other: Side) -> bool:
    """Whether a sentence that nothing dates names the same day as far as it goes: "3 June" without its year; and for a
    day that is counted from another one ("on Monday", "yesterday") the weekday, or the day of the month."""
    if not other.open or found.first is None or found.first != found.last:
        return False
    day, named = found.first, {found.first[5:]}
    if found.relative and not found.rule.startswith("day and month"):
        named |= {f"XX-{day[8:]}", f"WXX-{date.fromisoformat(day).isoweekday()}"}
    return not named.isdisjoint(other.open)


def _overlap(ones: Sequence[tuple[str, str]], twos: Sequence[tuple[str, str]]) -> bool:
    return all(any(one[0] <= two[1] and two[0] <= one[1] for two in twos) for one in ones)
