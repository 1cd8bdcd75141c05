"""The days that a report opens with: what is told of the first sentences happened then."""

from __future__ import annotations

from datetime import date

from summarize.model import Article
from summarize.recognize.dates import find_dates

SENTENCES = 4
"""The first sentences, which say when it happened."""
MOST = 1500
"""Characters of them that are read."""
_DAY = 10
"""Characters of an ISO date to the day."""


def event_days(article: Article, published: date | None) -> tuple[int, ...]:
    """The days named in the first sentences of `article`, which was `published` on that day, as proleptic ordinals,
    ascending; none twice."""
    first = article.sentences[:SENTENCES]
    start = first[0].start if first else 0
    text = article.text[start : min(first[-1].end if first else MOST, start + MOST)]
    found = find_dates(text, anchor=published, language=article.language)
    days = {expression.value for expression in found if expression.value and len(expression.value) == _DAY}
    return tuple(sorted({ordinal for day in days if (ordinal := _ordinal(day))}))


def publication_day(article: Article) -> date | None:
    """The day on which `article` was published, where that is known to the day and not that of a revision."""
    when = article.published
    if when is None or when.start is None or when.revised or when.granularity not in ("day", "week"):
        return None
    try:
        return date.fromisoformat(when.start)
    except ValueError:
        return None


def _ordinal(day: str) -> int | None:
    """The proleptic ordinal of an ISO date; None for a season, a week or what no calendar has."""
    try:
        return date.fromisoformat(day).toordinal()
    except ValueError:
        return None
