"""What grouping keeps of an article: weighted hashed features and words to show, a sketch of its shingles; no text.

At most `Settings.features_kept` features of seven bytes, `SKETCH` shingles of four, and words to show: 2 to 4 kB.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

import numpy as np
from msgspec import Struct, ValidationError, msgpack
from numpy.typing import NDArray

from summarize.group.background import load_background
from summarize.group.event_days import event_days, publication_day
from summarize.group.features import NAME, SKETCH, WORD, features, sketches
from summarize.group.settings import Settings
from summarize.group.word_arrays import WordArrays, tokenise
from summarize.group.word_index import WordIndex
from summarize.languages import lazy_pattern
from summarize.model import Article

BATCH = 256
BATCH_TEXT = 4_000_000
"""Articles, and characters, that are looked at together, so that arrays are long; as many texts are in memory."""
WEIGHED = frozenset({"en"})
"""Languages whose words weigh by their background statistics; the thresholds were set without those of the others."""
_DIGITS = lazy_pattern(r"\d{1,18}")


class Signature(Struct, frozen=True, kw_only=True):
    """An article to group: its features (ids, weights within the article, surprise before any bundle), its sketch.

    `day` is the proleptic ordinal of its publication, None where it is not known to the day, `event_days` those of the
    days that it opens with; `length` counts words; `places` says where its features stand (bits `LEAD` and `HEAD`);
    `surprise` is in steps of 1/16; `shingles` counts the distinct shingles that the sketch is of. `order` sorts
    articles in the order of their sources. `words` has the words of those features that are words or names, as the
    article first writes them, in the order of the features and with a line break in between.
    """

    id: str
    order: str
    day: int | None
    event_days: tuple[int, ...]
    length: int
    features: NDArray[np.uint32]
    weights: NDArray[np.float16]
    surprise: NDArray[np.uint8]
    places: NDArray[np.uint8]
    sketch: NDArray[np.uint32]
    shingles: int
    words: str


def sign(articles: Iterable[Article | Signature], settings: Settings) -> Iterator[Signature]:
    """The signatures of `articles`, in any order, those that are there already included."""
    word_indexes: dict[str, WordIndex] = {}
    for batch in _batches(articles):
        if isinstance(batch, Signature):
            yield batch
            continue
        for language in sorted({article.language for article in batch}):
            if language not in word_indexes:
                background = load_background(
                    language if language in WEIGHED else "", unknown=settings.unknown_likelihood
                )
                word_indexes[language] = WordIndex(language, background)
            alike = [article for article in batch if article.language == language]
            yield from _sign(alike, word_indexes[language], settings)


def pack(signature: Signature) -> bytes:
    """A signature as bytes, the same on every machine, without its id and order."""
    return msgpack.encode(
        _Packed(
            day=signature.day,
            event_days=signature.event_days,
            length=signature.length,
            shingles=signature.shingles,
            features=signature.features.astype("<u4").tobytes(),
            weights=signature.weights.astype("<f2").tobytes(),
            surprise=signature.surprise.tobytes(),
            places=signature.places.tobytes(),
            sketch=signature.sketch.astype("<u4").tobytes(),
            words=signature.words,
        )
    )


def unpack(data: bytes, *, id: str, order: str) -> Signature:
    """The signature that `pack` made; msgspec.ValidationError for anything else."""
    packed = msgpack.decode(data, type=_Packed)
    try:
        features, sketch = (np.frombuffer(raw, "<u4") for raw in (packed.features, packed.sketch))
        weights = np.frombuffer(packed.weights, "<f2")
        surprise, places = np.frombuffer(packed.surprise, "u1"), np.frombuffer(packed.places, "u1")
    except ValueError as error:
        raise ValidationError(f"a broken signature: {error}") from None
    if not len(features) == len(weights) == len(surprise) == len(places) or len(sketch) > SKETCH:
        raise ValidationError("a broken signature: its parts differ in length")
    return Signature(
        id=id, order=order, day=packed.day, event_days=packed.event_days, length=packed.length,
        shingles=packed.shingles, features=features, weights=weights, surprise=surprise, places=places,
        sketch=sketch, words=packed.words,
    )  # fmt: skip


class _Packed(Struct, frozen=True, kw_only=True, array_like=True):
    day: int | None
    event_days: tuple[int, ...]
    length: int
    shingles: int
    features: bytes
    weights: bytes
    surprise: bytes
    places: bytes
    sketch: bytes
    words: str


def _batches(articles: Iterable[Article | Signature]) -> Iterator[list[Article] | Signature]:
    """Articles, many at a time, and the signatures among them."""
    batch: list[Article] = []
    size = 0
    for article in articles:
        if isinstance(article, Signature):
            yield article
            continue
        batch.append(article)
        size += len(article.text)
        if len(batch) == BATCH or size >= BATCH_TEXT:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _sign(articles: list[Article], word_index: WordIndex, settings: Settings) -> Iterator[Signature]:
    tokens = tokenise(articles, word_index)
    bounds, ids, weights, surprise, places, first = features(tokens, word_index, settings)
    texts = _texts(bounds, ids, first, tokens, word_index)
    edges, shingles, counts = sketches(tokens, word_index)
    for row, article in enumerate(articles):
        published = publication_day(article)
        own, sketch = slice(bounds[row], bounds[row + 1]), slice(edges[row], edges[row + 1])
        yield Signature(
            id=article.id,
            order=order_of(article.path, article.record, article.id),
            day=None if published is None else published.toordinal(),
            event_days=event_days(article, published),
            length=int(tokens.lengths[row]),
            features=ids[own],
            weights=weights[own],
            surprise=surprise[own],
            places=places[own],
            sketch=shingles[sketch],
            shingles=int(counts[row]),
            words=texts[row],
        )


def _texts(
    bounds: NDArray[np.int64],
    ids: NDArray[np.uint32],
    first: NDArray[np.int64],
    tokens: WordArrays,
    word_index: WordIndex,
) -> list[str]:
    """The words of each article's features."""
    kinds = ids >> np.uint32(30)
    shown = np.flatnonzero((kinds == WORD) | (kinds == NAME))
    at = first[shown]
    numbers = np.where(kinds[shown] == NAME, ~tokens.capitals[at], tokens.numbers[at]).tolist()
    words, capitals = word_index.words, word_index.capitals
    texts = [words[number] if number >= 0 else capitals[~number] for number in numbers]
    ends = np.searchsorted(shown, bounds).tolist()
    return ["\n".join(texts[start:end]) for start, end in pairwise(ends)]


def order_of(path: str, record: str | None, id: str) -> str:
    """A key that sorts by path, record and id, and "S2" before "S10"."""
    key = f"{path}\0{record or ''}\0{id}"
    return _DIGITS.sub(lambda digits: digits.group().zfill(18), key) + f"\0{key}"
