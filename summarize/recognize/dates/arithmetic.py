"""Days, weeks, months and years counted from a day."""

from __future__ import annotations

from datetime import date
from typing import overload

from msgspec.structs import replace

from summarize.languages import lazy_pattern
from summarize.model.dates import DateBasis, DateValue
from summarize.recognize.dates.english.words import DATES, either
from summarize.recognize.dates.intervals import (
    add_months,
    in_century,
    in_decade,
    in_month,
    in_quarter,
    in_week,
    in_weekend,
    in_year,
    on_day,
    shift,
)
from summarize.recognize.dates.numerals import CARDINAL

QUANTITY = lazy_pattern(
    rf"(?P<about>{either('about')}\s+)?"
    rf"(?P<n>(?:a\s+)?(?:couple of|few|several|many|dozen)|several|many|some|dozens of|hundreds of"
    rf"|thousands of|a|an|half a|"
    rf"\d{{1,4}}(?:,\d{{3}}|\.\d)?|{CARDINAL})(?P<half>\s+and\s+a\s+half)?(?P<join>[\s-]+)$"
)


VAGUE = lazy_pattern(r"few|several|many|some|dozens|hundreds|thousands")


FORWARD = {word: step for step, words in ((1, DATES.next), (0, DATES.this), (-1, DATES.last)) for word in words}


@overload
def tie(reading: DateValue, anchor: date | None) -> DateValue: ...
@overload
def tie(reading: DateValue | None, anchor: date | None) -> DateValue | None: ...
def tie(reading: DateValue | None, anchor: date | None) -> DateValue | None:
    """The same date as one that is counted from `anchor`."""
    return None if reading is None else replace(reading, relative=True, anchor=anchor)


def open_reading(basis: DateBasis, value: str | None = None) -> DateValue:
    """A relative expression with nothing to count it from."""
    return DateValue(basis, status="unresolved", value=value, relative=True)


def unit_of(day: date, unit: str, basis: DateBasis) -> DateValue | None:
    """The week, month, quarter, … that `day` lies in."""
    if unit == "D":
        return on_day(day, basis)
    if unit == "W":
        return in_week(day, basis)
    if unit == "F":
        week = in_week(day, basis)
        return replace(week, last=week.last and shift(week.last, 7), granularity="interval", value="P2W")
    if unit == "WE":
        return in_weekend(day, basis)
    if unit == "M":
        return in_month(day.year, day.month, basis)
    if unit == "Q":
        return in_quarter(day.year, (day.month + 2) // 3, basis)
    if unit == "Y":
        return in_year(day.year, basis)
    if unit == "E":
        return in_decade(day.year, basis)
    return in_century(day.year // 100 + 1, basis)


def moved(day: date, unit: str, count: int) -> date | None:
    """`count` units later (earlier where negative)."""
    days = {"D": 1, "W": 7, "WE": 7, "F": 14}
    if unit in days:
        return shift(day, count * days[unit])
    months = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200}
    return add_months(day, count * months[unit])


def ago(day: date, unit: str, count: float, basis: DateBasis) -> DateValue | None:
    """`count` units from `day`, as exactly as the unit says: days and weeks a day, months a month, years a year."""
    if count != int(count) and unit in ("E", "C"):
        count, unit = count * {"E": 10, "C": 100}[unit], "Y"  # "half a century ago"
    whole = int(count)
    if count != whole:
        day_there = (
            add_months(day, round(count * 12))
            if unit == "Y"
            else shift(day, round(count * {"D": 1, "W": 7, "M": 30}.get(unit, 365)))
        )
        if day_there is None:
            return None
        unit = "M" if unit == "Y" else unit
    else:
        found = moved(day, unit, whole)
        if found is None:
            return None
        day_there = found
    if unit in ("W", "F"):
        week = in_week(day_there, basis)
        if week.first is None or week.last is None:
            return None
        return replace(on_day(day_there, basis), value=week.value, alternatives=((week.first, week.last),))
    reading = unit_of(day_there, unit, basis)
    if reading is not None and unit != "D":
        reading = replace(reading, alternatives=((day_there, day_there),))
    return reading


def length(count: float | None, unit: str) -> str | None:
    """The TIMEX3 value of a length of time."""
    if count is None or unit not in "DWMYQ":
        return None
    return f"P{count:g}{unit}"


REL = r"(?P<rel>last|next|this|past|previous|current|coming)"
