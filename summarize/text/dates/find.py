"""`find_dates`: every date expression of a text, with its span and what it stands for."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache

from summarize.model import DateExpression
from summarize.text.dates import english
from summarize.text.dates.calendar import Found
from summarize.text.dates.grammar import TOKEN, Grammar
from summarize.text.dates.markers import MARKERS
from summarize.text.dates.scene import Scene

_SCRIPT = re.compile(
    "(?P<uk>[іїєґ])|(?P<ru>[а-яё])|(?P<ar>[\u0621-\u064a])|(?P<ja>[\u3040-\u30ff])|(?P<zh>[\u4e00-\u9fff])"
)


def find_dates(
    text: str,
    *,
    anchor: str | date | None = None,
    language: str | None = None,
    month_first: bool | None = None,
    join_ranges: bool = False,
) -> tuple[DateExpression, ...]:
    """Every date expression of `text` in order, none overlapping another.

    Args:
        anchor: The day the text was published (ISO 8601, or a date). Without it no relative expression is resolved.
        language: ISO 639-1; guessed from the commonest words where it is not given.
        month_first: The order in which the text's publisher writes 03/06/2025; that of the language where not given.
            The other reading is among the expression's `alternatives`.
        join_ranges: Make one expression of "from 2009 to 2011" and the like. TimeML, and this function by default,
            take them as two; "from 3 to 7 May" is one either way.

    Raises:
        ValueError: `anchor` is no ISO date.
    """
    language = language or guess(text)
    grammar, order = grammar_of(language)
    day = _day(anchor)
    if grammar.empty(text.lower()):
        return ()
    found = _kept if len(text) <= LINE else _found
    asked = text, day, language, order if month_first is None else month_first
    joined = found(*asked, True)
    ranges = not join_ranges and any("range" in one.rule for one in joined)
    return found(*asked, False) if ranges else joined


LINE = 1000
"""Characters of a text whose dates are remembered: several stages ask for those of the same sentence."""


def _found(
    text: str, day: date | None, language: str, month_first: bool, join_ranges: bool
) -> tuple[DateExpression, ...]:
    scene = Scene(text, day, language, month_first, join_ranges)
    return tuple(_expression(found) for found in grammar_of(language)[0].scan(scene))


_kept = lru_cache(maxsize=4096)(_found)


def dateless(text: str, language: str) -> bool:
    """Whether nothing in `text` can begin a date expression, whatever its anchor."""
    return grammar_of(language)[0].empty(text.lower())


def timex(expression: DateExpression) -> str:
    """The TIMEX3 value of an expression ("1998-02-06", "1998-W05", "199", "PAST_REF"); "" where it has none.

    TIMEX3 has no value for two ends: "May 3-7" has that of its first day.
    """
    return (expression.value or "").split("/")[0]


def grammar_of(language: str) -> tuple[Grammar, bool]:
    """The grammar of a language, and whether it writes the month first."""
    if language == "en":
        return english.grammar(), True
    from summarize.text.dates import foreign, unspaced

    short = language.split("-")[0].lower()
    return unspaced.grammar(short) or foreign.grammar(short) or (english.grammar(), True)


def guess(text: str) -> str:
    """The language of a text that came without one, by its commonest words or its script; English where in doubt."""
    low = text.lower()
    if " the " in low or " of " in low or low.startswith("the "):
        return "en"
    script = _SCRIPT.search(low)
    if script:
        return script.lastgroup or "en"
    tokens = TOKEN.findall(low)
    best, most = "en", -1
    for language, markers in MARKERS.items():
        count = sum(token in markers for token in tokens)
        if count > most:
            best, most = language, count
    return best


def _day(anchor: str | date | None) -> date | None:
    if isinstance(anchor, datetime):
        return anchor.date()
    if anchor is None or isinstance(anchor, date):
        return anchor
    try:
        return date.fromisoformat(anchor[:10])
    except ValueError as error:
        raise ValueError(f"the anchor is no ISO date: {anchor!r}") from error


def _expression(found: Found) -> DateExpression:
    start, end, reading = found
    return DateExpression(
        start=start,
        end=end,
        status=reading.status,
        rule=reading.rule,
        first=reading.first.isoformat() if reading.first else None,
        last=reading.last.isoformat() if reading.last else None,
        granularity=reading.granularity,
        relative=reading.relative,
        anchor=reading.anchor.isoformat() if reading.anchor else None,
        alternatives=tuple((first.isoformat(), last.isoformat()) for first, last in reading.alternatives),
        value=reading.value,
    )
