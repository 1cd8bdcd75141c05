"""Tokens as numbers: each distinct token is looked at once, and an article becomes an array."""

from __future__ import annotations

from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from summarize.group.background import Background
from summarize.text.words import stems, stopwords, words

STOP, NUMBER, CAPITAL = 1, 2, 4
"""Flags of a token: says nothing by itself; is a number; begins with a capital letter."""


def digest(text: str) -> int:
    """64 bits that stand for `text`, the same in every process."""
    return int.from_bytes(blake2b(text.encode(errors="surrogatepass"), digest_size=8).digest(), "little")


class Lexicon(dict[str, int]):
    """The tokens of one language met so far, each with its number, its flags and the hash of its stem.

    A dict that fills itself, so that a whole article is looked up in one ``map``. `hashes`, `lowered`, `flags` and
    `likelihoods` are arrays by that number; `surfaces` holds, by the hash of the stem, a word to show.
    """

    def __init__(self, language: str, background: Background) -> None:
        super().__init__()
        self.language = language
        self.background = background
        self.stop = stopwords(language)
        self.hashes: NDArray[np.uint64] = np.zeros(1024, np.uint64)
        self.lowered: NDArray[np.uint64] = np.zeros(1024, np.uint64)
        self.flags: NDArray[np.uint8] = np.zeros(1024, np.uint8)
        self.likelihoods: NDArray[np.float32] = np.zeros(1024, np.float32)
        self.surfaces: dict[int, str] = {}

    def __missing__(self, token: str) -> int:
        number = len(self)
        if number == len(self.hashes):
            self.hashes, self.lowered, self.flags, self.likelihoods = (
                np.concatenate([array, np.zeros_like(array)])
                for array in (self.hashes, self.lowered, self.flags, self.likelihoods)
            )
        word = (words(token) or [token.lower()])[0]
        stem = (stems(token, self.language, stop=False) or [word])[0]
        flags = STOP if word in self.stop or (len(word) < 2 and word.isascii() and not word.isdigit()) else 0
        flags |= NUMBER if token[:1].isdigit() else 0
        flags |= CAPITAL if token[:1].isupper() else 0
        hashed = digest(stem)
        self.hashes[number], self.lowered[number], self.flags[number] = hashed, digest(word), flags
        self.likelihoods[number] = self.background.likelihood(hashed, number=bool(flags & NUMBER), length=len(word))
        if not flags & STOP:
            known = self.surfaces.get(hashed)
            if known is None or (len(token), token) < (len(known), known):
                self.surfaces[hashed] = token
        self[token] = number
        return number

    def numbers(self, tokens: list[str]) -> NDArray[np.intp]:
        """The numbers of `tokens`, in order."""
        return np.fromiter(map(self.__getitem__, tokens), np.intp, len(tokens))
