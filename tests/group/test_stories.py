"""Articles → stories."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import make
import pytest
from group.news import ELECTION, HARBOUR, HARBOUR_AGAIN, HARBOUR_ELSEWHERE, QUARRY, parsed, report

from summarize import UsageError
from summarize.group import group_stories


def ids(groups):
    return [group.articles for group in groups]


def test_two_wordings_of_one_story_are_one():
    """A bundle of two needs no statistics of its own to see that two reports tell one story."""
    assert ids(group_stories([report(HARBOUR, "S1"), report(HARBOUR_AGAIN, "S2")])) == [("S1", "S2")]


def test_two_stories_are_two():
    """Two reports that share no names are two stories even where nothing else is there to compare with."""
    assert ids(group_stories([report(HARBOUR, "S1"), report(QUARRY, "S2")])) == [("S1",), ("S2",)]


def test_look_alike_stories_are_told_apart():
    """Two accidents of one kind, with other names and numbers, are two stories."""
    texts = {"S1": HARBOUR, "S2": HARBOUR_AGAIN, "S3": HARBOUR_ELSEWHERE}
    assert ids(group_stories(report(text, id) for id, text in texts.items())) == [("S1", "S2"), ("S3",)]


def test_no_articles_no_stories():
    """Nothing in, nothing out."""
    assert group_stories([]) == ()


def test_an_empty_article_is_a_story_alone():
    """An article without words is in exactly one group too, and is no copy of another such."""
    assert ids(group_stories([report("", "S1"), report("", "S2")])) == [("S1",), ("S2",)]


def test_the_biggest_story_comes_first():
    """Stories are sorted by how many articles tell them, then by their first source."""
    found = group_stories([report(QUARRY, "S1"), report(HARBOUR, "S2"), report(HARBOUR_AGAIN, "S3")])
    assert ids(found) == [("S2", "S3"), ("S1",)]


def test_sources_are_in_natural_order():
    """S10 comes after S9 within a story."""
    found = group_stories([report(HARBOUR, "S10"), report(HARBOUR_AGAIN, "S9")])
    assert ids(found) == [("S9", "S10")]


def test_the_order_of_articles_makes_no_difference():
    """The same articles in any order give the same groups."""
    texts = {"S1": HARBOUR, "S2": QUARRY, "S3": HARBOUR_AGAIN, "S4": HARBOUR[:-80]}
    found = {group_stories(report(text, id) for id, text in order) for order in permutations(texts.items())}
    assert len(found) == 1


def test_the_hash_seed_makes_no_difference():
    """Two processes with different hash seeds give the same groups."""
    code = (
        "from group.news import *\nfrom summarize.group import group_stories\n"
        "print(group_stories([report(HARBOUR, 'S1'), report(HARBOUR_AGAIN, 'S2'), report(QUARRY, 'S3')]))"
    )
    tests = str(Path(__file__).parents[1])

    def run(seed):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": tests}
        return subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, check=True).stdout

    assert run("1") == run("2")


def test_one_story_puts_all_together():
    """Where the user says that all files tell one story, they do."""
    (group,) = group_stories([report(HARBOUR, "S1"), report(QUARRY, "S2")], one_story=True)
    assert (group.articles, group.grouped_by.score) == (("S1", "S2"), None)


def test_one_story_still_folds_copies():
    """Copies are copies, whatever the user says about stories."""
    (group,) = group_stories([report(HARBOUR, "S1"), report(HARBOUR, "S2")], one_story=True)
    assert group.copies == (("S2", "S1"),)


def test_the_threshold_is_an_option():
    """A threshold above every similarity leaves each article alone."""
    assert len(group_stories([report(HARBOUR, "S1"), report(HARBOUR_AGAIN, "S2")], threshold=0.99)) == 2


def test_reports_outside_the_window_are_not_compared():
    """The same event told again after the window is a story of its own."""
    articles = [report(HARBOUR, "S1", day="2024-01-01"), report(HARBOUR_AGAIN, "S2", day="2024-03-01")]
    assert [len(group_stories(articles, window=window)) for window in (14, 90)] == [2, 1]


def test_a_handful_of_files_has_a_long_window():
    """Two files of one story that somebody gathered over a season are one story."""
    articles = [report(HARBOUR, "S1", day="2024-01-01"), report(HARBOUR_AGAIN, "S2", day="2024-03-01")]
    assert len(group_stories(articles)) == 1


def test_a_story_lasts_as_long_as_it_moves():
    """Follow-ups that are each within the window of another belong together, even where the first and last are not."""
    days = ("2024-01-01", "2024-01-11", "2024-01-21")
    texts = (HARBOUR, HARBOUR_AGAIN, HARBOUR_AGAIN[::-1] + HARBOUR_AGAIN)
    articles = [report(text, f"S{n}", day=day) for n, (text, day) in enumerate(zip(texts, days, strict=True))]
    assert ids(group_stories(articles, window=14)) == [("S0", "S1", "S2")]


def test_decay_weakens_what_is_far_apart():
    """With a decay of a day, the reports of a week later are another story."""
    articles = [report(HARBOUR, "S1", day="2024-01-01"), report(HARBOUR_AGAIN, "S2", day="2024-01-08")]
    assert [len(group_stories(articles, decay=decay)) for decay in (60, 1)] == [1, 2]


def test_a_decay_of_nothing_is_an_error():
    """A decay of 0 days is refused with a message."""
    with pytest.raises(UsageError, match="decay"):
        group_stories([report(HARBOUR)], decay=0)


def test_an_article_without_a_date_is_near_to_all():
    """An undated report joins the story of a dated one."""
    found = group_stories([report(HARBOUR, "S1", day="2024-01-01"), report(HARBOUR_AGAIN, "S2")])
    assert ids(found) == [("S1", "S2")]


def test_a_weekday_is_no_name_to_show():
    """Both reports say "Monday", with a capital; it is not among the names that they share."""
    texts = ("A dam broke at Velm on Monday, Ada Rowe said.", "On Monday Ada Rowe saw the dam of Velm break.")
    (group,) = group_stories([report(text, f"S{n}") for n, text in enumerate(texts)])
    assert set(group.grouped_by.names) == {"Velm", "Ada", "Rowe"}


def test_why_shows_shared_names():
    """A story says which names its articles share."""
    (group,) = group_stories([report(HARBOUR, "S1"), report(HARBOUR_AGAIN, "S2")])
    assert {"Stella", "Landi", "Sorrano", "Valdora"} <= set(group.grouped_by.names)


def test_why_shows_shared_phrases():
    """A story says which phrases its articles share, as they are written."""
    (group,) = group_stories([report(HARBOUR, "S1"), report(HARBOUR_AGAIN, "S2")])
    assert {"Stella Marina", "Pietro Landi"} <= set(group.grouped_by.phrases)


def test_why_shows_the_days():
    """A story says from when to when its articles were published."""
    articles = [report(HARBOUR, "S1", day="2024-01-02"), report(HARBOUR_AGAIN, "S2", day="2024-01-03")]
    assert group_stories(articles)[0].grouped_by.dates == ("2024-01-02", "2024-01-03")


def test_an_article_alone_has_no_score():
    """There is no link to score in a story of one article."""
    (group,) = group_stories([report(ELECTION)])
    assert group.grouped_by.score is None


def test_a_headline_does_not_join_what_the_bodies_do_not():
    """Two stories under one headline are two stories."""
    articles = [report(HARBOUR, "S1", title="Night of fear"), report(QUARRY, "S2", title="Night of fear")]
    assert len(group_stories(articles)) == 2


def test_a_headline_that_the_report_repeats_is_told_by_it():
    """Names of the headline count as much as those of the report, where it has them too."""
    articles = [report(HARBOUR, "S1"), report(HARBOUR_AGAIN, "S2")]
    headed = [report(HARBOUR, "S1", title="Ferry runs aground"), report(HARBOUR_AGAIN, "S2", title="Ferry aground")]
    bare, told = (group_stories(given)[0].grouped_by.score for given in (articles, headed))
    assert bare is not None
    assert told is not None and told > bare


def test_a_date_that_all_bear_joins_nothing():
    """Short reports of one day, with one date line, are as many stories as they tell."""
    texts = [HARBOUR, QUARRY, ELECTION]
    given = [{"path": f"{n}.txt", "text": f"Late news\n\n4 March 2019\n\n{text[:150]}"} for n, text in enumerate(texts)]
    assert len(group_stories(parsed(given))) == 3


def test_hostile_text_is_no_burden():
    """A megabyte of one character ends quickly, and joins nothing."""
    assert (
        len(group_stories([report("A" * 1_000_000, "S1"), report("'" * 1_000_000, "S2"), report(HARBOUR, "S3")])) == 3
    )


def test_scripts_without_spaces_are_grouped():
    """Chinese reports of one event are one story."""
    texts = (
        "中国总理李强周三在北京会见了法国总统马克龙。",
        "法国总统马克龙访问北京,李强周三会见了他。",
        "日本北部地震造成三人死亡。",
    )
    found = group_stories(report(text, f"S{n}", language="zh") for n, text in enumerate(texts))
    assert ids(found) == [("S0", "S1"), ("S2",)]


def test_front_matter_is_no_part_of_a_report():
    """Two stories of one paper and one day share the fields above them, and nothing else."""
    fields = "---\ndate: 2025-06-07\nsource: The Harbour Gazette\nsection: news\n---\n"
    reports = [make.file(f"{id}.md", fields + text, id=id) for id, text in (("S1", HARBOUR), ("S2", QUARRY))]
    assert ids(group_stories(reports)) == [("S1",), ("S2",)]
