# ruff: noqa: E501 (an expression is a line)
"""The tokens of a text as `summarize.text.numbers` sees it, and where a quantity may begin."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from summarize.text.glance import DIGIT, glance, telling
from summarize.text.memo import Memo
from summarize.text.numbers_words import PLURAL_SCALES, SCALED, SPANS, cardinals, scales
from summarize.text.words import MARKS

_WORD = rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*+"
_TOKEN = re.compile(
    rf"\d{{1,3}}(?: \d{{3}})+(?!\d)(?:,\d+)?|\d+(?:[.,'’\u00a0\u202f]\d+)*|(?:[dlDL]['’](?=[^\W\d_]))|{_WORD}(?:[-'’]{_WORD})*|[%$€£¥₹₽₩₺₴٪]|[.!?;:,()\n/–—-]|[^\w\s]"
)


# Ends of German adjectives that tell an age or how long something lasts: "siebenjährig".
LASTING = {"jährig": "jahr", "monatig": "monat", "wöchig": "woche", "tägig": "tag", "stündig": "stunde"}


class Tokens:
    """The tokens of a text in lower case; as they stand, and with their places, where a quantity begins."""

    def __init__(self, text: str) -> None:
        self._whole = text
        text = text.replace("’", "'")
        low = text.lower()
        self.lower = _TOKEN.findall(low) if len(low) == len(text) else [word.lower() for word in _TOKEN.findall(text)]

    @cached_property
    def _matches(self) -> list[re.Match[str]]:
        return list(_TOKEN.finditer(self._whole))

    @cached_property
    def text(self) -> list[str]:
        return [match[0] for match in self._matches]

    @cached_property
    def start(self) -> list[int]:
        return [match.start() for match in self._matches]

    @cached_property
    def end(self) -> list[int]:
        return [match.end() for match in self._matches]

    def at(self, place: int) -> str:
        return self.lower[place] if 0 <= place < len(self.lower) else ""


def may_hold_numbers(text: str, language: str) -> bool:
    """Whether a quantity may stand in `text`: most sentences have no digit and no number word."""
    low = text.lower()
    if not _telling(language).isdisjoint(glance(low)):
        return True
    return language == "de" and any(map(low.__contains__, (*SCALED, *LASTING)))


@lru_cache(maxsize=8)
def _telling(language: str) -> frozenset[str]:
    """What a text that holds a quantity has at a glance, but for German compounds."""
    return telling(_vocabulary(language)) | {DIGIT}


@lru_cache(maxsize=8)
def beginning(language: str) -> Memo[str, bool]:
    """Whether a quantity may begin with a word."""
    vocabulary = _vocabulary(language)
    return Memo(
        lambda word: (
            word in vocabulary or word[:1].isdecimal() or word.partition("-")[0] in vocabulary or language == "de"
        )
    )


def _vocabulary(language: str) -> frozenset[str]:
    """The words that a quantity may begin with, but for German compounds."""
    return frozenset((*cardinals(language), *scales(language), *PLURAL_SCALES, *SPANS))
