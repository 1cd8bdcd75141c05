"""English dates with the name of a month.

English months that stand alone, or in a range of months, without a year.
"""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from summarize.languages import lazy_pattern
from summarize.model.dates import DateKind, DateValue
from summarize.recognize.dates.arithmetic import open_reading, tie
from summarize.recognize.dates.context import Context
from summarize.recognize.dates.english.words import (
    ARTICLES,
    COUNTED,
    DOT,
    LISTS,
    MONTH,
    MONTHS,
    NAME_AFTER,
    NAME_BEFORE,
    RANGE,
    UNSURE,
    WEEKDAYS,
    YEAR,
)
from summarize.recognize.dates.grammar import NUMBER, Rule
from summarize.recognize.dates.intervals import Occurrence, between, by, in_month, in_quarter, month_end, on_day, safe
from summarize.recognize.dates.numerals import ORDINAL, ORDINALS, YEAR_WORDS, ordinal
from summarize.recognize.dates.without_year import ATTACKS, capital, dated, month_alone, year_of

_DAY = r"(?:[0-3]?\d(?:st|nd|rd|th)?(?![\d:%]|[.,]\d|\w)|the [0-3]?\d(?:st|nd|rd|th)?(?!\w)|(?:the )?" + ORDINAL + r")"


def _span(
    context: Context, first: int, last: int, month: int, year: str | None, where: tuple[int, int]
) -> DateValue | None:
    """A range of days of one month."""
    begin = dated(context, first, month, year, *where)
    if begin is None or begin.first is None:
        return begin
    end = safe(begin.first.year, month, last)
    if end is None or end <= begin.first:
        return None
    return replace(between(begin.first, end, by(DateKind.RANGE_OF_DAYS)), relative=begin.relative, anchor=begin.anchor)


def _month_ok(context: Context, at: int, name: str, *, strong: bool) -> bool:
    """Whether the word at `at` is a month: "May" and the like need a capital, or (`strong`) digits beside them."""
    if name in UNSURE and not capital(context, at):
        return strong and name not in ("may", "march", "mar", "sat", "sun", "dec")
    return True


def _month_day(match: re.Match[str], context: Context) -> Occurrence | None:
    month = MONTHS[match["m"]]
    start, end = match.span()
    day = ordinal(match["d"].removeprefix("the "))
    bare = match["d"].isdigit()
    if day is None or not 1 <= day <= 31 or not _month_ok(context, start, match["m"], strong=True):
        return None
    if match["d"][0].isalpha() and match["m"] in ("may", "march") and not capital(context, start):
        return None
    if bare and match["y"] is None and context.word_after(end) in COUNTED:
        return None
    if match["d2"]:
        second = ordinal(match["d2"].removeprefix("the "))
        if match["m2"]:
            reading = _across(context, (day, month), (second or 0, MONTHS[match["m2"]]), match["y"], (start, end))
        else:
            reading = _span(context, day, second or 0, month, match["y"], (start, end))
    elif (month, day) == (9, 11) and match["y"] is None and _ATTACKS.match(context.low, end):
        reading = on_day(ATTACKS, by(DateKind.DAY_OF_ATTACKS))
    else:
        reading = dated(context, day, month, match["y"], start, end)
    return None if reading is None else (start, end, reading)


_ATTACKS = lazy_pattern(r"\s(?:terrorist |terror )?attacks?\b")


def _across(
    context: Context, first: tuple[int, int], last: tuple[int, int], year: str | None, where: tuple[int, int]
) -> DateValue | None:
    """A range from a day of one month to a day of another; the year is that of its end."""
    end = dated(context, *last, year, *where)
    if end is None or end.first is None:
        return end
    begin = safe(end.first.year - (first[1] > last[1]), first[1], first[0])
    if begin is None:
        return None
    return replace(between(begin, end.first, by(DateKind.RANGE_OF_DAYS)), relative=end.relative, anchor=end.anchor)


