"""What a model may answer, and what becomes of it: repaired, replaced or dropped, each with its code."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from model_server import Asked, Model, completion, evidence, id_of, is_second, prompt, reply

from summarize import Briefing

Write = Callable[..., Briefing]

DECLARED = "The Wagner Group has declared its exit"
SINCE = "The group has operated in Mali since 2021"
LIVES = "Notably, a recent assault claimed the lives of over 30"
MAHOU = "Insurgents similarly assaulted a military outpost"
FRENCH = "French forces, initially sent"
STRATEGIC = "A military source stated"

GOOD = {
    DECLARED: "The Wagner Group has said that it is leaving Mali.",
    LIVES: "A recent assault claimed the lives of over 30 soldiers in the town of Boulikessi.",
    MAHOU: "An assault on a military outpost in the village of Mahou left five people dead.",
}


def good(asked: Asked) -> dict[str, Any]:
    """A good model's answer."""
    return reply(*((text, [id_of(asked, beginning)]) for beginning, text in GOOD.items()))


def test_a_good_model_is_printed(model: Model, write: Write) -> None:
    """In its own words, in its order, every statement cited, nothing refused, what it took counted."""
    model.say = good
    briefing = write()
    (story,) = briefing.stories
    assert [statement.text for statement in story.summary] == list(GOOD.values())
    assert {statement.kind for statement in story.summary} == {"written"}
    assert story.summary[0].support.files == 2
    assert (story.rejections, story.degraded) == ((), None)
    assert story.headline is not None
    assert story.headline.text == GOOD[DECLARED]
    assert len(model.asked) == 1
    assert briefing.generated.usage is not None
    assert (briefing.generated.usage.calls, briefing.generated.usage.input_tokens) == (1, 1000)


@pytest.mark.parametrize(
    ("text", "beginning", "code", "outcome"),
    [
        pytest.param("Insurgents assaulted a military outpost in the village of Diabaly, resulting in five deaths.",
                     MAHOU, "name", "replaced", id="a swapped name"),
        pytest.param("A military source stated that the exit was “tactical and upon the request of the leadership”.",
                     STRATEGIC, "quotation", "replaced", id="an altered quotation"),
        pytest.param("A recent assault claimed the lives of over 50 soldiers in the town of Boulikessi.",
                     LIVES, "number", "replaced", id="a wrong number"),
        pytest.param("French forces exited the nation in 2023.", FRENCH, "date", "replaced", id="a wrong year"),
        pytest.param("Ukraine’s parliament approved a budget for new hospitals.", DECLARED, "wording", "dropped",
                     id="from elsewhere"),
        pytest.param("A recent assault claimed the lives of over 30 soldiers in the town of Boulikessi.",
                     FRENCH, "number", "repaired", id="a citation of the wrong file"),
    ],
)  # fmt: skip
def test_a_bad_claim(model: Model, write: Write, text: str, beginning: str, code: str, outcome: str) -> None:
    """It is mended, or the source's own sentence stands in its place, or it falls; the rest stands."""
    model.say = lambda asked: (
        {"again": []}
        if is_second(asked)
        else reply((GOOD[DECLARED], [id_of(asked, DECLARED)]), (text, [id_of(asked, beginning)]))
    )
    (story,) = write().stories
    (refused,) = [one for one in story.rejections if one.text == text]
    assert (refused.code, refused.outcome) == (code, outcome)
    printed = [statement.text for statement in story.summary]
    assert printed[0] == GOOD[DECLARED]
    assert (text in printed) == (outcome == "repaired")
    assert len(printed) == (1 if outcome == "dropped" else 2)
    assert story.degraded is None


