"""The test kit passes a good backend, and says what is wrong with a bad one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from example_plugin.summarize_first import First

from summarize.model import Claim
from summarize.plugin import load_plugins
from summarize.plugin.testing import ContractError, check_backend, sample_story


def backend(write: Callable[[Any], Any], name: str | None = "bad") -> Any:
    """A backend whose `write` is the function."""
    return type("Bad", (), {"name": name, "write": lambda self, request: write(request)})()


def claim(request: Any, **changes: Any) -> Claim:
    """A good claim about the first sentence of the story, but for `changes`; a story without one gives a ValueError."""
    if not request.facts:
        raise ValueError("no facts")
    best = request.facts[0].best
    return Claim(**{"text": request.text(best), "sentences": (best,), **changes})


def several(request: Any, **changes: Any) -> list[Claim]:
    """One such claim, or none where the story is empty."""
    return [claim(request, **changes)] if request.facts else []


def test_the_example_backend_passes() -> None:
    """The backend of the docs keeps the contract."""
    check_backend(First())


@pytest.mark.parametrize("name", ["coverage", "sumy"])
def test_the_built_in_backends_pass(name: str) -> None:
    """Ours are held by the same kit."""
    check_backend(load_plugins().backend(name))


@pytest.mark.parametrize(
    ("bad", "message"),
    [
        (backend(several, name=None), "no `name`"),
        (type("Silent", (), {"name": "silent"})(), "no method `write`"),
        (backend(lambda request: 1 / 0), "write failed: ZeroDivisionError"),
        (backend(lambda request: []), "no claim about a story that has facts"),
        (backend(lambda request: several(request, text=" ")), "claim 1 has no text"),
        (backend(lambda request: several(request, sentences=())), "claim 1 cites no sentence"),
        (backend(lambda request: several(request, sentences=("zz",))), "cites 'zz', which is not of the story"),
        (backend(lambda request: several(request, role="poem")), "the unknown role 'poem'"),
        (backend(lambda request: several(request, role="event", about="e9")), "is about 'e9'"),
        (backend(lambda request: ["text"] if request.facts else []), "is no Claim but str"),
        (backend(lambda request: several(request) * 99), "99 claims about 6 sentences"),
        (backend(lambda request: print("hello") or several(request)), "printed to standard output: 'hello"),  # noqa: T201
        (backend(lambda request: request.report("free") or several(request)), "is no Usage"),
        (backend(lambda request: [claim(request)]), "fails on a story of 0 sentences: ValueError"),
    ],
)
def test_a_bad_backend_is_told_what_is_wrong(bad: Any, message: str) -> None:
    """Each break of the contract has its own line in the message."""
    with pytest.raises(ContractError, match=message):
        check_backend(bad)


def test_a_backend_that_answers_differently_is_told() -> None:
    """Unless the author says that it may."""
    count = iter(range(1, 99))
    moody = backend(lambda request: several(request, text=f"Claim {next(count)}."))
    with pytest.raises(ContractError, match="gave other claims"):
        check_backend(moody)
    check_backend(moody, repeatable=False)


def test_the_sample_story_is_whole() -> None:
    """Every sentence of the sample story is its slice, and every fact tells sentences of it."""
    story = sample_story()
    assert all(story.text(id) == story.article[one.article].slice(one) for id, one in story.sentence.items())
    assert {id for fact in story.facts for id in fact.sentences} == set(story.sentence)
    assert story.text(story.events[0].best).startswith("The bridge")
