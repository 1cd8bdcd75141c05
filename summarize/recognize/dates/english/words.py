"""The words of English dates."""

from __future__ import annotations

import re

from summarize.languages import alternation, language, numbered

_CALENDAR = language("en").calendar
MONTHS = numbered(_CALENDAR.months, start=1)
WEEKDAYS = numbered(_CALENDAR.weekdays)
DATES = language("en").dates
LISTS = {name: frozenset(words) for name, words in DATES.rules.items()}
"""Lists that the rules of English ask for by name."""


def either(name: str) -> str:
    """A pattern for any word of one of these lists."""
    return alternation(LISTS[name])


SEASONS, UNITS, PARTS = (
    {name: code for code, names in entries.items() for name in names}
    for entries in (DATES.seasons, _CALENDAR.units, DATES.day_parts)
)

# Words that are something else too: they are read as dates only where the text writes them with a capital, and where
# what stands round them agrees.
UNSURE = LISTS["unsure"]

MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")(?![^\W\d_])"
_SHORT = [form for forms in _CALENDAR.months for form in forms[1:]]
DOT = rf"(?:(?:{'|'.join(f'(?<={form})' for form in _SHORT)})\s?\.)?"
"""The full stop of a month's short form, not that of a sentence; tokenised text sets a blank before it."""
RANGE = r"(?:\s?[-–—]\s?|\s(?:to|through|until|till|thru)\s)"
WEEKDAY = r"(?:" + "|".join(sorted(WEEKDAYS, key=len, reverse=True)) + r")(?!\w)"
UNIT = r"(?:days?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies))\b"

# Words after a weekday, a month or a year that make a name of it, and words before one that do.
NAME_AFTER, NAME_BEFORE, COUNTED = LISTS["name_after"], LISTS["name_before"], DATES.counted


def _days(pattern: str) -> dict[str, tuple[int, ...]]:
    """The holidays whose day is written in one way, with the numbers of it."""
    found = ((re.fullmatch(pattern, key), names) for key, names in DATES.holidays.items())
    return {name: tuple(map(int, match.groups())) for match, names in found if match for name in names}


HOLIDAYS = _days(r"(\d+)-(\d+)")
"""Month and day."""
EASTER = {name: days for name, (days,) in _days(r"easter ([+-]\d+)").items()}
"""Days from Easter Sunday."""
FLOATING = _days(r"(\d+) (\d+) (-?\d+)")
"""Month, weekday and which one; -1 is the last."""

ARTICLES = LISTS["articles"]
YEAR = r"(?:\d{4}(?![\d,.]*\d)|['’]\d\d(?!\d))"
"""A year: four digits that are not part of a longer number, or two after an apostrophe."""