def test_a_second_wording_takes_the_place_of_the_first(model: Model, write: Write) -> None:
    """The model is told what was wrong, and answers by the sentence's id; the code stays on record."""
    wrong = "A recent assault claimed the lives of over 50 soldiers in the town of Boulikessi."

    def say(asked: Asked) -> dict[str, Any]:
        if is_second(asked):
            return {"again": [{"sentence": "r0", "text": GOOD[LIVES], "cites": [id_of(asked, LIVES)]}]}
        return reply((wrong, [id_of(asked, LIVES)]), (GOOD[MAHOU], [id_of(asked, MAHOU)]), headline=None)

    model.say = say
    (story,) = write().stories
    assert [(one.text, one.status) for one in story.summary] == [(GOOD[LIVES], "repaired"), (GOOD[MAHOU], "verified")]
    assert [(one.code, one.detail, one.outcome) for one in story.rejections] == [("number", "over 50", "repaired")]
    second = prompt(model.asked[1])
    assert f"r0 | {wrong}\n    the evidence that you cite has no such number: over 50" in second
    assert second.startswith(prompt(model.asked[0])), "a server's prompt cache holds the first part"


def test_second_wordings_may_come_in_any_order(model: Model, write: Write) -> None:
    """Each goes where its id says; one that is made up goes nowhere."""

    def say(asked: Asked) -> dict[str, Any]:
        if is_second(asked):
            return {
                "again": [
                    {"sentence": "r7", "text": "Nobody asked for this.", "cites": []},
                    {"sentence": "r1", "text": GOOD[MAHOU], "cites": [id_of(asked, MAHOU)]},
                    {"sentence": "r0", "text": GOOD[LIVES], "cites": [id_of(asked, LIVES)]},
                ]
            }
        return reply(("Over 90 died in Oslo.", [id_of(asked, LIVES)]), ("77 fell in Rome.", [id_of(asked, MAHOU)]))

    model.say = say
    (story,) = write().stories
    assert [statement.text for statement in story.summary] == [GOOD[LIVES], GOOD[MAHOU]]


def test_an_id_that_was_not_given_is_refused(model: Model, write: Write) -> None:
    """By name; what is cited beside it does not save the sentence."""
    model.say = lambda asked: (
        {"again": []}
        if is_second(asked)
        else reply((GOOD[MAHOU], [id_of(asked, MAHOU)]), (GOOD[LIVES], [id_of(asked, LIVES), "k0000"]), headline=None)
    )
    (story,) = write().stories
    assert [(one.code, one.detail, one.outcome) for one in story.rejections] == [("unknown-id", "'k0000'", "dropped")]
    assert [statement.text for statement in story.summary] == [GOOD[MAHOU]]


def test_a_sentence_without_a_citation_is_refused(model: Model, write: Write) -> None:
    """True or not."""
    model.say = lambda asked: (
        {"again": []}
        if is_second(asked)
        else reply((GOOD[MAHOU], [id_of(asked, MAHOU)]), (GOOD[LIVES], []), headline=None)
    )
    assert [one.code for one in write().stories[0].rejections] == ["no-citation"]


@pytest.mark.parametrize(
    "cites", ['["{}"]', "{}", "[{}]", "{}, {}"], ids=["a list as JSON", "one id", "in brackets", "with commas"]
)
def test_citations_as_a_string_are_a_list(model: Model, write: Write, cites: str) -> None:
    """Small models do that; the ids in it are still held to those that were given."""
    model.say = lambda asked: reply((GOOD[MAHOU], cites.replace("{}", id_of(asked, MAHOU))))
    (story,) = write().stories
    assert ([one.text for one in story.summary], story.rejections) == ([GOOD[MAHOU]], ())


WRAPPED = [
    pytest.param("```json\n{}\n```", id="fenced"),
    pytest.param("Here you are:\n```\n{}\n```\nAnything else?", id="fenced in prose"),
    pytest.param('<think>Is {"a": 1} right?\n</think>\n\n{}', id="thinking"),
    pytest.param('so {"a": 1} it is\n</think>{}', id="thinking without a beginning"),
    pytest.param("\ufeff{}", id="a byte order mark"),
    pytest.param("Sure! {}", id="prose"),
]


