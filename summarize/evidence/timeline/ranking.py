"""Which days of a long story matter: how many articles speak of them, how long after, and how much is published."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from summarize.evidence.timeline.collection import Line

# What a day scores, after a logarithm: articles that name it, articles that name it more than a week later (a day that
# is still spoken of mattered), different days on which it was named, articles published on it, and on the day after.
NAMED, LATER, SPREAD, PUBLISHED, AFTER = 1.0, 0.5, 0.5, 0.4, 0.2
LATER_DAYS = 7


def rank_days(
    lines: Sequence[Line], topical: Sequence[float], first: date | None, last: date | None
) -> list[tuple[float, date]]:
    """Every day of [first, last] that is named or published on, by falling score; ties by the earlier day.

    `topical` (0 to 1) says how close each line is to what the collection is about: a day named in a line beside the
    matter counts less. An article counts once a day, with its best line; a line near its head counts more.
    """
    named: dict[date, dict[int, float]] = defaultdict(dict)
    later: dict[date, dict[int, float]] = defaultdict(dict)
    spread: dict[date, set[date]] = defaultdict(set)
    published: dict[date, set[int]] = defaultdict(set)
    for line, topic in zip(lines, topical, strict=True):
        published[line.published].add(line.article)
        weight = (0.5 + topic) * (1.0 if line.position < 5 else 0.7)
        for day in line.mentioned:
            if day > line.published:
                weight *= 0.5  # announced, not told
            named[day][line.article] = max(named[day].get(line.article, 0.0), weight)
            spread[day].add(line.published)
            if (line.published - day).days > LATER_DAYS:
                later[day][line.article] = max(later[day].get(line.article, 0.0), weight)
    days = sorted(
        day for day in {*named, *published} if (first is None or day >= first) and (last is None or day <= last)
    )
    scored = [
        (
            NAMED * math.log1p(sum(named[day].values()) if day in named else 0.0)
            + LATER * math.log1p(sum(later[day].values()) if day in later else 0.0)
            + SPREAD * math.log1p(len(spread.get(day, ())))
            + PUBLISHED * math.log1p(len(published.get(day, ())))
            + AFTER * math.log1p(len(published.get(day + timedelta(1), ()))),
            day,
        )
        for day in days
    ]
    return sorted(scored, key=lambda item: (-item[0], item[1]))


def topicality(lines: Sequence[Line]) -> list[float]:
    """How close each line is to the collection, 0 to 1: the mean share of articles with its three commonest words."""
    spread: dict[str, set[int]] = defaultdict(set)
    for line in lines:
        for stem in line.stems:
            spread[stem].add(line.article)
    count = max(len({line.article for line in lines}), 1)
    common = {stem: len(articles) / count for stem, articles in spread.items()}
    found: list[float] = []
    for line in lines:
        values = sorted((common[stem] for stem in set(line.stems)), reverse=True)[:3]
        found.append(sum(values) / 3 if values else 0.0)
    return found
