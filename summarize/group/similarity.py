"""How alike articles are: their words, their names and numbers, the neighbours they share, and when they appeared."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from summarize.group.calendar import USUAL, Nearness
from summarize.group.candidates import products
from summarize.group.counts import Weights
from summarize.group.particulars import contradict
from summarize.group.settings import Settings
from summarize.group.shards import Shard
from summarize.group.shelf import Features
from summarize.group.vectors import vectorise

if TYPE_CHECKING:
    from scipy.sparse import csr_array


def edges(
    work: tuple[Shard, Features, NDArray[np.float64]],
    *,
    weights: Weights,
    settings: Settings,
    near: Nearness,
    window: float,
    decay: float,
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.float64]]:
    """The pairs of a piece of the bundle that are alike: places of two articles, the lower first, and how much.

    `work` has the piece, the features of its rows, and their days. Articles more than `window` days apart are not
    alike; likeness halves with every `decay` days in between, and grows where few articles of the bundle are as `near`.
    An article without a date is near to all.
    """
    shard, found, when = work
    rows = vectorise(found, weights, settings)
    similarity = products(rows, when, floor=settings.floor, window=window, fresh=shard.fresh | ~shard.dated)
    similarity = contradict(similarity, found, settings, weights.count)
    similarity.data += settings.near * (near.surprise(_apart(similarity, when)) - USUAL)
    entries = fade(similarity, when, settings.floor, window=window, decay=decay).tocoo()
    left, right = entries.coords
    kept = np.flatnonzero((left < right) & shard.own(left, right))
    places = shard.rows.astype(np.int32)
    return places[left[kept]], places[right[kept]], entries.data[kept]


def fade(matrix: csr_array, when: NDArray[np.float64], floor: float, *, window: float, decay: float) -> csr_array:
    """The matrix without its diagonal, and weaker with the days in between; without what is below `floor` then."""
    from scipy.sparse import csr_array

    entries = matrix.tocoo()
    rows, columns = entries.coords
    apart = np.nan_to_num(_apart(matrix, when))
    faded = entries.data * np.exp2(-apart / decay)
    keep = (faded >= floor) & (rows != columns) & (apart <= window)
    kept = csr_array((faded[keep], (rows[keep], columns[keep])), shape=matrix.shape)
    kept.sort_indices()
    return kept


def _apart(matrix: csr_array, when: NDArray[np.float64]) -> NDArray[np.float64]:
    """The days between the articles of each entry, in order; NaN where one of them is not dated."""
    rows, columns = matrix.tocoo().coords
    apart: NDArray[np.float64] = np.abs(when[rows] - when[columns])
    return apart


def blend(similarity: csr_array, settings: Settings, articles: int, wanted: NDArray[np.int64]) -> csr_array:
    """The similarities of the `wanted` rows, averaged with those of the articles' nearest neighbours: two reports that
    resemble the same others tell one story, even in words of their own. `articles` counts those of the whole bundle."""
    from scipy.sparse import csr_array, eye_array

    count = similarity.shape[0]
    reach = (articles - settings.graph_from) / (settings.graph_full - settings.graph_from)
    share = settings.graph * min(1.0, max(0.0, reach))
    if share == 0 or not similarity.nnz:
        return similarity[wanted][:, wanted]
    rows = np.repeat(np.arange(count), np.diff(similarity.indptr))
    rounded = np.round(similarity.data, 6)
    alike = np.flatnonzero(rounded >= settings.neighbour_floor - 1e-6)
    alike = alike[np.lexsort((similarity.indices[alike], -rounded[alike], rows[alike]))]
    opens = np.searchsorted(rows[alike], rows[alike])
    nearest = similarity.data[alike[opens]]
    enough = np.maximum(settings.neighbour_floor, settings.neighbour_share * nearest)
    keep = alike[(np.arange(len(alike)) - opens < settings.neighbours) & (similarity.data[alike] >= enough)]
    near = csr_array((similarity.data[keep], (rows[keep], similarity.indices[keep])), shape=similarity.shape)
    near = near.maximum(near.T) + eye_array(count, format="csr")
    lengths = np.sqrt(near.multiply(near).sum(axis=1))
    near = csr_array(near.multiply(1 / lengths[:, None]))[wanted]
    return (similarity[wanted][:, wanted] * (1 - share) + near @ near.T * share).tocsr()
