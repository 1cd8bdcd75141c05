"""What pairs of sentences have in common, for many pairs at once: products of rows of a table of concepts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from msgspec import Struct, structs
from numpy.typing import NDArray

from summarize.evidence.facts_profiles import LENT, Profile

if TYPE_CHECKING:
    from scipy.sparse import csr_array

# Fewer concepts in common, or less weight, say less than their share does.
FEWEST = 4
LEAST = 1.8
# So many sentences are compared by dense rows, which is faster and spares the import of SciPy.
FEW = 60
# Digits to which figures are exact, whatever the order in which a machine sums them up.
DIGITS = 9

Rows: TypeAlias = "NDArray[np.float64] | csr_array"
Floats: TypeAlias = NDArray[np.float64]
Places: TypeAlias = NDArray[np.intp]
Chosen: TypeAlias = NDArray[np.bool_] | Places


class Common(Struct, frozen=True):
    """Pairs of sentences by their places, and what they have in common.

    `weight` and `count` are of the concepts that both say; `takes` is the weight of what the right one says and the
    left one takes over from the sentence before it, `gives` the other way round.
    """

    left: Places
    right: Places
    weight: Floats
    count: Floats
    takes: Floats
    gives: Floats

    def where(self, chosen: Chosen) -> Common:
        """Those of the pairs that are `chosen`."""
        return Common(*(column[chosen] for column in structs.astuple(self)))


class Table:
    """The sentences of a story by concepts: a row each, dense where they are few, else sparse."""

    def __init__(self, found: Sequence[Profile]) -> None:
        weights = {concept: weight for profile in found for concept, weight in profile.weights.items()}
        self._column = {concept: place for place, concept in enumerate(weights)}
        self._weight = np.array(list(weights.values()))
        self.total = np.array([profile.total for profile in found])
        articles = {profile.reading.article: place for place, profile in enumerate(found)}
        self.article = np.array([articles[profile.reading.article] for profile in found], np.intp)
        self.has = self.rows(profile.weights for profile in found)
        self.weighs = self.weighted(self.has)
        self.lends = self.weighted(self.rows(profile.lent for profile in found))

    def rows(self, concepts: Iterable[Iterable[str]]) -> Rows:
        """A row for each sentence's `concepts`, those of the story: ones."""
        columns = [[self._column[one] for one in row if one in self._column] for row in concepts]
        sizes = [len(row) for row in columns]
        flat = np.fromiter(chain.from_iterable(columns), np.intp, sum(sizes))
        values = np.ones(len(flat))
        shape = len(columns), len(self._weight)
        if len(columns) <= FEW:
            dense = np.zeros(shape)
            dense[np.repeat(np.arange(len(columns)), sizes), flat] = values
            return dense
        from scipy.sparse import csr_array

        sparse = csr_array((values, flat, np.cumsum([0, *sizes])), shape=shape)
        sparse.sort_indices()
        return sparse

    def weighted(self, rows: Rows) -> Rows:
        """`rows` of ones with the weights of their concepts."""
        if isinstance(rows, np.ndarray):
            return rows * self._weight
        found = rows.copy()
        found.data = self._weight[rows.indices]
        return found

    def common(self, left: Places, right: Places) -> Common:
        """What these pairs have in common."""
        return Common(
            left,
            right,
            paired(self.weighs, self.has, left, right),
            paired(self.has, self.has, left, right),
            paired(self.lends, self.has, left, right),
            paired(self.has, self.lends, left, right),
        )

    def likeness(self, common: Common) -> Floats:
        """How much of what both tell is common, 0 to 1: the geometric mean of both containments, so that a short
        sentence inside a long one does not count as the same."""
        takes, gives = LENT * common.takes, LENT * common.gives
        shared = common.weight + takes + gives
        shared = np.where((common.count < FEWEST) | (shared < LEAST), 0.7 * shared, shared)
        whole = np.sqrt((self.total[common.left] + takes) * (self.total[common.right] + gives))
        return np.minimum(1.0, np.round(shared / whole, DIGITS))


def paired(one: Rows, other: Rows, left: Places, right: Places) -> Floats:
    """The product of each row of `one` with the row of `other` that it is paired with."""
    if isinstance(one, np.ndarray):
        if len(left) < len(one):
            return np.asarray((one[left] * other[right]).sum(axis=1))
        return np.asarray((one @ other.T)[left, right])
    return np.asarray(one[left].multiply(other[right]).sum(axis=1)).ravel()
