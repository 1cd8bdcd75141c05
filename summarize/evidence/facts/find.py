"""Facts: which sentences of a story report the same thing, and which of them is the clearest.

Every sentence of every article is in exactly one fact. Sentences of two articles join where they are similar enough,
are each other's best match, and nothing forbids it: another number, day, place, actor, a denial, a doubt, another
source, another wording of a quotation. Precision comes first: a sentence that reports only a part, or reports it
differently, is noted in `partial` instead.
"""

from __future__ import annotations

import hashlib
import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from summarize.evidence.annotations.scope import CLAUSE_WORDS
from summarize.evidence.annotations.sentence import annotate_articles
from summarize.evidence.facts.candidates import KnownLikeness, SentencePairs, pairs_of
from summarize.evidence.facts.clusters import JOIN, WITHIN, Clusters
from summarize.evidence.facts.support import FactSupport
from summarize.evidence.facts.vectors import ConceptTable, Indices, profiles
from summarize.model import Annotation, Article, Fact, Wording

SHORT, LONG = 8, 40


def clearest_first(annotations: Sequence[Annotation]) -> list[int]:
    """The indices of `annotations`, those of one fact, the clearest sentence first: whole, naming its actor, neither
    clipped nor long, with the concepts of the others.

    Ties go to the earlier one in `annotations`, which is in the order of the sources.
    """
    if len(annotations) == 1:
        return [0]
    shared = Counter(concept for annotation in annotations for concept in annotation.concepts)
    return sorted(
        range(len(annotations)),
        key=lambda index: (round(burden(annotations[index], shared, len(annotations)), 6), index),
    )


def burden(annotation: Annotation, shared: Counter[str], reports: int) -> float:
    """What speaks against printing the sentence alone; less is better."""
    tokens = annotation.words
    size = sum(1 if len(word) > 1 else 0.6 for word in tokens)
    first = tokens[0] if tokens else ""
    cost = 0.0
    clause = CLAUSE_WORDS[annotation.language]
    if first in clause.pronouns or not clause.openers.isdisjoint((first, " ".join(tokens[:2]))):
        cost += 2.0
    elif first in clause.subordinators:
        cost += 0.5
    if annotation.context and not annotation.keys:
        cost += 1.0
    if size < SHORT:
        cost += 1.5
    if size > LONG:
        cost += 0.05 * (size - LONG)
    text = annotation.text
    if text.count('"') % 2 or text.count("“") != text.count("”") or text.count("``") != text.count("''"):
        cost += 2.0
    if annotation.quotations and annotation.quotations[0].start < 3:
        cost += 0.7
    if annotation.text[:1].islower():
        cost += 1.0
    if not annotation.text.rstrip("\"”»’')").endswith((".", "!", "?", "…", "。", "।", "؟")):
        cost += 1.5 if annotation.text.endswith((":", "：")) else 0.5
    if reports > 1 and annotation.concepts:
        common = sum(1 for concept in annotation.concepts if shared[concept] > 1)
        cost += 1.0 - common / len(annotation.concepts)
    return cost


# Similarity from which a sentence reports a part of a fact, and how many of those a fact keeps.
PART = 0.35
PARTS = 6
# How many other sentences of a fact may be printed in place of its clearest one.
ALTERNATIVES = 2


def find_facts(
    articles: Sequence[Article],
    *,
    copies: Sequence[tuple[str, str]] = (),
    annotations: Mapping[str, Annotation] | None = None,
) -> tuple[Fact, ...]:
    """The facts of `articles`, in the order of the story: by the earliest position of a sentence, then by source.

    `copies` pairs a near-duplicate article with the one it copies: what both say in the same words is one fact, as the
    same words always are. `annotations` are those of `annotate_articles`, where they were made before. Time is
    near-linear in the sentences of different facts and in the copies of one wording; of two wordings that are alike,
    each pair of sentences is looked at, but how alike they are, and what forbids it, is worked out once for all.
    """
    annotations = annotate_articles(articles) if annotations is None else annotations
    order = list(annotations.values())
    if not order:
        return ()
    sentence_profiles = profiles(order)
    table = ConceptTable(sentence_profiles)
    known = KnownLikeness(table)
    pairs = pairs_of(sentence_profiles, table, known)
    clusters = Clusters(sentence_profiles, table, known)
    for group in _identical(table):
        for duplicate in group[1:]:
            clusters.join(group[0], duplicate)
    pairs = pairs.where(pairs.score >= PART).sorted()
    _join(clusters, pairs)
    return _facts(order, clusters, pairs)


def _identical(table: ConceptTable) -> list[list[int]]:
    """Sentences with the same words in the same order, marks and case apart."""
    groups: dict[int, list[int]] = defaultdict(list)
    for index, words in enumerate(table.words[table.wording].tolist()):
        groups[words].append(index)
    return [group for group in groups.values() if len(group) > 1]


# Pairs that are looked at before those of clusters joined meanwhile are left out.
BATCH = 4096


def _join(clusters: Clusters, pairs: SentencePairs) -> None:
    """Make clusters of the pairs that may be one, the best first."""
    same = clusters.article[pairs.left] == clusters.article[pairs.right]
    pairs = pairs.where(pairs.score >= np.where(same, WITHIN, JOIN))
    for start in range(0, len(pairs.left), BATCH):
        batch, root = pairs.where(slice(start, start + BATCH)), np.array(clusters.root)
        for left, right, plain, score in batch.where(root[batch.left] != root[batch.right]).rows():
            if clusters.accepts(left, right, plain, score):
                clusters.join(left, right)


