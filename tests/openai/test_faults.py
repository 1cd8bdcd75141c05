"""Every way that a call can fail: bounded in calls, pauses and memory, the rest of the bundle done, the exit code as designed.

Two stories; the server goes wrong for one of them. Exit 0 where the call went through in the end, 3 where that story
was written offline, 5 where the user wants no such story.
"""

# ruff: noqa: E501 (a table reads better with a row a line)
from __future__ import annotations

import json
import resource
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from fault_server import VICTIM, Fault, FaultServer, bomb, drip, endless, error, good, hang, response
from model_server import completion, copy_first, evidence

Run = Callable[..., tuple[int, str, str]]

FIRST = (
    f"The bridge at {VICTIM} was closed on Monday after engineers found a crack in its main arch. "
    f"Some 4,000 people cross the bridge at {VICTIM} on a working day. Buses take a detour of nine miles.\n"
)
SECOND = (
    "Whales were seen in the harbour of Corvo, where fishermen counted 41 of them before noon. "
    "The harbour master of Corvo asked boats to keep away. Schools gave their pupils the afternoon off.\n"
)

Serve = Callable[..., FaultServer]


def then(fault: bytes, *, times: int = 1) -> Fault:
    """The fault so many times, then a good answer."""
    return lambda hit, body: fault if hit <= times else good(body)


def always(fault: bytes | None) -> Fault:
    """The fault, whatever is asked."""
    return lambda hit, body: fault


def said(**choice: Any) -> Fault:
    """An answer whose choice has these fields."""
    return always(response(200, completion("{}", **choice)))


def changed(change: Callable[[dict[str, Any]], object]) -> Fault:
    """A good answer, of which something is changed."""

    def answer(hit: int, body: bytes) -> bytes:
        whole: dict[str, Any] = completion(copy_first(json.loads(body)))  # type: ignore[arg-type]
        change(whole)
        return response(200, whole)

    return answer


def message(body: dict[str, Any]) -> dict[str, Any]:
    """The message of an answer."""
    found: dict[str, Any] = body["choices"][0]["message"]
    return found


def only_without(word: str, refusal: bytes) -> Fault:
    """A server that refuses a question with `word` in its parameters."""

    def answer(hit: int, body: bytes) -> bytes:
        asked = json.loads(body)
        del asked["messages"]
        return refusal if word in json.dumps(asked) else good(body)

    return answer


def overflow(refusal: bytes) -> Fault:
    """A server whose context is two sentences of evidence."""
    return lambda hit, body: refusal if len(evidence(json.loads(body))) > 2 else good(body)


