"""A real server and a real model that talks nonsense: every claim is refused, and the offline text stands.

These tests need what the extra "test" installs, and fail where it is missing.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tiny_model import make, serving

from summarize import summarize_bundle
from summarize_openai.faults import Fault
from summarize_openai.reply import schema
from summarize_openai.transport import Server

NEWS = (
    "The bridge at Lower Harn was closed on Monday after engineers found a crack in its main arch.",
    "Some 4,000 people cross the bridge on a working day.",
    "Buses are taking a detour of nine miles through the village of Tolling.",
    "The council will repair the crack before the summer, it said in a statement.",
)
OPTIONS = ("-f", "json", "-o", "max_tokens=1500", "-o", "temperature=0.8", "-o", "timeout=60")

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the server. A letter is a token, and it has room for 6,000 of them."""
    file = tmp_path_factory.mktemp("model") / "tiny.gguf"
    make(file, context=6000)
    with serving(file, context=6000) as address:
        yield f"{address}/v1"


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """One short story."""
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_text(" ".join(NEWS) + "\n", encoding="utf-8")
    return folder


def ask(address: str, content: str, **more: Any) -> dict[str, Any]:
    """What the server answers, as the backend asks it."""
    server = Server(base_url=address, official=False, key="-", timeout=60, left=lambda: 60.0)
    messages = [{"role": "user", "content": content}]
    return server.call({"model": "tiny", "messages": messages, "max_tokens": 1500, "temperature": 0.8, **more})


@pytest.mark.parametrize("stream", [False, True], ids=["in one piece", "in pieces"])
def test_the_grammar_holds_the_model_to_the_ids(address: str, stream: bool) -> None:
    """The answer is JSON of the shape, cites what it may and nothing else, ends by itself, and is counted."""
    shape = schema(["k1", "k2"], [], [])
    wanted = {"type": "json_schema", "json_schema": {"name": "briefing", "strict": True, "schema": shape}}
    more = {"stream": True, "stream_options": {"include_usage": True}} if stream else {}
    answers = (ask(address, "Write.", response_format=wanted, seed=seed, **more) for seed in range(1, 9))
    # Nonsense may go on within its string until the limit.
    body = next(one for one in answers if one["choices"][0]["finish_reason"] == "stop")
    (choice,) = body["choices"]
    told = json.loads(choice["message"]["content"])
    assert set(told) == {"headline", "summary"}
    assert {id for one in (told["headline"], *told["summary"]) for id in one["cites"]} <= {"k1", "k2"}
    assert body["usage"]["prompt_tokens"] > 5
    assert body["usage"]["completion_tokens"] > 30


def test_the_limit_ends_an_answer(address: str) -> None:
    """A real cut says so."""
    (choice,) = ask(address, "Write.", max_tokens=5)["choices"]
    assert choice["finish_reason"] == "length"


def test_a_prompt_that_is_too_long_is_an_overflow(address: str) -> None:
    """llama.cpp's own error of its own kind."""
    with pytest.raises(Fault) as caught:
        ask(address, "word " * 3000)
    assert caught.value.kind == "overflow"


def test_nonsense_is_refused_and_the_offline_text_stands(address: str, briefing: Run, news: Path) -> None:
    """The SDK, the socket, the grammar and the count of tokens are real; what is said holds nowhere.

    The grammar holds the model to the ids that it was given: no refusal is for another one. A second run makes no
    call, and gives the same bytes.
    """
    code, page, err = briefing(news, *OPTIONS, base_url=address)
    found = json.loads(page)
    (story,) = found["stories"]
    assert code == 3, err
    assert "nothing it wrote is held by the sources" in story["degraded"]
    assert [one["text"] for one in story["summary"]] == [one.text for one in summarize_bundle(news).stories[0].summary]
    assert story["rejections"]
    assert "unknown-id" not in {refused["code"] for refused in story["rejections"]}
    assert found["generated"]["usage"]["input_tokens"] > 2000, "letters are tokens of this model"
    assert found["generated"]["usage"]["output_tokens"] > 50
    assert briefing(news, *OPTIONS, base_url=address)[:2] == (code, page)
    streamed = json.loads(briefing(news, *OPTIONS, "-o", "stream=true", "-o", "cache=off", base_url=address)[1])
    assert streamed["stories"][0]["summary"] == story["summary"]


def test_a_story_that_is_too_long_for_the_server(address: str, briefing: Run, news: Path) -> None:
    """llama.cpp refuses it with an error of its own kind; it is split until its parts fit."""
    lines = (f"{text} The {n}th report of that day came from the {word} office in {word} street.\n"
             for n, word in enumerate(("north", "south", "river", "market", "garden", "castle"), 4)
             for text in NEWS)  # fmt: skip
    (news / "a.txt").write_text("".join(lines), encoding="utf-8")
    code, page, err = briefing(news, *OPTIONS, base_url=address)
    found: dict[str, Any] = json.loads(page)
    assert code == 3, err
    assert "overflow" not in found["stories"][0]["degraded"]
    assert found["generated"]["usage"]["calls"] >= 2, "the parts were asked about"
    assert found["stories"][0]["summary"]
