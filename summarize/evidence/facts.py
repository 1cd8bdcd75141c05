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

import numpy as np

from summarize.evidence.facts_best import clearest
from summarize.evidence.facts_clusters import JOIN, WITHIN, Clusters
from summarize.evidence.facts_holders import Holders
from summarize.evidence.facts_pairs import Pairs, pairs_of
from summarize.evidence.facts_profiles import profiles
from summarize.evidence.facts_table import Table
from summarize.evidence.reading import Reading, read_sentences
from summarize.model import Article, Fact
from summarize.text.words import words

# Likeness from which a sentence tells a part of a fact, and how many of those a fact keeps.
PART = 0.35
PARTS = 6


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
    if not order:
        return ()
    found = profiles(order)
    table = Table(found)
    pairs = pairs_of(found, table)
    clusters = Clusters(found, table, pairs)
    for group in _identical(order):
        for other in group[1:]:
            clusters.join(group[0], other)
    pairs = pairs.where(pairs.score >= PART).sorted()
    _join(clusters, pairs)
    return _facts(order, clusters, pairs)


def _identical(order: Sequence[Reading]) -> list[list[int]]:
    """Sentences with the same words in the same order, marks and case apart."""
    groups: dict[str, list[int]] = defaultdict(list)
    for place, reading in enumerate(order):
        groups[" ".join(words(reading.text)) or reading.text].append(place)
    return [group for group in groups.values() if len(group) > 1]


def _join(clusters: Clusters, pairs: Pairs) -> None:
    """Make clusters of the pairs that may be one, the best first."""
    article = clusters.table.article
    same = article[pairs.left] == article[pairs.right]
    for left, right, plain, score in pairs.where(pairs.score >= np.where(same, WITHIN, JOIN)).rows():
        if clusters.accepts(left, right, plain, score):
            clusters.join(left, right)


def _facts(order: Sequence[Reading], clusters: Clusters, pairs: Pairs) -> tuple[Fact, ...]:
    best = {}
    for root, members in clusters.members.items():
        clear = clearest([order[place] for place in members]).id
        best[root] = next(place for place in members if order[place].id == clear)
    holders = Holders(clusters)
    cited = _cited(best, holders, pairs)
    akin = _akin(clusters, pairs)
    parts = _parts(best, akin, holders)
    rank = {article: place for place, article in enumerate(dict.fromkeys(reading.article for reading in order))}
    found = []
    for root, members in clusters.members.items():
        told = tuple(order[place].id for place in members)
        fact = Fact(
            id="f" + hashlib.sha256(" ".join(told).encode()).hexdigest()[:9],
            sentences=told,
            best=order[best[root]].id,
            cited=tuple(order[place].id for place in sorted(cited[root])),
            partial=tuple(order[place].id for place in sorted(akin[root]) if (root, place) in parts),
            akin=tuple(order[place].id for place in sorted(akin[root])),
        )
        first = min((order[place].position, rank[order[place].article]) for place in members)
        found.append((first, root, fact))
    return tuple(fact for _, _, fact in sorted(found, key=lambda item: item[:2]))


def _cited(best: Mapping[int, int], holders: Holders, pairs: Pairs) -> dict[int, set[int]]:
    """For each fact, the sentences that tell all of its clearest one: of its own, and of those that are like it."""
    clusters = holders.clusters
    cited = {root: {place} for root, place in best.items()}
    told = [(best[root], place) for root, members in clusters.members.items() for place in members]
    ones, others = np.array(told, np.intp).T
    for one, other in np.stack([ones, others], axis=1)[holders.tell(ones, others)].tolist():
        cited[clusters.root[one]].add(other)
    printed = np.zeros(len(clusters.root), np.bool_)
    printed[list(best.values())] = True
    for one, other in holders.hold(*pairs.around(printed)):
        cited[clusters.root[one]].add(other)
    return cited


def _akin(clusters: Clusters, pairs: Pairs) -> dict[int, dict[int, bool]]:
    """For each fact the sentences of others that are most like it, and whether something forbids that they join it."""
    akin: dict[int, dict[int, bool]] = {root: {} for root in clusters.members}
    for left, right, _, score in pairs.rows():
        one, two = clusters.root[left], clusters.root[right]
        for mine, place in ((one, right), (two, left)) if one != two else ():
            if len(akin[mine]) < PARTS and place not in akin[mine]:
                akin[mine][place] = score >= JOIN and bool(clusters.veto(left, right))
    return akin


def _parts(best: Mapping[int, int], akin: Mapping[int, Mapping[int, bool]], holders: Holders) -> set[tuple[int, int]]:
    """Facts with the sentences that tell a part of them, or tell them differently."""
    near = [
        (root, best[root], place, forbidden) for root, places in akin.items() for place, forbidden in places.items()
    ]
    if not near:
        return set()
    root, ones, others, forbidden = np.array(near, np.intp).T
    told = holders.part(ones, others) | (forbidden > 0)
    return set(zip(root[told].tolist(), others[told].tolist(), strict=True))
