"""Patterns made of words: an alternation is written once, in one way, for every script."""

from __future__ import annotations

import re
from collections.abc import Iterable

MARKS = "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u0a3c-\u0a4d\u0abc-\u0acd\u0b3c-\u0b4d\u0bbe-\u0bcd\u0c3e-\u0c4d\u0cbc-\u0ccd\u0d3e-\u0d4d"  # fmt: skip  # noqa: E501
"""Marks that belong to the letter before them and that a regular expression does not take for part of a word."""
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
NEVER = "(?!)"
"""A pattern that matches nothing."""


def alternation(words: Iterable[str]) -> str:
    """A pattern for any of the words, escaped, the longest first; one that never matches where there is none."""
    ordered = sorted({word for word in words if word}, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, ordered))})" if ordered else NEVER


def whole_words(words: Iterable[str], *, suffixes: Iterable[str] = ()) -> str:
    """A pattern for any of the words as whole words, with or without one of the suffixes.

    A word in a script without blanks has no boundary that a pattern could see, and matches anywhere. A suffix may
    follow with an apostrophe or a hyphen before it, or without: "Mart'ta", "május 3-án", "5월에".
    """
    given = set(words)
    unspaced = {word for word in given if _UNSPACED.search(word)}
    endings = set(suffixes) - {""}
    suffix = rf"(?:['’-]?{alternation(endings)})?" if endings else ""
    found = [f"{alternation(unspaced)}{suffix}"] if unspaced else []
    if given - unspaced:
        found.append(rf"(?<![\w{MARKS}]){alternation(given - unspaced)}{suffix}(?![\w{MARKS}])")
    return f"(?:{'|'.join(found)})" if found else NEVER
