"""The backend's parts by themselves: tokens, prices, budget, dialect, sheets, the contract."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from model_server import Model

from summarize import BackendError, Request, Usage
from summarize.plugin.testing import check_backend, sample_story
from summarize_openai import budget
from summarize_openai.backend import OpenAI
from summarize_openai.budget import Budget
from summarize_openai.cache import ReplyCache
from summarize_openai.calls import Dialect
from summarize_openai.evidence import halves, inert, sheets
from summarize_openai.faults import Fault, of_status, server_error
from summarize_openai.prices import cost, prices
from summarize_openai.reply import LISTED, again, schema

# ---- tokens and prices ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "true"),
    [
        ("The bridge at Lower Harn was closed on Monday after engineers found a crack in its main arch.", 19),
        ("据新华社报道，周一在该市发生了一起事故，造成十二人受伤。", 24),
        ("Die Brücke wurde am Montag gesperrt, nachdem Ingenieure einen Riss entdeckt hatten.", 19),
        ("0123456789abcdef" * 8, 90),
        ("🙂🙃🚒", 6),
    ],
)
def test_an_estimate_is_an_upper_one(text: str, true: int) -> None:
    """Not below the count of a real tokenizer, and not far above it."""
    assert true <= budget.estimate(text) <= 2.5 * true + 5


def test_counting_takes_linear_time() -> None:
    """A megabyte without a space is one blob."""
    assert budget.estimate("a" * 1_000_000) > 500_000
    assert budget.estimate("a b " * 250_000) > 250_000


def test_no_table_is_ever_downloaded(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Not where there is none, and not where a file of its name is broken (tiktoken would replace that)."""
    url = budget._URL.format("o200k_base")
    (tmp_path / hashlib.sha1(url.encode()).hexdigest()).write_text("broken", encoding="utf-8")
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path))
    monkeypatch.setattr("socket.socket.connect", lambda *given: pytest.fail("it went to the network"))
    budget._encoder.cache_clear()
    assert budget.count_tokens("Hello <|endoftext|> world", "gpt-4o") == budget.estimate("Hello <|endoftext|> world")
    budget._encoder.cache_clear()


def test_prices_have_a_date_and_know_dated_names() -> None:
    """A million tokens each way; a model that is not listed has no price."""
    assert prices().dated.startswith("20")
    assert cost("gpt-4o", 1_000_000, 1_000_000) == cost("gpt-4o-2024-08-06", 1_000_000, 1_000_000) == 12.5
    assert cost("gpt-4o-audio", 1, 1) is None
    assert cost("llama3", 1, 1) is None


# ---- budget ---------------------------------------------------------------------------------------------------------


def test_calls_at_the_same_time_stay_below_a_limit_together() -> None:
    """A call is booked at its most; what it did not take is given back."""
    budget = Budget(tokens=1000)
    most = Usage(calls=1, input_tokens=300, output_tokens=300)
    budget.book(most)
    with pytest.raises(BackendError, match="max_tokens_total=1000"):
        budget.book(most)
    budget.settle(most, Usage(calls=1, input_tokens=300, output_tokens=20))
    budget.book(most)


def test_the_clock_starts_with_the_first_question() -> None:
    """And never goes back."""
    now = [100.0]
    budget = Budget(seconds=10, clock=lambda: now[0])
    assert budget.left() == 10
    now[0] = 104
    assert budget.left() == 6


def test_an_answer_ends_a_row_of_failures() -> None:
    """Only three in a row end all calls."""
    budget = Budget()
    for _ in range(2):
        budget.failed(Fault("retry", "x"), "x")
    budget.answered()
    for _ in range(2):
        budget.failed(Fault("retry", "x"), "x")
    budget.book(Usage())
    budget.failed(Fault("retry", "x"), "x")
    with pytest.raises(BackendError, match="3 stories in a row"):
        budget.book(Usage())


# ---- dialect and faults ---------------------------------------------------------------------------------------------

MESSAGES = [{"role": "system", "content": "a"}, {"role": "user", "content": "b"}]


def dialect(file: Path | None = None) -> Dialect:
    """That of a server of one's own."""
    return Dialect(base_url="http://localhost/v1", official=False, model="m", cache=ReplyCache(file))


def test_two_threads_that_learn_the_same_go_one_rung_down() -> None:
    """What counts is what was asked, not what is the dialect by now."""
    mine = dialect()
    asked = mine.request("m", MESSAGES, {}, limit=5)
    refusal = Fault("format", "x")
    assert mine.learn(refusal, asked)
    assert mine.learn(refusal, asked)
    assert mine.request("m", MESSAGES, {}, limit=5)["response_format"] == {"type": "json_object"}


