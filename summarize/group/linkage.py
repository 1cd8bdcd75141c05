"""Average linkage on a sparse matrix of similarities, stopped at a threshold and at gaps.

All pairs of clusters that are each other's nearest are joined at once, round by round. Average linkage is reducible (a
joined cluster is no nearer to a third than the nearer of its parts was), so that this gives the clusters of joining one
pair at a time (Murtagh, "A survey of recent advances in hierarchical clustering algorithms", 1983), in few rounds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from summarize.group.proximity import ClusterDays

if TYPE_CHECKING:
    from scipy.sparse import csr_array


def average_linkage(
    similarity: csr_array,
    threshold: float,
    *,
    cohesion: float = 0,
    power: float = 1,
    cluster_days: ClusterDays | None = None,
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """The cluster of each row (numbered by its first row), and that cluster's weakest join (NaN for one row alone).

    `similarity` is symmetric with an empty diagonal; what it does not hold is 0. Pairs of rows that `cluster_days`
    calls too far apart in time are left out of the averages, instead of counting as unlike: a story that moves for
    weeks stays one as long as those near in time belong together. Two clusters that are less alike than `cohesion`
    times what holds the looser of them together are not joined: what suffices between strangers is little between
    two stories. The averages are power means: above 1, a few strong links say more than many weak ones."""
    from scipy.sparse import csr_array

    count = similarity.shape[0]
    labels = np.arange(count)
    weakest = np.full(count, np.nan)
    clusters = np.arange(count)  # the label of each row of `sums`
    sums, sizes = similarity.copy(), np.ones(count)
    sums.data **= power
    # The sum of the similarities within each cluster, and of how many pairs.
    within, pairs_within = np.zeros(count), np.zeros(count)
    while sums.nnz:
        rows = np.repeat(np.arange(sums.shape[0]), np.diff(sums.indptr))
        pairs = cluster_days.pairs(rows, sums.indices) if cluster_days else sizes[rows] * sizes[sums.indices]
        position, score = _nearest(rows, np.round(sums.data / pairs, 9), sums.shape[0])
        best = np.where(position < 0, -1, sums.indices[position])
        score = np.where(position < 0, score, np.maximum(score, 0) ** (1 / power))
        able = np.flatnonzero(score >= threshold)
        left = able[(best[best[able]] == able) & (able < best[able])]
        left = left[score[left] >= cohesion * _looser(within, pairs_within, left, best[left]) ** (1 / power)]
        if not len(left):
            break
        right = best[left]
        low, high = clusters[left], clusters[right]
        weakest[low] = np.fmin(np.fmin(weakest[low], weakest[high]), score[left])
        joined_labels = np.arange(count)
        joined_labels[high] = low
        labels = joined_labels[labels]
        # A cluster with no neighbour above the threshold will never have one: it is left out from here on.
        target = np.full(sums.shape[0], -1)
        kept = np.setdiff1d(able, right, assume_unique=True)
        target[kept] = np.arange(len(kept))
        target[right] = target[left]
        inside = np.flatnonzero(target >= 0)
        joined = csr_array((np.ones(len(inside)), (inside, target[inside])), shape=(sums.shape[0], len(kept)))
        within[left] += sums.data[position[left]]
        pairs_within[left] += pairs[position[left]]
        within, pairs_within = joined.T @ within, joined.T @ pairs_within
        sizes = joined.T @ sizes
        cluster_days = cluster_days.join(joined) if cluster_days else None
        sums = (joined.T @ sums @ joined).tocsr()
        sums.setdiag(0)
        sums.eliminate_zeros()
        sums.sort_indices()
        clusters = clusters[kept]
    return labels, weakest


def _looser(
    within: NDArray[np.float64], pairs_within: NDArray[np.float64], left: NDArray[np.int64], right: NDArray[np.int64]
) -> NDArray[np.float64]:
    """How alike the rows of the looser cluster of each pair are, on average; a row alone is not loose."""
    alike = np.divide(within, pairs_within, out=np.full(len(within), np.nan), where=pairs_within > 0)
    looser: NDArray[np.float64] = np.nan_to_num(np.fmin(alike[left], alike[right]))
    return looser


def _nearest(
    rows: NDArray[np.int64], mean: NDArray[np.float64], count: int
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Where each row's nearest is among the entries, the first of equals, and how near it is; -1 for an empty row."""
    best = np.full(count, -1)
    score = np.full(count, -1.0)
    opens = np.flatnonzero(np.concatenate([[True], rows[1:] != rows[:-1]]))
    filled = rows[opens]
    score[filled] = np.maximum.reduceat(mean, opens)
    top = np.flatnonzero(mean == score[rows])
    first = np.concatenate([[True], rows[top][1:] != rows[top][:-1]])
    best[filled] = top[first]
    return best, score
