"""When an article was published, and where that is said. Never the clock, never a file's time stamp.

A dateline's day without a year ("PARIS, June 5 (Reuters)"): where it stands, and which days it may be.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from msgspec.structs import replace

from summarize.languages import lazy_pattern
from summarize.model import DateBasis, DateExpression, DateKind, DateValue, Metadatum, NumericOrder, Passage, Span, When
from summarize.recognize.dates import find_dates
from summarize.recognize.dates.english.words import WEEKDAYS
from summarize.recognize.dates.find import grammar_of
from summarize.recognize.dates.tables.load import table

EARLIEST, LATEST = 1600, 2100  # years; a date outside is a mistake of the machine that wrote it
EPOCH = date(1970, 1, 1)  # what a missing time stamp becomes
LONGEST = 80  # characters of a date in metadata
REVISED = 28  # days after which a page that was changed may be another report

_ISO = lazy_pattern(r"\s*(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?|(\d{2})(\d{2}))?(?:[T\s]|$)")
_URL = lazy_pattern(
    r"/((?:19|20)\d\d)([/_-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?=[/_\-.?]|$)"
    r"|[/_-]((?:19|20)\d\d)(-?)(0[1-9]|1[0-2])\6(0[1-9]|[12]\d|3[01])(?=[/_\-.?]|$)"
)
# A day in full has a year of four digits, or of two behind another number; the year's mark in Chinese, an apostrophe
# before it. Longer numbers, but for a day in eight digits, are none of it.
_FULL = lazy_pattern(r"(?<!\d)(?:\d{4}|\d{8})(?!\d)|(?<!\d)\d{1,2}\D{1,40}\d\d(?!\d)|[’']\d\d|\d[年月]")


def days_in(text: str, language: str) -> list[DateExpression]:
    """The days that `text` names in full, in order; a month of a year where it names no day."""
    if not _FULL.search(text):
        return []
    dates = [expression for expression in find_dates(text, language=language) if _is_whole(expression.date)]
    return [expression for expression in dates if expression.granularity == "day"] or dates


def _is_whole(value: DateValue) -> bool:
    """Whether it is a day or a month with its year, and one in which an article may have been published."""
    if value.relative or value.first is None or value.last is None or value.granularity not in ("day", "month"):
        return False
    return EARLIEST <= value.first.year <= LATEST


def published(
    metadata: Sequence[Metadatum],
    *,
    article: str,
    dateline: DateExpression | None = None,
    yearless: Span | None = None,
    url: str | None = None,
    language: str = "en",
    order: NumericOrder | None = None,
) -> When | None:
    """The article's own date, by the first of these that gives one; None where none does.

    1. What the user gave (kind `GIVEN`), then what the file says about itself, in the reader's order: fields of a
       record, JSON-LD, ``<meta>``, front matter (kind `METADATA` and where it stood). One of them that names only a
       month or a year gives way to a dateline within it.
    2. The date line, byline or dateline of the text (kind `DATELINE`), with the passage.
    3. The day in the address (kind `ADDRESS`).
    4. A dateline that names its day without a year (kind `DATELINE_WITHOUT_YEAR`): no day yet, since the other reports
       of its story may supply the year.

    A date is taken as it is written: no time zone moves it to another day. One in digits that can be read both ways is
    read in the `order` of the text, which its basis names; the other reading is among the alternatives. Days before
    1600 or after 2100, and the first of January 1970, are mistakes and are passed over. Where metadata and dateline
    disagree by more than a day, the dateline is among the alternatives. A page that was changed more than `REVISED`
    days later has that day as `revised`: its text may be of either, unless its dateline shows that it is of the first.
    """
    line = _in_order(dateline.date, order, language) if dateline else None
    for item in metadata:
        day = _value(item.value, language) if item.key == "date" else None
        if day is None:
            continue
        day = _in_order(day, order, language)
        if line and day.granularity != "day" and _covers(day, line):
            break
        disagrees = line is not None and _apart(day, line)
        given = item.origin.startswith("--")
        revised = None if given or (line and not disagrees) else _revised(metadata, day, language)
        basis = DateBasis(
            DateKind.GIVEN if given else DateKind.METADATA,
            () if given else (item.origin,),
            order=order if day.ambiguous else None,
            revised=revised,
        )
        readings = (*day.alternatives, *(_interval(line) if line and disagrees else ()))
        value = replace(_as_published(day, basis), alternatives=tuple(dict.fromkeys(readings)))
        return When(date=value, origin=item.origin, value=item.value)
    if line and dateline:
        basis = DateBasis(DateKind.DATELINE, order=order if line.ambiguous else None)
        return When(date=_as_published(line, basis), expression=Passage(article, dateline.start, dateline.end))
    match = _URL.search(url[:500]) if url else None
    if match:
        day = _calendar_date(match[1] or match[5], match[3] or match[7], match[4] or match[8])
        if day:
            return When(date=_as_published(day, DateBasis(DateKind.ADDRESS)), origin="url", value=url)
    if yearless:
        unknown = DateValue(DateBasis(DateKind.DATELINE_WITHOUT_YEAR), granularity="day")
        return When(date=unknown, expression=Passage(article, yearless.start, yearless.end))
    return None


def _as_published(day: DateValue, basis: DateBasis) -> DateValue:
    return DateValue(basis, day.first, day.last, day.granularity, alternatives=day.alternatives)


def _interval(value: DateValue) -> tuple[tuple[date, date], ...]:
    return ((value.first, value.last),) if value.first and value.last else ()


def _covers(whole: DateValue, part: DateValue) -> bool:
    ends = whole.first, part.first, part.last, whole.last
    return all(ends) and ends == tuple(sorted(day for day in ends if day))


def _revised(metadata: Iterable[Metadatum], day: DateValue, language: str) -> date | None:
    """The day on which the page was last changed, where that is weeks after `day`."""
    last = next(
        (changed for item in metadata if item.key == "modified" and (changed := _value(item.value, language))), None
    )
    if last is None or last.granularity != "day" or day.granularity != "day" or not last.first or not day.first:
        return None
    return last.first if (last.first - day.first).days > REVISED else None


def _in_order(day: DateValue, order: NumericOrder | None, language: str) -> DateValue:
    """The day as digits of that order name it, where it is in digits that can be read both ways."""
    swap = day.ambiguous and order is not None and order.month_first != grammar_of(language)[1]
    return day.swapped() if swap else day


def _value(value: str, language: str) -> DateValue | None:
    """The date that a field of metadata has."""
    value = value.strip()
    if len(value) > LONGEST:
        return None
    match = _ISO.match(value)
    if match:
        return _calendar_date(match[1], match[2] or match[4], match[3] or match[5])
    dates = days_in(value, language) or (days_in(value, "en") if language != "en" else [])
    return dates[0].date if dates and dates[0].date.first != EPOCH else None


def _calendar_date(year: str, month: str | None, day: str | None) -> DateValue | None:
    """A day, a month or a year of the calendar in digits; None where it has no such day, or it is a mistake."""
    try:
        first = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    if not EARLIEST <= first.year <= LATEST or (day and first == EPOCH):
        return None
    if day:
        return DateValue(DateBasis(DateKind.FULL_DATE), first, first, "day")
    if month:
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return DateValue(DateBasis(DateKind.MONTH_AND_YEAR), first, last, "month")
    return DateValue(DateBasis(DateKind.YEAR), first, date(first.year, 12, 31), "year")


def _apart(day: DateValue, line: DateValue) -> bool:
    if day.granularity != "day" or day.first is None or line.first is None:
        return False
    return abs((day.first - line.first).days) > 1


_VALUE = lazy_pattern(r"XXXX-(\d\d)-(\d\d)$")
_HYPHENATED = r"[^\W\d_]+(?:-[^\W\d_]+)?"
_WORD = lazy_pattern(_HYPHENATED)
_LAST = lazy_pattern(rf"({_HYPHENATED})\.?,?\s?$")
_BEFORE = 24  # characters before a day in which its weekday ends


def yearless_in(text: str, language: str) -> Span | None:
    """The first day of a month in `text` that has no year, with its weekday where that stands before it.

    `text` is a dateline, or what stands in place of one.
    """
    day = _day(text, language) if any(character.isdigit() for character in text) else None
    if day is None:
        return None
    word = _LAST.search(text, max(0, day.start - _BEFORE), day.start)
    named = word is not None and _weekday(word[1], language) is not None
    return Span(word.start() if word and named else day.start, day.end)


def days_of(text: str, language: str, years: Iterable[int]) -> tuple[date, ...]:
    """The days that `text` names in `years`; none in a year that has no such day, or where it is another weekday."""
    expression = _day(text, language)
    match = _VALUE.match(expression.value or "") if expression else None
    if match is None:
        return ()
    words = _WORD.findall(text)
    weekday = _weekday(words[0], language) if len(words) > 1 else None
    days = (_safe(year, int(match[1]), int(match[2])) for year in years)
    return tuple(day for day in days if day is not None and weekday in (None, day.weekday()))


def _safe(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day(text: str, language: str) -> DateExpression | None:
    dates = find_dates(text, language=language)
    return next((item for item in dates if _VALUE.match(item.value or "")), None)


def _weekday(word: str, language: str) -> int | None:
    names = (
        WEEKDAYS if language == "en" else (table_of_language.weekdays if (table_of_language := table(language)) else {})
    )
    return names.get(word.lower())
