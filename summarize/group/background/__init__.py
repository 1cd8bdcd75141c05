"""How likely a word is to occur in a news article of a language, before any bundle was seen.

A bundle of two files has no statistics of its own: with these, "Tuesday" weighs little and "Boulikessi" much even
there. ``tools/make_background.py`` makes the files, one a language, and says from what; `NOTICE` says under which
licence they are. A language without a file takes every word as unknown: its stop words are left out all the same, and
the counts of the bundle decide.
"""

from __future__ import annotations

from importlib.resources import files
from importlib.resources.abc import Traversable

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from summarize.languages import lazy_pattern

YEAR = 0.03
"""The likelihood of a year of our time."""
_YEARS = lazy_pattern("(?:19|20)[0-9][0-9]")
STEP = 16.0
"""A file stores ``-ln(likelihood)`` in steps of 1/16."""


class Background(Struct, frozen=True):
    """Likelihoods by the low 32 bits of the hash of a stem; `unknown` is that of a stem the table lacks."""

    table: dict[int, float]
    unknown: float

    def likelihood(self, hashed: int, word: str) -> float:
        """The share of articles that contain the word, whose stem has that hash.

        Short numbers are likelier than long ones, and years than other numbers: which of them is this year's, no table
        knows.
        """
        floor = self.unknown
        if word[:1].isdigit():
            floor = YEAR if _YEARS.fullmatch(word) else max(floor, 0.4 * 0.2 ** len(word))
        return max(floor, self.table.get(hashed & 0xFFFFFFFF, 0.0))


def load_background(language: str, *, unknown: float) -> Background:
    """The background statistics of `language` (ISO 639-1), empty where the package has none."""
    source = _file(language)
    return Background(table={} if source is None else decode(source.read_bytes()), unknown=unknown)


def has_background(language: str) -> bool:
    """Whether there are background statistics of `language`: where not, no word is known to be rare."""
    return _file(language) is not None


def _file(language: str) -> Traversable | None:
    file = files(__name__).joinpath(f"{language}.bin") if language.isalpha() else None
    return file if file is not None and file.is_file() else None


def decode(data: bytes) -> dict[int, float]:
    """The table of a file: the gaps between its hashes, ascending, and one byte a likelihood.

    A gap is four bytes, the lowest first; all the lowest bytes come first in the file, so that it packs well: the
    highest are zero.
    """
    parts: NDArray[np.uint8] = np.frombuffer(data, np.uint8).reshape(5, -1)
    gaps: NDArray[np.uint32] = np.ascontiguousarray(parts[:4].T).view("<u4")[:, 0]
    hashes = np.cumsum(gaps, dtype=np.uint32)
    return dict(zip(hashes.tolist(), np.exp(parts[4] / -STEP).tolist(), strict=True))


def encode(likelihoods: dict[int, float]) -> bytes:
    """The file of a table: `decode` reads it."""
    ordered = sorted(likelihoods.items())
    gaps = np.diff(np.array([key for key, _ in ordered], "<u4"), prepend=np.uint32(0)).astype("<u4")
    steps = np.clip(np.rint(-np.log([value for _, value in ordered]) * STEP), 0, 255).astype(np.uint8)
    return gaps.view(np.uint8).reshape(-1, 4).T.tobytes() + steps.tobytes()
