"""Dates as values: how each kind is found, and how it is worded. All texts are invented."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import msgspec
import pytest

from summarize import find_dates
from summarize.model.dates import (
    Choice,
    DateBasis,
    DateKind,
    DateValue,
    NumericOrder,
    OrderReason,
    Reference,
    TimeOfDay,
    explain,
    explain_reading,
)

ANCHOR = "2025-06-10"
ROOT = Path(__file__).parents[2]
# fmt: off
EXPRESSIONS: list[tuple[str, str | None, str, DateKind, str]] = [
    ("en", ANCHOR, "It opened on 7 June 2025.", DateKind.FULL_DATE, "full date"),
    ("en", ANCHOR, "It opened on 7 June.", DateKind.DAY_AND_MONTH, "day and month, last one"),
    ("en", ANCHOR, "It ran from 3 to 7 June.", DateKind.RANGE_OF_DAYS, "range of days"),
    ("en", ANCHOR, "It opened on 03/06/2025.", DateKind.NUMERIC, "numeric date, month first"),
    ("en", ANCHOR, "It opened on 4/22.", DateKind.NUMERIC_DAY_AND_MONTH, "numeric day and month, last one"),
    ("en", ANCHOR, "The 9/11 attacks were recalled.", DateKind.DAY_OF_ATTACKS, "day of the attacks of 2001"),
    ("en", ANCHOR, "It opened yesterday.", DateKind.DAY_WORD, "yesterday"),
    ("en", ANCHOR, "It opened two days before yesterday.", DateKind.COUNTED_FROM_DAY_WORD, "before yesterday"),
    ("en", None, "It opened the day after tomorrow.", DateKind.DAYS_FROM_DAY, "days from a day"),
    ("en", None, "It opened this morning.", DateKind.PART_OF_DAY, "part of the day"),
    (
        "en",
        ANCHOR,
        "It rained on 3 June 2025. The next day it cleared.",
        DateKind.NEIGHBOURING_DAY,
        "next day, from the date before",
    ),
    (
        "en",
        ANCHOR,
        "It closed the day after the vote.",
        DateKind.DAY_FROM_EVENT,
        "day from an event: relative to an event",
    ),
    ("en", ANCHOR, "It opens on the 20th of next month.", DateKind.DAY_OF_MONTH, "day of a month"),
    ("en", ANCHOR, "It runs from 4 to 22 this month.", DateKind.DAYS_OF_MONTH, "days of a month"),
    ("en", ANCHOR, "It opened on the 8th.", DateKind.NUMBERED_DAY, "day of the month, last one"),
    ("en", ANCHOR, "It opened on 7 June last year.", DateKind.DAY_OF_YEAR, "day of a year"),
    ("zh", ANCHOR, "去年6月2日开幕。", DateKind.DAY_OF_NEAR_YEAR, "day of last or this year"),
    ("en", ANCHOR, "It opened at Christmas.", DateKind.HOLIDAY, "holiday"),
    ("en", ANCHOR, "It opened at Christmas 2024.", DateKind.HOLIDAY_AND_YEAR, "holiday and year"),
    ("en", ANCHOR, "It opened last Easter.", DateKind.RELATIVE_HOLIDAY, "last holiday"),
    ("en", ANCHOR, "It opened on Monday.", DateKind.WEEKDAY, "weekday, last on or before the anchor"),
    ("en", ANCHOR, "It opened last Friday.", DateKind.RELATIVE_WEEKDAY, "last weekday"),
    ("de", ANCHOR, "Es begann vergangenen Freitag.", DateKind.LAST_OR_NEXT_WEEKDAY, "last or next weekday"),
    ("en", ANCHOR, "It opens on Friday next week.", DateKind.WEEKDAY_OF_WEEK, "weekday of a week"),
    ("en", ANCHOR, "It opens on the second Monday of May 2025.", DateKind.WEEKDAY_OF_MONTH, "weekday of a month"),
    ("en", ANCHOR, "It opened on Sunday the 8th.", DateKind.WEEKDAY_AND_DAY, "weekday and day"),
    ("en", ANCHOR, "It opened on Friday, 6 June.", DateKind.WEEKDAY_AND_DATE, "weekday and day and month, last one"),
    ("en", ANCHOR, "It opened in week 47.", DateKind.WEEK_BY_NUMBER, "week by number"),
    ("en", ANCHOR, "It opened in week 3 of 2020.", DateKind.WEEK_OF_YEAR, "week of a year"),
    ("en", ANCHOR, "It opened in the week of 6 June 2025.", DateKind.WEEK_OF, "week of: full date"),
    (
        "en",
        ANCHOR,
        "It opened in the first week of May 2024.",
        DateKind.NUMBERED_WEEK_OF,
        "first week of: month and year",
    ),
    ("en", ANCHOR, "It opened in May.", DateKind.MONTH, "month, last one"),
    ("en", ANCHOR, "It opened in May 2024.", DateKind.MONTH_AND_YEAR, "month and year"),
    ("en", ANCHOR, "It opened in 2024-05.", DateKind.YEAR_AND_MONTH, "year and month"),
    ("en", ANCHOR, "It ran from May to July.", DateKind.RANGE_OF_MONTHS, "range of months, next one"),
    ("en", ANCHOR, "It opened last October.", DateKind.RELATIVE_MONTH, "last month"),
    ("es", ANCHOR, "Abrió en febrero de este año.", DateKind.MONTH_OF_YEAR, "month of: last, this or next unit"),
    ("zh", ANCHOR, "去年6月开幕。", DateKind.MONTH_OF_NEAR_YEAR, "month of last or this year"),
    ("en", ANCHOR, "It grew in the third quarter.", DateKind.QUARTER, "quarter"),
    ("en", ANCHOR, "It grew in the June quarter.", DateKind.QUARTER_BY_MONTH, "quarter by its month"),
    ("en", ANCHOR, "It grew in the January-March quarter.", DateKind.QUARTER_BY_MONTHS, "quarter by its months"),
    (
        "en",
        ANCHOR,
        "It grew in Q3 2024. In the quarter it sold more.",
        DateKind.QUARTER_NAMED_BEFORE,
        "the quarter named before",
    ),
    ("en", ANCHOR, "It grew in the latest quarter.", DateKind.LATEST_QUARTER, "the latest quarter"),
    (
        "en",
        ANCHOR,
        "It sold less than in the year-earlier quarter.",
        DateKind.YEAR_EARLIER_QUARTER,
        "year-earlier quarter",
    ),
    ("en", ANCHOR, "It sold less than in the year-ago period.", DateKind.YEAR_EARLIER_PERIOD, "year-earlier period"),
    (
        "en",
        ANCHOR,
        "It sold more in May 2025 than in the same period last year.",
        DateKind.SAME_PERIOD,
        "same period of last year",
    ),
    ("en", ANCHOR, "It grew in the last two quarters.", DateKind.QUARTERS_FROM_ANCHOR, "quarters from the anchor"),
    ("en", ANCHOR, "It grew in the first half of 2024.", DateKind.HALF, "half of a year"),
    ("en", ANCHOR, "It opened in summer 2024.", DateKind.SEASON_AND_YEAR, "season and year"),
    ("en", ANCHOR, "It opened last summer.", DateKind.RELATIVE_SEASON, "last season"),
    ("en", ANCHOR, "It opened in 2024.", DateKind.YEAR, "year"),
    ("en", ANCHOR, "It opened in nineteen ninety-six.", DateKind.YEAR_IN_WORDS, "year in words"),
    ("en", ANCHOR, "It grew in FY13.", DateKind.FISCAL_YEAR, "fiscal year"),
    ("en", ANCHOR, "It opens by year-end.", DateKind.END_OF_YEAR, "end of a year"),
    ("en", ANCHOR, "The 2010/11 season was long.", DateKind.TWO_YEARS, "two years in one"),
    ("en", ANCHOR, "It ran in 1998-2001.", DateKind.RANGE_OF_YEARS, "range of years"),
    ("en", ANCHOR, "It opened in the 1980s.", DateKind.DECADE, "decade"),
    ("en", ANCHOR, "It was built in the 19th century.", DateKind.CENTURY, "century"),
    ("en", ANCHOR, "It opened last week.", DateKind.RELATIVE_UNIT, "last week"),
    ("en", ANCHOR, "It grew last fiscal quarter.", DateKind.RELATIVE_FISCAL_UNIT, "fiscal last quarter"),
    ("de", ANCHOR, "Es begann vergangene Woche.", DateKind.UNIT_BY_WORD, "last, this or next unit"),
    ("en", ANCHOR, "It opens the week after next.", DateKind.AFTER_NEXT, "week after next"),
    ("en", ANCHOR, "It opened the summer before last.", DateKind.BEFORE_LAST, "summer before last"),
    ("en", ANCHOR, "It grew over the past year.", DateKind.PAST_UNIT, "past unit, to the anchor"),
    ("en", ANCHOR, "It opened two days ago.", DateKind.COUNTED_UNITS, "so many units ago"),
    ("en", ANCHOR, "It closed two weeks after the vote.", DateKind.COUNTED_FROM_EVENT, "after: relative to an event"),
    ("en", ANCHOR, "It opened two weeks before Christmas.", DateKind.COUNTED_FROM_DATE, "so many units from: holiday"),
    ("en", ANCHOR, "It will open in two weeks.", DateKind.UNITS_TO_COME, "in so many units"),
    ("en", ANCHOR, "It rained over the last two weeks.", DateKind.UNITS_FROM_ANCHOR, "units from the anchor"),
    ("en", None, "It rained over the last two weeks.", DateKind.UNITS_BACK, "so many units back"),
    ("de", ANCHOR, "Es begann vorgestern.", DateKind.PHRASE, "relative phrase"),
    ("zh", ANCHOR, "最近开幕。", DateKind.VAGUE, "vague"),
    ("en", ANCHOR, "It is open now.", DateKind.VAGUE_PRESENT, "vague present"),
    ("en", ANCHOR, "It opened recently.", DateKind.VAGUE_PAST, "vague past"),
    ("en", ANCHOR, "It opens in the coming weeks.", DateKind.VAGUE_FUTURE, "vague future"),
    ("en", ANCHOR, "It closed some weeks later.", DateKind.NO_NUMBER, "later, no number"),
    ("en", ANCHOR, "It was open for over ten years.", DateKind.DURATION, "duration"),
    ("en", ANCHOR, "It opens every Monday.", DateKind.RECURRING, "recurring"),
    ("en", ANCHOR, "It has run since 2021.", DateKind.SINCE, "since: year"),
    ("en", ANCHOR, "It is open for the rest of the year.", DateKind.REST_OF, "rest of: the year"),
    ("en", ANCHOR, "It opened in early March.", DateKind.PART_OF, "early part of: month, last one"),
    ("en", ANCHOR, "It opened earlier this month.", DateKind.TO_OR_FROM_ANCHOR, "earlier this month"),
    (
        "en",
        ANCHOR,
        "It opened on Monday morning.",
        DateKind.WEEKDAY,
        "weekday, last on or before the anchor, part of the day",
    ),
    (
        "en",
        ANCHOR,
        "It opened at 6 p.m. on Monday.",
        DateKind.WEEKDAY,
        "weekday, last on or before the anchor, hour of the day",
    ),
    ("en", ANCHOR, "It is open next Monday and Tuesday.", DateKind.WEEKDAY, "weekday, after the one before it"),
    ("en", ANCHOR, "It ended the day lower.", DateKind.THE_DAY, "the day told of"),
    ("en", ANCHOR, "It has closed. In '82 it burnt.", DateKind.YEAR_OF_TWO_DIGITS, "year of two digits"),
    ("en", ANCHOR, "It lost money for the year.", DateKind.THE_UNIT, "the year"),
    ("fr", ANCHOR, "Il a fermé le lendemain.", DateKind.EVENT_PHRASE, "relative to an event"),
    ("nl", ANCHOR, "Het regende vorige weken.", DateKind.VAGUE_UNITS, "vague units"),
    ("en", ANCHOR, "It ran from 7 June 2024 to 9 July 2025.", DateKind.RANGE, "range: full date to full date"),
]
# fmt: on
"""Language, anchor, a text whose last expression is of the kind, and what the reader is told."""
LINE = DateBasis(DateKind.DATELINE)
FOUND_ELSEWHERE = [
    (DateBasis(DateKind.GIVEN), "given"),
    (DateBasis(DateKind.METADATA, ("front matter:date",)), "metadata:front matter:date"),
    (
        DateBasis(DateKind.METADATA, ("json:date",), revised=date(2025, 6, 7)),
        "metadata:json:date; revised 2025-06-07, so nothing is counted from it",
    ),
    (LINE, "dateline"),
    (DateBasis(DateKind.DATELINE_WITHOUT_YEAR), "dateline; no year"),
    (DateBasis(DateKind.DATELINE_YEAR_OF_STORY), "dateline; year of the story's other reports"),
    (DateBasis(DateKind.DATELINE_YEAR_OF_BUNDLE), "dateline; year of the bundle's other reports"),
    (DateBasis(DateKind.ADDRESS), "url"),
    (
        DateBasis(DateKind.LINKED, ("announce", "Friday’s announcement"), of=(DateBasis(DateKind.WEEKDAY),)),
        "weekday; linked to the announce fact by “Friday’s announcement”",
    ),
]
REASONS = {
    OrderReason.OTHER_NUMERIC_DATE: "by another date of the text",
    OrderReason.LANGUAGE: "by the language",
    OrderReason.FULL_STOPS: "by its full stops",
    OrderReason.LANGUAGE_TAG: "by the language tag",
    OrderReason.ADDRESS: "by the address",
    OrderReason.PUBLISHER_NAME: "by the publisher's name",
    OrderReason.DAYS_IN_WORDS: "by days in words",
    OrderReason.SPELLING: "by the spelling",
    OrderReason.DATES_OF_TEXT: "by the other dates of the text",
    OrderReason.DATES_OF_STORY: "by the other dates of the story",
    OrderReason.DATES_OF_PUBLISHER: "by the publisher's other dates",
    OrderReason.DEFAULT: "by default",
}


@pytest.mark.parametrize(("language", "anchor", "text", "kind", "rule"), EXPRESSIONS)
def test_an_expression_has_its_kind_and_its_words(
    language: str, anchor: str | None, text: str, kind: DateKind, rule: str
) -> None:
    """The last expression of each text."""
    *_, found = find_dates(text, anchor=anchor, language=language, join_ranges=True)
    assert (found.kind, found.rule) == (kind, rule)


@pytest.mark.parametrize(("basis", "rule"), FOUND_ELSEWHERE)
def test_a_date_of_publication_and_a_linked_one_have_their_words(basis: DateBasis, rule: str) -> None:
    """Where it stands, and what is open about it."""
    assert explain(basis) == rule


def test_each_kind_has_an_example() -> None:
    """An expression, or a part of a document."""
    shown = {kind for *_, kind, _ in EXPRESSIONS} | {basis.kind for basis, _ in FOUND_ELSEWHERE}
    assert set(DateKind) - shown == set()


@pytest.mark.parametrize("reason", OrderReason)
def test_an_order_of_digits_has_its_reason(reason: OrderReason) -> None:
    """Each of them, behind the part of the document that has the date."""
    order = NumericOrder(month_first=False, reason=reason)
    assert explain(DateBasis(DateKind.DATELINE, order=order)) == f"dateline; day first, {REASONS[reason]}"
    assert explain_reading(DateBasis(DateKind.DATELINE, order=order)) == f"day first, {REASONS[reason]}"


@pytest.mark.parametrize("members", [Choice, Reference, TimeOfDay])
def test_each_member_adds_words(members: type[Choice] | type[Reference] | type[TimeOfDay]) -> None:
    """What was chosen, what it is counted from, what time of the day: on a weekday each of them shows."""
    names = {Choice: "choice", Reference: "reference", TimeOfDay: "time"}
    worded = {explain(DateBasis(DateKind.WEEKDAY, **{names[members]: member})) for member in members}  # type: ignore[arg-type]
    assert len(worded) == len(list(members)) and all(text.startswith("weekday") for text in worded - {"weekday"})


def test_digits_read_the_other_way_keep_the_first_reading() -> None:
    """As the first of the alternatives, so that turning them twice changes nothing."""
    march, june, july = (date(2025, month, day) for month, day in ((3, 6), (6, 3), (7, 1)))
    value = DateValue(DateBasis(DateKind.NUMERIC), march, march, "day", alternatives=((june, june), (july, july)))
    assert (value.swapped().first, value.swapped().alternatives) == (june, ((march, march), (july, july)))
    assert value.swapped().swapped() == value


def test_a_value_survives_json() -> None:
    """A state keeps values, and other processes are sent them."""
    (found,) = find_dates("It opened on Monday, 03/06/2025, at noon.", anchor=ANCHOR, language="en")
    assert msgspec.json.decode(msgspec.json.encode(found.date), type=DateValue) == found.date


def test_parts_are_looked_through() -> None:
    """A range that begins with a weekday includes one, and has the order of the digits in it."""
    order = NumericOrder(month_first=True)
    parts = DateBasis(DateKind.WEEKDAY), DateBasis(DateKind.NUMERIC, order=order)
    whole = DateBasis(DateKind.RANGE, of=parts)
    assert whole.includes(frozenset((DateKind.WEEKDAY,))) and not whole.includes(frozenset((DateKind.YEAR,)))
    assert whole.digits == order and LINE.digits is None


PRINTS = {
    "summarize/compose/sections.py",
    "summarize/rendering/csv_table.py",
    "summarize/rendering/ics.py",
    "summarize/rendering/outline.py",
    "summarize/rendering/phrases.py",
}
"""Modules that hand a date's words on to the output."""


def _read_rules(path: Path) -> Iterator[tuple[ast.AST, int]]:
    """Every place that reads an attribute `rule`, with what it is part of."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.Attribute) and child.attr == "rule" and isinstance(child.ctx, ast.Load):
                yield node, child.lineno


def test_no_code_decides_on_the_words_of_a_date() -> None:
    """They are printed and nothing else: not compared, cut, searched or asked for."""
    paths = sorted(path for room in ("summarize", "plugins") for path in (ROOT / room).rglob("*.py"))
    places = [(path.relative_to(ROOT).as_posix(), *place) for path in paths for place in _read_rules(path)]
    assert {name for name, _, _ in places} <= PRINTS
    asking = (ast.Compare, ast.Attribute, ast.Subscript, ast.If, ast.BoolOp, ast.UnaryOp)
    assert [(name, line) for name, parent, line in places if isinstance(parent, asking)] == []
