"""`find_dates`: every date expression of a text, with its span and what it stands for."""

from __future__ import annotations

import re
from datetime import date, datetime
from functools import lru_cache

from summarize.languages import by_code, lazy_pattern
from summarize.model import DateExpression
from summarize.model.dates import RANGE_KINDS
from summarize.recognize.dates.context import Context
from summarize.recognize.dates.english.grammar import english_grammar
from summarize.recognize.dates.grammar import TOKEN, Grammar


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
    asked = text, day, language, order if month_first is None else month_first
    joined = _found(*asked, True)
    ranges = not join_ranges and any(item.date.basis.includes(RANGE_KINDS) for item in joined)
    return _found(*asked, False) if ranges else joined


def _found(
    text: str, day: date | None, language: str, month_first: bool, join_ranges: bool
) -> tuple[DateExpression, ...]:
    context = Context(text, day, language, month_first, join_ranges)
    return tuple([DateExpression(*found) for found in grammar_of(language)[0].scan(context)])


def timex(expression: DateExpression) -> str:
    """The TIMEX3 value of an expression ("1998-02-06", "1998-W05", "199", "PAST_REF"); "" where it has none.

    TIMEX3 has no value for two ends: "May 3-7" has that of its first day.
    """
    return (expression.value or "").split("/")[0]


def grammar_of(language: str) -> tuple[Grammar, bool]:
    """The grammar of a language, and whether it writes the month first."""
    if language == "en":
        return english_grammar(), True
    from summarize.recognize.dates.signed.grammar import signed_grammar
    from summarize.recognize.dates.tables.grammar import table_grammar

    short = language.split("-")[0].lower()
    return signed_grammar(short) or table_grammar(short) or (english_grammar(), True)


def guess(text: str) -> str:
    """The language of a text that came without one, by its commonest words or its script; English where in doubt."""
    low = text.lower()
    if " the " in low or " of " in low or low.startswith("the "):
        return "en"
    script = _scripts().search(low)
    if script:
        return script.lastgroup or "en"
    tokens = TOKEN.findall(low)
    best, most = "en", 0
    for language, markers in by_code("writing.markers").items():
        count = sum(token in markers for token in tokens)
        if count > most or (count == most and language == "en"):
            best, most = language, count
    return best


@lru_cache(maxsize=1)
def _scripts() -> re.Pattern[str]:
    """The letters that only one language of the tables writes, each in a group of that language's code."""
    letters = by_code("writing.letters").items()
    return lazy_pattern("|".join(f"(?P<{code}>[{letter}])" for code, letter in letters))


def _day(anchor: str | date | None) -> date | None:
    if isinstance(anchor, datetime):
        return anchor.date()
    if anchor is None or isinstance(anchor, date):
        return anchor
    try:
        return date.fromisoformat(anchor[:10])
    except ValueError as error:
        raise ValueError(f"the anchor is no ISO date: {anchor!r}") from error
