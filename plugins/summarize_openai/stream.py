"""An answer that comes in pieces (server-sent events), put together into what it would have been in one piece.

A connection on which words keep coming is not cut by proxies; a server that does not stop at its limit is left; and one
that is left knows it, and stops. An answer that breaks off is none: only a reason to finish, or the last mark, ends it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from summarize_openai.faults import Fault

SLACK = 50
"""Pieces beyond the limit of tokens after which a server is left: a piece is a token or more."""
_TEXTS = ("content", "refusal", "reasoning_content", "reasoning")


def joined(chunks: Iterable[bytes], *, limit: int | None, late: Callable[[], bool]) -> dict[str, Any]:
    """The body that the events in `chunks` make. `limit` is the most tokens that were asked for; `late` says that the
    time is up.

    Raises:
        Fault: The stream broke off, holds what is no JSON, or took too long. An error in it stands under "error".
    """
    message: dict[str, str] = {}
    body: dict[str, Any] = {"choices": [{"finish_reason": None, "message": message}]}
    pieces, done = 0, False
    for data in _events(chunks):
        if late():
            raise Fault("retry", "no whole answer in time")
        if data.strip() == b"[DONE]":
            done = True
            break
        event = _parsed(data)
        if event.get("error"):
            return event
        if isinstance(event.get("usage"), dict):
            body["usage"] = event["usage"]
        choices = event.get("choices")
        choice = choices[0] if isinstance(choices, list) and choices and isinstance(choices[0], dict) else {}
        delta = choice.get("delta")
        delta = delta if isinstance(delta, dict) else {}
        texts = {name: delta[name] for name in _TEXTS if isinstance(delta.get(name), str)}
        for name, text in texts.items():
            message[name] = message.get(name, "") + text
        body["choices"][0]["finish_reason"] = choice.get("finish_reason") or body["choices"][0]["finish_reason"]
        pieces += any(texts.values())
        if limit is not None and pieces > limit + SLACK:
            body["choices"][0]["finish_reason"] = "length"
            return body
    if not done and body["choices"][0]["finish_reason"] is None:
        raise Fault("bad-response", "the server's stream broke off")
    return body


def _events(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The data of each event. Comments, which keep a connection alive, and other fields are left out."""
    for line in _lines(chunks):
        if line.startswith(b"data:"):
            yield line[5:]


def _lines(chunks: Iterable[bytes]) -> Iterator[bytes]:
    rest: list[bytes] = []
    for chunk in chunks:
        first, *others = chunk.split(b"\n")
        rest.append(first)
        for other in others:
            yield b"".join(rest).rstrip(b"\r")
            rest = [other]
    yield b"".join(rest)


def _parsed(data: bytes) -> dict[str, Any]:
    try:
        event = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        raise Fault("bad-response", "an event of the server's stream is no JSON") from None
    if not isinstance(event, dict):
        raise Fault("bad-response", "an event of the server's stream is no object")
    return event
