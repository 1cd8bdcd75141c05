"""Each hook is used by a real plugin here: what it returns arrives where it is wanted."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from installed import BACKEND, install, points
from samples import briefing

from summarize import Claim, Request, Source, StoryBrief, render, summarize_bundle
from summarize.plugin import load_plugins
from summarize.plugin.registry import Plugins

READER = """
    from summarize import Document, hookimpl

    class Upper:
        formats = ("upper",)
        def read(self, source):
            yield Document(text=source.data.decode().upper())

    @hookimpl
    def summarize_readers():
        return [Upper]
"""

RENDERER = """
    from summarize import hookimpl

    class Count:
        format = "{format}"
        def render(self, briefing):
            return f"{{len(briefing.stories)}} stories"

    @hookimpl
    def summarize_renderers():
        return [Count]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to install into, on the path."""
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def test_hook_summarize_backends(folder: Path) -> None:
    """A class from `summarize_backends` can be chosen by its name."""
    install(folder, "hook-writes", BACKEND.format(name="writes"))
    assert list(load_plugins(entry_points=points(folder)).backend("writes").write(None)) == []


def test_hook_summarize_readers(folder: Path) -> None:
    """A class from `summarize_readers` reads its formats."""
    install(folder, "hook-reads", READER)
    (reader,) = load_plugins(entry_points=points(folder)).readers()
    assert reader.formats == ("upper",)
    assert [document.text for document in reader.read(Source("a.upper", b"quiet"))] == ["QUIET"]


def test_hook_summarize_renderers(folder: Path) -> None:
    """A class from `summarize_renderers` adds its format."""
    install(folder, "hook-renders", RENDERER.format(format="count"))
    renderers = load_plugins(entry_points=points(folder)).renderers()
    assert render(briefing(), "count", plugins=renderers) == "1 stories"


JUDGE = """
    from summarize import hookimpl

    class Strict:
        name = "strict"
        def judge(self, text, passages):
            return {answer}

    @hookimpl
    def summarize_judges():
        return [Strict]
"""


class Worded:
    """Says one thing in its own words."""

    name = "worded"

    def write(self, request: Request) -> Iterable[Claim]:
        yield Claim(text="The bridge in Arden fell on Monday after a storm.", sentences=(request.facts[0].best,))


def judged(folder: Path, answer: str, name: str) -> StoryBrief:
    """The story that `Worded` writes where a judge that answers so is installed, in a package of that name."""
    install(folder, name, JUDGE.format(answer=answer))
    plugins = Plugins(backends=load_plugins().backends, judging=load_plugins(entry_points=points(folder)).judging)
    text = "After a storm the bridge in Arden fell on Monday. Nobody was hurt, said the mayor of Arden."
    return summarize_bundle([{"text": text}], backend=Worded(), plugins=plugins).stories[0]


def test_hook_summarize_judges(folder: Path) -> None:
    """A written sentence that a judge doubts is not printed, and its reason is kept."""
    story = judged(folder, "'a doubt'", "hook-doubts")
    assert [(one.code, one.detail) for one in story.rejections][:1] == [("judge", "strict: a doubt")]
    assert all(statement.kind == "extracted" for statement in story.summary)


def test_a_judge_that_has_no_doubt_changes_nothing(folder: Path) -> None:
    """What the rules and the judge let pass is printed as it was written."""
    assert [statement.kind for statement in judged(folder, "''", "hook-agrees").summary] == ["written"]


def test_a_judge_that_fails_lets_nothing_pass(folder: Path) -> None:
    """The source's own words stand, and the rejection names the judge."""
    story = judged(folder, "1 / 0", "hook-fails")
    assert story.rejections[0].detail == "strict: failed: ZeroDivisionError: division by zero (hook_fails.py, line 7)"
    assert all(statement.kind == "extracted" for statement in story.summary)
