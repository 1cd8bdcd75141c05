"""Sentences as they are compared: by their concepts, of which the rare ones weigh more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

from msgspec import Struct

from summarize.evidence.reading import Reading

FLAT = 0.3
_KIND = {"s:": 0.3, "r:": 0.8, "a:": 1.0, "n:": 1.2, "#:": 1.2, "d:": 1.0}
PALE = frozenset(["r:significant", "r:several", "r:recent", "r:quick", "a:begin", "a:end", "a:cause", "a:continue"])
# What a name counts that stands in the sentence before only, on which this one leans.
LENT = 0.7


class Profile(Struct, frozen=True):
    """A reading as it is compared: concepts with their weights, their sum, and the reading.

    `lent` are the names that it takes over from the sentence before, and does not name itself.
    """

    reading: Reading
    weights: Mapping[str, float]
    total: float
    lent: tuple[str, ...]


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
        lent = tuple(name for key in reading.context if (name := f"n:{key}") in weight and name not in weights)
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
