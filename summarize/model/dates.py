"""A date as a value: the interval, how its expression is read, and the one function that words this for a reader.

Code decides on the fields of a value, never on the words that `explain` makes of it.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum, auto
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

Granularity = Literal["day", "week", "month", "quarter", "season", "year", "decade", "century", "interval"]
DateStatus = Literal["resolved", "unresolved", "vague", "duration"]


class DateKind(StrEnum):
    """What kind of expression, or which part of a document, names a date."""

    # Days
    FULL_DATE = auto()
    """ "7 June 2025"."""
    DAY_AND_MONTH = auto()
    """ "7 June", without a year."""
    RANGE_OF_DAYS = auto()
    """ "3 to 7 June"."""
    NUMERIC = auto()
    """ "03/06/2025", "2025-06-03"."""
    NUMERIC_DAY_AND_MONTH = auto()
    """ "on 4/22"."""
    DAY_OF_ATTACKS = auto()
    """ "9/11", the attacks of 2001."""
    DAY_WORD = auto()
    """ "yesterday", "last night"; the word."""
    COUNTED_FROM_DAY_WORD = auto()
    """ "two days before yesterday"; "before" and "yesterday"."""
    DAYS_FROM_DAY = auto()
    """ "the day after tomorrow", with nothing to count from."""
    PART_OF_DAY = auto()
    """ "this morning", with nothing to count from."""
    THE_DAY = auto()
    """ "later in the day"."""
    NEIGHBOURING_DAY = auto()
    """ "the next day", "the day before"; the word."""
    DAY_FROM_EVENT = auto()
    """ "the day after the vote"."""
    DAY_OF_MONTH = auto()
    """ "the 20th of next month"."""
    DAYS_OF_MONTH = auto()
    """ "from 4 to 22 this month"."""
    NUMBERED_DAY = auto()
    """ "on the 18th"."""
    DAY_OF_YEAR = auto()
    """ "7 June last year"."""
    DAY_OF_NEAR_YEAR = auto()
    """ "去年6月2日": a day of last, this or next year."""
    HOLIDAY = auto()
    """ "Christmas"."""
    HOLIDAY_AND_YEAR = auto()
    """ "Christmas 2024"."""
    RELATIVE_HOLIDAY = auto()
    """ "last Easter"; the word."""
    # Weekdays
    WEEKDAY = auto()
    """ "on Monday"."""
    RELATIVE_WEEKDAY = auto()
    """ "last Friday"; the word."""
    LAST_OR_NEXT_WEEKDAY = auto()
    """ "vergangenen Freitag"."""
    WEEKDAY_OF_WEEK = auto()
    """ "Friday next week"."""
    WEEKDAY_OF_MONTH = auto()
    """ "the second Monday of May"."""
    WEEKDAY_AND_DAY = auto()
    """ "Sunday the 21st"."""
    WEEKDAY_AND_DATE = auto()
    """ "Friday, 6 June"; of the date."""
    # Weeks, months, quarters, seasons
    WEEK_BY_NUMBER = auto()
    """ "week 47"."""
    WEEK_OF_YEAR = auto()
    """ "week 3 of 2020"."""
    WEEK_OF = auto()
    """ "the week of 6 June"; of the day."""
    NUMBERED_WEEK_OF = auto()
    """ "the first week of May"; its number as the text has it, or "last", of the month or year."""
    MONTH = auto()
    """ "in May"."""
    MONTH_AND_YEAR = auto()
    """ "May 2024"."""
    YEAR_AND_MONTH = auto()
    """ "2024-05"."""
    RANGE_OF_MONTHS = auto()
    """ "from May to July"."""
    RELATIVE_MONTH = auto()
    """ "last October"; the word."""
    MONTH_OF_YEAR = auto()
    """ "febrero de este año"; of the year."""
    MONTH_OF_NEAR_YEAR = auto()
    """ "去年6月": a month of last, this or next year."""
    QUARTER = auto()
    """ "the third quarter"."""
    QUARTER_BY_MONTH = auto()
    """ "the June quarter"."""
    QUARTER_BY_MONTHS = auto()
    """ "the January-March quarter"."""
    QUARTER_NAMED_BEFORE = auto()
    """ "the quarter", of which the text spoke."""
    LATEST_QUARTER = auto()
    """ "the latest quarter"."""
    YEAR_EARLIER_QUARTER = auto()
    """ "the year-earlier quarter"."""
    YEAR_EARLIER_PERIOD = auto()
    """ "the year-ago period"."""
    SAME_PERIOD = auto()
    """ "the same period last year"."""
    QUARTERS_FROM_ANCHOR = auto()
    """ "the last two quarters"."""
    HALF = auto()
    """ "the first half of 2024"."""
    SEASON_AND_YEAR = auto()
    """ "summer 2024"."""
    RELATIVE_SEASON = auto()
    """ "last summer"; the word."""
    # Years and longer
    YEAR = auto()
    """ "in 2024"."""
    YEAR_OF_TWO_DIGITS = auto()
    """ "since '82"."""
    YEAR_IN_WORDS = auto()
    """ "nineteen ninety-six"."""
    FISCAL_YEAR = auto()
    """ "FY13"."""
    END_OF_YEAR = auto()
    """ "by year-end"."""
    TWO_YEARS = auto()
    """ "2010/11", which may also be a month."""
    RANGE_OF_YEARS = auto()
    """ "1998-2001"."""
    DECADE = auto()
    """ "the 1980s"."""
    CENTURY = auto()
    """ "the 19th century"."""
    # Counted from a day
    RELATIVE_UNIT = auto()
    """ "last week"; both words."""
    RELATIVE_FISCAL_UNIT = auto()
    """ "last fiscal quarter"; both words, without "fiscal"."""
    UNIT_BY_WORD = auto()
    """ "vergangene Woche"."""
    THE_UNIT = auto()
    """ "at the end of the year"; the unit."""
    AFTER_NEXT = auto()
    """ "the week after next"; the unit."""
    BEFORE_LAST = auto()
    """ "the summer before last"; the noun."""
    PAST_UNIT = auto()
    """ "over the past year"."""
    COUNTED_UNITS = auto()
    """ "two days ago", "three weeks later"; the word that says the direction."""
    COUNTED_FROM_EVENT = auto()
    """ "two weeks after the vote"; the word that says the direction."""
    COUNTED_FROM_DATE = auto()
    """ "two weeks before Christmas"; of the date."""
    UNITS_TO_COME = auto()
    """ "in two weeks"."""
    UNITS_FROM_ANCHOR = auto()
    """ "the last two weeks"."""
    UNITS_BACK = auto()
    """ "the last two weeks", with nothing to count from."""
    PHRASE = auto()
    """ "vorgestern"."""
    EVENT_PHRASE = auto()
    """ "am Vortag"."""
    # No day
    VAGUE = auto()
    """ "最近"."""
    VAGUE_PRESENT = auto()
    """ "now"."""
    VAGUE_PAST = auto()
    """ "recently"."""
    VAGUE_FUTURE = auto()
    """ "the coming weeks"."""
    VAGUE_UNITS = auto()
    """ "in den letzten Wochen"."""
    NO_NUMBER = auto()
    """ "some weeks later"; the word that says the direction."""
    DURATION = auto()
    """ "for over ten years"."""
    RECURRING = auto()
    """ "every Monday"."""
    # Made of other dates
    RANGE = auto()
    """ "from 2009 to 2011"; of both."""
    SINCE = auto()
    """ "since 2021"; of the date."""
    REST_OF = auto()
    """ "the rest of the year"; of the whole."""
    PART_OF = auto()
    """ "early March"; "early", "mid", "late" or "end", of the whole."""
    TO_OR_FROM_ANCHOR = auto()
    """ "earlier this month"; the words, of the whole."""
    LINKED = auto()
    """ "Friday's announcement" for another sentence: what was announced, and the words; of the date."""
    # Where a publication date stands
    GIVEN = auto()
    """The user gave it."""
    METADATA = auto()
    """A field of the metadata; its origin: "json-ld:datePublished"."""
    DATELINE = auto()
    """The date line, byline or dateline of the text."""
    DATELINE_WITHOUT_YEAR = auto()
    """A dateline that has no year: "PARIS, June 5 (Reuters)"."""
    DATELINE_YEAR_OF_STORY = auto()
    """The same, with the year of the story's other reports."""
    DATELINE_YEAR_OF_BUNDLE = auto()
    """The same, with the year of the bundle's other reports."""
    ADDRESS = auto()
    """The address of the page: "/2025/06/07/"."""


