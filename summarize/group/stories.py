"""Articles → stories."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from msgspec import Struct

from summarize.errors import UsageError
from summarize.group.calendar import calendar_of, horizon
from summarize.group.copies import find_copies
from summarize.group.features import NAME, WORD, feature
from summarize.group.lexicon import Lexicon
from summarize.group.linkage import average_linkage
from summarize.group.reasons import days, shared
from summarize.group.settings import Settings
from summarize.group.signature import Signature, sign
from summarize.group.similarity import similarities
from summarize.group.vectors import vectorise
from summarize.model import Article, Group, Grouping

THRESHOLD = 0.14
LINKAGE = "average linkage of weighted words, names and numbers"
COPIES = "near-duplicates of one article"
ALONE = "no other article tells it"
GIVEN = "all articles are one story, as given"


class _Cluster(Struct, frozen=True):
    """Positions of the articles of a story, without copies, and the score of their weakest link."""

    members: tuple[int, ...]
    score: float | None


def group_stories(
    articles: Iterable[Article],
    *,
    one_story: bool = False,
    threshold: float = THRESHOLD,
    window: float | None = None,
    decay: float | None = None,
    settings: Settings = Settings(),  # noqa: B008 (frozen)
) -> tuple[Group, ...]:
    """The stories of `articles`, the biggest first; every article is in exactly one, near-duplicates too.

    Only a signature of each article is kept, of about 4 kB with all that Python adds, so that `articles` may be a
    generator over more text than fits in memory. The order of `articles` makes no difference.

    Args:
        articles: Read once. Their ids must differ.
        one_story: Whether all articles are one story because the user says so. Copies are found all the same.
        threshold: Similarity (0 to 1), on average over two groups of articles, from which they are one story. The
            default suits bundles of 2 to 100,000 articles.
        window: Days that two reports of a story may be apart. A story may last longer, as long as it moves: reports
            that are further apart are not compared. An article without a date is near to all. Default: two weeks,
            or as many as hold 500 of the dated articles where that is more, for a handful of files that
            somebody gathered over the years may well tell one story.
        decay: Days in which the similarity of two articles halves. Default: four windows.
        settings: The other constants.

    Raises:
        UsageError: `window` is negative, or `decay` not positive.
    """
    lexicons: dict[str, Lexicon] = {}
    signed = sign(articles, lexicons, settings)
    return group_signatures(
        signed, lexicons, one_story=one_story, threshold=threshold, window=window, decay=decay, settings=settings
    )


def group_signatures(
    signed: Iterable[Signature],
    lexicons: Mapping[str, Lexicon],
    *,
    one_story: bool = False,
    threshold: float = THRESHOLD,
    window: float | None = None,
    decay: float | None = None,
    settings: Settings = Settings(),  # noqa: B008 (frozen)
) -> tuple[Group, ...]:
    """The same of articles that are signed already; `lexicons` are read after `signed`, for the words to show."""
    if (window is not None and window < 0) or (decay is not None and decay <= 0):
        raise UsageError("grouping needs a window of 0 days or more, and a decay of more than 0 days")
    signatures = sorted(signed, key=lambda signature: signature.order)
    if not signatures:
        return ()
    copies = find_copies(signatures)
    originals = [position for position in range(len(signatures)) if position not in copies]
    if one_story:
        clusters = [_Cluster(tuple(originals), None)]
    else:
        clusters = _cluster(signatures, originals, settings, threshold=threshold, window=window, decay=decay)
    followers = defaultdict(list)
    for copy, original in sorted(copies.items()):
        followers[original].append(copy)
    surfaces, hashes = _vocabulary(lexicons)
    groups = []
    for cluster in clusters:
        copied = sorted((copy, member) for member in cluster.members for copy in followers[member])
        everyone = sorted([*cluster.members, *(copy for copy, _ in copied)])
        names, phrases = shared([signatures[member] for member in cluster.members], surfaces, hashes)
        reason = Grouping(
            method=_method(len(cluster.members), len(copied), one_story=one_story),
            score=cluster.score,
            names=names,
            phrases=phrases,
            dates=days([signatures[member] for member in everyone]),
        )
        ids = tuple(signatures[member].id for member in everyone)
        pairs = tuple((signatures[copy].id, signatures[member].id) for copy, member in copied)
        groups.append((everyone[0], Group(articles=ids, copies=pairs, grouped_by=reason)))
    return tuple(group for _, group in sorted(groups, key=lambda pair: (-len(pair[1].articles), pair[0])))


def _method(originals: int, copies: int, *, one_story: bool) -> str:
    if one_story:
        return GIVEN
    if originals > 1:
        return LINKAGE
    return COPIES if copies else ALONE


def _cluster(
    signatures: Sequence[Signature],
    originals: Sequence[int],
    settings: Settings,
    *,
    threshold: float,
    window: float | None,
    decay: float | None,
) -> list[_Cluster]:
    chosen = [signatures[position] for position in originals]
    when = [signature.day for signature in chosen]
    window = horizon(when) if window is None else window
    decay = 4 * max(window, 1) if decay is None else decay
    similarity = similarities(vectorise(chosen, settings), when, settings, window=window, decay=decay)
    power = settings.mean
    labels, weakest = average_linkage(similarity.power(power), threshold**power, calendar=calendar_of(when, window))
    members = defaultdict(list)
    for row, label in enumerate(labels.tolist()):
        members[label].append(originals[row])
    scores = weakest ** (1 / power)
    return [
        _Cluster(tuple(positions), None if np.isnan(scores[label]) else round(float(scores[label]), 3))
        for label, positions in members.items()
    ]


def _vocabulary(lexicons: Mapping[str, Lexicon]) -> tuple[dict[int, str], dict[int, int]]:
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
