"""Which pairs are compared in a big bundle."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import random_array

from summarize.group import article_similarity
from summarize.group.article_similarity import FeatureRows, Similarity, products


@pytest.fixture
def rows():
    """Sixty sparse rows."""
    matrix = random_array((60, 200), density=0.1, rng=np.random.default_rng(5), format="csr", dtype=np.float32)
    return FeatureRows(matrix.data, matrix.indices, matrix.indptr, 200)


def cells(similarity: Similarity) -> dict[tuple[int, int], float]:
    """How alike each pair of rows is."""
    pairs = zip(similarity.rows.tolist(), similarity.columns.tolist(), strict=True)
    return dict(zip(pairs, similarity.values.tolist(), strict=True))


def test_few_rows_have_the_products_of_many(rows, monkeypatch):
    """To the last bit: whether they are worked out by dense rows or by SciPy is not to be seen."""
    undated = np.full(60, np.nan)
    few = cells(products(rows, undated, floor=0.0, window=14))
    monkeypatch.setattr(article_similarity, "FEW", 10)
    assert few == cells(products(rows, undated, floor=0.0, window=14))


def test_the_index_finds_what_comparing_all_finds(rows, monkeypatch):
    """With room for every term and partner the index gives the same products as all pairs."""
    undated = np.full(60, np.nan)
    everything = cells(products(rows, undated, floor=0.5, window=14))
    monkeypatch.setattr(article_similarity, "ALL_PAIRS", 10)
    monkeypatch.setattr(article_similarity, "BLOCK", 7)
    assert cells(products(rows, undated, floor=0.5, window=14)) == pytest.approx(everything, abs=1e-5)


def test_the_index_keeps_to_the_window(rows, monkeypatch):
    """Rows further apart in time than the window are not compared, undated ones are compared with all."""
    monkeypatch.setattr(article_similarity, "ALL_PAIRS", 10)
    monkeypatch.setattr(article_similarity, "BLOCK", 1)
    days = np.arange(60.0)
    days[59] = np.nan
    similarity = products(rows, days, floor=0.01, window=5)
    left, right = similarity.rows, similarity.columns
    dated = (left < 59) & (right < 59)
    assert np.abs(left - right)[dated].max() == 5
    assert np.abs(left - right)[~dated].max() > 40


def test_common_features_are_no_way_to_find(rows, monkeypatch):
    """A feature of too many articles is left out of the index."""
    monkeypatch.setattr(article_similarity, "ALL_PAIRS", 10)
    monkeypatch.setattr(article_similarity, "COMMON", 0)
    assert cells(products(rows, np.full(60, np.nan), floor=0.01, window=14)) == {}
