"""Which facts are one piece of news, told by reporters in words too different to be one fact."""

from __future__ import annotations

from collections.abc import Sequence

from summarize import Story
from summarize_coverage.candidates import Candidate

SHARED = 0.6
"""Facts are one piece of news where one tells a part of the other, and both have so much of the shorter one's stems."""
FEWEST = 5
"""Stems below which that says nothing."""


def news(story: Story, usable: Sequence[Candidate]) -> dict[str, int]:
    """For each fact of `usable` the number of its piece of news, from 0 in the order of the facts.

    A piece of news is a fact, what tells a part of it in much the same words, and what does so of that.
    """
    best: dict[str, Candidate] = {}
    for one in usable:
        best.setdefault(one.fact.id, one)
    said = {id: frozenset(story.annotations[one.sentence.id].content) for id, one in best.items()}
    teller = {sentence: id for id, one in best.items() for sentence in one.fact.sentences}
    near: dict[str, dict[str, None]] = {id: {} for id in best}
    for id, one in best.items():
        for sentence in one.fact.partial:
            other = teller.get(sentence)
            if other is not None and other != id and _alike(said[id], said[other]):
                near[id][other] = near[other][id] = None
    number: dict[str, int] = {}
    count = 0
    for id in best:
        waiting = [id]
        while waiting:
            told = waiting.pop()
            if told not in number:
                number[told] = count
                waiting.extend(near[told])
        count += number[id] == count
    return number


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    fewest = min(len(one), len(other))
    return fewest >= FEWEST and len(one & other) >= SHARED * fewest
