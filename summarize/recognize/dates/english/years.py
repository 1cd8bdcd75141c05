"""English years, ranges of years, decades, centuries, seasons of a year.

When four digits are a year, and when a price, a number of people, a model or part of a name.
"""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from summarize.languages import alternation, lazy_pattern
from summarize.model.dates import DateKind
from summarize.recognize.dates.context import Context
from summarize.recognize.dates.english.words import ARTICLES, COUNTED, LISTS, MONTHS, SEASONS, WEEKDAYS, YEAR
from summarize.recognize.dates.grammar import NUMBER, Rule
from summarize.recognize.dates.intervals import (
    Occurrence,
    between,
    by,
    full_year,
    in_century,
    in_decade,
    in_season,
    in_year,
)
from summarize.recognize.dates.numerals import ORDINAL, ORDINALS, YEAR_WORDS, ordinal, spoken_year
from summarize.recognize.dates.without_year import year_of

NO_YEAR_BEFORE = lazy_pattern(
    rf"(?:[$€£¥#+]|\b{alternation(LISTS['no_year_before'])}\.?)\s?$", needed=(*"$€£¥#+", *LISTS["no_year_before"])
)


YEAR_BEFORE = LISTS["year_before"]


def plain_year(context: Context, start: int, end: int, *, loose: bool = False) -> bool:
    """Whether four digits are a year: not a price, a number of people, a model, or part of a longer number.

    `loose` lets a capitalised word follow ("2010/11 La Liga").
    """
    low = context.low
    mark, next_mark = low[start - 1 : start], low[end : end + 1]
    if mark and mark in "$€£¥#-–/.,:'’+@_&=" and not _LEAD_HYPHEN.search(low, max(0, start - 8), start):
        return False
    if (next_mark and next_mark in "%°:/@_=$€£+-" and not _ERA.match(low, end)) or _DECIMAL.match(low, end):
        return False
    year, before, after = int(low[start : start + 4]), context.word_before(start), context.word_after(end)
    if NO_YEAR_BEFORE.search(low[max(0, start - 14) : start]) or before.isdigit():
        return False
    if before == "of" and _CROWD.search(low, max(0, start - 18), start):
        return False
    if after in COUNTED or _AMOUNT.match(low, end):
        return False
    if before == "a" and (
        f"{after}s" in COUNTED or after in _MEASURES or not (year % 100 or _EVENT_AFTER.match(low, end + 1))
    ):
        return False
    if before not in YEAR_BEFORE and before not in MONTHS:
        return 1900 <= year < 2100 and not _in_name(context, start, end, before, after, loose=loose)
    if before in ("to", "by", "from", "around", "or"):
        return 1900 <= year < 2060
    if before in ("and", "between", "after"):
        return 1800 <= year < 2100
    return 1000 <= year < 2200


def _in_name(context: Context, start: int, end: int, before: str, after: str, *, loose: bool) -> bool:
    """Whether a year without a preposition belongs to a name or counts things: "2021 Toyota", "2000 shops"."""
    if context.text[end : end + 1] != " ":
        return False
    cased = context.word_after(end, cased=True)
    if cased[:1].isupper() and after not in MONTHS and not loose:
        return before not in ("the", "", "a", "its", "that", "since") or not _EVENT_AFTER.match(context.low, end + 1)
    first = start <= len(before) + 1
    if context.word_before(start, cased=True)[:1].isupper() and not first:
        return before not in ARTICLES and before not in WEEKDAYS and before not in ("on", "this")
    return before not in ARTICLES and after.endswith("s") and after not in _NO_PLURAL


_MEASURES, _NO_PLURAL = LISTS["measures"], LISTS["no_plural"]
_ERA = lazy_pattern(r"-(?:era|vintage|style|model|election)")
_DECIMAL = lazy_pattern(r"[.,]\d")
_AMOUNT = lazy_pattern(r"\s?[%€°]|\s(?:million|billion|thousand|trillion|other|more)\b")
_LEAD_HYPHEN = lazy_pattern(r"\b(?:pre|post|mid|late|early|the|circa|ca)[-–/]$")


_CROWD = lazy_pattern(rf"\b{alternation(LISTS['crowds'])} of $")


_EVENT_AFTER = lazy_pattern(rf"(?:{alternation(LISTS['event_adjectives'])} )*{alternation(LISTS['events'])}\b")


def _year(match: re.Match[str], context: Context) -> Occurrence | None:
    start, end = match.span()
    if not plain_year(context, start, end):
        return None
    reading = in_year(int(match[0]), by(DateKind.YEAR))
    fiscal = re.search(r"\b(?:fiscal(?: year)?|fy|financial year) ?$", context.left(start))
    if fiscal:
        return (
            start - (len(context.left(start)) - fiscal.start()),
            end,
            replace(reading, basis=by(DateKind.FISCAL_YEAR)),
        )
    return start, end, reading


