"""The command with a model: what is printed where, what it would take, its limits, its prompts."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from command import run
from model_server import Model, prompt

EXAMPLE = Path(__file__).parents[2] / "examples" / "wagner-mali"

Run = Callable[..., tuple[int, str, str]]


def test_a_page_and_what_it_took(model: Model, briefing: Run) -> None:
    """The page on standard output, calls, tokens and dollars on standard error."""
    code, out, err = briefing(EXAMPLE, "-o", "model=gpt-5-mini")
    assert code == 0
    assert out.startswith("# Briefing")
    assert err == "openai: 1 call, 1,100 tokens, $0.0004, answers from the cache included\n"


def test_a_second_run_makes_no_call_and_gives_the_same_bytes(model: Model, briefing: Run) -> None:
    """In every format."""
    first = [briefing(EXAMPLE, "-f", format)[1] for format in ("json", "md", "html")]
    asked = len(model.asked)
    assert asked == 1
    assert [briefing(EXAMPLE, "-f", format)[1] for format in ("json", "md", "html")] == first
    assert len(model.asked) == asked


def test_a_dry_run_makes_no_call(model: Model, briefing: Run) -> None:
    """And says how many there would be, what they would take, and what that costs."""
    code, out, err = briefing(EXAMPLE, "--dry-run", "-o", "model=gpt-5-mini")
    assert (code, err, model.asked) == (0, "", [])
    assert out.startswith("1 story, 1 call\nabout ")
    assert "$0.0" in out
    assert "(prices of 20" in out


def test_a_dry_run_counts_what_is_in_the_cache_as_done(model: Model, briefing: Run) -> None:
    """It costs nothing any more."""
    briefing(EXAMPLE)
    assert briefing(EXAMPLE, "--dry-run")[1] == "1 story, no calls\n"


def test_a_dry_run_of_a_model_without_a_price_says_so(model: Model, briefing: Run) -> None:
    """Rather than nothing."""
    assert "no price known" in briefing(EXAMPLE, "--dry-run", "-o", "model=llama3")[1]


def test_a_dry_run_of_an_offline_backend_has_no_calls(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """It needs none."""
    assert run([str(EXAMPLE), "--dry-run"]) == 0
    assert capsysbinary.readouterr().out == b"1 story, no calls\n"


@pytest.mark.parametrize(
    ("limit", "said"),
    [
        (("--max-tokens-total", "500"), "beyond max_tokens_total=500"),
        (("--max-cost", "0.000001", "-o", "model=gpt-5-mini"), "beyond max_cost=1e-06"),
        (("--max-cost", "1", "-o", "model=llama3"), "max_cost needs a price"),
    ],
)
def test_a_limit_holds_before_the_call(model: Model, briefing: Run, limit: tuple[str, ...], said: str) -> None:
    """The story is written offline, and says why."""
    code, out, err = briefing(EXAMPLE, *limit)
    assert code == 3
    assert said in err
    assert out
    assert model.asked == []


def test_limits_that_are_wide_enough_hinder_nobody(model: Model, briefing: Run) -> None:
    """The call is made."""
    code, _, _ = briefing(
        EXAMPLE, "--max-tokens-total", "50000", "--max-cost", "1", "--deadline", "60", "-o", "model=gpt-5-mini"
    )
    assert code == 0
    assert len(model.asked) == 1


def test_a_backend_without_that_option_says_so(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A limit is not ignored in silence."""
    assert run([str(EXAMPLE), "--max-cost", "1"]) == 2
    assert b"no option 'max_cost'" in capsysbinary.readouterr().err


@pytest.mark.parametrize(
    ("option", "said"),
    [
        ("model=", "model is the name of a model"),
        ("timeout=0", "timeout is a number above 0"),
        ("temperature=-1", "temperature is a number from 0"),
        ("stream=maybe", "'maybe' is not true or false"),
        ("modle=x", "did you mean 'model'?"),
    ],
)
def test_an_option_that_makes_no_sense_ends_the_run(model: Model, briefing: Run, option: str, said: str) -> None:
    """Before any call, with exit 2, and in words."""
    code, out, err = briefing(EXAMPLE, "-o", option)
    assert (code, out, model.asked) == (2, "", [])
    assert said in err


def test_prompts_are_listed(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """Name, file, and what each is given."""
    assert run(["prompts"]) == 0
    lines = capsysbinary.readouterr().out.decode().splitlines()
    assert [line.split()[0] for line in lines] == ["system", "story", "repair"]
    assert lines[1].endswith("(language, length, audience, tone, fence, evidence, events, disagreements)")


def test_a_prompt_is_printed_as_it_is(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """So that it can be copied."""
    assert run(["prompts", "story"]) == 0
    assert "{{ fence }}" in capsysbinary.readouterr().out.decode()


def test_an_unknown_prompt_is_an_error(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """With the names that there are."""
    assert run(["prompts", "stroy"]) == 2
    assert b"the prompts are system, story, repair" in capsysbinary.readouterr().err


def test_a_prompt_of_ones_own_is_sent(model: Model, briefing: Run, tmp_path: Path) -> None:
    """One file is enough; the others stay ours. `briefing prompts` shows it."""
    (tmp_path / "system.j2").write_text("{#- variables: none -#}\nWrite as a poet.", encoding="utf-8")
    assert briefing(EXAMPLE, "--prompts", tmp_path)[0] == 0
    assert prompt(model.asked[0]).startswith("Write as a poet.\n\nLanguage of the briefing: en")


def test_a_prompt_that_cannot_be_used_ends_the_run(model: Model, briefing: Run, tmp_path: Path) -> None:
    """With exit 2, the file and the line; before any call, and though there is a fallback."""
    (tmp_path / "story.j2").write_text("Hello\n{{ secret }}", encoding="utf-8")
    code, out, err = briefing(EXAMPLE, "--prompts", tmp_path)
    assert (code, out, model.asked) == (2, "", [])
    assert f"{tmp_path}/story.j2:2: there is no variable 'secret'" in err.replace("\n", "")


def test_a_prompt_that_fails_on_a_story_ends_the_run(model: Model, briefing: Run, tmp_path: Path) -> None:
    """That is the user's to mend, not the story's."""
    (tmp_path / "story.j2").write_text("Hello\n\n{{ evidence[0].missing }}", encoding="utf-8")
    code, _, err = briefing(EXAMPLE, "--prompts", tmp_path)
    assert (code, model.asked) == (2, [])
    assert "story.j2:3:" in err


def test_the_json_says_which_model_wrote(model: Model, briefing: Run) -> None:
    """Backend, model, options and what it took."""
    generated = json.loads(briefing(EXAMPLE, "-f", "json", "-o", "model=tiny")[1])["generated"]
    assert (generated["backend"], generated["model"]) == ("openai", "tiny")
    assert generated["usage"] == {"calls": 1, "input_tokens": 1000, "output_tokens": 100, "cost": None}


@pytest.mark.parametrize("more", [(), ("--dry-run",), ("-o", "concurrency=1")], ids=" ".join)
def test_processes_do_not_come_between(model: Model, briefing: Run, more: tuple[str, ...]) -> None:
    """Files may be read by processes; the model is asked by the one that counts what is spent."""
    code, out, err = briefing(EXAMPLE, "--jobs", "2", *more)
    assert code == 0, err
    assert out
    assert len(model.asked) == (0 if "--dry-run" in more else 1)
