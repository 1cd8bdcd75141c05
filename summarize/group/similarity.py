"""How alike articles are: their words, their names and numbers, the neighbours they share, and when they appeared.

What reports say in particular: the names and figures that two of them share, and those that each has alone.

Signatures as rows of a sparse matrix whose product with itself is the similarity of articles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from summarize.group.features import FIGURE
from summarize.group.settings import Settings
from summarize.group.signature_store import Features

if TYPE_CHECKING:
    from scipy.sparse import csr_array
from summarize.group.candidates import products
from summarize.group.features import NAME
from summarize.group.partitions import Shard
from summarize.group.proximity import USUAL, Nearness
from summarize.group.signature_store import Weights


def particulars(found: Features, kind: int) -> csr_array:
    """A row an article: its features of that kind and those above, in columns of their own, with what they weigh."""
    from scipy.sparse import csr_array

    own = found.ids >> np.uint32(30) >= kind
    ids, columns = np.unique(found.ids[own], return_inverse=True)
    bounds = np.concatenate([[0], np.cumsum(own)])[found.bounds]
    weight = found.weights[own].astype(float) * found.surprise[own]
    return csr_array((weight, columns, bounds), shape=(len(bounds) - 1, len(ids)))


def overlap(rows: csr_array, left: NDArray[np.integer], right: NDArray[np.integer]) -> NDArray[np.float64]:
    """For each pair of rows the share of the lighter one that both have; NaN where one of them is empty."""
    common = np.asarray(rows[left].minimum(rows[right]).sum(axis=1), float)
    total = np.asarray(rows.sum(axis=1), float)
    least = np.minimum(total[left], total[right])
    share: NDArray[np.float64] = np.divide(common, least, out=np.full(len(common), np.nan), where=least > 0)
    return share


def contradict(similarity: csr_array, found: Features, settings: Settings, articles: int) -> csr_array:
    """The similarities in a bundle of so many `articles`: more where two reports give the same figures, less where each
    gives others; the same where one gives none.

    Of two or three reports, no other says which words their topic has anyway: two fires in one town are told in the
    same ones. More than `Settings.few` reports say it better by what they share; and a story that is followed over days
    has other figures every day.
    """
    from scipy.sparse import csr_array

    if articles > settings.few or not similarity.nnz:
        return similarity
    entries = similarity.tocoo()
    left, right = entries.coords
    agree = np.nan_to_num(overlap(particulars(found, FIGURE), left, right), nan=0.5)
    data = np.minimum(1, entries.data * np.exp(settings.figures * (agree - 0.5)))
    return csr_array((data, (left, right)), shape=similarity.shape)


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
