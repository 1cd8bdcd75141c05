"""Facts: which sentences of a story tell the same thing, and which of them tells it best.

Every sentence of every article is in exactly one fact. Sentences of two articles join where they are alike enough, are
each other's best match, and nothing forbids it: another number, day, place, actor, a denial, a doubt, another teller,
another wording of a quotation. Precision comes first: a sentence that tells only a part, or tells it differently, is
noted in `partial` instead.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence

from summarize.evidence.facts_best import clearest
from summarize.evidence.facts_clusters import JOIN, WITHIN, Clusters
from summarize.evidence.facts_holders import Holders
from summarize.evidence.facts_pairs import Pair, Profile, candidates, core, profiles
from summarize.evidence.reading import Reading, read_sentences
from summarize.model import Article, Fact
from summarize.text.words import words

# Likeness from which a sentence tells a part of a fact, and how many of those a fact keeps.
PART = 0.35
PARTS = 6
# What speaks for a pair besides its own words: neighbours that match (a share of their likeness), the core of a dated
# event in both, and no rival within MARGIN in the other's article.
NEAR = 0.1
CORE = 0.15
BEST = 0.06
MARGIN = 0.1
# Likeness below this is not followed up.
SCORED = 0.3


def find_facts(
    articles: Sequence[Article],
    *,
    copies: Sequence[tuple[str, str]] = (),
    readings: Mapping[str, Reading] | None = None,
) -> tuple[Fact, ...]:
    """The facts of `articles`, in the order of the story: by the earliest place of a telling, then by source.

    `copies` pairs a near-duplicate article with the one it copies: what both say in the same words is one fact, as the
    same words always are. `readings` are those of `read_sentences`, where they were made before. Time is near-linear:
    about 0.7 s of CPU for 1,000 sentences, 15 s for 20,000, readings included.
    """
    readings = read_sentences(articles) if readings is None else readings
    order = list(readings.values())
    found = profiles(order)
    clusters = Clusters(found)
    for group in _identical(order):
        for other in group[1:]:
            clusters.join(group[0], other)
    pairs = _pairs(found, clusters)
    parts: list[Pair] = []
    for pair in sorted(pairs, key=lambda pair: (-pair.score, pair.left, pair.right)):
        same = order[pair.left].article == order[pair.right].article
        if pair.score >= (WITHIN if same else JOIN) and not pair.veto and clusters.accepts(pair):
            clusters.join(pair.left, pair.right)
        else:
            parts.append(pair)
    return _facts(order, clusters, pairs, parts)


def _identical(order: Sequence[Reading]) -> list[list[int]]:
    """Sentences with the same words in the same order, marks and case apart."""
    groups: dict[str, list[int]] = defaultdict(list)
    for place, reading in enumerate(order):
        groups[" ".join(words(reading.text)) or reading.text].append(place)
    return [group for group in groups.values() if len(group) > 1]


def _pairs(found: Sequence[Profile], clusters: Clusters) -> list[Pair]:
    scored: dict[tuple[int, int], float] = {}
    for left, right in candidates(found, least=SCORED):
        score = clusters.likeness(left, right)
        if score >= SCORED:
            scored[left, right] = score
    articles = [profile.reading.article for profile in found]
    dated = [any(concept[:2] == "d:" for concept in profile.weights) for profile in found]
    rivals = _rivals(articles, scored)
    pairs = []
    for (left, right), plain in scored.items():
        near = 0.0
        if articles[left] != articles[right]:
            near = sum(
                scored.get((left + step, right + step), 0.0) for step in (-1, 1) if _beside(articles, left, right, step)
            )
        score = plain + NEAR * near
        if dated[left] and dated[right] and core(found[left], found[right]):
            score += CORE
        if plain - rivals[left, articles[right]] >= MARGIN and plain - rivals[right, articles[left]] >= MARGIN:
            score += BEST
        if score >= PART:
            veto = clusters.veto(left, right) if score >= JOIN else ""
            pairs.append(Pair(left, right, min(1.0, score), veto))
    return pairs


def _rivals(articles: Sequence[str], scored: Mapping[tuple[int, int], float]) -> Mapping[tuple[int, str], float]:
    """For each sentence and article, the second best score that it has there."""
    top: dict[tuple[int, str], tuple[float, float]] = defaultdict(lambda: (0.0, 0.0))
    for (left, right), score in scored.items():
        for here, there in ((left, right), (right, left)):
            key = here, articles[there]
            first, second = top[key]
            top[key] = (score, first) if score > first else (first, max(second, score))
    return {key: second for key, (_, second) in top.items()}


def _beside(articles: Sequence[str], left: int, right: int, step: int) -> bool:
    """Whether the neighbours of two sentences of two articles stand in the same two articles."""
    one, two = left + step, right + step
    return 0 <= one < two < len(articles) and articles[one] == articles[left] and articles[two] == articles[right]


def _facts(
    order: Sequence[Reading], clusters: Clusters, pairs: Sequence[Pair], parts: Sequence[Pair]
) -> tuple[Fact, ...]:
    akin: dict[int, list[Pair]] = defaultdict(list)
    for pair in parts:
        left, right = clusters.root[pair.left], clusters.root[pair.right]
        if left != right:
            akin[left].append(pair)
            akin[right].append(pair)
    near: dict[int, list[int]] = defaultdict(list)
    for pair in pairs:
        near[pair.left].append(pair.right)
        near[pair.right].append(pair.left)
    rank = {article: place for place, article in enumerate(dict.fromkeys(reading.article for reading in order))}
    holders = Holders(clusters)
    found = []
    for root, members in clusters.members.items():
        told = tuple(order[place].id for place in members)
        mine = frozenset(members)
        best = clearest([order[place] for place in members]).id
        at = next(place for place in members if order[place].id == best)
        beside = {pair.right if pair.left in mine else pair.left: pair for pair in reversed(akin[root])}
        also = [
            place
            for place in dict.fromkeys(pair.right if pair.left in mine else pair.left for pair in akin[root])
            if place not in mine
        ][:PARTS]
        cited = holders.of(at, members, near[at])
        first = min((order[place].position, rank[order[place].article]) for place in members)
        fact = Fact(
            id="f" + hashlib.sha256(" ".join(told).encode()).hexdigest()[:9],
            sentences=told,
            best=best,
            cited=tuple(order[place].id for place in cited),
            partial=tuple(order[place].id for place in sorted(also) if beside[place].veto or holders.part(at, place)),
            akin=tuple(order[place].id for place in sorted(also)),
        )
        found.append((first, root, fact))
    return tuple(fact for _, _, fact in sorted(found, key=lambda item: item[:2]))
