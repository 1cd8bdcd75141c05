"""Sentences as they are compared: by their concepts, of which the rare ones weigh more.

What pairs of sentences have in common, for many pairs at once: products of rows of a table of concepts.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from msgspec import Struct, structs
from numpy.typing import NDArray

from summarize.model import Annotation

if TYPE_CHECKING:
    from scipy.sparse import csr_array


FLAT = 0.3
_KIND = {"s:": 0.3, "r:": 0.8, "a:": 1.0, "n:": 1.2, "#:": 1.2, "d:": 1.0}
PALE = frozenset(["r:significant", "r:several", "r:recent", "r:quick", "a:begin", "a:end", "a:cause", "a:continue"])
# What a name counts that stands in the sentence before only, on which this one leans.
LENT = 0.7


class Profile(Struct, frozen=True):
    """A annotation as it is compared: concepts with their weights, their sum, and the annotation.

    `lent` are the names that it takes over from the sentence before, and does not name itself.
    """

    annotation: Annotation
    weights: Mapping[str, float]
    total: float
    lent: tuple[str, ...]


def profiles(annotations: Sequence[Annotation]) -> list[Profile]:
    """The annotations with the weights of their concepts: rare in the story is heavy."""
    features = [_features(annotation) for annotation in annotations]
    counts: Counter[str] = Counter()
    for concepts in features:
        counts.update(concepts)
    size = len(annotations) + 1
    base = math.log(size + 1)
    weight = {
        concept: _KIND.get(concept[:2], 1.0)
        * (0.5 if concept in PALE else 1.0)
        * (FLAT + (1 - FLAT) * math.log((size + 1) / count) / base)
        for concept, count in counts.items()
    }
    weighed = {concepts: {concept: weight[concept] for concept in concepts} for concepts in dict.fromkeys(features)}
    result = []
    for annotation, concepts in zip(annotations, features, strict=True):
        weights = weighed[concepts]
        lent = tuple(name for key in annotation.context if (name := f"n:{key}") in weight and name not in weights)
        result.append(Profile(annotation, weights, sum(weights.values()) or 1e-9, lent))
    return result


def _features(annotation: Annotation) -> tuple[str, ...]:
    concepts = list(annotation.concepts)
    concepts.extend(f"#:{number.value:g}" for number in annotation.numbers)
    concepts.extend(f"d:{date.first}/{date.last}" for date in annotation.dates if date.status == "resolved")
    return tuple(dict.fromkeys(concepts))


def same_words(annotations: Sequence[Annotation]) -> Indices:
    """A number for each sentence: the same for those with the same words in the same order, marks and case apart."""
    numbers: dict[tuple[str, ...], int] = {}
    return np.array([numbers.setdefault(each.words or (each.text,), len(numbers)) for each in annotations], np.intp)


def rarity_of(sentence_profiles: Sequence[Profile]) -> dict[str, float]:
    """How rare each name is in the story: 1 for a name of one sentence, less for the story's own."""
    weights = {
        concept: weight
        for profile in sentence_profiles
        for concept, weight in profile.weights.items()
        if concept[:2] == "n:"
    }
    return {concept[2:]: weight / _KIND["n:"] for concept, weight in weights.items()}


# Fewer concepts in common, or less weight, say less than their share does.
FEWEST = 4
LEAST = 1.8
# So many sentences are compared by dense rows, which is faster and spares the import of SciPy.
FEW = 60
# Digits to which figures are exact, whatever the order in which a machine sums them up.
DIGITS = 9

# Pairs of sparse rows that are multiplied at once: memory does not grow with the pairs.
AT_ONCE = 20_000

Rows: TypeAlias = "NDArray[np.float64] | csr_array"
Floats: TypeAlias = NDArray[np.float64]
Indices: TypeAlias = NDArray[np.intp]
Chosen: TypeAlias = NDArray[np.bool_] | Indices | slice


class CommonWeight(Struct, frozen=True):
    """Pairs of wordings by their numbers, and what they have in common.

    `weight` and `count` are of the concepts that both say; `takes` is the weight of what the right one says and the
    left one takes over from the sentence before it, `gives` the other way round.
    """

    left: Indices
    right: Indices
    weight: Floats
    count: Floats
    takes: Floats
    gives: Floats

    def where(self, chosen: Chosen) -> CommonWeight:
        """Those of the pairs that are `chosen`."""
        return CommonWeight(*(column[chosen] for column in structs.astuple(self)))


