"""Patterns made of words: an alternation is written once, in one way, for every script."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, AnyStr, cast

_OF_A_PATTERN = (
    "search",
    "match",
    "fullmatch",
    "finditer",
    "findall",
    "split",
    "sub",
    "subn",
    "pattern",
    "flags",
    "groups",
    "groupindex",
)
_MATCHING = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")
"""Methods that match the pattern with a text."""


class _LazyPattern:
    """A regular expression that is compiled when it is first asked for anything.

    From then on it holds the methods of the compiled pattern itself, so that nothing stands between. Until then, a
    text that has none of the words `needed` is not matched, and nothing is compiled for it.
    """

    __slots__ = ("_flags", "_needed", "_source", *_OF_A_PATTERN)

    def __init__(self, source: str | bytes | Callable[[], str | bytes], flags: int, needed: Iterable[str]) -> None:
        self._source, self._flags, self._needed = source, flags, needed

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401
        if name not in _OF_A_PATTERN:
            raise AttributeError(name)
        if self._needed and name in _MATCHING:
            self._needed = tuple({_fold(word) for word in self._needed})
            for each in _MATCHING:
                setattr(self, each, partial(self._match, each))
        else:
            self._compile()
        return getattr(self, name)

    def _match(self, name: str, *given: Any, **options: int) -> Any:  # noqa: ANN401
        """What the method `name` of the pattern gives, without the pattern where nothing can match."""
        searched = given[1:2] if name == "sub" else given[:1] if name == "split" else given
        text, begin, end = (*searched, None, None)[:3]
        folded = _fold(text[begin:end])
        if any(word in folded for word in self._needed):
            self._compile()
            return getattr(self, name)(*given, **options)
        unmatched = {"finditer": iter(()), "findall": [], "split": [text], "sub": text}
        return unmatched.get(name)

    def _compile(self) -> None:
        source = self._source() if callable(self._source) else self._source
        compiled: re.Pattern[Any] = re.compile(source, self._flags)
        for each in _OF_A_PATTERN:
            setattr(self, each, getattr(compiled, each))


def _fold(text: str) -> str:
    """`text` without what ``re.IGNORECASE`` overlooks: two texts that it takes for the same are the same."""
    return text.lower() if text.isascii() else text.casefold().replace("\u0131", "i").replace("\u0307", "")


def lazy_pattern(
    source: AnyStr | Callable[[], AnyStr], flags: int = 0, *, needed: Iterable[str] = ()
) -> re.Pattern[AnyStr]:
    """``re.compile(source, flags)``, compiled when it is first used: most patterns are not, in most runs.

    A function as the source is called then, for what is costly to put together, such as the words of all languages.
    Where `needed` is given, every match holds one of these words or signs, in capitals or not, and the pattern is first
    used for a text with one.
    """
    return cast("re.Pattern[AnyStr]", _LazyPattern(source, flags, needed))


MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0730-\u074a\u0900-\u0963\u0971-\u0df3\u1ab0-\u1aff"
    "\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
)
"""Marks that belong to the letter before them and that a regular expression does not take for part of a word: accents,
Hebrew points, Arabic vowels, and all of the Indic blocks but the danda."""
JOINERS = "\u0640\u00ad\u200c\u200d"
"""What stands inside a word and is no letter: tatweel, soft hyphens, joiners."""
_UNSPACED = lazy_pattern("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
FAR = lazy_pattern("[^\x00-\u0dff\u2000-\u2bff]")
"""A character beyond the alphabets and the marks that most texts are written in: where there is none, a text holds no
script without blanks, and no class with its tens of thousands of characters need be compiled."""
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
    unspaced = {word for word in given if not word.isascii() and _UNSPACED.search(word)}
    endings = set(suffixes) - {""}
    suffix = rf"(?:['’-]?{alternation(endings)})?" if endings else ""
    found = [f"{alternation(unspaced)}{suffix}"] if unspaced else []
    if given - unspaced:
        found.append(rf"(?<![\w{MARKS}]){alternation(given - unspaced)}{suffix}(?![\w{MARKS}])")
    return f"(?:{'|'.join(found)})" if found else NEVER