def test_a_length_limit_is_renamed_once_and_then_dropped() -> None:
    """Another name first."""
    mine = dialect()
    for name in ("max_tokens", "max_completion_tokens"):
        asked = mine.request("m", MESSAGES, {}, limit=5)
        assert asked[name] == 5
        assert mine.learn(Fault("parameter", "x", parameters=("max_tokens", "max_completion_tokens")), asked)
    asked = mine.request("m", MESSAGES, {}, limit=5)
    assert not {"max_tokens", "max_completion_tokens"} & set(asked)
    assert not mine.learn(Fault("parameter", "x", parameters=("max_tokens",)), asked)


def test_a_dialect_is_remembered(tmp_path: Path) -> None:
    """By the next run, for this server and model."""
    mine = dialect(tmp_path / "replies.sqlite")
    asked = mine.request("m", MESSAGES, {}, limit=5, seed=1)
    mine.learn(Fault("parameter", "x", parameters=("system",)), asked)
    mine.learn(Fault("parameter", "x", parameters=("seed",)), asked)
    asked = dialect(tmp_path / "replies.sqlite").request("m", MESSAGES, {}, limit=5, seed=1)
    assert asked["messages"] == [{"role": "user", "content": "a\n\nb"}]
    assert "seed" not in asked


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (400, {"error": {"message": "'max_tokens' is too large: 9000. This model supports at most 4096"}}, "refused"),
        (400, {"object": "error", "message": "This model's maximum context length is 4096 tokens."}, "overflow"),
        (400, {"error": {"message": "the request exceeds the available context size", "code": 400}}, "overflow"),
        (403, {"error": {"message": "input was flagged by moderation"}}, "refused"),
        (429, {"error": "Too many requests"}, "retry"),
        (529, "<html>overloaded</html>", "retry"),
        (418, None, "refused"),
        (405, b"\xff\xfe", "fatal"),
    ],
)
def test_what_servers_say(status: int, body: object, kind: str) -> None:
    """In many shapes."""
    fault = of_status(status, server_error(body))
    assert fault.kind == kind
    assert "<" not in str(fault)


def test_what_a_server_says_acts_on_no_screen() -> None:
    """It is one line, and short."""
    said = str(of_status(400, server_error({"error": {"message": "\x1b[2J\n" + "x" * 9000}})))
    assert said.isprintable()
    assert len(said) < 400


# ---- what is sent ---------------------------------------------------------------------------------------------------


def test_a_story_has_no_more_sheets_than_asked_for() -> None:
    """What most articles tell is on the first; every sheet keeps to the budget."""
    request = Request(story=sample_story(), length=100)
    found = sheets(request, budget=60, most=2, count=lambda text: len(text) // 4)
    assert len(found) == 2
    assert found[0].facts[0].id == "fact-0"
    assert [event["id"] for event in found[0].events] == ["e1"]
    assert found[0].event_ids == {"e1": "event-0"}


def test_halves_have_all_of_a_sheet() -> None:
    """Each fact once."""
    request = Request(story=sample_story(), length=100)
    (whole,) = sheets(request, budget=6000, most=1, count=len)
    one, two = halves(request, whole)
    assert (*one.facts, *two.facts) == whole.facts
    assert {**one.ids, **two.ids} == whole.ids


def test_a_schema_lists_no_more_ids_than_servers_take() -> None:
    """Where they are too many, any string may stand there, and we look ourselves."""
    few = {f"k{n}": "" for n in range(50)}
    many = {f"k{n}": "" for n in range(300)}
    most = {f"k{n}": "" for n in range(600)}

    def listed(shape: object) -> int:
        if isinstance(shape, dict):
            return len(shape.get("enum", ())) + sum(map(listed, shape.values()))
        return sum(map(listed, shape)) if isinstance(shape, list) else 0

    assert listed(schema(few, {"e1": ""}, {})) == 3 * 50 + 1
    assert listed(schema(many, {}, {})) == 300
    assert listed(schema(most, {}, {})) == 0
    assert listed(again(few, ["r0"])) == 51
    assert max(listed(schema(ids, {}, {})) for ids in (few, many, most)) <= LISTED


def test_long_sentences_are_cut_in_the_prompt_alone() -> None:
    """At a word."""
    assert inert("word " * 500).endswith("word …")
    assert len(inert("word " * 500)) <= 602


# ---- the contract ---------------------------------------------------------------------------------------------------


def test_the_backend_keeps_the_contract(model: Model) -> None:
    """As any other backend has to."""
    check_backend(OpenAI(base_url=model.base_url, model="scripted"))


@pytest.mark.parametrize("option", ["max_tokens", "max_input", "concurrency", "timeout", "deadline"])
def test_an_option_that_cannot_be_is_refused(option: str) -> None:
    """When the backend is made."""
    with pytest.raises(ValueError, match=option):
        OpenAI(base_url="http://localhost/v1", **{option: 0})  # type: ignore[arg-type]
