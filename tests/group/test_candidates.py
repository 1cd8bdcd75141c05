"""Which pairs are compared in a big bundle."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.sparse import random_array

from summarize.group import article_similarity
from summarize.group.article_similarity import products


@pytest.fixture
def rows():
    """Sixty sparse rows."""
    return random_array((60, 200), density=0.1, rng=np.random.default_rng(5), format="csr", dtype=np.float32)


def test_the_index_finds_what_comparing_all_finds(rows, monkeypatch):
    """With room for every term and partner the index gives the same products as all pairs."""
    undated = np.full(60, np.nan)
    everything = products(rows, undated, floor=0.5, window=14).toarray()
    monkeypatch.setattr(article_similarity, "ALL_PAIRS", 10)
    monkeypatch.setattr(article_similarity, "BLOCK", 7)
    assert np.allclose(products(rows, undated, floor=0.5, window=14).toarray(), everything, atol=1e-5)


def test_the_index_keeps_to_the_window(rows, monkeypatch):
    """Rows further apart in time than the window are not compared, undated ones are compared with all."""
    monkeypatch.setattr(article_similarity, "ALL_PAIRS", 10)
    monkeypatch.setattr(article_similarity, "BLOCK", 1)
    days = np.arange(60.0)
    days[59] = np.nan
    left, right = products(rows, days, floor=0.01, window=5).nonzero()
    dated = (left < 59) & (right < 59)
    assert np.abs(left - right)[dated].max() == 5
    assert np.abs(left - right)[~dated].max() > 40


def test_common_features_are_no_way_to_find(rows, monkeypatch):
    """A feature of too many articles is left out of the index."""
    monkeypatch.setattr(article_similarity, "ALL_PAIRS", 10)
    monkeypatch.setattr(article_similarity, "COMMON", 0)
    assert products(rows, np.full(60, np.nan), floor=0.01, window=14).nnz == 0
