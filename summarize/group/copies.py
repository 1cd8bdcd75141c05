"""Near-duplicates: the same wire copy, edited, cut, or under another headline.

A bottom-k sketch of word shingles (Broder, "On the resemblance and containment of documents", 1997) gives both the
Jaccard resemblance and the containment of one article in another, so that a copy cut to a third is still found. Only
articles that share one of their smallest shingles are compared.

A copy is one text and tells one event. What is told in the same sentences of another town, with other people and
figures, or of another day, is a report of its own; and so is each of two pages that share no more than the words of
their site.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

import numpy as np
from numpy.typing import NDArray

from summarize.group.constraints import StoryConstraints
from summarize.group.features import BIGRAM, FIGURE, HEAD, LEAD, NAME
from summarize.group.partitions import Partition
from summarize.group.settings import (
    CONTAINED_SHINGLES,
    CONTAINMENT,
    CONTRADICTING_FIGURES,
    DAYS_APART,
    FEWEST_FIGURES,
    FEWEST_NAMES,
    FEWEST_PARTICULARS,
    OTHER_FIGURES,
    OTHER_LEAD,
    OTHER_NAMES,
    OTHER_PARTICULARS,
    OTHER_WORDS,
    OTHER_WORDS_THEN,
    RESEMBLANCE,
    SAME_SHORT_TEXT,
    SAME_TEXT,
    SHORT_TEXT,
)
from summarize.group.signature_store import FeatureTable, SignatureStore, Sketches, entries

PROBES = 16
"""Shingles of an article, the smallest, by which candidates are found."""
AGREE = 4
"""Of these, so many must be shared."""
PARTNERS = 12
"""Articles of one shingle that each other one of it is compared with: the originals come first."""
_COMPARED = 1024
"""Pairs whose features are compared together."""

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


def of_one_event(pairs: Pairs, signatures: SignatureStore) -> Pairs:
    """Those near-duplicates that tell one event: neither their days part them, nor what each says that the other does
    not."""
    first, second, score = pairs
    if not len(first):
        return pairs
    positions, at = np.unique(np.concatenate([first, second]), return_inverse=True)
    table = signatures.features(positions.tolist())
    left, right = at[: len(first)], at[len(first) :]
    length = np.minimum(signatures.lengths[first], signatures.lengths[second])
    same = score >= np.where(length < SHORT_TEXT, SAME_SHORT_TEXT, SAME_TEXT)
    apart = _days_apart(signatures, positions, left, right)
    one = [np.zeros(0, bool)]
    for start in range(0, len(first), _COMPARED):
        piece = slice(start, start + _COMPARED)
        one.append(_is_one_event(table, left[piece], right[piece], same[piece], *(days[piece] for days in apart)))
    keep = np.concatenate(one)
    return first[keep], second[keep], score[keep]


def _is_one_event(
    table: FeatureTable, left: NDArray[np.int64], right: NDArray[np.int64], same: NDArray[np.bool_],
    published: NDArray[np.bool_], told: NDArray[np.bool_],
) -> NDArray[np.bool_]:  # fmt: skip
    """Which pairs tell one event; `same` says which are the same text but for an editor's changes, `published` and
    `told` which are of days that lie apart.

    What differs between two texts decides, and only what each of them has of its own: a copy that was cut has nothing,
    one that was corrected has a figure. A text from elsewhere that stays word for word the same is a copy on any day.
    """
    differences = _Differences(table, left, right)
    figures, own_figures = differences.of(lambda kind, place: (kind == FIGURE) & (place != HEAD))
    particulars, own_particulars = differences.of(lambda kind, place: (kind >= NAME) & (place != HEAD))
    names, own_names = differences.of(lambda kind, place: (kind == NAME) & (place & LEAD > 0))
    lead, _ = differences.of(lambda kind, place: (kind != FIGURE) & (place & LEAD > 0))
    words, _ = differences.of(lambda kind, place: place != HEAD)
    another = (figures >= CONTRADICTING_FIGURES) & (own_figures >= FEWEST_FIGURES)
    another |= (published | told) & (figures >= OTHER_FIGURES)
    another |= told & (~same | (words >= OTHER_WORDS_THEN))
    another |= ~same & (particulars >= OTHER_PARTICULARS) & (own_particulars >= FEWEST_PARTICULARS)
    another |= ~same & (names >= OTHER_NAMES) & (own_names >= FEWEST_NAMES)
    another |= ~same & ((lead >= OTHER_LEAD) | (words >= OTHER_WORDS))
    return ~another


class _Differences:
    """What each of two articles says that the other does not, pair by pair; pairs of words are left out."""

    def __init__(self, table: FeatureTable, left: NDArray[np.int64], right: NDArray[np.int64]) -> None:
        at, side = entries(table.bounds, np.concatenate([left, right]))
        spoken = table.ids[at] >> np.uint32(30) != BIGRAM
        at, self._side = at[spoken], side[spoken]
        keys = (self._side % len(left)).astype(np.uint64) << np.uint64(32) | table.ids[at]
        order = np.argsort(keys, kind="stable")
        twice = np.flatnonzero(keys[order[1:]] == keys[order[:-1]])
        self._own = np.ones(len(keys), bool)
        self._own[order[twice]] = self._own[order[twice + 1]] = False
        self._kinds, self._places = table.ids[at] >> np.uint32(30), table.places[at]
        self._weights = table.weights[at].astype(float) * table.surprise[at]
        self._pairs = len(left)

    def of(
        self, wanted: Callable[[NDArray[np.uint32], NDArray[np.uint8]], NDArray[np.bool_]]
    ) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
        """Of the features `wanted` by kind and place: the share by weight, and the number, of those that an article has
        alone; the less of the two articles, 0 where one has none."""
        chosen = wanted(self._kinds, self._places)
        side, own = self._side[chosen], self._own[chosen]
        weights, count = self._weights[chosen], 2 * self._pairs
        total = np.bincount(side, weights, count)
        alone = np.bincount(side[own], weights[own], count)
        share = np.divide(alone, total, out=np.zeros(count), where=total > 0)
        number = np.bincount(side[own], minlength=count)
        return share.reshape(2, -1).min(0), number.reshape(2, -1).min(0)


def _days_apart(
    signatures: SignatureStore, positions: NDArray[np.int64], left: NDArray[np.int64], right: NDArray[np.int64]
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which pairs were published days apart, and which open with days that lie apart; False where it is not known."""
    when = signatures.days[positions]
    published: NDArray[np.bool_] = np.abs(when[left] - when[right]) >= DAYS_APART
    days = signatures.event_days(positions.tolist())
    told = np.array(
        [
            bool(len(days[a]) and len(days[b]) and np.abs(days[a][:, None] - days[b]).min() >= DAYS_APART)
            for a, b in zip(left.tolist(), right.tolist(), strict=True)
        ]
    )
    return published, told
