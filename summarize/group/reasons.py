"""Why articles are one story: the names and phrases that they share, in words that a reader knows again."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import numpy as np
from numpy.typing import NDArray

from summarize.group.features import BIGRAM, NAME, WORD, feature, mix
from summarize.group.shelf import Features
from summarize.text.names_words import DATE_WORDS

SHOWN = 8
"""Names, and phrases, that are shown."""
_CONSIDERED = 40
_CALENDAR = frozenset(word.lower() for word in DATE_WORDS)


def shared(
    found: Features, surfaces: Mapping[int, str], hashes: Mapping[int, int]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names and phrases that most of some articles share (all of two), the weightiest first.

    `surfaces` is a word to show for the id of a word's or a name's feature, and `hashes` the hash of its stem.
    """
    members = len(found.bounds) - 1
    if members < 2:
        return (), ()
    ids, inverse, counts = np.unique(found.ids, return_inverse=True, return_counts=True)
    weights = found.weights * found.surprise.astype(np.float32)
    scores = np.round(np.bincount(inverse, weights=weights), 3)
    most = np.flatnonzero(counts >= max(2, (members + 1) // 2))
    ordered = ids[most][np.lexsort((ids[most], -scores[most]))].tolist()
    shown = (surfaces[key] for key in ordered if key >> 30 == NAME and key in surfaces)
    names = (name for name in shown if name.lower() not in _CALENDAR)
    words = [key for key in ordered if key >> 30 == WORD and key in surfaces][:_CONSIDERED]
    return tuple(dict.fromkeys(names))[:SHOWN], _phrases(words, ordered, surfaces, hashes)


def _phrases(
    words: list[int], ordered: list[int], surfaces: Mapping[int, str], hashes: Mapping[int, int]
) -> tuple[str, ...]:
    """The shared pairs of words, found by trying the shared words on each other: pairs are kept as hashes alone."""
    pairs = {key: place for place, key in enumerate(ordered) if key >> 30 == BIGRAM}
    if not pairs or not words:
        return ()
    values: NDArray[np.uint64] = np.array([hashes[word] for word in words], np.uint64)
    firsts, seconds = np.repeat(values, len(values)), np.tile(values, len(values))
    shared_names = {key for key in ordered if key >> 30 == NAME}
    shown = [
        surfaces[name if (name := word | NAME << 30) in shared_names and name in surfaces else word] for word in words
    ]
    found = [
        (pairs[key], _phrase(shown[at // len(words)], shown[at % len(words)]))
        for at, key in enumerate(feature(BIGRAM, mix(firsts, seconds)).tolist())
        if key in pairs
    ]
    return tuple(phrase for _, phrase in sorted(found))[:SHOWN]


def _phrase(first: str, second: str) -> str:
    """Two words side by side, without a space in scripts that have none."""
    unspaced = len(first) == len(second) == 1 and not first.isascii()
    return first + second if unspaced else f"{first} {second}"


def first_and_last(days: NDArray[np.float64]) -> tuple[str, ...]:
    """The first and the last day of publication, as far as known; one date where they are the same."""
    known = days[~np.isnan(days)]
    return (
        tuple(date.fromordinal(day).isoformat() for day in sorted({int(known.min()), int(known.max())}))
        if len(known)
        else ()
    )
