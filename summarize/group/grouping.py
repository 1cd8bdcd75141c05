"""Articles → stories."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from functools import partial
from typing import Any

import numpy as np
from msgspec.structs import replace
from numpy.typing import NDArray

from summarize.errors import UsageError
from summarize.group.article_similarity import edges
from summarize.group.constraints import Constraints, StoryConstraints
from summarize.group.copies import copy_pairs, of_one_event, originals, precedence
from summarize.group.linking import Cluster, Linking
from summarize.group.partitions import eras, is_one_partition, partitions_of
from summarize.group.proximity import horizon, nearness
from summarize.group.reasons import first_and_last, shared
from summarize.group.settings import THRESHOLD, Settings
from summarize.group.signature import sign
from summarize.group.signature_store import FeatureCounts, SignatureStore
from summarize.model import Article, Group, Grouping, NearestMiss

LINKAGE = "average linkage of weighted words, names and numbers"
COPIES = "near-duplicates of one article"
ALONE = "no other article tells it"
GIVEN = "all articles are one story, as given"


Spread = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]


def check_window(window: float | None, decay: float | None) -> None:
    """UsageError for what cannot be the window or the decay of grouping."""
    if (window is not None and not window >= 0) or (decay is not None and not decay > 0):
        raise UsageError("grouping needs a window of 0 days or more, and a decay of more than 0 days")


def group_stories(
    articles: Iterable[Article],
    *,
    one_story: bool = False,
    threshold: float = THRESHOLD,
    window: float | None = None,
    decay: float | None = None,
    settings: Settings = Settings(),  # noqa: B008 (frozen)
    constraints: Constraints = Constraints(),  # noqa: B008 (frozen)
    explain: bool = False,
) -> tuple[Group, ...]:
    """The stories of `articles`, the biggest first; every article is in exactly one, near-duplicates too.

    Only a signature of each article is kept, of about 3 kB, in a temporary file, so that `articles` may be a generator
    over more text than fits in memory. The order of `articles` makes no difference.

    Args:
        articles: Read once. Their ids must differ.
        one_story: Whether all articles are one story because the user says so. Copies are found all the same.
        threshold: Similarity (0 to 1), on average over two groups of articles, from which they are one story. The
            default suits bundles of 2 to 100,000 articles.
        window: Days that two reports of a story may be apart. A story may last longer, as long as it moves: reports
            that are further apart are not compared. An article without a date is near to all. Default: two weeks,
            or as many as hold 500 of the dated articles where that is more, for a handful of files that
            somebody gathered over the years may well be of one story.
        decay: Days in which the similarity of two articles halves. Default: four windows.
        settings: The other constants.
        constraints: What the user says is together or apart, whatever the articles say.
        explain: Whether each story says what was nearest to it and is not joined.

    Raises:
        UsageError: `window` is negative, or `decay` not positive.
    """
    with closing(SignatureStore(sign(articles, settings))) as signatures:
        return group_signatures(
            signatures, one_story=one_story, threshold=threshold, window=window, decay=decay, settings=settings,
            constraints=constraints, explain=explain,
        )  # fmt: skip


def group_signatures(
    signatures: SignatureStore,
    *,
    one_story: bool = False,
    threshold: float = THRESHOLD,
    window: float | None = None,
    decay: float | None = None,
    settings: Settings = Settings(),  # noqa: B008 (frozen)
    constraints: Constraints = Constraints(),  # noqa: B008 (frozen)
    spread: Spread = map,
    wanted: Callable[[str], bool] | None = None,
    explain: bool = False,
) -> tuple[Group, ...]:
    """The same of articles whose signatures are there already; only the stories with an article whose id is `wanted`,
    where that is given.

    `spread` does the partitions of a big bundle: `map`, or what does it elsewhere in the same order. `explain` asks
    what was nearest to each story and is not joined.
    """
    groups = stream_groups(
        signatures, one_story=one_story, threshold=threshold, window=window, decay=decay, settings=settings,
        constraints=constraints, spread=spread, wanted=wanted, explain=explain,
    )  # fmt: skip
    return tuple(group for _, group in sorted(groups, key=lambda pair: (-len(pair[1].articles), pair[0])))


def stream_groups(
    signatures: SignatureStore,
    *,
    one_story: bool = False,
    threshold: float = THRESHOLD,
    window: float | None = None,
    decay: float | None = None,
    settings: Settings = Settings(),  # noqa: B008 (frozen)
    constraints: Constraints = Constraints(),  # noqa: B008 (frozen)
    spread: Spread = map,
    wanted: Callable[[str], bool] | None = None,
    explain: bool = False,
) -> Iterator[tuple[int, Group]]:
    """The same one by one as they are over, each with its first article's number in the order of the sources.

    Of a bundle of more than one partition, the articles of some five windows are in memory at a time. Of each of the
    others there are 25 bytes: key, day, length (16, see `SignatureStore`), its number in the order of precedence (4),
    its original (4), and whether its story is settled (1); with what passes while they are sorted, less than 60.
    """
    check_window(window, decay)
    if not len(signatures):
        return
    said = StoryConstraints(constraints, signatures.positions)
    order = precedence(signatures.days, signatures.lengths)
    reach = 2 * (horizon(signatures.days) if window is None else window)
    partitions = partitions_of(order, signatures.days, reach)
    sketched = ((partition, signatures.sketches(partition.rows)) for partition in partitions)
    do: Spread = map if is_one_partition(len(order)) else spread
    original = originals(
        (of_one_event(pairs, signatures) for pairs in do(copy_pairs, sketched)), order, signatures.days, said
    )
    order = order[original[order] < 0]
    if one_story:
        clusters: Iterable[Cluster] = [Cluster(tuple(sorted(order.tolist())), None)]
    else:
        window = horizon(signatures.days[order]) if window is None else window
        decay = 4 * max(window, 1) if decay is None else decay
        clusters = _clusters(
            signatures, order, settings, threshold=threshold, window=window, decay=decay, constraints=said, spread=do,
            explain=explain,
        )  # fmt: skip
    copied = np.flatnonzero(original >= 0)
    copied = copied[np.argsort(original[copied], kind="stable")].astype(np.int32)
    of = original[copied]
    for cluster in clusters:
        low, high = np.searchsorted(of, cluster.members), np.searchsorted(of, cluster.members, side="right")
        followers = [copied[low[at] : high[at]] for at in np.flatnonzero(low < high).tolist()]
        copies = sorted(np.concatenate(followers).tolist()) if followers else []
        everyone = sorted([*cluster.members, *copies])
        ids = dict(zip(everyone, signatures.ids(everyone), strict=True))
        if wanted is None or any(map(wanted, ids.values())):
            pairs = tuple((ids[copy], ids[int(original[copy])]) for copy in copies)
            reason = _reason(signatures, cluster, everyone, said, one_story=one_story)
            if explain:
                reason = replace(reason, nearest=_nearest(signatures, cluster, said))
            yield everyone[0], Group(articles=tuple(ids.values()), copies=pairs, grouped_by=reason)


def _clusters(
    signatures: SignatureStore,
    order: NDArray[np.int32],
    settings: Settings,
    *,
    threshold: float,
    window: float,
    decay: float,
    constraints: StoryConstraints,
    spread: Spread,
    explain: bool,
) -> Iterator[Cluster]:
    """The stories of the articles `order`, as they are over."""
    day_gaps = nearness(signatures.days[order], window)
    linking = Linking(
        signatures.days, articles=len(order), settings=settings, threshold=threshold, window=window,
        constraints=constraints, explain=explain,
    )  # fmt: skip
    for era in eras(partitions_of(order, signatures.days, window), len(order)):
        plan = [partition.in_source_order() for partition in era]
        counts = FeatureCounts()
        for number, partition in enumerate(plan):
            own = partition.owned | ~partition.dated if number == 0 else partition.owned
            counts.add(signatures.features(partition.rows[own].tolist()))
        compare = partial(
            edges, weights=counts.weights(settings), settings=settings, nearness=day_gaps, window=window, decay=decay
        )
        work = (
            (partition, signatures.features(partition.rows.tolist()), signatures.days[partition.rows])
            for partition in plan
        )
        for partition, pairs in zip(plan, spread(compare, work), strict=True):
            linking.add(partition.rows[partition.owned | ~partition.dated], *pairs)
            yield from linking.settle(None if partition.last else partition.last_day)


def _reason(
    signatures: SignatureStore, cluster: Cluster, everyone: list[int], said: StoryConstraints, *, one_story: bool
) -> Grouping:
    names, phrases = (
        shared(signatures.features(cluster.members), signatures.words(cluster.members))
        if len(cluster.members) > 1
        else ((), ())
    )
    return Grouping(
        method=said.worded(
            everyone, _method(len(cluster.members), len(everyone) - len(cluster.members), one_story=one_story)
        ),
        score=cluster.score,
        names=names,
        phrases=phrases,
        dates=first_and_last(signatures.days[everyone]),
    )


def _nearest(signatures: SignatureStore, cluster: Cluster, said: StoryConstraints) -> NearestMiss | None:
    if cluster.nearest is None:
        return None
    *pair, score = cluster.nearest
    article, other = signatures.ids(pair)
    names, _ = shared(signatures.features(pair), signatures.words(pair))
    gap = abs(float(np.diff(signatures.days[pair])[0]))
    return NearestMiss(
        article=article, other=other, score=score, names=names,
        days_apart=None if np.isnan(gap) else int(gap), as_said=not said.may_join(*pair),
    )  # fmt: skip


def _method(originals: int, copies: int, *, one_story: bool) -> str:
    if one_story:
        return GIVEN
    if originals > 1:
        return LINKAGE
    return COPIES if copies else ALONE
