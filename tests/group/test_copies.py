"""Near-duplicates."""

from __future__ import annotations

import pytest
from group.news import ELECTION, HARBOUR, HARBOUR_AGAIN, QUARRY, report

from summarize.group import group_stories

LONG = " ".join([HARBOUR, QUARRY, ELECTION])


def copies(*articles):
    return sorted(pair for group in group_stories(articles) for pair in group.copies)


def test_the_same_text_is_a_copy():
    """Of two equal files the first is the original."""
    assert copies(report(HARBOUR, "S1"), report(HARBOUR, "S2")) == [("S2", "S1")]


def test_an_edited_copy_is_a_copy():
    """A wire copy with a few words changed is found."""
    edited = LONG.replace("coastguard", "navy").replace("Eleven", "Twelve").replace("at dawn", "early")
    assert copies(report(LONG, "S1"), report(edited, "S2")) == [("S2", "S1")]


@pytest.mark.parametrize("share", [0.3, 0.5, 0.9])
def test_a_cut_copy_is_a_copy(share):
    """A wire copy that was cut is found by containment, however little is left."""
    assert copies(report(LONG, "S1"), report(LONG[: int(len(LONG) * share)], "S2")) == [("S2", "S1")]


def test_a_copy_under_another_headline_is_a_copy():
    """The headline counts for nothing."""
    assert copies(report(LONG, "S1", title="Ferry aground"), report(LONG, "S2", title="Fog!")) == [("S2", "S1")]


def test_the_earliest_is_the_original():
    """Of two copies the one published first is the original, even where it is shorter."""
    early, late = report(LONG[:600], "S2", day="2024-01-01"), report(LONG, "S1", day="2024-01-02")
    assert copies(early, late) == [("S1", "S2")]


def test_without_dates_the_longest_is_the_original():
    """Where nothing is dated the longest text is the original."""
    assert copies(report(LONG[:600], "S1"), report(LONG, "S2")) == [("S1", "S2")]


def test_copies_point_at_an_original():
    """A copy of a copy is a copy of the original."""
    texts = (LONG, LONG[:800], LONG[:600])
    assert copies(*(report(text, f"S{n}") for n, text in enumerate(texts))) == [("S1", "S0"), ("S2", "S0")]


def test_another_wording_is_no_copy():
    """Two reports of one story in words of their own are no copies."""
    assert copies(report(HARBOUR, "S1"), report(HARBOUR_AGAIN, "S2")) == []


def test_a_shared_sentence_is_no_copy():
    """One sentence of boilerplate in common makes no copy."""
    boilerplate = " The agency distributes its reports to subscribers in forty countries and answers for no errors."
    assert copies(report(HARBOUR + boilerplate, "S1"), report(QUARRY + boilerplate, "S2")) == []


def test_a_copy_is_in_the_group_of_its_original():
    """Copies count among the articles of the story."""
    (group,) = group_stories([report(HARBOUR, "S1"), report(HARBOUR, "S2"), report(HARBOUR_AGAIN, "S3")])
    assert group.articles == ("S1", "S2", "S3")


def test_many_copies_of_one_text():
    """A hundred copies are all copies of one original."""
    found = copies(*(report(LONG, f"S{n}") for n in range(100)))
    assert [pair[1] for pair in found] == ["S0"] * 99


def test_a_template_makes_no_copies():
    """The same sentences about another town, with other people and figures, are a report of their own."""
    ashby = (
        "A storm hit the town of Ashby on Friday, leaving 1,200 homes without power and uprooting dozens of trees. "
        "The mayor, Carla Dunn, said crews were working around the clock to restore electricity. "
        "Schools in Ashby will stay closed. Twelve people were hurt by falling branches. "
        "The weather service warned of more rain and of floods along the rivers in the coming days."
    )
    carrow = ashby
    for old, new in (("Ashby", "Carrow"), ("Carla Dunn", "Ines Vale"), ("1,200", "800"), ("Twelve", "Five")):
        carrow = carrow.replace(old, new)
    assert copies(report(ashby, "S1"), report(carrow, "S2")) == []
    assert copies(report(ashby, "S1"), report(ashby.replace("Twelve", "Five"), "S2")) == [("S2", "S1")]
