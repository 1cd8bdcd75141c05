"""What a failed call means, and so what to do about it: one word an outcome, from the status and the server's words.

Servers agree on little: quota is a 429 like any other, an unsupported ``response_format`` may be a 500, an overflow has
many spellings. Sources: the error bodies of OpenAI, Azure, llama.cpp, llama-cpp-python, vLLM, LM Studio, Mistral and
OpenRouter.
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
    "parameter",  # the server refuses a parameter, or the system role, by name
    "overflow",  # the prompt is too long
    "refused",  # this request, for a reason of its own
    "bad-response",  # an answer that is none
]
LONGEST_WAIT = 120.0  # seconds: a server that says more is not waited for
SAID = 300  # code points of a server's words that are passed on

_PARAMETER = re.compile(r"max_completion_tokens|max_tokens|temperature|seed|\bstream_options|\bstream\b")
_FORMAT = re.compile(r"response_format|json_schema|json_object|text\.format|grammar|guided|structured output")
_SYSTEM = re.compile(r"system role|role ['\"]?system|roles must alternate")
_OVERFLOW = re.compile(
    r"context_length_exceeded|exceed_context_size|context length|context window|context size"
    r"|prompt is too long|input is too long|too many tokens|too large for model"
)
_TOO_MANY = re.compile(r"max_(completion_)?tokens\W.*(too large|less than|at most|exceed)")
_QUOTA = re.compile(r"insufficient_quota|exceeded your current quota|billing|insufficient (credits|balance)")


class Fault(Exception):
    """A call that failed: `kind` says what to do, `wait` how long the server asks to wait, in seconds.

    `parameters` are those that the server names, in its order ("system" stands for the system role).
    """

    def __init__(
        self, kind: Kind, message: str, *, wait: float | None = None, parameters: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message)
        self.kind = kind
        self.wait = wait
        self.parameters = parameters


class ServerError(Struct, frozen=True):
    """What an error body says, whatever its shape."""

    message: str = ""
    code: str = ""
    kind: str = ""
    parameter: str = ""

    @property
    def words(self) -> str:
        return f"{self.parameter} {self.code} {self.kind} {self.message}".lower()


def server_error(body: object) -> ServerError:
    """The error in a body: an object under "error", one on top, a list of details, or text; HTML is never quoted."""
    if isinstance(body, bytes | str):
        text = body.decode("utf-8", "replace") if isinstance(body, bytes) else body
        try:
            body = json.loads(text)
        except (ValueError, RecursionError):
            return ServerError(message="" if "<" in text[:SAID] else _line(text))
    if not isinstance(body, Mapping):
        return ServerError(message=_line(body) if isinstance(body, str) else "")
    inner: Any = body.get("error", body)
    if not isinstance(inner, Mapping):
        return ServerError(message=_line(inner))
    message = inner.get("message") or inner.get("detail") or inner.get("errors") or ""
    return ServerError(
        message=_line(message),
        code=_line(inner.get("code") or ""),
        kind=_line(inner.get("type") or ""),
        parameter=_line(inner.get("param") or ""),
    )


def _line(words: object) -> str:
    """The server's words on one line, without what could act on a screen."""
    return "".join(character if character.isprintable() else " " for character in str(words)[:SAID]).strip()


def of_status(status: int, error: ServerError, *, retry_after: str | None = None) -> Fault:
    """The fault of an answer with a status other than 200."""
    message = f"the server answered {status}" + (f": {error.message}" if error.message else "")
    words = error.words
    if 300 <= status < 400:
        return Fault(
            "fatal", f"{message}: it sends us to another address, and the articles do not go there; see base_url"
        )
    if status == 402 or _QUOTA.search(words):
        return Fault("fatal", f"{message}. The account has no quota left")
    if status == 403 and ("moderation" in words or "flagged" in words):
        return Fault("refused", message)
    if status in (401, 403):
        return Fault("fatal", f"{message}. Check the key, and the variable that api_key_env names")
    if status in (404, 405):
        return Fault("fatal", f"{message}. Check model and base_url")
    return _of_words(status, words, message) or _of_number(status, message, retry_after)


def _of_words(status: int, words: str, message: str) -> Fault | None:
    """What a server says is wrong with the request; some say it with a 500."""
    if _OVERFLOW.search(words) or status == 413:
        return Fault("overflow", message)
    if status not in (400, 422, 500):
        return None
    if _FORMAT.search(words):
        return Fault("format", message)
    if _SYSTEM.search(words):
        return Fault("parameter", message, parameters=("system",))
    if _TOO_MANY.search(words):
        return Fault("refused", f"{message}. Lower max_tokens")
    named = tuple(dict.fromkeys(_PARAMETER.findall(words)))
    return Fault("parameter", message, parameters=named) if named and status != 500 else None


def _of_number(status: int, message: str, retry_after: str | None) -> Fault:
    if status not in (408, 409, 425, 429) and status < 500:
        return Fault("refused", message)
    wait = _seconds(retry_after)
    if wait is not None and wait > LONGEST_WAIT:
        return Fault("fatal", f"{message}. It asks to wait {wait:.0f} seconds: try again then")
    return Fault("retry", message, wait=wait)


def _seconds(retry_after: str | None) -> float | None:
    try:
        wait = float(retry_after or "")
    except ValueError:
        return None
    return wait if 0 <= wait < 1e9 else None
