"""Words as numbers: each distinct word is looked at once, and an article becomes an array."""

from __future__ import annotations

import re
from array import array
from hashlib import blake2b

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from summarize.group.background import Background
from summarize.text.words import new_words, stemmer, stopwords

STOP, NUMBER = 1, 2
"""Flags of a word: says nothing by itself; is a number."""
MOST = 1 << 18
"""Words, and chunks of text, that are remembered: when there are more, all are looked at anew."""

_ASCII_CAPITAL = re.compile(r"\b[A-Z]\w*")
_LETTERS = re.compile(r"[^\W\d_]\w*")


def digest(text: str) -> int:
    """64 bits that stand for `text`, the same in every process."""
    return int.from_bytes(blake2b(text.encode(errors="surrogatepass"), digest_size=8).digest(), "little")


class Numbers(Struct, frozen=True):
    """The numbers of some chunks of text, one after the other, and how many each chunk has."""

    values: NDArray[np.int32]
    counts: NDArray[np.int32]


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
        self._chunks = _Chunks(self)

    def trim(self) -> None:
        """Forget what was met if that is much: numbers from before mean nothing then."""
        if max(len(self.words), len(self.capitals)) > MOST:
            self._forget()
        elif len(self._chunks) > MOST:
            self._chunks = _Chunks(self)

    def read(self, chunks: list[str]) -> tuple[Numbers, Numbers]:
        """The words of chunks of text, and what of them stands there with a capital letter, in order."""
        wanted = np.fromiter(map(self._chunks.__getitem__, chunks), np.int32, len(chunks))
        return self._chunks.words.of(wanted), self._chunks.capitals.of(wanted)

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


class _Chunks(dict[str, int]):
    """The number of a chunk: a dict that fills itself, so that a whole text is looked up in one ``map``."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self.lexicon = lexicon
        self.words, self.capitals = _Lists(), _Lists()

    def __missing__(self, chunk: str) -> int:
        number = self[chunk] = len(self)
        lexicon = self.lexicon
        self.words.add([lexicon.number(word) for word in new_words(chunk)])
        self.capitals.add([] if chunk.islower() else [lexicon.capital(token) for token in _capitalised(chunk)])
        return number


class _Lists:
    """Lists of numbers, one after the other."""

    def __init__(self) -> None:
        self._bounds, self._numbers = array("i", [0]), array("i")

    def add(self, numbers: list[int]) -> None:
        self._numbers.fromlist(numbers)
        self._bounds.append(len(self._numbers))

    def of(self, wanted: NDArray[np.int32]) -> Numbers:
        """Those of some of the lists."""
        bounds, numbers = np.array(self._bounds), np.array(self._numbers)
        opens = bounds[wanted]
        counts = bounds[wanted + 1] - opens
        ends = np.cumsum(counts, dtype=np.int32)
        at = np.arange(ends[-1] if len(ends) else 0, dtype=np.int32)
        return Numbers(numbers[at + np.repeat(opens - ends + counts, counts)], counts)


def _capitalised(text: str) -> list[str]:
    """The words of `text` that begin with a capital letter, as they stand."""
    if text.isascii():
        return _ASCII_CAPITAL.findall(text)
    return [token for token in _LETTERS.findall(text) if token[0].isupper()]
