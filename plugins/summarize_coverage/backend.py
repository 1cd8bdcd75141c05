"""The backend `coverage`: the sentences that together say most of what the articles say, within the length."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from summarize import Claim, Request
from summarize_coverage.candidates import Candidate, candidates, counted, covered
from summarize_coverage.concepts import total, weights
from summarize_coverage.order import reading_order
from summarize_coverage.solve import Option, choose

OPENING = 20.0  # the bonus of an article's first sentence, where the length has room for one of each article


class Coverage:
    """The best extract that can be computed: maximum coverage of weighted concepts, as an integer programme.

    Concepts are pairs of stemmed words, weighted by how many articles say them and how early. What opens an article
    gets a bonus, the more of the articles' openings the length can hold.
    """

    name: ClassVar[str] = "coverage"

    def write(self, request: Request, /) -> Iterable[Claim]:
        """The chosen facts in reading order, then those that would come next."""
        covers = covered(request)
        worth = weights(counted(request, covers))
        found = candidates(request, covers)
        usable = _usable(found, request.length)
        index = {sentence: number for number, one in enumerate(usable) for sentence in one.fact.sentences}
        bonus = OPENING * _room(usable, request)
        options = [
            Option(
                covers=one.covers,
                size=one.size,
                bonus=bonus if one.sentence.position == 0 else 0.0,
                needs=_needed(number, one, index),
            )
            for number, one in enumerate(usable)
        ]
        picked = choose(options, worth, request.length)
        chosen = [usable[number] for number in picked]
        own = {place: total(one.covers, worth) for place, one in enumerate(chosen)}
        return [_claim(one) for one in reading_order(request.story, chosen, own)]


def _usable(found: Sequence[Candidate], length: int) -> list[Candidate]:
    """Those that read as sentences of a summary, with what they need; all where these would not fill the length."""
    kept = {one.fact.id: one for one in found if one.fit}
    told = {sentence for one in kept.values() for sentence in one.fact.sentences}
    while torn := [one for one in kept.values() if one.needs is not None and one.needs not in told]:
        for one in torn:
            del kept[one.fact.id]
            told.difference_update(one.fact.sentences)
    return list(kept.values()) if sum(one.size for one in kept.values()) >= length else list(found)


def _needed(number: int, one: Candidate, index: dict[str, int]) -> int | None:
    """The index of what `one` needs, where that is another fact that can be chosen."""
    needed = index.get(one.needs) if one.needs is not None else None
    return needed if needed != number else None


def _room(found: Sequence[Candidate], request: Request) -> float:
    """From 0 to 1: how far the length goes to hold the openings of all articles, squared."""
    openings = [one.size for one in found if one.sentence.position == 0]
    if not openings:
        return 0.0
    return min(1.0, request.length / sum(openings)) ** 2


def _claim(one: Candidate) -> Claim:
    others = (sentence for sentence in one.fact.sentences if sentence != one.fact.best)
    return Claim(text=one.text, sentences=(one.fact.best, *others))
