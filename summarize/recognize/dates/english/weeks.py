"""English weeks by their number, the years that companies report on, and what lies one further back."""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from summarize.languages import lazy_pattern
from summarize.model.dates import DateBasis, DateKind, Reference
from summarize.recognize.dates.arithmetic import moved, open_reading, tie, unit_of
from summarize.recognize.dates.context import Context
from summarize.recognize.dates.english.words import SEASONS, UNITS, WEEKDAY, WEEKDAYS, either
from summarize.recognize.dates.grammar import Rule
from summarize.recognize.dates.intervals import Occurrence, by, full_year, in_season, in_week, in_year, on_day, shift

# A week of a season of play, of a course or of a pregnancy has a lower number.
PLAYED = 26
_CALENDAR = lazy_pattern(r"\b(?:calendar|epidemiological|reporting|iso) $")


def _week(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "Week 47", "week 3 of 2020", "calendar week 12"."""
    number = int(match["n"])
    start, end = match.span()
    calendar = _CALENDAR.search(context.left(start, 20))
    if not 1 <= number <= 53 or not (match["y"] or calendar or number >= PLAYED):
        return None
    if calendar:
        start -= len(calendar[0])
    if match["y"]:
        there = _numbered(int(match["y"]), number)
        return None if there is None else (start, end, in_week(there, by(DateKind.WEEK_OF_YEAR)))
    anchor = context.anchor
    if anchor is None:
        return start, end, open_reading(by(DateKind.WEEK_BY_NUMBER), f"XXXX-W{number:02}")
    ahead = context.is_future(start, end)
    for year in (anchor.year, anchor.year + (1 if ahead else -1)):
        monday = _numbered(year, number)
        if monday is not None and (monday >= anchor if ahead else monday <= anchor):
            return start, end, tie(in_week(monday, by(DateKind.WEEK_BY_NUMBER)), anchor)
    return None


def _numbered(year: int, number: int) -> date | None:
    try:
        return date.fromisocalendar(year, number, 1)
    except ValueError:
        return None


def _fiscal(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "FY13", "FY2024": the year that it ends in."""
    if not context.text[match.start() : match.start() + 2].isupper():
        return None
    year = full_year(match["y"]) if len(match["y"]) == 2 else int(match["y"])
    if match["to"]:
        year = year // 100 * 100 + int(match["to"][-2:])
    return None if not 1900 <= year < 2100 else (*match.span(), in_year(year, by(DateKind.FISCAL_YEAR)))


def _before_last(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "The summer before last", "the week before last", "the Friday before last"."""
    start, end = match.span()
    if context.left(start).endswith("the "):
        start -= 4
    name, anchor = match["w"], context.anchor
    basis = by(DateKind.BEFORE_LAST, name)
    if anchor is None:
        return start, end, open_reading(basis)
    if name in SEASONS:
        season = in_season(_season(anchor, SEASONS[name]) - 1, SEASONS[name], basis)
        return start, end, replace(season, relative=True, anchor=anchor)
    if name in WEEKDAYS:
        back = (anchor.weekday() - WEEKDAYS[name]) % 7 or 7
        day = shift(anchor, -back - 7)
        return None if day is None else (start, end, tie(on_day(day, basis), anchor))
    unit = {"week": "W", "weekend": "WE", "month": "M", "year": "Y", "night": "D"}[name]
    there = moved(anchor, unit, -2)
    reading = tie(unit_of(there, unit, basis), anchor) if there is not None else None
    return None if reading is None else (start, end, reading)


def _season(anchor: date, code: str) -> int:
    """The year of the last such season that is over."""
    year = anchor.year
    last = in_season(year, code, by(DateKind.BEFORE_LAST)).last
    return year - 1 if last is None or last >= anchor else year


def _following_season(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "The following spring": the one after the date that was named before."""
    start, end = match.span()
    if context.left(start).endswith("the "):
        start -= 4
    code, word = SEASONS[match["s"]], match["rel"]
    before = context.previous(start, "day", "month", "quarter", "season", "year", "interval")
    if before is None or before.first is None:
        return start, end, open_reading(by(DateKind.RELATIVE_SEASON, word, reference=Reference.EVENT), f"XXXX-{code}")
    base = (before.last or before.first) if word == "following" else before.first
    year = base.year
    for _ in range(3):
        reading = in_season(year, code, by(DateKind.RELATIVE_SEASON, word, reference=Reference.DATE_BEFORE))
        if reading.first is None or reading.last is None:
            return None
        if word == "following" and reading.first <= base:
            year += 1
        elif word == "previous" and reading.last >= base:
            year -= 1
        else:
            break
    return start, end, replace(reading, relative=True, anchor=before.first)


def _and_next(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "This year and next": the unit of the expression before it."""
    if not context.found:
        return None
    start, end = match.span()
    _, stop, before = context.found[-1]
    name = _running_unit(before.basis)
    if name is None or before.anchor is None or context.low[stop:start] not in (" and ", " or "):
        return None
    unit = UNITS[name]
    there = moved(before.anchor, unit, 1)
    reading = (
        tie(unit_of(there, unit, by(DateKind.RELATIVE_UNIT, "next", name)), before.anchor)
        if there is not None
        else None
    )
    return None if reading is None else (start, end, reading)


def _running_unit(basis: DateBasis) -> str | None:
    """The unit of "this year" or "this June", where nothing narrows it; None for other expressions."""
    if basis.words[:1] not in (("this",), ("current",)) or basis.reference is not None or basis.time is not None:
        return None
    if basis.kind is DateKind.RELATIVE_MONTH:
        return "month"
    return basis.words[1] if basis.kind is DateKind.RELATIVE_UNIT and basis.words[1] in _GO_ON else None


_GO_ON = frozenset(("week", "month", "quarter", "year"))

RULES: tuple[Rule, ...] = (
    Rule("and next", ("next",), rf"next(?=\s*(?:[.,;:)]|$)|\s{either('next_ends')}\b)", _and_next),
    Rule("week by number", ("week",), r"week (?P<n>\d{1,2})(?![\w%]|[.,:]\d)(?: of (?P<y>\d{4})\b)?", _week),
    Rule(
        "fiscal year", ("fy",), r"fy[ '’]?(?P<y>(?:19|20)\d\d|\d\d)(?P<to>[-/–]\d\d(?:\d\d)?)?(?![\w%]|[.,]\d)", _fiscal
    ),
    Rule(
        "before last",
        (*SEASONS, *WEEKDAYS, "week", "weekend", "month", "year", "night"),
        rf"(?P<w>{'|'.join(SEASONS)}|{WEEKDAY}|weekend|week|month|year|night) before last\b"
        r"(?! (?:the|year|week|month)\b)",
        _before_last,
        needed=("last",),
    ),
    Rule(
        "following season",
        ("following", "previous"),
        rf"(?P<rel>following|previous) (?P<s>{'|'.join(SEASONS)})\b",
        _following_season,
    ),
)
