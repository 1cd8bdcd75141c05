"""What a failed call means, and so what to do about it: one word an outcome, from the status and the server's words.

Servers agree on little: quota is a 429 like any other, an unsupported ``response_format`` may be a 500, an overflow has
four spellings. Sources: the error bodies of OpenAI, Azure, llama.cpp, llama-cpp-python, vLLM, LM Studio and OpenRouter.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Literal

from msgspec import Struct

Kind = Literal[
    "retry",  # may go through later
    "fatal",  # no call of this run will go through
    "format",  # the server cannot hold this response_format
    "parameter",  # the server refuses a parameter by name
    "overflow",  # the prompt is too long
    "refused",  # this request, for a reason of its own
    "bad-response",  # an answer that is none
]
PARAMETERS = ("max_completion_tokens", "max_tokens", "temperature", "seed")
LONGEST_WAIT = 120.0  # seconds: a server that says more is not waited for


class Fault(Exception):
    """A call that failed: `kind` says what to do, `wait` how long the server asks to wait, in seconds."""

    def __init__(self, kind: Kind, message: str, *, wait: float | None = None, parameter: str | None = None) -> None:
        super().__init__(message)
        self.kind = kind
        self.wait = wait
        self.parameter = parameter


class ServerError(Struct, frozen=True):
    """What an error body says, whatever its shape."""

    message: str = ""
    code: str = ""
    kind: str = ""

    @property
    def words(self) -> str:
        return f"{self.code} {self.kind} {self.message}".lower()


def server_error(body: object) -> ServerError:
    """The error in a body: an object under "error", one on top, or text; HTML is never quoted."""
    if isinstance(body, bytes | str):
        text = body.decode("utf-8", "replace") if isinstance(body, bytes) else body
        try:
            body = json.loads(text)
        except (ValueError, RecursionError):
            return ServerError(message="" if "<" in text[:200] else text[:300])
    if not isinstance(body, Mapping):
        return ServerError()
    inner: Any = body.get("error", body)
    if not isinstance(inner, Mapping):
        return ServerError(message=str(inner)[:300])
    message = inner.get("message") or inner.get("detail") or ""
    return ServerError(message=str(message)[:300], code=str(inner.get("code") or ""), kind=str(inner.get("type") or ""))


def of_status(status: int, error: ServerError, *, retry_after: str | None = None) -> Fault:
    """The fault of an answer with a status other than 200."""
    said = f"the server answered {status}" + (f": {error.message}" if error.message else "")
    words = error.words
    if "insufficient_quota" in words or "exceeded your current quota" in words or "billing" in words:
        return Fault("fatal", f"{said}. The account has no quota left")
    if status in (401, 403):
        return Fault("fatal", f"{said}. Check the key, and the variable that api_key_env names")
    if status == 404:
        return Fault("fatal", f"{said}. Check model and base_url")
    if 300 <= status < 400:
        return Fault("fatal", f"{said}: it wants to send the articles to another host, which is not done")
    if _is_overflow(words):
        return Fault("overflow", said)
    if status in (400, 422, 500) and re.search(r"response_format|json_schema|json_object|grammar|text\.format", words):
        return Fault("format", said)
    if status in (400, 422):
        named = next((name for name in PARAMETERS if name in words), None)
        return Fault("parameter", said, parameter=named) if named else Fault("refused", said)
    if status in (408, 409, 425, 429) or status >= 500:
        return _retry(said, retry_after)
    return Fault("refused", said)


def _is_overflow(words: str) -> bool:
    return bool(
        re.search(
            r"context_length_exceeded|exceed_context_size|maximum context length|context window"
            r"|exceeds the available context|prompt is too long|too many tokens",
            words,
        )
    )


def _retry(said: str, retry_after: str | None) -> Fault:
    wait = _seconds(retry_after)
    if wait is not None and wait > LONGEST_WAIT:
        return Fault("refused", f"{said}. It asks to wait {wait:.0f} seconds: try again then")
    return Fault("retry", said, wait=wait)


def _seconds(retry_after: str | None) -> float | None:
    try:
        wait = float(retry_after or "")
    except ValueError:
        return None
    return wait if 0 <= wait < 1e9 else None
