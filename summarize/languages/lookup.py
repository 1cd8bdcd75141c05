"""The files of the languages: found, read, and kept for the process."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, Generic, TypeVar, get_args, get_origin

import msgspec
from msgspec import Struct

from summarize.languages.schema import Language, Shared

HOME = Path(__file__).parent
_NOT_LANGUAGES = frozenset(["countries", "shared"])
_T = TypeVar("_T")
_S = TypeVar("_S", bound=Struct)


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
    return read(HOME / "shared.toml", Shared)


def by_code(key: str) -> dict[str, Any]:
    """What each language has under ``section.field``, by code; those that have nothing there are left out."""
    section, _, field = key.partition(".")
    values = ((code, getattr(getattr(language(code), section), field)) for code in known())
    return {code: value for code, value in values if value}


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


def read(path: Path, shape: type[_S]) -> _S:
    """A file as the struct `shape`; an error names the file, the key and what is wrong."""
    import tomllib

    try:
        return msgspec.convert(_listed(tomllib.loads(path.read_text(encoding="utf-8")), shape), shape)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError, ValueError) as error:
        raise ValueError(f"{path.name}: {error}") from error


def _listed(value: object, shape: Any) -> object:  # noqa: ANN401 (a type, or None where a key is not known)
    """`value` with each string that stands where a list is wanted parted: a list of words at its blanks, a list of
    such lists at its bars."""
    kind, parts = get_origin(shape) or shape, get_args(shape)
    if isinstance(kind, type) and issubclass(kind, Struct) and isinstance(value, dict):
        return {name: _listed(part, kind.__annotations__.get(name)) for name, part in value.items()}
    if kind is dict and isinstance(value, dict):
        return {name: _listed(part, parts[1]) for name, part in value.items()}
    if kind in (tuple, frozenset) and isinstance(value, (str, list)):
        if parts[0] is str:
            return value.split() if isinstance(value, str) else value
        return [_listed(part, parts[0]) for part in (value.split("|") if isinstance(value, str) else value)]
    return value


def _read_language(code: str) -> Language:
    """The language of a tag, by the longest part of it that has a file."""
    parts = code.replace("_", "-").split("-")
    for size in range(len(parts), 0, -1):
        tag = "-".join(parts[:size])
        found = next((name for name in known() if name.lower() == tag.lower()), None)
        if found is not None:
            return _LANGUAGES[found] if found != code else read(HOME / f"{found}.toml", Language)
    return Language()


class _Languages(dict[str, Language]):
    """The one memory of this room: each language once a process."""

    def __missing__(self, code: str) -> Language:
        value = self[code] = _read_language(code)
        return value


_LANGUAGES = _Languages()
