"""The date expressions of every sentence of an article, resolved against the article's own date."""

from __future__ import annotations

from itertools import groupby

from msgspec import Struct

from summarize.model import Article, DateExpression, Passage, Sentence, When
from summarize.text.dates import find_dates

_DATABLE = frozenset(("day", "week", "month", "quarter", "season", "year", "decade", "interval"))
# Breaks within a paragraph are those of a machine at the edge of a page: "will visit⏎Corrin on Wednesday".
_BREAKS = str.maketrans("\n\r", "  ")


class Dated(Struct, frozen=True):
    """A date expression in a sentence; positions count in the article's text."""

    sentence: Sentence
    expression: DateExpression
    when: When | None


def dated_sentences(article: Article) -> list[Dated]:
    """Every date expression in the article's sentences, in order. Read paragraph by paragraph: "the next day" may hang
    on a day that was named in the sentence before, not on one in another paragraph or in the dateline."""
    anchor = article.anchor
    found: list[Dated] = []
    for _, group in groupby(article.sentences, key=lambda sentence: sentence.paragraph):
        sentences = list(group)
        offset = sentences[0].start
        text = article.text[offset : sentences[-1].end].translate(_BREAKS)
        expressions = find_dates(
            text, anchor=anchor, language=article.language, month_first=article.month_first, join_ranges=True
        )
        index = 0
        here: list[Dated] = []
        for expression in expressions:
            start, end = expression.start + offset, expression.end + offset
            while index < len(sentences) and sentences[index].end <= start:
                index += 1
            if index == len(sentences):
                break
            if sentences[index].start <= start and end <= sentences[index].end:
                here.append(Dated(sentences[index], expression, _when(article, expression, start, end, here)))
        found += here
    return found


def _when(article: Article, expression: DateExpression, start: int, end: int, before: list[Dated]) -> When | None:
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
        start=expression.first,
        end=expression.last,
        granularity=expression.granularity,
        rule=expression.rule,
        expression=Passage(article.id, start, end),
        anchor=anchor,
        anchor_date=expression.anchor if expression.relative else None,
        origin=origin if anchor is None else None,
        value=value if anchor is None else None,
        alternatives=expression.alternatives,
    )