class Choice(StrEnum):
    """Which of several days is taken for an expression that fits all of them."""

    LAST = auto()
    """The last one on or before the anchor."""
    NEXT = auto()
    """The next one after the anchor; for weekdays, on or after it."""
    FOLLOWING = auto()
    """The next one after the weekday before it: "next Monday and Tuesday"."""


class Reference(StrEnum):
    """What an expression is counted from, where that is not simply the day of publication."""

    DATE_BEFORE = auto()
    """The date that the text names before it: "the next day"."""
    EVENT = auto()
    """An event, so that it stays unresolved: "the day after the vote"."""
    ANCHOR = auto()
    """It ends on the anchor: "over the past year"."""


class TimeOfDay(StrEnum):
    """What a text says of a day's time."""

    PART = auto()
    """ "on Monday morning"."""
    HOUR = auto()
    """ "at 6 p.m. on Monday"."""


class OrderReason(StrEnum):
    """Why digits that can be read both ways (03/06/2025) are read in one of them."""

    OTHER_NUMERIC_DATE = auto()
    LANGUAGE = auto()
    FULL_STOPS = auto()
    LANGUAGE_TAG = auto()
    ADDRESS = auto()
    PUBLISHER_NAME = auto()
    DAYS_IN_WORDS = auto()
    SPELLING = auto()
    DATES_OF_TEXT = auto()
    DATES_OF_STORY = auto()
    DATES_OF_PUBLISHER = auto()
    DEFAULT = auto()
    """Nothing but the habit of the language: other articles may settle it."""


