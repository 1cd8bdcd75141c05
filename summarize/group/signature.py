"""What grouping keeps of an article: weighted hashed features, and a sketch of its shingles; never its text.

About 3 kB an article at most (`Settings.terms` features of seven bytes, `SKETCH` shingles of four).
"""

from __future__ import annotations

import re
from datetime import date

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from summarize.group.lexicon import NUMBER, STOP, Lexicon
from summarize.group.settings import Settings
from summarize.model import Article
from summarize.text.words import words

WORD, BIGRAM, NAME, FIGURE = 0, 1, 2, 3
"""Kinds of features: the top two bits of a feature's id."""

SHINGLE = 4
"""Words of a shingle."""
SKETCH = 128
"""Shingles kept: those with the smallest hashes (a bottom-k sketch: Broder 1997)."""

_MIX = np.uint64(0x9E3779B97F4A7C15)
_FOLD = np.uint64(0xC2B2AE3D27D4EB4F)
_LOW = np.uint64(29)
_ID = np.uint64(34)
_ASCII_CAPITAL = re.compile(r"\b[A-Z]\w*")
_LETTERS = re.compile(r"[^\W\d_]\w*")
_DIGITS = re.compile(r"(\d{1,18})")

Order = tuple[tuple[tuple[int, int, str], ...], ...]


class Signature(Struct, frozen=True, kw_only=True):
    """An article to group: its features (ids, weights within the article, surprise before any bundle), its sketch.

    `day` is the proleptic ordinal of its publication, None where it is not known to the day; `order` sorts articles
    in the order of their sources; `length` counts words; `shingles` counts the distinct shingles the sketch is of.
    """

    id: str
    order: Order
    day: int | None
    language: str
    length: int
    features: NDArray[np.uint32]
    weights: NDArray[np.float16]
    surprise: NDArray[np.uint8]
    sketch: NDArray[np.uint32]
    shingles: int


