"""From words to features (words, pairs of words, names, numbers) and to sketches of shingles."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from summarize.group.hashes import MIX, mix
from summarize.group.settings import Settings
from summarize.group.word_arrays import WordArrays
from summarize.group.word_index import NUMBER, STOP, WordIndex

WORD, BIGRAM, NAME, FIGURE = 0, 1, 2, 3
"""Kinds of features: the top two bits of a feature's id."""
LEAD, HEAD = 1, 2
"""Bits that say where in its article a feature stands: among the first words of the body; in the headline."""
SHINGLE = 4
"""Words of a shingle."""
SKETCH = 128
"""Shingles kept: those with the smallest hashes (a bottom-k sketch: Broder 1997)."""

_HALF = np.uint64(32)


def feature(kind: int, hashes: NDArray[np.uint64]) -> NDArray[np.uint32]:
    """The ids of features: two bits of kind, thirty of hash."""
    return ((hashes * MIX) >> np.uint64(34)).astype(np.uint32) | np.uint32(kind << 30)


def pairs_of(first: NDArray[np.uint32], second: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """The ids of pairs of words side by side, of those of the words."""
    return feature(BIGRAM, mix(first.astype(np.uint64), second.astype(np.uint64)))


def features(
    tokens: WordArrays, word_index: WordIndex, settings: Settings
) -> tuple[
    NDArray[np.int64],
    NDArray[np.uint32],
    NDArray[np.float16],
    NDArray[np.uint8],
    NDArray[np.uint8],
    NDArray[np.int64],
]:
    """The features of a batch, article by article: where each article's begin and end; ids, weights, surprise, places
    (bits `LEAD` and `HEAD`), and of which word each is first."""
    flags, line, body = word_index.flags[tokens.numbers], tokens.line, tokens.body
    hashes, likely = word_index.hashes[tokens.numbers], word_index.likelihoods[tokens.numbers]
    content, figure = (flags & STOP) == 0, (flags & NUMBER) != 0
    lead = np.maximum(settings.lead_words, (tokens.lengths * settings.lead_share).astype(np.int64))
    weight = np.where(tokens.position < lead[line], settings.lead_weight, 1.0)
    stems = _stems(line, hashes)
    distinct, numbers = np.unique(stems, return_inverse=True)
    in_body = np.zeros(len(distinct), bool)
    in_body[numbers[body]] = True
    repeated = in_body[numbers[~body]]
    weight[~body] = np.where(repeated, settings.headline_weight, settings.headline_only_weight)
    beside = content[:-1] & content[1:] & (line[:-1] == line[1:]) & (body[:-1] == body[1:])
    word = np.flatnonzero(content & ~figure)
    pair = np.flatnonzero(beside & ~figure[:-1] & ~figure[1:])
    name = np.flatnonzero(content & tokens.name)
    number = np.flatnonzero(figure)
    # "7 June" and "June 7" are one date: in a pair with a number the number goes first.
    counted = np.flatnonzero(beside & (figure[:-1] != figure[1:]))
    first = np.where(figure[counted], counted, counted + 1)
    second = np.where(figure[counted], counted + 1, counted)
    words = feature(WORD, hashes)
    ids = np.concatenate(
        [
            words[word],
            pairs_of(words[pair], words[pair + 1]),
            feature(NAME, hashes[name]),
            feature(FIGURE, hashes[number]),
            feature(FIGURE, mix(hashes[first], hashes[second])),
        ]
    )
    rarer = np.minimum(likely[:-1], likely[1:]) * settings.pair_likelihood
    likelihood = np.concatenate([likely[word], rarer[pair], likely[name], likely[number], rarer[counted]])
    at = np.concatenate([word, pair, name, number, counted])
    keys = line[at].astype(np.uint64) << _HALF | ids
    order = np.argsort(keys, kind="stable")
    keys = keys[order]
    opens = np.flatnonzero(np.concatenate([[True], keys[1:] != keys[:-1]])) if len(keys) else np.zeros(0, np.int64)
    total = np.add.reduceat(weight[at][order], opens) if len(keys) else np.zeros(0)
    standing = np.where(body, np.where(tokens.position < lead[line], LEAD, 0), HEAD).astype(np.uint8)
    places = np.bitwise_or.reduceat(standing[at][order], opens) if len(keys) else np.zeros(0, np.uint8)
    total = np.where(total > 1, 1 + np.log(np.maximum(total, 1)), total)
    surprise = -np.log(np.maximum(likelihood[order[opens]], settings.least_likelihood))
    keys = keys[opens]
    keep = _weightiest((keys >> _HALF).astype(np.int64), total * surprise, settings.features_kept)
    keys, total, surprise, places = keys[keep], total[keep], surprise[keep], places[keep]
    first = at[order[opens[keep]]]
    bounds = np.searchsorted(keys >> _HALF, np.arange(tokens.count + 1, dtype=np.uint64))
    steps = np.rint(surprise * 16).astype(np.uint8)
    return bounds, (keys & np.uint64(0xFFFFFFFF)).astype(np.uint32), total.astype(np.float16), steps, places, first


def _stems(line: NDArray[np.int64], hashes: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """A hash of each word's stem and its article."""
    return mix(line.astype(np.uint64), hashes)


def _weightiest(line: NDArray[np.int64], score: NDArray[np.float64], most: int) -> NDArray[np.int64]:
    """The positions of the `most` highest scores of each line, in order; the first of equals."""
    counts = np.bincount(line)
    if not len(line) or counts.max() <= most:
        return np.arange(len(line))
    # By line, then score, then position: positive floats sort like the integers of their bits.
    weight = np.uint32(0xFFFFFFFF) - score.astype(np.float32).view(np.uint32)
    best = np.argsort(line.astype(np.uint64) << _HALF | weight, kind="stable")
    chosen = np.zeros(len(line), bool)
    chosen[best[np.arange(len(line)) - np.repeat(np.cumsum(counts) - counts, counts) < most]] = True
    return np.flatnonzero(chosen)


def sketches(
    tokens: WordArrays, word_index: WordIndex
) -> tuple[NDArray[np.int64], NDArray[np.uint32], NDArray[np.int64]]:
    """The sketches of a batch, article by article: where each begins and ends, shingles ascending, how many there were.

    A shingle is `SHINGLE` words of the body in a row; a body of fewer words is a shingle a word.
    """
    hashes = word_index.hashes[tokens.numbers]
    last = max(0, len(hashes) - SHINGLE + 1)
    rolled = hashes[:last]
    for offset in range(1, SHINGLE):
        rolled = mix(rolled, hashes[offset : last + offset])
    ends = np.arange(last) + SHINGLE - 1
    whole = (tokens.line[:last] == tokens.line[ends]) & tokens.body[ends]
    single = tokens.body & (tokens.lengths[tokens.line] < SHINGLE)
    line = np.concatenate([tokens.line[:last][whole], tokens.line[single]]).astype(np.uint64)
    keys = np.sort(line << _HALF | np.concatenate([rolled[whole], hashes[single]]) >> _HALF)
    if len(keys):
        keys = keys[np.concatenate([[True], keys[1:] != keys[:-1]])]
    bounds = np.searchsorted(keys >> _HALF, np.arange(tokens.count + 1, dtype=np.uint64))
    counts = np.diff(bounds)
    in_sketch = np.arange(len(keys)) - np.repeat(bounds[:-1], counts) < SKETCH
    ends = np.cumsum(np.minimum(counts, SKETCH))
    return np.concatenate([[0], ends]), (keys[in_sketch] & np.uint64(0xFFFFFFFF)).astype(np.uint32), counts
