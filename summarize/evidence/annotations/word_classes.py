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

    def classes(self, plain: Sequence[str], word_stems: Sequence[str]) -> list[tuple[str, ...]]:
        """The classes of each word of a text, given as words and as their stems; a phrase's count at its first."""
        result = [self.of(word, stem) for word, stem in zip(plain, word_stems, strict=True)]
        for index, name in self.phrases_in(word_stems):
            if name not in result[index]:
                result[index] = (*result[index], name)
        return result

    def of(self, word: str, stem: str) -> tuple[str, ...]:
        """The classes of one word."""
        return self.forms.get(word) or self.words.get(stem, ())

    def phrases_in(self, word_stems: Sequence[str]) -> list[tuple[int, str]]:
        """The classes of the phrases in a text given as stems, with the place where each begins."""
        if self.lengths.keys().isdisjoint(word_stems):
            return []
        spans = [(index, size) for index, stem in enumerate(word_stems) for size in self.lengths.get(stem, ())]
        classes = [(index, self.phrases.get(tuple(word_stems[index : index + size]))) for index, size in spans]
        return [(index, name) for index, name in classes if name is not None]


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
        phrase_stems = stems(word.replace("_", " "), language, stop=False)
        if len(phrase_stems) > 1:
            phrases.setdefault(tuple(phrase_stems), kind)
        elif kind not in single.setdefault(phrase_stems[0], []):
            single[phrase_stems[0]].append(kind)
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
