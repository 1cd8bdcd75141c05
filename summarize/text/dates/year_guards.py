"""When four digits are a year, and when a price, a number of people, a model or part of a name."""

from __future__ import annotations

import re

from summarize.text.dates.lexicon import ARTICLES, COUNTED, MONTHS, WEEKDAYS, listed
from summarize.text.dates.scene import Scene

NO_YEAR_BEFORE = re.compile(
    r"(?:[$€£¥#+]|\b(?:no|nos|number|flight|windows|boeing|airbus|route|highway|room|page|pages"
    r"|section|article|chapter|"
    r"model|bmw|peugeot|mazda|office|version|resolution|act|bill|channel|radio|area|unit|case"
    r"|code|zip|extension|ext|fax|phone|tel|"
    r"usd|eur|gbp|rs|us\$|some|about|nearly|almost|over|than|at least|only|the year's|asteroid"
    r"|exit|player|lot|expo|euro|release|ver|bus|line|train|apartment|suite|interstate)\.?)\s?$"
)  # fmt: skip


YEAR_BEFORE = listed(
    "in of since until till by from through during before after between late early mid year years fiscal "
    "circa and or to summer winter spring fall autumn around ended ending end throughout"
)


def plain_year(scene: Scene, start: int, end: int, *, loose: bool = False) -> bool:
    """Whether four digits are a year: not a price, a number of people, a model, or part of a longer number.

    `loose` lets a capitalised word follow ("2010/11 La Liga").
    """
    low = scene.low
    mark, next_mark = low[start - 1 : start], low[end : end + 1]
    if mark and mark in "$€£¥#-–/.,:'’+@_&=" and not _LEAD_HYPHEN.search(low, max(0, start - 8), start):
        return False
    if (next_mark and next_mark in "%°:/@_=$€£+-" and not _ERA.match(low, end)) or _DECIMAL.match(low, end):
        return False
    year, before, after = int(low[start : start + 4]), scene.word_before(start), scene.word_after(end)
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
        return 1900 <= year < 2100 and not _in_name(scene, start, end, before, after, loose=loose)
    if before in ("to", "by", "from", "around", "or"):
        return 1900 <= year < 2060
    if before in ("and", "between", "after"):
        return 1800 <= year < 2100
    return 1000 <= year < 2200


def _in_name(scene: Scene, start: int, end: int, before: str, after: str, *, loose: bool) -> bool:
    """Whether a year without a preposition belongs to a name or counts things: "2021 Toyota", "2000 shops"."""
    if scene.text[end : end + 1] != " ":
        return False
    cased = scene.word_after(end, cased=True)
    if cased[:1].isupper() and after not in MONTHS and not loose:
        return before not in ("the", "", "a", "its", "that", "since") or not _EVENT_AFTER.match(scene.low, end + 1)
    first = start <= len(before) + 1
    if scene.word_before(start, cased=True)[:1].isupper() and not first:
        return before not in ARTICLES and before not in WEEKDAYS and before not in ("on", "this")
    return before not in ARTICLES and after.endswith("s") and after not in _NO_PLURAL


_MEASURES = listed("man woman mile foot feet metre meter kilometre kilometer page word percent calorie degree point")
_NO_PLURAL = listed("was is has this saw as sees marks brings its his does sales elections results")
_ERA = re.compile(r"-(?:era|vintage|style|model|election)")
_DECIMAL = re.compile(r"[.,]\d")
_AMOUNT = re.compile(r"\s?[%€°]|\s(?:million|billion|thousand|trillion|other|more)\b")
_LEAD_HYPHEN = re.compile(r"\b(?:pre|post|mid|late|early|the|circa|ca)[-–/]$")


_CROWD = re.compile(
    r"\b(?:crowd|fleet|choir|group|army|force|staff|total|team|number|population|garrison|audience|workforce) of $"
)


_EVENT_AFTER = re.compile(
    r"(?:summer |winter |us |u\.s\. |european |presidential |fifa |general |rugby |women's )*"
    r"(?:olympics?|olympic games|world cup|games|election|elections|"
    r"constitution|championships?|census|paralympics|war|agreement|accords?|peace|treaty|convention|summit|coup"
    r"|declaration|protocol|pact|act|law|revolution|earthquake|massacre|uprising|crash|budget|conference)\b"
)
