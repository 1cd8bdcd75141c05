"""Stories from pairs of articles that are alike, as the pairs come: what is over is settled, and takes no memory.

Average linkage on a sparse matrix of similarities, stopped at a threshold and at gaps.

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
from collections.abc import Iterator

from msgspec import Struct

from summarize.group.article_similarity import blend, fade
from summarize.group.proximity import cluster_days_of
from summarize.group.settings import Settings


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
        remaining = np.setdiff1d(able, right, assume_unique=True)
        target[remaining] = np.arange(len(remaining))
        target[right] = target[left]
        inside = np.flatnonzero(target >= 0)
        joined = csr_array((np.ones(len(inside)), (inside, target[inside])), shape=(sums.shape[0], len(remaining)))
        within[left] += sums.data[position[left]]
        pairs_within[left] += pairs[position[left]]
        within, pairs_within = joined.T @ within, joined.T @ pairs_within
        sizes = joined.T @ sizes
        cluster_days = cluster_days.join(joined) if cluster_days else None
        sums = (joined.T @ sums @ joined).tocsr()
        sums.setdiag(0)
        sums.eliminate_zeros()
        sums.sort_indices()
        clusters = clusters[remaining]
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


class Cluster(Struct, frozen=True):
    """Places of the articles of a story, without copies, and the score of their weakest link."""

    members: tuple[int, ...]
    score: float | None


class Linking:
    """The articles that are still compared, and their pairs.

    A story is settled once its last article is two windows past, for an article's neighbours, and theirs, are known by
    then; its articles stay two more as neighbours of others. An article without a date may belong to any story: what is
    like one is settled at the end.
    """

    def __init__(
        self, days: NDArray[np.float64], *, articles: int, settings: Settings, threshold: float, window: float
    ) -> None:
        self._days = days
        self._articles = articles
        self._settings = settings
        self._threshold = threshold
        self._window = window
        self._positions = np.zeros(0, np.int64)
        self._settled = np.zeros(len(days), bool)
        self._left, self._right = np.zeros(0, np.int32), np.zeros(0, np.int32)
        self._values = np.zeros(0)

    def add(
        self,
        positions: NDArray[np.int64],
        left: NDArray[np.int32],
        right: NDArray[np.int32],
        values: NDArray[np.float64],
    ) -> None:
        """Articles, and pairs of articles that are alike, each pair once."""
        self._positions = np.union1d(self._positions, positions)
        self._left = np.concatenate([self._left, left])
        self._right = np.concatenate([self._right, right])
        self._values = np.concatenate([self._values, values])

    def settle(self, last_day: float | None) -> Iterator[Cluster]:
        """The stories that are over when all up to the day `last_day` have come; None: all that are left."""
        positions, days = self._positions, self._days[self._positions]
        free = np.flatnonzero(~self._settled[positions])
        when = days[free]
        blended = blend(self._similarity(), self._settings, self._articles, free)
        similarity = fade(blended, when, self._settings.least_similarity, window=self._window, decay=np.inf)
        labels, scores = average_linkage(
            similarity,
            self._threshold,
            cohesion=self._settings.cohesion,
            power=self._settings.linkage_exponent,
            cluster_days=cluster_days_of(when, self._window),
        )
        over = np.ones(len(free), bool)
        if last_day is not None:
            going = np.isnan(when) | (when > last_day - 2 * self._window)
            going[similarity.indices[np.repeat(np.isnan(when), np.diff(similarity.indptr))]] = True
            over = ~np.isin(labels, labels[going])
        done = np.flatnonzero(over)
        by_label = done[np.argsort(labels[done], kind="stable")]
        for rows in np.split(by_label, np.flatnonzero(np.diff(labels[by_label])) + 1) if len(done) else ():
            score = scores[labels[rows[0]]]
            members = tuple(positions[free[rows]].tolist())
            yield Cluster(members, None if np.isnan(score) else round(float(score), 3))
        self._settled[positions[free[done]]] = True
        if last_day is not None:
            self._forget(~self._settled[positions] | (days > last_day - 4 * self._window))

    def _similarity(self) -> csr_array:
        """The similarities of `_positions`, both ways."""
        from scipy.sparse import csr_array

        left, right = np.searchsorted(self._positions, self._left), np.searchsorted(self._positions, self._right)
        pairs = (np.concatenate([left, right]), np.concatenate([right, left]))
        values = np.concatenate([self._values, self._values])
        similarity = csr_array((values, pairs), shape=(len(self._positions), len(self._positions)))
        similarity.sort_indices()
        return similarity

    def _forget(self, remaining: NDArray[np.bool_]) -> None:
        gone = self._positions[~remaining]
        self._positions = self._positions[remaining]
        alive = np.flatnonzero(~np.isin(self._left, gone) & ~np.isin(self._right, gone))
        self._left, self._right, self._values = self._left[alive], self._right[alive], self._values[alive]
