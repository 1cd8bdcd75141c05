"""When articles were published, and which of them are near enough in time to be of one story."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from summarize.group.settings import HORIZON, MOST_SURPRISE, PRIOR_PAIRS, SAME_TIME, USUAL_SURPRISE, WINDOW

if TYPE_CHECKING:
    from scipy.sparse import csr_array

SAMPLE = 512
_PAIRS = 1 << 17


class ClusterDays(Struct, frozen=True, kw_only=True):
    """The days of clusters of articles.

    `first` and `last` are the days (proleptic ordinals) of each cluster, NaN where none of its articles is dated;
    `dated` counts its articles by day (a column a day), `undated` those without one. Articles that are more than
    `window` days apart are too far apart; one without a date is near to all.
    """

    window: float
    first: NDArray[np.float64]
    last: NDArray[np.float64]
    dated: csr_array
    undated: NDArray[np.float64]
    days: NDArray[np.float64]

    def pairs(self, left: NDArray[np.integer], right: NDArray[np.integer]) -> NDArray[np.float64]:
        """For each pair of clusters, how many pairs of their articles are near in time; at least 1."""
        dated_sizes = np.asarray(self.dated.sum(axis=1))
        sizes = dated_sizes + self.undated
        counts: NDArray[np.float64] = sizes[left] * sizes[right]
        span = np.fmax(self.last[left], self.last[right]) - np.fmin(self.first[left], self.first[right])
        wide = np.flatnonzero(span > self.window)
        within_window = self.dated @ self._band()
        for start in range(0, len(wide), _PAIRS):
            at = wide[start : start + _PAIRS]
            a, b = left[at], right[at]
            apart = dated_sizes[a] * dated_sizes[b] - self.dated[a].multiply(within_window[b]).sum(axis=1)
            counts[at] = np.maximum(1, counts[at] - apart)
        return counts

    def join(self, target: NDArray[np.int64], count: int) -> ClusterDays:
        """The days of `count` clusters, each of those that have its number as their `target`."""
        from scipy.sparse import csr_array

        rows = np.flatnonzero(target >= 0)
        columns = target[rows]
        joined = csr_array((np.ones(len(rows)), (rows, columns)), shape=(len(target), count))
        first, last = np.full(count, np.nan), np.full(count, np.nan)
        np.fmin.at(first, columns, self.first[rows])
        np.fmax.at(last, columns, self.last[rows])
        dated = (joined.T @ self.dated).tocsr()
        return ClusterDays(
            window=self.window, first=first, last=last, dated=dated, undated=joined.T @ self.undated, days=self.days
        )

    def _band(self) -> csr_array:
        """Which days are near each other."""
        from scipy.sparse import csr_array

        low = np.searchsorted(self.days, self.days - self.window, side="left")
        high = np.searchsorted(self.days, self.days + self.window, side="right")
        counts = high - low
        bounds = np.concatenate([[0], np.cumsum(counts)])
        columns = np.arange(bounds[-1]) - np.repeat(bounds[:-1], counts) + np.repeat(low, counts)
        return csr_array((np.ones(len(columns)), columns, bounds), shape=(len(self.days), len(self.days)))


def horizon(days: NDArray[np.float64]) -> float:
    """The window that suits articles published on `days`, in days; a few dates far off change little."""
    dated = np.sort(days[~np.isnan(days)])
    if not len(dated):
        return WINDOW
    # The percentiles; NumPy's own function would import masked arrays, at each start of the command.
    first, last = np.interp(np.array([0.05, 0.95]) * (len(dated) - 1), np.arange(len(dated)), dated)
    return max(WINDOW, float(last - first) / 0.9 * HORIZON / len(dated))


class Nearness(Struct, frozen=True):
    """How surprising it is that two articles of a bundle appeared so near each other.

    `gaps` are the days between pairs of its articles, ascending, those within the window.
    """

    gaps: NDArray[np.float64]

    def surprise(self, apart: NDArray[np.float64]) -> NDArray[np.float64]:
        """For pairs that are so many days `apart`: ``-ln((nearer + prior) / (pairs + prior))``, where `nearer` of the
        `pairs` are as near; what is usual for NaN. In a few articles, or in a dense stream, all are near, and it says
        little."""
        nearer = np.searchsorted(self.gaps, apart + SAME_TIME, side="right")
        surprise = -np.log((nearer + PRIOR_PAIRS) / (len(self.gaps) + PRIOR_PAIRS))
        return np.where(np.isnan(apart), USUAL_SURPRISE, np.minimum(surprise, MOST_SURPRISE))


def nearness(days: NDArray[np.float64], window: float) -> Nearness:
    """That of the articles published on `days` (NaN: not known), as `SAMPLE` of them, evenly chosen, show it."""
    dated = np.sort(days[~np.isnan(days)])
    chosen = dated[np.linspace(0, len(dated) - 1, min(len(dated), SAMPLE)).round().astype(int)]
    first, second = np.triu_indices(len(chosen), 1)
    gaps = np.sort(chosen[second] - chosen[first])
    return Nearness(gaps[gaps <= window])


def cluster_days_of(days: Iterable[float | None], window: float) -> ClusterDays | None:
    """The days of single articles, each a cluster (no day is None or NaN), None where no two dated ones are too far
    apart."""
    when = np.array([np.nan if day is None else day for day in days], np.float64)
    dated = np.flatnonzero(~np.isnan(when))
    if not len(dated) or np.nanmax(when) - np.nanmin(when) <= window:
        return None
    from scipy.sparse import csr_array

    distinct_days, columns = np.unique(when[dated], return_inverse=True)
    matrix = csr_array((np.ones(len(dated)), (dated, columns)), shape=(len(when), len(distinct_days)))
    return ClusterDays(
        window=window,
        first=when,
        last=when.copy(),
        dated=matrix,
        undated=np.isnan(when).astype(np.float64),
        days=distinct_days,
    )