def mix(first: NDArray[np.uint64], second: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """One hash of two, order mattering."""
    mixed = (first * _MIX) ^ (second + _FOLD + (first << np.uint64(6)))
    mixed = (mixed ^ (mixed >> _LOW)) * _FOLD
    return mixed ^ (mixed >> np.uint64(32))


def feature(kind: int, hashes: NDArray[np.uint64]) -> NDArray[np.uint32]:
    """The ids of features: two bits of kind, thirty of hash."""
    return ((hashes * _MIX) >> _ID).astype(np.uint32) | np.uint32(kind << 30)


def sign(article: Article, lexicon: Lexicon, settings: Settings) -> Signature:
    """The signature of an article; `lexicon` is that of its language and learns its words."""
    body, title = _body(article), article.title or ""
    found = words(body)
    length = len(found)
    numbers = lexicon.numbers(found + words(title))
    capitals = lexicon.capitals(_capitalised(body))
    weight = np.ones(len(numbers), np.float32)
    weight[: max(settings.lead_words, int(length * settings.lead_share))] = settings.lead
    weight[length:] = settings.title
    features, weights, surprise = _features(numbers, length, weight, capitals, lexicon, settings)
    sketch, shingles = _sketch(lexicon.hashes[numbers[:length]])
    return Signature(
        id=article.id,
        order=(_natural(article.path), _natural(article.record or ""), _natural(article.id)),
        day=_day(article), language=article.language, length=length,
        features=features, weights=weights, surprise=surprise, sketch=sketch, shingles=shingles,
    )  # fmt: skip


def _body(article: Article) -> str:
    """The text without headline, byline, boilerplate and what it says twice."""
    pieces = []
    at = 0
    for excluded in sorted(article.excluded, key=lambda excluded: excluded.start):
        pieces.append(article.text[at : max(at, excluded.start)])
        at = max(at, excluded.end)
    body = "\n".join([*pieces, article.text[at:]])
    return body if body.strip() else article.text


def _capitalised(text: str) -> list[str]:
    """The words of `text` that begin with a capital letter, as they stand."""
    if text.isascii():
        return _ASCII_CAPITAL.findall(text)
    return [token for token in _LETTERS.findall(text) if token[0].isupper()]


def _features(
    numbers: NDArray[np.intp],
    length: int,
    weight: NDArray[np.float32],
    capitals: NDArray[np.intp],
    lexicon: Lexicon,
    settings: Settings,
) -> tuple[NDArray[np.uint32], NDArray[np.float16], NDArray[np.uint8]]:
    hashes, flags, likely = lexicon.hashes[numbers], lexicon.flags[numbers], lexicon.likelihoods[numbers]
    content = (flags & STOP) == 0
    figure = (flags & NUMBER) != 0
    # A word that the body also writes small is no name; headlines capitalise what is none.
    written, times = np.unique(numbers[:length], return_counts=True)
    large, larger = np.unique(capitals, return_counts=True)
    at = np.minimum(np.searchsorted(large, written), max(0, len(large) - 1))
    always = (large[at] == written) & (larger[at] >= times) if len(large) else np.zeros(len(written), bool)
    name = np.zeros(len(numbers), bool)
    name[:length] = content[:length] & always[np.searchsorted(written, numbers[:length])]
    plain = content & ~figure
    beside = content[:-1] & content[1:]
    if length:
        beside[length - 1 : length] = False
    pair = np.flatnonzero(beside & ~figure[:-1] & ~figure[1:])
    counted = np.flatnonzero(beside & (figure[:-1] != figure[1:]))
    rarer = np.minimum(likely[:-1], likely[1:]) * settings.adjacency
    # "7 June" and "June 7" are one date: in a pair with a number the number goes first.
    first = np.where(figure[counted], counted, counted + 1)
    second = np.where(figure[counted], counted + 1, counted)
    ids = np.concatenate(
        [
            feature(WORD, hashes[plain]),
            feature(BIGRAM, mix(hashes[pair], hashes[pair + 1])),
            feature(NAME, hashes[name]),
            feature(FIGURE, hashes[figure]),
            feature(FIGURE, mix(hashes[first], hashes[second])),
        ]
    )
    likelihood = np.concatenate([likely[plain], rarer[pair], likely[name], likely[figure], rarer[counted]])
    weights = np.concatenate([weight[plain], weight[pair], weight[name], weight[figure], weight[counted]])
    unique, at, inverse = np.unique(ids, return_index=True, return_inverse=True)
    total = np.bincount(inverse, weights=weights, minlength=len(unique))
    total = np.where(total > 1, 1 + np.log(np.maximum(total, 1)), total)
    surprise = -np.log(np.maximum(likelihood[at], settings.rarest))
    if len(unique) > settings.terms:
        best = np.lexsort((unique, -total * surprise))[: settings.terms]
        best.sort()
        unique, total, surprise = unique[best], total[best], surprise[best]
    return unique, total.astype(np.float16), np.rint(surprise * 16).astype(np.uint8)


def _sketch(hashes: NDArray[np.uint64]) -> tuple[NDArray[np.uint32], int]:
    if len(hashes) < SHINGLE:
        return np.sort((hashes >> np.uint64(32)).astype(np.uint32)), len(hashes)
    rolled = hashes[: len(hashes) - SHINGLE + 1]
    for offset in range(1, SHINGLE):
        rolled = mix(rolled, hashes[offset : len(hashes) - SHINGLE + 1 + offset])
    ordered = np.sort((rolled >> np.uint64(32)).astype(np.uint32))
    distinct = ordered[np.concatenate([[True], ordered[1:] != ordered[:-1]])]
    return distinct[:SKETCH].copy(), len(distinct)


def _day(article: Article) -> int | None:
    when = article.published
    if when is None or when.start is None or when.granularity not in ("day", "week"):
        return None
    try:
        return date.fromisoformat(when.start).toordinal()
    except ValueError:
        return None


def _natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """A key that sorts "S2" before "S10"."""
    return tuple((0, int(part), "") if part.isdecimal() else (1, 0, part) for part in _DIGITS.split(text) if part)