def _day_month(match: re.Match[str], context: Context) -> Occurrence | None:
    month = MONTHS[match["m"]]
    start, end = match.span()
    day = ordinal(match["d"].removeprefix("the "))
    if (
        day is None
        or not 1 <= day <= 31
        or not _month_ok(context, match.start("m"), match["m"], strong=match["d"][0].isdigit())
    ):
        return None
    if match["m"] in ("may", "march") and not capital(context, match.start("m")):
        return None
    if context.text[start - 1 : start] in ("$", "€", "£", ",", ".") and start:
        return None
    if match["and"] and not context.left(start, 12).endswith("between "):
        return None
    first = None
    if match["d0"]:
        first = ordinal(match["d0"].removeprefix("the "))
        if match["m0"]:
            reading = _across(context, (first or 0, MONTHS[match["m0"]]), (day, month), match["y"], (start, end))
        else:
            reading = _span(context, first or 0, day, month, match["y"], (start, end))
    else:
        reading = dated(context, day, month, match["y"], start, end)
    if reading is None and first is None and match["y"] is None:
        return None
    if reading is None:
        return None
    return start, end, reading


def _month_year(match: re.Match[str], context: Context) -> Occurrence | None:
    if not _month_ok(context, match.start(), match["m"], strong=True):
        return None
    year = year_of(match["y"])
    if not 1000 <= year < 2200 or (context.word_after(match.end()) in COUNTED and not capital(context, match.start())):
        return None
    month = MONTHS[match["m"]]
    if match["m2"]:
        other = MONTHS[match["m2"]]
        if year_of(match["y0"] or match["y"]) * 12 + month >= year * 12 + other:
            return None
        begin = year_of(match["y0"]) if match["y0"] else year
        return *match.span(), between(date(begin, month, 1), month_end(year, other), by(DateKind.RANGE_OF_MONTHS))
    return *match.span(), in_month(year, month, by(DateKind.MONTH_AND_YEAR))


_COMMA_YEAR = (
    r"(?:\s?,?\s+(?:(?:of|in)\s+)?(?P<y>"
    + YEAR
    + r"|"
    + YEAR_WORDS
    + r")(?!\s?(?:people|soldiers|troops|men|gmt|hours|hrs)\b))?"
)


MONTH_DAY = Rule(
    "month day", MONTHS,
    rf"(?P<m>{MONTH}){DOT}[\s/-]?\s?(?P<d>{_DAY})(?:{RANGE}(?:(?P<m2>{MONTH}){DOT}\s)?(?P<d2>{_DAY}))?{_COMMA_YEAR}",
    _month_day,
)  # fmt: skip


DAY_MONTH = Rule(
    "day month", (NUMBER, *(word for word in ORDINALS if " " not in word and "-" not in word), "twenty", "thirty"),
    rf"(?:(?P<d0>{_DAY})(?:(?:\s(?P<m0>{MONTH}){DOT})?{RANGE}|(?P<and>\sand\s)))?(?P<d>{_DAY})(?:\s(?:of\s|day of\s)?"
    rf"|-)(?P<m>{MONTH}){DOT}{_COMMA_YEAR}",
    _day_month, needed=MONTHS,
)  # fmt: skip


RULES: tuple[Rule, ...] = (
    Rule(
        "d-mon-y",
        (NUMBER,),
        rf"(?P<d0>(?!))?(?P<and>(?!))?(?P<d>\d\d?)[-/](?P<m0>(?!))?(?P<m>{MONTH})[-/](?P<y>\d{{4}}|\d\d)(?![\d-])",
        _day_month,
        needed=MONTHS,
    ),
    MONTH_DAY,
    DAY_MONTH,
    Rule(
        "month year",
        MONTHS,
        rf"(?P<m>{MONTH}){DOT}(?:(?:,? (?P<y0>\d{{4}}))?{RANGE}(?P<m2>{MONTH}){DOT})?(?:\s?,?\s+"
        rf"(?:(?:of|in)\s+)?|-)(?P<y>{YEAR}|{YEAR_WORDS})",
        _month_year,
    ),
)


_PREPOSITIONS = LISTS["month_before"]


_HYPHENED = lazy_pattern(r"\b(mid|early|late)-$")


