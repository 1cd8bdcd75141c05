"""The backend `coverage`: the sentences that together say most of what the articles say, within the length.

Which facts are one piece of news, told by reporters in words too different to be one fact.

The order in which chosen sentences are read: the bottom line, then the news, then the background.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from summarize import Claim, Request, Story
from summarize_coverage.candidates import Candidate, candidates, counted, covered, recency
from summarize_coverage.concepts import total, weights
from summarize_coverage.solve import KnapsackItem, choose, following

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


def reading_order(story: Story, chosen: Sequence[Candidate], worth: Sequence[float]) -> list[Candidate]:
    """`chosen` as it is to be read; `worth` is what each of them covers.

    First what covers most and opens an article, then by how early in their articles things are told and by the order
    of the story; what happened long before is last. A sentence that points back stays behind the one it points to.
    """
    place = {sentence: index for index, sentence in enumerate(story.sentence)}
    past = {event.fact for event in story.events if event.background}
    heads = [index for index, one in enumerate(chosen) if one.needs is None]
    if not heads:
        return list(chosen)

    def opening(index: int) -> tuple[bool, bool, float, int]:
        one = chosen[index]
        return (one.fact.id in past, one.sentence.position > 0, -worth[index], place[one.sentence.id])

    bottom = min(heads, key=opening)

    def later(index: int) -> tuple[bool, bool, int]:
        one = chosen[index]
        return (index != bottom, one.fact.id in past, place[one.sentence.id])

    behind: dict[str, list[int]] = {}
    told = {sentence: index for index, one in enumerate(chosen) for sentence in one.fact.sentences}
    for index, one in enumerate(chosen):
        if one.needs is not None and told.get(one.needs, index) != index:
            behind.setdefault(chosen[told[one.needs]].fact.id, []).append(index)
    followers = {index for group in behind.values() for index in group}
    ordered: list[Candidate] = []
    waiting = sorted((index for index in range(len(chosen)) if index not in followers), key=later, reverse=True)
    seen: set[int] = set()
    while waiting:
        index = waiting.pop()
        if index in seen:
            continue
        seen.add(index)
        ordered.append(chosen[index])
        waiting.extend(sorted(behind.get(chosen[index].fact.id, ()), key=later, reverse=True))
    return ordered + [chosen[index] for index in range(len(chosen)) if index not in seen]


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


def _options(usable: Sequence[Candidate], request: Request, articles: int) -> list[KnapsackItem]:
    opening = OPENING * _room(usable, request.length)
    # What is told again weighs by the words of its shortest telling: a longer one says no more that others tell too.
    words: dict[str, int] = {}
    for one in usable:
        words[one.fact.id] = min(one.words, words.get(one.fact.id, one.words))
    number = news(request.story, usable)
    teller = _tellers(usable)
    return [
        KnapsackItem(
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
