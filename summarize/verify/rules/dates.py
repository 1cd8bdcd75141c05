"""Dates: a day, month or year in a text must stand in the cited text, or be what its expressions resolve to."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.languages import lazy_pattern
from summarize.model import Annotation, DateExpression, DateKind
from summarize.verify.rules import Failure
from summarize.verify.rules.cited import CitedText

_WORD = lazy_pattern(r"\d+|[^\W\d_]+")
_DIGITS = lazy_pattern(r"\d+")
Days = tuple[str | None, str | None]


def dates(text: Annotation, cited: CitedText, *, known: Sequence[Days] = ()) -> tuple[Failure, ...]:
    """The absolute dates in `text` that `cited` does not have.

    A date is supported where all its figures and words stand in the cited text, or where it covers, or lies within,
    what an expression there stands for; `known` are such intervals that other articles give. Relative dates ("on
    Sunday") are compared as words alone, and only where the cited text names other days.
    """
    words = frozenset(_WORD.findall(cited.text.lower()))
    named = [
        each
        for each in text.dates
        if _names_a_day(text.text, each) and not _literal(text.text[each.start : each.end], words)
    ]
    if not named:
        return ()
    there = [each for sentence in cited.sentences for each in sentence.dates]
    days = [*known, *((each.first, each.last) for each in there if each.status == "resolved")]
    days += [alternative for each in there if each.kind is DateKind.NUMERIC for alternative in each.alternatives]
    return tuple(
        Failure("date", text.text[each.start : each.end])
        for each in named
        if not any(_within(each, interval) for interval in days)
    )


def _names_a_day(text: str, expression: DateExpression) -> bool:
    """Whether the expression has a figure: "in 2021", "5 June"; a decade in words or a weekday has none."""
    return expression.status in ("resolved", "unresolved") and bool(
        _DIGITS.search(text[expression.start : expression.end])
    )


def _literal(expression: str, words: frozenset[str]) -> bool:
    """Whether every figure of an expression, and every month, stands in the cited text, whatever its ordinal ending."""
    figures = _DIGITS.findall(expression)
    return all(figure in words or any(word.startswith(figure) for word in words) for figure in figures)


def _within(expression: DateExpression, span: Days) -> bool:
    if (
        expression.status != "resolved"
        or expression.first is None
        or expression.last is None
        or span[0] is None
        or span[1] is None
    ):
        return False
    return (expression.first <= span[0] and span[1] <= expression.last) or (
        span[0] <= expression.first and expression.last <= span[1]
    )
