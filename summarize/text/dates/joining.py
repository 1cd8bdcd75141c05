"""Two expressions side by side that are one: a weekday and its date, the n-th weekday of a month, a range."""

from __future__ import annotations

import re

from msgspec.structs import replace

from summarize.text.dates.calendar import Found, between, on_day, shift
from summarize.text.dates.scene import Scene

_APPOSED = re.compile(
    r"(?: ?[,.]?[ \u00a0](?:(?:dem|den|le|el|il|dia|día|the|de|günü|en)[ \u00a0])?|günü[ ,]{1,2}|[(（,،、]\s?)"
)
_OF = re.compile(r"\s(?:of|in)\s(?:the\s)?")
_NTH = re.compile(r"\b(?:the )?(?P<nth>first|second|third|fourth|last)\s$")
_TO = re.compile(r"\s(?:to|until|till|through|thru)\s(?:the\s)?|\s?[-–—~]\s?")
_AND = re.compile(r"\sand\s")
_FROM = re.compile(r"\bfrom (?:the )?$")
_BETWEEN = re.compile(r"\bbetween (?:the )?$")
_GRAINS = ("day", "month", "year")


def join(one: Found, other: Found, scene: Scene) -> Found | None:
    """One expression of two that follow each other, or None where they stay two."""
    start, end, left = one
    begin, stop, right = other
    if left.status != "resolved" or right.status not in ("resolved", "vague") or left.first is None:
        return None
    if right.status == "vague":
        return None
    if right.first is None or right.last is None or left.last is None:
        return None
    low = scene.low
    if left.rule.startswith("weekday") and left.granularity == "day":
        if (
            right.granularity == "day"
            and _APPOSED.fullmatch(low, end, begin)
            and right.first.weekday() == left.first.weekday()
        ):
            return start, stop, right
        nth = _NTH.search(low, max(0, start - 12), start) if right.granularity == "month" else None
        if nth and _OF.fullmatch(low, end, begin):
            weekday = left.first.weekday()
            if nth["nth"] == "last":
                day = shift(right.last, -((right.last.weekday() - weekday) % 7))
            else:
                which = ["first", "second", "third", "fourth"].index(nth["nth"])
                day = shift(right.first, (weekday - right.first.weekday()) % 7 + 7 * which)
            if day is not None:
                reading = replace(on_day(day, "weekday of a month"), relative=right.relative, anchor=right.anchor)
                return nth.start(), stop, reading
    if not scene.join_ranges:
        return None
    if (
        left.granularity not in (*_GRAINS, "interval")
        or right.granularity not in (*_GRAINS, "interval")
        or right.first < left.first
    ):
        return None
    lead = low[max(0, start - 14) : start]
    if _TO.fullmatch(low, end, begin):
        dash = low[end:begin].strip() in ("-", "–", "—", "~")
        if not dash and not _FROM.search(lead) and left.granularity != "year":
            return None
        if dash and (left.granularity != right.granularity or (left.relative and left.rule.startswith("weekday"))):
            return None
    elif not (_AND.fullmatch(low, end, begin) and _BETWEEN.search(lead)):
        return None
    reading = between(left.first, right.last, f"range: {left.rule} to {right.rule}")
    return start, stop, replace(reading, relative=left.relative or right.relative, anchor=left.anchor or right.anchor)
