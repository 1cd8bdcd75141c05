"""How alike articles are: their words, their names and numbers, the neighbours they share, and when they appeared.

What reports say in particular: the names and figures that two of them share, and those that each has alone.

Signatures as rows of a sparse matrix whose product with itself is the similarity of articles.

Which pairs of articles are worth comparing, and how alike they are.

A small bundle is compared pair by pair. In a big one, an article is compared with those in its window of time that
share some of its weightiest features (an inverted index of `TERMS` of them), and the best of these are compared in
full: the cost grows with the number of articles, not with its square.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, TypeAlias

import numpy as np
from msgspec import Struct
from msgspec.structs import replace
from numpy.typing import NDArray

if TYPE_CHECKING:
    from scipy.sparse import csr_array
from summarize.group.features import FIGURE, NAME
from summarize.group.partitions import Partition
from summarize.group.proximity import Nearness
from summarize.group.settings import USUAL_SURPRISE, Settings
from summarize.group.signature_store import FeatureTable, Weights, entries

FEW = 60
"""Articles up to which their products are worked out by dense rows, which spares the import of SciPy."""
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
Entries: TypeAlias = tuple[NDArray[np.integer], NDArray[np.integer], NDArray[np.floating]]
"""Rows, columns and values of entries of a matrix."""


class FeatureRows(Struct, frozen=True):
    """Rows of features, one an article, as compressed sparse rows: row ``i`` has `values` ``bounds[i]`` to
    ``bounds[i + 1]`` in the `columns` there."""

    values: NDArray[np.floating]
    columns: NDArray[np.integer]
    bounds: NDArray[np.integer]
    width: int

    def __len__(self) -> int:
        return len(self.bounds) - 1

    def matrix(self) -> csr_array:
        """The same as SciPy has them."""
        from scipy.sparse import csr_array

        return csr_array((self.values, self.columns, self.bounds), shape=(len(self), self.width))

    def cells(self, rows: NDArray[np.integer]) -> tuple[NDArray[np.int64], NDArray[np.floating]]:
        """Of each of these `rows` its entries, as places in a matrix of these rows; and their values."""
        at, line = entries(self.bounds, rows)
        return line * self.width + self.columns[at], self.values[at]

    def dense(self) -> NDArray[np.floating]:
        """The same with the zeros between."""
        dense = np.zeros((len(self), self.width), self.values.dtype)
        dense[np.repeat(np.arange(len(self)), np.diff(self.bounds)), self.columns] = self.values
        return dense


class Similarity(Struct, frozen=True):
    """How alike the articles 0 to `count` are: the entries of a symmetric matrix, by row and then by column; pairs
    that it does not hold are not alike."""

    rows: NDArray[np.integer]
    columns: NDArray[np.integer]
    values: NDArray[np.float64]
    count: int

    @classmethod
    def of(cls, left: NDArray[np.integer], right: NDArray[np.integer], values: NDArray[np.float64], count: int) -> Self:
        """The entries of pairs, given in any order, each pair one way; the other way is added."""
        rows, columns = np.concatenate([left, right]), np.concatenate([right, left])
        order = np.lexsort((columns, rows))
        return cls(rows[order], columns[order], np.concatenate([values, values])[order], count)

    def where(self, chosen: NDArray[np.bool_]) -> Self:
        """The entries that are `chosen`."""
        return replace(self, rows=self.rows[chosen], columns=self.columns[chosen], values=self.values[chosen])

    def among(self, wanted: NDArray[np.int64]) -> Self:
        """Of the `wanted` articles alone, ascending, which are numbered anew."""
        number = np.full(self.count, -1)
        number[wanted] = np.arange(len(wanted))
        rows, columns = number[self.rows], number[self.columns]
        return replace(self, rows=rows, columns=columns, count=len(wanted)).where((rows >= 0) & (columns >= 0))

    def matrix(self) -> csr_array:
        """The same as SciPy has it."""
        from scipy.sparse import csr_array

        return csr_array((self.values, (self.rows, self.columns)), shape=(self.count, self.count))


def products(
    rows: FeatureRows,
    when: NDArray[np.float64],
    *,
    floor: float,
    window: float,
    owned: NDArray[np.bool_] | None = None,
) -> Similarity:
    """The products of all pairs of `rows` that may be above `floor`: symmetric, without a diagonal.

    Partners are looked for only for the rows that are `owned`, where that is given.
    """
    if len(rows) <= ALL_PAIRS:
        return _compare_all(rows, floor)
    matrix = rows.matrix()
    left, right = _candidates(matrix, when, floor, window, owned)
    return _compare(matrix, left, right, floor)


def _compare_all(rows: FeatureRows, floor: float) -> Similarity:
    left, right, values = _few_products(rows) if len(rows) <= FEW else _many_products(rows)
    similarity = Similarity(left, right, values.astype(np.float64), len(rows))
    return similarity.where((values >= floor) & (left != right))


def _few_products(rows: FeatureRows) -> Entries:
    """All products, each summed in the order in which SciPy sums it."""
    dense, count = rows.dense(), len(rows)
    values = np.zeros((count, count), np.float32)
    for row, (start, end) in enumerate(zip(rows.bounds[:-1], rows.bounds[1:], strict=True)):
        if start < end:
            columns, weights = rows.columns[start:end], rows.values[start:end]
            values[row] = np.cumsum(dense[:, columns] * weights, axis=1)[:, -1]
    left, right = np.nonzero(values)
    return left, right, values[left, right]


def _many_products(rows: FeatureRows) -> Entries:
    matrix = rows.matrix()
    product = matrix @ matrix.T
    product.sort_indices()
    entries = product.tocoo()
    left, right = entries.coords
    return left, right, entries.data


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


def _compare(rows: csr_array, left: NDArray[np.int64], right: NDArray[np.int64], floor: float) -> Similarity:
    """The products of those pairs of rows, where above `floor`."""
    values = np.zeros(len(left))
    for start in range(0, len(left), _COMPARED):
        piece = slice(start, start + _COMPARED)
        values[piece] = rows[left[piece]].multiply(rows[right[piece]]).sum(axis=1)
    keep = values >= floor
    return Similarity.of(left[keep], right[keep], values[keep], rows.shape[0])


def particulars(table: FeatureTable, kind: int) -> FeatureRows:
    """A row an article: its features of that kind and those above, in columns of their own, with what they weigh."""
    own = table.ids >> np.uint32(30) >= kind
    ids, columns = np.unique(table.ids[own], return_inverse=True)
    bounds = np.concatenate([[0], np.cumsum(own)])[table.bounds]
    return FeatureRows(table.weights[own].astype(float) * table.surprise[own], columns, bounds, len(ids))


def overlap(rows: FeatureRows, left: NDArray[np.integer], right: NDArray[np.integer]) -> NDArray[np.float64]:
    """For each pair of rows the share of the lighter one that both have; NaN where one of them is empty."""
    cells, values = (np.concatenate(both) for both in zip(rows.cells(left), rows.cells(right), strict=True))
    order = np.argsort(cells, kind="stable")
    cells, values = cells[order], values[order]
    twice = np.flatnonzero(cells[1:] == cells[:-1])
    common = np.bincount(cells[twice] // max(rows.width, 1), np.minimum(values[twice], values[twice + 1]), len(left))
    total = np.bincount(np.repeat(np.arange(len(rows)), np.diff(rows.bounds)), rows.values, len(rows))
    least = np.minimum(total[left], total[right])
    share: NDArray[np.float64] = np.divide(common, least, out=np.full(len(common), np.nan), where=least > 0)
    return share


def weigh_figures(similarity: Similarity, table: FeatureTable, settings: Settings, articles: int) -> Similarity:
    """The similarities in a bundle of so many `articles`: more where two reports give the same figures, less where each
    gives others; the same where one gives none.

    Of two or three reports, no other one shows which words their topic has anyway: two fires in one town are
    reported in the same ones. More than `Settings.small_bundle` reports say it better by what they share; and a
    story that is followed over days has other figures every day."""
    if articles > settings.small_bundle or not len(similarity.values):
        return similarity
    agree = np.nan_to_num(overlap(particulars(table, FIGURE), similarity.rows, similarity.columns), nan=0.5)
    values = np.minimum(1, similarity.values * np.exp(settings.figure_agreement * (agree - 0.5)))
    return replace(similarity, values=values)


def vectorise(table: FeatureTable, weights: Weights, settings: Settings) -> FeatureRows:
    """Rows of at most length 1, one an article: sublinear term weight times that of the feature in the bundle.

    Names and numbers have two columns each: one among all features, one among their own kind. Features of one article
    alone have none: they count in its length only. An article without a name, as in scripts without capitals, has the
    share of names among all features.
    """
    bounds, count = table.bounds, len(table.bounds) - 1
    ids, first, columns = _number(table.ids)
    weight, shared = weights.of(ids, table.surprise[first], settings)
    data = table.weights.astype(np.float32)
    data *= weight[columns]
    kinds = ids >> np.uint32(30)
    names, figures = (np.where(kinds[columns] == kind, data, np.float32(0)) for kind in (NAME, FIGURE))
    named = np.add.reduceat(np.append(names, 0), bounds[:-1]) > 0
    length = np.sqrt(1 - settings.number_share - settings.name_share * named) * _lengths(data, bounds)
    own = {
        NAME: np.sqrt(settings.name_share) * _lengths(names, bounds),
        FIGURE: np.sqrt(settings.number_share) * _lengths(figures, bounds),
    }
    # From here on without what one article alone has.
    common = np.flatnonzero(shared)
    position = np.full(len(ids), -1, np.int32)
    position[common] = np.arange(len(common), dtype=np.int32)
    columns = position[columns]
    frequent = np.flatnonzero(columns >= 0)
    line = np.repeat(np.arange(count, dtype=np.int32), np.diff(bounds))[frequent]
    data, columns = data[frequent], columns[frequent]
    # Names and figures, the last kinds of a row, stand once more behind it.
    names_from, figures_from = np.searchsorted(kinds[common], (NAME, FIGURE)).tolist()
    repeated = np.flatnonzero(columns >= names_from)
    more = line[repeated]
    factor = np.where(columns[repeated] < figures_from, own[NAME][more], own[FIGURE][more])
    ends = np.searchsorted(line, np.arange(count + 1)), np.searchsorted(more, np.arange(count + 1))
    size = len(data) + len(repeated)
    values, positions = np.empty(size, np.float32), np.empty(size, np.int32)
    at = np.arange(len(data)) + ends[1][line]
    values[at], positions[at] = data * length[line], columns
    at = np.arange(len(repeated)) + ends[0][more + 1]
    values[at], positions[at] = data[repeated] * factor, columns[repeated] + np.int32(len(common) - names_from)
    width = 2 * len(common) - names_from
    return FeatureRows(values, positions, (ends[0] + ends[1]).astype(np.int32), width)


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
    work: tuple[Partition, FeatureTable, NDArray[np.float64]],
    *,
    weights: Weights,
    settings: Settings,
    nearness: Nearness,
    window: float,
    decay: float,
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.float64]]:
    """The pairs of a partition of the bundle that are alike: positions of two articles, the lower first, and how much.

    `work` has the partition, the features of its rows, and their days. Articles more than `window` days apart are not
    alike. A similarity halves with every `decay` days in between, and grows by what `nearness` adds where few articles
    of the bundle are as near in time. An article without a date is near to all.
    """
    partition, table, when = work
    rows = vectorise(table, weights, settings)
    owned = partition.owned | ~partition.dated
    similarity = products(rows, when, floor=settings.least_similarity, window=window, owned=owned)
    similarity = weigh_figures(similarity, table, settings, weights.count)
    bonus = settings.nearness_bonus * (nearness.surprise(_apart(similarity, when)) - USUAL_SURPRISE)
    similarity = replace(similarity, values=similarity.values + bonus)
    near = fade(similarity, when, settings.least_similarity, window=window, decay=decay)
    left, right = near.rows, near.columns
    pairs = np.flatnonzero((left < right) & partition.owned_pairs(left, right))
    positions = partition.rows.astype(np.int32)
    return positions[left[pairs]], positions[right[pairs]], near.values[pairs]


def fade(similarity: Similarity, when: NDArray[np.float64], floor: float, *, window: float, decay: float) -> Similarity:
    """The similarities without the diagonal, weaker with the days in between; without what is below `floor` then."""
    apart = np.nan_to_num(_apart(similarity, when))
    faded = replace(similarity, values=similarity.values * np.exp2(-apart / decay))
    return faded.where((faded.values >= floor) & (faded.rows != faded.columns) & (apart <= window))


def _apart(similarity: Similarity, when: NDArray[np.float64]) -> NDArray[np.float64]:
    """The days between the articles of each entry, in order; NaN where one of them is not dated."""
    apart: NDArray[np.float64] = np.abs(when[similarity.rows] - when[similarity.columns])
    return apart


def blend(similarity: Similarity, settings: Settings, articles: int, wanted: NDArray[np.int64]) -> Similarity:
    """The similarities of the `wanted` rows, averaged with those of the articles' nearest neighbours: two reports that
    resemble the same others are of one story, even in words of their own. `articles` counts those of the whole
    bundle."""
    reach = (articles - settings.neighbours_from) / (settings.neighbours_in_full - settings.neighbours_from)
    share = settings.neighbours_share * min(1.0, max(0.0, reach))
    if share == 0 or not len(similarity.values):
        return similarity.among(wanted)
    from scipy.sparse import csr_array, eye_array

    rows, values = similarity.rows, similarity.values
    rounded = np.round(values, 6)
    alike = np.flatnonzero(rounded >= settings.neighbour_similarity - 1e-6)
    alike = alike[np.lexsort((similarity.columns[alike], -rounded[alike], rows[alike]))]
    opens = np.searchsorted(rows[alike], rows[alike])
    nearest = values[alike[opens]]
    enough = np.maximum(settings.neighbour_similarity, settings.neighbour_share * nearest)
    keep = alike[(np.arange(len(alike)) - opens < settings.neighbours) & (values[alike] >= enough)]
    shape = similarity.count, similarity.count
    neighbours = csr_array((values[keep], (rows[keep], similarity.columns[keep])), shape=shape)
    neighbours = neighbours.maximum(neighbours.T) + eye_array(similarity.count, format="csr")
    lengths = np.sqrt(neighbours.multiply(neighbours).sum(axis=1))
    neighbours = csr_array(neighbours.multiply(1 / lengths[:, None]))[wanted]
    blended = (similarity.among(wanted).matrix() * (1 - share) + neighbours @ neighbours.T * share).tocsr()
    blended.sort_indices()
    entries = blended.tocoo()
    left, right = entries.coords
    return Similarity(left, right, entries.data, len(wanted))
