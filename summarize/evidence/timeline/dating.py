"""The date expressions of every sentence of an article, resolved against the article's own date.

Which other dates a sentence reports besides the one of its entry, and which are beside the point.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from msgspec import Struct

from summarize.evidence.timeline.clause import date_role, follows_reporting_verb
from summarize.evidence.timeline.merging import COARSE
from summarize.model import Annotation, Article, DateExpression, DateKind, Event, Passage, Sentence, When

_DATABLE = frozenset(("day", "week", "month", "quarter", "season", "year", "decade", "interval"))
_THE_DAY = frozenset((DateKind.THE_DAY,))


class DatedExpression(Struct, frozen=True):
    """A date expression in a sentence, and the interval that it stands for, if an event can have it."""

    sentence: Sentence
    expression: DateExpression
    when: When | None


def dated_sentences(article: Article, annotations: Mapping[str, Annotation]) -> list[DatedExpression]:
    """Every date expression in the article's sentences, in order."""
    dated: list[DatedExpression] = []
    for _, paragraph in groupby(article.sentences, key=lambda sentence: sentence.paragraph):
        before: list[DatedExpression] = []
        for sentence in paragraph:
            for expression in annotations[sentence.id].dates:
                start, end = expression.start + sentence.start, expression.end + sentence.start
                before.append(DatedExpression(sentence, expression, _interval(article, expression, start, end, before)))
        dated += before
    return dated


def _interval(
    article: Article, expression: DateExpression, start: int, end: int, before: list[DatedExpression]
) -> When | None:
    """The interval with its trace; None where the expression names no interval that an event can have."""
    if expression.status != "resolved" or expression.granularity not in _DATABLE:
        return None
    if expression.value and expression.value.startswith("P"):
        return None  # "the past two weeks" is a length of time, though its ends are known
    published = article.published
    anchor, origin, value = None, None, None
    if expression.relative:
        if published is not None and published.start is not None and expression.anchor == published.start:
            anchor, origin, value = published.expression, published.origin, published.value
        else:
            anchor = next(
                (
                    item.when.expression
                    for item in reversed(before)
                    if item.when is not None and item.when.start == expression.anchor
                ),
                None,
            )
    return When(
        date=expression.date,
        expression=Passage(article.id, start, end),
        anchor=anchor,
        origin=origin if anchor is None else None,
        value=value if anchor is None else None,
    )


def group_by_sentence(dated: Iterable[DatedExpression]) -> Mapping[str, Sequence[DatedExpression]]:
    """The date expressions by the ids of their sentences."""
    by_sentence: dict[str, list[DatedExpression]] = {}
    for item in dated:
        by_sentence.setdefault(item.sentence.id, []).append(item)
    return by_sentence


def further_dates(event: Event, article: Article, dated: Iterable[DatedExpression]) -> tuple[When, ...]:
    """Of the dates in the event's clearest sentence those, but for its own, on which it reports that something
    happened.

    "Was appointed in 2014 and reappointed in 2021" is one entry, of 2014, with 2021 as a further date.
    """
    dates: list[When] = []
    for item in dated:
        when, sentence = item.when, item.sentence
        if when is None or when.expression is None or any(agree(when, known) for known in (event.when, *dates)):
            continue
        text, start = article.slice(sentence), when.expression.start - sentence.start
        dated_part = date_role(text, start, when.expression.end - sentence.start, article.language)
        if dated_part == "main" and not beside_the_point(item, article, text, start):
            dates.append(when)
    return tuple(dates)


def beside_the_point(dated: DatedExpression, article: Article, text: str, start: int) -> bool:
    """The running year; months and longer to come, or that a report is about; "the day", where none was named."""
    when = dated.when
    if when is None or when.granularity in ("day", "week") or when.end is None:
        return dated.expression.date.basis.includes(_THE_DAY)
    anchor = article.anchor
    if anchor is None:
        return follows_reporting_verb(text, start, article.language)
    begin, end = when.start or "", when.end
    same_year = when.granularity in COARSE and begin <= anchor <= end
    return begin > anchor or same_year or follows_reporting_verb(text, start, article.language)


def agree(left: When, right: When) -> bool:
    """Whether two dates can be of one event: the same, one within the other, or one from which the other is open."""
    if (left.end is None) != (right.end is None):
        return left.start == right.start  # "since 2006", "began in 2006"
    first, last = left.start or "", left.end or "9999"
    begin, end = right.start or "", right.end or "9999"
    return (first <= begin and end <= last) or (begin <= first and last <= end)
