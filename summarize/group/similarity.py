"""How alike articles are: their words, their names and numbers, and the neighbours they share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from summarize.group.settings import Settings
from summarize.group.vectors import Vectors

if TYPE_CHECKING:
    from scipy.sparse import csr_array


def similarities(vectors: Vectors, settings: Settings) -> csr_array:
    """A symmetric matrix of similarities (0 to 1), with an empty diagonal; below `Settings.floor` is none."""
    product = (vectors.rows @ vectors.rows.T).tocsr()
    return blend(prune(product, settings.floor), settings)


def prune(matrix: csr_array, floor: float) -> csr_array:
    """The matrix without its diagonal and without values below `floor`."""
    from scipy.sparse import csr_array

    entries = matrix.tocoo()
    rows, columns = entries.coords
    keep = (entries.data >= floor) & (rows != columns)
    pruned = csr_array((entries.data[keep].astype(np.float64), (rows[keep], columns[keep])), shape=matrix.shape)
    pruned.sort_indices()
    return pruned


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
    order = np.lexsort((similarity.indices, -np.round(similarity.data, 9), rows))
    place = np.arange(len(rows)) - similarity.indptr[rows]
    keep = order[(place < settings.neighbours) & (similarity.data[order] >= settings.neighbour_floor)]
    near = csr_array((similarity.data[keep], (rows[keep], similarity.indices[keep])), shape=similarity.shape)
    near = near.maximum(near.T) + eye_array(count, format="csr")
    lengths = np.sqrt(near.multiply(near).sum(axis=1))
    near = csr_array(near.multiply(1 / lengths[:, None]))
    return prune((similarity * (1 - share) + near @ near.T * share).tocsr(), settings.floor)
