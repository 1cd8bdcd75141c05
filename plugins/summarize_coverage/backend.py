"""The backend `coverage`: the sentences that together say most of what the articles say, within the length.

Which facts are one piece of news, reported in words too different to be one fact.

The order in which chosen sentences are read: the bottom line, then the news, then the background.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from summarize import Claim, Request, Story
from summarize_coverage.candidates import Candidate, candidates, counted, covered, recency
from summarize_coverage.captions import leading_captions
from summarize_coverage.concepts import Concept, total, weights
from summarize_coverage.solve import KnapsackItem, choose, following

SHARED = 0.6
"""Facts are one piece of news where one states a part of the other, and both share so much of the shorter's stems."""
FEWEST = 5
"""Stems below which that says nothing."""


def news(story: Story, usable: Sequence[Candidate]) -> dict[str, int]:
    """For each fact of `usable` the number of its piece of news, from 0 in the order of the facts.

    A piece of news is a fact, the facts that state a part of it in much the same words, and the parts of those.
    """
    best: dict[str, Candidate] = {}
    for candidate in usable:
        best.setdefault(candidate.fact.id, candidate)
    stems = {id: frozenset(story.annotations[candidate.sentence.id].content) for id, candidate in best.items()}
    fact_of = {sentence: id for id, candidate in best.items() for sentence in candidate.fact.sentences}
    similar: dict[str, dict[str, None]] = {id: {} for id in best}
    for id, candidate in best.items():
        for sentence in candidate.fact.partial:
            second = fact_of.get(sentence)
            if second is not None and second != id and _alike(stems[id], stems[second]):
                similar[id][second] = similar[second][id] = None
    number: dict[str, int] = {}
    count = 0
    for id in best:
        waiting = [id]
        while waiting:
            fact = waiting.pop()
            if fact not in number:
                number[fact] = count
                waiting.extend(similar[fact])
        count += number[id] == count
    return number


def _alike(left: frozenset[str], right: frozenset[str]) -> bool:
    fewest = min(len(left), len(right))
    return fewest >= FEWEST and len(left & right) >= SHARED * fewest


def reading_order(story: Story, chosen: Sequence[Candidate], worth: Sequence[float]) -> list[Candidate]:
    """`chosen` as it is to be read; `worth` is what each of them covers.

    First what covers most and opens an article, then by how early in their articles things are told and by the order
    of the story; what happened long before is last. A sentence that points back stays behind the one it points to.
    """
    position = {sentence: index for index, sentence in enumerate(story.sentence)}
    past = {event.fact for event in story.events if event.background}
    heads = [index for index, candidate in enumerate(chosen) if candidate.needs is None]
    if not heads:
        return list(chosen)

    def opening(index: int) -> tuple[bool, bool, float, int]:
        candidate = chosen[index]
        return (
            candidate.fact.id in past,
            not candidate.opens,
            -worth[index],
            position[candidate.sentence.id],
        )

    bottom = min(heads, key=opening)

    def later(index: int) -> tuple[bool, bool, int]:
        candidate = chosen[index]
        return (index != bottom, candidate.fact.id in past, position[candidate.sentence.id])

    behind: dict[str, list[int]] = {}
    index_of = {sentence: index for index, candidate in enumerate(chosen) for sentence in candidate.fact.sentences}
    for index, candidate in enumerate(chosen):
        if candidate.needs is not None and index_of.get(candidate.needs, index) != index:
            behind.setdefault(chosen[index_of[candidate.needs]].fact.id, []).append(index)
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


# The bonus of an article's opening, where the length has room for one of each article, and as far as it says what no
# other opening says: reports of one day open alike and are told once, those of months open with a piece of news each.
OPENING = 60.0
# The bonus of each word of a fact for each further article that tells it, times the number of articles to the power of
# 1.5: the more articles, the more of them share the words of the topic, and the more it says that they share a fact.
REPEATED = 0.004
CITED = 100  # the most sentences that a claim may cite; the core adds the rest of the fact's
SPARE = 1.2  # how much more than the length is offered, for what the core finds said twice


