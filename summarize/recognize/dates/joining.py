"""Two expressions side by side that are one: a weekday and its date, the n-th weekday of a month, a range."""

from __future__ import annotations

import re

from msgspec.structs import replace

from summarize.languages import ByLanguage, Language, alternation, lazy_pattern
from summarize.model.dates import WEEKDAY_KINDS, DateKind
from summarize.recognize.dates.arithmetic import ago
from summarize.recognize.dates.context import Context
from summarize.recognize.dates.intervals import Occurrence, between, by, in_month, on_day, shift


def _apposed(known: Language) -> re.Pattern[str]:
    words = known.dates
    articles = alternation(words.before_date)
    return lazy_pattern(
        rf"(?: ?[,.]?[ \u00a0](?:{articles}[ \u00a0])?|{alternation(words.after_weekday)}[ ,]{{1,2}}| ?[(（,،、]\s?)"
    )


_APPOSED = ByLanguage(_apposed)
_OF_YEAR = ByLanguage(lambda known: lazy_pattern(rf"\s(?:{alternation(known.dates.of_year)}\s)?"))
_OF = lazy_pattern(r"\s(?:of|in)\s(?:the\s)?")
_NTH = lazy_pattern(r"\b(?:the )?(?P<nth>first|second|third|fourth|last)\s$")
_TO = lazy_pattern(r"\s(?:to|until|till|through|thru)\s(?:the\s)?|\s?[-–—~]\s?")
_AND = lazy_pattern(r"\sand\s")
_FROM = lazy_pattern(r"\bfrom (?:the )?$")
_BETWEEN = lazy_pattern(r"\bbetween (?:the )?$")
_GRAINS = ("day", "month", "year")


def join(one: Occurrence, other: Occurrence, context: Context) -> Occurrence | None:
    """One expression of two that follow each other, or None where they stay two."""
    start, end, left = one
    begin, stop, right = other
    if right.status != "resolved" or right.first is None or right.last is None:
        return None
    low = context.low
    if left.status == "unresolved":
        return _counted(one, other, context)
    if left.status != "resolved" or left.first is None or left.last is None:
        return None
    if (
        left.granularity == right.granularity == "day"
        and left.first == right.first
        and context.language != "en"  # TimeML keeps "today, Saturday" two
        and right.basis.kind in WEEKDAY_KINDS
        and _BESIDE.fullmatch(low, end, begin)
    ):
        return start, stop, left  # "اليوم السبت", "6月2日（星期一"
    if left.basis.kind in WEEKDAY_KINDS and left.granularity == "day":
        if (
            right.granularity == "day"
            and right.basis.kind not in WEEKDAY_KINDS
            and _APPOSED[context.language].fullmatch(low, end, begin)
        ):
            return _weekday_and_date(one, other)
        nth = _NTH.search(low, max(0, start - 12), start) if right.granularity == "month" else None
        if nth and _OF.fullmatch(low, end, begin):
            weekday = left.first.weekday()
            if nth["nth"] == "last":
                day = shift(right.last, -((right.last.weekday() - weekday) % 7))
            else:
                which = ["first", "second", "third", "fourth"].index(nth["nth"])
                day = shift(right.first, (weekday - right.first.weekday()) % 7 + 7 * which)
            if day is not None:
                reading = replace(
                    on_day(day, by(DateKind.WEEKDAY_OF_MONTH)), relative=right.relative, anchor=right.anchor
                )
                return nth.start(), stop, reading
    if left.granularity == "month" and right.granularity == "year" and left.relative and right.relative:
        return _month_of_year(one, other, context)
    if not context.join_ranges:
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
        if dash and (left.granularity != right.granularity or (left.relative and left.basis.kind in WEEKDAY_KINDS)):
            return None
    elif not (_AND.fullmatch(low, end, begin) and _BETWEEN.search(lead)):
        return None
    reading = between(left.first, right.last, by(DateKind.RANGE, of=(left.basis, right.basis)))
    return start, stop, replace(reading, relative=left.relative or right.relative, anchor=left.anchor or right.anchor)


def _month_of_year(one: Occurrence, other: Occurrence, context: Context) -> Occurrence | None:
    """ "Febrero de este año": the month of the year that follows."""
    first, right = one[2].first, other[2]
    if first is None or right.first is None or not _OF_YEAR[context.language].fullmatch(context.low, one[1], other[0]):
        return None
    reading = in_month(right.first.year, first.month, by(DateKind.MONTH_OF_YEAR, of=(right.basis,)))
    return one[0], other[1], replace(reading, relative=True, anchor=right.anchor)


def _weekday_and_date(one: Occurrence, other: Occurrence) -> Occurrence | None:
    """The date, if it is of that weekday, or has another reading that is."""
    left, right = one[2].first, other[2]
    days = [right.first, *(first for first, _ in right.alternatives)]
    day = next((day for day in days if day and left and day.weekday() == left.weekday()), None)
    if day is None:
        return None
    if day != right.first:
        right = replace(right, first=day, last=day, value=day.isoformat(), alternatives=())
    return one[0], other[1], right


def _counted(one: Occurrence, other: Occurrence, context: Context) -> Occurrence | None:
    """ "Two weeks before Christmas": so many units from the day that follows."""
    length = _LENGTH.fullmatch(one[2].value or "")
    right = other[2]
    if (
        length is None
        or right.first is None
        or right.granularity != "day"
        or not _SPACE.fullmatch(context.low, one[1], other[0])
    ):
        return None
    sign = -1 if context.low[one[0] : one[1]].endswith(("before", "prior")) else 1
    reading = ago(right.first, length[2], sign * float(length[1]), by(DateKind.COUNTED_FROM_DATE, of=(right.basis,)))
    if reading is None:
        return None
    return one[0], other[1], replace(reading, relative=right.relative, anchor=right.anchor)


_LENGTH = lazy_pattern(r"P([\d.]+)([DWMY])")
_BESIDE = lazy_pattern(r"\s|\s?[(（]")
_SPACE = lazy_pattern(r"\s(?:the\s)?")
