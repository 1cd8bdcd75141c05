"""Which sentences may tell the same, how alike they are, and what forbids it.

Candidates come from an inverted index over concepts, the rarest of each sentence, with bounded posting lists: time is
near-linear in the sentences. Likeness is the idf-weighted share of common concepts: the geometric mean of both
containments, so that a short sentence inside a long one does not count as the same.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from summarize.evidence.reading import Reading
from summarize.model import Number

RAREST = 16
POSTINGS = 200
_KIND = {"s:": 0.3, "r:": 0.8, "a:": 1.0, "n:": 1.2, "#:": 1.2, "d:": 1.0}
_PALE = frozenset(["r:significant", "r:several", "r:recent", "r:quick", "a:begin", "a:end", "a:cause", "a:continue"])


# A denial of these says little of what is denied.
_SCOPELESS = frozenset(["r:significant", "r:several", "r:recent", "r:quick"])


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
        concept: _KIND.get(concept[:2], 1.0) * (0.5 if concept in _PALE else 1.0) * math.log((size + 1) / count) / base
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


def likeness(left: Profile, right: Profile) -> float:
    """How much of what both tell is common, 0 to 1."""
    small, large = (left, right) if len(left.weights) <= len(right.weights) else (right, left)
    common = 0.0
    spared_small = spared_large = 0.0
    for concept, weight in small.weights.items():
        if concept in large.weights:
            common += weight
        elif concept in large.lent:
            spared_small += weight
    if small.lent:
        spared_large = sum(
            large.weights[concept]
            for concept in small.lent
            if concept in large.weights and concept not in small.weights
        )
    common += 0.7 * (spared_small + spared_large)
    ones, twos = small.total + 0.7 * spared_large, large.total + 0.7 * spared_small
    return min(1.0, common / math.sqrt(ones * twos))


def candidates(found: Sequence[Profile]) -> list[tuple[int, int]]:
    """Pairs that share a rare concept, each once, the lower place first, in order."""
    index: dict[str, list[int]] = defaultdict(list)
    for place, profile in enumerate(found):
        for concept in profile.weights:
            index[concept].append(place)
    shared: Counter[tuple[int, int]] = Counter()
    for place, profile in enumerate(found):
        rarest = sorted(profile.weights, key=lambda concept: (len(index[concept]), concept))[:RAREST]
        for concept in rarest:
            postings = index[concept]
            if len(postings) > POSTINGS or len(postings) < 2:
                continue
            for other in postings:
                if other != place:
                    shared[min(place, other), max(place, other)] += 1
    few = {place for place, profile in enumerate(found) if len(profile.weights) < 4}
    return sorted(
        pair for pair, count in shared.items() if count > 2 or (count > 0 and (pair[0] in few or pair[1] in few))
    )


def forbidden(left: Reading, right: Reading, rarity: Mapping[str, float]) -> str:
    """Why two sentences cannot tell the same fact, "" if nothing forbids it."""
    mode = _told_otherwise(left, right) or _told_otherwise(right, left)
    if mode:
        return mode
    if _numbers_differ(left.numbers, right.numbers):
        return "number"
    if _dates_differ(left, right):
        return "date"
    if _names_differ(left, right, rarity):
        return "name"
    if left.teller and right.teller and not set(left.teller) & set(right.teller):
        return "teller"
    if _quotations_differ(left.quoted, right.quoted):
        return "quotation"
    return ""


def _told_otherwise(left: Reading, right: Reading) -> str:
    """Whether what `left` denies, doubts or plans is told otherwise by `right`."""
    there = set(right.concepts)
    if (
        not left.doubted
        and any(
            concept in there and concept not in right.denied for concept in left.denied if concept not in _SCOPELESS
        )
        and not right.doubted
    ):
        return "negation"
    if left.doubted != right.doubted:
        return "doubt"
    if any(
        concept in there and concept not in right.doubts and concept not in right.planned for concept in left.doubts
    ):
        return "doubt"
    if any(concept in right.done and concept not in right.planned for concept in left.planned if concept[:2] != "s:"):
        return "plan"
    return ""


def _numbers_differ(left: Sequence[Number], right: Sequence[Number]) -> bool:
    """Whether a quantity of one sentence contradicts or is missing from the other."""
    if not left and not right:
        return False
    return not (_held(left, right) and _held(right, left))


def _held(ones: Sequence[Number], twos: Sequence[Number]) -> bool:
    return all(any(_agree(one, two) for two in twos) for one in ones)


def _agree(one: Number, two: Number) -> bool:
    if one.value == two.value:
        return one.unit == two.unit or "" in (one.unit, two.unit) or not _measures(one.unit, two.unit)
    near = abs(one.value - two.value) <= 0.05 * max(abs(one.value), abs(two.value))
    return near and "about" in (one.bound, two.bound) and one.unit == two.unit


def _measures(one: str, two: str) -> bool:
    """Units that cannot be two words for one thing: money, percent, spans of time."""
    fixed = {"%", "year", "month", "week", "day", "hour", "minut"}
    return any(unit in fixed or unit.isupper() for unit in (one, two))


def _dates_differ(left: Reading, right: Reading) -> bool:
    ones = [found for found in left.dates if found.status == "resolved" and found.first and found.last]
    twos = [found for found in right.dates if found.status == "resolved" and found.first and found.last]
    if not ones or not twos:
        return False
    return not any(
        one.first <= two.last and two.first <= one.last  # type: ignore[operator]
        for one in ones
        for two in twos
    )


def _names_differ(left: Reading, right: Reading, rarity: Mapping[str, float]) -> bool:
    """Whether each names somebody or some place that the other does not: another actor, another place."""
    ones = _alone(left, right)
    twos = _alone(right, left)
    return any(rarity.get(key, 1.0) > 0.3 for key in ones) and any(rarity.get(key, 1.0) > 0.3 for key in twos)


def _alone(reading: Reading, other: Reading) -> list[str]:
    there = {*other.keys, *other.context}
    return [
        key
        for key in reading.keys
        if key not in there and key not in reading.described and not any(_part_of_name(key, name) for name in there)
    ]


def _part_of_name(one: str, two: str) -> bool:
    """Whether one name is the other with words left off, and is no mere surname: "Demon" and "Demon 170"."""
    short, long = sorted((one.split(), two.split()), key=len)
    if len(short) == len(long):
        return False
    return long[: len(short)] == short or (len(short) > 1 and f" {' '.join(short)} " in f" {' '.join(long)} ")


@lru_cache(maxsize=20_000)
def _bag(quoted: str) -> Counter[str]:
    return Counter(quoted.split())


def _quotations_differ(ones: Sequence[str], twos: Sequence[str]) -> bool:
    """Whether both quote the same words in other words: nearly the same quotation, yet not the same."""
    for one in ones:
        for two in twos:
            if (
                one == two
                or len(one.split()) < 3
                or len(two.split()) < 3
                or f" {one} " in f" {two} "
                or f" {two} " in f" {one} "
            ):
                continue
            common = (_bag(one) & _bag(two)).total()
            if common >= 3 and common >= 0.6 * min(len(one.split()), len(two.split())):
                return True
    return False
