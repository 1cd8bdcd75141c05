"""One call to a server, bounded in time and memory, with every way that it can fail turned into a `Fault`.

The SDK does the protocol. On top of it: no redirect is followed (the body would go along), no compressed answer is
taken (a small one can be gigabytes), an answer is cut off at `LARGEST` bytes, a clock runs over the whole call (the
SDK's runs per read, so a server that drips never ends), and the answer is read as bytes, because the SDK lets the
errors of its parsers out.
"""

from __future__ import annotations

import importlib
import json
import random
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from summarize_openai.faults import Fault, of_status, server_error

LARGEST = 8_000_000  # bytes of an answer
TRIES = 5


class Server:
    """A server and a key. The key is in nothing that this object shows."""

    def __init__(self, *, base_url: str | None, key: str, timeout: float, deadline: Callable[[], float]) -> None:
        self._base_url = base_url
        self._key = key
        self._timeout = timeout
        self._deadline = deadline
        self._local = threading.local()

    def __repr__(self) -> str:
        return f"Server({self._base_url!r})"

    def call(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """The body that the server answers `request` with.

        Raises:
            Fault: After `TRIES` tries for what may go through later, at once for the rest.
        """
        for attempt in range(TRIES):
            try:
                return self._bounded(request)
            except Fault as fault:
                left = self._deadline()
                pause = fault.wait if fault.wait is not None else min(8.0, 0.5 * 2**attempt) * random.uniform(0.75, 1)
                again = fault.kind == "retry" or (fault.kind == "bad-response" and attempt == 0)
                if not again or attempt + 1 == TRIES or pause >= left:
                    raise
                time.sleep(pause)
        raise AssertionError("unreachable")

    def _bounded(self, request: Mapping[str, Any]) -> dict[str, Any]:
        """One try in a thread of its own, which is left behind when the time is up."""
        seconds = min(self._timeout, self._deadline())
        if seconds <= 0:
            raise Fault("refused", "the time that this run may take is used up")
        done: list[dict[str, Any] | BaseException] = []
        thread = threading.Thread(
            target=lambda: done.append(_caught(lambda: self._once(request, seconds))), daemon=True
        )
        thread.start()
        thread.join(seconds)
        if not done:
            raise Fault("retry", f"no whole answer within {seconds:.0f} seconds")
        if isinstance(done[0], BaseException):
            raise done[0]
        return done[0]

    def _once(self, request: Mapping[str, Any], seconds: float) -> dict[str, Any]:
        import openai

        try:
            raw = self._client(seconds).chat.completions.with_raw_response.create(**request, timeout=seconds)
            return _body(raw.http_response.content)
        except openai.APIStatusError as error:
            after = error.response.headers.get("retry-after")
            raise of_status(error.status_code, server_error(error.body), retry_after=after) from None
        except openai.APIConnectionError as error:
            cause = error.__cause__
            if isinstance(cause, Fault):
                raise cause from None
            raise Fault("retry", f"no connection to the server: {type(cause or error).__name__}") from None

    def _client(self, seconds: float) -> Any:  # noqa: ANN401 (the SDK is loaded late)
        import openai

        client = getattr(self._local, "client", None)
        if client is None:
            http = openai.DefaultHttpxClient(follow_redirects=False, event_hooks={"response": [_guard]})
            client = self._local.client = openai.OpenAI(
                api_key=self._key,
                base_url=self._base_url,
                organization=None,
                project=None,
                max_retries=0,
                timeout=seconds,
                http_client=http,
                default_headers={"Accept-Encoding": "identity"},
            )
        return client


def _caught(call: Callable[[], dict[str, Any]]) -> dict[str, Any] | BaseException:
    try:
        return call()
    except Fault as fault:
        return fault
    except Exception as error:  # whatever the SDK and the libraries below it let out
        return Fault("bad-response", f"the answer could not be read: {type(error).__name__}")


def _body(content: bytes) -> dict[str, Any]:
    try:
        body = json.loads(content.decode("utf-8"))
    except (ValueError, RecursionError):
        raise Fault("bad-response", "the server's answer is no JSON") from None
    if not isinstance(body, dict):
        raise Fault("bad-response", f"the server's answer is a {type(body).__name__}, not an object")
    if body.get("error") and not body.get("choices"):
        error = server_error(body)
        status = int(error.code) if error.code.isdecimal() and len(error.code) == 3 else 500
        raise of_status(status, error)
    return body


def _guard(response: Any) -> None:  # noqa: ANN401 (httpx's or httpx2's, as the SDK's version wants)
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
