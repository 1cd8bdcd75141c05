"""A big bundle in pieces: the same stories, whoever compares the pieces, and no memory of what is over."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from datetime import date, timedelta

import numpy as np
import pytest
from group.news import report

from summarize.group import group_signatures, group_stories, pack, sign
from summarize.group.constraints import Constraints, StoryConstraints
from summarize.group.linking import Linking
from summarize.group.partitions import eras, partitions_of
from summarize.group.settings import Settings
from summarize.group.signature_store import FeatureCounts, FeatureTable, SignatureStore
from summarize.run.executor import Processes

SYLLABLES = ("ba", "ke", "lo", "mi", "ra", "su", "ta", "ven", "dor", "kal")


def stream(undated=()):
    """Reports of fifteen weeks: each week three stories, each told by three on two days, and one copy."""
    chance = random.Random(7)
    articles = []
    for week in range(15):
        for number in range(3):
            words = ["".join(chance.choices(SYLLABLES, k=3)) for _ in range(40)]
            told = []
            for _ in range(3):
                sentences = [" ".join(chance.sample(words, 9)).capitalize() + "." for _ in range(12)]
                told.append(" ".join(sentences))
            for position, text in enumerate([*told, told[0][: len(told[0]) * 3 // 4]] if number == 1 else told):
                id = f"W{week}-{number}-{position}"
                day = date(2024, 1, 1) + timedelta(days=7 * week + number + position % 2)
                articles.append(report(text, id, day=None if id in undated else day.isoformat()))
    return articles


@pytest.fixture
def small(monkeypatch):
    """Pieces of ten articles."""
    monkeypatch.setattr("summarize.group.partitions.PARTITION", 10)


@pytest.fixture
def whole():
    """The stories of the stream as one piece."""
    return group_stories(stream(), window=5)


def test_pieces_give_the_stories_of_the_whole(whole, small):
    """With their copies, scores and reasons."""
    assert len(whole) == 45
    assert group_stories(stream(), window=5) == whole


def test_processes_give_the_same(whole, small):
    """In whatever order they end."""
    with closing(SignatureStore(sign(stream(), Settings()))) as signatures:
        assert group_signatures(signatures, window=5, spread=Processes(2).map) == whole


@pytest.mark.parametrize("undated", [("W3-0-0",), ("W3-0-0", "W9-1-0", "W9-1-1", "W14-0-0", "W14-1-0")])
def test_articles_without_a_date_are_near_to_all_pieces(undated, monkeypatch):
    """The stories they belong to wait for them."""
    whole = group_stories(stream(undated), window=5)
    monkeypatch.setattr("summarize.group.partitions.PARTITION", 10)
    assert group_stories(stream(undated), window=5) == whole


def test_one_story_in_pieces_is_one(small):
    """Its copies are found all the same."""
    (group,) = group_stories(stream(), one_story=True)
    assert (len(group.articles), len(group.copies)) == (150, 15)


def test_each_pair_is_of_one_piece(small):
    """And each piece sees what is near to it."""
    days = np.array([0, 0, 1, 2, 3, 3, 3, 4, 5, 6, 7, 8, 9, 9, 10, 12, 20, 21, 22, 30, np.nan, np.nan])
    order = np.arange(len(days))
    seen = []
    for partition in partitions_of(order, days, 3):
        left, right = np.triu_indices(len(partition.rows), 1)
        own = partition.owned_pairs(left, right)
        seen += zip(partition.rows[left[own]].tolist(), partition.rows[right[own]].tolist(), strict=True)
    assert len(seen) == len(set(seen))
    near = [(a, b) for a in order for b in order[a + 1 :] if not abs(days[a] - days[b]) > 3]
    assert set(near) <= set(seen)


def test_what_is_over_takes_no_memory():
    """Of a long stream only the last weeks are held."""
    days = np.arange(400.0)
    free = StoryConstraints(Constraints(), lambda ids: {})
    linking = Linking(days, articles=400, settings=Settings(), threshold=0.14, window=5, constraints=free)
    positions, found, held = np.arange(400), [], []
    for start in range(0, 400, 40):
        now = positions[start : start + 40]
        left = now[::2].astype(np.int32)
        linking.add(now, left, left + 1, np.full(len(left), 0.8))
        found += [cluster.members for cluster in linking.settle(start + 39.0 if start < 360 else None)]
        held.append(len(linking._positions))
    assert found == [(position, position + 1) for position in range(0, 400, 2)]
    assert max(held[:-1]) <= 21


def test_features_are_counted_in_chunks_as_at_once():
    """Whatever the chunks are, and none."""
    chance = np.random.default_rng(3)

    def batch(size):
        ids = [np.sort(chance.choice(300, 20, replace=False)).astype(np.uint32) for _ in range(size)]
        bounds = np.arange(0, 20 * size + 1, 20)
        flat = np.concatenate([*ids, np.zeros(0, np.uint32)])
        return FeatureTable(
            bounds=bounds,
            ids=flat,
            weights=flat.astype(np.float16),
            surprise=(flat % 90).astype(np.uint8),
            places=np.zeros(len(flat), np.uint8),
        )

    chunks = [batch(size) for size in (9, 1, 0, 4, 30, 2)]
    counts, at_once = FeatureCounts(), FeatureCounts()
    for chunk in chunks:
        counts.add(chunk)
    flat = np.concatenate([chunk.ids for chunk in chunks])
    bounds = np.arange(0, len(flat) + 1, 20)
    everything = FeatureTable(
        bounds=bounds,
        ids=flat,
        weights=flat,
        surprise=(flat % 90).astype(np.uint8),
        places=np.zeros(len(flat), np.uint8),
    )
    at_once.add(everything)
    found, expected = counts.weights(Settings()), at_once.weights(Settings())
    assert (found.ids.tolist(), found.weights.tolist()) == (expected.ids.tolist(), expected.weights.tolist())
    assert len(FeatureCounts().weights(Settings()).ids) == 0


def test_a_store_gives_back_the_signatures_that_were_put_in():
    """In the order of the sources; and as they came."""
    signatures = sorted(sign(stream(), Settings()), key=lambda signature: signature.order)
    store = SignatureStore(reversed(signatures))
    assert store.ids(range(len(store))) == [signature.id for signature in signatures]
    found = store.features([3, 1])
    assert found.ids.tolist() == [*signatures[3].features.tolist(), *signatures[1].features.tolist()]
    sketches = store.sketches(np.array([2]))
    assert sketches.rows[0, : sketches.sizes[0]].tolist() == signatures[2].sketch.tolist()
    assert [pack(signature) for signature in store.first(2)] == [pack(each) for each in signatures[:-3:-1]]
    store.close()


def test_reading_that_fails_leaves_no_file_open(monkeypatch):
    """What is raised while articles are read ends the temporary file too."""
    opened = []
    connect = sqlite3.connect

    def remembered(*given, **more):
        opened.append(connect(*given, **more))
        return opened[-1]

    def broken():
        raise OSError("the disk is gone")
        yield

    monkeypatch.setattr(sqlite3, "connect", remembered)
    with pytest.raises(OSError, match="the disk is gone"):
        SignatureStore(broken())
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        opened[0].execute("SELECT 1")


def test_a_long_stream_is_several_eras_of_one_length(monkeypatch):
    """Each piece is of one of them, in order."""
    monkeypatch.setattr("summarize.group.partitions.PARTITION", 10)
    monkeypatch.setattr("summarize.group.partitions.ERA", 35)
    plan = list(partitions_of(np.arange(130), np.arange(130) // 3.0, 4))
    found = list(eras(plan, 130))
    assert [sum(int(partition.owned.sum()) for partition in era) for era in found] == [36, 36, 36, 22]
    assert [partition for era in found for partition in era] == plan


def test_eras_give_the_stories_of_the_whole(small, whole, monkeypatch):
    """Where what is told apart is far apart; only the scores are of the era."""
    monkeypatch.setattr("summarize.group.partitions.ERA", 60)
    found = group_stories(stream(), window=5)
    assert [group.articles for group in found] == [group.articles for group in whole]
    assert found != whole


@pytest.mark.parametrize("undated", [0, 400])
def test_no_article_is_in_many_pieces(undated, monkeypatch):
    """Neither where a window holds more articles than a piece, nor where many have no date."""
    monkeypatch.setattr("summarize.group.partitions.PARTITION", 10)
    days = np.concatenate([np.arange(1000) // 20.0, np.full(undated, np.nan)])
    rows = [len(partition.rows) for partition in partitions_of(np.arange(len(days)), days, 20.0)]
    assert sum(rows) < 4 * len(days)


def test_what_is_forgotten_changes_nothing(whole, small, monkeypatch):
    """Nor does the order in which articles come."""
    monkeypatch.setattr("summarize.group.word_index.MOST", 50)
    monkeypatch.setattr("summarize.group.signature.BATCH", 7)
    assert group_stories(reversed(stream()), window=5) == whole
