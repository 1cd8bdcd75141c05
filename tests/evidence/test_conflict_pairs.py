"""Conflicts on pairs of reports that were written before the rules were tried on them: floors."""

import conflict_pairs as pairs
import pytest
from make import article

from summarize.evidence.conflicts.find import find_conflicts
from summarize.evidence.facts.find import find_facts


def disputed(told):
    """The pairs whose reports are said to disagree about a number."""
    found = []
    for language, *texts in told:
        articles = [
            article(text, id=f"S{number}", date="2025-06-10", language=language) for number, text in enumerate(texts, 1)
        ]
        if any(one.kind == "number" for one in find_conflicts(articles, find_facts(articles))):
            found.append(texts)
    return found


@pytest.mark.parametrize(("told", "floor"), [(pairs.TRUE, 10), (pairs.TRUE_HELD, 7), (pairs.LATER_TRUE, 8)])
def test_most_conflicts_are_found(told, floor):
    """Two outlets give two figures for one thing."""
    assert len(disputed(told)) >= floor


@pytest.mark.parametrize("told", [pairs.SEEMING, pairs.SEEMING_HELD, pairs.LATER_SEEMING])
def test_what_only_seems_to_be_a_conflict(told):
    """Another time, thing, part, sum or rounding is none."""
    assert disputed(told) == []


def test_a_count_of_before_is_no_count_of_the_event():
    """ "Four prior arrests" are not those of the day."""
    told = (
        "en",
        "Police arrested 46 people after a march in Delmar on Saturday.",
        "The driver arrested in Delmar on Saturday has four prior arrests, police said.",
    )
    assert disputed([told]) == []


def test_one_figure_is_one_side():
    """A count so far is the same figure as that of another outlet."""
    texts = [
        "Twelve people were killed when the ferry sank off Varna.",
        "So far 12 people were killed when the ferry sank off Varna.",
        "Nine people were killed when the ferry sank off Varna.",
    ]
    articles = [article(text, id=f"S{number}", date="2025-06-10") for number, text in enumerate(texts, 1)]
    (found,) = find_conflicts(articles, find_facts(articles))
    assert [side.value for side in found.sides] == ["Twelve people", "Nine people"]
    assert [len(side.passages) for side in found.sides] == [2, 1]