def _month_bare(match: re.Match[str], context: Context) -> Occurrence | None:
    """A month alone: always with a capital; "May", "March" and short forms only after a word that dates have before."""
    start, end = match.span("m")
    name = match["m"]
    before = context.word_before(start) or next(iter(_HYPHENED.findall(context.low[max(0, start - 6) : start])), "")
    if not capital(context, start) and (name in UNSURE or before not in _PREPOSITIONS):
        return None
    after, next_word = context.word_after(end), context.word_after(end, cased=True)
    if before in NAME_BEFORE or after in NAME_AFTER or (context.text[end : end + 1] == "-" and after.isdigit()):
        return None
    if name in UNSURE or name in ("april", "june", "august"):
        if before not in _PREPOSITIONS and before not in ("the", "a", "an"):
            return None
        if name in ("may", "march") and (
            before in ("the", "a", "and", "or", "for", "to", "about", "this")
            and not _dated_around(context, start)
            and not _YEAR_TO.search(context.low, max(0, start - 12), start)
        ):
            return None
        if (
            name in ("april", "june", "august", "jan")
            and next_word[:1].isupper()
            and before not in ("in", "since", "until", "by")
        ):
            return None
    if before not in _PREPOSITIONS and next_word[:1].isupper() and context.text[end : end + 1] == " ":
        return None
    if context.low[max(0, start - 8) : start].endswith("ides of "):
        return None
    cased_before = context.word_before(start, cased=True)
    if (
        cased_before[:1].isupper()
        and before not in _PREPOSITIONS | ARTICLES
        and before not in WEEKDAYS
        and name in UNSURE
    ):
        return None
    if match["m2"] and context.text[match.start("m2")].isupper():
        last = month_alone(context, MONTHS[match["m2"]], start, match.end(), by(DateKind.RANGE_OF_MONTHS))
        if last.first is None or last.last is None:
            return start, match.end(), last
        begin = date(last.first.year - (MONTHS[name] > MONTHS[match["m2"]]), MONTHS[name], 1)
        quarter = _QUARTER.match(context.low, match.end())
        if quarter and MONTHS[name] % 3 == 1 and MONTHS[match["m2"]] == MONTHS[name] + 2:
            whole = tie(in_quarter(begin.year, (begin.month + 2) // 3, by(DateKind.QUARTER_BY_MONTHS)), last.anchor)
            return None if whole is None else (start, quarter.end(), whole)
        return start, match.end(), replace(between(begin, last.last, last.basis), relative=True, anchor=last.anchor)
    return start, end, month_alone(context, MONTHS[name], start, end, by(DateKind.MONTH))


_QUARTER = lazy_pattern(r" (?:fiscal )?(?:quarter|period)\b")
_YEAR_TO = lazy_pattern(r"\b(?:year|months|quarter) to $")


def _dated_around(context: Context, start: int) -> bool:
    window = context.low[max(0, start - 30) : start]
    return bool(re.search(MONTH + r"\.?(?:,| and| or| to)? (?:and )?$", window))


def _month_quarter(match: re.Match[str], context: Context) -> Occurrence | None:
    """ "The June quarter": the one that ends with that month; the last that is over, or the next one."""
    start, end = match.span()
    if not capital(context, start):
        return None
    number = MONTHS[match["m"]] // 3
    if context.left(start).endswith("the "):
        start -= 4
    anchor = context.anchor
    if anchor is None:
        return start, end, open_reading(by(DateKind.QUARTER_BY_MONTH), f"XXXX-Q{number}")
    over = number * 3 < anchor.month
    year = anchor.year + over if context.is_future(start, end) else anchor.year - (not over)
    reading = tie(in_quarter(year, number, by(DateKind.QUARTER_BY_MONTH)), anchor)
    return None if reading is None else (start, end, reading)


_CLOSING = {name for name, number in MONTHS.items() if number % 3 == 0}

MONTH_ALONE_RULES: tuple[Rule, ...] = (
    Rule(
        "month quarter",
        _CLOSING,
        rf"(?P<m>{'|'.join(sorted(_CLOSING, key=len, reverse=True))}){DOT}[- ](?:fiscal )?quarter\b",
        _month_quarter,
    ),
    Rule("month", MONTHS, rf"(?P<m>{MONTH})(?:\.(?=\s[^A-Z]))?(?:{RANGE}(?P<m2>{MONTH}))?", _month_bare),
)
