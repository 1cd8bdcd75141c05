"""The words of a batch of articles as one array."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from summarize.group.word_index import WordIndex
from summarize.model import Article

HEAD = frozenset(["headline", "standfirst", "heading"])
"""What is left out of an article's sentences, but says what it is about."""


class WordArrays(Struct, frozen=True, kw_only=True):
    """The words of some articles, one after the other, each article's body before its head: headline, standfirst.

    `line` is the article of each word (from 0), `position` its number in the article, `body` whether it is of the
    body; `numbers` are those of the word index. `lengths` counts the words of each body. `name` says which words are
    always written with a capital in their article, and `capitals` how they are written there first, as the
    word index numbers that.
    """

    count: int
    line: NDArray[np.int64]
    position: NDArray[np.int64]
    body: NDArray[np.bool_]
    numbers: NDArray[np.int32]
    lengths: NDArray[np.int64]
    name: NDArray[np.bool_]
    capitals: NDArray[np.int32]


def tokenise(articles: Sequence[Article], word_index: WordIndex) -> WordArrays:
    """The words of `articles`, all of the language of `word_index`."""
    word_index.trim()
    texts = [text for article in articles for text in (_body(article), _head(article))]
    spoken, large, bounds = word_index.read(texts)
    sizes = _sums(spoken.counts, bounds)
    lengths, whole = sizes[::2], sizes[::2] + sizes[1::2]
    line = np.repeat(np.arange(len(articles)), whole)
    position = np.arange(len(line)) - np.repeat(np.cumsum(whole) - whole, whole)
    body = position < lengths[line]
    capitals = _sums(large.counts, bounds)
    owner = np.repeat(np.arange(len(articles)), capitals[::2] + capitals[1::2])
    name, first = _always(_keys(line, spoken.values), _keys(owner, word_index.small[large.values]))
    return WordArrays(
        count=len(articles), line=line, position=position, body=body, numbers=spoken.values, lengths=lengths, name=name,
        capitals=large.values[first] if len(large.values) else spoken.values,
    )  # fmt: skip


def _sums(counts: NDArray[np.int32], bounds: NDArray[np.int64]) -> NDArray[np.int64]:
    """What each text has: `bounds` says which of the counts are its own."""
    ends = np.concatenate([[0], np.cumsum(counts)])[bounds]
    return np.diff(ends)


def _keys(line: NDArray[np.int64], number: NDArray[np.int32]) -> NDArray[np.int64]:
    return line << 32 | number


def _always(written: NDArray[np.int64], large: NDArray[np.int64]) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
    """For each word written, whether its article never writes it without a capital; and where among the capitals it
    stands first (anywhere if it does not)."""
    if not len(large):
        return np.zeros(len(written), bool), np.zeros(len(written), np.int64)
    capital, first, larger = np.unique(large, return_index=True, return_counts=True)
    numbers = written & 0xFFFFFFFF
    has_capital = np.zeros(int(numbers.max()) + 1, bool)
    has_capital[capital & 0xFFFFFFFF] = True
    able = np.flatnonzero(has_capital[numbers])
    at = np.minimum(np.searchsorted(capital, written[able]), len(capital) - 1)
    same = capital[at] == written[able]
    able, at = able[same], at[same]
    times = np.bincount(at, minlength=len(capital))
    always, position = np.zeros(len(written), bool), np.zeros(len(written), np.int64)
    always[able], position[able] = (larger >= times)[at], first[at]
    return always, position


def _head(article: Article) -> str:
    """What stands above the report and says what it is about: headline, standfirst."""
    headed = [article.text[each.start : each.end] for each in article.excluded if each.reason in HEAD]
    title = [article.title] if article.title and article.title_span is None else []
    return "\n".join(title + headed)


def _body(article: Article) -> str:
    """The text without what stands above the report (front matter, headline, byline), boilerplate, and repeats."""
    pieces = []
    at = article.sentences[0].start if article.sentences else 0
    for excluded in sorted(article.excluded, key=lambda excluded: excluded.start):
        pieces.append(article.text[at : max(at, excluded.start)])
        at = max(at, excluded.end)
    body = "\n".join([*pieces, article.text[at:]])
    return body if body.strip() else article.text
