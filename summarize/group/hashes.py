"""Hashes that are the same in every process."""

from __future__ import annotations

from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

MIX = np.uint64(0x9E3779B97F4A7C15)
_FOLD = np.uint64(0xC2B2AE3D27D4EB4F)


def digest(data: str | bytes) -> int:
    """64 bits that stand for `data`."""
    if isinstance(data, str):
        data = data.encode(errors="surrogatepass")
    return int.from_bytes(blake2b(data, digest_size=8).digest(), "little")


def mix(first: NDArray[np.uint64], second: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """One hash of two, order mattering."""
    mixed = (first * MIX) ^ (second + _FOLD + (first << np.uint64(6)))
    mixed = (mixed ^ (mixed >> np.uint64(29))) * _FOLD
    return mixed ^ (mixed >> np.uint64(32))
