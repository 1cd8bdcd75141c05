"""Options of a backend: ``-o key=value`` becomes a constructor keyword, checked against its annotations."""

from __future__ import annotations

import inspect
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from math import isfinite
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from msgspec import Struct

from summarize.errors import BackendError, SummarizeError, failure_of

_BOOLEANS = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}


class Option(Struct, frozen=True, kw_only=True):
    """An option of a backend: a keyword of its constructor."""

    name: str
    """The keyword."""
    kind: str
    """Its type, in words for the user."""
    required: bool
    """Whether it has no default."""
    default: object = None
    """The default; None where it has none."""


class _Bad(Exception):
    """A value that an annotation does not take; the text says what it takes."""


def options_of(made_by: type[Any]) -> tuple[Option, ...]:
    """The options of a class, in the order of its constructor."""
    return tuple(
        Option(
            name=parameter.name,
            kind=_type_name(_annotation(made_by, parameter.name)),
            required=parameter.default is parameter.empty,
            default=None if parameter.default is parameter.empty else parameter.default,
        )
        for parameter in _parameters(made_by)
        if parameter.kind is not parameter.VAR_KEYWORD
    )


def make(made_by: type[Any], name: str, options: Mapping[str, object]) -> Any:  # noqa: ANN401 (whatever the class makes)
    """An object of the class of backend `name`; texts in `options` are converted as the constructor is annotated.

    Raises:
        BackendError: an option that is not known, misses, or cannot take its value (kind "unknown"); an import that
            fails ("unavailable"); anything else that the constructor raises ("failed").
    """
    names = [option.name for option in options_of(made_by)]
    open_ended = any(parameter.kind is parameter.VAR_KEYWORD for parameter in _parameters(made_by))
    for key in options:
        if key not in names and not open_ended:
            listed = f"its options are {', '.join(names)}" if names else "it takes no options"
            raise BackendError(
                f"backend {name!r} has no option {key!r}{suggestion(key, names)}; {listed}", kind="unknown"
            )
    missing = [option.name for option in options_of(made_by) if option.required and option.name not in options]
    if missing:
        raise BackendError(f"backend {name!r} needs the option {missing[0]!r}: -o {missing[0]}=…", kind="unknown")
    keywords = {}
    for key, value in options.items():
        try:
            keywords[key] = _convert(value, _annotation(made_by, key)) if key in names else value
        except _Bad as bad:
            raise BackendError(f"option {key!r} of backend {name!r}: {value!r} is not {bad}", kind="unknown") from None
    try:
        return made_by(**keywords)
    except SummarizeError:
        raise
    except ImportError as error:
        raise BackendError(f"backend {name!r} cannot run here: {error}", kind="unavailable") from error
    except ValueError as error:
        raise BackendError(f"backend {name!r}: {error}", kind="unknown") from error
    except Exception as error:
        raise BackendError(f"backend {name!r} could not be made: {failure_of(made_by, error)}") from error


def suggestion(word: str, names: Iterable[str]) -> str:
    """``, did you mean 'x'?`` where one of `names` is close, else nothing."""
    close = get_close_matches(word, sorted(names), n=1, cutoff=0.6)
    return f" (did you mean {close[0]!r}?)" if close else ""


def _parameters(made_by: type[Any]) -> list[inspect.Parameter]:
    try:
        parameters = inspect.signature(made_by).parameters.values()
    except (TypeError, ValueError):  # a class whose constructor is written in C
        return []
    return [
        parameter
        for parameter in parameters
        if parameter.kind not in (parameter.VAR_POSITIONAL, parameter.POSITIONAL_ONLY)
    ]


def _annotation(made_by: type[Any], key: str) -> object:
    """The annotation of a constructor's keyword; `str` where it has none, or one that cannot be resolved."""
    for holder in (made_by.__init__, made_by):  # a Struct or a dataclass annotates the class
        try:
            hints = get_type_hints(holder)
        except (NameError, TypeError):
            continue
        if key in hints:
            return hints[key]
    return str


def _type_name(annotation: object) -> str:
    if get_origin(annotation) is Literal:
        return "|".join(str(value) for value in get_args(annotation))
    if get_origin(annotation) in (Union, UnionType):
        return "|".join(_type_name(member) for member in get_args(annotation))
    if annotation is NoneType:
        return "none"
    return getattr(annotation, "__name__", str(annotation))


def _convert(value: object, annotation: object) -> object:
    """`value` as `annotation` wants it: texts are read, other values are checked."""
    if get_origin(annotation) in (Union, UnionType):
        return _first(value, sorted(get_args(annotation), key=_eagerness))
    if get_origin(annotation) is Literal:
        return _literal(value, get_args(annotation))
    if annotation is NoneType:
        if value is None or (isinstance(value, str) and value.lower() == "none"):
            return None
        raise _Bad("none")
    if annotation is bool:
        return _boolean(value)
    if annotation in (int, float):
        return _number(value, int if annotation is int else float)
    if annotation is str and not isinstance(value, str):
        raise _Bad("a text")
    return value


def _first(value: object, members: list[object]) -> object:
    wanted = []
    for member in members:
        try:
            return _convert(value, member)
        except _Bad as bad:
            wanted.append(str(bad))
    raise _Bad(" or ".join(wanted))


def _eagerness(member: object) -> int:
    """A text takes everything, so it comes last among the members of a union."""
    order: list[object] = [NoneType, bool, int, float, str]
    return order.index(member) if member in order else -1


def _literal(value: object, choices: tuple[object, ...]) -> object:
    for choice in choices:
        if value == choice or (isinstance(value, str) and value == str(choice)):
            return choice
    texts = [str(choice) for choice in choices]
    raise _Bad(f"one of {', '.join(texts)}{suggestion(str(value), texts)}")


def _boolean(value: object) -> bool:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.lower() in _BOOLEANS:
        return _BOOLEANS[value.lower()]
    raise _Bad("true or false")


def _number(value: object, kind: type[int] | type[float]) -> int | float:
    whole = kind is int
    wrong = _Bad("a whole number" if whole else "a number")
    if isinstance(value, bool) or not isinstance(value, str | int | float) or (whole and isinstance(value, float)):
        raise wrong
    try:
        number = kind(value)
    except (ValueError, OverflowError):
        raise wrong from None
    if not isfinite(number):
        raise wrong
    return number
