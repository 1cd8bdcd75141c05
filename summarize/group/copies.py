"""Near-duplicates: the same wire copy, edited, cut, or under another headline.

A bottom-k sketch of word shingles (Broder, "On the resemblance and containment of documents", 1997) gives both the
Jaccard resemblance and the containment of one article in another, so that a copy cut to a third is still found. Only
articles that share one of their smallest shingles are compared.

Texts of one template are no copies: the same sentences about other towns, with other people and other figures.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from summarize.group.article_similarity import overlap, particulars
from summarize.group.constraints import StoryConstraints
from summarize.group.features import NAME
from summarize.group.partitions import Partition
from summarize.group.settings import (
    CONTAINED_SHINGLES,
    CONTAINMENT,
    FEWEST_PARTICULARS,
    RESEMBLANCE,
    SHARED_PARTICULARS,
)
from summarize.group.signature_store import SignatureStore, Sketches

PROBES = 16
"""Shingles of an article, the smallest, by which candidates are found."""
AGREE = 4
"""Of these, so many must be shared."""
PARTNERS = 12
"""Articles of one shingle that each other one of it is compared with: the originals come first."""


Pairs = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]


def precedence(days: NDArray[np.float64], lengths: NDArray[np.int32]) -> NDArray[np.int32]:
    """Places in this order: the earliest published, else the longest, else the first in source order.

    Of two near-duplicates the first is the original. Those without a date come last.
    """
    return np.lexsort((-lengths, days)).astype(np.int32)  # stable; NaN sorts last


def copy_pairs(work: tuple[Partition, Sketches]) -> Pairs:
    """The near-duplicates in a partition of a bundle: positions of the original and of the copy, and how alike they
    are.

    The rows of the partition are in the order of precedence.
    """
    partition, sketches = work
    first, second = _candidates(sketches.rows, sketches.sizes, partition.owned | ~partition.dated)
    own = np.flatnonzero(partition.owned_pairs(first, second))
    first, second = first[own], second[own]
    scores = [np.zeros(0)]
    for start in range(0, len(first), 16384):
        piece = slice(start, start + 16384)
        scores.append(_resemblance(sketches.rows, sketches.sizes, sketches.shingles, first[piece], second[piece]))
    score = np.concatenate(scores)
    keep = np.flatnonzero(score)
    return partition.rows[first[keep]], partition.rows[second[keep]], score[keep]


def originals(
    pairs: Iterable[Pairs], order: NDArray[np.int32], days: NDArray[np.float64], constraints: StoryConstraints
) -> NDArray[np.int32]:
    """For each position that of the article it copies, -1 for one that copies none; an original is never a copy.

    An article finds its best original, in the `order` of precedence. All pairs of a dated one are in one partition.
    What the `constraints` keep apart is no copy; a copy and its original are one story for them from here on.
    """
    original = np.full(len(order), -1, np.int32)
    rank = np.empty(len(order), np.int32)
    rank[order] = np.arange(len(order))
    late: list[Pairs] = []
    for first, second, score in pairs:
        dated = ~np.isnan(days[second])
        _fold((first[dated], second[dated], score[dated]), original, rank, constraints)
        late.append((first[~dated], second[~dated], score[~dated]))
    first, second, score = (np.concatenate(parts) for parts in zip(*late, strict=True))
    _fold((first, second, score), original, rank, constraints)
    return original


def _fold(pairs: Pairs, original: NDArray[np.int32], rank: NDArray[np.int32], constraints: StoryConstraints) -> None:
    first, second, score = pairs
    best_first = np.lexsort((rank[first], -score, rank[second]))
    for earlier, later in zip(first[best_first].tolist(), second[best_first].tolist(), strict=True):
        if original[earlier] < 0 and original[later] < 0 and constraints.may_join(earlier, later):
            original[later] = earlier
            if earlier in constraints or later in constraints:
                constraints.join(earlier, later)


def _candidates(
    sketches: NDArray[np.uint32], sizes: NDArray[np.int64], owned: NDArray[np.bool_]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs of rows, first < second, that share a shingle which is one of the smallest of one of them.

    The second is `owned`.
    """
    filled = np.flatnonzero(_probing(sketches) & (np.arange(sketches.shape[1]) < sizes[:, None]))
    # Sorted by shingle, then row, then position: one number each is the fastest to sort.
    keys = sketches.ravel()[filled].astype(np.uint64)
    keys <<= np.uint64(32)
    keys |= filled.view(np.uint64)
    del filled
    keys.sort()
    values = (keys >> np.uint64(32)).astype(np.uint32)
    common = np.zeros(len(keys), bool)
    common[1:] = values[1:] == values[:-1]
    common[:-1] |= common[1:]
    keys, values = keys[common], values[common]
    flat = (keys & np.uint64(0xFFFFFFFF)).astype(np.int64)
    rows, probe = flat // sketches.shape[1], flat % sketches.shape[1] < PROBES
    opens = np.flatnonzero(np.concatenate([[True], values[1:] != values[:-1]])) if len(values) else np.zeros(0, int)
    lengths = np.diff(np.append(opens, len(values)))
    start = np.repeat(opens, lengths)
    position = np.arange(len(values)) - start
    wanted = owned[rows]
    candidates: list[NDArray[np.int64]] = []
    for step in range(min(PARTNERS, int(lengths.max(initial=1)) - 1)):
        later = np.flatnonzero(wanted & (position > step))
        earlier = start[later] + step
        probing = probe[later] | probe[earlier]
        candidates.append(rows[earlier[probing]] * len(sketches) + rows[later[probing]])
    shared = np.sort(np.concatenate(candidates)) if candidates else np.zeros(0, np.int64)
    opens = np.flatnonzero(np.concatenate([[True], shared[1:] != shared[:-1]])) if len(shared) else np.zeros(0, int)
    pairs = shared[opens]
    first, second = pairs // max(1, len(sketches)), pairs % max(1, len(sketches))
    enough = np.diff(np.append(opens, len(shared))) >= np.minimum(AGREE, np.minimum(sizes[first], sizes[second]) // 2)
    return first[enough], second[enough]


def _probing(sketches: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Which shingles are among the smallest of some row; and few others."""
    slots = sketches * np.uint32(0x9E3779B1) >> np.uint32(8)
    taken = np.zeros(1 << 24, bool)
    taken[slots[:, :PROBES]] = True
    probing: NDArray[np.bool_] = taken[slots]
    return probing


def _resemblance(
    sketches: NDArray[np.uint32], sizes: NDArray[np.int64], shingles: NDArray[np.int64],
    a: NDArray[np.int64], b: NDArray[np.int64],
) -> NDArray[np.float64]:  # fmt: skip
    """How alike the articles of each pair are, 0 where they are no near-duplicates."""
    top = np.iinfo(np.uint32).max
    # Both sketches are complete up to the smaller of their largest shingles: compare below that.
    last = np.where(sizes < shingles, sketches[np.arange(len(sizes)), np.maximum(sizes - 1, 0)], top)
    bound = np.minimum(last[a], last[b])[:, None]
    left, right = sketches[a], sketches[b]
    complete = [(left <= bound) & (left != top), (right <= bound) & (right != top)]
    counts = [side.sum(1) for side in complete]
    merged = np.sort(
        np.concatenate([np.where(complete[0], left, top), np.where(complete[1], right, top)], axis=1), axis=1
    )
    shared = ((merged[:, 1:] == merged[:, :-1]) & (merged[:, 1:] != top)).sum(1)
    resemblance = shared / np.maximum(1, counts[0] + counts[1] - shared)
    containment = shared / np.maximum(1, np.minimum(*counts))
    alike = (resemblance >= RESEMBLANCE) | ((containment >= CONTAINMENT) & (shared >= CONTAINED_SHINGLES))
    return np.where(alike, np.maximum(resemblance, containment), 0.0)


def without_templates(pairs: Pairs, signatures: SignatureStore) -> Pairs:
    """Those near-duplicates that are about the same: of two that both name what the other does not, most is shared."""
    first, second, score = pairs
    if not len(first):
        return pairs
    positions, at = np.unique(np.concatenate([first, second]), return_inverse=True)
    rows = particulars(signatures.features(positions.tolist()), NAME)
    left, right = at[: len(first)], at[len(first) :]
    count = np.diff(rows.bounds)
    similar = (overlap(rows, left, right) >= SHARED_PARTICULARS) | (
        np.minimum(count[left], count[right]) < FEWEST_PARTICULARS
    )
    return first[similar], second[similar], score[similar]
