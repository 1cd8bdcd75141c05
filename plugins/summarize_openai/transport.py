"""One call to a server, bounded in time and memory, with every way that it can fail raised as a `Fault`.

The SDK does the protocol. On top of it: no redirect is followed (the articles would go along), no compressed answer is
taken (a small one can be gigabytes), an answer is cut off at `LARGEST` bytes, a clock runs over the whole call (the
SDK's runs per read, so a server that drips never ends), the answer is read as bytes, because the SDK lets the errors
of its parsers out, and what the environment says of an account at OpenAI goes to OpenAI alone.

An answer that comes in pieces (server-sent events), put together into what it would have been in one piece.

A connection on which words keep coming is not cut by proxies; a server that does not stop at its limit is left; and one
that is left knows it, and stops. An answer that breaks off is none: only a reason to finish, or the last mark, ends it.
"""

from __future__ import annotations

import gc
import importlib
import json
import random
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from summarize_openai.faults import Fault, of_status, server_error

_importing = threading.Lock()

SLACK = 50
"""Pieces beyond the limit of tokens after which a server is left: a piece is a token or more."""
_TEXTS = ("content", "refusal", "reasoning_content", "reasoning")


def sdk() -> Any:  # noqa: ANN401 (it is loaded late)
    """The SDK. Its import makes thousands of classes and no garbage, which the collector would look for meanwhile."""
    with _importing:
        if "openai" not in sys.modules and gc.isenabled():
            gc.disable()
            try:
                return importlib.import_module("openai")
            finally:
                gc.enable()
    return importlib.import_module("openai")


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
        first, *further = chunk.split(b"\n")
        rest.append(first)
        for part in further:
            yield b"".join(rest).rstrip(b"\r")
            rest = [part]
    yield b"".join(rest)


def _parsed(data: bytes) -> dict[str, Any]:
    try:
        event = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        raise Fault("bad-response", "an event of the server's stream is no JSON") from None
    if not isinstance(event, dict):
        raise Fault("bad-response", "an event of the server's stream is no object")
    return event


LARGEST = 8_000_000  # bytes of an answer
TRIES = 5
SLOWEST = 8.0  # seconds between two tries, where the server says nothing
pause = time.sleep

# What another server than OpenAI's is sent besides the body. The last one is how the SDK knows that we read it raw.
_SENT = ("accept", "accept-encoding", "authorization", "connection", "content-length", "content-type", "host")
_HEADERS = frozenset((*_SENT, "user-agent", "x-stainless-raw-response"))


