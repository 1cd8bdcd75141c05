"""Grouping of mixed folders: what is joined by mistake, what is missed, and whether company changes an event."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.sparse import csr_array
from scipy.spatial.distance import squareform

from benchmarks.story_sets import Half, Labelled, bundles
from summarize.group import Settings, Signature, SignatureStore, group_signatures, sign

Group = Callable[[Sequence[Labelled]], Sequence[int]]
"""A story's number for each article of a bundle."""
Method = Callable[[NDArray[np.float64], float], Sequence[int]]
"""The same by the distances of its articles and a threshold."""
DISTANCES = tuple(round(0.4 + 0.02 * step, 2) for step in range(30))
"""What the peers' threshold is chosen from."""
DRAWS = 1_000
"""Bootstrap samples for an interval."""


class Joined(Struct, frozen=True):
    """Of a bundle: for each file its B-cubed precision and recall; the pairs that are joined, right or false; and how
    many pairs there are to find.
    """

    precision: NDArray[np.float64]
    recall: NDArray[np.float64]
    right: list[tuple[int, int]]
    false: list[tuple[int, int]]
    wanted: int

    def bcubed(self, drawn: NDArray[np.int64] | None = None) -> float:
        """Of all files, or of some drawn with replacement."""
        chosen = slice(None) if drawn is None else drawn
        precision, recall = self.precision[chosen].mean(), self.recall[chosen].mean()
        return float(2 * precision * recall / (precision + recall))


class Scores(Struct, frozen=True):
    """Of bundles of one kind: pair precision and recall, false pairs per 100 files, B-cubed F1, each with the ends of
    its 90 % interval; NaN where there is nothing to measure.
    """

    precision: tuple[float, float, float]
    recall: tuple[float, float, float]
    false: tuple[float, float, float]
    bcubed: tuple[float, float, float]


def print_tables(data: Path, half: Half) -> None:
    """The tables of a half; the peers' thresholds are those with the best B-cubed on the tuning half."""
    sets = bundles(data, half)
    tuning = sets if half == "tune" else bundles(data, "tune")
    vectors = Vectors(list(_articles(tuning, sets).values()))
    methods: dict[str, Group] = {"summarize": grouping(_articles(sets).values())}
    for name, method in (("average linkage", average_linkage), ("DBSCAN", dbscan)):
        best = max(DISTANCES, key=lambda distance: _mean_bcubed(tuning, vectors.grouping(method, distance)))
        methods[f"TF-IDF, {name}, {best}"] = vectors.grouping(method, best)
    print("| bundle | method | pair precision | pair recall | false pairs per 100 files | B-cubed |")
    print("| --- | --- | --- | --- | --- | --- |")
    for kind, folders in sets.items():
        if not kind.startswith("event "):
            files = sum(map(len, folders))
            where = f"{kind} ({len(folders)})" if len(folders) > 1 else f"{kind}, {files} pages"
            for name, group in methods.items():
                found = scores([joined(bundle, group(bundle)) for bundle in folders])
                cells = (found.precision, found.recall, found.false, found.bcubed)
                print(f"| {where} | {name} | {' | '.join(map(_cell, cells))} |")
    print("\n| event | method | B-cubed alone | stories alone, in company | alone = in company, pair F1 |")
    print("| --- | --- | --- | --- | --- |")
    for language, start, where in (
        ("en", "", "English, ECB+ and MultiLing"),
        ("en", "M", "English, MultiLing"),
        ("fr", "M", "French, MultiLing"),
    ):
        pairs = zip(sets[f"event alone {language}"], sets[f"event in company {language}"], strict=True)
        events = [pair for pair in pairs if (pair[0][0].story or "").startswith(start)]
        for name, group in methods.items():
            print(f"| {where} ({len(events)}) | {name} | {' | '.join(_alone_and_in_company(events, group))} |")


def grouping(articles: Iterable[Labelled]) -> Group:
    """The project's own, with a signature of each article made once."""
    signed: dict[str, Signature] = {
        signature.id: signature for signature in sign((one.article for one in articles), Settings())
    }

    def group(bundle: Sequence[Labelled]) -> Sequence[int]:
        with closing(SignatureStore(signed[one.article.id] for one in bundle)) as signatures:
            groups = group_signatures(signatures)
        story = {id: number for number, found in enumerate(groups) for id in found.articles}
        return [story[one.article.id] for one in bundle]

    return group


class Vectors:
    """Words and pairs of words of articles, counted once; weighed within each bundle, as a vectoriser of it would."""

    def __init__(self, articles: Sequence[Labelled]) -> None:
        from sklearn.feature_extraction.text import CountVectorizer

        counter = CountVectorizer(ngram_range=(1, 2), stop_words="english")
        self._counts: csr_array = csr_array(counter.fit_transform([one.article.text for one in articles]))
        self._row = {one.article.id: row for row, one in enumerate(articles)}
        self._distances: dict[tuple[str, ...], NDArray[np.float64]] = {}

    def grouping(self, method: Method, distance: float) -> Group:
        return lambda bundle: method(self._apart(bundle), distance)

    def _apart(self, bundle: Sequence[Labelled]) -> NDArray[np.float64]:
        from sklearn.feature_extraction.text import TfidfTransformer

        ids = tuple(one.article.id for one in bundle)
        if ids not in self._distances:
            counts: Any = self._counts[[self._row[id] for id in ids]]
            rows = TfidfTransformer(sublinear_tf=True).fit_transform(counts[:, np.unique(counts.indices)])
            apart = np.clip(1 - (rows @ rows.T).toarray(), 0, None)
            np.fill_diagonal(apart, 0)
            self._distances[ids] = apart
        return self._distances[ids]


