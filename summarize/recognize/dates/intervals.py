"""Intervals of days: what a week, a quarter or a decade covers, and what its TIMEX3 value is."""

from __future__ import annotations

import calendar
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal

from msgspec import Struct

from summarize.model import Granularity

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}


class DateValue(Struct, frozen=True):
    """What an expression stands for: `first` and `last` day (an open end is None), its TIMEX3 value, the rule."""

    rule: str
    first: date | None = None
    last: date | None = None
    granularity: Granularity | None = None
    value: str | None = None
    status: Literal["resolved", "unresolved", "vague", "duration"] = "resolved"
    relative: bool = False
    anchor: date | None = None
    alternatives: tuple[tuple[date, date], ...] = ()


Occurrence = tuple[int, int, DateValue]
"""A reading and where it stands."""


def safe(year: int, month: int, day: int) -> date | None:
    """That day, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shift(day: date, days: int) -> date | None:
    """`days` later; None beyond the calendar."""
    try:
        return day + timedelta(days)
    except OverflowError:
        return None


def add_months(day: date, months: int) -> date | None:
    """The same day of the month `months` later, or that month's last day; None beyond the calendar."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not MINYEAR <= year < MAXYEAR:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def on_day(day: date, rule: str, part: str = "") -> DateValue:
    """One day; `part` is the TIMEX3 code of a part of it ("MO", "NI")."""
    return DateValue(rule, day, day, "day", day.isoformat() + (f"T{part}" if part else ""))


def in_week(day: date, rule: str) -> DateValue:
    """The ISO week (Monday to Sunday) of `day`."""
    year, week, weekday = day.isocalendar()
    monday = date.fromordinal(max(day.toordinal() - weekday + 1, 1))
    return DateValue(rule, monday, shift(monday, 6), "week", f"{year:04}-W{week:02}")


def in_weekend(day: date, rule: str) -> DateValue:
    """Saturday and Sunday of the ISO week of `day`."""
    week = in_week(day, rule)
    assert week.first is not None  # a week of a date has both ends
    return DateValue(rule, shift(week.first, 5), week.last, "interval", f"{week.value}-WE")


def in_month(year: int, month: int, rule: str) -> DateValue:
    return DateValue(rule, date(year, month, 1), month_end(year, month), "month", f"{year:04}-{month:02}")


def in_quarter(year: int, quarter: int, rule: str) -> DateValue:
    first = date(year, quarter * 3 - 2, 1)
    return DateValue(rule, first, month_end(year, quarter * 3), "quarter", f"{year:04}-Q{quarter}")


def in_half(year: int, half: int, rule: str) -> DateValue:
    first = date(year, half * 6 - 5, 1)
    return DateValue(rule, first, month_end(year, half * 6), "interval", f"{year:04}-H{half}")


def in_season(year: int, code: str, rule: str) -> DateValue:
    """Meteorological seasons of the north; winter begins in the year that it is named after."""
    begin, end = SEASONS[code]
    last_year = min(year + (end < begin), MAXYEAR)
    return DateValue(rule, date(year, begin, 1), month_end(last_year, end), "season", f"{year:04}-{code}")


def in_year(year: int, rule: str) -> DateValue:
    return DateValue(rule, date(year, 1, 1), date(year, 12, 31), "year", f"{year:04}")


def in_decade(year: int, rule: str) -> DateValue:
    start = year // 10 * 10
    return DateValue(rule, date(max(start, 1), 1, 1), date(start + 9, 12, 31), "decade", f"{start // 10:03}")


def in_century(number: int, rule: str) -> DateValue:
    """The `number`-th century, counted as newspapers do: the 20th is 1900 to 1999."""
    start = (number - 1) * 100
    return DateValue(rule, date(max(start, 1), 1, 1), date(start + 99, 12, 31), "century", f"{number - 1:02}")


def between(first: date, last: date, rule: str) -> DateValue:
    value = f"{first.isoformat()}/{last.isoformat()}"
    return DateValue(rule, first, last, "interval", value)


def full_year(text: str, pivot: int = 35) -> int:
    """Four digits from two or four: two digits below `pivot` are of the 2000s."""
    year = int(text)
    if len(text) > 2:
        return year
    return year + (2000 if year < pivot else 1900)


def easter(year: int) -> date:
    """Easter Sunday by the anonymous Gregorian algorithm (Meeus 1991, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    n = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * n) // 451
    month, day = divmod(h + n - 7 * m + 114, 31)
    return date(year, month, day + 1)
