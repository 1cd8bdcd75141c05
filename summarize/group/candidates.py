"""Which pairs of articles are worth comparing, and how alike they are.

A small bundle is compared pair by pair. In a big one, an article is compared with those in its window of time that
share some of its weightiest features (an inverted index of `TERMS` of them), and the best of these are compared in
full: the cost grows with the number of articles, not with its square.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from scipy.sparse import csr_array

ALL_PAIRS = 2000
"""Articles up to which all pairs are compared."""
TERMS = 48
"""Features of an article in the index: its weightiest that are not too common."""
COMMON = 400
"""Articles that a feature of the index may be in."""
PARTNERS, MORE = 30, 120
"""Articles that each is compared with in full, of those before it in time; and of those the index finds `ALIKE`."""
ALIKE = 0.1
BLOCK = 1024
_COMPARED = 8192


def products(
    rows: csr_array, when: NDArray[np.float64], *, floor: float, window: float, owned: NDArray[np.bool_] | None = None
) -> csr_array:
    """The products of all pairs of `rows` that may be above `floor`: symmetric, without a diagonal.

    Partners are looked for only for the rows that are `owned`, where that is given.
    """
    if rows.shape[0] <= ALL_PAIRS:
        return _compare_all(rows, floor)
    left, right = _candidates(rows, when, floor, window, owned)
    return _compare(rows, left, right, floor)


def _compare_all(rows: csr_array, floor: float) -> csr_array:
    from scipy.sparse import csr_array

    entries = (rows @ rows.T).tocoo()
    left, right = entries.coords
    keep = (entries.data >= floor) & (left != right)
    return csr_array((entries.data[keep].astype(np.float64), (left[keep], right[keep])), shape=entries.shape)


def _candidates(
    rows: csr_array,
    when: NDArray[np.float64],
    floor: float,
    window: float,
    owned: NDArray[np.bool_] | None = None,
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Pairs of rows: each with its best partners among those before it in time, those without a date last."""
    order = np.lexsort((np.arange(len(when)), when))  # NaN sorts last
    index = _index(rows)[order]
    days = when[order]
    lefts, rights = [], []
    for start in range(0, len(order), BLOCK):
        end = min(start + BLOCK, len(order))
        if owned is not None and not owned[order[start:end]].any():
            continue
        dated = not np.isnan(days[end - 1])
        first = int(np.searchsorted(days, days[start] - window)) if dated else 0
        part = (index[start:end] @ index[first:end].T).tocsr()
        row = np.repeat(np.arange(start, end), np.diff(part.indptr))
        partner = part.indices + first
        keep = np.flatnonzero((part.data >= floor) & (partner < row))
        best = keep[np.lexsort((partner[keep], -part.data[keep], row[keep]))]
        row, partner = row[best], partner[best]
        rank = _ranks(row - start)
        chosen = (rank < PARTNERS) | ((rank < MORE) & (part.data[best] >= ALIKE))
        lefts.append(order[row[chosen]])
        rights.append(order[partner[chosen]])
    return np.concatenate(lefts), np.concatenate(rights)


def _index(rows: csr_array) -> csr_array:
    """The rows with their `TERMS` weightiest features that are in at most `COMMON` of them."""
    from scipy.sparse import csr_array

    frequency = np.bincount(rows.indices, minlength=rows.shape[1])
    lines = np.repeat(np.arange(rows.shape[0]), np.diff(rows.indptr))
    keep = np.flatnonzero(frequency[rows.indices] <= COMMON)
    lines, columns, data = lines[keep], rows.indices[keep], rows.data[keep]
    # By row, then weight, then column: positive floats sort like the integers of their bits.
    weight = np.uint32(0xFFFFFFFF) - data.view(np.uint32)
    order = np.argsort(lines.astype(np.uint64) << np.uint64(32) | weight, kind="stable")
    lines = lines[order]
    rank = _ranks(lines)
    best = order[rank < TERMS]
    return csr_array((data[best], (lines[rank < TERMS], columns[best])), shape=rows.shape)


def _ranks(lines: NDArray[np.integer]) -> NDArray[np.int64]:
    """The number of each entry within its line, which are in order."""
    counts = np.bincount(lines)
    return np.arange(len(lines)) - np.repeat(np.cumsum(counts) - counts, counts)


def _compare(rows: csr_array, left: NDArray[np.int64], right: NDArray[np.int64], floor: float) -> csr_array:
    """The products of those pairs of rows, where above `floor`."""
    from scipy.sparse import csr_array

    values = np.zeros(len(left))
    for start in range(0, len(left), _COMPARED):
        piece = slice(start, start + _COMPARED)
        values[piece] = rows[left[piece]].multiply(rows[right[piece]]).sum(axis=1)
    keep = values >= floor
    left, right, values = left[keep], right[keep], values[keep]
    pairs = (np.concatenate([left, right]), np.concatenate([right, left]))
    return csr_array((np.concatenate([values, values]), pairs), shape=(rows.shape[0], rows.shape[0]))
