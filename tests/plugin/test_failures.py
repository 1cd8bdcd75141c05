"""A plugin that fails says where: its file and line stand in the message, and everything else goes on."""

from __future__ import annotations

import logging
import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from command import run
from installed import BACKEND, install, points
from samples import briefing

from summarize import BackendError, PluginError, Plugins, StoryBrief, load_plugins, render, summarize_bundle
from summarize.errors import failure_of

HOOK = "from summarize import hookimpl\n@hookimpl\ndef summarize_readers():\n    {}[1]"

NEWS = [{"text": "The bridge in Arden fell on Monday. Nobody was hurt, said the mayor of Arden."}]

READER = """
    from summarize import Document, hookimpl

    class Slides:
        formats = ("slides",)
        def read(self, source):
            {line}

    @hookimpl
    def summarize_readers():
        return [Slides]
"""

RENDERER = """
    from summarize import hookimpl

    class Slides:
        format = "slides"
        def render(self, briefing):
            {line}

    @hookimpl
    def summarize_renderers():
        return [Slides]
"""

WRITER = """
    from summarize import Claim, hookimpl

    class Poet:
        name = "poet"
        def write(self, request):
            {line}

    @hookimpl
    def summarize_backends():
        return [Poet]
"""

JUDGE = """
    from summarize import hookimpl

    class Strict:
        name = "strict"
        def judge(self, text, passages):
            {line}

    class Poet:
        name = "poet"
        def write(self, request):
            from summarize import Claim

            text = "On Monday the bridge fell in Arden, and nobody was hurt."
            yield Claim(text=text, sentences=tuple(request.story.sentence))

    @hookimpl
    def summarize_backends():
        return [Poet]

    @hookimpl
    def summarize_judges():
        return [Strict]
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to install into, on the path."""
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def installed(folder: Path, name: str, template: str, line: str) -> Plugins:
    """A package of that name with that code, and a backend that works."""
    install(folder, name, template.format(line=line))
    install(folder, f"{name}-works", BACKEND.format(name=f"{name}-works"), entry="works")
    plugins = load_plugins(entry_points=points(folder))
    assert f"{name}-works" in [provided.name for provided in plugins.backends]
    return plugins


def written(plugins: Plugins) -> StoryBrief:
    """The story that the installed poet writes."""
    both = Plugins(backends=load_plugins().backends, judging=plugins.judging)
    return summarize_bundle(NEWS, backend="poet", plugins=both).stories[0]


@pytest.mark.parametrize(
    ("name", "code", "place"),
    [
        ("import-fails", "x = 1\nimport a_module_that_is_not_there", "import_fails.py, line 2"),
        ("syntax-fails", "x = 1\n\ndef (", "syntax_fails.py, line 3"),
        ("hook-fails-early", HOOK, "line 4"),
        ("no-hook", "x = 1", "no_hook.py"),
        (
            "no-such-hook",
            "from summarize import hookimpl\n@hookimpl\ndef summarize_reader(): return []",
            "no_such_hook.py",
        ),
        (
            "lacks-read",
            HOOK.replace("{}[1]", "return [A]") + "\nclass A:\n    formats = ('x',)",
            "lacks_read.py, line 5",
        ),
        ("offers-text", HOOK.replace("{}[1]", "return ['A']"), "offers_text.py"),
    ],
)
def test_a_plugin_that_cannot_be_loaded_says_where(folder: Path, name: str, code: str, place: str) -> None:
    """The reason ends with the file, and the line where there is one."""
    plugins = installed(folder, name, "{line}", code)
    (broken,) = plugins.failures
    assert broken.distribution == name
    assert place in broken.reason


@pytest.mark.parametrize(
    ("name", "line", "message"),
    [
        ("reads-raising", "yield {}['title']", r"KeyError: 'title' \(reads_raising.py, line 7\)"),
        ("reads-text", "return ['text']", r"gave str, not a Document \(reads_text.py, line 6\)"),
        ("reads-none", "return None", r"TypeError: .*not iterable"),
        ("reads-number", "yield Document(text='A bridge fell.', metadata=(5,))", r"Expected `object`, got `int`"),
        ("reads-leaving", "raise SystemExit(4)", r"SystemExit: 4"),
    ],
)
def test_a_reader_that_fails_says_where(folder: Path, name: str, line: str, message: str) -> None:
    """The file is skipped with that reason, and the others are read."""
    plugins = installed(folder, name, READER, line)
    (folder / "news").mkdir()
    (folder / "news" / "a.slides").write_text("x", encoding="utf-8")
    (folder / "news" / "b.txt").write_text(NEWS[0]["text"], encoding="utf-8")
    both = Plugins(backends=load_plugins().backends, reading=plugins.reading)
    used, skipped = summarize_bundle(folder / "news", plugins=both).sources
    assert (skipped.status, used.status) == ("skipped", "used")
    assert re.search(message, skipped.reason or "")


