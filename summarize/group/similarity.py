"""How alike articles are: their words, their names and numbers, the neighbours they share, and when they appeared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from summarize.group.candidates import products
from summarize.group.settings import Settings
from summarize.group.vectors import Vectors

if TYPE_CHECKING:
    from scipy.sparse import csr_array


def similarities(
    vectors: Vectors, days: Sequence[int | None], settings: Settings, *, window: float, decay: float
) -> csr_array:
    """A symmetric matrix of similarities (0 to 1) with an empty diagonal; below `Settings.floor` is none.

    Articles more than `window` days apart have none; it halves with every `decay` days in between. An article without
    a date is near to all.
    """
    when = np.array([np.nan if day is None else day for day in days], np.float64)
    similarity = products(vectors.rows, when, floor=settings.floor, window=window)
    similarity = fade(similarity, when, settings.floor, window=window, decay=decay)
    return fade(blend(similarity, settings), when, settings.floor, window=window, decay=np.inf)


def fade(matrix: csr_array, when: NDArray[np.float64], floor: float, *, window: float, decay: float) -> csr_array:
    """The matrix without its diagonal, and weaker with the days in between; without what is below `floor` then."""
    from scipy.sparse import csr_array

    entries = matrix.tocoo()
    rows, columns = entries.coords
    apart = np.nan_to_num(np.abs(when[rows] - when[columns]))
    faded = entries.data * np.exp2(-apart / decay)
    keep = (faded >= floor) & (rows != columns) & (apart <= window)
    kept = csr_array((faded[keep], (rows[keep], columns[keep])), shape=matrix.shape)
    kept.sort_indices()
    return kept


def blend(similarity: csr_array, settings: Settings) -> csr_array:
    """The similarities, averaged with those of the articles' nearest neighbours: two reports that resemble the same
    others tell one story, even in words of their own."""
    from scipy.sparse import csr_array, eye_array

    count = similarity.shape[0]
    reach = (count - settings.graph_from) / (settings.graph_full - settings.graph_from)
    share = settings.graph * min(1.0, max(0.0, reach))
    if share == 0 or not similarity.nnz:
        return similarity
    rows = np.repeat(np.arange(count), np.diff(similarity.indptr))
    order = np.lexsort((similarity.indices, -np.round(similarity.data, 6), rows))
    place = np.arange(len(rows)) - similarity.indptr[rows]
    keep = order[(place < settings.neighbours) & (similarity.data[order] >= settings.neighbour_floor)]
    near = csr_array((similarity.data[keep], (rows[keep], similarity.indices[keep])), shape=similarity.shape)
    near = near.maximum(near.T) + eye_array(count, format="csr")
    lengths = np.sqrt(near.multiply(near).sum(axis=1))
    near = csr_array(near.multiply(1 / lengths[:, None]))
    return (similarity * (1 - share) + near @ near.T * share).tocsr()
