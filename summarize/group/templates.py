"""Texts of one template are no copies: the same sentences about other towns, with other people and other figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from summarize.group.copies import Pairs
from summarize.group.features import NAME
from summarize.group.shelf import Features, Shelf

if TYPE_CHECKING:
    from scipy.sparse import csr_array

SHARED = 0.5
"""Share of the names and figures, by weight, that a copy has of its original, or the other way round."""
FEWEST = 4
"""Names and figures below which a text says nothing of it."""


def without_templates(pairs: Pairs, shelf: Shelf) -> Pairs:
    """Those near-duplicates that are about the same: of two that both name what the other does not, most is shared."""
    first, second, score = pairs
    if not len(first):
        return pairs
    places, at = np.unique(np.concatenate([first, second]), return_inverse=True)
    weighed = _names(shelf.features(places.tolist()))
    left, right = at[: len(first)], at[len(first) :]
    common = np.asarray(weighed[left].minimum(weighed[right]).sum(axis=1))
    total = np.asarray(weighed.sum(axis=1))
    count = np.diff(weighed.indptr)
    least = np.minimum(total[left], total[right])
    kept = (common >= SHARED * least) | (np.minimum(count[left], count[right]) < FEWEST)
    return first[kept], second[kept], score[kept]


def _names(found: Features) -> csr_array:
    """A row an article: its names and figures, in columns of their own, with what they weigh."""
    from scipy.sparse import csr_array

    own = found.ids >> np.uint32(30) >= NAME
    ids, columns = np.unique(found.ids[own], return_inverse=True)
    bounds = np.concatenate([[0], np.cumsum(own)])[found.bounds]
    weight = found.weights[own].astype(float) * found.surprise[own]
    return csr_array((weight, columns, bounds), shape=(len(bounds) - 1, len(ids)))