def _facts(order: Sequence[Annotation], clusters: Clusters, pairs: SentencePairs) -> tuple[Fact, ...]:
    clear = {
        root: [members[index] for index in clearest_first([order[index] for index in members])]
        for root, members in clusters.members.items()
    }
    best = {root: indices[0] for root, indices in clear.items()}
    support = FactSupport(clusters)
    cited = _paraphrases(best.values(), support)
    alternatives = {
        root: _alternatives([index for index in indices if index in cited[best[root]]], order)
        for root, indices in clear.items()
    }
    _add_entailing(cited, support, pairs)
    within = {
        index: {*clusters.members[root], *cited[best[root]]}
        for root, indices in alternatives.items()
        for index in indices
    }
    cited_instead = _paraphrases(within, support)
    _add_entailing(cited_instead, support, pairs, within)
    similar = _similar(clusters, pairs)
    parts = _parts(best, similar, support)
    rank = {article: index for index, article in enumerate(dict.fromkeys(annotation.article for annotation in order))}
    facts = []
    for root, members in clusters.members.items():
        sentence_ids = tuple(order[index].id for index in members)
        fact = Fact(
            id="f" + hashlib.sha256(" ".join(sentence_ids).encode()).hexdigest()[:9],
            sentences=sentence_ids,
            best=order[best[root]].id,
            cited=tuple(order[index].id for index in sorted(cited[best[root]])),
            partial=tuple(order[index].id for index in sorted(similar[root]) if (root, index) in parts),
            similar=tuple(order[index].id for index in sorted(similar[root])),
            alternatives=tuple(
                Wording(
                    sentence=order[index].id, cited=tuple(order[citing].id for citing in sorted(cited_instead[index]))
                )
                for index in alternatives[root]
            ),
        )
        first = min((order[index].position, rank[order[index].article]) for index in members)
        facts.append((first, root, fact))
    return tuple(fact for _, _, fact in sorted(facts, key=lambda item: item[:2]))


def _alternatives(clear: Sequence[int], order: Sequence[Annotation]) -> list[int]:
    """What can be printed in place of the first of `clear`: sentences after it, of other articles, in other words."""
    chosen = [clear[0]]
    for index in clear[1:]:
        if len(chosen) > ALTERNATIVES:
            break
        known = [order[earlier] for earlier in chosen]
        if all(order[index].article != earlier.article and order[index].text != earlier.text for earlier in known):
            chosen.append(index)
    return chosen[1:]


def _paraphrases(printed: Iterable[int], support: FactSupport) -> dict[int, set[int]]:
    """For each of `printed`, the sentences of its fact that report most of it."""
    clusters = support.clusters
    cited = {index: {index} for index in printed}
    members_of = [(index, member) for index in cited for member in clusters.members[clusters.root[index]]]
    lefts, rights = np.array(members_of, np.intp).reshape(-1, 2).T
    for left, right in np.stack([lefts, rights], axis=1)[support.paraphrases(lefts, rights)].tolist():
        cited[left].add(right)
    return cited


def _add_entailing(
    cited: Mapping[int, set[int]],
    support: FactSupport,
    pairs: SentencePairs,
    within: Mapping[int, set[int]] | None = None,
) -> None:
    """Add to each of `cited` the sentences, of any fact, that entail it; where given, only those of `within`."""
    asked = np.zeros(len(support.profiles), np.bool_)
    asked[list(cited)] = True
    lefts, rights, weight = pairs.around(asked)
    open_still = ~_among(lefts, rights, cited)
    if within is not None:
        open_still &= _among(lefts, rights, within)
    for left, right in support.entails(lefts[open_still], rights[open_still], weight[open_still]):
        cited[left].add(right)


def _among(lefts: Indices, rights: Indices, sets: Mapping[int, set[int]]) -> NDArray[np.bool_]:
    """For each pair, whether the other is in the set of the one."""
    flat = np.array([(left, right) for left, entailing in sets.items() for right in entailing], np.intp).reshape(-1, 2)
    wanted, given = np.sort(flat[:, 0] << 32 | flat[:, 1]), lefts << 32 | rights
    return np.searchsorted(wanted, given, side="right") > np.searchsorted(wanted, given)


def _similar(clusters: Clusters, pairs: SentencePairs) -> dict[int, dict[int, bool]]:
    """For each fact the sentences of others that are most like it, and whether something forbids that they join it."""
    similar: dict[int, dict[int, bool]] = {root: {} for root in clusters.members}
    root = np.array(clusters.root)
    for left, right, _, score in pairs.where(root[pairs.left] != root[pairs.right]).rows():
        for mine, index in ((similar[clusters.root[left]], right), (similar[clusters.root[right]], left)):
            if len(mine) < PARTS and index not in mine:
                mine[index] = score >= JOIN and bool(clusters.veto(left, right))
    return similar


def _parts(
    best: Mapping[int, int], similar: Mapping[int, Mapping[int, bool]], support: FactSupport
) -> set[tuple[int, int]]:
    """Facts with the sentences that report a part of them, or report them differently: not of another place or
    actor."""
    candidates = [
        (root, best[root], index, forbidden)
        for root, indices in similar.items()
        for index, forbidden in indices.items()
    ]
    _, lefts, rights, forbidden = np.array(candidates, np.intp).reshape(-1, 4).T
    partial = support.overlaps(lefts, rights) | (forbidden > 0)
    return {
        (root, right)
        for root, left, right, _ in itertools.compress(candidates, partial.tolist())
        if not support.clusters.elsewhere(left, right)
    }
