"""Words as numbers: each distinct word is looked at once, and an article becomes an array."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from summarize.group.background import Background
from summarize.group.chunks import Chunks, Lists, Numbers
from summarize.group.hashes import digest
from summarize.text.words import new_words, stemmer, stopwords

STOP, NUMBER = 1, 2
"""Flags of a word: says nothing by itself; is a number."""
MOST = 1 << 18
"""Words, and chunks of text, that are remembered: when there are more, all are looked at anew."""

_ASCII_CAPITAL = re.compile(r"\b[A-Z]\w*")
_LETTERS = re.compile(r"[^\W\d_]\w*")


class Lexicon:
    """The words of one language met lately, each with its number, its flags and the hash of its stem.

    `words` has the words by number, `capitals` what was written with a capital letter, by a number of its own, and
    `small` the number of its word. Text is looked up by the chunks between its spaces.
    """

    def __init__(self, language: str, background: Background) -> None:
        self.language = language
        self.background = background
        self.stop = stopwords(language)
        self._stem = stemmer(language)
        self._forget()

    def _forget(self) -> None:
        self.words: list[str] = []
        self.capitals: list[str] = []
        self._numbers: dict[str, int] = {}
        self._capitals: dict[str, int] = {}
        self._hashes, self._flags, self._likelihoods, self._small = array("Q"), array("B"), array("f"), array("i")
        self._chunks, self._spoken, self._large = Chunks(self._learn), Lists(), Lists()

    def trim(self) -> None:
        """Forget what was met if that is much: numbers from before mean nothing then."""
        if max(len(self.words), len(self.capitals), len(self._chunks)) > MOST:
            self._forget()

    def read(self, texts: Sequence[str]) -> tuple[Numbers, Numbers, NDArray[np.int64]]:
        """The words of the chunks of texts, what of them stands there with a capital letter, and the texts' bounds."""
        found = self._chunks.read(texts)
        bounds = np.concatenate([[0], np.cumsum(found.counts)])
        return self._spoken.of(found.values), self._large.of(found.values), bounds

    def _learn(self, chunk: str) -> None:
        self._spoken.add([self.number(word) for word in new_words(chunk)])
        self._large.add([] if chunk.islower() else [self.capital(token) for token in _capitalised(chunk)])

    @property
    def hashes(self) -> NDArray[np.uint64]:
        return np.array(self._hashes, np.uint64)

    @property
    def flags(self) -> NDArray[np.uint8]:
        return np.array(self._flags, np.uint8)

    @property
    def likelihoods(self) -> NDArray[np.float32]:
        return np.array(self._likelihoods, np.float32)

    @property
    def small(self) -> NDArray[np.int32]:
        return np.array(self._small, np.int32)

    def number(self, word: str) -> int:
        """The number of a word."""
        number = self._numbers.get(word)
        if number is None:
            number = self._numbers[word] = len(self.words)
            counts = word[:1].isdigit()
            hashed = digest(word if counts else self._stem(word))
            flags = STOP if word in self.stop or (len(word) < 2 and word.isascii() and not word.isdigit()) else 0
            self.words.append(word)
            self._hashes.append(hashed)
            self._flags.append(flags | NUMBER if counts else flags)
            self._likelihoods.append(self.background.likelihood(hashed, word))
        return number

    def capital(self, token: str) -> int:
        """The number of a token that stands in the text with a capital letter."""
        number = self._capitals.get(token)
        if number is None:
            number = self._capitals[token] = len(self.capitals)
            low = token.lower()
            self.capitals.append(token)
            self._small.append(self.number(low if low in self._numbers else (new_words(token) or [low])[-1]))
        return number


def _capitalised(text: str) -> list[str]:
    """The words of `text` that begin with a capital letter, as they stand."""
    if text.isascii():
        return _ASCII_CAPITAL.findall(text)
    return [token for token in _LETTERS.findall(text) if token[0].isupper()]
