"""sumy's quadratic methods on matrices: the same formulas, the same ranking, without its loops over pairs in Python.

Importing this module imports sumy.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt
from typing import Any

import numpy as np
from scipy import sparse
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

_BLOCK = 1_000  # rows of a product of two matrices that are held at once


class LexRank(LexRankSummarizer):  # type: ignore[misc]
    """LexRank (Erkan & Radev 2004) as sumy computes it, on a sparse matrix."""

    @staticmethod
    def _compute_idf(sentences: Sequence[Sequence[str]]) -> dict[str, float]:
        carried = Counter(term for sentence in sentences for term in dict.fromkeys(sentence))
        return {term: log(len(sentences) / (1 + count)) for term, count in carried.items()}

    def _create_matrix(
        self,
        sentences: Sequence[Sequence[str]],
        threshold: float,
        tf: Sequence[dict[str, float]],
        idf: dict[str, float],
    ) -> Any:  # noqa: ANN401
        rows = _matrix([{term: value * idf[term] for term, value in one.items()} for one in tf])
        norms = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel())
        rows = sparse.diags_array(1 / np.where(norms > 0, norms, 1.0)) @ rows
        columns = rows.T.tocsc()
        blocks = []
        for start in range(0, rows.shape[0], _BLOCK):
            near = (rows[start : start + _BLOCK] @ columns).tocoo()
            kept = near.data > threshold
            shape = near.shape
            ones = np.ones(int(kept.sum()))
            blocks.append(sparse.csr_array((ones, (near.row[kept], near.col[kept])), shape=shape))
        alike = sparse.vstack(blocks, format="csr")
        degrees = np.asarray(alike.sum(axis=1)).ravel()
        return sparse.diags_array(1 / np.where(degrees > 0, degrees, 1.0)) @ alike

    @staticmethod
    def power_method(matrix: Any, epsilon: float) -> Any:  # noqa: ANN401
        transposed = matrix.T.tocsr()
        scores = np.full(matrix.shape[0], 1.0 / matrix.shape[0])
        change = 1.0
        while change > epsilon:
            following = transposed @ scores
            norm = np.linalg.norm(following)
            if norm == 0:  # no sentence is like any other, nor like itself: they have no words
                return scores
            following = following / norm
            change = float(np.linalg.norm(following - scores))
            scores = following
        return scores


class TextRank(TextRankSummarizer):  # type: ignore[misc]
    """TextRank (Mihalcea & Tarau 2004) as sumy computes it, on a sparse matrix."""

    def _create_matrix(self, document: Any) -> Any:  # noqa: ANN401
        weights = _overlap([self._to_words_set(sentence) for sentence in document.sentences], lonely=1.0)
        sums = np.asarray(weights.sum(axis=1)).ravel()
        return sparse.diags_array(1 / (sums + self._ZERO_DIVISION_PREVENTION)) @ weights

    def power_method(self, matrix: Any, epsilon: float) -> Any:  # noqa: ANN401
        transposed = matrix.T.tocsr()
        count = matrix.shape[0]
        scores = np.full(count, 1.0 / count)
        change = 1.0
        while change > epsilon:
            following = (1 - self.damping) / count * scores.sum() + self.damping * (transposed @ scores)
            change = float(np.linalg.norm(following - scores))
            scores = following
        return scores


class Reduction(ReductionSummarizer):  # type: ignore[misc]
    """Graph reduction as sumy computes it, on a sparse matrix."""

    def rate_sentences(self, document: Any) -> dict[Any, float]:  # noqa: ANN401
        weights = _overlap([self._to_words_set(sentence) for sentence in document.sentences], lonely=0.0)
        sums = np.asarray(weights.sum(axis=1)).ravel() - weights.diagonal()
        return dict(zip(document.sentences, sums.tolist(), strict=True))


class Lsa(LsaSummarizer):  # type: ignore[misc]
    """Latent semantic analysis (Steinberger & Ježek 2004) as sumy computes it, without its decomposition.

    sumy keeps every dimension (`REDUCTION_RATIO` is 1), and a sentence's rank, the root of the sum of (σ v)² over all
    of them, is then the length of its column in the matrix that was decomposed. sumy orders the rows by a set of
    strings, so that its last digits, and with them the order of sentences of one rank, change with the hash seed.
    """

    def __call__(self, document: Any, sentences_count: int) -> Any:  # noqa: ANN401
        known = self._create_dictionary(document)
        counts = [
            Counter(word for word in map(self.stem_word, one.words) if word in known) for one in document.sentences
        ]
        ranks = iter([self._length(one, len(known)) for one in counts])
        return self._get_best_sentences(document.sentences, sentences_count, lambda sentence: next(ranks))

    @staticmethod
    def _length(counts: Counter[str], known: int, smooth: float = 0.4) -> float:
        """The length of a sentence's column of smoothed frequencies, in which a word that it lacks is `smooth`."""
        most = max(counts.values(), default=0)
        if not most:
            return 0.0
        present = sum((smooth + (1 - smooth) * count / most) ** 2 for count in counts.values())
        return sqrt(present + (known - len(counts)) * smooth**2)


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