def _short_year(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "Since '82": two digits after an apostrophe, after a word that years have before them."""
    start, end = match.span()
    if context.low[start - 1 : start] not in ("'", "’") or start < 2 or not context.low[start - 2].isspace():
        return None
    if context.word_before(start - 1) not in YEAR_BEFORE - {"and", "or", "to", "late", "early", "mid"}:
        return None
    return start - 1, end, in_year(full_year(match[0]), by(DateKind.YEAR_OF_TWO_DIGITS))


def _years(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "2010/11", "1998-99", "1998-2001", "from 1998 to 2001"."""
    start, end = match.span()
    first = int(match["a"])
    last = year_of(match["b"]) if len(match["b"]) == 4 else first // 100 * 100 + int(match["b"])
    if not 1000 <= first < last < 2200 or last - first > 200 or context.word_after(end) in MONTHS:
        return None  # "2019 to 28 June 2020"
    if match["sep"].strip() in ("to", "through", "until", "till", "and"):
        if not context.join_ranges:
            return None
        lead = context.word_before(start)
        if lead != ("between" if match["sep"].strip() == "and" else "from") and not 1900 <= first < last < 2060:
            return None
        if match["sep"].strip() == "and" and lead != "between":
            return None
        if context.word_after(end) in COUNTED or not 1000 <= last < 2100:
            return None
    elif (len(match["b"]) == 2 and match["sep"] == "/") or not plain_year(context, start, end, loose=True):
        return None
    if context.word_after(end) in COUNTED:
        return None
    return start, end, between(date(first, 1, 1), date(last, 12, 31), by(DateKind.RANGE_OF_YEARS))


def _decade(match: re.Match[str], context: Context) -> Occurrence | None:
    start, end = match.span()
    text = match["y"] if match["y"] else match["s"]
    if match["y"]:
        year = int(text)
        if len(text) == 4 and not 1500 <= year < 2100:
            return None
        if year % 100 == 0 and 1000 < year < 2000:
            return start, end, in_century(year // 100 + 1, by(DateKind.CENTURY))  # "the 1800s"
        if len(text) == 2:
            if not re.search(
                r"\b(?:the|early|late|mid)[ -]+['’]?$|[ -]['’]$|s (?:and|or|to) $",
                context.low[max(0, start - 8) : start],
            ):
                return None
            if (
                re.search(
                    r"\b(?:in|into|to) (?:the|his|her|their) (?:early |late |mid[- ])?$",
                    context.low[max(0, start - 18) : start],
                )
                and year < 20
            ):
                return None
            year += 1900 if year >= 20 else 2000
            if context.low[start - 1 : start] in ("'", "’"):
                start -= 1
    else:
        if not re.search(r"\b(?:the|early|late|mid)[ -]+(?:nineteen )?$", context.low[max(0, start - 18) : start]):
            return None
        year = _DECADES[text]
    return start, end, in_decade(year, by(DateKind.DECADE))


_DECADES = {"twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970,
            "eighties": 1980, "nineties": 1990, "noughties": 2000}  # fmt: skip


def _century(match: re.Match[str], context: Context) -> Occurrence | None:
    number = ordinal(match["n"])
    if number is None or not 1 <= number <= 30:
        return None
    return *match.span(), in_century(number, by(DateKind.CENTURY))


_SPOKEN_PAIR = lazy_pattern(r"nineteen (?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ]\w+)?")


def _spoken(match: re.Match[str], context: Context) -> Occurrence | None:
    year = spoken_year(match[0])
    if (
        year is None
        or not 1000 <= year < 2200
        or not (context.word_before(match.start()) in YEAR_BEFORE or _SPOKEN_PAIR.fullmatch(match[0]))
        or context.word_after(match.end()) in COUNTED
    ):
        return None
    return *match.span(), in_year(year, by(DateKind.YEAR_IN_WORDS))


def _season_year(match: re.Match[str], context: Context) -> Occurrence | None:
    year = year_of(match["y"])
    if not 1000 <= year < 2200:
        return None
    return *match.span(), in_season(year, SEASONS[match["s"]], by(DateKind.SEASON_AND_YEAR))


RULES: tuple[Rule, ...] = (
    Rule("year", (NUMBER,), r"\d{4}(?!\d|\w)", _year, digits=(4,)),
    Rule("short year", (NUMBER,), r"\d\d(?![\w'’]|[.,:]\d)", _short_year, digits=(2,)),
    Rule(
        "years",
        (NUMBER,),
        r"(?P<a>\d{4})(?P<sep>\s?[-–—/]\s?| to | through | until | till | and )(?P<b>\d{4}|\d\d)(?![\d\w]|[.,]\d)",
        _years,
        digits=(4,),
    ),
    Rule(
        "decade",
        (NUMBER, *_DECADES),
        rf"(?P<y>\d{{3}}0|\d0) ?['’]?s\b|(?P<s>{'|'.join(_DECADES)})\b",
        _decade,
        needed=("s", *_DECADES),
    ),
    Rule(
        "century",
        (NUMBER, *ORDINALS, "twenty"),
        rf"(?P<n>{ORDINAL}|\d\d?(?:st|nd|rd|th))[ -] ?century\b",
        _century,
        needed=("century",),
    ),
    Rule("spoken year", ("nineteen", "eighteen", "seventeen", "twenty", "two"), YEAR_WORDS + r"\b", _spoken),
    Rule(
        "season year",
        SEASONS,
        rf"(?P<s>{'|'.join(SEASONS)})(?:,? (?:of )?)(?P<y>{YEAR})(?:[-/–]\d\d(?!\d))?",
        _season_year,
        needed=(NUMBER,),
    ),
)
