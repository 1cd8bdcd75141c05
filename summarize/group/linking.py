"""Stories from pairs of articles that are alike, as the pairs come: what is over is settled, and takes no memory."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from summarize.group.linkage import average_linkage
from summarize.group.proximity import calendar_of
from summarize.group.settings import Settings
from summarize.group.similarity import blend, fade

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
        self._places = np.zeros(0, np.int64)
        self._settled = np.zeros(len(days), bool)
        self._left, self._right = np.zeros(0, np.int32), np.zeros(0, np.int32)
        self._values = np.zeros(0)

    def add(
        self,
        places: NDArray[np.int64],
        left: NDArray[np.int32],
        right: NDArray[np.int32],
        values: NDArray[np.float64],
    ) -> None:
        """Articles, and pairs of articles that are alike, each pair once."""
        self._places = np.union1d(self._places, places)
        self._left = np.concatenate([self._left, left])
        self._right = np.concatenate([self._right, right])
        self._values = np.concatenate([self._values, values])

    def settle(self, front: float | None) -> Iterator[Cluster]:
        """The stories that are over when all up to the day `front` have come; None: all that are left."""
        places, days = self._places, self._days[self._places]
        free = np.flatnonzero(~self._settled[places])
        when = days[free]
        blended = blend(self._similarity(), self._settings, self._articles, free)
        similarity = fade(blended, when, self._settings.floor, window=self._window, decay=np.inf)
        labels, scores = average_linkage(
            similarity,
            self._threshold,
            cohesion=self._settings.cohesion,
            power=self._settings.linkage,
            calendar=calendar_of(when, self._window),
        )
        over = np.ones(len(free), bool)
        if front is not None:
            going = np.isnan(when) | (when > front - 2 * self._window)
            going[similarity.indices[np.repeat(np.isnan(when), np.diff(similarity.indptr))]] = True
            over = ~np.isin(labels, labels[going])
        done = np.flatnonzero(over)
        by_label = done[np.argsort(labels[done], kind="stable")]
        for rows in np.split(by_label, np.flatnonzero(np.diff(labels[by_label])) + 1) if len(done) else ():
            score = scores[labels[rows[0]]]
            members = tuple(places[free[rows]].tolist())
            yield Cluster(members, None if np.isnan(score) else round(float(score), 3))
        self._settled[places[free[done]]] = True
        if front is not None:
            self._forget(~self._settled[places] | (days > front - 4 * self._window))

    def _similarity(self) -> csr_array:
        """The similarities of `_places`, both ways."""
        from scipy.sparse import csr_array

        left, right = np.searchsorted(self._places, self._left), np.searchsorted(self._places, self._right)
        pairs = (np.concatenate([left, right]), np.concatenate([right, left]))
        values = np.concatenate([self._values, self._values])
        similarity = csr_array((values, pairs), shape=(len(self._places), len(self._places)))
        similarity.sort_indices()
        return similarity

    def _forget(self, kept: NDArray[np.bool_]) -> None:
        gone = self._places[~kept]
        self._places = self._places[kept]
        alive = np.flatnonzero(~np.isin(self._left, gone) & ~np.isin(self._right, gone))
        self._left, self._right, self._values = self._left[alive], self._right[alive], self._values[alive]