@pytest.mark.parametrize("wrapped", WRAPPED)
def test_json_in_a_wrapping_is_unwrapped(model: Model, write: Write, wrapped: str) -> None:
    """In one call."""
    model.say = lambda asked: wrapped.replace("{}", json.dumps(good(asked)))
    (story,) = write().stories
    assert [statement.text for statement in story.summary] == list(GOOD.values())
    assert len(model.asked) == 1


UNREADABLE = [
    pytest.param('{"headline": {"text": "A', "not whole JSON", id="truncated"),
    pytest.param("I would rather talk about the weather.", "no JSON object", id="prose"),
    pytest.param('{"summary": [], "summary": []}', "stands twice", id="a key twice"),
    pytest.param('{"summary": NaN}', "NaN is not JSON", id="NaN"),
    pytest.param('{"summary": ' + "[" * 50_000 + "]" * 50_000 + "}", "nests deeper", id="a deep nest"),
    pytest.param('{"headline": {"text": "A", "cites": []}}', "another shape", id="no summary"),
    pytest.param('{"summary": [{"text": 7, "cites": []}]}', "another shape", id="a number for a text"),
    pytest.param(reply(), "empty summary", id="an empty summary"),
    pytest.param({"choices": []}, "no choice", id="empty choices"),
    pytest.param({"choices": None}, "no choice", id="null for choices"),
    pytest.param({"choices": [{"message": None}]}, "no choice", id="null for a message"),
    pytest.param(completion("", message={"role": "assistant", "content": None}), "empty", id="null for a content"),
    pytest.param(completion("  "), "empty", id="an empty content"),
]


@pytest.mark.parametrize(("said", "why"), UNREADABLE)
def test_an_answer_that_cannot_be_read_is_asked_for_again(model: Model, write: Write, said: Any, why: str) -> None:
    """Once with the reason; an answer that can be read is then as good as a first one."""
    model.say = lambda asked: good(asked) if len(model.asked) > 1 else said
    (story,) = write().stories
    assert story.degraded is None
    assert len(model.asked) == 2
    assert why in prompt(model.asked[1])


@pytest.mark.parametrize(("said", "why"), UNREADABLE)
def test_a_model_that_never_answers_in_shape_is_given_up(model: Model, write: Write, said: Any, why: str) -> None:
    """After three answers, the last of them in a lower format; the story is written offline, and says why."""
    model.says(said)
    (story,) = write().stories
    assert story.degraded is not None
    assert story.degraded.startswith("scripted: ")
    assert why in story.degraded
    assert story.degraded.endswith("(bad-reply)")
    assert story.summary
    formats = [asked.get("response_format", {}).get("type") for asked in model.asked]
    assert formats == ["json_schema", "json_schema", "json_object"]


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (completion("", message={"role": "assistant", "content": None, "refusal": "I cannot."}), "refusal"),
        (completion("half an ans", finish_reason="content_filter"), "content-filter"),
    ],
)
def test_a_refusal_is_final(model: Model, write: Write, said: Any, code: str) -> None:
    """It is not asked twice, not even by the next run; text that came along is not used."""
    model.says(said)
    first, second = write(), write()
    assert first.stories[0].degraded is not None
    assert first.stories[0].degraded.endswith(f"({code})")
    assert first == second
    assert len(model.asked) == 1


def test_an_answer_that_is_cut_off_gets_more_room(model: Model, write: Write) -> None:
    """Twice the tokens; a part of an answer is never used, even if it could be read."""
    model.say = lambda asked: good(asked) if len(model.asked) > 1 else completion(good(asked), finish_reason="length")
    assert write(max_tokens=300).stories[0].degraded is None
    assert [asked["max_tokens"] for asked in model.asked] == [300, 600]


