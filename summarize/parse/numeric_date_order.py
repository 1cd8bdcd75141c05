"""Whether 03/06/2025 is in March or in June: what a text, and where it comes from, says about its order.

English is written both ways. The first of these that says it holds: another numeric date of the text that can be read
one way only; full stops in it; the country of its language tag or of its address; the country that its publisher is
named after; days written in words; its spelling; other dates near to one reading. Where nothing says it, the order of
the language holds, and the rule of the date says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from urllib.parse import urlsplit

from summarize.languages import language as known_language
from summarize.languages import lazy_pattern, shared
from summarize.model import DateValue, NumericOrder, OrderReason
from summarize.recognize.dates.english.words import MONTH
from summarize.recognize.dates.find import grammar_of
from summarize.recognize.names.countries import countries

LOOKED_AT = 20_000
"""Characters in which spelling and other dates are looked for."""
CLOSE, APART = 7, 21
"""Days: so close to another date a reading is likely, so far from all it is not."""

# It begins with a digit, and only then looks back: places without one are passed over in no time.
_NUMERIC = lazy_pattern(r"(\d(?<![\d/.$€£#-]\d)\d?)([/.-])(\d{1,2})\2(?:(?:19|20)\d\d|\d\d)(?![\d/-]|\.\d)")
_DAY_IN_WORDS = lazy_pattern(rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH})\b", re.IGNORECASE)
_MONTH_IN_WORDS = lazy_pattern(rf"\b(?:{MONTH})\.? \d{{1,2}}(?!\d)", re.IGNORECASE)
_REGION = lazy_pattern(r"[-_]([A-Za-z]{2})$")
_WORD = lazy_pattern(r"[A-Za-z]+")


def date_order(
    text: str,
    language: str,
    *,
    metadata: str = "",
    tag: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
) -> NumericOrder | None:
    """The order of the numeric dates in `text` and in `metadata`, the dates of it; None where there is none that
    can be read both ways."""
    written = [(int(match[1]), int(match[3]), match[2]) for match in _NUMERIC.finditer(f"{metadata}\n{text}")]
    marks = {mark for one, two, mark in written if one != two and 0 < one <= 12 and 0 < two <= 12}
    if not marks:
        return None
    day = any(one > 12 >= two > 0 for one, two, _ in written)
    month = any(two > 12 >= one > 0 for one, two, _ in written)
    if day != month:
        return NumericOrder(month, OrderReason.OTHER_NUMERIC_DATE)
    if not grammar_of(language)[1]:
        return NumericOrder(False, OrderReason.LANGUAGE)
    if marks == {"."}:
        return NumericOrder(False, OrderReason.FULL_STOPS)
    for month_first, reason in (
        (_of_country(_region(tag)), OrderReason.LANGUAGE_TAG),
        (_of_country(_domain(url)), OrderReason.ADDRESS),
        (_of_publisher(publisher), OrderReason.PUBLISHER_NAME),
    ):
        if month_first is not None:
            return NumericOrder(month_first, reason)
    return _by_habit(text[:LOOKED_AT])


def by_days(order: NumericOrder, day: DateValue, days: Iterable[date], reason: OrderReason) -> NumericOrder:
    """The order in which digits lie close to one of `days`, where in the other order they lie close to none.

    `day` is read in `order`, and has the other reading as its alternative; `reason` says whose the days are.
    """
    ordinals = [other.toordinal() for other in days]
    if not ordinals or day.first is None:
        return order
    distance, other = (
        min(abs(first.toordinal() - one) for one in ordinals) for first in (day.first, day.alternatives[0][0])
    )
    if min(distance, other) > CLOSE or max(distance, other) < APART:
        return order
    return NumericOrder(order.month_first == (distance < other), reason)


@lru_cache(maxsize=1)
def _spellings() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words and sums as they are written where the day comes first, and where the month does."""
    words = known_language("en").dates
    return (
        lazy_pattern(rf"\b(?:{'|'.join(words.day_first_spellings)})\b|£\d", re.IGNORECASE),
        lazy_pattern(rf"\b(?:{'|'.join(words.month_first_spellings)})\b", re.IGNORECASE),
    )


def _by_habit(text: str) -> NumericOrder:
    """By days in words ("7 June"; "June 7" is written in either order) and by the spelling."""
    if _DAY_IN_WORDS.search(text) and not _MONTH_IN_WORDS.search(text):
        return NumericOrder(False, OrderReason.DAYS_IN_WORDS)
    british, american = (len({match.group().lower() for match in each.finditer(text)}) for each in _spellings())
    if british != american:
        return NumericOrder(american > british, OrderReason.SPELLING)
    return NumericOrder(True, OrderReason.DEFAULT)


def _of_country(code: str | None) -> bool | None:
    order = shared().numeric_dates
    if code is None or code in order.either:
        return None
    return code in order.month_first


def _region(tag: str | None) -> str | None:
    match = _REGION.search(tag.strip()) if tag else None
    return match[1].upper() if match else None


def _domain(url: str | None) -> str | None:
    """The country at the end of an address's host, if it is one."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    end = host.rpartition(".")[2]
    return (
        end.upper() if len(end) == 2 and end.isalpha() and end not in shared().spelling.domains_of_no_country else None
    )


def _of_publisher(publisher: str | None) -> bool | None:
    """By a country in the publisher's name: "The Times of India", "Irish Examiner"."""
    by_name = countries()
    words = _WORD.findall(publisher or "")
    named = {
        by_name[word]
        for size in (1, 2)
        for at in range(len(words))
        if (word := " ".join(words[at : at + size])) in by_name
    }
    orders = {_of_country(name) for name in named}
    return orders.pop() if len(orders) == 1 else None
