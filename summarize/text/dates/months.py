"""English dates with the name of a month."""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from summarize.text.dates.bare import ATTACKS, capital, dated, year_of
from summarize.text.dates.calendar import Found, Reading, between, in_month, month_end, on_day, safe
from summarize.text.dates.grammar import NUMBER, Rule
from summarize.text.dates.lexicon import (
    COUNTED,
    DOT,
    MONTH,
    MONTHS,
    RANGE,
    UNSURE,
    YEAR,
)
from summarize.text.dates.numerals import ORDINAL, ORDINALS, YEAR_WORDS, ordinal
from summarize.text.dates.scene import Scene

_DAY = r"(?:[0-3]?\d(?:st|nd|rd|th)?(?![\d:%]|[.,]\d|\w)|the [0-3]?\d(?:st|nd|rd|th)?(?!\w)|(?:the )?" + ORDINAL + r")"


def _span(scene: Scene, first: int, last: int, month: int, year: str | None, where: tuple[int, int]) -> Reading | None:
    """A range of days of one month."""
    begin = dated(scene, first, month, year, *where)
    if begin is None or begin.first is None:
        return begin
    end = safe(begin.first.year, month, last)
    if end is None or end <= begin.first:
        return None
    return replace(between(begin.first, end, "range of days"), relative=begin.relative, anchor=begin.anchor)


def _month_ok(scene: Scene, at: int, name: str, *, strong: bool) -> bool:
    """Whether the word at `at` is a month: "May" and the like need a capital, or (`strong`) digits beside them."""
    if name in UNSURE and not capital(scene, at):
        return strong and name not in ("may", "march", "mar", "sat", "sun", "dec")
    return True


def _month_day(match: re.Match[str], scene: Scene) -> Found | None:
    month = MONTHS[match["m"]]
    start, end = match.span()
    day = ordinal(match["d"].removeprefix("the "))
    bare = match["d"].isdigit()
    if day is None or not 1 <= day <= 31 or not _month_ok(scene, start, match["m"], strong=True):
        return None
    if match["d"][0].isalpha() and match["m"] in ("may", "march") and not capital(scene, start):
        return None
    if bare and match["y"] is None and scene.word_after(end) in COUNTED:
        return None
    if match["d2"]:
        second = ordinal(match["d2"].removeprefix("the "))
        if match["m2"]:
            reading = _across(scene, (day, month), (second or 0, MONTHS[match["m2"]]), match["y"], (start, end))
        else:
            reading = _span(scene, day, second or 0, month, match["y"], (start, end))
    elif (month, day) == (9, 11) and match["y"] is None and _ATTACKS.match(scene.low, end):
        reading = on_day(ATTACKS, "day of the attacks of 2001")
    else:
        reading = dated(scene, day, month, match["y"], start, end)
    return None if reading is None else (start, end, reading)


_ATTACKS = re.compile(r"\s(?:terrorist |terror )?attacks?\b")


def _across(
    scene: Scene, first: tuple[int, int], last: tuple[int, int], year: str | None, where: tuple[int, int]
) -> Reading | None:
    """A range from a day of one month to a day of another; the year is that of its end."""
    end = dated(scene, *last, year, *where)
    if end is None or end.first is None:
        return end
    begin = safe(end.first.year - (first[1] > last[1]), first[1], first[0])
    if begin is None:
        return None
    return replace(between(begin, end.first, "range of days"), relative=end.relative, anchor=end.anchor)


def _day_month(match: re.Match[str], scene: Scene) -> Found | None:
    month = MONTHS[match["m"]]
    start, end = match.span()
    day = ordinal(match["d"].removeprefix("the "))
    if (
        day is None
        or not 1 <= day <= 31
        or not _month_ok(scene, match.start("m"), match["m"], strong=match["d"][0].isdigit())
    ):
        return None
    if match["m"] in ("may", "march") and not capital(scene, match.start("m")):
        return None
    if scene.text[start - 1 : start] in ("$", "€", "£", ",", ".") and start:
        return None
    if match["and"] and not scene.left(start, 12).endswith("between "):
        return None
    first = None
    if match["d0"]:
        first = ordinal(match["d0"].removeprefix("the "))
        if match["m0"]:
            reading = _across(scene, (first or 0, MONTHS[match["m0"]]), (day, month), match["y"], (start, end))
        else:
            reading = _span(scene, first or 0, day, month, match["y"], (start, end))
    else:
        reading = dated(scene, day, month, match["y"], start, end)
    if reading is None and first is None and match["y"] is None:
        return None
    if reading is None:
        return None
    return start, end, reading


def _month_year(match: re.Match[str], scene: Scene) -> Found | None:
    if not _month_ok(scene, match.start(), match["m"], strong=True):
        return None
    year = year_of(match["y"])
    if not 1000 <= year < 2200 or (scene.word_after(match.end()) in COUNTED and not capital(scene, match.start())):
        return None
    month = MONTHS[match["m"]]
    if match["m2"]:
        other = MONTHS[match["m2"]]
        if year_of(match["y0"] or match["y"]) * 12 + month >= year * 12 + other:
            return None
        begin = year_of(match["y0"]) if match["y0"] else year
        return *match.span(), between(date(begin, month, 1), month_end(year, other), "range of months")
    return *match.span(), in_month(year, month, "month and year")


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
    _day_month,
)  # fmt: skip


RULES: tuple[Rule, ...] = (
    Rule(
        "d-mon-y",
        (NUMBER,),
        rf"(?P<d0>(?!))?(?P<and>(?!))?(?P<d>\d\d?)[-/](?P<m0>(?!))?(?P<m>{MONTH})[-/](?P<y>\d{{4}}|\d\d)(?![\d-])",
        _day_month,
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
