"""The words of a language, and how phrases become patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import fields

from summarize.languages import Language, language, union
from summarize.languages.patterns import NEVER

_S = TypeVar("_S", bound=Struct)

FEW_WORDS = ".{2,40}"
"""What "…" stands for in a phrase."""
NUMBER = r"\d[\d,.]*"
"""What "0" stands for in a phrase."""
_SECTIONS = ("byline", "dateline", "page", "sentence")


@lru_cache(maxsize=64)
def with_english(code: str) -> Language:
    """A language with English's words beside its own in what pages and newsrooms say: pages of every language say some
    of it in English ("Read more", "By Jane Doe")."""
    own, english = language(code), language("en")
    if own.code == english.code:
        return own
    values = {name: _merged([getattr(own, name), getattr(english, name)]) for name in _SECTIONS}
    return Language(code=own.code, name=own.name, writing=own.writing, calendar=own.calendar, **values)


@lru_cache(maxsize=1)
def name_particles() -> frozenset[str]:
    """Words in small letters inside names, of all languages: people and places keep theirs in every text."""
    return frozenset(word.lower() for word in union("names.particles"))


def _merged(sections: list[_S]) -> _S:
    """A section with the words of several; what is no list is that of the first."""
    first = sections[0]
    values: dict[str, object] = {}
    for field in fields(first):
        lists = [getattr(section, field.name) for section in sections]
        if isinstance(lists[0], frozenset):
            values[field.name] = frozenset().union(*lists)
        elif isinstance(lists[0], tuple):
            values[field.name] = tuple(dict.fromkeys(word for words in lists for word in words))
        else:
            values[field.name] = lists[0]
    return type(first)(**values)


def pieces(words: Iterable[str]) -> tuple[str, ...]:
    """What stands in every match of `phrases`: the longest piece of each between "…" and "0"."""
    return tuple(max(word.replace("0", "…").split("…"), key=len).strip() for word in words if word)


def phrases(words: Iterable[str]) -> str:
    """A pattern for any of the phrases, the longest first: "…" is any few words, "0" any number with or without a
    blank or a hyphen behind it."""
    ordered = sorted({word for word in words if word}, key=lambda word: (-len(word), word))
    escaped = (re.escape(word).replace(r"0\ ", "0[- ]?").replace("0", NUMBER) for word in ordered)
    return f"(?:{'|'.join(word.replace('…', FEW_WORDS) for word in escaped)})" if ordered else NEVER
