"""The backend `coverage`: the sentences that together say most of what the articles say, within the length."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from summarize import Claim, Request
from summarize_coverage.candidates import Candidate, candidates, counted, covered, recency
from summarize_coverage.concepts import total, weights
from summarize_coverage.order import reading_order
from summarize_coverage.solve import Option, choose, following

OPENING = 20.0  # the bonus of an article's first sentence, where the length has room for one of each article
# The bonus of each word of a fact for each further article that tells it, times the number of articles to the power of
# 1.5: the more articles, the more of them share the words of the topic, and the more it says that they share a fact.
TOLD_AGAIN = 0.004
SPARE = 1.2  # how much more than the length is offered, for what the core finds said twice


class Coverage:
    """The best extract that can be computed: maximum coverage of weighted concepts, as an integer programme.

    Concepts are pairs of stemmed words, weighted by how many articles say them, how early and how late in the story.
    Two things are worth more beside: what several articles tell, and what opens an article, the latter the more of the
    openings the length can hold (a long summary of few articles follows each of them, a short one what they share).
    """

    name: ClassVar[str] = "coverage"

    def write(self, request: Request, /) -> Iterable[Claim]:
        """The chosen facts in reading order, then those that would come next."""
        covers = covered(request)
        articles = counted(request.story)
        said = [[covers[sentence.id] for sentence in article.sentences] for article in articles]
        worth = weights(said, recency(articles))
        usable = _usable(candidates(request, covers), request.length)
        options = _options(usable, request, len(articles))
        picked = choose(options, worth, request.length)
        chosen = [usable[number] for number in picked]
        spare = following(options, worth, picked, max(int(request.length * SPARE), request.length + 1))
        own = [total(one.covers, worth) for one in chosen]
        ordered = reading_order(request.story, chosen, own)
        return [_claim(one) for one in (*ordered, *(usable[number] for number in spare))]


def _options(usable: Sequence[Candidate], request: Request, articles: int) -> list[Option]:
    index = {sentence: number for number, one in enumerate(usable) for sentence in one.fact.sentences}
    opening = OPENING * _room(usable, request.length)
    return [
        Option(
            covers=one.covers,
            size=one.size,
            bonus=(opening if one.sentence.position == 0 else 0.0)
            + TOLD_AGAIN * articles**1.5 * (one.articles - 1) * one.words,
            needs=_needed(number, one, index),
        )
        for number, one in enumerate(usable)
    ]


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


def _room(found: Sequence[Candidate], length: int) -> float:
    """From 0 to 1: how far the length goes to hold the openings of all articles, squared."""
    openings = [one.size for one in found if one.sentence.position == 0]
    if not openings:
        return 0.0
    return min(1.0, length / sum(openings)) ** 2


def _claim(one: Candidate) -> Claim:
    others = (sentence for sentence in one.fact.sentences if sentence != one.fact.best)
    return Claim(text=one.text, sentences=(one.fact.best, *others))
