"""Floors on invented pairs: two reports of one event in other words, two events of one kind in nearly the same words.

`look_alikes.txt` has twenty kinds. A header names the kind, its language, whether the rules were written with it in
view (seen) or only measured on it (unseen), and the days of its two stories, if their reports are dated. Four lines
follow: two reports of one story and two of the other, by the same two outlets.
"""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

from group.news import report

from summarize.group import group_stories
from summarize.model import Article

STORIES = (0, 0, 1, 1)


def kinds() -> list[list[Article]]:
    """The four reports of each kind."""
    lines = Path(__file__).with_name("look_alikes.txt").read_text("utf-8").splitlines()
    found = []
    for at in range(0, len(lines), 5):
        kind, language, _, *days = lines[at].removeprefix("# ").split()
        dated = [None if days[story] == "-" else days[story] for story in STORIES]
        texts = zip(lines[at + 1 : at + 5], dated, strict=True)
        found.append([report(text, f"{kind}{n}", day=day, language=language) for n, (text, day) in enumerate(texts)])
    return found


KINDS = kinds()


def joined(reports: list[Article]) -> set[tuple[str, str]]:
    """The pairs of reports that are in one group."""
    return {pair for group in group_stories(reports) for pair in combinations(sorted(group.articles), 2)}


def pairs(*, same: bool) -> list[list[Article]]:
    """The pairs of reports of one story, or those of two."""
    places = [pair for pair in combinations(range(4), 2) if (STORIES[pair[0]] == STORIES[pair[1]]) == same]
    return [[reports[place] for place in pair] for reports in KINDS for pair in places]


def right(reports: list[Article], stories: tuple[int, ...]) -> bool:
    """Whether exactly the reports of one story are together."""
    told = list(zip(reports, stories, strict=True))
    return joined(reports) == {(a.id, b.id) for (a, one), (b, other) in combinations(told, 2) if one == other}


def test_two_reports_of_one_event_are_one_story():
    """Whatever words two outlets choose, in seven languages, dated or not."""
    assert sum(len(joined(pair)) for pair in pairs(same=True)) == 40


def test_two_reports_of_two_events_of_a_kind_are_two_stories():
    """Most of them: of those with the same town, people and plot in the same words some are still joined."""
    assert sum(len(joined(pair)) for pair in pairs(same=False)) <= 24


def test_a_third_report_of_a_like_event_stays_alone():
    """Of three reports, two tell one event."""
    threes = [[place for place in range(4) if place != left] for left in range(4)]
    good = [right([kind[at] for at in three], tuple(STORIES[at] for at in three)) for kind in KINDS for three in threes]
    assert sum(good) >= 69


def test_two_events_of_a_kind_told_twice_each():
    """Of four reports, two tell one event and two the other."""
    assert sum(right(kind, STORIES) for kind in KINDS) >= 17
