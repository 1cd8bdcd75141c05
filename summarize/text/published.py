"""When an article was published, and where that is said."""

from __future__ import annotations

import re
from datetime import date

from msgspec import Struct

from summarize.model import Granularity, Metadatum, Passage, When

EARLIEST, LATEST = 1600, 2100

_ISO = re.compile(r"\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?|(\d{2})(\d{2}))(?![\d])")
_URL = re.compile(
    r"/((?:19|20)\d{2})[/_-](0?[1-9]|1[0-2])[/_-](0?[1-9]|[12]\d|3[01])(?=[/_\-.?]|$)|[/_-]((?:19|20)\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/_\-.?]|$)"
)


class Day(Struct, frozen=True):
    """A day in a text, with where it is said."""

    start: int
    end: int
    first: str
    last: str
    granularity: Granularity = "day"
    alternatives: tuple[tuple[str, str], ...] = ()


_MONTHS = {name: number for number, name in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)}
_ENGLISH = re.compile(
    r"\b(?:(?P<d>\d{1,2})(?:st|nd|rd|th)?\s+(?P<m>[A-Z][a-z]{2})[a-z]*\.?,?\s+(?P<y>\d{4})|(?P<m2>[A-Z][a-z]{2})[a-z]*\.?\s+(?P<d2>\d{1,2})(?:st|nd|rd|th)?\s?,?\s+(?P<y2>\d{4}))\b"
    r"|\b(?P<y3>\d{4})[-/](?P<m3>\d{2})[-/](?P<d3>\d{2})\b"
)


def day_in(text: str, language: str) -> Day | None:
    """The first absolute date in `text`."""
    for match in _ENGLISH.finditer(text):
        month = match["m"] or match["m2"]
        number = _MONTHS.get(month.lower(), 0) if month else int(match["m3"])
        found = _day(match["y"] or match["y2"] or match["y3"], number, match["d"] or match["d2"] or match["d3"])
        if found:
            return Day(match.start(), match.end(), found, found)
    return None


def _day(year: str, month: str | int, day: str) -> str | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found.isoformat() if EARLIEST <= found.year <= LATEST else None


def published(
    metadata: tuple[Metadatum, ...],
    *,
    article: str,
    dateline: Day | None = None,
    url: str | None = None,
    language: str = "en",
) -> When | None:
    """The article's own date: what the user gave or the file says, else its dateline, else its URL; else unknown."""
    for item in metadata:
        if item.key == "date":
            found = _given(item, language)
            if found:
                return found
    if dateline:
        return When(
            start=dateline.first,
            end=dateline.last,
            granularity=dateline.granularity,
            rule="dateline",
            expression=Passage(article, dateline.start, dateline.end),
            alternatives=dateline.alternatives,
        )
    match = _URL.search(url) if url else None
    if match and url:
        found_day = _day(match[1] or match[4], match[2] or match[5], match[3] or match[6])
        if found_day:
            return When(start=found_day, end=found_day, granularity="day", rule="url", origin="url", value=url)
    return None


def _given(item: Metadatum, language: str) -> When | None:
    match = _ISO.match(item.value)
    day = None
    if match:
        first = _day(match[1], match[2] or match[4] or 1, match[3] or match[5] or "1")
        day = Day(0, 0, first, first) if first else None
    else:
        day = day_in(item.value, language)
    if not day:
        return None
    rule = "given" if item.origin.startswith("--") else f"metadata:{item.origin}"
    return When(start=day.first, end=day.last, granularity="day", rule=rule, origin=item.origin, value=item.value)
