"""When an article was published, and where that is said. Never the clock, never a file's time stamp.

A dateline's day without a year ("PARIS, June 5 (Reuters)"): where it stands, and which days it may be.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from summarize.model import DateExpression, Granularity, Metadatum, Passage, Span, When
from summarize.parse.numeric_date_order import Order
from summarize.recognize.dates import find_dates
from summarize.recognize.dates.english.words import WEEKDAYS
from summarize.recognize.dates.find import grammar_of
from summarize.recognize.dates.tables.load import table

EARLIEST, LATEST = 1600, 2100  # years; a date outside is a mistake of the machine that wrote it
EPOCH = "1970-01-01"  # what a missing time stamp becomes
LONGEST = 80  # characters of a date in metadata
NO_YEAR = "dateline; no year"
REVISED = 28  # days after which a page that was changed may be another report

_ISO = re.compile(r"\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?|(\d{2})(\d{2}))?(?:[T\s]|$)")
_URL = re.compile(
    r"/((?:19|20)\d\d)([/_-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?=[/_\-.?]|$)"
    r"|[/_-]((?:19|20)\d\d)(-?)(0[1-9]|1[0-2])\6(0[1-9]|[12]\d|3[01])(?=[/_\-.?]|$)"
)
# A day in full has a year of four digits, or more than one number; the year's mark in Chinese, an apostrophe before it.
_FULL = re.compile(r"\d{4}|\d\D+\d|[’']\d\d|\d[年月]")


class Day(Struct, frozen=True):
    """A publication date in a text, with where it is said: `first` to `last` is one day, or a month where no day is.

    `numeric` says that it is in digits which can be read both ways: the other way is its alternative.
    """

    start: int
    end: int
    first: str
    last: str
    granularity: Granularity = "day"
    alternatives: tuple[tuple[str, str], ...] = ()
    numeric: bool = False

    def moved(self, offset: int) -> Day:
        """The same, in a text that begins `offset` characters earlier."""
        return replace(self, start=self.start + offset, end=self.end + offset)

    def turned(self) -> Day:
        """The same, read the other way."""
        ((first, last),) = self.alternatives
        return replace(self, first=first, last=last, alternatives=((self.first, self.last),))


def days_in(text: str, language: str) -> list[Day]:
    """The days that `text` names in full, in order; a month of a year where it names no day."""
    if not _FULL.search(text):
        return []
    found = [_made(item) for item in find_dates(text, language=language)]
    days = [day for day in found if day is not None]
    return [day for day in days if day.granularity == "day"] or days


def _made(item: DateExpression) -> Day | None:
    if item.relative or item.first is None or item.last is None or item.granularity not in ("day", "month"):
        return None
    if not EARLIEST <= int(item.first[:4]) <= LATEST:
        return None
    numeric = bool(item.alternatives) and item.rule.startswith("numeric date")
    return Day(item.start, item.end, item.first, item.last, item.granularity, item.alternatives, numeric)


def published(
    metadata: Sequence[Metadatum],
    *,
    article: str,
    dateline: Day | None = None,
    yearless: Span | None = None,
    url: str | None = None,
    language: str = "en",
    order: Order | None = None,
) -> When | None:
    """The article's own date, by the first of these that gives one; None where none does.

    1. What the user gave (rule "given"), then what the file says about itself, in the reader's order: fields of a
       record, JSON-LD, ``<meta>``, front matter (rule "metadata:" and where it stood). One of them that names only a
       month or a year gives way to a dateline within it.
    2. The date line, byline or dateline of the text (rule "dateline"), with the passage.
    3. The day in the address (rule "url").
    4. A dateline that names its day without a year (`NO_YEAR`): no day yet, since the other reports of its story may
       supply the year.

    A date is taken as it is written: no time zone moves it to another day. One in digits that can be read both ways is
    read in the `order` of the text, which the rule names; the other reading is among the alternatives. Days before 1600
    or after 2100, and the first of January 1970, are mistakes and are passed over. Where metadata and dateline disagree
    by more than a day, the dateline is among the alternatives. A page that was changed more than `REVISED` days later
    has that day as `revised`: its text may be of either, unless its dateline tells that it is of the first.
    """
    dateline = _ordered(dateline, order, language) if dateline else None
    for item in metadata:
        day = _value(item.value, language) if item.key == "date" else None
        day = _ordered(day, order, language) if day else None
        if day is None:
            continue
        if dateline and day.granularity != "day" and day.first <= dateline.first <= dateline.last <= day.last:
            break
        other = ((dateline.first, dateline.last),) if dateline and _apart(day, dateline) else ()
        given = item.origin.startswith("--")
        revised = None if given or (dateline and not other) else _revised(metadata, day, language)
        rule = ("given" if given else f"metadata:{item.origin}") + _how(day, order)
        rule += f"; revised {revised}, so nothing is counted from it" if revised else ""
        return When(
            start=day.first,
            end=day.last,
            granularity=day.granularity,
            rule=rule,
            origin=item.origin,
            value=item.value,
            revised=revised,
            alternatives=tuple(dict.fromkeys((*day.alternatives, *other))),
        )
    if dateline:
        return When(
            start=dateline.first,
            end=dateline.last,
            granularity=dateline.granularity,
            rule="dateline" + _how(dateline, order),
            expression=Passage(article, dateline.start, dateline.end),
            alternatives=dateline.alternatives,
        )
    match = _URL.search(url[:500]) if url else None
    if match:
        found = _interval(match[1] or match[5], match[3] or match[7], match[4] or match[8])
        if found:
            return When(start=found.first, end=found.last, granularity="day", rule="url", origin="url", value=url)
    if yearless:
        said = Passage(article, yearless.start, yearless.end)
        return When(start=None, end=None, granularity="day", rule=NO_YEAR, expression=said)
    return None


def _revised(metadata: Iterable[Metadatum], day: Day, language: str) -> str | None:
    """The day on which the page was last changed, where that is weeks after `day`."""
    last = next(
        (found for item in metadata if item.key == "modified" and (found := _value(item.value, language))), None
    )
    if last is None or last.granularity != "day" or day.granularity != "day":
        return None
    later = date.fromisoformat(last.first) - date.fromisoformat(day.first)
    return last.first if later.days > REVISED else None


def _ordered(day: Day, order: Order | None, language: str) -> Day:
    turn = day.numeric and order is not None and order.month_first != grammar_of(language)[1]
    return day.turned() if turn else day


def _how(day: Day, order: Order | None) -> str:
    return f"; {order.rule}" if day.numeric and order is not None else ""


def _value(value: str, language: str) -> Day | None:
    """The date that a field of metadata holds."""
    value = value.strip()
    if len(value) > LONGEST:
        return None
    match = _ISO.match(value)
    if match:
        return _interval(match[1], match[2] or match[4], match[3] or match[5])
    found = days_in(value, language) or (days_in(value, "en") if language != "en" else [])
    return found[0] if found and found[0].first != EPOCH else None


def _interval(year: str, month: str | None, day: str | None) -> Day | None:
    try:
        first = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    if not EARLIEST <= first.year <= LATEST or (day and first.isoformat() == EPOCH):
        return None
    if day:
        return Day(0, 0, first.isoformat(), first.isoformat())
    if month:
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return Day(0, 0, first.isoformat(), last.isoformat(), "month")
    return Day(0, 0, first.isoformat(), f"{first.year}-12-31", "year")


def _apart(day: Day, dateline: Day) -> bool:
    between = date.fromisoformat(day.first) - date.fromisoformat(dateline.first)
    return day.granularity == "day" and abs(between.days) > 1


_VALUE = re.compile(r"XXXX-(\d\d)-(\d\d)$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_LAST = re.compile(rf"({_WORD.pattern})\.?,?\s?$")
_BEFORE = 24  # characters before a day in which its weekday ends


def yearless_in(text: str, language: str) -> Span | None:
    """The first day of a month in `text` that is told without its year, with its weekday where that stands before it.

    `text` is a dateline, or what stands in place of one.
    """
    day = _day(text, language) if any(character.isdigit() for character in text) else None
    if day is None:
        return None
    word = _LAST.search(text, max(0, day.start - _BEFORE), day.start)
    named = word is not None and _weekday(word[1], language) is not None
    return Span(word.start() if word and named else day.start, day.end)


def days_of(said: str, language: str, years: Iterable[int]) -> tuple[date, ...]:
    """The days that `said` names in `years`; none in a year that has no such day, or where it is another weekday."""
    found = _day(said, language)
    match = _VALUE.match(found.value or "") if found else None
    if match is None:
        return ()
    words = _WORD.findall(said)
    weekday = _weekday(words[0], language) if len(words) > 1 else None
    days = (_safe(year, int(match[1]), int(match[2])) for year in years)
    return tuple(day for day in days if day is not None and weekday in (None, day.weekday()))


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day(text: str, language: str) -> DateExpression | None:
    found = find_dates(text, language=language)
    return next((item for item in found if _VALUE.match(item.value or "")), None)


def _weekday(word: str, language: str) -> int | None:
    names = WEEKDAYS if language == "en" else (known.weekdays if (known := table(language)) else {})
    return names.get(word.lower())
