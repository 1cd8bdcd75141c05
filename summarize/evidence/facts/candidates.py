"""Pairs of sentences that may report the same, and what speaks for each of them besides its own words.

Which pairs of sentences may be alike: products of blocks of the table with all that comes after them.

Common weight is counted over the concepts that at most `POSTINGS` sentences have, and what the others may add is
bounded: time grows with the sentences times the postings, memory with a block.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from msgspec import Struct, structs
from numpy.typing import NDArray

from summarize.evidence.facts.vectors import (
    DIGITS,
    LENT,
    Chosen,
    CommonWeight,
    ConceptTable,
    Floats,
    Indices,
    Profile,
    Rows,
    paired,
)
from summarize.evidence.facts.vetoes import COMMON

POSTINGS = 400
BLOCK = 500


def likely(table: ConceptTable, least: float) -> CommonWeight:
    """The pairs that are `least` alike or more, each once, the lower place first, in order."""
    blocks = (block.where(table.likeness(block) >= least) for block in _blocks(table, least))
    columns = zip(*(structs.astuple(block) for block in blocks), strict=True)
    pairs = CommonWeight(*(np.concatenate(parts) for parts in columns))
    return pairs.where(np.argsort(pairs.left * len(table.total) + pairs.right, kind="stable"))


def _blocks(table: ConceptTable, least: float) -> Iterator[CommonWeight]:
    """Pairs whose common weight may make them `least` alike or more, each once."""
    many = np.asarray(table.has.sum(axis=0)).ravel() > POSTINGS
    rare, weighs, lends = (_columns(rows, ~many) for rows in (table.has, table.weighs, table.lends))
    frequent, heavy = (_columns(rows, many) for rows in (table.has, table.weighs))
    most, lent = (np.asarray(rows.sum(axis=1)).ravel() for rows in (heavy, table.lends))
    needed = np.sqrt(least * table.total)

    def hopeful(left: Indices, right: Indices, common: Floats) -> NDArray[np.bool_]:
        return (left < right) & (common >= needed[left] * needed[right])

    for start in range(0, len(needed), BLOCK):
        block, after = slice(start, start + BLOCK), slice(start, None)
        left, right, weight = _entries(weighs[block] @ rare[after].T, start)
        _, _, count = _entries(rare[block] @ rare[after].T, start)
        chosen = hopeful(left, right, weight + np.minimum(most[left], most[right]) + LENT * (lent[left] + lent[right]))
        left, right, weight, count = left[chosen], right[chosen], weight[chosen], count[chosen]
        if many.any():
            weight = weight + paired(heavy, frequent, left, right)
            count = count + paired(frequent, frequent, left, right)
        takes, gives = paired(table.lends, table.has, left, right), paired(table.has, table.lends, left, right)
        pairs = CommonWeight(left, right, weight, count, takes, gives)
        yield pairs.where(hopeful(left, right, weight + LENT * (takes + gives)))
        # Those of which one only names whom the other leans on.
        left, right, meant = _entries(lends[block] @ rare[after].T + rare[block] @ lends[after].T, start)
        chosen = hopeful(left, right, LENT * meant + np.minimum(most[left], most[right]))
        left, right = left[chosen], right[chosen]
        alone = paired(rare, rare, left, right) == 0
        yield table.common(left[alone], right[alone])


def _columns(rows: Rows, chosen: NDArray[np.bool_]) -> Rows:
    return rows if chosen.all() else rows[:, chosen]


def _entries(product: Any, start: int) -> tuple[Indices, Indices, Floats]:  # noqa: ANN401 (SciPy's have no common class)
    """Row, column and value of all that is not zero, counted from `start`."""
    if isinstance(product, np.ndarray):
        rows, columns = product.nonzero()
        return rows + start, columns + start, product[rows, columns]
    entries = product.tocoo()
    return entries.row.astype(np.intp) + start, entries.col.astype(np.intp) + start, entries.data


# Likeness below this is not followed up.
SCORED = 0.3
# What speaks for a pair besides its own words: neighbours that match (a share of their likeness), the core of a dated
# event in both, and no rival within MARGIN in the other's article.
NEAR = 0.1
CORE = 0.15
BEST = 0.06
MARGIN = 0.1


class SentencePairs(Struct, frozen=True):
    """Pairs of sentences by their places, the lower one first, in order: `plain` is the likeness of their words,
    `score` what speaks for the pair in all, both 0 to 1; `weight` is that of the concepts they have in common."""

    left: Indices
    right: Indices
    plain: Floats
    score: Floats
    weight: Floats

    def where(self, chosen: Chosen) -> SentencePairs:
        """Those of the pairs that are `chosen`."""
        return SentencePairs(*(column[chosen] for column in structs.astuple(self)))

    def sorted(self) -> SentencePairs:
        """The same, the highest score first."""
        return self.where(np.lexsort((self.right, self.left, -self.score)))

    def rows(self) -> Iterator[tuple[int, int, float, float]]:
        """Left, right, likeness and score of each pair."""
        return zip(self.left.tolist(), self.right.tolist(), self.plain.tolist(), self.score.tolist(), strict=True)

    def around(self, chosen: NDArray[np.bool_]) -> tuple[Indices, Indices, Floats]:
        """Every pair of a chosen sentence with another one, and the weight they have in common."""
        left, right = chosen[self.left], chosen[self.right]
        return (
            np.concatenate([self.left[left], self.right[right]]),
            np.concatenate([self.right[left], self.left[right]]),
            np.concatenate([self.weight[left], self.weight[right]]),
        )


class KnownLikeness:
    """The likeness of those pairs that are alike enough to be followed up, by their places."""

    def __init__(self, pairs: SentencePairs, size: int) -> None:
        """Of `pairs` in the order of their places, which are below `size`."""
        self._size = size
        self._keys = np.append(pairs.left * size + pairs.right, size * size)
        self._plain = np.append(pairs.plain, 0.0)

    def __call__(self, left: Indices, right: Indices) -> Floats:
        """The likeness of each pair, 0 where it is not known; `left` and `right` in any order."""
        wanted = np.minimum(left, right) * self._size + np.maximum(left, right)
        at = np.searchsorted(self._keys, wanted)
        return np.where(self._keys[at] == wanted, self._plain[at], 0.0)


def pairs_of(sentence_profiles: Sequence[Profile], table: ConceptTable) -> SentencePairs:
    """All pairs that are similar enough to be followed up, with

        score = min(1, plain + 0.1 * neighbours + 0.15 * core + 0.06 * best)

    where `plain` is the similarity of the two, `neighbours` the summed similarity of the sentences before and after
    them, `core` 1 where both date the same action of the same name, `best` 1 where each is the other's best match.
    """
    common = likely(table, SCORED)
    left, right, weight, plain = common.left, common.right, common.weight, table.likeness(common)
    del common
    score = (
        plain
        + NEAR * _neighbour_likeness(left, right, plain, table.article)
        + CORE * _share_core(sentence_profiles, table, left, right)
        + BEST * _mutual_best(left, right, plain, table.article)
    )
    return SentencePairs(left, right, plain, np.round(np.minimum(1.0, score), DIGITS), weight)


def _neighbour_likeness(left: Indices, right: Indices, plain: Floats, article: Indices) -> Floats:
    """How alike the sentences before and after a pair of two articles are, together."""
    size = len(article)
    keys = left * size + right
    neighbours = np.zeros(len(keys))
    apart = article[left] != article[right]
    for step in (-1, 1):
        first, second = left + step, right + step
        inside = apart & (first >= 0) & (second < size)
        first, second = first[inside], second[inside]
        at = np.minimum(np.searchsorted(keys, first * size + second), len(keys) - 1)
        known = keys[at] == first * size + second
        known &= (article[first] == article[left[inside]]) & (article[second] == article[right[inside]])
        neighbours[inside] += np.where(known, plain[at], 0.0)
    return neighbours


def _share_core(
    sentence_profiles: Sequence[Profile], table: ConceptTable, left: Indices, right: Indices
) -> NDArray[np.bool_]:
    """Whether both date the same action of the same named actor or place: the core of a dated event."""
    core = np.zeros(len(left), np.bool_)
    dates = [[concept for concept in profile.weights if concept[:2] == "d:"] for profile in sentence_profiles]
    dated = np.array([bool(row) for row in dates])
    at = np.flatnonzero(dated[left] & dated[right])
    for concepts in (
        dates,
        [profile.annotation.actions for profile in sentence_profiles],
        [
            [name for name, weight in profile.weights.items() if name[:2] == "n:" and weight > COMMON]
            for profile in sentence_profiles
        ],
    ):
        rows = table.rows(concepts)
        at = at[paired(rows, rows, left[at], right[at]) > 0]
    core[at] = True
    return core


def _mutual_best(left: Indices, right: Indices, plain: Floats, article: Indices) -> NDArray[np.bool_]:
    """Whether each sentence of a pair is the other's best match by far in its article."""
    here, there = np.concatenate([left, right]), np.concatenate([right, left])
    group, score = here * len(article) + article[there], np.concatenate([plain, plain])
    if not len(group):
        return np.zeros(0, np.bool_)
    order = np.argsort(group, kind="stable")
    first = np.diff(group[order], prepend=-1) != 0
    starts, at, ranked = np.flatnonzero(first), np.cumsum(first) - 1, score[order]
    best = np.maximum.reduceat(ranked, starts)
    leads = ranked == best[at]
    rival = np.maximum.reduceat(np.where(leads, 0.0, ranked), starts)
    rival = np.where(np.add.reduceat(leads.astype(np.intp), starts) > 1, best, rival)
    clear = np.empty(len(score), np.bool_)
    clear[order] = ranked - rival[at] >= MARGIN
    return clear[: len(left)] & clear[len(left) :]
