"""Answers in pieces: put together as if they had come in one, and never taken where they break off."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from fault_server import Answer, Fault, FaultServer, error, good, response
from model_server import completion, copy_first

EXAMPLE = Path(__file__).parents[2] / "examples" / "wagner-mali"
PIECES = 1000
HEAD = b"HTTP/1.1 200 X\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"

Run = Callable[..., tuple[int, str, str]]
Serve = Callable[[Fault], FaultServer]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Start a server that answers every question so; it ends with the test."""
    servers: list[FaultServer] = []

    def start(fault: Fault) -> FaultServer:
        servers.append(FaultServer(fault, victim=""))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


def event(value: object) -> bytes:
    """An event as servers send it."""
    return b"data: " + (value if isinstance(value, bytes) else json.dumps(value).encode()) + b"\r\n\r\n"


def piece(text: str, finish: str | None = None) -> bytes:
    """An event with a piece of the answer."""
    return event({"choices": [{"index": 0, "delta": {"content": text}, "finish_reason": finish}]})


def pieces(body: bytes, *, finish: str | None = "stop") -> list[bytes]:
    """A good answer, three characters at a time, with what keeps a connection alive between them."""
    text = json.dumps(copy_first(json.loads(body)))
    told = [piece(text[at : at + 3]) for at in range(0, len(text), 3)]
    return [HEAD, b": alive\r\n\r\n", *told, piece("", finish)]


USAGE = event({"choices": [], "usage": {"prompt_tokens": 700, "completion_tokens": 70}})
DONE = event(b"[DONE]")


def test_a_stream_gives_the_same_page(serve: Serve, briefing: Run) -> None:
    """As an answer in one piece; what it took is counted."""

    def answer(hit: int, body: bytes) -> Answer:
        asked = json.loads(body)
        assert (asked["stream"], asked["stream_options"]) == (True, {"include_usage": True})
        return iter([*pieces(body), USAGE, DONE])

    whole = json.loads(briefing(EXAMPLE, "-f", "json", base_url=serve(lambda hit, body: good(body)).base_url)[1])
    page = briefing(EXAMPLE, "-f", "json", "-o", "stream=true", "-o", "cache=off", base_url=serve(answer).base_url)[1]
    streamed = json.loads(page)
    assert streamed["stories"] == whole["stories"]
    assert streamed["generated"]["usage"]["input_tokens"] == 700


@pytest.mark.parametrize(
    ("ending", "code", "said"),
    [
        pytest.param([DONE], 0, "", id="the mark alone"),
        pytest.param([piece("", "stop")], 0, "", id="a reason to finish alone"),
        pytest.param([], 3, "broke off", id="nothing"),
        pytest.param([event(b'{"choices": [')], 3, "is no JSON", id="an event that is cut"),
        pytest.param([event(b'"\xff"')], 3, "is no JSON", id="invalid UTF-8"),
        pytest.param([event([])], 3, "is no object", id="a list"),
        pytest.param([event({"error": {"message": "it exploded", "code": 502}})], 3, "it exploded", id="error"),
        pytest.param([event({"choices": [{"delta": "x"}, 7]}), DONE], 0, "", id="no object for a piece"),
        pytest.param([event({"choices": [{"delta": {"refusal": "No."}}]}), DONE], 3, "(refusal)", id="refusal"),
        pytest.param([piece("", "length"), DONE], 3, "(cut-off)", id="length"),
    ],
)  # fmt: skip
def test_how_a_stream_ends(serve: Serve, briefing: Run, ending: list[bytes], code: int, said: str) -> None:
    """What is not whole is no answer; the story is then written offline."""
    server = serve(lambda hit, body: iter([*pieces(body, finish=None), *ending]))
    exit, page, err = briefing(EXAMPLE, "-f", "json", "-o", "stream=true", base_url=server.base_url)
    (story,) = json.loads(page)["stories"]
    assert exit == code, err
    assert said in (story["degraded"] or "")
    assert story["summary"]


def test_a_server_that_does_not_stop_is_left(serve: Serve, briefing: Run) -> None:
    """Some tokens beyond the limit: it has sent little of what never ends."""

    def answer(hit: int, body: bytes) -> Iterator[bytes]:
        yield HEAD
        while True:
            yield piece("more and ")

    server = serve(lambda hit, body: answer(hit, body))
    exit, page, _ = briefing(
        EXAMPLE,
        "-f",
        "json",
        "-o",
        "stream=true",
        "-o",
        "max_tokens=100",
        "-o",
        "max_input=300",
        base_url=server.base_url,
    )
    assert exit == 3
    assert "(cut-off)" in json.loads(page)["stories"][0]["degraded"]
    assert server.sent < 50_000_000


def test_a_server_that_drips_is_left_when_the_time_is_up(serve: Serve, briefing: Run) -> None:
    """A piece now and then does not begin the wait anew: it is left before its last piece."""

    def answer() -> Iterator[bytes]:
        yield HEAD
        for _ in range(PIECES):
            pace.wait(0.1)  # slower than the client reads, or there would be nothing to leave
            yield piece("x")

    pace = Event()
    server = serve(lambda hit, body: answer())
    exit, page, _ = briefing(EXAMPLE, "-f", "json", "-o", "stream=true", "-o", "timeout=0.5", base_url=server.base_url)
    assert exit == 3
    assert "no whole answer" in json.loads(page)["stories"][0]["degraded"]
    assert server.sent < len(HEAD) + PIECES * len(piece("x"))


def test_a_server_that_knows_no_stream_answers_in_one_piece(serve: Serve, briefing: Run) -> None:
    """What it answers is taken as it comes."""
    server = serve(lambda hit, body: good(body))
    assert briefing(EXAMPLE, "-o", "stream=true", base_url=server.base_url)[0] == 0


@pytest.mark.parametrize("refused", ["stream_options", "stream"])
def test_a_server_that_refuses_a_parameter_of_it_is_asked_without(serve: Serve, briefing: Run, refused: str) -> None:
    """Once; the next question knows."""
    asked: list[dict[str, Any]] = []

    def answer(hit: int, body: bytes) -> Answer:
        asked.append(json.loads(body))
        if refused in asked[-1]:
            return error(400, f"Unsupported parameter: '{refused}'", param=refused)
        whole = response(200, completion(copy_first(asked[-1])))
        return iter([*pieces(body), DONE]) if asked[-1].get("stream") else whole

    assert briefing(EXAMPLE, "-o", "stream=true", base_url=serve(answer).base_url)[0] == 0
    assert refused not in asked[-1]
    assert len(asked) == 2


def test_the_key_is_in_no_stream(serve: Serve, briefing: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even where the pieces of it are put together."""
    monkeypatch.setenv("NEWS_KEY", "sk-sentinel-0123456789")
    told = [HEAD, piece("sk-sentinel"), piece("-0123456789"), DONE]
    server = serve(lambda hit, body: iter(told))
    code, page, err = briefing(
        EXAMPLE, "-f", "json", "-o", "stream=true", "-o", "api_key_env=NEWS_KEY", "-v", base_url=server.base_url
    )
    assert code == 3
    assert "sk-sentinel-0123456789" not in page + err