class ConceptTable:
    """The wordings of a story by concepts: a row each, dense where the sentences are few, else sparse.

    Articles copy each other: sentences of one `wording` have the same words, the same concepts, and lean on the same
    names. `words` numbers the words of a wording, `article` those of the sentences' articles.
    """

    def __init__(self, sentence_profiles: Sequence[Profile]) -> None:
        weights = {concept: weight for profile in sentence_profiles for concept, weight in profile.weights.items()}
        self._column = {concept: index for index, concept in enumerate(weights)}
        self._weight = np.array(list(weights.values()))
        self._few = len(sentence_profiles) <= FEW
        articles = {profile.annotation.article: index for index, profile in enumerate(sentence_profiles)}
        self.article = np.array([articles[profile.annotation.article] for profile in sentence_profiles], np.intp)
        words = same_words([profile.annotation for profile in sentence_profiles])
        numbers: dict[tuple[object, ...], int] = {}
        self.wording = np.array(
            [
                numbers.setdefault((number, *profile.weights, *profile.lent), len(numbers))
                for number, profile in zip(words.tolist(), sentence_profiles, strict=True)
            ],
            np.intp,
        )
        first = np.unique(self.wording, return_index=True)[1]
        wordings = [sentence_profiles[index] for index in first.tolist()]
        self.words = words[first]
        self.total = np.array([profile.total for profile in wordings])
        self.has = self.rows(profile.weights for profile in wordings)
        self.weighs = self.weighted(self.has)
        self.lends = self.weighted(self.rows(profile.lent for profile in wordings))

    def rows(self, concepts: Iterable[Iterable[str]]) -> Rows:
        """A row for each of `concepts`, those of the story: ones."""
        columns = [[self._column[concept] for concept in row if concept in self._column] for row in concepts]
        sizes = [len(row) for row in columns]
        flat = np.fromiter(chain.from_iterable(columns), np.intp, sum(sizes))
        values = np.ones(len(flat))
        shape = len(columns), len(self._weight)
        if self._few:
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
        weighted_rows = rows.copy()
        weighted_rows.data = self._weight[rows.indices]
        return weighted_rows

    def common(self, left: Indices, right: Indices) -> CommonWeight:
        """What these pairs of wordings have in common."""
        return CommonWeight(
            left,
            right,
            paired(self.weighs, self.has, left, right),
            paired(self.has, self.has, left, right),
            paired(self.lends, self.has, left, right),
            paired(self.has, self.lends, left, right),
        )

    def likeness(self, common: CommonWeight) -> Floats:
        """How much of what both say is common, 0 to 1: `common / sqrt(left * right)`, the geometric mean of both
        containments, so that a short sentence inside a long one does not count as the same."""
        takes, gives = LENT * common.takes, LENT * common.gives
        shared = common.weight + takes + gives
        shared = np.where((common.count < FEWEST) | (shared < LEAST), 0.7 * shared, shared)
        whole = np.sqrt((self.total[common.left] + takes) * (self.total[common.right] + gives))
        return np.minimum(1.0, np.round(shared / whole, DIGITS))


def paired(table: Rows, other_table: Rows, left: Indices, right: Indices) -> Floats:
    """The product of each row of `table` with the row of `other_table` that it is paired with."""
    if isinstance(table, np.ndarray) or isinstance(other_table, np.ndarray):
        if len(left) < len(table):
            return np.asarray((table[left] * other_table[right]).sum(axis=1))
        return np.asarray((table @ other_table.T)[left, right])
    products = np.zeros(len(left))
    sizes, other_sizes = np.diff(table.indptr), np.diff(other_table.indptr)
    filled = np.flatnonzero((sizes[left] > 0) & (other_sizes[right] > 0))
    for start in range(0, len(filled), AT_ONCE):
        at = filled[start : start + AT_ONCE]
        products[at] = np.asarray(table[left[at]].multiply(other_table[right[at]]).sum(axis=1)).ravel()
    return products
