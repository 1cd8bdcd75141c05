"""What the user says of stories comes before what the articles say."""

from __future__ import annotations

import numpy as np
from group.news import HARBOUR, HARBOUR_AGAIN, HARBOUR_ELSEWHERE, QUARRY, report
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import UNSET

from summarize.group import Constraints, group_stories, partitions
from summarize.group.article_similarity import Similarity
from summarize.group.constraints import RowConstraints
from summarize.group.linking import average_linkage

NEWS = (report(HARBOUR, "S1"), report(HARBOUR_AGAIN, "S2"), report(HARBOUR_ELSEWHERE, "S3"), report(QUARRY, "S4"))


def stories(*articles, **said):
    """The ids of the stories' articles, and how they were grouped."""
    return {
        group.articles: group.grouped_by.method for group in group_stories(articles, constraints=Constraints(**said))
    }


def test_articles_said_to_be_apart_are_apart():
    """Two reports of one story are two stories."""
    found = stories(*NEWS, apart=((("S1",), ("S2",)),))
    assert set(found) == {("S1",), ("S2",), ("S3",), ("S4",)}
    assert found["S1",].endswith("; apart from others, as you said")
    assert "as you said" not in found["S3",]


def test_articles_said_to_be_together_are_together():
    """Two reports of nothing in common are one story."""
    found = stories(*NEWS, together=(("S3", "S4"),))
    assert found["S3", "S4"] == "as you said: together"
    assert ("S1", "S2") in found


def test_others_join_those_that_are_together():
    """A report of the same as one of them joins both."""
    found = stories(*NEWS, together=(("S1", "S4"),))
    assert found["S1", "S2", "S4"].endswith("; some together, as you said")


def test_a_copy_said_to_be_apart_is_no_copy():
    """Nor are two copies of a third one story."""
    articles = [report(HARBOUR, f"S{number}") for number in (1, 2, 3)]
    groups = group_stories(articles, constraints=Constraints(apart=((("S2",), ("S3",)),)))
    assert sorted(group.articles for group in groups) == [("S1", "S2"), ("S3",)]
    assert [group.copies for group in groups] == [(("S2", "S1"),), ()]


def test_what_is_said_of_a_copy_holds_for_its_original():
    """They are one story, which is apart from the other."""
    articles = [report(HARBOUR, "S1"), report(HARBOUR_AGAIN, "S2"), report(HARBOUR, "S3")]
    assert set(stories(*articles, apart=((("S2",), ("S3",)),))) == {("S1", "S3"), ("S2",)}
    assert set(stories(*articles, report(QUARRY, "S4"), together=(("S3", "S4"),))) == {("S1", "S2", "S3", "S4")}


def test_nothing_is_said_of_the_articles_of_one_part():
    """Those of one file may be one story, or not."""
    assert ("S1", "S2") in stories(*NEWS, apart=((("S1", "S2"), ("S4",)),))


def test_far_apart_in_time_and_in_a_long_stream(monkeypatch):
    """A story is kept open for what is together with it, though its own last report is long past."""
    monkeypatch.setattr(partitions, "PARTITION", 8)
    days = [
        report(QUARRY.replace("Hrunmark", f"Place{n}"), f"S{n}", day=f"2024-{1 + n // 28:02}-{1 + n % 28:02}")
        for n in range(1, 200)
    ]
    groups = group_stories(days, window=5, constraints=Constraints(together=(("S1", "S199"),)))
    assert any({"S1", "S199"} <= set(group.articles) for group in groups)
    assert sum(len(group.articles) for group in groups) == 199


@settings(max_examples=40, deadline=None, derandomize=True)
@given(st.integers(3, 20), st.integers(0, 10_000))
def test_no_cluster_has_two_parts_of_a_set(count, seed):
    """However alike all are; and rows that are together stay together."""
    random = np.random.default_rng(seed)
    matrix = np.triu(random.random((count, count)), 1)
    rows, columns = np.nonzero(matrix + matrix.T)
    similarity = Similarity(rows, columns, (matrix + matrix.T)[rows, columns], count)
    parts = np.where(random.random((count, 2)) < 0.4, random.integers(0, 3, (count, 2)), -1).astype(np.int32)
    first = np.arange(count)
    first[1] = 0
    parts[1] = parts[0]
    labels, _ = average_linkage(similarity, 0.1, constraints=RowConstraints(first, parts))
    assert labels[0] == labels[1]
    for label in set(labels.tolist()):
        for column in parts[labels == label].T:
            assert len(set(column.tolist()) - {-1}) <= 1


def nearest(articles, **options):
    """What was nearest to each story, by its articles."""
    return {group.articles: group.grouped_by.nearest for group in group_stories(articles, explain=True, **options)}


def test_the_nearest_miss_is_told():
    """The article of another story that is most like one of the story, what both name, and the days between."""
    articles = [report(HARBOUR, "S1", day="2024-05-03"), report(HARBOUR_AGAIN, "S2", day="2024-05-05")]
    one = nearest(articles, threshold=0.9)["S1",]
    assert (one.article, one.other, one.days_apart, one.as_said) == ("S1", "S2", 2, False)
    assert {"Sorrano", "Landi"} <= {*one.names}
    assert 0 < one.score < 0.9


def test_what_the_user_parts_is_the_nearest_miss():
    """And is said to be apart for that."""
    found = nearest(NEWS, constraints=Constraints(apart=((("S1",), ("S2",)),)))
    assert (found["S2",].other, found["S2",].as_said) == ("S1", True)


def test_nothing_may_be_near():
    """Nor is anything told that was not asked for."""
    assert nearest([report(HARBOUR, "S1"), report("Rain fell on nine villages.", "S2")])["S2",] is None
    assert group_stories(NEWS)[0].grouped_by.nearest is UNSET
