"""A dateline's day without a year ("PARIS, June 5 (Reuters)"): where it stands, and which days it may be."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from summarize.model import DateExpression, Span
from summarize.text.dates import find_dates
from summarize.text.dates.lexicon import WEEKDAYS
from summarize.text.dates.tables import table

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