def average_linkage(apart: NDArray[np.float64], distance: float) -> Sequence[int]:
    tree = linkage(squareform(apart, checks=False), "average")
    return [int(label) for label in fcluster(tree, distance, "distance")]


def dbscan(apart: NDArray[np.float64], distance: float) -> Sequence[int]:
    from sklearn.cluster import DBSCAN

    found = DBSCAN(eps=distance, min_samples=2, metric="precomputed").fit_predict(apart)
    return [-1 - place if label < 0 else int(label) for place, label in enumerate(found)]


def joined(bundle: Sequence[Labelled], found: Sequence[int]) -> Joined:
    """What a grouping made of a bundle. Two stories of one thread are neither right together nor false."""
    same, counted = _gold(bundle)
    labels = np.array(found)
    together = labels[:, None] == labels[None, :]
    one, other = np.triu_indices(len(bundle), 1)
    pairs = list(zip(one.tolist(), other.tolist(), strict=True))
    return Joined(
        precision=(together & same).sum(1) / (together & counted).sum(1),
        recall=(together & same).sum(1) / same.sum(1),
        right=[pair for pair in pairs if together[pair] and same[pair]],
        false=[pair for pair in pairs if together[pair] and counted[pair] and not same[pair]],
        wanted=int(same[one, other].sum()),
    )


def _gold(bundle: Sequence[Labelled]) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which files are of one story, and which pairs count."""
    stories = np.array([one.story or one.article.id for one in bundle])
    threads = np.array([one.thread or one.article.id for one in bundle])
    same = stories[:, None] == stories[None, :]
    return same, same | (threads[:, None] != threads[None, :])


def scores(bundles: Sequence[Joined], *, seed: int = 5) -> Scores:
    """Intervals are over bundles drawn with replacement, and of a single bundle over its files."""
    chance = np.random.default_rng(seed)
    draw = _of_files if len(bundles) == 1 else _of_bundles
    drawn = np.array([draw(bundles, None), *(draw(bundles, chance) for _ in range(DRAWS))])
    ends = np.full((2, drawn.shape[1]), np.nan)
    for column in range(drawn.shape[1]):
        if not np.isnan(drawn[0, column]):
            ends[:, column] = np.nanpercentile(drawn[1:, column], (5, 95))
    return Scores(*zip(drawn[0].tolist(), ends[0].tolist(), ends[1].tolist(), strict=True))


def _of_bundles(bundles: Sequence[Joined], chance: np.random.Generator | None) -> tuple[float, float, float, float]:
    count = len(bundles)
    chosen = [bundles[place] for place in (range(count) if chance is None else chance.integers(count, size=count))]
    right, false = sum(len(one.right) for one in chosen), sum(len(one.false) for one in chosen)
    files = sum(len(one.recall) for one in chosen)
    return (
        right / (right + false) if right + false else np.nan,
        right / wanted if (wanted := sum(one.wanted for one in chosen)) else np.nan,
        100 * false / files,
        float(np.mean([one.bcubed() for one in chosen])),
    )


def _of_files(bundles: Sequence[Joined], chance: np.random.Generator | None) -> tuple[float, float, float, float]:
    (bundle,) = bundles
    files = len(bundle.recall)
    drawn = np.arange(files) if chance is None else chance.integers(files, size=files)
    times = np.bincount(drawn, minlength=files)
    right = sum(int(times[one] * times[other]) for one, other in bundle.right)
    false = sum(int(times[one] * times[other]) for one, other in bundle.false)
    return (
        right / (right + false) if right + false else np.nan,
        len(bundle.right) / bundle.wanted if bundle.wanted else np.nan,
        100 * false / files,
        bundle.bcubed(drawn),
    )


def _alone_and_in_company(events: Sequence[tuple[list[Labelled], list[Labelled]]], group: Group) -> list[str]:
    rows = []
    for alone, company in events:
        assert [one.article.id for one in company[: len(alone)]] == [one.article.id for one in alone]
        first, second = group(alone), group(company)[: len(alone)]
        rows.append((joined(alone, first).bcubed(), len(set(first)), len(set(second)), agreement(first, second)))
    bcubed, stories, among, agreed = np.mean(rows, axis=0)
    return [f"{bcubed:.3f}", f"{stories:.1f}, {among:.1f}", f"{agreed:.3f}"]


def agreement(first: Sequence[int], second: Sequence[int]) -> float:
    """Pairwise F1 of two partitions of the same items; 1 where neither joins any."""
    places = range(len(first))
    one = {pair for pair in combinations(places, 2) if first[pair[0]] == first[pair[1]]}
    other = {pair for pair in combinations(places, 2) if second[pair[0]] == second[pair[1]]}
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0


def _mean_bcubed(sets: Mapping[str, list[list[Labelled]]], group: Group) -> float:
    """Over the saved pages and the mixed bundles, each kind with the same say."""
    kinds = [folders for kind, folders in sets.items() if kind == "fundus" or kind.startswith("mixed")]
    return float(np.mean([np.mean([joined(one, group(one)).bcubed() for one in folders]) for folders in kinds]))


def _articles(*sets: Mapping[str, list[list[Labelled]]]) -> dict[str, Labelled]:
    return {one.article.id: one for kinds in sets for folders in kinds.values() for bundle in folders for one in bundle}


def _cell(value: tuple[float, float, float]) -> str:
    if np.isnan(value[0]):
        return "–"
    places = 1 if value[0] > 1 or value[2] > 1 else 3
    return f"{value[0]:.{places}f} [{value[1]:.{places}f}-{value[2]:.{places}f}]"
