"""dateparser's tables of a language as dictionaries: months, weekdays, units, relative phrases, "N days ago".

``LocaleDataLoader.get_locale(language).info`` is no documented interface of dateparser: a test holds what is read here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

from msgspec import Struct

from summarize import languages
from summarize.languages.dates_schema import Dates

_ENGLISH = languages.language("en").calendar
_MONTHS, _WEEKDAYS = (tuple(forms[0] for forms in series) for series in (_ENGLISH.months, _ENGLISH.weekdays))
"""The keys of dateparser's tables."""
_UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y", "decade": "E", "century": "C"}
_COUNT = r"(\d++[.,]?\d*+)"


_T = TypeVar("_T")


class WordTable(Struct, frozen=True):
    """The words of a language; relative phrases as (count, unit), "N ago" templates with `{n}` for the number."""

    words: Dates
    months: dict[str, int]
    weekdays: dict[str, int]
    units: dict[str, str]
    phrases: dict[str, tuple[int, str]]
    templates: tuple[tuple[str, int, str], ...]
    numbers: dict[str, int]
    suffixed: frozenset[str]
    month_first: bool
    spaced: bool


@lru_cache(maxsize=64)
def table(language: str) -> WordTable | None:
    """The table of a language (ISO 639-1); None where dateparser has none."""
    from dateparser.languages.loader import default_loader

    known = languages.language(language)
    words, calendar = known.dates, known.calendar
    try:
        info = default_loader.get_locale(words.tables or language).info
    except (ValueError, KeyError, ImportError, AttributeError):
        return None
    months = _names(info, _MONTHS) | languages.numbered(calendar.months, start=1)
    weekdays = {name: number - 1 for name, number in _names(info, _WEEKDAYS).items()}
    weekdays |= languages.numbered(calendar.weekdays)
    weekdays |= {
        f"{name}{part}": number for name, number in weekdays.items() if len(name) > 4 for part in words.day_part_endings
    }
    units = {
        low: code
        for key, code in _UNITS.items()
        for name in info.get(key, ())
        if len(low := name.lower()) > 1 or not low.isascii()
    }
    units |= {name: code for code, names in calendar.units.items() for name in names}
    months |= (suffixed := _with_suffixes(months, words))
    weekdays |= _with_suffixes(weekdays, words)
    units |= _with_suffixes(units, words)
    phrases: dict[str, tuple[int, str]] = {}
    for key, names in info.get("relative-type", {}).items():
        offset = _offset(key)
        if offset is not None:
            phrases |= {name.lower(): offset for name in names if len(name) > 1}
    for key, names in words.phrases.items():
        phrases |= dict.fromkeys(names, _counted(key))
    phrases |= _with_suffixes(phrases, words)
    templates = []
    for key, patterns in info.get("relative-type-regex", {}).items():
        offset = _offset(key.replace("\\1", "1"))
        if offset is None:
            continue
        templates += [
            (pattern.lower(), offset[0], offset[1])
            for pattern in patterns
            if pattern.count(_COUNT) == 1 and len(pattern) > len(_COUNT) + 3
        ]
    templates += [
        (f"{_COUNT} {name} {way}", -1, code)
        for name, code in units.items()
        for way in sorted(words.ago)
        if len(name) > 2 or not name.isascii()
    ]
    return WordTable(
        words=words,
        months=months,
        weekdays=weekdays,
        units=units,
        phrases=phrases,
        templates=tuple(templates),
        numbers={name: int(value) for value, names in words.numbers.items() for name in names},
        suffixed=frozenset(suffixed),
        month_first=info.get("date_order", "MDY").startswith("M"),
        spaced=not info.get("no_word_spacing"),
    )


def _names(info: dict[str, list[str]], keys: Iterable[str]) -> dict[str, int]:
    return {name.lower().rstrip("."): number for number, key in enumerate(keys, start=1) for name in info.get(key, ())}


def _with_suffixes(forms: dict[str, _T], words: Dates) -> dict[str, _T]:
    """The forms with each suffix that they may carry; not short forms, which end in a full stop."""
    return {f"{name}{suffix}": value for name, value in forms.items() if len(name) > 3 for suffix in words.suffixes}


def _counted(key: str) -> tuple[int, str]:
    """ "-2D" as (-2, "D"); "?" as an event that is not known."""
    match = re.fullmatch(r"(-?\d+)(\w+)", key)
    return (int(match[1]), match[2]) if match else (0, "?")


def _offset(key: str) -> tuple[int, str] | None:
    """ "1 day ago" as (-1, "D"), "in 2 week" as (2, "W")."""
    match = re.fullmatch(r"(in )?(\d+) (\w+)( ago)?", key)
    if match is None or match[3] not in _UNITS:
        return None
    return (-int(match[2]) if match[4] else int(match[2])), _UNITS[match[3]]


def number_pattern(template: str, names: str) -> str:
    """The template as a pattern whose number is the group `n`."""
    before, _, after = template.partition(_COUNT)
    return f"{re.escape(before)}(?P<n>{names}){re.escape(after)}"
