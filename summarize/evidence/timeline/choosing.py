"""The sentences of a day: those closest to what is said of it, without saying it twice."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date, timedelta

from summarize.evidence.timeline.collection import Line
from summarize.evidence.timeline.telling import fitness

HEAD = 3
"""So many sentences at the head of an article published on the day, or the day after, may tell it."""
TOLD_TWICE = 0.55
"""Cosine above which a sentence says what another chosen one said."""

Vector = dict[str, float]


class Choosing:
    """TF-IDF vectors of the lines, and what stands for each day."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        frequency: Counter[str] = Counter()
        for line in lines:
            frequency.update(set(line.stems))
        total = len(lines) + 1
        self._idf = {stem: math.log(total / (1 + count)) + 1 for stem, count in frequency.items()}
        self._by_day: dict[date, list[tuple[float, int]]] = defaultdict(list)
        for index, line in enumerate(lines):
            for day in line.mentioned:
                delay = (line.published - day).days
                weight = 1.0 if 0 <= delay <= 2 else 0.8 if delay > 2 else 0.4
                self._by_day[day].append((weight * self._position(line), index))
            if line.position < HEAD and not line.mentioned:
                self._by_day[line.published].append((0.5 * self._position(line), index))
                self._by_day[line.published - timedelta(1)].append((0.3 * self._position(line), index))

    @staticmethod
    def _position(line: Line) -> float:
        return 1.0 + 0.5 / (1 + line.position)

    def _vector(self, line: Line) -> Vector:
        counts = Counter(line.stems)
        vector = {stem: (1 + math.log(count)) * self._idf[stem] for stem, count in counts.items()}
        return _unit(vector)

    def best(self, day: date, count: int, taken: list[Vector]) -> list[int]:
        """Indices of up to `count` lines that tell the day best; `taken` are vectors of what other days say already.

        The centroid of everything said of the day is what is to be covered; each step takes the line that brings the
        sum of the chosen closest to it (Radev et al. 2004; Gholipour Ghalandari 2017).
        """
        candidates = self._by_day.get(day, [])
        centroid: Vector = defaultdict(float)
        vectors: dict[int, Vector] = {}
        for weight, index in candidates:
            vector = vectors.setdefault(index, self._vector(self._lines[index]))
            for stem, value in vector.items():
                centroid[stem] += weight * value
        goal = _unit(centroid)
        weights: dict[int, float] = {}
        for weight, index in candidates:
            weights[index] = max(weight, weights.get(index, 0.0))
        fit = {index: fitness(self._lines[index].text) for index in sorted(weights)}
        open_lines = [index for index in fit if fit[index]] or sorted(weights)
        chosen: list[int] = []
        total: Vector = {}
        said = list(taken)
        while open_lines and len(chosen) < count:
            scored = []
            for index in open_lines:
                joined = _add(total, vectors[index])
                scored.append(
                    (-(_dot(_unit(joined), goal) * (0.7 + 0.3 * weights[index]) * (fit[index] or 1.0)), index)
                )
            scored.sort()
            for _, index in scored:
                if all(_dot(vectors[index], other) < TOLD_TWICE for other in said):
                    break
            else:
                break
            chosen.append(index)
            total = _add(total, vectors[index])
            said.append(vectors[index])
            open_lines.remove(index)
        taken.extend(said[len(taken) :])
        return chosen


def _unit(vector: Vector) -> Vector:
    length = math.sqrt(sum(value * value for value in vector.values()))
    return {stem: value / length for stem, value in vector.items()} if length else {}


def _dot(one: Vector, other: Vector) -> float:
    if len(one) > len(other):
        one, other = other, one
    return sum(value * other[stem] for stem, value in one.items() if stem in other)


def _add(one: Vector, other: Vector) -> Vector:
    total = dict(one)
    for stem, value in other.items():
        total[stem] = total.get(stem, 0.0) + value
    return total
