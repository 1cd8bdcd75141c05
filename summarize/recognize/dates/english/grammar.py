"""The English grammar: all rules, and what widens or narrows an expression ("late last week", "Sunday morning")."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from msgspec.structs import replace

from summarize.languages import lazy_pattern
from summarize.model.dates import YEARLESS_KINDS, DateKind, DateValue, TimeOfDay
from summarize.recognize.dates.arithmetic import FORWARD
from summarize.recognize.dates.context import Context
from summarize.recognize.dates.english import (
    days,
    durations,
    months,
    numeric,
    periods,
    quarters,
    vague,
    weekdays,
    weeks,
    years,
)
from summarize.recognize.dates.english.days import with_clock
from summarize.recognize.dates.english.words import LISTS, PARTS, SEASONS, UNITS
from summarize.recognize.dates.grammar import Grammar
from summarize.recognize.dates.intervals import Occurrence, by, in_week, month_end, on_day, safe, shift

_PART_BEFORE = lazy_pattern(
    r"\b(?:(?P<early>early|earlier|(?:the )?(?:start|beginning|opening) of)|(?P<mid>mid|(?:the )?middle of)"
    r"|(?P<late>late|later)|(?P<end>(?:the )?(?:end|close) of)|(?P<rest>(?:the )?(?:rest|remainder) of)"
    r"|(?:the )?(?P<nth>first|second|third|fourth|last|final|1st|2nd|3rd|4th) week (?:of|in)|"
    r"(?P<week>(?:the )?week (?:of|starting|beginning)))"
    r"(?:[\s-](?:in |on )?(?:the |my )?)$",
    needed=(
        "early",
        "earlier",
        "late",
        "mid",
        "start",
        "beginning",
        "opening",
        "end",
        "close",
        "rest",
        "remainder",
        "week",
    ),
)
_PART_AFTER = lazy_pattern(rf",?\s(?:early |late |mid-)?(?P<p>{'|'.join(PARTS)})\b", needed=PARTS)
_SINCE = lazy_pattern(r"\b(?:ever )?since (?:about |around |at least |the )?$")
_ONWARD = lazy_pattern(r"\s(?:onwards?|on)(?=[,.;])")


_LONG_VALUE = lazy_pattern(r"\d{2,3}|\d{4}-(?:SP|SU|FA|WI)")
_YEAR_AFTER = lazy_pattern(r",? (?:of )?(?P<rel>last|this|next) year\b")


def finish(found: Occurrence, context: Context) -> Occurrence:
    """Take in what belongs to the expression on either side of it."""
    start, end, reading = found
    if reading.status in ("vague", "duration"):
        return found
    if reading.granularity == "day":
        after = _PART_AFTER.match(context.low, end)
        if after and "T" not in (reading.value or ""):
            end = after.end()
            value = None if reading.value is None else f"{reading.value}T{PARTS[after['p']]}"
            reading = replace(reading, value=value, basis=replace(reading.basis, time=TimeOfDay.PART))
        start, end, reading = with_clock(start, end, reading, context)
        year_after = _YEAR_AFTER.match(context.low, end)
        if (
            year_after
            and reading.relative
            and reading.anchor
            and reading.first
            and reading.basis.includes(YEARLESS_KINDS)
        ):
            there = safe(reading.anchor.year + FORWARD[year_after["rel"]], reading.first.month, reading.first.day)
            if there is not None:
                end = year_after.end()
                reading = replace(on_day(there, by(DateKind.DAY_OF_YEAR)), relative=True, anchor=reading.anchor)
    left = context.left(start, 32)
    part = _PART_BEFORE.search(left)
    toward = part and part[0].split()[0] in ("earlier", "later") and reading.anchor
    if part and toward and reading.first and reading.last and reading.first <= toward <= reading.last:
        cut = (reading.first, toward) if part[0][0] == "e" else (toward, reading.last)
        reading = replace(
            reading,
            first=cut[0],
            last=cut[1],
            granularity="interval",
            basis=by(DateKind.TO_OR_FROM_ANCHOR, part[0].strip(), of=(reading.basis,)),
        )
        start -= len(left) - part.start()
    elif part:
        narrowed = _piece(reading, part, context.anchor)
        if narrowed is not None and not (reading.basis.kind is DateKind.YEAR and part[0].endswith("of the ")):
            start -= len(left) - part.start()
            reading = narrowed
            left = context.left(start, 32)
    if _LONG_VALUE.fullmatch(reading.value or "") and context.left(start, 8).endswith("the "):
        start -= 4  # "the 1980s": TimeML takes the article in
    if (
        reading.status == "resolved"
        and reading.first
        and (_SINCE.search(left) or (left.endswith("from ") and _ONWARD.match(context.low, end)))
    ):
        reading = replace(reading, last=None, basis=by(DateKind.SINCE, of=(reading.basis,)))
    return start, end, reading


def _piece(reading: DateValue, part: re.Match[str], anchor: date | None) -> DateValue | None:
    first, last = reading.first, reading.last
    if part["week"] or part["nth"]:
        return _week_of(reading, part["nth"])
    if part["rest"]:
        if anchor is None or first is None or last is None or not first <= anchor <= last:
            return None
        return replace(reading, first=anchor, granularity="interval", basis=by(DateKind.REST_OF, of=(reading.basis,)))
    return narrow(reading, part.lastgroup or "")


def _week_of(reading: DateValue, nth: str | None) -> DateValue | None:
    """The week that holds a day, or the n-th of a month or year: as in ISO 8601, one with most of its days in it."""
    first, last = reading.first, reading.last
    if first is None or last is None or (nth is None and reading.granularity != "day"):
        return None
    if nth is None:
        week = in_week(first, by(DateKind.WEEK_OF, of=(reading.basis,)))
    elif reading.granularity not in ("month", "year"):
        return None
    elif nth in ("last", "final"):
        week = in_week(
            shift(last, -((last.weekday() - 3) % 7)) or last, by(DateKind.NUMBERED_WEEK_OF, "last", of=(reading.basis,))
        )
    else:
        which = int(nth[0]) - 1 if nth[0].isdigit() else ("first", "second", "third", "fourth").index(nth)
        thursday = shift(first, (3 - first.weekday()) % 7 + 7 * which)
        if thursday is None:
            return None
        week = in_week(thursday, by(DateKind.NUMBERED_WEEK_OF, nth, of=(reading.basis,)))
    return replace(week, relative=reading.relative, anchor=reading.anchor)


def narrow(reading: DateValue, part: str) -> DateValue | None:
    """The early, middle or late part of an interval; the value stays that of the whole, as with a TIMEX3 modifier."""
    first, last = reading.first, reading.last
    basis = by(DateKind.PART_OF, part, of=(reading.basis,))
    if first is None or last is None or first == last:
        return replace(reading, basis=basis)
    if reading.granularity == "year":
        first, last = {
            "early": (first, month_end(first.year, 6)),
            "end": (date(first.year, 9, 1), last),
            "mid": (date(first.year, 5, 1), month_end(first.year, 8)),
            "late": (date(first.year, 7, 1), last),
        }[part]
    elif reading.granularity == "month":
        days = {"early": (1, 15), "mid": (10, 20), "late": (16, last.day), "end": (max(last.day - 9, 16), last.day)}[
            part
        ]
        first, last = first.replace(day=days[0]), first.replace(day=days[1])
    else:
        part = "late" if part == "end" else part
        length = (last - first).days + 1
        third = length // 3
        if reading.granularity == "week":
            cuts = {"early": (0, 2), "mid": (2, 4), "late": (3, 6)}[part]
        else:
            cuts = {"early": (0, third - 1), "mid": (third, length - third - 1), "late": (length - third, length - 1)}[
                part
            ]
        begin, stop = shift(first, max(cuts[0], 0)), shift(first, max(cuts[1], 0))
        if begin is None or stop is None:
            return None
        first, last = begin, stop
    return replace(reading, first=first, last=last, granularity="interval", basis=basis)


_RULES = (
    numeric.RULES, months.RULES, months.MONTH_ALONE_RULES, weekdays.RULES, years.RULES, days.HOLIDAY_RULES, days.RULES,
    periods.RULES, periods.CURRENT_RULES, quarters.RULES, durations.RULES, weeks.RULES, vague.RULES,
)  # fmt: skip


# Common words that begin an expression only together with one of the needed words, a month, a weekday or a digit.
_WEAK = LISTS["weak"]
_NEEDED = frozenset((*UNITS, *PARTS, *SEASONS)) | LISTS["needed"]


@lru_cache(maxsize=1)
def english_grammar() -> Grammar:
    return Grammar([rule for rules in _RULES for rule in rules], finish, weak=_WEAK, needed=_NEEDED)
