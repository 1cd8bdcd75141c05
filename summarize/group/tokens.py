"""The words of a batch of articles as one array."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from summarize.group.lexicon import Lexicon
from summarize.model import Article
from summarize.text.words import words

_ASCII_CAPITAL = re.compile(r"\b[A-Z]\w*")
_LETTERS = re.compile(r"[^\W\d_]\w*")


class Tokens(Struct, frozen=True, kw_only=True):
    """The words of some articles, one after the other, each article's body before its title.

    `line` is the article of each word (from 0), `place` its place in it, `body` whether it is of the body; `numbers`
    are those of the lexicon. `lengths` counts the words of each body. `name` says which words are always written with
    a capital in their article.
    """

    count: int
    line: NDArray[np.int64]
    place: NDArray[np.int64]
    body: NDArray[np.bool_]
    numbers: NDArray[np.intp]
    lengths: NDArray[np.int64]
    name: NDArray[np.bool_]


def tokenise(articles: Sequence[Article], lexicon: Lexicon) -> Tokens:
    """The words of `articles`, all of the lexicon's language."""
    bodies = [_body(article) for article in articles]
    found = [words(body) for body in bodies]
    titles = [words(article.title or "") for article in articles]
    lengths = np.array([len(body) for body in found])
    whole = lengths + np.array([len(title) for title in titles])
    line = np.repeat(np.arange(len(articles)), whole)
    place = np.arange(len(line)) - np.repeat(np.cumsum(whole) - whole, whole)
    body = place < lengths[line]
    pairs = chain.from_iterable(zip(found, titles, strict=True))
    numbers = lexicon.numbers(list(chain.from_iterable(pairs)))
    capitals = [_capitalised(text) for text in bodies]
    capital = lexicon.capitals(list(chain.from_iterable(capitals)))
    owner = np.repeat(np.arange(len(articles)), [len(tokens) for tokens in capitals])
    name = np.zeros(len(line), bool)
    name[body] = _always(_keys(line[body], numbers[body]), _keys(owner, capital))
    return Tokens(count=len(articles), line=line, place=place, body=body, numbers=numbers, lengths=lengths, name=name)


def _keys(line: NDArray[np.int64], number: NDArray[np.intp]) -> NDArray[np.int64]:
    return line << 40 | number


def _always(written: NDArray[np.int64], large: NDArray[np.int64]) -> NDArray[np.bool_]:
    """For each word written, whether its article never writes it without a capital."""
    if not len(large):
        return np.zeros(len(written), bool)
    keys, inverse, times = np.unique(written, return_inverse=True, return_counts=True)
    capital, larger = np.unique(large, return_counts=True)
    at = np.minimum(np.searchsorted(capital, keys), len(capital) - 1)
    always: NDArray[np.bool_] = ((capital[at] == keys) & (larger[at] >= times))[inverse]
    return always


def _body(article: Article) -> str:
    """The text without what stands above the report (front matter, headline, byline), boilerplate, and repeats."""
    pieces = []
    at = article.sentences[0].start if article.sentences else 0
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
