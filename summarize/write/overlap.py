"""How much of a text's wording passages hold, as a few numbers, and what they say together.

Each feature is a share from 0 to 1 of what is *missing*. `score` weighs them by a logistic regression whose constants
`benchmarks/gate.py --train` computes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from msgspec import Struct

from summarize.evidence.lexicon import lexicon
from summarize.model import Span
from summarize.text.sentences import split
from summarize.text.words import stems, word_spans, words

LONG = 400
"""Code points from which a passage is split into its sentences."""
WINDOW = 3
"""Sentences that are looked at together."""
PREFIX = 5
"""Letters that two stems share to be kin ("russia", "russian")."""
COGNATE, SYNONYM = 0.5, 0.7
"""How much of a stem a kindred one is, and one of the same class of news words ("leave", "withdraw")."""


class Features(Struct, frozen=True, kw_only=True):
    """What of a text is missing in passages; `FEATURES` is the order in which the regression has them.

    `anywhere`, `window`, `sentence` are the shares of the content stems that are in none of the passages, in no three
    sentences in a row, in no one sentence. `rare` is `window` with names and figures counted threefold. `pairs` is
    the share of neighbouring content stems that no sentence has both of; `order` the share of all words that are not
    in the longest common subsequence with the best window.
    """

    anywhere: float
    window: float
    sentence: float
    rare: float
    pairs: float
    order: float


FEATURES = ("anywhere", "window", "sentence", "rare", "pairs", "order")


class _Wanted(Struct, frozen=True):
    """The text that is looked for: its content stems in order, their weights, its words."""

    stems: tuple[str, ...]
    weights: tuple[float, ...]
    words: tuple[str, ...]


def features(text: str, passages: Sequence[str], *, language: str, aside: Sequence[Span] = ()) -> Features:
    """The features of `text` against `passages`, which are in the order of their article where they are from one.

    What stands in `aside`, half-open spans of `text`, is not looked for: rules of their own judge figures and dates.
    """
    wanted = _wanted(text, language, aside)
    if not wanted.stems:
        wanted = _wanted(text, language, ())
    lines = [line for passage in passages for line in sentences(passage, language)]
    held = [_Held(line, language) for line in lines]
    if not wanted.stems:
        return Features(anywhere=0, window=0, sentence=0, rare=0, pairs=0, order=0)
    shares = [[one.share(stem) for stem in wanted.stems] for one in held] or [[0.0] * len(wanted.stems)]
    windows = [
        [max(column) for column in zip(*shares[at : at + WINDOW], strict=True)]
        for at in range(max(1, len(shares) - WINDOW + 1))
    ]
    best = max(range(len(windows)), key=lambda at: (_mean(windows[at], wanted.weights), -at))
    flat = (1.0,) * len(wanted.stems)
    return Features(
        anywhere=1 - _mean([max(column) for column in zip(*shares, strict=True)], flat),
        window=1 - max(_mean(window, flat) for window in windows),
        sentence=1 - max(_mean(share, flat) for share in shares),
        rare=1 - _mean(windows[best], wanted.weights),
        pairs=_pairs(shares),
        order=_order(wanted.words, [word for line in lines[best : best + WINDOW] for word in words(line)]),
    )


def missing(text: str, passages: Sequence[str], *, language: str) -> tuple[str, ...]:
    """The words of `text` whose stems no passage has, in order."""
    held = _Held("\n".join(passages), language)
    found = (text[start:end] for start, end in word_spans(text))
    return tuple(dict.fromkeys(word for word in found if any(held.share(s) < 1 for s in stems(word, language))))


def sentences(passage: str, language: str) -> list[str]:
    """The sentences of a passage: itself where it is short."""
    if len(passage) <= LONG and "\n" not in passage:
        return [passage]
    return [line[a:b] for line in passage.splitlines() if line.strip() for a, b in split(line, language)]


class _Held:
    """The stems of a sentence, to look for others in it."""

    def __init__(self, line: str, language: str) -> None:
        self.stems = frozenset(stems(line, language, stop=False))
        self.prefixes = frozenset(stem[:PREFIX] for stem in self.stems if len(stem) >= PREFIX)
        self.known = lexicon(language).words
        self.classes = frozenset(name for stem in self.stems for name in self.known.get(stem, ()))

    def share(self, stem: str) -> float:
        """1 where the sentence has the stem, less where it has a word for the same or one with the same beginning."""
        if stem in self.stems:
            return 1.0
        if any(name in self.classes for name in self.known.get(stem, ())):
            return SYNONYM
        return COGNATE if len(stem) >= PREFIX and stem[:PREFIX] in self.prefixes else 0.0


def _wanted(text: str, language: str, aside: Sequence[Span]) -> _Wanted:
    found: list[str] = []
    weights: list[float] = []
    for start, end in word_spans(text):
        word = text[start:end]
        if any(span.start < end and start < span.end for span in aside):
            continue
        for stem in stems(word, language):
            found.append(stem)
            weights.append(3.0 if word[:1].isupper() or word[:1].isdigit() else 1.0)
    return _Wanted(tuple(found), tuple(weights), tuple(words(text)))


def _mean(shares: Sequence[float], weights: Sequence[float]) -> float:
    return sum(share * weight for share, weight in zip(shares, weights, strict=True)) / sum(weights)


def _pairs(shares: Sequence[Sequence[float]]) -> float:
    """The share of neighbouring stems that no sentence has both of."""
    many = len(shares[0])
    if many < 2:
        return 1 - max(share[0] for share in shares)
    return 1 - sum(max(min(share[at], share[at + 1]) for share in shares) for at in range(many - 1)) / (many - 1)


def _order(text: Sequence[str], window: Sequence[str]) -> float:
    from rapidfuzz.distance import LCSseq

    return 1 - LCSseq.similarity(text, window) / len(text) if text else 0.0


def logistic(value: float) -> float:
    """The logistic function, without overflow."""
    return 1 / (1 + math.exp(-value)) if value > -700 else 0.0
