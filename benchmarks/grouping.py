"""Stories and near-duplicates of grouping, beside scikit-learn, datasketch and rensa.

``python -m benchmarks grouping --data DIR [--parts stories copies mixed] [--half tune|report]``
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean

from benchmarks.copy_sets import copy_bundles, count_copies
from benchmarks.invented_stream import stream
from benchmarks.story_sets import Labelled, bcubed, ecbplus, meantime, multiling, skewed, small
from summarize.group import group_stories

Method = Callable[[list[str], float], Sequence[object]]
DISTANCES = (0.6, 0.65, 0.7, 0.75, 0.8, 0.83, 0.86, 0.88, 0.9, 0.92, 0.94)
"""What the peers' threshold is chosen from, on ECB+ train."""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--parts", nargs="+", default=["stories", "copies"])
    parser.add_argument(
        "--half", choices=("tune", "report"), default="report", help="the half of what is mixed or invented"
    )


def run(data: Path, options: argparse.Namespace) -> None:
    for part in options.parts:
        {"stories": _stories, "copies": _copies, "mixed": _mixed}[part](data, options)


def _mixed(data: Path, options: argparse.Namespace) -> None:
    from benchmarks.mixed_folders import print_tables

    print_tables(data, options.half)


def _stories(data: Path, _: argparse.Namespace) -> None:
    chance = random.Random(11)
    train, dev = ecbplus(data, "train"), ecbplus(data, "dev")
    english = multiling(data, "english")
    bundles = {
        "ECB+ train, whole (tuned on)": [train],
        "ECB+ dev, whole": [dev],
        "ECB+ dev, skewed sizes, singletons (20)": [skewed(dev, chance) for _ in range(20)],
        "ECB+ dev, 2 articles (300)": [small(dev, chance, 2, 2) for _ in range(300)],
        "ECB+ dev, 3 to 10 articles (200)": [small(dev, chance, 3, 10) for _ in range(200)],
        "ECB+ dev, 2 to 20 articles (200)": [small(dev, chance, 2, 20) for _ in range(200)],
        "MultiLing English, pooled": [english],
        "MultiLing English among MEANTIME": [english + meantime(data)],
        "MultiLing French, pooled": [multiling(data, "french")],
    }
    texts = [labelled.article.text for labelled in train]
    gold = [labelled.story for labelled in train]
    peers: dict[str, tuple[Method, float]] = {}
    for name, method in (("average linkage", _agglomerative), ("DBSCAN", _dbscan)):
        best = max(DISTANCES, key=lambda distance: bcubed(gold, method(texts, distance)))
        peers[name] = (method, best)
    chosen = ", ".join(f"{name} {distance}" for name, (_, distance) in peers.items())
    print(f"B-cubed F1, number of stories unknown; scikit-learn's thresholds chosen on ECB+ train: {chosen}\n")
    print(f"| bundle | summarize | {' | '.join(f'TF-IDF, {name}' for name in peers)} |\n| --- | --- | --- | --- |")
    for name, sets in bundles.items():
        ours = mean(_score(bundle) for bundle in sets)
        theirs = [
            mean(
                bcubed(
                    [labelled.story for labelled in bundle],
                    method([labelled.article.text for labelled in bundle], distance),
                )
                for bundle in sets
            )
            for method, distance in peers.values()
        ]
        print(f"| {name} | {ours:.3f} | {' | '.join(f'{value:.3f}' for value in theirs)} |")


def _score(bundle: list[Labelled]) -> float:
    groups = group_stories(labelled.article for labelled in bundle)
    story = {id: number for number, group in enumerate(groups) for id in group.articles}
    return bcubed([labelled.story for labelled in bundle], [story[labelled.article.id] for labelled in bundle])


def _tfidf(texts: list[str]) -> object:
    from sklearn.feature_extraction.text import TfidfVectorizer

    return TfidfVectorizer(ngram_range=(1, 2), stop_words="english", sublinear_tf=True).fit_transform(texts)


def _agglomerative(texts: list[str], distance: float) -> Sequence[object]:
    from sklearn.cluster import AgglomerativeClustering

    clusters = AgglomerativeClustering(None, metric="cosine", linkage="average", distance_threshold=distance)
    return list(clusters.fit_predict(_tfidf(texts).toarray()))  # type: ignore[attr-defined]


def _dbscan(texts: list[str], distance: float) -> Sequence[object]:
    from sklearn.cluster import DBSCAN

    found = DBSCAN(eps=distance, min_samples=2, metric="cosine").fit_predict(_tfidf(texts))
    return [f"alone {place}" if label < 0 else int(label) for place, label in enumerate(found)]


def _copies(data: Path, options: argparse.Namespace) -> None:
    told = stream(data, 10_000)
    gold = [one.original or one.article.id for one in told]
    texts = [one.article.text for one in told]
    print(f"\nNear-duplicates, an invented stream of {len(told):,}\n")
    print("| | B-cubed F1 | CPU s |\n| --- | --- | --- |")
    for name, method in (
        ("summarize, with all else that it keeps of an article", _our_copies),
        ("datasketch", _datasketch),
        ("rensa, verified", _rensa),
    ):
        start = time.process_time()
        found = method(texts)
        print(f"| {name} | {bcubed(gold, found):.3f} | {time.process_time() - start:.2f} |")
    print("\n| near-duplicates, bundles | copies | found | false |\n| --- | --- | --- | --- |")
    for kind, bundles in copy_bundles(data, options.half).items():
        counted = count_copies(bundles)
        print(f"| {kind} ({len(bundles)}) | {counted.wanted} | {counted.right} | {counted.false} |")


def _our_copies(texts: list[str]) -> Sequence[object]:
    from summarize.model import Article

    articles = (Article(id=f"{number}", path=f"{number:09}", text=text) for number, text in enumerate(texts))
    (group,) = group_stories(articles, one_story=True)
    original = {int(copy): int(first) for copy, first in group.copies}
    return [original.get(number, number) for number in range(len(texts))]


def _shingles(text: str) -> list[str]:
    tokens = text.lower().split()
    return [" ".join(tokens[at : at + 3]) for at in range(max(1, len(tokens) - 2))]


def _datasketch(texts: list[str]) -> Sequence[object]:
    from datasketch import MinHash, MinHashLSH

    index = MinHashLSH(threshold=0.5, num_perm=128)
    found: list[object] = []
    for number, text in enumerate(texts):
        minhash = MinHash(num_perm=128)
        minhash.update_batch([shingle.encode() for shingle in _shingles(text)])
        near = index.query(minhash)
        found.append(min(near) if near else number)
        if not near:
            index.insert(number, minhash)
    return found


def _rensa(texts: list[str]) -> Sequence[object]:
    from rensa import RMinHash, RMinHashLSH

    index = RMinHashLSH(threshold=0.5, num_perm=128, num_bands=32)
    minhashes: list[object] = []
    found: list[object] = []
    for number, text in enumerate(texts):
        minhash = RMinHash(num_perm=128, seed=7)
        minhash.update(_shingles(text))
        minhashes.append(minhash)
        near = sorted(other for other in index.query(minhash) if minhash.jaccard(minhashes[other]) >= 0.45)
        found.append(near[0] if near else number)
        if not near:
            index.insert(number, minhash)
    return found