class NumericOrder(Struct, frozen=True, omit_defaults=True):
    """The order of dates in digits that can be read both ways: 03/06/2025 is in March or in June."""

    month_first: bool
    """Whether the month stands first."""
    reason: OrderReason | None = None
    """How the order is known, where it is that of a date of publication; the other dates of a text follow it."""


class DateBasis(Struct, frozen=True, omit_defaults=True):
    """How a date was found: all that `explain` words."""

    kind: DateKind
    """The kind of expression ("weekday"), or the part of a document that names the date ("dateline")."""
    words: tuple[str, ...] = ()
    """The words that decide: "last" and "week"; for metadata its origin."""
    choice: Choice | None = None
    """Which of several days was taken: the "last" or the "next" 7 June, Monday, May."""
    reference: Reference | None = None
    """What it is counted from, where that is not the day of publication."""
    order: NumericOrder | None = None
    """The order of digits that can be read both ways."""
    revised: date | None = None
    """The day on which a page was last changed, where that is weeks after its publication."""
    time: TimeOfDay | None = None
    """Whether the text names a time of the day: "on Monday morning", "at 6 p.m."."""
    of: tuple[DateBasis, ...] = ()
    """The dates that it is made of: the ends of a range, the day of "the week of 6 June"."""

    @property
    def digits(self) -> NumericOrder | None:
        """The order of its digits, or of those of a date that it is made of, where they can be read both ways."""
        return self.order or next((order for part in self.of if (order := part.digits)), None)

    def includes(self, kinds: frozenset[DateKind]) -> bool:
        """Whether the date, or one that it is made of, is of one of these kinds."""
        return self.kind in kinds or any(part.includes(kinds) for part in self.of)


