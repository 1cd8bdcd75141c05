"""How much each event's day matters in its story, as `timeline` ranks the days of a long one."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from summarize.evidence.timeline.collection import Line, Mention
from summarize.evidence.timeline.dating import Dated
from summarize.evidence.timeline.ranking import rank_days
from summarize.model import Article, Event


def weigh(articles: Sequence[Article], all_dated: Iterable[Dated], events: Iterable[Event]) -> dict[str, float]:
    """For every event, by its id, the weight of its day: 0 to 1, where 1 is the day that matters most.

    A longer time weighs as much as the share of the articles that tell it.
    """
    scores = {day.isoformat(): score for score, day in rank_days(*_lines(articles, all_dated), None, None)}
    top = max(scores.values(), default=0.0) or 1.0
    own = {sentence.id: article.id for article in articles for sentence in article.sentences}
    found: dict[str, float] = {}
    for event in events:
        start = event.when.start
        if start is not None and start == event.when.end and start in scores:
            weight = scores[start] / top
        else:
            tellers = len({own[sentence] for sentence in event.sentences})
            weight = math.log1p(tellers) / math.log1p(max(len(articles), 1))
        found[event.id] = round(min(weight, 1.0), 3)
    return found


def _lines(articles: Sequence[Article], all_dated: Iterable[Dated]) -> tuple[list[Line], list[float]]:
    """A line for every sentence of the dated articles, all as close to the matter as one another."""
    named: Mapping[str, set[date]] = defaultdict(set)
    for item in all_dated:
        when = item.when
        if when is not None and when.granularity == "day" and when.start and when.start == when.end:
            named[item.sentence.id].add(date.fromisoformat(when.start))
    lines = [
        Line(
            number,
            s.position,
            "",
            date.fromisoformat(day),
            tuple(map(Mention, sorted(named.get(s.id, ())))),
            (),
            s.start,
            s.end,
        )
        for number, article in enumerate(articles)
        if (day := article.anchor) is not None
        for s in article.sentences
    ]
    return lines, [0.5] * len(lines)
