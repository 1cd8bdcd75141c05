"""Words as numbers: each distinct word is looked at once, and an article becomes an array.

Text cut at its spaces, each distinct chunk looked at once: a batch of articles is looked up in a few array steps.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from summarize.group.background import Background
from summarize.group.hashes import digest, mix
from summarize.languages import lazy_pattern
from summarize.recognize.words import stemmer, stopwords, words

_SPACE = np.zeros(256, bool)
_SPACE[list(b" \t\n\v\f\r\x1c\x1d\x1e\x1f")] = True
_WORD = 8
_LONG = 64
"""Bytes from which on a chunk is hashed by itself."""


class NumberLists(Struct, frozen=True):
    """The numbers of some lists, one after the other, and how many each has."""

    values: NDArray[np.int32]
    counts: NDArray[np.int32]


class ListStore:
    """Lists of numbers."""

    def __init__(self) -> None:
        self._bounds, self._numbers = array("i", [0]), array("i")

    def add(self, numbers: list[int]) -> None:
        self._numbers.fromlist(numbers)
        self._bounds.append(len(self._numbers))

    def of(self, wanted: NDArray[np.int32]) -> NumberLists:
        """Those of some of the lists."""
        bounds, numbers = np.array(self._bounds), np.array(self._numbers)
        opens = bounds[wanted]
        counts = bounds[wanted + 1] - opens
        ends = np.cumsum(counts, dtype=np.int32)
        at = np.arange(ends[-1] if len(ends) else 0, dtype=np.int32)
        return NumberLists(numbers[at + np.repeat(opens - ends + counts, counts)], counts)


class Chunks:
    """The chunks met so far, by the hash of their bytes.

    `learn` is called with each new one; chunks are numbered in the order of these calls.
    """

    def __init__(self, learn: Callable[[str], None]) -> None:
        self._learn = learn
        self._hashes: NDArray[np.uint64] = np.zeros(0, np.uint64)  # ascending
        self._positions: NDArray[np.int32] = np.zeros(0, np.int32)  # the number of each

    def __len__(self) -> int:
        return len(self._hashes)

    def read(self, texts: Sequence[str]) -> NumberLists:
        """The chunks of each text, in order."""
        encoded = [text.encode(errors="surrogatepass") for text in texts]
        joined = b"\n".join([b"", *encoded, bytes(_WORD)])
        data = np.frombuffer(joined, np.uint8)[:-_WORD]
        gap = _SPACE[data]
        edges = np.flatnonzero(gap[1:] != gap[:-1]) + 1
        starts, ends = edges[::2], edges[1::2]
        numbers = self._numbers(joined, starts, ends)
        bounds = np.cumsum([1, *(len(text) + 1 for text in encoded)])
        return NumberLists(numbers, np.diff(np.searchsorted(starts, bounds)).astype(np.int32))

    def _numbers(self, data: bytes, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.int32]:
        distinct, first, inverse = np.unique(_hashes(data, starts, ends), return_index=True, return_inverse=True)
        new = np.flatnonzero(~np.isin(distinct, self._hashes, assume_unique=True))
        for at in first[new].tolist():
            self._learn(data[starts[at] : ends[at]].decode(errors="surrogatepass"))
        where = np.searchsorted(self._hashes, distinct[new])
        added = np.arange(len(self), len(self) + len(new), dtype=np.int32)
        self._positions = np.insert(self._positions, where, added)
        self._hashes = np.insert(self._hashes, where, distinct[new])
        return self._positions[np.searchsorted(self._hashes, distinct)][inverse]


def _hashes(data: bytes, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.uint64]:
    """A hash of each chunk, eight bytes at a time."""
    words = np.ndarray((len(data) - _WORD + 1,), "<u8", data, strides=(1,))
    sizes = ends - starts
    hashes = mix(_cut(words[starts], sizes), sizes.astype(np.uint64))
    for step in range(_WORD, min(_LONG, int(sizes.max(initial=0))), _WORD):
        more = np.flatnonzero(sizes > step)
        hashes[more] = mix(hashes[more], _cut(words[starts[more] + step], sizes[more] - step))
    for at in np.flatnonzero(sizes > _LONG).tolist():
        hashes[at] = digest(data[starts[at] : ends[at]])
    return hashes


def _cut(words: NDArray[np.uint64], sizes: NDArray[np.int64]) -> NDArray[np.uint64]:
    """The words without what stands behind the first so many bytes."""
    beyond = (8 * (_WORD - np.minimum(sizes, _WORD))).astype(np.uint64)
    return words << beyond


STOP, NUMBER = 1, 2
"""Flags of a word: says nothing by itself; is a number."""
MOST = 1 << 18
"""Words, and chunks of text, that are remembered: when there are more, all are looked at anew."""

_ASCII_CAPITAL = lazy_pattern(r"\b[A-Z]\w*")
_LETTERS = lazy_pattern(r"[^\W\d_]\w*")


class WordIndex:
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
        self._chunks, self._spoken, self._large = Chunks(self._learn), ListStore(), ListStore()

    def trim(self) -> None:
        """Forget what was met if that is much: numbers from before mean nothing then."""
        if max(len(self.words), len(self.capitals), len(self._chunks)) > MOST:
            self._forget()

    def read(self, texts: Sequence[str]) -> tuple[NumberLists, NumberLists, NDArray[np.int64]]:
        """The words of the chunks of texts, what of them stands there with a capital letter, and the texts' bounds."""
        numbered = self._chunks.read(texts)
        bounds = np.concatenate([[0], np.cumsum(numbered.counts)])
        return self._spoken.of(numbered.values), self._large.of(numbered.values), bounds

    def _learn(self, chunk: str) -> None:
        self._spoken.add([self.number(word) for word in words(chunk)])
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
            self._small.append(self.number(low if low in self._numbers else (words(token) or [low])[-1]))
        return number


def _capitalised(text: str) -> list[str]:
    """The words of `text` that begin with a capital letter, as they stand."""
    if text.isascii():
        return _ASCII_CAPITAL.findall(text)
    return [token for token in _LETTERS.findall(text) if token[0].isupper()]
