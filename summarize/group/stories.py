"""Articles → stories."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from msgspec import Struct

from summarize.group.calendar import calendar_of
from summarize.group.copies import find_copies
from summarize.group.features import NAME, WORD, feature
from summarize.group.lexicon import Lexicon
from summarize.group.linkage import average_linkage
from summarize.group.reasons import days, shared
from summarize.group.settings import Settings
from summarize.group.signature import sign
from summarize.group.similarity import similarities
from summarize.group.vectors import Vectors, vectorise
from summarize.model import Article, Group, Grouping

METHOD = "average linkage of weighted words, names and numbers"
GIVEN = "all articles are one story, as given"


class _Cluster(Struct, frozen=True):
    members: tuple[int, ...]
    score: float | None


def group_stories(
    articles: Iterable[Article],
    *,
    one_story: bool = False,
    threshold: float = 0.14,
    window: float = 14,
    decay: float = 60,
    settings: Settings = Settings(),  # noqa: B008 (frozen)
) -> tuple[Group, ...]:
    """The stories of `articles`, the biggest first; every article is in exactly one, near-duplicates too.

    Only a signature of each article is kept, of some 3 kB, so that `articles` may be a generator over more text than
    fits in memory. The order of `articles` makes no difference.

    Args:
        articles: Read once. Their ids must differ.
        one_story: Whether all articles are one story because the user says so. Copies are found all the same.
        threshold: Similarity (0 to 1), on average over two groups of articles, from which they are one story. The
            default suits bundles of 2 to 100,000 articles.
        window: Days that two reports of a story may be apart. A story may last longer, as long as it moves: reports
            that are further apart are not compared. An article without a date is near to all.
        decay: Days in which the similarity of two articles halves.
        settings: The other constants.
    """
    lexicons: dict[str, Lexicon] = {}
    signatures = sorted(sign(articles, lexicons, settings), key=lambda signature: signature.order)
    if not signatures:
        return ()
    copies = find_copies(signatures)
    originals = [position for position in range(len(signatures)) if position not in copies]
    vectors = vectorise([signatures[position] for position in originals], settings)
    everything = [_Cluster(tuple(range(len(originals))), None)]
    clusters = everything if one_story else _cluster(
        vectors, [signatures[position].day for position in originals], settings,
        threshold=threshold, window=window, decay=decay,
    )  # fmt: skip
    followers = defaultdict(list)
    for copy, original in sorted(copies.items()):
        followers[original].append(copy)
    surfaces, hashes = _vocabulary(lexicons)
    groups = []
    for cluster in clusters:
        members = [originals[row] for row in cluster.members]
        copied = [(copy, member) for member in members for copy in followers[member]]
        weights = _weights(vectors, cluster.members) if len(members) > 1 else {}
        names, phrases = shared([signatures[member] for member in members], weights, surfaces, hashes)
        everyone = sorted([*members, *(copy for copy, _ in copied)])
        groups.append(
            Group(
                articles=tuple(signatures[member].id for member in everyone),
                copies=tuple((signatures[copy].id, signatures[member].id) for copy, member in sorted(copied)),
                grouped_by=Grouping(
                    method=GIVEN if one_story else METHOD,
                    score=cluster.score,
                    names=names,
                    phrases=phrases,
                    dates=days([signatures[member] for member in everyone]),
                ),
            )
        )
    order = {signature.id: position for position, signature in enumerate(signatures)}
    return tuple(sorted(groups, key=lambda group: (-len(group.articles), order[group.articles[0]])))


def _cluster(
    vectors: Vectors, when: Sequence[int | None], settings: Settings, *, threshold: float, window: float, decay: float
) -> list[_Cluster]:
    similarity = similarities(vectors, when, settings, window=window, decay=decay)
    labels, weakest = average_linkage(
        similarity.power(settings.mean), threshold**settings.mean, calendar=calendar_of(when, window)
    )
    weakest = weakest ** (1 / settings.mean)
    members = defaultdict(list)
    for row, label in enumerate(labels.tolist()):
        members[label].append(row)
    return [
        _Cluster(tuple(rows), None if np.isnan(weakest[label]) else round(float(weakest[label]), 3))
        for label, rows in members.items()
    ]


def _weights(vectors: Vectors, rows: Sequence[int]) -> dict[int, float]:
    """What each feature weighs in those rows together, by its id."""
    chosen = vectors.rows[list(rows)]
    columns, inverse = np.unique(chosen.indices, return_inverse=True)
    weights = np.bincount(inverse, weights=chosen.data, minlength=len(columns))
    total: dict[int, float] = {}
    for key, weight in zip(vectors.ids[columns].tolist(), weights.tolist(), strict=True):
        total[key] = total.get(key, 0.0) + weight
    return total


def _vocabulary(lexicons: dict[str, Lexicon]) -> tuple[dict[int, str], dict[int, int]]:
    """A word to show by the id of the word's feature or of the name's, and the hash of its stem."""
    surfaces: dict[int, str] = {}
    hashes: dict[int, int] = {}
    for _, lexicon in sorted(lexicons.items()):
        for kind, shown in ((WORD, lexicon.surfaces), (NAME, lexicon.names)):
            ids = feature(kind, np.array(list(shown), np.uint64)).tolist()
            for key, hashed in zip(ids, shown, strict=True):
                surfaces.setdefault(key, shown[hashed])
                hashes.setdefault(key, hashed)
    return surfaces, hashes
