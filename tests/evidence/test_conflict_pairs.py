"""Conflicts on pairs of invented reports: two figures for one thing are one, what only seems to disagree is none.

They were written before the rules were tried on them. `true` and `seeming` are what the rules were mended with at
first; what they still missed of the `held` ones was looked at then, and the `later` ones were written.
"""

import pytest
from make import article
from tables import cases, rows

from summarize.evidence.conflicts.find import find_conflicts
from summarize.evidence.facts.find import find_facts

PAIRS = {row["name"]: row for row in rows("pairs/conflicts")}
TRUE = {name: row for name, row in PAIRS.items() if "true" in name}
SEEMING = {name: row for name, row in PAIRS.items() if "seeming" in name}


def disputed(row):
    """Whether the reports are said to disagree about a number."""
    articles = [
        article(text, id=f"S{number}", date="2025-06-10", language=row["language"])
        for number, text in enumerate(row["texts"], 1)
    ]
    return any(conflict.kind == "number" for conflict in find_conflicts(articles, find_facts(articles)))


@pytest.mark.parametrize("row", cases(TRUE, failing="conflicts-true"))
def test_a_conflict_is_found(row):
    """Two outlets give two figures for one thing."""
    assert disputed(row)


@pytest.mark.parametrize("row", cases(SEEMING, failing="conflicts-seeming"))
def test_what_only_seems_to_be_a_conflict(row):
    """Another time, thing, part, sum or rounding is none."""
    assert not disputed(row)


def test_a_count_of_before_is_no_count_of_the_event():
    """ "Four prior arrests" are not those of the day."""
    texts = [
        "Police arrested 46 people after a march in Delmar on Saturday.",
        "The driver arrested in Delmar on Saturday has four prior arrests, police said.",
    ]
    assert not disputed({"language": "en", "texts": texts})


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
