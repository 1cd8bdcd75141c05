"""What a model answers, read strictly: JSON of the one shape that was asked for, or a reason why not.

Small models wrap JSON in fences, in a ``<think>`` block or in a sentence, and return a list as a string of JSON: that
much is undone. Nothing else is repaired: a reply that is cut off, has duplicate keys, holds NaN, nests deeper than
`DEPTH` or lacks a field is refused, and the reason goes back to the model.

The shapes that are asked of a server: the part of JSON Schema that all of them hold.

Everything is required, nothing additional, no limits of length or number, few levels: what goes beyond is refused by
one server and ignored by the next. Our own reading of the reply (`summarize_openai.reply`) holds all of it anyway.
"""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Literal, TypeVar

from msgspec import Struct, ValidationError, convert

DEPTH = 20
LONGEST = 4_000_000
"""Code points of a reply that are looked at."""

Code = Literal["bad-reply", "cut-off", "refusal", "content-filter", "overflow"]
Shape = TypeVar("Shape")

_LISTS = ("cites", "summary", "events", "disagreements", "again")
_FENCE = re.compile(r"```[ \t]*(?:json)?[ \t]*\r?\n", re.IGNORECASE)
_CLEAN = {0: None} | dict.fromkeys(range(0xD800, 0xE000), "\ufffd")


class Unusable(Exception):
    """An answer that cannot be used: `code` is one of the closed list in the docs, `str()` says what was wrong."""

    def __init__(self, code: Code, message: str) -> None:
        super().__init__(message)
        self.code = code


class Written(Struct, frozen=True):
    """One sentence that the model wrote, with the ids it cites; without any, the core refuses it."""

    text: str
    cites: list[str] = []


class IdentifiedText(Struct, frozen=True):
    """The wording of an event or a disagreement, named by its id: the date is not the model's."""

    event: str
    text: str
    cites: list[str] = []


class Reply(Struct, frozen=True):
    """The whole answer about one story."""

    summary: list[Written]
    headline: Written | None = None
    events: list[IdentifiedText] = []
    disagreements: list[IdentifiedText] = []


class Reworded(Struct, frozen=True):
    """A second wording of a sentence that was refused, named by its id."""

    sentence: str
    text: str
    cites: list[str] = []


class Again(Struct, frozen=True):
    """The answer to a question about refused sentences."""

    again: list[Reworded]


def content_of(body: Mapping[str, Any]) -> str:
    """The text of a server's answer.

    Raises:
        Unusable: There is none, it was refused or filtered, or it is not whole.
    """
    choices = body.get("choices")
    choice = choices[0] if isinstance(choices, list) and choices else None
    message = choice.get("message") if isinstance(choice, dict) else None
    if not isinstance(choice, dict) or not isinstance(message, dict):
        raise Unusable("bad-reply", "the answer holds no choice")
    if message.get("refusal"):
        raise Unusable("refusal", "the model refused to answer")
    if choice.get("finish_reason") == "content_filter":
        raise Unusable("content-filter", "the server's content filter stopped the answer")
    if choice.get("finish_reason") == "length":
        raise Unusable("cut-off", "the answer was cut off at max_tokens")
    content = message.get("content")
    if isinstance(content, list):
        content = "".join(str(part.get("text", "")) for part in content if isinstance(part, dict))
    if not isinstance(content, str) or not content.strip():
        raise Unusable("bad-reply", "the answer is empty")
    return content


def read(content: str, shape: type[Shape]) -> Shape:
    """The reply in `content`.

    Raises:
        Unusable: It holds no JSON object, or one that is cut off, ambiguous or of another shape.
    """
    data = _object(_unwrapped(content))
    try:
        reply = convert(_relaxed(data), shape, strict=True)
    except ValidationError as error:
        raise Unusable("bad-reply", f"the reply has another shape than was asked for: {error}") from None
    if isinstance(reply, Reply) and not any(written.text.strip() for written in reply.summary):
        raise Unusable("bad-reply", "the reply has an empty summary")
    return reply


