"""Texts of one template are no copies: the same sentences about other towns, with other people and other figures."""

from __future__ import annotations

import numpy as np

from summarize.group.copies import Pairs
from summarize.group.features import NAME
from summarize.group.particulars import overlap, particulars
from summarize.group.shelf import Shelf

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
    rows = particulars(shelf.features(places.tolist()), NAME)
    left, right = at[: len(first)], at[len(first) :]
    count = np.diff(rows.indptr)
    kept = (overlap(rows, left, right) >= SHARED) | (np.minimum(count[left], count[right]) < FEWEST)
    return first[kept], second[kept], score[kept]