class Server:
    """A server and a key. The key is in nothing that this object shows, raises or returns."""

    def __init__(
        self, *, base_url: str | None, official: bool, key: str, timeout: float, left: Callable[[], float]
    ) -> None:
        self._base_url = base_url
        self._official = official
        self._key = key
        self._timeout = timeout
        self._left = left
        self._lock = threading.Lock()
        self._made: Any = None

    def __repr__(self) -> str:
        return f"Server({self._base_url!r})"

    def call(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """The body that the server answers `request` with.

        Raises:
            Fault: After `TRIES` tries for what may go through later, after two for an answer that is none, else at
                once. Never is waited beyond the deadline.
        """
        self._client()  # loading the SDK is no part of a call's time
        for attempt in range(TRIES):
            try:
                return self._bounded(request)
            except Fault as fault:
                wait = fault.wait if fault.wait is not None else min(SLOWEST, 0.5 * 2**attempt) * random.uniform(0.7, 1)
                retried = fault.kind == "retry" or (fault.kind == "bad-response" and attempt == 0)
                if not retried or attempt + 1 == TRIES or wait >= self._left():
                    raise
                pause(wait)
        raise AssertionError("unreachable")

    def _bounded(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """One try in a thread of its own, which is left behind when the time is up."""
        seconds = min(self._timeout, self._left())
        if seconds <= 0:
            raise Fault("refused", "the time that this run may take is used up")
        done: list[dict[str, Any] | Fault] = []
        thread = threading.Thread(target=lambda: done.append(self._once(request, seconds)), daemon=True)
        thread.start()
        thread.join(seconds)
        outcome = done[0] if done else _late(seconds)
        if isinstance(outcome, Fault):
            raise outcome
        return outcome

    def _once(self, request: Mapping[str, Any], seconds: float) -> dict[str, Any] | Fault:
        """The body or the fault. Returned, not raised: an exception of the SDK holds the key, and none is to hang on
        to ours as its context."""
        openai = sdk()
        try:
            raw = self._client().chat.completions.with_raw_response.create(**request, timeout=seconds)
            return self._answer(raw.http_response, request, seconds)
        except Fault as fault:
            return fault.with_traceback(None)
        except openai.APIStatusError as error:
            after = error.response.headers.get("retry-after")
            return of_status(error.status_code, server_error(self._clean(_content(error))), retry_after=after)
        except openai.APIConnectionError as error:
            if isinstance(error, openai.APITimeoutError):
                return _late(seconds)
            cause = error.__cause__
            if isinstance(cause, Fault):
                return Fault(cause.kind, str(cause))
            return Fault("retry", f"no connection to the server: {type(cause or error).__name__}")
        except Exception as error:  # whatever the SDK and the libraries below it let out
            return Fault("bad-response", f"the answer could not be read: {type(error).__name__}")

    def _answer(self, response: Any, request: Mapping[str, Any], seconds: float) -> dict[str, Any]:  # noqa: ANN401
        """The body, in one piece or in many: a server may ignore that it was asked for a stream."""
        if "text/event-stream" not in response.headers.get("content-type", ""):
            return _body(self._clean(response.read()))
        end = time.monotonic() + seconds
        limit = request.get("max_tokens", request.get("max_completion_tokens"))
        try:
            body = joined(response.iter_bytes(), limit=limit, late=lambda: time.monotonic() > end)
        finally:
            response.close()
        return _checked(json.loads(self._clean(json.dumps(body).encode())))

    def _clean(self, content: bytes) -> bytes:
        """What a server said, without the key, should it have said that."""
        return content.replace(self._key.encode(), b"***") if len(self._key) > 5 else content

    def _client(self) -> Any:  # noqa: ANN401 (the SDK is loaded late)
        openai = sdk()
        with self._lock:
            if self._made is None:
                hooks: dict[str, list[Callable[..., Any]]] = {"request": [], "response": [_guard]}
                if not self._official:
                    hooks["request"].append(_anonymous)
                self._made = openai.OpenAI(
                    api_key=self._key,
                    base_url=self._base_url,
                    max_retries=0,
                    timeout=self._timeout,
                    http_client=openai.DefaultHttpxClient(follow_redirects=False, event_hooks=hooks),
                    # A call takes seconds, a connection milliseconds: none is left open behind a run.
                    default_headers={"Accept-Encoding": "identity", "Connection": "close"},
                )
            return self._made


def _late(seconds: float) -> Fault:
    return Fault("retry", f"no whole answer within {seconds:.3g} seconds")


def _content(error: Any) -> bytes:  # noqa: ANN401 (the SDK is loaded late)
    try:
        return bytes(error.response.content)
    except Exception:  # httpx's or httpx2's: the body of an error that was never read whole
        return b""


def _body(content: bytes) -> dict[str, Any]:
    try:
        body = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise Fault("bad-response", "the server's answer is no JSON") from None
    if not isinstance(body, dict):
        raise Fault("bad-response", f"the server's answer is a {type(body).__name__}, not an object")
    return _checked(body)


def _checked(body: dict[str, Any]) -> dict[str, Any]:
    """A body that is no error in the guise of an answer."""
    if body.get("error") and not body.get("choices"):
        error = server_error(body)
        status = int(error.code) if error.code.isdecimal() and len(error.code) == 3 else 500
        raise of_status(status, error)
    return body


def _anonymous(request: Any) -> None:  # noqa: ANN401 (httpx's or httpx2's, as the SDK's version wants)
    """Take out the headers that tell about this machine, or about an account elsewhere."""
    for name in list(request.headers):
        if name.lower() not in _HEADERS:
            del request.headers[name]


def _guard(response: Any) -> None:  # noqa: ANN401 (as above)
    """Refuse a redirect and a compressed answer, and put a limit on the bytes of any other."""
    if 300 <= response.status_code < 400:
        raise of_status(response.status_code, server_error(None))
    if response.headers.get("content-encoding", "identity").lower() != "identity":
        raise Fault("bad-response", "the server compressed its answer though it was asked not to")
    library = importlib.import_module(type(response).__module__.partition(".")[0])
    response.stream = _capped(library.SyncByteStream, response.stream)


def _capped(base: type, stream: Any) -> Any:  # noqa: ANN401 (as above)
    def chunks(self: object) -> Iterator[bytes]:
        total = 0
        for chunk in stream:
            total += len(chunk)
            if total > LARGEST:
                raise Fault("bad-response", f"the answer is larger than {LARGEST:,} bytes")
            yield chunk

    return type("Capped", (base,), {"__iter__": chunks, "close": lambda self: stream.close()})()
