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
    """`rows` has unit rows, one an article; `ids` are the features of the columns of `weighted`, which is `rows`
    before names and numbers were counted a second time."""

    rows: csr_array
    weighted: csr_array
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
    weighted = _unit(csr_array((data, columns, bounds), shape=(count, len(ids)), dtype=np.float32))
    entities = weighted[:, np.flatnonzero(kinds >= NAME)]
    share = np.float32(settings.entities)
    rows = hstack([weighted * np.sqrt(1 - share), _unit(entities) * np.sqrt(share)], format="csr")
    return Vectors(rows=rows, weighted=weighted, ids=ids)


def _unit(matrix: csr_array) -> csr_array:
    """The matrix with its rows scaled to length 1; an empty row stays empty."""
    from scipy.sparse import csr_array

    rows = np.repeat(np.arange(matrix.shape[0]), np.diff(matrix.indptr))
    squares = np.bincount(rows, weights=matrix.data.astype(np.float64) ** 2, minlength=matrix.shape[0])
    lengths = np.sqrt(np.where(squares > 0, squares, 1)).astype(np.float32)
    return csr_array((matrix.data / lengths[rows], matrix.indices, matrix.indptr), shape=matrix.shape)
