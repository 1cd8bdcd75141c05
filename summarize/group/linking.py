"""Stories from pairs of articles that are alike, as the pairs come: what is over is settled, and takes no memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from summarize.group.article_similarity import blend, fade
from summarize.group.linkage import average_linkage
from summarize.group.proximity import cluster_days_of
from summarize.group.settings import Settings

if TYPE_CHECKING:
    from scipy.sparse import csr_array


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

    def _forget(self, kept: NDArray[np.bool_]) -> None:
        gone = self._positions[~kept]
        self._positions = self._positions[kept]
        alive = np.flatnonzero(~np.isin(self._left, gone) & ~np.isin(self._right, gone))
        self._left, self._right, self._values = self._left[alive], self._right[alive], self._values[alive]