class DateValue(Struct, frozen=True, omit_defaults=True):
    """What a date expression, or a date of publication, stands for."""

    basis: DateBasis
    """How it was found."""
    first: date | None = None
    """First day, included; None where the interval is open ("until May") or not resolved."""
    last: date | None = None
    """Last day, included; None where the interval is open ("since 2021") or not resolved."""
    granularity: Granularity | None = None
    """How exactly the text names the date; None where it is not resolved."""
    value: str | None = None
    """The TIMEX3 value of an expression ("1998-W05", "PAST_REF"); None where it has none."""
    status: DateStatus = "resolved"
    """One of "resolved"; "unresolved": relative, without a date to resolve it against; "vague": "recently";
    "duration": "for over ten years"."""
    relative: bool = False
    """Whether it depends on another date ("on Monday", "last week")."""
    anchor: date | None = None
    """The day that a relative expression was resolved against."""
    alternatives: tuple[tuple[date, date], ...] = ()
    """The other readings (first day, last day), where there is a choice."""

    @property
    def ambiguous(self) -> bool:
        """Whether it is written in digits that can be read in either order: 03/06/2025."""
        return self.basis.kind is DateKind.NUMERIC and bool(self.alternatives)

    def swapped(self) -> DateValue:
        """The same digits in the other order; what was read before becomes the alternative."""
        (first, last), *rest = self.alternatives
        before = (self.first or first, self.last or last)
        return replace(self, first=first, last=last, alternatives=(before, *rest))


WEEKDAY_KINDS = frozenset(
    (
        DateKind.WEEKDAY,
        DateKind.WEEKDAY_AND_DATE,
        DateKind.WEEKDAY_AND_DAY,
        DateKind.WEEKDAY_OF_WEEK,
        DateKind.WEEKDAY_OF_MONTH,
    )
)
"""Kinds whose day is given by the name of a weekday."""
RANGE_KINDS = frozenset((DateKind.RANGE, DateKind.RANGE_OF_DAYS, DateKind.RANGE_OF_MONTHS, DateKind.RANGE_OF_YEARS))
"""Kinds that name two ends."""
YEARLESS_KINDS = frozenset((DateKind.DAY_AND_MONTH, DateKind.NUMERIC_DAY_AND_MONTH))
"""Kinds that name a day of a month without its year."""

