"""English months that stand alone, or in a range of months, without a year."""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from summarize.text.dates.bare import capital, month_alone
from summarize.text.dates.calendar import Found, between, in_quarter
from summarize.text.dates.grammar import Rule
from summarize.text.dates.lexicon import (
    ARTICLES,
    DOT,
    MONTH,
    MONTHS,
    NAME_AFTER,
    NAME_BEFORE,
    RANGE,
    UNSURE,
    WEEKDAYS,
    listed,
)
from summarize.text.dates.scene import Scene
from summarize.text.dates.units import open_reading, tie

_PREPOSITIONS = listed(
    "in of since until till by from through to during before after between late early mid last next this "
    "every for circa around about on throughout past year years fiscal beginning starting ending ended "
    "dated and or summer winter spring fall autumn"
)


_HYPHENED = re.compile(r"\b(mid|early|late)-$")


def _month_bare(match: re.Match[str], scene: Scene) -> Found | None:
    """A month alone: always with a capital; "May", "March" and short forms only after a word that dates have before."""
    start, end = match.span("m")
    name = match["m"]
    before = scene.word_before(start) or next(iter(_HYPHENED.findall(scene.low[max(0, start - 6) : start])), "")
    if not capital(scene, start) and (name in UNSURE or before not in _PREPOSITIONS):
        return None
    after, next_word = scene.word_after(end), scene.word_after(end, cased=True)
    if before in NAME_BEFORE or after in NAME_AFTER or (scene.text[end : end + 1] == "-" and after.isdigit()):
        return None
    if name in UNSURE or name in ("april", "june", "august"):
        if before not in _PREPOSITIONS and before not in ("the", "a", "an"):
            return None
        if name in ("may", "march") and (
            before in ("the", "a", "and", "or", "for", "to", "about", "this")
            and not _dated_around(scene, start)
            and not _YEAR_TO.search(scene.low, max(0, start - 12), start)
        ):
            return None
        if (
            name in ("april", "june", "august", "jan")
            and next_word[:1].isupper()
            and before not in ("in", "since", "until", "by")
        ):
            return None
    if before not in _PREPOSITIONS and next_word[:1].isupper() and scene.text[end : end + 1] == " ":
        return None
    if scene.low[max(0, start - 8) : start].endswith("ides of "):
        return None
    cased_before = scene.word_before(start, cased=True)
    if (
        cased_before[:1].isupper()
        and before not in _PREPOSITIONS | ARTICLES
        and before not in WEEKDAYS
        and name in UNSURE
    ):
        return None
    if match["m2"] and scene.text[match.start("m2")].isupper():
        last = month_alone(scene, MONTHS[match["m2"]], start, match.end(), "range of months")
        if last.first is None or last.last is None:
            return start, match.end(), last
        begin = date(last.first.year - (MONTHS[name] > MONTHS[match["m2"]]), MONTHS[name], 1)
        quarter = _QUARTER.match(scene.low, match.end())
        if quarter and MONTHS[name] % 3 == 1 and MONTHS[match["m2"]] == MONTHS[name] + 2:
            whole = tie(in_quarter(begin.year, (begin.month + 2) // 3, "quarter by its months"), last.anchor)
            return None if whole is None else (start, quarter.end(), whole)
        return start, match.end(), replace(between(begin, last.last, last.rule), relative=True, anchor=last.anchor)
    return start, end, month_alone(scene, MONTHS[name], start, end, "month")


_QUARTER = re.compile(r" (?:fiscal )?(?:quarter|period)\b")
_YEAR_TO = re.compile(r"\b(?:year|months|quarter) to $")


def _dated_around(scene: Scene, start: int) -> bool:
    window = scene.low[max(0, start - 30) : start]
    return bool(re.search(MONTH + r"\.?(?:,| and| or| to)? (?:and )?$", window))


def _month_quarter(match: re.Match[str], scene: Scene) -> Found | None:
    """ "The June quarter": the one that ends with that month; the last that is over, or the next one."""
    start, end = match.span()
    if not capital(scene, start):
        return None
    number = MONTHS[match["m"]] // 3
    if scene.left(start).endswith("the "):
        start -= 4
    anchor = scene.anchor
    if anchor is None:
        return start, end, open_reading("quarter by its month", f"XXXX-Q{number}")
    over = number * 3 < anchor.month
    year = anchor.year + over if scene.ahead(start, end) else anchor.year - (not over)
    reading = tie(in_quarter(year, number, "quarter by its month"), anchor)
    return None if reading is None else (start, end, reading)


_CLOSING = {name for name, number in MONTHS.items() if number % 3 == 0}

RULES: tuple[Rule, ...] = (
    Rule(
        "month quarter",
        _CLOSING,
        rf"(?P<m>{'|'.join(sorted(_CLOSING, key=len, reverse=True))}){DOT}[- ](?:fiscal )?quarter\b",
        _month_quarter,
    ),
    Rule("month", MONTHS, rf"(?P<m>{MONTH})(?:\.(?=\s[^A-Z]))?(?:{RANGE}(?P<m2>{MONTH}))?", _month_bare),
)
