"""`timeline`: what matters of a long story, day by day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from msgspec import Struct

from summarize.evidence.timeline.choosing import Choosing, dateline
from summarize.evidence.timeline.collection import CollectionLine, collection_lines, dated_articles, day_of
from summarize.evidence.timeline.ranking import rank_days, topicality
from summarize.model import Article, Passage


class TimelineSentence(Struct, frozen=True):
    """A sentence of a timeline, and where it stands."""

    text: str
    """The text of the sentence, without a dateline."""
    passage: Passage
    """Where it stands in its article."""


class TimelineDay(Struct, frozen=True):
    """A day of a timeline."""

    date: str
    """The day, ISO 8601."""
    score: float
    """How much it matters against the other days of the timeline; it has no unit."""
    sentences: tuple[TimelineSentence, ...]
    """What is reported of the day, the most important first."""


def timeline(
    articles: Iterable[Article | Mapping[str, Any]],
    *,
    dates: int | None = None,
    sentences_per_date: int = 1,
    start: str | date | None = None,
    end: str | date | None = None,
) -> tuple[TimelineDay, ...]:
    """The days of a long story that matter most, in order of time, with the sentences that report them.

    Args:
        articles: Articles with a day of publication; or mappings with `date` (ISO 8601) and `text`, one sentence a
            line, or `sentences`. Those without a date are left out.
        dates: How many days; all that are named by at least two articles where it is not given.
        sentences_per_date: How many sentences a day has at most.
        start: The first day that may stand in it.
        end: The last one.

    Days are ranked by how many articles name them, how long after they are still named, and how much was published
    (`ranking`); sentences are chosen to cover what is said of a day without repeating one another (`choosing`).
    """
    collection = dated_articles(articles)
    dated_lines = collection_lines(collection)
    topical = topicality(dated_lines)
    ranked = rank_days(dated_lines, topical, _bound(start), _bound(end))
    if dates is None:
        named: dict[date, set[int]] = {}
        for line in dated_lines:
            for mention in line.mentioned:
                named.setdefault(mention.day, set()).add(line.article)
        ranked = [item for item in ranked if len(named.get(item[1], ())) >= 2]
    choosing = Choosing(dated_lines, topical)
    taken: list[dict[str, float]] = []
    days: list[TimelineDay] = []
    for score, day in ranked:
        if dates is not None and len(days) >= dates:
            break
        chosen = choosing.best(day, sentences_per_date, taken)
        if not chosen:
            continue
        sentences = tuple(_sentence(dated_lines[i], collection[dated_lines[i].article].id) for i in chosen)
        days.append(TimelineDay(day.isoformat(), round(score, 6), sentences))
    return tuple(sorted(days, key=lambda item: item.date))


def _sentence(line: CollectionLine, article: str) -> TimelineSentence:
    """The line without its dateline, and where it stands."""
    cut = dateline(line.text)
    return TimelineSentence(line.text[cut:], Passage(article, line.start + cut, line.end))


def _bound(value: str | date | None) -> date | None:
    if value is None:
        return None
    day = day_of(value)
    if day is None:
        raise ValueError(f"no ISO date: {value!r}")
    return day
