"""Why articles are one story: the names and phrases that they share, as their first article writes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from summarize.group.features import BIGRAM, NAME, WORD, pairs_of
from summarize.group.signature_store import FeatureTable
from summarize.recognize.names.wordlists import DATE_WORDS

SHOWN = 8
"""Names, and phrases, that are shown."""
_CONSIDERED = 40
_CALENDAR = frozenset(word.lower() for word in DATE_WORDS)


def shared(table: FeatureTable, words: Iterable[Sequence[str]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names and phrases that most of some articles share (all of two), the weightiest first.

    `words` are those of each article's features that are words or names: shown is what the first article writes.
    """
    members = len(table.bounds) - 1
    order = np.argsort(table.ids, kind="stable")
    ids = table.ids[order]
    opens = np.flatnonzero(np.concatenate([[True], ids[1:] != ids[:-1]])) if len(ids) else np.zeros(0, np.int64)
    counts = np.diff(np.append(opens, len(ids)))
    most = np.flatnonzero(counts >= max(2, (members + 1) // 2))
    if members < 2 or not len(most):
        return (), ()
    weights = (table.weights * table.surprise.astype(np.float32))[order]
    scores = np.round(np.add.reduceat(weights.astype(np.float64), opens)[most], 3)
    ids = ids[opens[most]]
    ordered = ids[np.lexsort((ids, -scores))]
    kinds = ordered >> np.uint32(30)
    shown = _written(ids, table, words)
    names = dict.fromkeys(shown[key] for key in ordered[kinds == NAME].tolist())
    own_names = [name for name in names if name.lower() not in _CALENDAR]
    plain = {key: shown.get(key | NAME << 30, shown[key]) for key in ordered[kinds == WORD][:_CONSIDERED].tolist()}
    return tuple(own_names[:SHOWN]), _phrases(plain, ordered[kinds == BIGRAM])


def _written(wanted: NDArray[np.uint32], table: FeatureTable, words: Iterable[Sequence[str]]) -> dict[int, str]:
    """How the words and names among the features `wanted` are written."""
    kinds = wanted >> np.uint32(30)
    left = wanted[(kinds == WORD) | (kinds == NAME)]
    shown: dict[int, str] = {}
    for (start, end), own in zip(pairwise(table.bounds), words, strict=False):
        ids = table.ids[start:end]
        kinds = ids >> np.uint32(30)
        ids = ids[(kinds == WORD) | (kinds == NAME)]
        at = np.minimum(np.searchsorted(ids, left), len(ids) - 1)
        here = ids[at] == left if len(ids) else np.zeros(len(left), bool)
        shown.update((key, own[position]) for key, position in zip(left[here].tolist(), at[here].tolist(), strict=True))
        left = left[~here]
        if not len(left):
            break
    return shown


def _phrases(words: Mapping[int, str], pairs: NDArray[np.uint32]) -> tuple[str, ...]:
    """The shared pairs of words, found by trying the shared words on each other: pairs are kept as hashes alone."""
    if not len(pairs) or not words:
        return ()
    keys, texts = np.array(list(words), np.uint32), list(words.values())
    tried = pairs_of(np.repeat(keys, len(keys)), np.tile(keys, len(keys)))
    order = np.argsort(pairs)
    at = np.minimum(np.searchsorted(pairs[order], tried), len(pairs) - 1)
    hits = np.flatnonzero(pairs[order[at]] == tried)
    phrases = [
        (position, _phrase(texts[hit // len(texts)], texts[hit % len(texts)]))
        for position, hit in zip(order[at[hits]].tolist(), hits.tolist(), strict=True)
    ]
    return tuple(phrase for _, phrase in sorted(phrases))[:SHOWN]


def _phrase(first: str, second: str) -> str:
    """Two words side by side, without a space in scripts that have none."""
    unspaced = len(first) == len(second) == 1 and not first.isascii()
    return first + second if unspaced else f"{first} {second}"


def first_and_last(days: NDArray[np.float64]) -> tuple[str, ...]:
    """The first and the last day of publication, as far as known; one date where they are the same."""
    dated = days[~np.isnan(days)]
    return (
        tuple(date.fromordinal(day).isoformat() for day in sorted({int(dated.min()), int(dated.max())}))
        if len(dated)
        else ()
    )