@pytest.mark.parametrize(
    ("name", "line", "message"),
    [
        (
            "renders-raising",
            "return {}['title']",
            r"the renderer 'slides' failed: KeyError: 'title' \(renders_raising.py, line 7\)",
        ),
        ("renders-none", "return None", r"gave NoneType, neither text nor bytes \(renders_none.py, line 6\)"),
    ],
)
def test_a_renderer_that_fails_says_where(folder: Path, name: str, line: str, message: str) -> None:
    """It is a PluginError, and other formats are as they were."""
    renderers = installed(folder, name, RENDERER, line).renderers()
    with pytest.raises(PluginError, match=message):
        render(briefing(), "slides", plugins=renderers)
    assert render(briefing(), "md", plugins=renderers) == render(briefing(), "md")


@pytest.mark.parametrize(
    ("name", "line", "message"),
    [
        ("writes-raising", "yield {}['title']", "backend poet failed: KeyError: 'title' (writes_raising.py, line 7)"),
        ("writes-text", "return ['text']", "backend poet gave a str, not a Claim (writes_text.py, line 6)"),
    ],
)
def test_a_backend_that_fails_says_where(folder: Path, name: str, line: str, message: str) -> None:
    """The story is written offline, and says why."""
    story = written(installed(folder, name, WRITER, line))
    assert story.degraded == message
    assert story.summary


@pytest.mark.parametrize(
    ("name", "line", "message"),
    [
        ("judges-raising", "return {}['title']", "strict: failed: KeyError: 'title' (judges_raising.py, line 7)"),
        ("judges-none", "return None", "strict: failed: it gave NoneType, not a text (judges_none.py, line 6)"),
    ],
)
def test_a_judge_that_fails_says_where(folder: Path, name: str, line: str, message: str) -> None:
    """No written sentence passes, and the rejection says why."""
    story = written(installed(folder, name, JUDGE, line))
    assert story.rejections[0].detail == message
    assert [statement.kind for statement in story.summary] == ["extracted"]


def test_a_constructor_that_fails_says_where(folder: Path) -> None:
    """The error of a backend that cannot be made has the line."""
    code = "pass\n        def __init__(self):\n            {}['title']"
    plugins = installed(folder, "makes-raising", WRITER, code)
    with pytest.raises(BackendError, match=r"KeyError: 'title' \(makes_raising.py, line 9\)"):
        plugins.backend("poet")


def test_the_traceback_is_logged(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Of a failure that does not end the run: for whoever asks for it."""
    plugins = installed(folder, "logs-raising", WRITER, "yield {}['title']")
    with caplog.at_level(logging.DEBUG, "summarize"):
        written(plugins)
    assert "logs_raising.py" in caplog.text
    assert "Traceback" in caplog.text


@pytest.mark.parametrize(("arguments", "shown"), [(["backends"], False), (["backends", "--debug"], True)])
def test_debug_shows_the_traceback_of_a_broken_plugin(
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: Sequence[str],
    shown: bool,
) -> None:
    """On standard error; without it there is the reason alone."""
    name = f"broken-{len(arguments)}"
    install(folder, name, "x = 1\n{}['title']")
    monkeypatch.setattr("summarize.plugin.registry.installed_entry_points", lambda group: points(folder))
    assert run(arguments) == 0
    out, err = capsys.readouterr()
    assert f"KeyError: 'title' ({name.replace('-', '_')}.py, line 2)" in out
    assert ("Traceback" in err) is shown


def test_an_error_that_the_plugin_has_no_part_in_has_no_place() -> None:
    """Nothing is said of a line where none is to blame."""
    assert failure_of("a_plugin", ValueError("bad")) == "ValueError: bad"


def test_an_error_that_cannot_be_shown_has_its_type() -> None:
    """An exception whose text cannot be made ends nothing."""

    class Mute(Exception):
        def __str__(self) -> str:
            raise RuntimeError

    assert failure_of("a_plugin", Mute()) == "Mute"


def test_a_package_is_named_with_its_folder(folder: Path) -> None:
    """Where the file is called `__init__.py`, its name alone says nothing."""
    (folder / "broken_package").mkdir()
    (folder / "broken_package" / "__init__.py").write_text("x = {}['title']", encoding="utf-8")
    with pytest.raises(KeyError) as caught:
        __import__("broken_package")
    assert failure_of("broken_package", caught.value) == "KeyError: 'title' (broken_package/__init__.py, line 1)"
