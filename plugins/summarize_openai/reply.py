"""What a model answers, read strictly: JSON of the one shape that was asked for, or a reason why not.

Small models wrap JSON in fences, in a ``<think>`` block or in a sentence, and return a list as a string of JSON: that
much is undone. Nothing else is repaired: a reply that is cut off, has duplicate keys, is not a number, nests deeper
than `DEPTH` or lacks a field is refused, and the reason goes back to the model or to the user.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from msgspec import Struct, ValidationError, convert

DEPTH = 20
LONGEST = 4_000_000  # code points of a reply that are looked at


class Unusable(Exception):
    """A reply that cannot be used: `code` is one of the closed list in the docs, `str()` says what was wrong."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class Written(Struct, frozen=True):
    """One sentence that the model wrote, with the ids it cites."""

    text: str
    cites: list[str]


class Dated(Struct, frozen=True):
    """The wording of a dated event, named by its id: the date is not the model's."""

    event: str
    text: str
    cites: list[str]


class Reply(Struct, frozen=True):
    """The whole answer about one story."""

    headline: Written
    summary: list[Written]
    events: list[Dated] = []
    disagreements: list[Dated] = []


def read_reply(content: str) -> Reply:
    """The reply in `content`.

    Raises:
        Unusable: It holds no JSON object, or one that is cut off, ambiguous or of another shape.
    """
    data = _object(_unwrapped(content))
    try:
        return convert(_relaxed(data), Reply, strict=True)
    except ValidationError as error:
        raise Unusable("bad-reply", f"the reply has another shape than was asked for: {error}") from error


def _unwrapped(content: str) -> str:
    content = content[:LONGEST].lstrip("\ufeff")
    # A thinking model may leave the block open at the front (the template ate its start), never at the end.
    head, mark, tail = content.rpartition("</think>")
    content = tail if mark and "<think>" not in tail else content
    fenced = re.search(r"```(?:json)?[ \t]*\n", content)
    if fenced:
        body, _, _ = content[fenced.end() :].partition("\n```")
        content = body
    return content.strip()


def _object(text: str) -> dict[str, Any]:
    start = text.find("{")
    if start < 0:
        raise Unusable("bad-reply", "the reply holds no JSON object")
    if _depth(text[start:]) > DEPTH:
        raise Unusable("bad-reply", f"the reply nests deeper than {DEPTH} levels")
    decoder = json.JSONDecoder(object_pairs_hook=_once, parse_constant=_refuse)
    try:
        found, _ = decoder.raw_decode(text, start)
    except (ValueError, RecursionError) as error:
        raise Unusable("bad-reply", f"the reply is not whole JSON: {error}") from error
    return dict(found)


def _depth(text: str) -> int:
    deepest = level = 0
    for bracket in re.findall(r"[\[{\]}]", text):
        level += 1 if bracket in "[{" else -1
        deepest = max(deepest, level)
    return deepest


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice in one object")
    return found


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")


def _relaxed(value: Any) -> Any:  # noqa: ANN401 (JSON)
    """`value` with lists that came as strings of JSON made lists, and characters that no text may hold replaced."""
    if isinstance(value, dict):
        return {key: _listed(key, _relaxed(item)) for key, item in value.items()}
    if isinstance(value, list):
        return [_relaxed(item) for item in value]
    return "".join(_clean(value)) if isinstance(value, str) else value


def _listed(key: str, value: Any) -> Any:  # noqa: ANN401 (JSON)
    if key not in ("cites", "summary", "events", "disagreements") or not isinstance(value, str):
        return value
    try:
        found = json.loads(value)
    except (ValueError, RecursionError):
        found = [part for part in re.split(r"[\s,;\[\]\"']+", value) if part] if key == "cites" else value
    return _relaxed(found) if isinstance(found, list) else value


def _clean(text: str) -> Iterator[str]:
    for character in text:
        yield "\ufffd" if "\ud800" <= character <= "\udfff" else "" if character == "\0" else character
