"""Classes of news words: "withdraw", "pull out" and "departure" are one action, "troops" and "soldiers" one role.

A language without a table has no classes, and its words stand for themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from importlib import resources

from msgspec import Struct

from summarize.recognize.words import stems


class Lexicon(Struct, frozen=True):
    """Classes by stem, and by phrase of stems; a class is ``kind:name`` with kind a (action), s (report), r (role).

    `lengths` are those of the phrases that begin with a stem, in stems.
    """

    words: dict[str, tuple[str, ...]]
    forms: dict[str, tuple[str, ...]]
    phrases: dict[tuple[str, ...], str]
    lengths: dict[str, tuple[int, ...]]
    opposites: frozenset[tuple[str, str]] = frozenset()

    def classes(self, plain: Sequence[str], found: Sequence[str]) -> list[tuple[str, ...]]:
        """The classes of each word of a text, given as words and as their stems; a phrase's count at its first."""
        result = [self.of(word, stem) for word, stem in zip(plain, found, strict=True)]
        for place, name in self.phrases_in(found):
            if name not in result[place]:
                result[place] = (*result[place], name)
        return result

    def of(self, word: str, stem: str) -> tuple[str, ...]:
        """The classes of one word."""
        return self.forms.get(word) or self.words.get(stem, ())

    def phrases_in(self, found: Sequence[str]) -> list[tuple[int, str]]:
        """The classes of the phrases in a text given as stems, with the place where each begins."""
        if self.lengths.keys().isdisjoint(found):
            return []
        spans = [(place, size) for place, stem in enumerate(found) for size in self.lengths.get(stem, ())]
        classes = [(place, self.phrases.get(tuple(found[place : place + size]))) for place, size in spans]
        return [(place, name) for place, name in classes if name is not None]


@lru_cache(maxsize=8)
def lexicon(language: str) -> Lexicon:
    """The classes of a language; empty where there is no table."""
    table = resources.files("summarize.evidence.annotations").joinpath(f"lexicon_{language}.txt")
    if not language.isalpha() or not table.is_file():
        return Lexicon({}, {}, {}, {})
    single: dict[str, list[str]] = {}
    forms: dict[str, tuple[str, ...]] = {}
    phrases: dict[tuple[str, ...], str] = {}
    opposites: set[tuple[str, str]] = set()
    kind = "a"
    for line in table.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = {"[actions]": "a", "[reports]": "s", "[roles]": "r", "[opposites]": ""}[line]
        elif line and not kind:
            one, two = (f"a:{name}" for name in line.split())
            opposites.update([(one, two), (two, one)])
        elif line and not line.startswith("#"):
            name, _, rest = line.partition(":")
            for word in rest.split():
                if word.startswith("="):
                    forms[word[1:]] = (*forms.get(word[1:], ()), f"{kind}:{name}")
                    continue
                found = stems(word.replace("_", " "), language, stop=False)
                if len(found) > 1:
                    phrases.setdefault(tuple(found), f"{kind}:{name}")
                else:
                    known = single.setdefault(found[0], [])
                    if f"{kind}:{name}" not in known:
                        known.append(f"{kind}:{name}")
    lengths: dict[str, tuple[int, ...]] = {}
    for size, first in sorted({(len(phrase), phrase[0]) for phrase in phrases}):
        lengths[first] = (*lengths.get(first, ()), size)
    return Lexicon(
        {stem: tuple(names) for stem, names in single.items()}, forms, phrases, lengths, frozenset(opposites)
    )