ROWS = [
    # what goes wrong, how often the server is asked at most, exit code, what is said of the story
    pytest.param(then(error(429, "slow down", "Retry-After: 1"), times=2), 3, 0, "", id="429 with Retry-After, then well"),
    pytest.param(then(error(429, "slow down"), times=2), 3, 0, "", id="429 without Retry-After, then well"),
    pytest.param(always(error(429, "slow down")), 5, 3, "answered 429: slow down", id="429 for ever"),
    pytest.param(always(error(429, "later", "Retry-After: 3600")), 1, 3, "asks to wait 3600 seconds", id="Retry-After an hour"),
    pytest.param(always(error(429, "You exceeded your current quota", code="insufficient_quota")), 1, 3, "no quota left",
                 id="429 insufficient_quota"),
    pytest.param(always(error(402, "Insufficient credits")), 1, 3, "no quota left", id="402 no credits"),
    pytest.param(then(error(500, "oops")), 2, 0, "", id="500, then well"),
    pytest.param(always(error(500, "oops")), 5, 3, "answered 500: oops", id="500 for ever"),
    pytest.param(always(response(503, b"<html><b>bad gateway</b></html>", kind="text/html")), 5, 3, "answered 503",
                 id="503 with HTML"),
    pytest.param(only_without("response_format", error(500, "unknown field response_format")), 3, 0, "",
                 id="500 that means response_format"),
    pytest.param(only_without("json_schema", error(400, "'response_format.type' must be 'json_object' or 'text'")), 2, 0, "",
                 id="400 no json_schema"),
    pytest.param(only_without("json_object", error(400, "'response_format.type' must be 'json_schema' or 'text'")), 1, 0, "",
                 id="400 no json_object"),
    pytest.param(only_without("temperature", error(400, "Unsupported value: 'temperature'", param="temperature")), 2, 0, "",
                 id="400 no temperature"),
    pytest.param(only_without('"max_tokens"', error(400, "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens'")),
                 2, 0, "", id="400 no max_tokens"),
    pytest.param(only_without("seed", response(422, {"detail": [{"type": "extra_forbidden", "loc": ["body", "seed"]}]})),
                 2, 0, "", id="422 no seed"),
    pytest.param(lambda hit, body: error(400, "System role not supported") if '"system"' in body.decode() else good(body),
                 2, 0, "", id="400 no system role"),
    pytest.param(always(error(401, "Incorrect API key provided: sk-SECR****CRET")), 1, 3, "Check the key", id="401"),
    pytest.param(always(error(403, "Country not supported")), 1, 3, "Check the key", id="403"),
    pytest.param(always(error(404, "The model `x` does not exist")), 1, 3, "Check model and base_url", id="404 model"),
    pytest.param(overflow(error(400, "maximum context length is 8192", code="context_length_exceeded")), 9, 0, "",
                 id="400 context_length_exceeded"),
    pytest.param(overflow(error(400, "the request exceeds", type="exceed_context_size_error")), 9, 0, "",
                 id="400 exceed_context_size_error"),
    pytest.param(always(error(400, "maximum context length is 8", code="context_length_exceeded")), 9, 3, "(overflow)",
                 id="400 however short"),
    pytest.param(always(response(413, b"too large", kind="text/plain")), 9, 3, "(overflow)", id="413"),
    pytest.param(always(response(422, {"detail": [{"loc": ["body", "response_format"], "msg": "x"}]})), 3, 3, "answered 422",
                 id="422 for ever"),
    pytest.param(always(error(400, "I do not like this")), 1, 3, "I do not like this", id="400 of its own"),
    pytest.param(always(None), 5, 3, "no connection", id="a reset"),
    pytest.param(always(response(200, b'{"choices": [', length=5000)), 5, 3, "no connection", id="closed in mid-body"),
    pytest.param(always(b""), 5, 3, "no connection", id="closed without a word"),
    pytest.param(lambda hit, body: hang(2), 5, 3, "no whole answer within 0.5 seconds", id="a hang"),
    pytest.param(lambda hit, body: drip(good(body)), 5, 3, "no whole answer within 0.5 seconds", id="a drip"),
    pytest.param(always(response(302, b"", "Location: http://127.0.0.1:1/steal")), 1, 3, "do not go there", id="302"),
    pytest.param(always(response(307, b"", "Location: http://127.0.0.1:1/steal")), 1, 3, "do not go there", id="307"),
    pytest.param(then(response(200, b"<html>log in</html>", kind="text/html")), 2, 0, "", id="200 with HTML, then well"),
    pytest.param(always(response(200, b"<html>log in</html>", kind="text/html")), 2, 3, "is no JSON", id="200 with HTML"),
    pytest.param(always(response(200, b"<html>log in</html>")), 2, 3, "is no JSON", id="HTML that says it is JSON"),
    pytest.param(always(response(200, b"")), 2, 3, "is no JSON", id="200 and empty"),
    pytest.param(always(response(200, json.dumps(completion("{}")).encode()[:60])), 2, 3, "is no JSON", id="cut JSON"),
    pytest.param(always(response(200, None)), 2, 3, "NoneType", id="null"),
    pytest.param(always(response(200, [])), 2, 3, "list", id="a list"),
    pytest.param(always(response(200, {"error": {"message": "upstream exploded", "code": 502}})), 5, 3, "upstream exploded",
                 id="200 with an error"),
    pytest.param(always(response(200, {"error": {"message": "no credits", "code": 402}})), 1, 3, "no quota", id="200 with a 402"),
    pytest.param(changed(lambda body: body.update(choices=[])), 3, 3, "no choice", id="no choices"),
    pytest.param(changed(lambda body: body.update(choices=None)), 3, 3, "no choice", id="choices null"),
    pytest.param(changed(lambda body: body.pop("choices")), 3, 3, "no choice", id="choices missing"),
    pytest.param(said(message={"role": "assistant", "content": None}), 3, 3, "empty", id="content null"),
    pytest.param(said(message={"role": "assistant", "content": None, "refusal": "No."}), 1, 3, "(refusal)", id="refusal"),
    pytest.param(said(finish_reason="length"), 8, 3, "(cut-off)", id="length for ever"),
    pytest.param(said(finish_reason="content_filter"), 1, 3, "(content-filter)", id="content_filter"),
    pytest.param(changed(lambda body: body["choices"][0].update(finish_reason="eos")), 1, 0, "", id="unknown finish_reason"),
    pytest.param(changed(lambda body: body["choices"][0].update(finish_reason=None)), 1, 0, "", id="finish_reason null"),
    pytest.param(changed(lambda body: message(body).update(content=f"```json\n{message(body)['content']}\n```")), 1, 0, "",
                 id="fenced"),
    pytest.param(changed(lambda body: message(body).update(content=f"<think>{{</think>{message(body)['content']}")), 1, 0, "",
                 id="thinking"),
    pytest.param(said(message={"role": "assistant", "content": '{"summary": [], "summary": []}'}), 3, 3, "stands twice",
                 id="a key twice"),
    pytest.param(said(message={"role": "assistant", "content": '{"summary": NaN}'}), 3, 3, "NaN", id="NaN"),
    pytest.param(said(message={"role": "assistant", "content": "[" * 100_000}), 3, 3, "no JSON object", id="deep content"),
    pytest.param(always(response(200, b"[" * 100_000 + b"]" * 100_000)), 2, 3, "is no JSON", id="deep JSON"),
    pytest.param(changed(lambda body: message(body).update(content=message(body)["content"] + " \ud83d\0")), 1, 0, "",
                 id="a lone surrogate"),
    pytest.param(always(response(200, b'{"id": "\xff\xfe"}')), 2, 3, "is no JSON", id="invalid UTF-8"),
    pytest.param(lambda hit, body: good(body).replace(b'{"id"', b'\xef\xbb\xbf{"id"').replace(b"Content-Length: ", b"X-Length: "),
                 1, 0, "", id="a byte order mark"),
    pytest.param(changed(lambda body: message(body).update(content=[{"type": "text", "text": message(body)["content"]}])),
                 1, 0, "", id="content in parts"),
    pytest.param(changed(lambda body: body.pop("usage")), 1, 0, "", id="no usage"),
    pytest.param(changed(lambda body: body.update(usage={"prompt_tokens": "12"})), 1, 0, "", id="usage in strings"),
    pytest.param(said(message={"role": "assistant", "content": '{"summary": [{"text": "x", "cites": ["k0"]}]}'}), 4, 3,
                 "nothing it wrote is held", id="an id that was not given"),
    pytest.param(said(message={"role": "assistant", "content": '{"summary": []}'}), 3, 3, "empty summary", id="no claims"),
]  # fmt: skip


