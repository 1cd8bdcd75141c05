"""Average linkage on a sparse matrix."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform

from summarize.group.article_similarity import Similarity
from summarize.group.linking import average_linkage
from summarize.group.proximity import cluster_days_of, horizon, nearness
from summarize.group.settings import USUAL_SURPRISE


def similar(matrix: np.ndarray) -> Similarity:
    """The entries of a dense matrix."""
    rows, columns = np.nonzero(matrix)
    return Similarity(rows, columns, matrix[rows, columns], len(matrix))


def test_a_matrix_worked_by_hand():
    """0 and 1 join at .8; 2 is .5 and .3 from them, .4 on average; 3 is like none."""
    similarity = similar(np.array([[0, 0.8, 0.5, 0], [0.8, 0, 0.3, 0], [0.5, 0.3, 0, 0], [0, 0, 0, 0]]))
    labels, weakest = average_linkage(similarity, 0.35)
    assert (labels.tolist(), weakest[0]) == ([0, 0, 0, 3], 0.4)


def test_it_stops_at_the_threshold():
    """At a threshold above .4 the third row stays alone."""
    similarity = similar(np.array([[0, 0.8, 0.5], [0.8, 0, 0.3], [0.5, 0.3, 0]]))
    assert average_linkage(similarity, 0.45)[0].tolist() == [0, 0, 2]


def test_equal_similarities_end():
    """Where all are equally alike, all are joined."""
    similarity = similar(np.ones((7, 7)) - np.eye(7))
    assert average_linkage(similarity, 0.5)[0].tolist() == [0] * 7


@settings(max_examples=25, deadline=None, derandomize=True)
@given(st.integers(2, 24), st.integers(0, 10_000))
def test_the_same_clusters_as_one_join_at_a_time(count, seed):
    """Joining round by round gives scipy's clusters of average linkage."""
    random = np.random.default_rng(seed).random((count, count))
    similarity = np.triu(random, 1) + np.triu(random, 1).T
    peer = fcluster(linkage(squareform(1 - similarity - np.eye(count), checks=False), "average"), 0.45, "distance")
    labels, _ = average_linkage(similar(similarity), 0.55)
    assert len(set(zip(labels.tolist(), peer.tolist(), strict=True))) == len(set(labels.tolist())) == len(set(peer))


def test_pairs_too_far_apart_do_not_count():
    """Rows 0 and 2 are a month apart: that they are not alike does not part them."""
    similarity = similar(np.array([[0, 0.6, 0], [0.6, 0, 0.5], [0, 0.5, 0]]))
    apart = average_linkage(similarity, 0.4)[0].tolist()
    near = average_linkage(similarity, 0.4, cluster_days=cluster_days_of([0, 10, 20], 14))[0].tolist()
    assert (apart, near) == ([0, 0, 2], [0, 0, 0])


def test_undated_rows_are_near_to_all():
    """A row without a date counts with every other."""
    similarity = similar(np.array([[0, 0.6, 0], [0.6, 0, 0.5], [0, 0.5, 0]]))
    assert average_linkage(similarity, 0.4, cluster_days=cluster_days_of([0, 30, None], 14))[0].tolist() == [0, 0, 2]


def test_a_dense_stream_has_a_window_of_two_weeks():
    """Where the articles are many a day, the window is short; where they are few, it is long."""
    assert (horizon(np.repeat(np.arange(100.0), 50)), horizon(np.array([0, 300, np.nan]))) == (
        14,
        pytest.approx(75_000),
    )


def test_a_gap_between_two_stories_parts_them():
    """Two tight pairs, .3 alike: enough for strangers, too little for two stories; a fifth row has no story yet."""
    similarity = np.full((5, 5), 0.3) - 0.3 * np.eye(5)
    similarity[0, 1] = similarity[1, 0] = similarity[2, 3] = similarity[3, 2] = 0.9
    similarity[4, :2] = similarity[:2, 4] = 0.5
    loose = average_linkage(similar(similarity), 0.2)[0].tolist()
    tight = average_linkage(similar(similarity), 0.2, cohesion=0.5)[0].tolist()
    assert (loose, tight) == ([0] * 5, [0, 0, 2, 2, 0])


def test_a_power_mean_prefers_strong_links():
    """A pair and a third that is like one of them: by a mean of squares it belongs to them, by a plain one not."""
    similarity = similar(np.array([[0, 0.9, 0.6], [0.9, 0, 0.1], [0.6, 0.1, 0]]))
    assert average_linkage(similarity, 0.4)[0].tolist() == [0, 0, 2]
    labels, weakest = average_linkage(similarity, 0.4, power=2)
    assert labels.tolist() == [0, 0, 0]
    assert weakest[0] == pytest.approx(0.43, abs=0.001)


def test_nearness_says_much_over_years_and_little_within_days():
    """Of reports gathered over ten years two of one day are a surprise, of those of one week they are none."""
    years, week = np.arange(0, 3650, 30.0), np.arange(0, 7, 0.05).round()
    same, far, unknown = nearness(years, 3650).surprise(np.array([0.0, 1800.0, np.nan]))
    assert same > 2 and far < USUAL_SURPRISE and unknown == USUAL_SURPRISE
    assert nearness(week, 14).surprise(np.zeros(1))[0] < 0.7


def test_nearness_of_a_few_articles_says_nothing():
    """Nothing is usual among two or three; none at all is no error."""
    assert nearness(np.array([5.0, 800.0]), 1000).surprise(np.zeros(1))[0] < 0.1
    assert nearness(np.array([np.nan]), 14).surprise(np.array([0.0, np.nan])).tolist() == [0.0, USUAL_SURPRISE]
    assert nearness(np.zeros(0), 14).surprise(np.zeros(1)).tolist() == [0.0]
