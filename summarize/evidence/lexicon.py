"""Classes of news words: "withdraw", "pull out" and "departure" are one action, "troops" and "soldiers" one role.

A language without a table has no classes, and its words stand for themselves.
"""

from __future__ import annotations

from functools import lru_cache
from importlib import resources

from msgspec import Struct

from summarize.text.words import stems, words


class Lexicon(Struct, frozen=True):
    """Classes by stem, and by phrase of stems; a class is ``kind:name`` with kind a (action), s (report), r (role)."""

    words: dict[str, tuple[str, ...]]
    phrases: dict[tuple[str, ...], str]
    longest: int

    def classes(self, found: list[str]) -> list[tuple[str, ...]]:
        """The classes of each of the stems `found` (all words of a text in order); a phrase's count at its first."""
        result = [self.words.get(stem, ()) for stem in found]
        for place in range(len(found)):
            for size in range(2, self.longest + 1):
                name = self.phrases.get(tuple(found[place : place + size]))
                if name is not None and name not in result[place]:
                    result[place] = (*result[place], name)
        return result


@lru_cache(maxsize=8)
def lexicon(language: str) -> Lexicon:
    """The classes of a language; empty where there is no table."""
    table = resources.files("summarize.evidence").joinpath(f"lexicon_{language}.txt")
    if not language.isalpha() or not table.is_file():
        return Lexicon({}, {}, 0)
    single: dict[str, list[str]] = {}
    phrases: dict[tuple[str, ...], str] = {}
    kind = "a"
    for line in table.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = {"[actions]": "a", "[reports]": "s", "[roles]": "r"}[line]
        elif line and not line.startswith("#"):
            name, _, rest = line.partition(":")
            for word in rest.split():
                found = stems(word.replace("_", " "), language, stop=False)
                if "_" in word:
                    phrases.setdefault(tuple(found), f"{kind}:{name}")
                else:
                    for stem in found[:1] if len(words(word)) == 1 else ():
                        known = single.setdefault(stem, [])
                        if f"{kind}:{name}" not in known:
                            known.append(f"{kind}:{name}")
    longest = max((len(phrase) for phrase in phrases), default=0)
    return Lexicon({stem: tuple(names) for stem, names in single.items()}, phrases, longest)