def _unwrapped(content: str) -> str:
    content = content[:LONGEST].lstrip("\ufeff")
    # A thinking model may leave the block open at the front (the template ate its start), never at the end.
    _, mark, tail = content.rpartition("</think>")
    content = tail if mark and "{" in tail else content
    fenced = _FENCE.search(content)
    if fenced and "{" not in content[: fenced.start()]:
        content, _, _ = content[fenced.end() :].partition("\n```")
    return content.strip()


def _object(text: str) -> dict[str, Any]:
    start = text.find("{")
    if start < 0:
        raise Unusable("bad-reply", "the reply holds no JSON object")
    if _depth(text[start:]) > DEPTH:
        raise Unusable("bad-reply", f"the reply nests deeper than {DEPTH} levels")
    decoder = json.JSONDecoder(object_pairs_hook=_once, parse_constant=_refuse)
    try:
        parsed, _ = decoder.raw_decode(text, start)
    except (ValueError, RecursionError) as error:
        raise Unusable("bad-reply", f"the reply is not whole JSON: {error}") from None
    return dict(parsed)


def _depth(text: str) -> int:
    deepest = level = 0
    for bracket in re.findall(r"[\[{\]}]", text):
        level += 1 if bracket in "[{" else -1
        deepest = max(deepest, level)
    return deepest


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) != len(pairs):
        raise ValueError("a key stands twice in one object")
    return record


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not JSON")


def _relaxed(value: Any) -> Any:  # noqa: ANN401 (JSON)
    """`value` with lists that came as strings of JSON made lists, and characters that no text may hold replaced."""
    if isinstance(value, dict):
        return {key: _listed(key, _relaxed(item)) for key, item in value.items()}
    if isinstance(value, list):
        return [_relaxed(item) for item in value]
    return value.translate(_CLEAN) if isinstance(value, str) else value


def _listed(key: str, value: Any) -> Any:  # noqa: ANN401 (JSON)
    if key not in _LISTS or not isinstance(value, str):
        return value
    try:
        items = json.loads(value)
    except (ValueError, RecursionError):
        items = [part for part in re.split(r"[\s,;\[\]\"']+", value) if part] if key == "cites" else value
    return _relaxed(items) if isinstance(items, list) else value


LISTED = 480
"""Ids that one schema may list in all: some servers refuse more than 500."""


def schema(ids: Collection[str], events: Collection[str], disagreements: Collection[str]) -> dict[str, Any]:
    """The JSON Schema of a reply that may cite `ids`. Where they are many, only the summary's are held to the list."""
    named = len(events) + len(disagreements)
    everywhere = ids if 4 * len(ids) + named <= LISTED else ()
    written = {"text": {"type": "string"}, "cites": _list(_one_of(everywhere))}
    summary = written | {"cites": _list(_one_of(ids if len(ids) + named <= LISTED else ()))}
    shape = {"headline": _object_schema(written), "summary": _list(_object_schema(summary))}
    for name, topics in (("events", events), ("disagreements", disagreements)):
        if topics:  # no list that cannot be restricted to nothing
            shape[name] = _list(_object_schema({"event": _one_of(topics), **written}))
    return _object_schema(shape)


def again(ids: Collection[str], refused: Collection[str]) -> dict[str, Any]:
    """The JSON Schema of a second wording of the sentences `refused`."""
    cited = _one_of(ids if len(ids) + len(refused) <= LISTED else ())
    entry = {"sentence": _one_of(refused), "text": {"type": "string"}, "cites": _list(cited)}
    return _object_schema({"again": _list(_object_schema(entry))})


def _object_schema(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": dict(items)}


def _one_of(ids: Iterable[str]) -> dict[str, Any]:
    listed = list(ids)
    return {"type": "string", "enum": listed} if listed else {"type": "string"}
