"""Stories from pairs of articles that are alike, as the pairs come: what is over is settled, and takes no memory.

Average linkage on a sparse matrix of similarities, stopped at a threshold and at gaps.

All pairs of clusters that are each other's nearest are joined at once, round by round. Average linkage is reducible (a
joined cluster is no nearer to a third than the nearer of its parts was), so that this gives the clusters of joining one
pair at a time (Murtagh, "A survey of recent advances in hierarchical clustering algorithms", 1983), in few rounds.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from summarize.group.article_similarity import Similarity, blend, fade
from summarize.group.constraints import RowConstraints, StoryConstraints
from summarize.group.proximity import ClusterDays, cluster_days_of
from summarize.group.settings import Settings


def average_linkage(
    similarity: Similarity,
    threshold: float,
    *,
    cohesion: float = 0,
    power: float = 1,
    cluster_days: ClusterDays | None = None,
    constraints: RowConstraints | None = None,
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """The cluster of each row (numbered by its first row), and that cluster's weakest join (NaN for one row alone).

    `similarity` is symmetric with an empty diagonal; what it does not hold is 0. Pairs of rows that `cluster_days`
    calls too far apart in time are left out of the averages, instead of counting as unlike: a story that moves for
    weeks stays one as long as those near in time belong together. Two clusters that are less alike than `cohesion`
    times what holds the looser of them together are not joined: what suffices between strangers is little between
    two stories. The averages are power means: above 1, a few strong links say more than many weak ones.

    Rows that the `constraints` put together are one cluster from the start; clusters that they keep apart are not
    joined.
    """
    count = similarity.count
    labels = np.arange(count)
    weakest = np.full(count, np.nan)
    clusters = np.arange(count)  # the label of each row of `sums`
    rows, columns = similarity.rows, similarity.columns
    sums: NDArray[np.float64] = similarity.values**power
    sizes = np.ones(count)
    # The sum of the similarities within each cluster, and of how many pairs.
    within, pairs_within = np.zeros(count), np.zeros(count)
    if constraints is not None:
        labels = constraints.first
        clusters, target = np.unique(labels, return_inverse=True)
        within, pairs_within, sizes = (_added(target, each, len(clusters)) for each in (within, pairs_within, sizes))
        cluster_days = cluster_days.join(target, len(clusters)) if cluster_days else None
        rows, columns, sums = _added_pairs(target[rows], target[columns], sums, len(clusters))
        constraints = constraints.join(target, len(clusters))
        rows, columns, sums = _allowed(rows, columns, sums, constraints)
    while len(sums):
        pairs: NDArray[np.float64]
        pairs = cluster_days.pairs(rows, columns) if cluster_days else sizes[rows] * sizes[columns]
        mean: NDArray[np.float64] = np.divide(sums, pairs).round(9)
        position, score = _nearest(rows, mean, len(sizes))
        best = np.where(position < 0, -1, columns[position])
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
        target = np.full(len(sizes), -1)
        remaining = np.setdiff1d(able, right, assume_unique=True)
        target[remaining] = np.arange(len(remaining))
        target[right] = target[left]
        within[left] += sums[position[left]]
        pairs_within[left] += pairs[position[left]]
        within, pairs_within, sizes = (_added(target, each, len(remaining)) for each in (within, pairs_within, sizes))
        cluster_days = cluster_days.join(target, len(remaining)) if cluster_days else None
        rows, columns, sums = _added_pairs(target[rows], target[columns], sums, len(remaining))
        if constraints is not None:
            constraints = constraints.join(target, len(remaining))
            rows, columns, sums = _allowed(rows, columns, sums, constraints)
        clusters = clusters[remaining]
    return labels, weakest


def _added(target: NDArray[np.int64], values: NDArray[np.float64], count: int) -> NDArray[np.float64]:
    """The sum of the `values` that go to each `target`; those with -1 go nowhere."""
    going = np.flatnonzero(target >= 0)
    added: NDArray[np.float64] = np.bincount(target[going], values[going], count).astype(np.float64, copy=False)
    return added


def _added_pairs(
    rows: NDArray[np.int64], columns: NDArray[np.int64], values: NDArray[np.float64], count: int
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """The entries of a matrix whose rows and columns are joined, without the diagonal and what goes nowhere (-1)."""
    going = np.flatnonzero((rows >= 0) & (columns >= 0) & (rows != columns) & (values != 0))
    cells, places = np.unique(rows[going] * count + columns[going], return_inverse=True)
    return cells // count, cells % count, _added(places, values[going], len(cells))


def _allowed(
    rows: NDArray[np.integer], columns: NDArray[np.integer], values: NDArray[np.float64], constraints: RowConstraints
) -> tuple[NDArray[np.integer], NDArray[np.integer], NDArray[np.float64]]:
    """The entries of pairs that are not kept apart."""
    kept = np.flatnonzero(~constraints.apart(rows, columns))
    return rows[kept], columns[kept], values[kept]


def _looser(
    within: NDArray[np.float64], pairs_within: NDArray[np.float64], left: NDArray[np.int64], right: NDArray[np.int64]
) -> NDArray[np.float64]:
    """How alike the rows of the looser cluster of each pair are, on average; a row alone is not loose."""
    alike = np.divide(within, pairs_within, out=np.full(len(within), np.nan), where=pairs_within > 0)
    looser: NDArray[np.float64] = np.nan_to_num(np.fmin(alike[left], alike[right]))
    return looser


def _nearest(
    rows: NDArray[np.integer], mean: NDArray[np.float64], count: int
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


def _nearest_miss(similarity: Similarity, labels: NDArray[np.int64]) -> dict[int, tuple[int, int, float]]:
    """By cluster the row of it that is most like one of another cluster, the first of equals; that row; how alike."""
    across = np.flatnonzero(labels[similarity.rows] != labels[similarity.columns])
    own, other, values = similarity.rows[across], similarity.columns[across], similarity.values[across].round(9)
    order = np.lexsort((other, own, -values, labels[own]))
    cluster = labels[own][order]
    first = order[np.flatnonzero(np.diff(cluster, prepend=-1))]
    found = zip(own[first].tolist(), other[first].tolist(), values[first].tolist(), strict=True)
    return dict(zip(labels[own[first]].tolist(), found, strict=True))


class Cluster(Struct, frozen=True):
    """Places of the articles of a story, without copies, and the score of their weakest link; and, where that is asked
    for, the article of it that is most like one of another story, that one, and how alike they are."""

    members: tuple[int, ...]
    score: float | None
    nearest: tuple[int, int, float] | None = None


class Linking:
    """The articles that are still compared, and their pairs.

    A story is settled once its last article is two windows past, for an article's neighbours, and theirs, are known by
    then; its articles stay two more as neighbours of others. An article without a date may belong to any story: what is
    like one is settled at the end. So are stories of articles that are together by constraint.
    """

    def __init__(
        self,
        days: NDArray[np.float64],
        *,
        articles: int,
        settings: Settings,
        threshold: float,
        window: float,
        constraints: StoryConstraints,
        explain: bool = False,
    ) -> None:
        self._days = days
        self._articles = articles
        self._settings = settings
        self._threshold = threshold
        self._window = window
        self._constraints = constraints
        self._explain = explain
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
        positions = np.sort(np.concatenate([self._positions, positions]))
        self._positions = positions[np.diff(positions, prepend=-1) > 0]
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
            constraints=self._constraints.rows(positions[free]),
        )
        over = np.ones(len(free), bool)
        if last_day is not None:
            going = np.isnan(when) | (when > last_day - 2 * self._window) | self._constraints.linked(positions[free])
            going[similarity.columns[np.isnan(when)[similarity.rows]]] = True
            over = ~np.isin(labels, labels[going])
        nearest = _nearest_miss(similarity, labels) if self._explain else {}
        done = np.flatnonzero(over)
        by_label = done[np.argsort(labels[done], kind="stable")]
        for rows in np.split(by_label, np.flatnonzero(np.diff(labels[by_label])) + 1) if len(done) else ():
            score = scores[labels[rows[0]]]
            members = tuple(positions[free[rows]].tolist())
            own, other, alike = nearest.get(int(labels[rows[0]]), (0, 0, 0.0))
            miss = (int(positions[free[own]]), int(positions[free[other]]), round(alike, 3)) if alike else None
            yield Cluster(members, None if np.isnan(score) else round(float(score), 3), miss)
        self._settled[positions[free[done]]] = True
        if last_day is not None:
            self._forget(~self._settled[positions] | (days > last_day - 4 * self._window))

    def _similarity(self) -> Similarity:
        """The similarities of `_positions`, both ways."""
        left, right = np.searchsorted(self._positions, self._left), np.searchsorted(self._positions, self._right)
        return Similarity.of(left, right, self._values, len(self._positions))

    def _forget(self, remaining: NDArray[np.bool_]) -> None:
        gone = self._positions[~remaining]
        self._positions = self._positions[remaining]
        alive = np.flatnonzero(~np.isin(self._left, gone) & ~np.isin(self._right, gone))
        self._left, self._right, self._values = self._left[alive], self._right[alive], self._values[alive]
