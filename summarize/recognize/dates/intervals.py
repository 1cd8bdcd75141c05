"""Intervals of days: what a week, a quarter or a decade covers, and what its TIMEX3 value is."""

from __future__ import annotations

import calendar
from datetime import MAXYEAR, MINYEAR, date, timedelta

from summarize.model.dates import Choice, DateBasis, DateKind, DateValue, NumericOrder, Reference

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}


Occurrence = tuple[int, int, DateValue]
"""A reading and where it stands."""


def by(
    kind: DateKind,
    *words: str,
    choice: Choice | None = None,
    reference: Reference | None = None,
    order: NumericOrder | None = None,
    of: tuple[DateBasis, ...] = (),
) -> DateBasis:
    """How a date was found: its kind with the words that decide."""
    return DateBasis(kind, words, choice, reference, order, of=of)


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


def on_day(day: date, basis: DateBasis, part: str = "") -> DateValue:
    """One day; `part` is the TIMEX3 code of a part of it ("MO", "NI")."""
    return DateValue(basis, day, day, "day", day.isoformat() + (f"T{part}" if part else ""))


def in_week(day: date, basis: DateBasis) -> DateValue:
    """The ISO week (Monday to Sunday) of `day`."""
    year, week, weekday = day.isocalendar()
    monday = date.fromordinal(max(day.toordinal() - weekday + 1, 1))
    return DateValue(basis, monday, shift(monday, 6), "week", f"{year:04}-W{week:02}")


def in_weekend(day: date, basis: DateBasis) -> DateValue:
    """Saturday and Sunday of the ISO week of `day`."""
    week = in_week(day, basis)
    assert week.first is not None  # a week of a date has both ends
    return DateValue(basis, shift(week.first, 5), week.last, "interval", f"{week.value}-WE")


def in_month(year: int, month: int, basis: DateBasis) -> DateValue:
    return DateValue(basis, date(year, month, 1), month_end(year, month), "month", f"{year:04}-{month:02}")


def in_quarter(year: int, quarter: int, basis: DateBasis) -> DateValue:
    first = date(year, quarter * 3 - 2, 1)
    return DateValue(basis, first, month_end(year, quarter * 3), "quarter", f"{year:04}-Q{quarter}")


def in_half(year: int, half: int, basis: DateBasis) -> DateValue:
    first = date(year, half * 6 - 5, 1)
    return DateValue(basis, first, month_end(year, half * 6), "interval", f"{year:04}-H{half}")


def in_season(year: int, code: str, basis: DateBasis) -> DateValue:
    """Meteorological seasons of the north; winter begins in the year that it is named after."""
    begin, end = SEASONS[code]
    last_year = min(year + (end < begin), MAXYEAR)
    return DateValue(basis, date(year, begin, 1), month_end(last_year, end), "season", f"{year:04}-{code}")


def in_year(year: int, basis: DateBasis) -> DateValue:
    return DateValue(basis, date(year, 1, 1), date(year, 12, 31), "year", f"{year:04}")


def in_decade(year: int, basis: DateBasis) -> DateValue:
    start = year // 10 * 10
    return DateValue(basis, date(max(start, 1), 1, 1), date(start + 9, 12, 31), "decade", f"{start // 10:03}")


def in_century(number: int, basis: DateBasis) -> DateValue:
    """The `number`-th century, counted as newspapers do: the 20th is 1900 to 1999."""
    start = (number - 1) * 100
    return DateValue(basis, date(max(start, 1), 1, 1), date(start + 99, 12, 31), "century", f"{number - 1:02}")


def between(first: date, last: date, basis: DateBasis) -> DateValue:
    value = f"{first.isoformat()}/{last.isoformat()}"
    return DateValue(basis, first, last, "interval", value)


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
