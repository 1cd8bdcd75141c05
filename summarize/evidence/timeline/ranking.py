"""Which days of a long story matter: how many articles speak of them, how long after, and how much is published.

How much each event's day matters in its story, as `timeline` ranks the days of a long one.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta

from summarize.evidence.timeline.collection import CollectionLine, DayMention
from summarize.evidence.timeline.dating import DatedExpression
from summarize.model import Article, Event

# What a day scores, after a logarithm: articles that name it, articles that name it two days after or later (a day that
# is still spoken of mattered), different days on which it was named, articles published on it, and on the day after.
# They were chosen on invented stories whose days have known weights (benchmarks/README.md, "Timeline").
NAMED, LATER, SPREAD, PUBLISHED, AFTER = 1.0, 0.8, 0.25, 0.6, 0.4
LATER_DAYS = 1
AHEAD = 0.5
"""What a day that is still to come counts: it is announced, not reported."""
ATTRIBUTED = 0.4
"""What a day counts on which something was said: of every report somebody says something on its day."""
FURTHER = 0.5
"""What a further line of an article that names a day counts against its best one."""
STEADY = 20
"""So many articles are added to those that followed a day, lest the last days of a story rest on one or two."""


def rank_days(
    lines: Sequence[CollectionLine], topical: Sequence[float], first: date | None, last: date | None
) -> list[tuple[float, date]]:
    """Every day of [first, last] that is named or published on, by falling score; ties by the earlier day.

    `topical` (0 to 1) says how close each line is to what the collection is about: a day named in a line beside the
    matter counts less, and so does the day on which something was only said ("he said Tuesday"). A line near the head
    of its article counts more. What is named later is divided by how many articles could name it: a day near the end of
    the story has few after it.

        score = 1.0 * log1p(named) + 0.8 * log1p(later / chance) + 0.25 * log1p(days on which it was named)
                + 0.6 * log1p(articles published on it) + 0.4 * log1p(articles published on the day after)
    """
    named: dict[date, dict[int, list[float]]] = defaultdict(lambda: defaultdict(list))
    later: dict[date, dict[int, float]] = defaultdict(dict)
    spread: dict[date, set[date]] = defaultdict(set)
    published: dict[date, set[int]] = defaultdict(set)
    for line, topic in zip(lines, topical, strict=True):
        published[line.published].add(line.article)
        weight = (0.5 + topic) * (1.0 if line.position < 5 else 0.7)
        for mention in line.mentioned:
            day = mention.day
            counted = weight * (ATTRIBUTED if mention.role == "saying" else AHEAD if day > line.published else 1.0)
            named[day][line.article].append(counted)
            spread[day].add(line.published)
            if (line.published - day).days > LATER_DAYS:
                later[day][line.article] = max(later[day].get(line.article, 0.0), counted)
    days = sorted(
        day for day in {*named, *published} if (first is None or day >= first) and (last is None or day <= last)
    )
    chance = _chance(published, days)
    scored = [
        (
            NAMED * math.log1p(sum(map(_worth, named[day].values())) if day in named else 0.0)
            + LATER * math.log1p(sum(later[day].values()) / chance[day] if day in later else 0.0)
            + SPREAD * math.log1p(len(spread.get(day, ())))
            + PUBLISHED * math.log1p(len(published.get(day, ())))
            + AFTER * math.log1p(len(published.get(day + timedelta(1), ()))),
            day,
        )
        for day in days
    ]
    return sorted(scored, key=lambda item: (-item[0], item[1]))


def _worth(weights: Sequence[float]) -> float:
    best = max(weights)
    return best + FURTHER * (sum(weights) - best)


def _chance(published: Mapping[date, set[int]], days: Sequence[date]) -> dict[date, float]:
    """The root of the share of the articles that came late enough to look back on each day."""
    counts = Counter({day: len(articles) for day, articles in published.items()})
    total = sum(counts.values())
    latest = sorted(counts)
    chances: dict[date, float] = {}
    after = total
    index = 0
    for day in days:
        while index < len(latest) and (latest[index] - day).days <= LATER_DAYS:
            after -= counts[latest[index]]
            index += 1
        chances[day] = math.sqrt((after + STEADY) / (total + STEADY))
    return chances


def topicality(lines: Sequence[CollectionLine]) -> list[float]:
    """How close each line is to the collection, 0 to 1: the mean share of articles with its three commonest words."""
    spread: dict[str, set[int]] = defaultdict(set)
    for line in lines:
        for stem in line.stems:
            spread[stem].add(line.article)
    count = max(len({line.article for line in lines}), 1)
    common = {stem: len(articles) / count for stem, articles in spread.items()}
    closeness: list[float] = []
    for line in lines:
        values = sorted((common[stem] for stem in set(line.stems)), reverse=True)[:3]
        closeness.append(sum(values) / 3 if values else 0.0)
    return closeness


def weigh(
    articles: Sequence[Article], all_dated: Iterable[DatedExpression], events: Iterable[Event]
) -> dict[str, float]:
    """For every event, by its id, the weight of its day: 0 to 1, where 1 is the day that matters most.

    A longer time weighs as much as the share of the articles that report it.
    """
    scores = {day.isoformat(): score for score, day in rank_days(*_lines_of_story(articles, all_dated), None, None)}
    top = max(scores.values(), default=0.0) or 1.0
    own = {sentence.id: article.id for article in articles for sentence in article.sentences}
    weights: dict[str, float] = {}
    for event in events:
        start = event.when.start
        if start is not None and start == event.when.end and start in scores:
            weight = scores[start] / top
        else:
            reporting = len({own[sentence] for sentence in event.sentences})
            weight = math.log1p(reporting) / math.log1p(max(len(articles), 1))
        weights[event.id] = round(min(weight, 1.0), 3)
    return weights


def _lines_of_story(
    articles: Sequence[Article], all_dated: Iterable[DatedExpression]
) -> tuple[list[CollectionLine], list[float]]:
    """A line for every sentence of the dated articles, all as close to the matter as one another."""
    named: Mapping[str, set[date]] = defaultdict(set)
    for item in all_dated:
        when = item.when
        if when is not None and when.granularity == "day" and when.start and when.start == when.end:
            named[item.sentence.id].add(date.fromisoformat(when.start))
    lines = [
        CollectionLine(
            number,
            s.position,
            "",
            date.fromisoformat(day),
            tuple(map(DayMention, sorted(named.get(s.id, ())))),
            (),
            s.start,
            s.end,
            article.language,
        )
        for number, article in enumerate(articles)
        if (day := article.anchor) is not None
        for s in article.sentences
    ]
    return lines, [0.5] * len(lines)
