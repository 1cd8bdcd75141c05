"""In how many articles of a bundle each feature occurs, and what it weighs for that."""

from __future__ import annotations

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from summarize.group.settings import Settings
from summarize.group.shelf import Features


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
        lone = _weights(ids, surprise, np.ones(len(ids), np.int64), self.count, settings)
        weights: NDArray[np.float32] = (lone * settings.lone / (settings.lone + self.count)).astype(np.float32)
        weights[common] = self.weights[at[common]]
        return weights, common


class Counts:
    """Counts features as they come: nine bytes a feature."""

    def __init__(self) -> None:
        self._runs: list[tuple[NDArray[np.uint32], NDArray[np.int32], NDArray[np.uint8]]] = []
        self._articles = 0

    def add(self, found: Features) -> None:
        """The features of some articles, each at most once an article."""
        self._articles += len(found.bounds) - 1
        self._runs.append(_merged([(found.ids, np.ones(len(found.ids), np.int32), found.surprise)]))
        while len(self._runs) > 1 and len(self._runs[-2][0]) < 2 * len(self._runs[-1][0]):
            self._runs[-2:] = [_merged(self._runs[-2:])]

    def weights(self, settings: Settings) -> Weights:
        """What each feature weighs: the surprise of it in this bundle and in the language.

        The likelihood of a feature is its share of the bundle's articles, smoothed by the background as if that were
        `Settings.pseudo` articles more: in a bundle of two the background decides, in one of ten thousand the bundle.
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
    surprises = surprise / np.float32(16)
    likelihood = (settings.pseudo * np.exp(-surprises) + counts) / (settings.pseudo + articles)
    scale = np.array([settings.word, settings.bigram, settings.name, settings.number], np.float32)[ids >> np.uint32(30)]
    weights: NDArray[np.float64] = np.maximum(0, -np.log(likelihood)) ** settings.power * scale
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
