"""What grouping keeps of an article: weighted hashed features, and a sketch of its shingles; never its text.

At most `Settings.terms` features of seven bytes and `SKETCH` shingles of four, with what Python adds: 2 to 3 kB.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from summarize.group.background import load_background
from summarize.group.features import features, sketches
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
                lexicons[language] = Lexicon(language, load_background(language, unknown=settings.unknown))
            alike = [article for article in batch if article.language == language]
            yield from _sign(alike, lexicons[language], settings)


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
            order=_order(article),
            day=_day(article),
            length=int(tokens.lengths[row]),
            features=ids[own],
            weights=weights[own],
            surprise=surprise[own],
            sketch=shingles[sketch],
            shingles=int(counts[row]),
        )


def _order(article: Article) -> str:
    """A key that sorts by path, record and id, and "S2" before "S10"."""
    key = f"{article.path}\0{article.record or ''}\0{article.id}"
    return _DIGITS.sub(lambda digits: digits.group().zfill(18), key) + f"\0{key}"


def _day(article: Article) -> int | None:
    when = article.published
    if when is None or when.start is None or when.granularity not in ("day", "week"):
        return None
    try:
        return date.fromisoformat(when.start).toordinal()
    except ValueError:
        return None