def verbose(hit: int, body: bytes) -> bytes:
    """A server that knows no limit: a whole answer of five thousand sentences, all of them true."""
    asked = json.loads(body)
    told = [{"text": text, "cites": [id]} for id, text in evidence(asked).items()]
    return response(200, completion({"headline": told[0], "summary": told * 2000, "events": [], "disagreements": []}))


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Start a server with a fault; it ends with the test."""
    servers: list[FaultServer] = []

    def start(fault: Fault, *, victim: str = VICTIM) -> FaultServer:
        servers.append(FaultServer(fault, victim=victim))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Two stories; the first is the victim's."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(FIRST, encoding="utf-8")
    (folder / "b.txt").write_text(SECOND, encoding="utf-8")
    return folder


def many(folder: Path) -> Path:
    """Six stories that share nothing."""
    folder.mkdir()
    for number, text in enumerate((
        "The bridge of Lower Harn was closed on Monday after engineers found a crack in its main arch.",
        "Three hundred pupils of a school in Bosk fell ill after lunch, and a doctor blamed the fish.",
        "Whales were seen in the harbour of Corvo, where fishermen counted 41 of them before noon.",
        "Seven paintings vanished from the museum of Drum while its guards watched a football match.",
        "Snow kept ninety-five aircraft on the ground at Ester, and travellers slept on camp beds.",
        "Falk voted against a new town hall by 812 to 640, though its roof has leaked for years.",
    )):  # fmt: skip
        (folder / f"{number}.txt").write_text(text + "\n", encoding="utf-8")
    return folder


def stories(page: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """The victim's story and the other one, from the JSON."""
    both = json.loads(page)["stories"]
    assert len(both) == 2
    victim = next(one for one in both if VICTIM in json.dumps(one["summary"]))
    return victim, next(one for one in both if one is not victim)


@pytest.mark.parametrize(("fault", "most", "code", "said"), ROWS)
def test_a_fault(
    serve: Serve, news: Path, briefing: Run, fault: Fault, most: int, code: int, said: str, pauses: list[float]
) -> None:
    """Both stories are printed, after few calls and short pauses; the one that failed is marked, and says why."""
    server = serve(fault)
    exit, page, err = briefing(
        news, "-f", "json", "-o", "timeout=0.5" if "0.5" in said else "timeout=9", "-o", "concurrency=1",
        base_url=server.base_url,
    )  # fmt: skip
    assert sum(pauses) < 60
    assert exit == code, err
    victim, other = stories(page)
    assert victim["summary"]
    assert (victim["degraded"] is None) == (code == 0)
    assert said in (victim["degraded"] or "")
    assert "<" not in (victim["degraded"] or "")
    fatal = "no more" in (other["degraded"] or "") or other["degraded"] == victim["degraded"]
    assert other["degraded"] is None or fatal
    assert 1 <= server.hits <= most
    assert "Traceback" not in err


