"""The shapes that are asked of a server: the part of JSON Schema that all of them hold.

Everything is required, nothing additional, no limits of length or number, few levels: what goes beyond is refused by
one server and ignored by the next. Our own reading of the reply (`summarize_openai.reply`) holds all of it anyway.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

LISTED = 480
"""Ids that one schema may list in all: some servers refuse more than 500."""


def schema(ids: Collection[str], events: Collection[str], disagreements: Collection[str]) -> dict[str, Any]:
    """The JSON Schema of a reply that may cite `ids`. Where they are many, only the summary's are held to the list."""
    named = len(events) + len(disagreements)
    everywhere = ids if 4 * len(ids) + named <= LISTED else ()
    written = {"text": {"type": "string"}, "cites": _list(_one_of(everywhere))}
    summary = written | {"cites": _list(_one_of(ids if len(ids) + named <= LISTED else ()))}
    shape = {"headline": _object(written), "summary": _list(_object(summary))}
    for name, topics in (("events", events), ("disagreements", disagreements)):
        if topics:  # no list that cannot be restricted to nothing
            shape[name] = _list(_object({"event": _one_of(topics), **written}))
    return _object(shape)


def again(ids: Collection[str], refused: Collection[str]) -> dict[str, Any]:
    """The JSON Schema of a second wording of the sentences `refused`."""
    cited = _one_of(ids if len(ids) + len(refused) <= LISTED else ())
    one = {"sentence": _one_of(refused), "text": {"type": "string"}, "cites": _list(cited)}
    return _object({"again": _list(_object(one))})


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
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
