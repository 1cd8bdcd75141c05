"""The shape that is asked of a server: the part of JSON Schema that all of them hold.

Everything is required, nothing additional, no limits of length or number, few levels: what goes beyond is refused by
one server and ignored by the next. Our own reading of the reply (`summarize_openai.reply`) holds all of it anyway.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

ENUM = 250  # ids that a schema may list; with more of them, an id is any string, and we check it


def schema(ids: Iterable[str], events: Iterable[str], disagreements: Iterable[str]) -> dict[str, Any]:
    """The JSON Schema of a reply that may cite `ids`."""
    written = {"text": {"type": "string"}, "cites": {"type": "array", "items": _one_of(ids)}}
    return _object(
        {
            "headline": _object(written),
            "summary": {"type": "array", "items": _object(written)},
            "events": {"type": "array", "items": _object({"event": _one_of(events), **written})},
            "disagreements": {"type": "array", "items": _object({"event": _one_of(disagreements), **written})},
        }
    )


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def _one_of(ids: Iterable[str]) -> dict[str, Any]:
    listed = list(ids)
    return {"type": "string", "enum": listed} if 0 < len(listed) <= ENUM else {"type": "string"}
