"""Words as numbers: each distinct word is looked at once, and an article becomes an array."""

from __future__ import annotations

from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from summarize.group.background import Background
from summarize.text.words import stems, stopwords, words

STOP, NUMBER = 1, 2
"""Flags of a word: says nothing by itself; is a number."""


def digest(text: str) -> int:
    """64 bits that stand for `text`, the same in every process."""
    return int.from_bytes(blake2b(text.encode(errors="surrogatepass"), digest_size=8).digest(), "little")


class Lexicon(dict[str, int]):
    """The words of one language met so far, each with its number, its flags and the hash of its stem.

    A dict that fills itself, so that a whole article is looked up in one ``map``. `hashes`, `flags` and `likelihoods`
    are arrays by that number; `surfaces` holds, by the hash of the stem, a word to show, and `names` one that was
    written with a capital.
    """

    def __init__(self, language: str, background: Background) -> None:
        super().__init__()
        self.language = language
        self.background = background
        self.stop = stopwords(language)
        self.hashes: NDArray[np.uint64] = np.zeros(1024, np.uint64)
        self.flags: NDArray[np.uint8] = np.zeros(1024, np.uint8)
        self.likelihoods: NDArray[np.float32] = np.zeros(1024, np.float32)
        self.surfaces: dict[int, str] = {}
        self.names: dict[int, str] = {}
        self._capitals = _Capitals(self)

    def __missing__(self, word: str) -> int:
        number = len(self)
        if number == len(self.hashes):
            self.hashes, self.flags, self.likelihoods = (
                np.concatenate([array, np.zeros_like(array)]) for array in (self.hashes, self.flags, self.likelihoods)
            )
        hashed = digest((stems(word, self.language, stop=False) or [word])[0])
        flags = STOP if word in self.stop or (len(word) < 2 and word.isascii() and not word.isdigit()) else 0
        flags |= NUMBER if word[:1].isdigit() else 0
        self.hashes[number], self.flags[number] = hashed, flags
        self.likelihoods[number] = self.background.likelihood(hashed, word)
        if not flags & STOP:
            _show(self.surfaces, hashed, word)
        self[word] = number
        return number

    def numbers(self, found: list[str]) -> NDArray[np.intp]:
        """The numbers of the words `found`, in order."""
        return np.fromiter(map(self.__getitem__, found), np.intp, len(found))

    def capitals(self, tokens: list[str]) -> NDArray[np.intp]:
        """The numbers of the words of `tokens`, which stand in the text with a capital letter."""
        return np.fromiter(map(self._capitals.__getitem__, tokens), np.intp, len(tokens))


class _Capitals(dict[str, int]):
    """The number of a token's word, by the token as it is written."""

    def __init__(self, lexicon: Lexicon) -> None:
        super().__init__()
        self.lexicon = lexicon

    def __missing__(self, token: str) -> int:
        number = self.lexicon[(words(token) or [token.lower()])[-1]]
        _show(self.lexicon.names, int(self.lexicon.hashes[number]), token)
        self[token] = number
        return number


def _show(surfaces: dict[int, str], hashed: int, token: str) -> None:
    """Keep the shortest word of a stem, the first in the alphabet of equals, whatever the order they came in."""
    known = surfaces.get(hashed)
    if known is None or (len(token), token) < (len(known), known):
        surfaces[hashed] = token