def test_a_story_whose_answer_is_cut_off_twice_is_split(model: Model, write: Write) -> None:
    """By facts, into two questions; their claims are put together."""

    def say(asked: Asked) -> Any:
        given = evidence(asked)
        if len(given) > 20:
            return completion(reply(("x", [])), finish_reason="length")
        id, text = next(iter(given.items()))
        return reply((text, [id]))

    model.say = say
    (story,) = write().stories
    assert story.degraded is None
    assert len(story.summary) == 2
    assert len(model.asked) == 4


@pytest.mark.parametrize("strange", [None, "eos_token", "end_turn"])
def test_an_unknown_reason_to_finish_is_no_fault(model: Model, write: Write, strange: str | None) -> None:
    """What counts is whether the answer can be read."""
    model.say = lambda asked: completion(good(asked), finish_reason=strange)
    assert write().stories[0].degraded is None


def test_content_in_parts_is_joined(model: Model, write: Write) -> None:
    """Some servers answer with a list of parts."""

    def say(asked: Asked) -> Any:
        text = json.dumps(good(asked))
        parts = [{"type": "text", "text": text[:50]}, {"type": "text", "text": text[50:]}]
        return completion("", message={"role": "assistant", "content": parts})

    model.say = say
    assert write().stories[0].degraded is None


def test_characters_that_no_file_can_hold_are_replaced(model: Model, write: Write) -> None:
    """A lone surrogate and a NUL reach neither the gate nor the page."""
    model.say = lambda asked: reply(
        (GOOD[MAHOU], [id_of(asked, MAHOU)]), ("\ud83d" + GOOD[LIVES] + "\0", [id_of(asked, LIVES)]), headline=None
    )
    (story,) = write().stories
    told = [one.text for one in (*story.summary, *story.rejections)]
    assert any("\ufffd" in text for text in told)
    assert not any("\ud83d" in text or "\0" in text for text in told)


@pytest.mark.parametrize(
    "usage", [None, {}, {"prompt_tokens": "12", "completion_tokens": None}, "many", {"prompt_tokens": -1}]
)
def test_what_a_server_does_not_count_is_estimated(model: Model, write: Write, usage: Any) -> None:
    """Upwards, from what was sent and what came."""
    model.say = lambda asked: completion(good(asked)) | {"usage": usage}
    used = write().generated.usage
    assert used is not None
    assert used.input_tokens > 1000
    assert used.output_tokens > 100


def test_events_are_worded_and_never_dated(model: Model, write: Write) -> None:
    """The words are the model's, the date is ours; an event that was not given is refused."""
    text = "A group linked to al-Qaeda claimed the assault on the town of Boulikessi and its military base."

    def say(asked: Asked) -> Any:
        beginning = "On Sunday, a group associated"
        (event,) = re.findall(rf"^(e\d+) \| 2025-06-01 \| {id_of(asked, beginning)}", prompt(asked), re.MULTILINE)
        events = [
            {"event": event, "text": text, "cites": [id_of(asked, beginning)]},
            {"event": "e99", "text": text, "cites": [id_of(asked, beginning)]},
        ]
        return good(asked) | {"events": events}

    model.say = say
    (story,) = write().stories
    worded = [entry for entry in story.timeline if entry.statement.text == text]
    assert [entry.when.start for entry in worded] == ["2025-06-01"]
    assert [(one.code, one.detail) for one in story.rejections] == [("unknown-id", "'e99'")]


def test_a_disagreement_is_worded(model: Model, write: Write) -> None:
    """Both sides stand beside it, cited by us."""
    text = "Wagner claimed on Telegram to have eliminated thousands of militants."

    def say(asked: Asked) -> Any:
        one = {"event": "d1", "text": text, "cites": [id_of(asked, "In a post on its Telegram")]}
        return good(asked) | {"disagreements": [one]}

    model.say = say
    (conflict,) = write().stories[0].conflicts
    assert conflict.statement is not None
    assert conflict.statement.text == text
    assert len(conflict.sides) == 2
