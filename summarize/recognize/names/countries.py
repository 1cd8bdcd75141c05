"""Countries, and what their people and things are called, from ``summarize/languages/countries.toml``.

A country has one key for all its names and demonyms, because "Malian soldiers" and "soldiers from Mali" are the same.
Names in English and in the language of the text are known, and usual names by hand in any language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from summarize.languages import Countries, alternation, lazy_pattern
from summarize.languages.files import load


@lru_cache(maxsize=1)
def _file() -> Countries:
    return load("countries", Countries)


@lru_cache(maxsize=1)
def _by_hand() -> tuple[dict[str, str], frozenset[str]]:
    """The key of every name and demonym that is written by hand; and the demonyms among them."""
    keys: dict[str, str] = {}
    demonyms: set[str] = set()
    for line in _file().by_hand.strip().splitlines():
        key, synonyms, adjectives = line.split("|")
        demonyms.update(word for word in adjectives.split(",") if word)
        for word in (key, *synonyms.split(","), *adjectives.split(",")):
            if word:
                keys.setdefault(word, key)
    return keys, frozenset(demonyms)


def _territories(language: str) -> Iterator[tuple[str, str]]:
    """Each name of a territory in a language, and its key."""
    file = _file()
    entries = file.names.get(language) or file.names.get(language.partition("-")[0], "")
    keys = [" ".join(key.split()) for key in file.keys.split("|")]
    for key, entry in zip(keys, entries.split("|"), strict=False):
        for name in entry.split("/"):
            if name.strip():
                yield " ".join(name.split()), key


@lru_cache(maxsize=16)
def countries(language: str = "en") -> Mapping[str, str]:
    """Every known word for a country or its people in a language, in English, or by hand, and the country's key."""
    keys = dict(_by_hand()[0])
    for code in dict.fromkeys(("en", language)):
        for name, key in _territories(code):
            keys.setdefault(name, key)
    return keys


@lru_cache(maxsize=16)
def longest(language: str = "en") -> Mapping[str, int]:
    """By the first word of what `countries` knows, the most words that what begins so has."""
    sizes: dict[str, int] = {}
    for name in countries(language):
        first, *rest = name.split(" ")
        sizes[first] = max(sizes.get(first, 0), 1 + len(rest))
    return sizes


def demonyms() -> frozenset[str]:
    """The words for people and things of a country: "Malian" names no place, only what belongs to one."""
    return _by_hand()[1]


@lru_cache(maxsize=16)
def uncased(language: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """A pattern for countries' names in scripts without capital letters, and their keys.

    The usual names match within words too, whatever the language; all others only as whole words of theirs.
    """
    by_hand = {
        word: key
        for line in _file().uncased_by_hand.strip().splitlines()
        for key, _, words in [line.partition("|")]
        for word in words.split(",")
    }
    uncased = ((name, key) for name, key in _territories(language) if name >= _FIRST_UNCASED and _UNCASED.match(name))
    further = {name: key for name, key in uncased if name not in by_hand}
    parted = {name for name in further if not _UNSPACED.match(name)}
    before, after = _BOUNDS.get(language, (r"(?<![^\W\d_])", r"(?![^\W\d_])"))
    patterns = []
    if parted:
        patterns.append(rf"{before}{alternation(parted)}{after}")
    if further.keys() - parted:
        patterns.append(rf"(?<![ァ-ー]){alternation(further.keys() - parted)}(?![ァ-ー])")
    table = by_hand | further
    return lazy_pattern("|".join((*patterns, alternation(by_hand))), needed=table), table


_FIRST_UNCASED = "\u0590"
_UNCASED = lazy_pattern("[\u0590-\u06ff\u0900-\u0e7f\u10a0-\u10ff\u1100-\u11ff\u1200-\u137f\u3040-\u9fff\uac00-\ud7a3]")
"""A name in a script that has no capital letters."""
_UNSPACED = lazy_pattern("[\u0e00-\u0e7f\u3040-\u9fff]")
"""A name in a script that writes no blanks, so that no boundary shows where it ends."""
_BOUNDS = {"ko": ("(?<![가-힣])", "")}
"""What parts a name from its neighbours where words carry particles: Korean "프랑스가"."""
