"""sumy's quadratic methods on matrices: the same formulas, the same ranking, without its loops over pairs in Python.

A sentence is given as its terms: the stems of its words without the stop words; and as the stems of all its words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from math import log, sqrt
from typing import Any

import numpy as np
from scipy import sparse

Terms = Sequence[Sequence[str]]

_BLOCK = 1_000  # rows of a product of two matrices that are held at once
_THRESHOLD, _NEAR = 0.1, 0.1  # LexRank: cosine of a link; change of the scores at which they are taken
_DAMPING, _NEARER = 0.85, 1e-4  # TextRank
_NO_ZERO = 1e-7


def lexrank(terms: Terms, whole: Terms) -> list[float]:
    """LexRank (Erkan & Radev 2004) as sumy computes it."""
    carried = Counter(term for sentence in terms for term in dict.fromkeys(sentence))
    idf = {term: log(len(terms) / (1 + count)) for term, count in carried.items()}
    counts = [Counter(sentence) for sentence in terms]
    most = [max(frequencies.values(), default=1) for frequencies in counts]
    rows = _matrix(
        [
            {term: count / top * idf[term] for term, count in frequencies.items()}
            for frequencies, top in zip(counts, most, strict=True)
        ]
    )
    norms = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
    rows = sparse.diags_array(1 / np.where(norms > 0, norms, 1.0)) @ rows
    columns = rows.T.tocsc()
    blocks = []
    for start in range(0, rows.shape[0], _BLOCK):
        similarities = (rows[start : start + _BLOCK] @ columns).tocoo()
        similar = similarities.data > _THRESHOLD
        ones = np.ones(int(similar.sum()))
        blocks.append(
            sparse.csr_array((ones, (similarities.row[similar], similarities.col[similar])), shape=similarities.shape)
        )
    alike = sparse.vstack(blocks, format="csr")
    degrees = np.asarray(alike.sum(axis=1)).ravel()
    transposed = (sparse.diags_array(1 / np.where(degrees > 0, degrees, 1.0)) @ alike).T.tocsr()

    def step(scores: Any) -> Any:  # noqa: ANN401
        following = transposed @ scores
        norm = np.linalg.norm(following)
        return following / norm if norm else scores  # no sentence is like any other, nor like itself: no words

    return _settled(step, len(terms), _NEAR)


def textrank(terms: Terms, whole: Terms) -> list[float]:
    """TextRank (Mihalcea & Tarau 2004) as sumy computes it."""
    weights = _overlap(terms, lonely=1.0)
    sums = np.asarray(weights.sum(axis=1)).ravel()
    transposed = (sparse.diags_array(1 / (sums + _NO_ZERO)) @ weights).T.tocsr()
    count = len(terms)

    def step(scores: Any) -> Any:  # noqa: ANN401
        return (1 - _DAMPING) / count * scores.sum() + _DAMPING * (transposed @ scores)

    return _settled(step, count, _NEARER)


def reduction(terms: Terms, whole: Terms) -> list[float]:
    """Graph reduction as sumy computes it."""
    weights = _overlap(terms, lonely=0.0)
    sums: list[float] = (np.asarray(weights.sum(axis=1)).ravel() - weights.diagonal()).tolist()
    return sums


def lsa(terms: Terms, whole: Terms) -> list[float]:
    """Latent semantic analysis (Steinberger & Ježek 2004) as sumy computes it, without its decomposition.

    sumy keeps every dimension (`REDUCTION_RATIO` is 1), and a sentence's rank, the root of the sum of (σ v)² over all
    of them, is then the length of its column in the matrix that was decomposed. sumy orders the rows by a set of
    strings, so that its last digits, and with them the order of sentences of one rank, change with the hash seed.
    """
    vocabulary = frozenset(term for sentence in terms for term in sentence)
    return [_length(Counter(stem for stem in sentence if stem in vocabulary), len(vocabulary)) for sentence in whole]


def _length(counts: Counter[str], vocabulary: int, smooth: float = 0.4) -> float:
    """The length of a sentence's column of smoothed frequencies, in which a word that it lacks is `smooth`."""
    most = max(counts.values(), default=0)
    if not most:
        return 0.0
    present = sum((smooth + (1 - smooth) * count / most) ** 2 for count in counts.values())
    return sqrt(present + (vocabulary - len(counts)) * smooth**2)


METHODS: dict[str, Callable[[Terms, Terms], list[float]]] = {
    "lexrank": lexrank,
    "textrank": textrank,
    "reduction": reduction,
    "lsa": lsa,
}


def _settled(step: Callable[[Any], Any], count: int, epsilon: float) -> list[float]:
    """The scores, all equal at first, once a step changes them by no more than `epsilon`."""
    scores = np.full(count, 1.0 / count)
    change = np.inf
    while change > epsilon:
        following = step(scores)
        change = float(np.linalg.norm(following - scores))
        scores = following
    settled: list[float] = scores.tolist()
    return settled


def _overlap(sentences: Sequence[Sequence[str]], *, lonely: float) -> Any:  # noqa: ANN401
    """How many words each pair of sentences shares over the sum of the logarithms of their lengths.

    `lonely` is the weight of a pair of one-word sentences of the same word, whose logarithms are 0.
    """
    rows = _matrix([dict(Counter(sentence)) for sentence in sentences])
    shared = (rows @ rows.T).tocoo()
    logs = np.log(np.maximum([len(sentence) for sentence in sentences], 1))
    norm = logs[shared.row] + logs[shared.col]
    values = np.where(norm > 1e-8, shared.data / np.where(norm > 1e-8, norm, 1.0), lonely * shared.data)
    return sparse.csr_array((values, (shared.row, shared.col)), shape=shared.shape)


def _matrix(rows: Sequence[dict[str, float]]) -> Any:  # noqa: ANN401
    """A sparse matrix with a row a sentence and a column a term, columns in the order in which the terms appear."""
    column: dict[str, int] = {}
    indices = [column.setdefault(term, len(column)) for row in rows for term in row]
    values = np.array([value for row in rows for value in row.values()], dtype=float)
    starts = np.concatenate([[0], np.cumsum([len(row) for row in rows])])
    return sparse.csr_array((values, indices, starts), shape=(len(rows), max(len(column), 1)))
