"""English dates in digits: 2025-06-07, 7/6/2025, 2010/11."""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from summarize.model.dates import DateKind, NumericOrder
from summarize.recognize.dates.context import Context
from summarize.recognize.dates.english.words import MONTH, MONTHS, WEEKDAYS
from summarize.recognize.dates.english.years import NO_YEAR_BEFORE, plain_year
from summarize.recognize.dates.grammar import NUMBER, Rule
from summarize.recognize.dates.intervals import Occurrence, between, by, in_month, on_day, safe
from summarize.recognize.dates.without_year import ATTACKS, day_month, year_of


def _numeric(match: re.Match[str], context: Context) -> Occurrence | None:
    start, end = match.span()
    if (
        context.text[start - 1 : start] in tuple("-/.$€£#")
        and start
        and not (context.found and context.found[-1][1] == start - 1)
    ):
        return None
    if NO_YEAR_BEFORE.search(context.low[max(0, start - 14) : start]):
        return None
    one, two, year = int(match["a"]), int(match["b"]), year_of(match["y"])
    month_first, day_first = safe(year, one, two), safe(year, two, one)
    if month_first and day_first and month_first != day_first:
        chosen, other = (month_first, day_first) if context.month_first else (day_first, month_first)
        basis = by(DateKind.NUMERIC, order=NumericOrder(context.month_first))
        return start, end, replace(on_day(chosen, basis), alternatives=((other, other),))
    found = month_first or day_first
    return None if found is None else (start, end, on_day(found, by(DateKind.NUMERIC)))


def _iso(match: re.Match[str], context: Context) -> Occurrence | None:
    if match.start() and context.text[match.start() - 1] in "-/.$€£#":
        return None
    month = MONTHS.get(match["m"]) or int(match["m"])
    found = safe(int(match["y"]), month, int(match["d"]))
    return None if found is None else (*match.span(), on_day(found, by(DateKind.NUMERIC)))


_SINCE_THEN = ("since", "after", "of", "before", "until", "on")


def _month_slash_day(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "4/22": only after a word that dates have before them, and never 9/11 or 24/7."""
    start, end = match.span()
    before = context.word_before(start)
    meant = before in _SINCE_THEN or context.word_after(end).startswith("attack")
    if match[0] == "9/11" and meant and (context.anchor is None or context.anchor > ATTACKS):
        return start, end, on_day(ATTACKS, by(DateKind.DAY_OF_ATTACKS))
    if before not in ("on", "since", "by", "until", "from", "of", *WEEKDAYS) or match[0] == "9/11":
        return None
    one, two = int(match["a"]), int(match["b"])
    if (context.month_first and one <= 12) or two > 12:
        one, two = two, one
    reading = day_month(context, one, two, start, end, by(DateKind.NUMERIC_DAY_AND_MONTH))
    return None if reading is None else (start, end, reading)


def _year_month(match: re.Match[str], context: Context) -> Occurrence | None:
    year, month = int(match["y"]), int(match["m"])
    if month == (year + 1) % 100 and "/" in match[0] and match.start("y") == match.start():
        months = in_month(year, month, by(DateKind.TWO_YEARS)) if month <= 12 and month else None
        if 1900 <= year < 2100 and plain_year(context, match.start(), match.end(), loose=True):
            years = between(date(year, 1, 1), date(year + 1, 12, 31), by(DateKind.TWO_YEARS))
            if months is None or months.first is None or months.last is None:
                return *match.span(), years
            return *match.span(), replace(years, alternatives=((months.first, months.last),))
    if not (1 <= month <= 12 and 1900 <= year < 2100) or (
        not plain_year(context, match.start("y"), match.end(), loose=True) and match.start("y") == match.start()
    ):
        return None
    return *match.span(), in_month(year, month, by(DateKind.YEAR_AND_MONTH))


ISO = Rule(
    "iso",
    (NUMBER,),
    rf"(?P<y>[12]\d{{3}})\s?[-/.]\s?(?P<m>\d\d?|{MONTH})\s?[-/.]\s?(?P<d>\d\d?)(?!\d|[-/]\d)(?:t[\d:.+z-]{{4,30}})?",
    _iso,
    digits=(4,),
)


NUMERIC = Rule(
    "numeric",
    (NUMBER,),
    r"(?P<a>\d\d?)\s?([-/.])\s?(?P<b>\d\d?)\s?\2\s?(?P<y>[12]\d{3}|\d\d)(?!\d|[-/]\d(?!\d?[-/.]\d\d?[-/.])|\.\d)",
    _numeric,
    digits=(1, 2),
)


MONTH_SLASH = Rule("month/day", (NUMBER,), r"(?P<a>\d\d?)/(?P<b>\d\d?)(?![\d/]|\s?%)", _month_slash_day, digits=(1, 2))


WIRE_YEARS = 3
"""A date without marks ("19980227") is one only so many years from the anchor."""


def _unmarked(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "19980227", as wires head their reports."""
    start, end = match.span()
    found = safe(int(match["y"]), int(match["m"]), int(match["d"]))
    if found is None or (start and not context.text[start - 1].isspace()) or context.anchor is None:
        return None
    return (
        (start, end, on_day(found, by(DateKind.NUMERIC)))
        if abs(found.year - context.anchor.year) <= WIRE_YEARS
        else None
    )


RULES: tuple[Rule, ...] = (
    Rule(
        "unmarked",
        (NUMBER,),
        r"(?P<y>(?:19|20)\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?![\w%]|[.,]\d)",
        _unmarked,
        digits=(8,),
    ),
    ISO,
    NUMERIC,
    MONTH_SLASH,
    Rule("year-month", (NUMBER,), r"(?P<y>\d{4})(?P<s>\s?[-/]\s?)(?P<m>\d\d?)(?![\d/-]|\w)", _year_month, digits=(4,)),
    Rule(
        "month/year",
        (NUMBER,),
        r"(?P<m>\d\d?)(?P<s>\s?[-/]\s?)(?P<y>[12]\d{3})(?![\d/-]|\w)",
        _year_month,
        digits=(1, 2),
    ),
)