_WORDING: dict[DateKind, str] = {
    DateKind.FULL_DATE: "full date",
    DateKind.DAY_AND_MONTH: "day and month",
    DateKind.RANGE_OF_DAYS: "range of days",
    DateKind.NUMERIC: "numeric date",
    DateKind.NUMERIC_DAY_AND_MONTH: "numeric day and month",
    DateKind.DAY_OF_ATTACKS: "day of the attacks of 2001",
    DateKind.DAY_WORD: "{0}",
    DateKind.COUNTED_FROM_DAY_WORD: "{0} {1}",
    DateKind.DAYS_FROM_DAY: "days from a day",
    DateKind.PART_OF_DAY: "part of the day",
    DateKind.THE_DAY: "the day told of",
    DateKind.NEIGHBOURING_DAY: "{0} day",
    DateKind.DAY_FROM_EVENT: "day from an event",
    DateKind.DAY_OF_MONTH: "day of a month",
    DateKind.DAYS_OF_MONTH: "days of a month",
    DateKind.NUMBERED_DAY: "day of the month",
    DateKind.DAY_OF_YEAR: "day of a year",
    DateKind.DAY_OF_NEAR_YEAR: "day of last or this year",
    DateKind.HOLIDAY: "holiday",
    DateKind.HOLIDAY_AND_YEAR: "holiday and year",
    DateKind.RELATIVE_HOLIDAY: "{0} holiday",
    DateKind.WEEKDAY: "weekday",
    DateKind.RELATIVE_WEEKDAY: "{0} weekday",
    DateKind.LAST_OR_NEXT_WEEKDAY: "last or next weekday",
    DateKind.WEEKDAY_OF_WEEK: "weekday of a week",
    DateKind.WEEKDAY_OF_MONTH: "weekday of a month",
    DateKind.WEEKDAY_AND_DAY: "weekday and day",
    DateKind.WEEKDAY_AND_DATE: "weekday and {0}",
    DateKind.WEEK_BY_NUMBER: "week by number",
    DateKind.WEEK_OF_YEAR: "week of a year",
    DateKind.WEEK_OF: "week of: {0}",
    DateKind.NUMBERED_WEEK_OF: "{0} week of: {1}",
    DateKind.MONTH: "month",
    DateKind.MONTH_AND_YEAR: "month and year",
    DateKind.YEAR_AND_MONTH: "year and month",
    DateKind.RANGE_OF_MONTHS: "range of months",
    DateKind.RELATIVE_MONTH: "{0} month",
    DateKind.MONTH_OF_YEAR: "month of: {0}",
    DateKind.MONTH_OF_NEAR_YEAR: "month of last or this year",
    DateKind.QUARTER: "quarter",
    DateKind.QUARTER_BY_MONTH: "quarter by its month",
    DateKind.QUARTER_BY_MONTHS: "quarter by its months",
    DateKind.QUARTER_NAMED_BEFORE: "the quarter named before",
    DateKind.LATEST_QUARTER: "the latest quarter",
    DateKind.YEAR_EARLIER_QUARTER: "year-earlier quarter",
    DateKind.YEAR_EARLIER_PERIOD: "year-earlier period",
    DateKind.SAME_PERIOD: "same period of last year",
    DateKind.QUARTERS_FROM_ANCHOR: "quarters from the anchor",
    DateKind.HALF: "half of a year",
    DateKind.SEASON_AND_YEAR: "season and year",
    DateKind.RELATIVE_SEASON: "{0} season",
    DateKind.YEAR: "year",
    DateKind.YEAR_OF_TWO_DIGITS: "year of two digits",
    DateKind.YEAR_IN_WORDS: "year in words",
    DateKind.FISCAL_YEAR: "fiscal year",
    DateKind.END_OF_YEAR: "end of a year",
    DateKind.TWO_YEARS: "two years in one",
    DateKind.RANGE_OF_YEARS: "range of years",
    DateKind.DECADE: "decade",
    DateKind.CENTURY: "century",
    DateKind.RELATIVE_UNIT: "{0} {1}",
    DateKind.RELATIVE_FISCAL_UNIT: "fiscal {0} {1}",
    DateKind.UNIT_BY_WORD: "last, this or next unit",
    DateKind.THE_UNIT: "the {0}",
    DateKind.AFTER_NEXT: "{0} after next",
    DateKind.BEFORE_LAST: "{0} before last",
    DateKind.PAST_UNIT: "past unit",
    DateKind.COUNTED_UNITS: "so many units {0}",
    DateKind.COUNTED_FROM_EVENT: "{0}",
    DateKind.COUNTED_FROM_DATE: "so many units from: {0}",
    DateKind.UNITS_TO_COME: "in so many units",
    DateKind.UNITS_FROM_ANCHOR: "units from the anchor",
    DateKind.UNITS_BACK: "so many units back",
    DateKind.PHRASE: "relative phrase",
    DateKind.EVENT_PHRASE: "relative to an event",
    DateKind.VAGUE: "vague",
    DateKind.VAGUE_PRESENT: "vague present",
    DateKind.VAGUE_PAST: "vague past",
    DateKind.VAGUE_FUTURE: "vague future",
    DateKind.VAGUE_UNITS: "vague units",
    DateKind.NO_NUMBER: "{0}, no number",
    DateKind.DURATION: "duration",
    DateKind.RECURRING: "recurring",
    DateKind.RANGE: "range: {0} to {1}",
    DateKind.SINCE: "since: {0}",
    DateKind.REST_OF: "rest of: {0}",
    DateKind.PART_OF: "{0} part of: {1}",
    DateKind.TO_OR_FROM_ANCHOR: "{0} {1}",
    DateKind.LINKED: "{2}; linked to the {0} fact by “{1}”",
    DateKind.GIVEN: "given",
    DateKind.METADATA: "metadata:{0}",
    DateKind.DATELINE: "dateline",
    DateKind.DATELINE_WITHOUT_YEAR: "dateline",
    DateKind.DATELINE_YEAR_OF_STORY: "dateline",
    DateKind.DATELINE_YEAR_OF_BUNDLE: "dateline",
    DateKind.ADDRESS: "url",
}
"""The words of each kind: first the basis's own words, then what it is made of."""
_YEAR = {
    DateKind.DATELINE_WITHOUT_YEAR: "no year",
    DateKind.DATELINE_YEAR_OF_STORY: "year of the story's other reports",
    DateKind.DATELINE_YEAR_OF_BUNDLE: "year of the bundle's other reports",
}
"""What is said of the year of a dateline that has none."""
_CHOICE = {Choice.LAST: ", last one", Choice.NEXT: ", next one"}
_WEEKDAY_CHOICE = {
    Choice.LAST: ", last on or before the anchor",
    Choice.NEXT: ", next on or after the anchor",
    Choice.FOLLOWING: ", after the one before it",
}
_REFERENCE = {
    Reference.DATE_BEFORE: ", from the date before",
    Reference.EVENT: ": relative to an event",
    Reference.ANCHOR: ", to the anchor",
}
_TIME = {TimeOfDay.PART: ", part of the day", TimeOfDay.HOUR: ", hour of the day"}
_ORDER = {True: "month first", False: "day first"}
_REASON = {
    OrderReason.OTHER_NUMERIC_DATE: ", by another date of the text",
    OrderReason.LANGUAGE: ", by the language",
    OrderReason.FULL_STOPS: ", by its full stops",
    OrderReason.LANGUAGE_TAG: ", by the language tag",
    OrderReason.ADDRESS: ", by the address",
    OrderReason.PUBLISHER_NAME: ", by the publisher's name",
    OrderReason.DAYS_IN_WORDS: ", by days in words",
    OrderReason.SPELLING: ", by the spelling",
    OrderReason.DATES_OF_TEXT: ", by the other dates of the text",
    OrderReason.DATES_OF_STORY: ", by the other dates of the story",
    OrderReason.DATES_OF_PUBLISHER: ", by the publisher's other dates",
    OrderReason.DEFAULT: ", by default",
}


def explain(basis: DateBasis) -> str:
    """How a date was found, in English: "weekday, last on or before the anchor".

    The only place that words a date's basis; the field `rule` of dates is made by it.
    """
    text = _WORDING[basis.kind].format(*basis.words, *map(explain, basis.of))
    if basis.choice is not None:
        text += (_WEEKDAY_CHOICE if basis.kind is DateKind.WEEKDAY else _CHOICE)[basis.choice]
    if basis.reference is not None:
        text += _REFERENCE[basis.reference]
    reason = explain_reading(basis)
    if reason:
        text += (", " if basis.kind is DateKind.NUMERIC else "; ") + reason
    if basis.revised is not None:
        text += f"; revised {basis.revised}, so nothing is counted from it"
    if basis.time is not None:
        text += _TIME[basis.time]
    return text


def explain_reading(basis: DateBasis) -> str:
    """How a date is read that its text leaves open: "day first, by the spelling", "year of the story's other reports";
    "" where nothing is open."""
    if basis.order is None:
        return _YEAR.get(basis.kind, "")
    return _ORDER[basis.order.month_first] + (_REASON[basis.order.reason] if basis.order.reason is not None else "")
