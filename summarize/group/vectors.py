"""Signatures as rows of a sparse matrix whose product with itself is the similarity of articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from summarize.group.settings import Settings
from summarize.group.signature import NAME, Signature

if TYPE_CHECKING:
    from scipy.sparse import csr_array


class Vectors(Struct, frozen=True, kw_only=True):
    """`rows` has rows of at most length 1, one an article; `ids` are the features of its columns.

    Names and numbers have two columns each: one among all features, one among themselves. Features of one article
    alone have none: they count in its length only.
    """

    rows: csr_array
    ids: NDArray[np.uint32]


def vectorise(signatures: Sequence[Signature], settings: Settings) -> Vectors:
    """TF-IDF rows: sublinear term weight times the surprise of the feature in this bundle and in the language.

    The likelihood of a feature is its share of the bundle's articles, smoothed by the background as if that were
    `Settings.pseudo` articles more: in a bundle of two the background decides, in one of ten thousand the bundle.
    """
    from scipy.sparse import csr_array, hstack

    count = len(signatures)
    lengths = np.array([len(signature.features) for signature in signatures], np.int64)
    features = np.concatenate([signature.features for signature in signatures])
    ids, at, columns = np.unique(features, return_index=True, return_inverse=True)
    surprise = np.concatenate([signature.surprise for signature in signatures])[at] / np.float32(16)
    frequency = np.bincount(columns, minlength=len(ids))
    likelihood = (settings.pseudo * np.exp(-surprise) + frequency) / (settings.pseudo + count)
    kinds = ids >> np.uint32(30)
    scale = np.array([settings.word, settings.bigram, settings.name, settings.number], np.float32)[kinds]
    weight = np.maximum(0, -np.log(likelihood)) ** settings.power * scale
    weight = np.where(frequency > 1, weight, weight * settings.lone / (settings.lone + count))
    data = np.concatenate([signature.weights for signature in signatures]).astype(np.float32) * weight[columns]
    bounds = np.concatenate([[0], np.cumsum(lengths)])
    data *= _lengths(data, bounds)
    own = kinds >= NAME
    share = np.float32(settings.entities)
    again = np.where(own[columns], data, np.float32(0))
    again *= _lengths(again, bounds) * np.sqrt(share)
    data *= np.sqrt(1 - share)
    everything = csr_array((data, columns, bounds), shape=(count, len(ids)))
    entities = csr_array((again, columns, bounds), shape=(count, len(ids)))
    common = np.flatnonzero(frequency > 1)
    named = np.flatnonzero((frequency > 1) & own)
    rows = hstack([everything[:, common], entities[:, named]], format="csr")
    return Vectors(rows=rows, ids=np.concatenate([ids[common], ids[named]]))


def _lengths(data: NDArray[np.float32], bounds: NDArray[np.int64]) -> NDArray[np.float32]:
    """For each value, one over the length of its row; 1 in a row of nothing."""
    sums = np.concatenate([[0], np.cumsum(data.astype(np.float64) ** 2)])
    squares = sums[bounds[1:]] - sums[bounds[:-1]]
    return np.repeat((1 / np.sqrt(np.where(squares > 0, squares, 1))).astype(np.float32), np.diff(bounds))