def test_a_server_that_ignores_max_tokens(serve: Serve, news: Path, briefing: Run) -> None:
    """What it says too much is said once, within the length, after one call."""
    server = serve(verbose)
    exit, page, err = briefing(news, "-f", "json", "--length", "30", base_url=server.base_url)
    assert exit == 0, err
    victim, _ = stories(page)
    assert 1 <= len(victim["summary"]) <= 3
    assert server.hits == 1


@pytest.mark.parametrize(("fault", "most", "code", "said"), [row for row in ROWS if row.values[2] == 3])
def test_a_fault_without_a_fallback(
    serve: Serve, news: Path, briefing: Run, fault: Fault, most: int, code: int, said: str
) -> None:
    """No page, exit 5, and the same words."""
    server = serve(fault)
    exit, page, err = briefing(
        news / "a.txt", "--no-fallback", "-o", "timeout=0.5" if "0.5" in said else "timeout=9", base_url=server.base_url
    )
    assert (exit, page) == (5, "")
    assert said in err
    assert "Traceback" not in err


def test_nobody_listens(briefing: Run, news: Path) -> None:
    """A port without a server is tried again, and given up."""
    exit, page, _ = briefing(news, "-f", "json", base_url="http://127.0.0.1:9/v1")
    assert exit == 3
    assert all("no connection" in story["degraded"] for story in json.loads(page)["stories"])


@pytest.mark.parametrize("large", [pytest.param(bomb, id="gzip"), pytest.param(partial(endless), id="plain")])
def test_two_hundred_megabytes(serve: Serve, news: Path, briefing: Run, large: Callable[[], Any]) -> None:
    """Neither taken nor unpacked: some megabytes at the most."""
    server = serve(lambda hit, body: large())
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    exit, page, _ = briefing(news, "-f", "json", base_url=server.base_url)
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    assert exit == 3
    assert grown < 100_000, "kilobytes"
    assert server.sent < 60_000_000
    assert stories(page)[0]["degraded"]


def test_what_a_server_asks_to_wait_is_waited(serve: Serve, news: Path, briefing: Run, pauses: list[float]) -> None:
    """Its seconds, not ours."""
    server = serve(then(error(429, "slow down", "Retry-After: 7"), times=2))
    assert briefing(news, base_url=server.base_url)[0] == 0
    assert pauses == [7, 7]


def test_no_wait_goes_beyond_the_deadline(serve: Serve, news: Path, briefing: Run, pauses: list[float]) -> None:
    """A server that wants more time than there is gets none."""
    server = serve(always(error(429, "slow down", "Retry-After: 100")))
    assert briefing(news, "-o", "deadline=50", base_url=server.base_url)[0] == 3
    assert (pauses, server.hits) == ([], 1)


def test_a_fatal_fault_ends_all_calls(briefing: Run, tmp_path: Path, serve: Serve) -> None:
    """A key that is wrong for one story is wrong for all: each has its offline text, and is marked."""
    folder = many(tmp_path / "many")
    server = serve(always(error(401, "Incorrect API key provided")), victim="")
    exit, page, _ = briefing(folder, "-f", "json", "-o", "concurrency=2", base_url=server.base_url)
    found = json.loads(page)["stories"]
    assert exit == 3
    assert len(found) == 6
    assert all("401" in story["degraded"] and story["summary"] for story in found)
    assert server.hits <= 2


def test_a_server_that_fails_story_after_story_is_given_up(briefing: Run, tmp_path: Path, serve: Serve) -> None:
    """After three in a row."""
    folder = many(tmp_path / "many")
    server = serve(always(error(500, "oops")), victim="")
    _, page, _ = briefing(folder, "-f", "json", "-o", "concurrency=1", base_url=server.base_url)
    assert server.hits == 15
    assert "3 stories in a row" in json.loads(page)["stories"][-1]["degraded"]


def test_what_a_server_refuses_is_asked_once_in_all(briefing: Run, news: Path, serve: Serve) -> None:
    """The dialect is remembered, by the next story and by the next run."""
    refusal = error(400, "Unsupported value: 'temperature'")
    server = serve(only_without("temperature", refusal))
    briefing(news, base_url=server.base_url)
    assert server.hits == 2
    (news / "a.txt").write_text(FIRST + "The road was closed too.\n", encoding="utf-8")
    assert briefing(news, base_url=server.base_url)[0] == 0
    assert server.hits == 3
