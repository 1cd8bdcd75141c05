"""Which sentences may tell the same, how alike they are, and what forbids it.

Candidates come from an inverted index over concepts with bounded posting lists: time is near-linear in the
sentences. Likeness is the idf-weighted share of common concepts: the geometric mean of both
containments, so that a short sentence inside a long one does not count as the same.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from msgspec import Struct

from summarize.evidence.facts_vetoes import COMMON
from summarize.evidence.reading import Reading

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

FLAT = 0.3
FEWEST = 4
LEAST = 1.8
POSTINGS = 400
BLOCK = 1000
FEW = 40
_KIND = {"s:": 0.3, "r:": 0.8, "a:": 1.0, "n:": 1.2, "#:": 1.2, "d:": 1.0}
PALE = frozenset(["r:significant", "r:several", "r:recent", "r:quick", "a:begin", "a:end", "a:cause", "a:continue"])


class Profile(Struct, frozen=True):
    """A reading as it is compared: concepts with their weights, their sum, and the reading."""

    reading: Reading
    weights: Mapping[str, float]
    total: float
    lent: Mapping[str, float]


class Pair(Struct, frozen=True):
    """Two sentences by their place, how alike they are (0 to 1), and what forbids joining them, "" for nothing."""

    left: int
    right: int
    score: float
    veto: str


def profiles(readings: Sequence[Reading]) -> list[Profile]:
    """The readings with the weights of their concepts: rare in the story is heavy."""
    features = [_features(reading) for reading in readings]
    counts: Counter[str] = Counter()
    for found in features:
        counts.update(found)
    size = len(readings) + 1
    base = math.log(size + 1)
    weight = {
        concept: _KIND.get(concept[:2], 1.0)
        * (0.5 if concept in PALE else 1.0)
        * (FLAT + (1 - FLAT) * math.log((size + 1) / count) / base)
        for concept, count in counts.items()
    }
    result = []
    for reading, found in zip(readings, features, strict=True):
        weights = {concept: weight[concept] for concept in found}
        lent = {f"n:{key}": 0.7 * weight.get(f"n:{key}", 0.0) for key in reading.context}
        result.append(Profile(reading, weights, sum(weights.values()) or 1e-9, lent))
    return result


def _features(reading: Reading) -> list[str]:
    found = list(reading.concepts)
    found.extend(f"#:{number.value:g}" for number in reading.numbers)
    found.extend(f"d:{date.first}/{date.last}" for date in reading.dates if date.status == "resolved")
    return list(dict.fromkeys(found))


def rarity_of(found: Sequence[Profile]) -> dict[str, float]:
    """How rare each name is in the story: 1 for a name of one sentence, less for the story's own."""
    weights = {
        concept: weight for profile in found for concept, weight in profile.weights.items() if concept[:2] == "n:"
    }
    return {concept[2:]: weight / _KIND["n:"] for concept, weight in weights.items()}


def likeness(left: Profile, right: Profile) -> float:
    """How much of what both tell is common, 0 to 1."""
    small, large = (left, right) if len(left.weights) <= len(right.weights) else (right, left)
    common = 0.0
    count = 0
    spared_small = spared_large = 0.0
    for concept, weight in small.weights.items():
        if concept in large.weights:
            common += weight
            count += 1
        elif concept in large.lent:
            spared_small += weight
    if small.lent:
        spared_large = sum(
            large.weights[concept]
            for concept in small.lent
            if concept in large.weights and concept not in small.weights
        )
    common += 0.7 * (spared_small + spared_large)
    if count < FEWEST or common < LEAST:
        common *= 0.7
    ones, twos = small.total + 0.7 * spared_large, large.total + 0.7 * spared_small
    return min(1.0, common / math.sqrt(ones * twos))


def candidates(found: Sequence[Profile], *, least: float) -> list[tuple[int, int]]:
    """Pairs that may be at least `least` alike, each once, the lower place first, in order.

    Common weight is counted over the concepts that at most `POSTINGS` sentences have, by sparse products of blocks of
    sentences: time grows with the sentences times the postings, memory with a block.
    """
    index: dict[str, list[int]] = defaultdict(list)
    for place, profile in enumerate(found):
        for concept in profile.weights:
            index[concept].append(place)
        for concept in profile.lent:
            if concept not in profile.weights:
                index[concept].append(place)
    if len(found) <= FEW:
        return _of_few(found, index, least)

    import numpy

    rare = _matrix(found, index, [concept for concept, places in index.items() if 1 < len(places) <= POSTINGS])
    frequent = _matrix(found, index, [concept for concept, places in index.items() if len(places) > POSTINGS])
    total = numpy.sqrt(numpy.array([profile.total for profile in found]))
    rest = numpy.asarray(frequent.power(2).sum(axis=1)).ravel()
    pairs: list[tuple[int, int]] = []
    for start in range(0, len(found), BLOCK):
        block = (rare[start : start + BLOCK] @ rare[start:].T).tocoo()
        left, right, common = block.row + start, block.col + start, block.data
        needed = least * total[left] * total[right]
        hopeful = (left < right) & (common + numpy.minimum(rest[left], rest[right]) >= needed)
        left, right, common, needed = left[hopeful], right[hopeful], common[hopeful], needed[hopeful]
        common = common + numpy.asarray(frequent[left].multiply(frequent[right]).sum(axis=1)).ravel()
        enough = common >= needed
        pairs.extend(zip(left[enough].tolist(), right[enough].tolist(), strict=True))
    return sorted(pairs)


def _of_few(found: Sequence[Profile], index: Mapping[str, Sequence[int]], least: float) -> list[tuple[int, int]]:
    """The same of few sentences, for which matrices are more work than they spare."""
    common: dict[tuple[int, int], float] = defaultdict(float)
    for concept, places in index.items():
        if len(places) > 1:
            values = [
                math.sqrt(found[place].weights.get(concept) or found[place].lent.get(concept, 0.0)) for place in places
            ]
            for (left, one), (right, two) in combinations(zip(places, values, strict=True), 2):
                common[left, right] += one * two
    total = [math.sqrt(profile.total) for profile in found]
    return sorted(pair for pair, shared in common.items() if shared >= least * total[pair[0]] * total[pair[1]])


def _matrix(found: Sequence[Profile], index: Mapping[str, Sequence[int]], concepts: Sequence[str]) -> csr_matrix:
    """Sentences by concepts, with the roots of the weights: a product of two rows is their common weight."""
    import numpy
    from scipy import sparse

    rows = [place for concept in concepts for place in index[concept]]
    columns = [number for number, concept in enumerate(concepts) for _ in index[concept]]
    values = [
        found[place].weights.get(concept) or found[place].lent.get(concept, 0.0)
        for concept in concepts
        for place in index[concept]
    ]
    shape = (len(found), max(1, len(concepts)))
    return sparse.csr_matrix((numpy.sqrt(numpy.array(values, dtype=float)), (rows, columns)), shape=shape)


def core(left: Profile, right: Profile) -> bool:
    """Whether both date the same action of the same named actor or place: the core of a dated event."""
    dates = {concept for concept in left.weights if concept[:2] == "d:"}
    if not any(concept in right.weights for concept in dates):
        return False
    actions = set(left.reading.actions) & set(right.reading.actions)
    names = set(left.reading.keys) & set(right.reading.keys)
    return bool(actions) and any(left.weights[f"n:{key}"] > COMMON for key in names)
