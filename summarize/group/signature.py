"""What grouping keeps of an article: weighted hashed features, and a sketch of its shingles; never its text.

At most `Settings.terms` features of seven bytes and `SKETCH` shingles of four, with what Python adds: 2 to 3 kB.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

import numpy as np
from msgspec import Struct, ValidationError, msgpack
from numpy.typing import NDArray

from summarize.group.background import load_background
from summarize.group.features import SKETCH, features, sketches
from summarize.group.lexicon import Lexicon
from summarize.group.settings import Settings
from summarize.group.tokens import tokenise
from summarize.model import Article

BATCH = 256
BATCH_TEXT = 4_000_000
"""Articles, and characters, that are looked at together, so that arrays are long; as many texts are in memory."""
_DIGITS = re.compile(r"\d{1,18}")


class Signature(Struct, frozen=True, kw_only=True):
    """An article to group: its features (ids, weights within the article, surprise before any bundle), its sketch.

    `day` is the proleptic ordinal of its publication, None where it is not known to the day; `length` counts words;
    `surprise` is in steps of 1/16; `shingles` counts the distinct shingles that the sketch is of. `order` sorts
    articles in the order of their sources.
    """

    id: str
    order: str
    day: int | None
    length: int
    features: NDArray[np.uint32]
    weights: NDArray[np.float16]
    surprise: NDArray[np.uint8]
    sketch: NDArray[np.uint32]
    shingles: int


def sign(articles: Iterable[Article], lexicons: dict[str, Lexicon], settings: Settings) -> Iterator[Signature]:
    """The signatures of `articles`, in any order; `lexicons` gets the words of their languages."""
    for batch in _batches(articles):
        for language in sorted({article.language for article in batch}):
            if language not in lexicons:
                lexicons[language] = lexicon_for(language, settings)
            alike = [article for article in batch if article.language == language]
            yield from _sign(alike, lexicons[language], settings)


def lexicon_for(language: str, settings: Settings) -> Lexicon:
    """A lexicon without words."""
    return Lexicon(language, load_background(language, unknown=settings.unknown))


def pack(signature: Signature) -> bytes:
    """A signature as bytes, the same on every machine, without its id and order."""
    return msgpack.encode(
        _Packed(
            day=signature.day,
            length=signature.length,
            shingles=signature.shingles,
            features=signature.features.astype("<u4").tobytes(),
            weights=signature.weights.astype("<f2").tobytes(),
            surprise=signature.surprise.tobytes(),
            sketch=signature.sketch.astype("<u4").tobytes(),
        )
    )


def unpack(data: bytes, *, id: str, order: str) -> Signature:
    """The signature that `pack` made; msgspec.ValidationError for anything else."""
    packed = msgpack.decode(data, type=_Packed)
    try:
        features, sketch = (np.frombuffer(raw, "<u4") for raw in (packed.features, packed.sketch))
        weights, surprise = np.frombuffer(packed.weights, "<f2"), np.frombuffer(packed.surprise, "u1")
    except ValueError as error:
        raise ValidationError(f"a broken signature: {error}") from None
    if not len(features) == len(weights) == len(surprise) or len(sketch) > SKETCH:
        raise ValidationError("a broken signature: its parts differ in length")
    return Signature(
        id=id, order=order, day=packed.day, length=packed.length, shingles=packed.shingles,
        features=features, weights=weights, surprise=surprise, sketch=sketch,
    )  # fmt: skip


class _Packed(Struct, frozen=True, kw_only=True, array_like=True):
    day: int | None
    length: int
    shingles: int
    features: bytes
    weights: bytes
    surprise: bytes
    sketch: bytes


def _batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    batch: list[Article] = []
    size = 0
    for article in articles:
        batch.append(article)
        size += len(article.text)
        if len(batch) == BATCH or size >= BATCH_TEXT:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _sign(articles: list[Article], lexicon: Lexicon, settings: Settings) -> Iterator[Signature]:
    tokens = tokenise(articles, lexicon)
    bounds, ids, weights, surprise = features(tokens, lexicon, settings)
    edges, shingles, counts = sketches(tokens, lexicon)
    for row, article in enumerate(articles):
        own, sketch = slice(bounds[row], bounds[row + 1]), slice(edges[row], edges[row + 1])
        yield Signature(
            id=article.id,
            order=order_of(article.path, article.record, article.id),
            day=_day(article),
            length=int(tokens.lengths[row]),
            features=ids[own],
            weights=weights[own],
            surprise=surprise[own],
            sketch=shingles[sketch],
            shingles=int(counts[row]),
        )


def order_of(path: str, record: str | None, id: str) -> str:
    """A key that sorts by path, record and id, and "S2" before "S10"."""
    key = f"{path}\0{record or ''}\0{id}"
    return _DIGITS.sub(lambda digits: digits.group().zfill(18), key) + f"\0{key}"


def _day(article: Article) -> int | None:
    when = article.published
    if when is None or when.start is None or when.granularity not in ("day", "week"):
        return None
    try:
        return date.fromisoformat(when.start).toordinal()
    except ValueError:
        return None
