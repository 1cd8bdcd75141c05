"""English names of holidays."""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from summarize.text.dates.bare import SOON, capital, year_of
from summarize.text.dates.calendar import Found, Reading, easter, month_end, on_day, safe, shift
from summarize.text.dates.grammar import Rule
from summarize.text.dates.lexicon import EASTER, FLOATING, HOLIDAYS, YEAR
from summarize.text.dates.scene import Scene
from summarize.text.dates.units import open_reading, tie


def holiday(name: str, year: int) -> date | None:
    """The day of a holiday in a year."""
    if name in HOLIDAYS:
        return safe(year, *HOLIDAYS[name])
    if name in EASTER:
        return shift(easter(year), EASTER[name])
    month, weekday, which = FLOATING[name]
    if which < 0:
        last = month_end(year, month)
        return shift(last, -((last.weekday() - weekday) % 7))
    first = date(year, month, 1)
    return shift(first, (weekday - first.weekday()) % 7 + 7 * (which - 1))


def _holiday(match: re.Match[str], scene: Scene) -> Found | None:
    start, end = match.span()
    name = match["h"]
    if not capital(scene, match.start("h")) or scene.word_after(match.end("h"), cased=True)[:1].isupper():
        return None
    if name in ("independence day", "may day") and scene.word_before(start).endswith("'s"):
        return None
    if match["y"]:
        found = holiday(name, year_of(match["y"]))
        return None if found is None else (start, end, on_day(found, "holiday and year"))
    if scene.anchor is None:
        return start, end, Reading("holiday", status="unresolved", granularity="day", relative=True)
    years = (scene.anchor.year - 1, scene.anchor.year, scene.anchor.year + 1)
    days = [found for year in years if 1 < year < 9999 and (found := holiday(name, year))]
    past = max((found for found in days if found <= scene.anchor), default=None)
    coming = min((found for found in days if found > scene.anchor), default=None)
    if past is None or coming is None:
        return None
    ahead = scene.ahead(start, end) or ((coming - scene.anchor).days <= SOON and not scene.told(start, end))
    chosen, other = (coming, past) if ahead else (past, coming)
    reading = on_day(chosen, "holiday")
    return start, end, replace(reading, relative=True, anchor=scene.anchor, alternatives=((other, other),))


_HOLIDAY_NAMES = sorted({*HOLIDAYS, *EASTER, *FLOATING}, key=lambda name: (-len(name), name))


def _relative_holiday(match: re.Match[str], scene: Scene) -> Found | None:
    name = match["h"]
    if scene.anchor is None:
        return *match.span(), open_reading("holiday")
    days = [day for year in range(scene.anchor.year - 1, scene.anchor.year + 2) if (day := holiday(name, year))]
    word = match["rel"]
    if word == "last":
        day = max((day for day in days if day < scene.anchor), default=None)
    elif word == "next":
        day = min((day for day in days if day > scene.anchor), default=None)
    else:
        day = holiday(name, scene.anchor.year)
    return (
        None if day is None else (*match.span(), tie(on_day(day, f"{word} holiday"), scene.anchor) or open_reading(""))
    )


_NAMES = "christmas|easter|thanksgiving|halloween|good friday"


RULES: tuple[Rule, ...] = (
    Rule(
        "holiday",
        {re.split(r"[ .'’]", name)[0] for name in _HOLIDAY_NAMES},
        rf"(?P<h>{'|'.join(map(re.escape, _HOLIDAY_NAMES))})(?:,? (?P<y>{YEAR}))?(?!\w)",
        _holiday,
    ),
    Rule(
        "relative holiday", ("last", "next", "this"), rf"(?P<rel>last|next|this) (?P<h>{_NAMES})\b", _relative_holiday
    ),
)
