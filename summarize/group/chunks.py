"""Text cut at its spaces, each distinct chunk looked at once: a batch of articles is looked up in a few array steps."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from summarize.group.hashes import digest, mix

_SPACE = np.zeros(256, bool)
_SPACE[list(b" \t\n\v\f\r\x1c\x1d\x1e\x1f")] = True
_WORD = 8
_LONG = 64
"""Bytes from which on a chunk is hashed by itself."""


class Numbers(Struct, frozen=True):
    """The numbers of some lists, one after the other, and how many each has."""

    values: NDArray[np.int32]
    counts: NDArray[np.int32]


class Lists:
    """Lists of numbers."""

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


class Chunks:
    """The chunks met so far, by the hash of their bytes.

    `learn` is called with each new one; chunks are numbered in the order of these calls.
    """

    def __init__(self, learn: Callable[[str], None]) -> None:
        self._learn = learn
        self._hashes: NDArray[np.uint64] = np.zeros(0, np.uint64)  # ascending
        self._places: NDArray[np.int32] = np.zeros(0, np.int32)  # the number of each

    def __len__(self) -> int:
        return len(self._hashes)

    def read(self, texts: Sequence[str]) -> Numbers:
        """The chunks of each text, in order."""
        encoded = [text.encode(errors="surrogatepass") for text in texts]
        joined = b"\n".join([b"", *encoded, bytes(_WORD)])
        data = np.frombuffer(joined, np.uint8)[:-_WORD]
        gap = _SPACE[data]
        edges = np.flatnonzero(gap[1:] != gap[:-1]) + 1
        starts, ends = edges[::2], edges[1::2]
        numbers = self._numbers(joined, starts, ends)
        bounds = np.cumsum([1, *(len(text) + 1 for text in encoded)])
        return Numbers(numbers, np.diff(np.searchsorted(starts, bounds)).astype(np.int32))

    def _numbers(self, data: bytes, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.int32]:
        distinct, first, inverse = np.unique(_hashes(data, starts, ends), return_index=True, return_inverse=True)
        new = np.flatnonzero(~np.isin(distinct, self._hashes, assume_unique=True))
        for at in first[new].tolist():
            self._learn(data[starts[at] : ends[at]].decode(errors="surrogatepass"))
        where = np.searchsorted(self._hashes, distinct[new])
        added = np.arange(len(self), len(self) + len(new), dtype=np.int32)
        self._places = np.insert(self._places, where, added)
        self._hashes = np.insert(self._hashes, where, distinct[new])
        return self._places[np.searchsorted(self._hashes, distinct)][inverse]


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
