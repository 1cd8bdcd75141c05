"""Plugins are found one by one: a broken one is shown, and stops nothing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from installed import BACKEND, install, points

from summarize import BackendError
from summarize.plugin import Plugins, load_plugins


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to install into, on the path."""
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def test_a_package_is_found_by_its_entry_point(folder: Path) -> None:
    """A distribution with an entry point in the group `summarize` offers its backend, and is named with it."""
    install(folder, "news-alpha", BACKEND.format(name="alpha"))
    found = load_plugins(entry_points=points(folder)).backends
    assert [(each.name, each.distribution, each.version, each.about) for each in found] == [
        ("alpha", "news-alpha", "1.0", "Says nothing.")
    ]


def test_the_backend_of_a_package_is_made_by_its_name(folder: Path) -> None:
    """`Plugins.backend` makes an object of the class that the plugin returned."""
    install(folder, "news-beta", BACKEND.format(name="beta"))
    assert load_plugins(entry_points=points(folder)).backend("beta").name == "beta"


def test_the_installed_plugins_are_the_default() -> None:
    """Without an argument, the built-in backends are found through the installed metadata, before any other."""
    plugins = load_plugins()
    ours = [each.name for each in plugins.backends if each.distribution == "summarize"]
    assert {"coverage", "sumy"} <= set(ours)
    assert [each.name for each in plugins.backends][: len(ours)] == ours


@pytest.mark.parametrize(
    ("name", "code", "reason"),
    [
        ("breaks-import", "import a_module_that_is_not_there", "ModuleNotFoundError"),
        ("breaks-exit", "raise SystemExit('bye')", "SystemExit: bye"),
        ("breaks-syntax", "def (", "SyntaxError"),
        ("breaks-lines", "raise ValueError('one\\ntwo')", "ValueError: one two"),
        ("breaks-silent", "raise RuntimeError", "RuntimeError"),
        ("has-no-hook", "x = 1", "no function marked with summarize.hookimpl"),
        (
            "misspells",
            "from summarize import hookimpl\n@hookimpl\ndef summarize_backend(): return []",
            "summarize_backend",
        ),
        (
            "wants-more",
            "from summarize import hookimpl\n@hookimpl\ndef summarize_backends(config): return []",
            "config",
        ),
        (
            "raises-later",
            "from summarize import hookimpl\n@hookimpl\ndef summarize_backends(): return 1 / 0",
            "ZeroDivisionError",
        ),
        (
            "returns-none",
            "from summarize import hookimpl\n@hookimpl\ndef summarize_backends(): return [None]",
            "not a class",
        ),
        (
            "has-no-name",
            "from summarize import hookimpl\nclass A: pass\n@hookimpl\ndef summarize_backends(): return [A]",
            "`name`",
        ),
        (
            "has-no-write",
            "from summarize import hookimpl\nclass A: name = 'a'\n@hookimpl\ndef summarize_backends(): return [A]",
            "`write`",
        ),
        (
            "reads-nothing",
            "from summarize import hookimpl\nclass A: formats = 'txt'\n@hookimpl\ndef summarize_readers(): return [A]",
            "`formats`",
        ),
        (
            "renders-nothing",
            "from summarize import hookimpl\nclass A: format = 'x'\n@hookimpl\ndef summarize_renderers(): return [A]",
            "`render`",
        ),
        (
            "needs-more",
            "from summarize import hookimpl\nclass A:\n    formats = ('x',)\n    def __init__(self, a): pass\n"
            "    def read(self, source): return []\n@hookimpl\ndef summarize_readers(): return [A]",
            "TypeError",
        ),
    ],
)
def test_a_broken_plugin_is_recorded(folder: Path, name: str, code: str, reason: str) -> None:
    """Whatever a plugin does wrong, it is a failure in one line that names it, and the others are there."""
    install(folder, name, code)
    install(folder, "works-well", BACKEND.format(name="well"))
    plugins = load_plugins(entry_points=points(folder))
    assert [each.name for each in plugins.backends] == ["well"]
    (failure,) = plugins.failures
    assert failure.distribution == name
    assert reason in failure.reason
    assert "\n" not in failure.reason


def test_ctrl_c_during_an_import_is_not_swallowed(folder: Path) -> None:
    """KeyboardInterrupt is the user's word, not the plugin's failure."""
    install(folder, "takes-long", "raise KeyboardInterrupt")
    with pytest.raises(KeyboardInterrupt):
        load_plugins(entry_points=points(folder))


def test_two_backends_of_one_name_are_an_error_that_names_both(folder: Path) -> None:
    """Neither wins in silence: choosing the name fails and says which packages to look at."""
    install(folder, "news-one", BACKEND.format(name="same"))
    install(folder, "news-two", BACKEND.format(name="same"))
    plugins = load_plugins(entry_points=points(folder))
    with pytest.raises(BackendError, match=r"'same'.*news-one.*news-two"):
        plugins.backend("same")
    assert plugins.clashes() == ("same",)


def test_an_unknown_backend_is_answered_with_the_nearest_name(folder: Path) -> None:
    """The message lists the names and proposes the one that was probably meant."""
    install(folder, "news-gamma", BACKEND.format(name="gamma"))
    with pytest.raises(BackendError, match=r"'gama' \(did you mean 'gamma'\?\); the backends are gamma") as caught:
        load_plugins(entry_points=points(folder)).backend("gama")
    assert caught.value.kind == "unknown"


def test_choosing_a_broken_backend_says_why_it_is_broken(folder: Path) -> None:
    """A plugin that failed is not called unknown."""
    install(folder, "news-delta", "import a_module_that_is_not_there", entry="delta")
    with pytest.raises(BackendError, match=r"'delta' \(news-delta\) could not be loaded: ModuleNotFoundError"):
        load_plugins(entry_points=points(folder)).backend("delta")


def test_no_backend_at_all_is_said() -> None:
    """Without any backend the message does not list nothing."""
    with pytest.raises(BackendError, match="no backend is installed"):
        Plugins().backend("coverage")


@pytest.mark.parametrize(("value", "names"), [("", []), ("other", []), ("news-epsilon, x", ["epsilon"])])
def test_third_party_plugins_can_be_left_out(
    folder: Path, monkeypatch: pytest.MonkeyPatch, value: str, names: list[str]
) -> None:
    """SUMMARIZE_LOAD_PLUGINS names the distributions to load, and nothing means none."""
    install(folder, "news-epsilon", BACKEND.format(name="epsilon"))
    monkeypatch.setenv("SUMMARIZE_LOAD_PLUGINS", value)
    assert [each.name for each in load_plugins(entry_points=points(folder)).backends] == names


def test_the_order_is_that_of_the_names_whatever_the_metadata_says(folder: Path) -> None:
    """Distributions in alphabetical order, so that a listing is the same everywhere."""
    install(folder, "news-zeta", BACKEND.format(name="zeta"))
    install(folder, "news-eta", BACKEND.format(name="eta"))
    found = points(folder)
    assert load_plugins(entry_points=found) == load_plugins(entry_points=found[::-1])
    assert [each.name for each in load_plugins(entry_points=found).backends] == ["eta", "zeta"]


def test_listing_imports_no_heavy_library() -> None:
    """sumy, scipy, openai and numpy are imported when a backend writes, not when it is listed."""
    code = (
        "import sys; from summarize.plugin import load_plugins; load_plugins();"
        "print([name for name in ('sumy', 'scipy', 'openai', 'numpy', 'nltk') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
