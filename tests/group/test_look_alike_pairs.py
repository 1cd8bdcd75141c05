"""Invented pairs: two reports of one event in other words, two events of one kind in nearly the same words.

The rows of `stories/look_alikes` are twenty kinds. A row names the kind, its language, and whether the rules were
written with it in view (seen) or only measured on it (unseen). Of its four reports two are of one story and two of
the other, by the same two outlets. (The rows behind them, of several kinds together, are for the golden tables.)
"""

from __future__ import annotations

from itertools import combinations

import pytest
from group.news import report
from tables import cases, rows

from summarize.group import group_stories
from summarize.model import Article

STORIES = (0, 0, 1, 1)

KINDS: dict[str, list[Article]] = {
    row["name"]: [
        report(each["text"], each["path"].removesuffix(".txt"), day=each.get("date"), language=each["language"])
        for each in row["articles"]
    ]
    for row in rows("stories/look_alikes")
    if not row["name"].startswith("kinds")
}


def chosen(size: int, *, stories: int | None = None) -> dict[str, list[tuple[Article, int]]]:
    """Every choice of so many reports of a kind, each with the number of its story; only those of so many stories."""
    return {
        f"{kind}: {' '.join(str(place + 1) for place in places)}": [(reports[n], STORIES[n]) for n in places]
        for kind, reports in KINDS.items()
        for places in combinations(range(4), size)
        if stories is None or len({STORIES[place] for place in places}) == stories
    }


def grouped_rightly(reports: list[tuple[Article, int]]) -> bool:
    """Whether exactly the reports of one story are together."""
    groups = group_stories([report for report, _ in reports])
    joined = {pair for group in groups for pair in combinations(sorted(group.articles), 2)}
    return joined == {(a.id, b.id) for (a, first), (b, second) in combinations(reports, 2) if first == second}


@pytest.mark.parametrize("reports", cases(chosen(2, stories=1), failing="grouping-same"))
def test_two_reports_of_one_event_are_one_story(reports):
    """Whatever words two outlets choose, in seven languages, dated or not."""
    assert grouped_rightly(reports)


@pytest.mark.parametrize("reports", cases(chosen(2, stories=2), failing="grouping-apart"))
def test_two_reports_of_two_events_of_a_kind_are_two_stories(reports):
    """Though town, people and plot are told in the same words."""
    assert grouped_rightly(reports)


@pytest.mark.parametrize("reports", cases(chosen(3), failing="grouping-three"))
def test_a_third_report_of_a_like_event_stays_alone(reports):
    """Of three reports, two are of one event."""
    assert grouped_rightly(reports)


@pytest.mark.parametrize("reports", cases(chosen(4), failing="grouping-four"))
def test_two_events_of_a_kind_reported_twice_each(reports):
    """Of four reports, two are of one event and two of the other."""
    assert grouped_rightly(reports)
