"""Each hook is used by a real plugin here: what it returns arrives where it is wanted."""

from __future__ import annotations

from pathlib import Path

import pytest
from installed import BACKEND, install, points
from samples import briefing

from summarize import render
from summarize.plugin import load_plugins
from summarize.read.contract import Source

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
