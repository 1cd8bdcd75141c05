"""A dateline's day without a year ("PARIS, June 5 (Reuters)"): where it stands, and which day it is in a given year."""

from __future__ import annotations

import re
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


def in_year(said: str, language: str, year: int) -> date | None:
    """The day that `said` names, in that year; None where the year has no such day, or it is another weekday."""
    found = _day(said, language)
    match = _VALUE.match(found.value or "") if found else None
    try:
        day = date(year, int(match[1]), int(match[2])) if match else None
    except ValueError:
        return None
    words = _WORD.findall(said)
    weekday = _weekday(words[0], language) if len(words) > 1 else None
    return day if day is not None and weekday in (None, day.weekday()) else None


def _day(text: str, language: str) -> DateExpression | None:
    found = find_dates(text, language=language)
    return next((item for item in found if _VALUE.match(item.value or "")), None)


def _weekday(word: str, language: str) -> int | None:
    names = WEEKDAYS if language == "en" else (known.weekdays if (known := table(language)) else {})
    return names.get(word.lower())
