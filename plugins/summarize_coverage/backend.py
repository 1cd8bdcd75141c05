"""The backend `coverage`: the sentences that together say most of what the articles say, within the length."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from summarize import Claim, Request
from summarize_coverage.candidates import Candidate, candidates, counted, covered, recency
from summarize_coverage.concepts import total, weights
from summarize_coverage.news import news
from summarize_coverage.order import reading_order
from summarize_coverage.solve import Option, choose, following

OPENING = 20.0  # the bonus of an article's first sentence, where the length has room for one of each article
# The bonus of each word of a fact for each further article that tells it, times the number of articles to the power of
# 1.5: the more articles, the more of them share the words of the topic, and the more it says that they share a fact.
TOLD_AGAIN = 0.004
SPARE = 1.2  # how much more than the length is offered, for what the core finds said twice


class Coverage:
    """The best extract that can be computed: maximum coverage of weighted concepts, exact where that can be had.

    It is found by branch and bound; where too many choices stay open, by an integer programme or else greedily.
    Every fact is told in whichever of its tellings serves best, and one piece of news by one fact.

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
    opening = OPENING * _room(usable, request.length)
    # What is told again weighs by the words of its shortest telling: a longer one says no more that others tell too.
    words: dict[str, int] = {}
    for one in usable:
        words[one.fact.id] = min(one.words, words.get(one.fact.id, one.words))
    number = news(request.story, usable)
    teller = _tellers(usable)
    return [
        Option(
            covers=one.covers,
            size=one.size,
            bonus=(opening if one.sentence.position == 0 else 0.0)
            + TOLD_AGAIN * articles**1.5 * (one.articles - 1) * words[one.fact.id],
            needs=_needed(one, teller, usable),
            fact=number[one.fact.id],
        )
        for one in usable
    ]


def _usable(found: Sequence[Candidate], length: int) -> list[Candidate]:
    """Those that read as sentences of a summary, with what they need; all where these would not fill the length."""
    kept = [one for one in found if one.fit]
    while True:
        told = _tellers(kept)
        whole = [one for one in kept if one.needs is None or one.needs in told]
        if len(whole) == len(kept):
            break
        kept = whole
    sizes = {one.fact.id: one.size for one in kept}
    return kept if sum(sizes.values()) >= length else list(found)


def _tellers(found: Sequence[Candidate]) -> dict[str, int]:
    """For each sentence the index of the first that tells its fact."""
    tellers: dict[str, int] = {}
    for place, one in enumerate(found):
        for sentence in one.fact.sentences:
            tellers.setdefault(sentence, place)
    return tellers


def _needed(one: Candidate, tellers: Mapping[str, int], usable: Sequence[Candidate]) -> int | None:
    """The index of what `one` needs, where that is another fact that can be chosen."""
    needed = tellers.get(one.needs) if one.needs is not None else None
    return None if needed is None or usable[needed].fact.id == one.fact.id else needed


def _room(found: Sequence[Candidate], length: int) -> float:
    """From 0 to 1: how far the length goes to hold the openings of all articles, squared."""
    openings: dict[str, int] = {}
    for one in found:
        if one.sentence.position == 0:
            openings.setdefault(one.fact.id, one.size)
    if not openings:
        return 0.0
    return min(1.0, length / sum(openings.values())) ** 2


def _claim(one: Candidate) -> Claim:
    others = (sentence for sentence in one.fact.sentences if sentence != one.sentence.id)
    return Claim(text=one.text, sentences=(one.sentence.id, *others))
