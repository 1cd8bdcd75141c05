"""A glance at a text, to see at once that nothing of a kind can stand in it: most sentences hold no date or number."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from summarize.languages import lazy_pattern

DIGIT = "0"
"""Stands for any digit among the words of a glance."""

_DIGIT = lazy_pattern(r"\d")
_LETTERS = lazy_pattern(r"[^\W\d_]+")
_APART = {code: " " for code in range(128) if not chr(code).isalpha()}


@lru_cache(maxsize=64)
def glance(low: str) -> frozenset[str]:
    """The runs of letters in `low`, a text in lower case, and `DIGIT` where a digit is in it.

    A few are remembered, since one finder after the other glances at the same sentence.
    """
    letters = low.translate(_APART).split() if low.isascii() else _LETTERS.findall(low)
    return frozenset((*letters, DIGIT)) if _DIGIT.search(low) else frozenset(letters)


def telling(phrases: Iterable[str]) -> frozenset[str]:
    """The longest run of letters of each phrase: a text whose glance has none of them holds none of the phrases."""
    return frozenset(max(_LETTERS.findall(phrase), key=len) for phrase in phrases)
