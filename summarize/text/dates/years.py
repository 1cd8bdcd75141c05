"""English years, ranges of years, decades, centuries, seasons of a year."""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from summarize.text.dates.bare import year_of
from summarize.text.dates.calendar import Found, between, full_year, in_century, in_decade, in_season, in_year
from summarize.text.dates.grammar import NUMBER, Rule
from summarize.text.dates.lexicon import COUNTED, MONTHS, SEASONS, YEAR
from summarize.text.dates.numerals import ORDINAL, ORDINALS, YEAR_WORDS, ordinal, spoken_year
from summarize.text.dates.scene import Scene
from summarize.text.dates.year_guards import YEAR_BEFORE, plain_year


def _year(match: re.Match[str], scene: Scene) -> Found | None:
    start, end = match.span()
    if not plain_year(scene, start, end):
        return None
    reading = in_year(int(match[0]), "year")
    fiscal = re.search(r"\b(?:fiscal(?: year)?|fy|financial year) ?$", scene.left(start))
    if fiscal:
        return start - (len(scene.left(start)) - fiscal.start()), end, replace(reading, rule="fiscal year")
    return start, end, reading


def _short_year(match: re.Match[str], scene: Scene) -> Found | None:
    """ "Since '82": two digits after an apostrophe, after a word that years have before them."""
    start, end = match.span()
    if scene.low[start - 1 : start] not in ("'", "’") or start < 2 or not scene.low[start - 2].isspace():
        return None
    if scene.word_before(start - 1) not in YEAR_BEFORE - {"and", "or", "to", "late", "early", "mid"}:
        return None
    return start - 1, end, in_year(full_year(match[0]), "year of two digits")


def _years(match: re.Match[str], scene: Scene) -> Found | None:
    """ "2010/11", "1998-99", "1998-2001", "from 1998 to 2001"."""
    start, end = match.span()
    first = int(match["a"])
    last = year_of(match["b"]) if len(match["b"]) == 4 else first // 100 * 100 + int(match["b"])
    if not 1000 <= first < last < 2200 or last - first > 200 or scene.word_after(end) in MONTHS:
        return None  # "2019 to 28 June 2020"
    if match["sep"].strip() in ("to", "through", "until", "till", "and"):
        if not scene.join_ranges:
            return None
        lead = scene.word_before(start)
        if lead != ("between" if match["sep"].strip() == "and" else "from") and not 1900 <= first < last < 2060:
            return None
        if match["sep"].strip() == "and" and lead != "between":
            return None
        if scene.word_after(end) in COUNTED or not 1000 <= last < 2100:
            return None
    elif (len(match["b"]) == 2 and match["sep"] == "/") or not plain_year(scene, start, end, loose=True):
        return None
    if scene.word_after(end) in COUNTED:
        return None
    return start, end, between(date(first, 1, 1), date(last, 12, 31), "range of years")


def _decade(match: re.Match[str], scene: Scene) -> Found | None:
    start, end = match.span()
    text = match["y"] if match["y"] else match["s"]
    if match["y"]:
        year = int(text)
        if len(text) == 4 and not 1500 <= year < 2100:
            return None
        if year % 100 == 0 and 1000 < year < 2000:
            return start, end, in_century(year // 100 + 1, "century")  # "the 1800s"
        if len(text) == 2:
            if not re.search(
                r"\b(?:the|early|late|mid)[ -]+['’]?$|[ -]['’]$|s (?:and|or|to) $", scene.low[max(0, start - 8) : start]
            ):
                return None
            if (
                re.search(
                    r"\b(?:in|into|to) (?:the|his|her|their) (?:early |late |mid[- ])?$",
                    scene.low[max(0, start - 18) : start],
                )
                and year < 20
            ):
                return None
            year += 1900 if year >= 20 else 2000
            if scene.low[start - 1 : start] in ("'", "’"):
                start -= 1
    else:
        if not re.search(r"\b(?:the|early|late|mid)[ -]+(?:nineteen )?$", scene.low[max(0, start - 18) : start]):
            return None
        year = _DECADES[text]
    return start, end, in_decade(year, "decade")


_DECADES = {"twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970,
            "eighties": 1980, "nineties": 1990, "noughties": 2000}  # fmt: skip


def _century(match: re.Match[str], scene: Scene) -> Found | None:
    number = ordinal(match["n"])
    if number is None or not 1 <= number <= 30:
        return None
    return *match.span(), in_century(number, "century")


_SPOKEN_PAIR = re.compile(r"nineteen (?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:[- ]\w+)?")


def _spoken(match: re.Match[str], scene: Scene) -> Found | None:
    year = spoken_year(match[0])
    if (
        year is None
        or not 1000 <= year < 2200
        or not (scene.word_before(match.start()) in YEAR_BEFORE or _SPOKEN_PAIR.fullmatch(match[0]))
        or scene.word_after(match.end()) in COUNTED
    ):
        return None
    return *match.span(), in_year(year, "year in words")


def _season_year(match: re.Match[str], scene: Scene) -> Found | None:
    year = year_of(match["y"])
    if not 1000 <= year < 2200:
        return None
    return *match.span(), in_season(year, SEASONS[match["s"]], "season and year")


RULES: tuple[Rule, ...] = (
    Rule("year", (NUMBER,), r"\d{4}(?!\d|\w)", _year),
    Rule("short year", (NUMBER,), r"\d\d(?![\w'’]|[.,:]\d)", _short_year),
    Rule(
        "years",
        (NUMBER,),
        r"(?P<a>\d{4})(?P<sep>\s?[-–—/]\s?| to | through | until | till | and )(?P<b>\d{4}|\d\d)(?![\d\w]|[.,]\d)",
        _years,
    ),
    Rule("decade", (NUMBER, *_DECADES), r"(?P<y>\d{3}0|\d0) ?['’]?s\b|(?P<s>[a-z]+ies)\b", _decade),
    Rule("century", (NUMBER, *ORDINALS, "twenty"), rf"(?P<n>{ORDINAL}|\d\d?(?:st|nd|rd|th))[ -] ?century\b", _century),
    Rule("spoken year", ("nineteen", "eighteen", "seventeen", "twenty", "two"), YEAR_WORDS + r"\b", _spoken),
    Rule(
        "season year",
        SEASONS,
        rf"(?P<s>{'|'.join(SEASONS)})(?:,? (?:of )?)(?P<y>{YEAR})(?:[-/–]\d\d(?!\d))?",
        _season_year,
    ),
)