class Coverage:
    """The best extract that can be computed: maximum coverage of weighted concepts, exact where that can be had.

    It is found by branch and bound; where too many choices stay open, by an integer programme or else greedily.
    Every fact is given in the sentence of it that serves best, and a piece of news by one fact.

    Concepts are pairs of stemmed words, weighted by how many articles say them, how early and how late in the story.
    Two things are worth more beside: what several articles tell, and what opens an article, the latter the more of the
    openings the length can hold (a long summary of few articles follows each of them, a short one what they share) and
    the less of it other articles open with. The words under a picture open nothing.
    """

    name: ClassVar[str] = "coverage"
    deterministic: ClassVar[bool] = True

    def write(self, request: Request, /) -> Iterable[Claim]:
        """The chosen facts in reading order, then those that would come next."""
        covers = covered(request)
        articles = counted(request.story)
        captions = {article.id: leading_captions(article, request.annotation) for article in request.story.articles}
        concepts = [
            [covers[sentence.id] for sentence in article.sentences[captions[article.id] :]] for article in articles
        ]
        worth = weights(concepts, recency(articles))
        usable = _usable(candidates(request, covers, captions), request.length)
        options = _options(usable, request, len(articles))
        picked = choose(options, worth, request.length)
        chosen = [usable[number] for number in picked]
        spare = following(options, worth, picked, max(int(request.length * SPARE), request.length + 1))
        own = [total(candidate.covers, worth) for candidate in chosen]
        ordered = reading_order(request.story, chosen, own)
        return [_claim(candidate) for candidate in (*ordered, *(usable[number] for number in spare))]


def _options(usable: Sequence[Candidate], request: Request, articles: int) -> list[KnapsackItem]:
    room = OPENING * _room(usable, request.length)
    openings = Counter(concept for candidate in usable if candidate.opens for concept in candidate.covers)
    # A fact of several articles weighs by the words of its shortest sentence: a longer one adds nothing they share.
    words: dict[str, int] = {}
    for candidate in usable:
        words[candidate.fact.id] = min(candidate.words, words.get(candidate.fact.id, candidate.words))
    number = news(request.story, usable)
    index_of = _index_by_sentence(usable)
    return [
        KnapsackItem(
            covers=candidate.covers,
            size=candidate.size,
            bonus=(room * _distinct(candidate, openings) if candidate.opens else 0.0)
            + REPEATED * articles**1.5 * (candidate.articles - 1) * words[candidate.fact.id],
            needs=_needed(candidate, index_of, usable),
            fact=number[candidate.fact.id],
        )
        for candidate in usable
    ]


def _distinct(candidate: Candidate, openings: Mapping[Concept, int]) -> float:
    """From 0 to 1: how far an opening's concepts are its own, each being shared by the `openings` that have it."""
    own = sum(1 / openings[concept] for concept in candidate.covers)
    return own / len(candidate.covers) if candidate.covers else 1.0


def _usable(listed: Sequence[Candidate], length: int) -> list[Candidate]:
    """Those that read as sentences of a summary, with what they need; all where these would not fill the length."""
    fitting = [candidate for candidate in listed if candidate.fit]
    while True:
        index_of = _index_by_sentence(fitting)
        whole = [candidate for candidate in fitting if candidate.needs is None or candidate.needs in index_of]
        if len(whole) == len(fitting):
            break
        fitting = whole
    sizes = {candidate.fact.id: candidate.size for candidate in fitting}
    return fitting if sum(sizes.values()) >= length else list(listed)


def _index_by_sentence(listed: Sequence[Candidate]) -> dict[str, int]:
    """For each sentence the index of the first candidate of its fact."""
    indices: dict[str, int] = {}
    for index, candidate in enumerate(listed):
        for sentence in candidate.fact.sentences:
            indices.setdefault(sentence, index)
    return indices


def _needed(candidate: Candidate, index_of: Mapping[str, int], usable: Sequence[Candidate]) -> int | None:
    """The index of what `candidate` needs, where that is another fact that can be chosen."""
    needed = index_of.get(candidate.needs) if candidate.needs is not None else None
    return None if needed is None or usable[needed].fact.id == candidate.fact.id else needed


def _room(usable: Sequence[Candidate], length: int) -> float:
    """From 0 to 1: how far the length goes to hold the openings of all articles, squared."""
    openings: dict[str, int] = {}
    for candidate in usable:
        if candidate.opens:
            openings.setdefault(candidate.fact.id, candidate.size)
    if not openings:
        return 0.0
    return min(1.0, length / sum(openings.values())) ** 2


def _claim(candidate: Candidate) -> Claim:
    further = [sentence for sentence in candidate.fact.sentences if sentence != candidate.sentence.id]
    return Claim(text=candidate.text, sentences=(candidate.sentence.id, *further[: CITED - 1]))
