"""Average linkage on a sparse matrix of similarities, stopped at a threshold.

All pairs of clusters that are each other's nearest are joined at once, round by round. Average linkage is reducible (a
joined cluster is no nearer to a third than the nearer of its parts was), so that this gives the clusters of joining one
pair at a time (Murtagh, "A survey of recent advances in hierarchical clustering algorithms", 1983), in few rounds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from scipy.sparse import csr_array


def average_linkage(
    similarity: csr_array, threshold: float, *, days: NDArray[np.float64] | None = None, window: float | None = None
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """The cluster of each row (numbered by first row), and each cluster's weakest join (NaN for one row alone).

    `similarity` is symmetric with an empty diagonal; what it does not hold is 0. With `days` (NaN where unknown) and
    `window`, pairs further apart than the window are left out of the averages instead of counting as unlike: a story
    that moves for weeks stays one as long as its neighbours in time belong together.
    """
    from scipy.sparse import csr_array

    count = similarity.shape[0]
    labels = np.arange(count)
    weakest = np.full(count, np.nan)
    clusters = np.arange(count)  # the label of each row of `sums`
    sums, sizes = similarity, np.ones(count)
    while sums.nnz:
        rows = np.repeat(np.arange(sums.shape[0]), np.diff(sums.indptr))
        mean = np.round(sums.data / (sizes[rows] * sizes[sums.indices]), 9)
        best, score = _nearest(rows, sums.indices, mean, sums.shape[0])
        able = np.flatnonzero((best >= 0) & (score >= threshold))
        mutual = able[best[best[able]] == able]
        left = mutual[mutual < best[mutual]]
        if not len(left):
            break
        right = best[left]
        weakest[clusters[left]] = np.fmin(np.fmin(weakest[clusters[left]], weakest[clusters[right]]), score[left])
        target = np.arange(sums.shape[0])
        target[right] = left
        renamed = np.arange(count)
        renamed[clusters[right]] = clusters[left]
        labels = renamed[labels]
        # A cluster with no neighbour above the threshold will never have one: leave it out from here on.
        keep = np.zeros(sums.shape[0], bool)
        keep[able] = True
        keep[right] = False
        kept = np.flatnonzero(keep)
        place = np.full(sums.shape[0], -1)
        place[kept] = np.arange(len(kept))
        group = np.where(place[target] >= 0, place[target], -1)
        inside = np.flatnonzero(group >= 0)
        joined = csr_array((np.ones(len(inside)), (inside, group[inside])), shape=(sums.shape[0], len(kept)))
        sizes = joined.T @ sizes
        sums = (joined.T @ sums @ joined).tocsr()
        sums.setdiag(0)
        sums.eliminate_zeros()
        sums.sort_indices()
        clusters = clusters[kept]
    return labels, weakest


def _nearest(
    rows: NDArray[np.int64], columns: NDArray[np.int64], mean: NDArray[np.float64], count: int
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Each row's nearest column, the first of equals, and how near it is; -1 for an empty row."""
    best = np.full(count, -1)
    score = np.zeros(count)
    if len(rows):
        opens = np.flatnonzero(np.concatenate([[True], rows[1:] != rows[:-1]]))
        filled = rows[opens]
        score[filled] = np.maximum.reduceat(mean, opens)
        top = np.flatnonzero(mean == score[rows])
        first = np.concatenate([[True], rows[top][1:] != rows[top][:-1]])
        best[filled] = columns[top[first]]
    return best, score
