"""Signatures on disk: a nameless database that ends with the run. In memory stay a few bytes of each article.

In how many articles of a bundle each feature occurs, and what it weighs for that.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from summarize.group.features import SKETCH
from summarize.group.settings import Settings
from summarize.group.signature import Signature

_TABLE = """
CREATE TABLE signature (
    key INTEGER PRIMARY KEY, id TEXT, sort TEXT, day INTEGER, event_days BLOB, length INTEGER, shingles INTEGER,
    features BLOB, weights BLOB, surprise BLOB, places BLOB, words TEXT, sketch BLOB
)
"""
_COLUMNS = "id, sort, day, event_days, length, shingles, features, weights, surprise, places, words, sketch"
NOTHING = np.iinfo(np.uint32).max


class FeatureTable(Struct, frozen=True, kw_only=True):
    """The features of some articles, one after the other; `bounds` says where each article's begin and end."""

    bounds: NDArray[np.int64]
    ids: NDArray[np.uint32]
    weights: NDArray[np.float16]
    surprise: NDArray[np.uint8]
    places: NDArray[np.uint8]


def entries(bounds: NDArray[np.integer], rows: NDArray[np.integer]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where the entries of each of these `rows` stand, one row after the other, and the number of the row of each;
    those of row ``i`` are ``bounds[i]`` to ``bounds[i + 1]``."""
    sizes = np.diff(bounds)[rows]
    at = np.arange(sizes.sum()) + np.repeat(bounds[rows] - (np.cumsum(sizes) - sizes), sizes)
    return at, np.repeat(np.arange(len(rows)), sizes)


class Sketches(Struct, frozen=True, kw_only=True):
    """A row of shingles an article, filled up with `NOTHING`; how many it has, and of how many they are."""

    rows: NDArray[np.uint32]
    sizes: NDArray[np.int64]
    shingles: NDArray[np.int64]


class SignatureStore:
    """The signatures of a bundle. An article's position is its number in the order of the sources.

    `days` (NaN where there is none) and `lengths` are by position: with `keys`, 16 bytes an article.
    """

    def __init__(self, signatures: Iterable[Signature]) -> None:
        self._rows = sqlite3.connect("", isolation_level=None)
        try:
            self._fill(signatures)
        except BaseException:
            self.close()
            raise

    def _fill(self, signatures: Iterable[Signature]) -> None:
        for setting in ("page_size = 16384", "cache_size = -16384", "journal_mode = OFF", "synchronous = OFF"):
            self._rows.execute(f"PRAGMA {setting}")
        self._rows.execute(_TABLE)
        self._rows.execute("BEGIN")
        self._rows.executemany(
            "INSERT INTO signature VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", map(_row, signatures)
        )  # fmt: skip
        count = self._rows.execute("SELECT count(*) FROM signature").fetchone()[0]
        self.keys = np.zeros(count, np.int32)
        self.days = np.full(count, np.nan)
        self.lengths = np.zeros(count, np.int32)
        rows = self._rows.execute("SELECT key, day, length FROM signature ORDER BY sort")
        for position, (key, day, length) in enumerate(rows):
            self.keys[position], self.lengths[position] = key, length
            if day is not None:
                self.days[position] = day

    def close(self) -> None:
        """Delete it: what is asked of it later is an error."""
        self._rows.close()

    def first(self, count: int) -> Iterator[Signature]:
        """The first signatures, in the order in which they came."""
        rows = self._rows.execute(f"SELECT {_COLUMNS} FROM signature WHERE key <= ? ORDER BY key", (count,))
        for id, order, day, event_days, length, shingles, features, weights, surprise, places, words, sketch in rows:
            yield Signature(
                id=id, order=order, day=day, event_days=tuple(np.frombuffer(event_days, np.int32).tolist()),
                length=length, shingles=shingles, features=np.frombuffer(features, np.uint32),
                weights=np.frombuffer(weights, np.float16),
                surprise=np.frombuffer(surprise, np.uint8), places=np.frombuffer(places, np.uint8),
                sketch=np.frombuffer(sketch, np.uint32), words=words,
            )  # fmt: skip

    def __len__(self) -> int:
        return len(self.keys)

    def ids(self, positions: Iterable[int]) -> list[str]:
        """The ids of some articles."""
        return [id for (id,) in self._read("id", positions)]

    def positions(self, ids: Collection[str]) -> dict[str, int]:
        """The positions of some articles by their ids: all are looked through."""
        found = {id: key for key, id in self._rows.execute("SELECT key, id FROM signature") if id in ids}
        at = np.argsort(self.keys)
        numbers = at[np.searchsorted(self.keys, list(found.values()), sorter=at)].tolist()
        return dict(zip(found, numbers, strict=True))

    def features(self, positions: Iterable[int]) -> FeatureTable:
        """The features of some articles."""
        blobs = list(self._read("features, weights, surprise, places", positions))
        ids, weights, surprise, places = zip(*blobs, strict=True) if blobs else ((), (), (), ())
        return FeatureTable(
            bounds=np.cumsum([0, *map(len, surprise)]),
            ids=np.frombuffer(b"".join(ids), np.uint32),
            weights=np.frombuffer(b"".join(weights), np.float16),
            surprise=np.frombuffer(b"".join(surprise), np.uint8),
            places=np.frombuffer(b"".join(places), np.uint8),
        )

    def event_days(self, positions: Iterable[int]) -> list[NDArray[np.int32]]:
        """The days that some articles open with, ascending, as proleptic ordinals."""
        return [np.frombuffer(days, np.int32) for (days,) in self._read("event_days", positions)]

    def words(self, positions: Iterable[int]) -> Iterator[list[str]]:
        """The words of the features of some articles that are words or names, one article after the other."""
        for (words,) in self._read("words", positions):
            yield words.split("\n")

    def sketches(self, positions: NDArray[np.int64]) -> Sketches:
        """The sketches of some articles."""
        rows = np.full((len(positions), SKETCH), NOTHING, np.uint32)
        sizes, shingles = np.zeros(len(positions), np.int64), np.zeros(len(positions), np.int64)
        for row, (sketch, count) in enumerate(self._read("sketch, shingles", positions.tolist())):
            values = np.frombuffer(sketch, np.uint32)
            rows[row, : len(values)] = values
            sizes[row], shingles[row] = len(values), count
        return Sketches(rows=rows, sizes=sizes, shingles=shingles)

    def _read(self, columns: str, positions: Iterable[int]) -> Iterator[tuple[Any, ...]]:
        query = f"SELECT {columns} FROM signature WHERE key = ?"
        for position in positions:
            yield self._rows.execute(query, (int(self.keys[position]),)).fetchone()


def _row(signature: Signature) -> tuple[object, ...]:
    events = np.array(signature.event_days, np.int32).tobytes()
    about = (signature.id, signature.order, signature.day, events, signature.length, signature.shingles)
    arrays = (signature.features, signature.weights, signature.surprise, signature.places)
    return (*about, *(array.tobytes() for array in arrays), signature.words, signature.sketch.tobytes())


class Weights(Struct, frozen=True, kw_only=True):
    """`ids` are the features of two and more articles, ascending, with their `weights`; `count` counts all articles."""

    count: int
    ids: NDArray[np.uint32]
    weights: NDArray[np.float32]

    def of(
        self, ids: NDArray[np.uint32], surprise: NDArray[np.uint8], settings: Settings
    ) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
        """The weights of features, ascending, and which of them more than one article of the bundle has."""
        at = np.minimum(np.searchsorted(self.ids, ids), max(0, len(self.ids) - 1))
        common: NDArray[np.bool_] = self.ids[at] == ids if len(self.ids) else np.zeros(len(ids), bool)
        as_singleton = _weights(ids, surprise, np.ones(len(ids), np.int64), self.count, settings)
        damping = settings.singleton_damping
        weights: NDArray[np.float32] = (as_singleton * damping / (damping + self.count)).astype(np.float32)
        weights[common] = self.weights[at[common]]
        return weights, common


class FeatureCounts:
    """Counts features as they come: nine bytes a feature."""

    def __init__(self) -> None:
        self._runs: list[tuple[NDArray[np.uint32], NDArray[np.int32], NDArray[np.uint8]]] = []
        self._articles = 0

    def add(self, table: FeatureTable) -> None:
        """The features of some articles, each at most once an article."""
        self._articles += len(table.bounds) - 1
        self._runs.append(_merged([(table.ids, np.ones(len(table.ids), np.int32), table.surprise)]))
        while len(self._runs) > 1 and len(self._runs[-2][0]) < 2 * len(self._runs[-1][0]):
            self._runs[-2:] = [_merged(self._runs[-2:])]

    def weights(self, settings: Settings) -> Weights:
        """What each feature weighs: the surprise of it in this bundle and in the language.

        The likelihood of a feature is its share of the bundle's articles, smoothed by the background as if that were
        `Settings.prior_count` articles more: in a bundle of two the background decides, in one of ten thousand the
        bundle.
        """
        if not self._runs:
            return Weights(count=0, ids=np.zeros(0, np.uint32), weights=np.zeros(0, np.float32))
        ids, counts, surprise = _merged(self._runs)
        common = counts > 1
        ids, counts, surprise = ids[common], counts[common], surprise[common]
        weights = _weights(ids, surprise, counts, self._articles, settings).astype(np.float32)
        return Weights(count=self._articles, ids=ids, weights=weights)


def _weights(
    ids: NDArray[np.uint32], surprise: NDArray[np.uint8], counts: NDArray[np.integer], articles: int, settings: Settings
) -> NDArray[np.float64]:
    """``(-ln likelihood) ** exponent * weight of the kind``, with the likelihood ``(prior * background + count) /
    (prior + articles)``."""
    surprises = surprise / np.float32(16)
    likelihood = (settings.prior_count * np.exp(-surprises) + counts) / (settings.prior_count + articles)
    kinds = (settings.word_weight, settings.bigram_weight, settings.name_weight, settings.number_weight)
    scale = np.array(kinds, np.float32)[ids >> np.uint32(30)]
    weights: NDArray[np.float64] = np.maximum(0, -np.log(likelihood)) ** settings.surprise_exponent * scale
    return weights


def _merged(
    runs: list[tuple[NDArray[np.uint32], NDArray[np.int32], NDArray[np.uint8]]],
) -> tuple[NDArray[np.uint32], NDArray[np.int32], NDArray[np.uint8]]:
    """One run of several, each feature once, with its least surprise."""
    ids, counts, surprise = (np.concatenate(parts) for parts in zip(*runs, strict=True))
    order = np.argsort(ids, kind="stable")
    ids, counts, surprise = ids[order], counts[order], surprise[order]
    opens = np.flatnonzero(np.concatenate([[True], ids[1:] != ids[:-1]])) if len(ids) else np.zeros(0, np.int64)
    if not len(opens):
        return ids, counts, surprise
    return ids[opens], np.add.reduceat(counts, opens), np.minimum.reduceat(surprise, opens)
