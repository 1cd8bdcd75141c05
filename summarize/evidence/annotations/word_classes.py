"""Classes of news words: "withdraw", "pull out" and "departure" are one action, "troops" and "soldiers" one role.

A language without a table has no classes, and its words stand for themselves.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from summarize.languages import ByLanguage, Language
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


def lexicon(language: str) -> Lexicon:
    """The classes of a language; empty where it has none."""
    return _LEXICONS[language]


def _lexicon(known: Language) -> Lexicon:
    classes, language = known.classes, known.code
    single: dict[str, list[str]] = {}
    forms: dict[str, tuple[str, ...]] = {}
    phrases: dict[tuple[str, ...], str] = {}
    kinds = (("a", classes.actions), ("s", classes.reports), ("r", classes.roles))
    for kind, word in ((f"{kind}:{name}", word) for kind, named in kinds for name in named for word in named[name]):
        if word.startswith("="):
            forms[word[1:]] = (*forms.get(word[1:], ()), kind)
            continue
        found = stems(word.replace("_", " "), language, stop=False)
        if len(found) > 1:
            phrases.setdefault(tuple(found), kind)
        elif kind not in single.setdefault(found[0], []):
            single[found[0]].append(kind)
    lengths: dict[str, tuple[int, ...]] = {}
    for size, first in sorted({(len(phrase), phrase[0]) for phrase in phrases}):
        lengths[first] = (*lengths.get(first, ()), size)
    pairs = [(f"a:{left}", f"a:{right}") for left, right in classes.opposites]
    return Lexicon(
        words={stem: tuple(names) for stem, names in single.items()},
        forms=forms,
        phrases=phrases,
        lengths=lengths,
        opposites=frozenset(pairs) | frozenset((right, left) for left, right in pairs),
    )


_LEXICONS = ByLanguage(_lexicon)
