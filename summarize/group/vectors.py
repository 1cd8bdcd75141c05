"""Signatures as rows of a sparse matrix whose product with itself is the similarity of articles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from summarize.group.counts import Weights
from summarize.group.features import FIGURE, NAME
from summarize.group.settings import Settings
from summarize.group.shelf import Features

if TYPE_CHECKING:
    from scipy.sparse import csr_array


def vectorise(found: Features, weights: Weights, settings: Settings) -> csr_array:
    """Rows of at most length 1, one an article: sublinear term weight times that of the feature in the bundle.

    Names and numbers have two columns each: one among all features, one among their own kind. Features of one article
    alone have none: they count in its length only. An article without a name, as in scripts without capitals, has the
    share of names among all features.
    """
    from scipy.sparse import csr_array

    bounds, count = found.bounds, len(found.bounds) - 1
    ids, first, columns = _number(found.ids)
    weight, shared = weights.of(ids, found.surprise[first], settings)
    data = found.weights.astype(np.float32)
    data *= weight[columns]
    kinds = ids >> np.uint32(30)
    names, figures = (np.where(kinds[columns] == kind, data, np.float32(0)) for kind in (NAME, FIGURE))
    named = np.add.reduceat(np.append(names, 0), bounds[:-1]) > 0
    length = np.sqrt(1 - settings.numbers - settings.names * named) * _lengths(data, bounds)
    own = {
        NAME: np.sqrt(settings.names) * _lengths(names, bounds),
        FIGURE: np.sqrt(settings.numbers) * _lengths(figures, bounds),
    }
    # From here on without what one article alone has.
    common = np.flatnonzero(shared)
    place = np.full(len(ids), -1, np.int32)
    place[common] = np.arange(len(common), dtype=np.int32)
    columns = place[columns]
    kept = np.flatnonzero(columns >= 0)
    line = np.repeat(np.arange(count, dtype=np.int32), np.diff(bounds))[kept]
    data, columns = data[kept], columns[kept]
    # Names and figures, the last kinds of a row, stand once more behind it.
    names_from, figures_from = np.searchsorted(kinds[common], (NAME, FIGURE)).tolist()
    again = np.flatnonzero(columns >= names_from)
    more = line[again]
    factor = np.where(columns[again] < figures_from, own[NAME][more], own[FIGURE][more])
    ends = np.searchsorted(line, np.arange(count + 1)), np.searchsorted(more, np.arange(count + 1))
    values, places = (np.empty(len(data) + len(again), kind) for kind in (np.float32, np.int32))
    at = np.arange(len(data)) + ends[1][line]
    values[at], places[at] = data * length[line], columns
    at = np.arange(len(again)) + ends[0][more + 1]
    values[at], places[at] = data[again] * factor, columns[again] + np.int32(len(common) - names_from)
    width = 2 * len(common) - names_from
    return csr_array((values, places, (ends[0] + ends[1]).astype(np.int32)), shape=(count, width))


def _number(values: NDArray[np.uint32]) -> tuple[NDArray[np.uint32], NDArray[np.int64], NDArray[np.int32]]:
    """The distinct values ascending, where each stands first, and the number of each value: `np.unique`, but in a
    third of its memory."""
    keys = values.astype(np.uint64) << np.uint64(32)
    keys |= np.arange(len(values), dtype=np.uint64)
    keys.sort()
    ordered = (keys >> np.uint64(32)).astype(np.uint32)
    at = (keys & np.uint64(0xFFFFFFFF)).astype(np.uint32)
    del keys
    new = np.ones(len(values), bool)
    new[1:] = ordered[1:] != ordered[:-1]
    numbers = np.empty(len(values), np.int32)
    numbers[at] = np.cumsum(new, dtype=np.int32) - 1
    return ordered[new], at[new].astype(np.int64), numbers


def _lengths(data: NDArray[np.float32], bounds: NDArray[np.int64]) -> NDArray[np.float32]:
    """One over the length of each row; 1 for a row of nothing."""
    squares = np.zeros(len(bounds) - 1)
    filled = np.flatnonzero(np.diff(bounds))
    if len(filled):
        squares[filled] = np.add.reduceat(data.astype(np.float64) ** 2, bounds[filled])
    return (1 / np.sqrt(np.where(squares > 0, squares, 1))).astype(np.float32)
