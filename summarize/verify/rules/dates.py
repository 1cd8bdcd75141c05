"""Dates: a day, month or year in a text must stand in the source, or be what its expressions resolve to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.model import DateExpression
from summarize.recognize.dates import find_dates
from summarize.verify.rules import Failure
from summarize.verify.rules.source import Source

_WORD = re.compile(r"\d+|[^\W\d_]+")
_DIGITS = re.compile(r"\d+")
Days = tuple[str | None, str | None]


def dates(text: str, source: Source, *, anchor: str | None = None, known: Sequence[Days] = ()) -> tuple[Failure, ...]:
    """The absolute dates in `text` that `source` does not have.

    A date is held where all its figures and words stand in the source, or where it covers, or lies within, what an
    expression of the source stands for; `known` are such intervals, resolved elsewhere. Relative dates ("on Sunday")
    are compared as words alone, and only where the source names other days.
    """
    words = frozenset(_WORD.findall(source.text.lower()))
    dated = find_dates(text, anchor=anchor, language=source.language)
    found = [one for one in dated if _names_a_day(text, one) and not _literal(text[one.start : one.end], words)]
    if not found:
        return ()
    there = find_dates(source.text, anchor=anchor, language=source.language)
    days = [*known, *((one.first, one.last) for one in there if one.status == "resolved")]
    days += [other for one in there if one.rule.startswith("numeric date") for other in one.alternatives]
    return tuple(
        Failure("date", text[one.start : one.end]) for one in found if not any(_within(one, span) for span in days)
    )


def _names_a_day(text: str, one: DateExpression) -> bool:
    """Whether the expression has a figure: "in 2021", "5 June"; a decade in words or a weekday has none."""
    return one.status in ("resolved", "unresolved") and bool(_DIGITS.search(text[one.start : one.end]))


def _literal(expression: str, words: frozenset[str]) -> bool:
    """Whether every figure of an expression, and every month, stands in the source. Ordinal endings do not count."""
    figures = _DIGITS.findall(expression)
    return all(figure in words or any(word.startswith(figure) for word in words) for figure in figures)


def _within(one: DateExpression, span: Days) -> bool:
    if one.status != "resolved" or one.first is None or one.last is None or span[0] is None or span[1] is None:
        return False
    return (one.first <= span[0] and span[1] <= one.last) or (span[0] <= one.first and one.last <= span[1])
