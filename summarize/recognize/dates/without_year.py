"""Dates that name no year, or only a weekday: which one is meant."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from summarize.model.dates import WEEKDAY_KINDS, Choice, DateBasis, DateKind, DateValue
from summarize.recognize.dates.arithmetic import open_reading, tie
from summarize.recognize.dates.context import Context
from summarize.recognize.dates.intervals import add_months, by, full_year, in_month, on_day, safe, shift
from summarize.recognize.dates.numerals import spoken_year

_WIDE = 6
_WITH_WEEKDAY = WEEKDAY_KINDS | {DateKind.RELATIVE_WEEKDAY, DateKind.LAST_OR_NEXT_WEEKDAY}
ATTACKS = date(2001, 9, 11)
SOON = 60
"""A day without a year that comes within so many days is that one, unless a verb tells it as past."""


def year_of(text: str) -> int:
    """The year of four digits, two digits, an apostrophe with two digits, or words."""
    digits = text.strip(" '’,")
    if digits.isdigit():
        return full_year(digits)
    return spoken_year(digits) or 0


def day_month(context: Context, day: int, month: int, start: int, end: int, basis: DateBasis) -> DateValue | None:
    """A day of a month without a year: the last one on or before the anchor, or the next where the clause looks ahead.

    Where no verb says which, a day that comes within six weeks is that one.
    """
    if not 1 <= month <= 12 or safe(2000, month, day) is None:
        return None
    value = f"XXXX-{month:02}-{day:02}"
    anchor = context.anchor
    if anchor is None:
        return DateValue(basis, status="unresolved", granularity="day", value=value, relative=True)
    years = range(anchor.year - 8, anchor.year + 9)
    days = [found for year in years if 1 <= year <= 9999 and (found := safe(year, month, day))]
    past = max((found for found in days if found <= anchor), default=None)
    coming = min((found for found in days if found > anchor), default=None)
    if past is None or coming is None:
        return None
    ahead = context.is_future(start, end)
    if not ahead and (coming - anchor).days <= SOON and not context.is_past(start, end):
        ahead = True
    chosen, other = (coming, past) if ahead else (past, coming)
    reading = on_day(chosen, replace(basis, choice=Choice.NEXT if ahead else Choice.LAST))
    return replace(reading, relative=True, anchor=anchor, alternatives=((other, other),))


def month_alone(context: Context, month: int, start: int, end: int, basis: DateBasis) -> DateValue:
    """A month without a year: that of the anchor or the last before it; the next one if the clause looks ahead.

    One of the next two months is that one, unless a verb tells it as past.
    """
    anchor = context.anchor
    if anchor is None:
        return DateValue(basis, status="unresolved", granularity="month", value=f"XXXX-{month:02}", relative=True)
    year = anchor.year if month <= anchor.month else anchor.year - 1
    near = (month - anchor.month) % 12 in (1, 2) and not context.is_past(start, end)
    ahead = month != anchor.month and (near or context.is_future(start, end))
    chosen, other = (year + 1, year) if ahead else (year, year + 1)
    reading = in_month(chosen, month, replace(basis, choice=Choice.NEXT if ahead else Choice.LAST))
    another = in_month(other, month, basis)
    assert another.first is not None and another.last is not None
    return replace(reading, relative=True, anchor=anchor, alternatives=((another.first, another.last),))


def numbered_day(context: Context, day: int) -> DateValue | None:
    """A number alone for a day ("3日", "3-án"): the last one on or before the anchor; the next after it where the
    words before it look ahead."""
    basis, anchor = by(DateKind.NUMBERED_DAY), context.anchor
    if not 1 <= day <= 31:
        return None
    if anchor is None:
        return open_reading(basis, f"XXXX-XX-{day:02}")
    ahead = context.outlook == "future"
    for away in range(3):
        month = add_months(anchor.replace(day=1), away if ahead else -away)
        found = month and safe(month.year, month.month, day)
        if found and (found > anchor if ahead else found <= anchor):
            reading = on_day(found, replace(basis, choice=Choice.NEXT if ahead else Choice.LAST))
            return tie(reading, anchor)
    return None


def weekday_reading(context: Context, weekday: int, start: int, end: int) -> DateValue:
    """A bare weekday: the last one on or before the anchor; the next after it where the clause looks ahead."""
    anchor = context.anchor
    if anchor is None:
        return DateValue(
            by(DateKind.WEEKDAY), status="unresolved", granularity="day", value=f"XXXX-WXX-{weekday + 1}", relative=True
        )
    back = (anchor.weekday() - weekday) % 7
    past, coming = shift(anchor, -back), shift(anchor, -back % 7)
    if past is None or coming is None:
        return DateValue(
            by(DateKind.WEEKDAY), status="unresolved", granularity="day", value=f"XXXX-WXX-{weekday + 1}", relative=True
        )
    listed = _next_in_list(context, weekday, start, anchor)
    if listed is not None:
        return replace(on_day(listed, by(DateKind.WEEKDAY, choice=Choice.FOLLOWING)), relative=True, anchor=anchor)
    ahead = context.is_future(start, end, onward=True)
    chosen, other = (coming, past) if ahead else (past, coming)
    reading = on_day(chosen, by(DateKind.WEEKDAY, choice=Choice.NEXT if ahead else Choice.LAST))
    return replace(reading, relative=True, anchor=anchor, alternatives=((other, other),) if other != chosen else ())


def _next_in_list(context: Context, weekday: int, start: int, anchor: date) -> date | None:
    """ "Next Monday and Tuesday": the weekday after one that is to come."""
    if not context.found:
        return None
    _, end, before = context.found[-1]
    if not before.basis.includes(_WITH_WEEKDAY) or before.first is None or before.first <= anchor:
        return None
    if context.low[end:start].strip(" ,") not in ("and", "or", "", "&") or start - end > _WIDE:
        return None
    return shift(before.first, (weekday - before.first.weekday()) % 7 or 7)


def dated(context: Context, day: int, month: int, year: str | None, start: int, end: int) -> DateValue | None:
    if year is None:
        return day_month(context, day, month, start, end, by(DateKind.DAY_AND_MONTH))
    found = safe(year_of(year), month, day)
    return None if found is None else on_day(found, by(DateKind.FULL_DATE))


def capital(context: Context, at: int) -> bool:
    return context.text[at].isupper()
