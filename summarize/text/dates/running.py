"""English expressions for the week, month or year that is running: later in the month, the end of the year."""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from summarize.text.dates.calendar import Found, Reading, in_year, shift
from summarize.text.dates.grammar import Rule
from summarize.text.dates.lexicon import UNITS
from summarize.text.dates.scene import Scene
from summarize.text.dates.units import open_reading, tie, unit_of


def _this_unit(match: re.Match[str], scene: Scene) -> Found | None:
    """ "The week", "the year" and the like, only as part of something ("the end of the year", "later in the month")."""
    start, end = match.span()
    left = scene.left(start, 40)
    part = re.search(
        r"\b(?:end|start|beginning|middle|close|rest|remainder|course|turn) of (?P<the>the |my )$"
        r"|\bfor (?P<the6>the )$"
        r"|\blater in (?P<the2>the )$|\bearlier in (?P<the3>the )$|\b(?:far|late|early) (?:in )?"
        r"(?P<the4>the )$",
        left,
    )
    part = part or _MONTHS_OF.search(scene.low, max(0, start - 16), start)
    weekend = match["u"] == "weekend" and re.search(r"\b(?:the|over the|at the|during the) $", left)
    if not part and not weekend:
        return None
    if (
        part
        and part.re is not _MONTHS_OF
        and part["the6"]
        and not (match["u"] == "year" and _CLAUSE_ENDS.match(scene.low, match.end()))
    ):
        return None  # "profit for the year", not "player for the week"
    start -= 3 if left.endswith("my ") else 4
    unit = UNITS[match["u"]]
    if scene.anchor is None:
        return start, end, open_reading(f"the {match['u']}")
    day: date | None = scene.anchor
    before = scene.previous(
        start, {"M": "month", "Y": "year", "Q": "quarter", "W": "week", "E": "decade"}.get(unit, "none"), reach=120
    )
    if weekend and scene.anchor.weekday() < 5 and not scene.ahead(start, end):
        day = shift(scene.anchor, -7)
    elif unit == "D":
        return None
    elif before is not None and before.first is not None:
        day = before.first
    reading = day and tie(unit_of(day, unit, f"the {match['u']}"), scene.anchor)
    return None if not reading else (start, end, reading)


_MONTHS_OF = re.compile(r"\b(?:months|weeks|half) of the $")
_CLAUSE_ENDS = re.compile(r"\s*(?:[.,;:]|$|(?:to|from|and|after|as|because|by|with|was|is|at|will|would|that)\b)")


def _year_end(match: re.Match[str], scene: Scene) -> Found | None:
    """ "By year-end", "at year-end 1988": the end of a year."""
    start, end = match.span()
    if match["y"]:
        return start, end, narrowed(in_year(int(match["y"]), "end of a year"))
    if scene.anchor is None:
        return start, end, open_reading("end of a year")
    year = scene.anchor.year - (scene.anchor.month <= 2 and not scene.ahead(start, end))
    reading = tie(narrowed(in_year(year, "end of a year")), scene.anchor)
    return None if reading is None else (start, end, reading)


def narrowed(year: Reading) -> Reading:
    """The last month of a year; the value stays the year's, as with a TIMEX3 modifier."""
    assert year.last is not None
    return replace(year, first=year.last.replace(day=1), granularity="interval")


RULES: tuple[Rule, ...] = (
    Rule(
        "year-end",
        ("year", "yearend"),
        r"year(?:['’]s)?(?:-|\s)?end(?:,? (?:of )?(?P<y>[12]\d{3}))?(?![\w-])",
        _year_end,
    ),
    Rule(
        "the unit",
        ("week", "month", "year", "weekend", "decade", "century"),
        r"(?P<u>week|month|year|weekend|decade|century)\b",
        _this_unit,
    ),
)
