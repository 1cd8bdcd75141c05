"""The languages by their codes: each is loaded when it is first met, and kept for the process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, Generic, TypeVar

from msgspec import defstruct

from summarize.languages.files import HOME, load
from summarize.languages.schema import Language, Shared

_NOT_LANGUAGES = frozenset(["countries", "shared"])
_T = TypeVar("_T")


def language(code: str) -> Language:
    """What is known of a language: "de", "pt-BR" (or "pt_BR"), "zh-Hant".

    A tag without a file of its own has that of the shorter tag: "de-AT" is "de". A language without any has empty
    sections, so that nothing is found by words that are not known.
    """
    return _LANGUAGES[code]


@lru_cache(maxsize=1)
def known() -> tuple[str, ...]:
    """The codes of all languages that have a file, in order."""
    files = (path.name for path in HOME.iterdir())
    names = (name.removesuffix(".toml") for name in files if name.endswith(".toml"))
    return tuple(sorted(name for name in names if name not in _NOT_LANGUAGES))


@lru_cache(maxsize=1)
def shared() -> Shared:
    """What belongs to no language: agencies, currencies, wire codes, units."""
    return load("shared", Shared)


def by_code(key: str) -> dict[str, Any]:
    """What each language has under ``section.field``, by code; those that have nothing there are left out."""
    section, _, field = key.partition(".")
    values = ((code, getattr(part, field)) for code, part in _section(section).items())
    return {code: value for code, value in values if value}


@lru_cache(maxsize=16)
def _section(name: str) -> dict[str, Any]:
    """One section of each language, by code: what all languages have there costs a tenth of reading them whole."""
    kind = type(getattr(Language(), name))
    alone = defstruct("Alone", [(name, kind, kind())], frozen=True)
    return {code: getattr(load(code, alone), name) for code in known()}


def union(key: str) -> frozenset[str]:
    """The words of all languages under ``section.field`` together.

    For text whose language does not matter or is not known. All files are read for it: where the language is known,
    ask `language` instead.
    """
    return frozenset(word for value in by_code(key).values() for word in _flat(value))


def numbered(entries: Iterable[Iterable[str]], start: int = 0) -> dict[str, int]:
    """Each form of a series with its number: ``{"january": 1, "jan": 1, "february": 2, …}``."""
    return {form: number for number, forms in enumerate(entries, start) for form in forms}


def _flat(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (tuple, frozenset)):
        for part in value:
            yield from _flat(part)
    else:
        raise TypeError(f"no list of words: {value!r}")


class ByLanguage(dict[str, _T], Generic[_T]):
    """What `build` makes of each language, made when it is first asked for: ``_NEGATION[code]``.

    For what is costly to make, such as a compiled pattern; a plain list is read from `language` directly.
    """

    def __init__(self, build: Callable[[Language], _T]) -> None:
        super().__init__()
        self._build = build

    def __missing__(self, code: str) -> _T:
        value = self[code] = self._build(language(code))
        return value


def _read_language(code: str) -> Language:
    """The language of a tag, by the longest part of it that has a file."""
    parts = code.replace("_", "-").split("-")
    for size in range(len(parts), 0, -1):
        tag = "-".join(parts[:size])
        found = next((name for name in known() if name.lower() == tag.lower()), None)
        if found is not None:
            return _LANGUAGES[found] if found != code else load(found, Language)
    return Language()


class _Languages(dict[str, Language]):
    """The one memory of this room: each language once a process."""

    def __missing__(self, code: str) -> Language:
        value = self[code] = _read_language(code)
        return value


_LANGUAGES = _Languages()
