"""The other commands, and the start of the program."""

from __future__ import annotations

import json
import os
import re
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from installed import BACKEND, install

import summarize
from summarize.cli.entry import COMMANDS

Run = Callable[..., tuple[int, str, str]]


def test_backends_are_listed_with_their_options(briefing: Run) -> None:
    """Name, distribution and version, what it does, and each option with type and default."""
    code, out, err = briefing("backends")
    assert (code, err) == (0, "")
    assert f"sumy (summarize {summarize.__version__})\n" in out
    assert "-o method=lexrank|textrank|" in out


def test_a_broken_plugin_is_listed_and_harmless(
    bundle: Path, briefing: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is shown by `briefing backends`, and the briefing is made all the same."""
    packages = tmp_path / "packages"
    packages.mkdir()
    monkeypatch.syspath_prepend(packages)
    install(packages, "breaks-here", "print('hello')\nraise SystemExit('no licence')", entry="breaks")
    code, out, err = briefing("backends")
    assert code == 0
    assert "broken: breaks (breaks-here): SystemExit: no licence" in out
    assert err == "hello\n"
    assert briefing("news")[0] == 0


def test_two_backends_of_one_name_are_shown(briefing: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With both distributions."""
    monkeypatch.syspath_prepend(tmp_path)
    install(tmp_path, "takes-sumy", BACKEND.format(name="sumy"))
    assert "clash: sumy is offered by summarize and takes-sumy" in briefing("backends")[1]


def test_the_cache_is_shown(briefing: Run, bundle: Path) -> None:
    """Where it is, and what it holds."""
    briefing("news")
    code, out, _ = briefing("cache")
    assert code == 0
    assert out.startswith(f"{os.environ['XDG_CACHE_HOME']}/summarize/readings.sqlite: ")
    assert "articles: 2 entries" in out


def test_the_cache_is_emptied(briefing: Run, bundle: Path) -> None:
    """By its own command."""
    briefing("news")
    assert briefing("cache", "--clear")[0] == 0
    assert briefing("cache")[1].endswith("readings.sqlite: 0 bytes\n")


def test_a_cache_that_cannot_be_looked_at_is_named(briefing: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Such as one in a folder that was made for the superuser."""

    def refuse(folder: Path) -> None:
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr("summarize.run.cache.contents", refuse)
    code, _, err = briefing("cache")
    assert code == 2
    assert err.endswith("summarize cannot be looked at: Permission denied\n")


def test_a_run_without_a_cache_keeps_nothing(briefing: Run, bundle: Path) -> None:
    """``--no-cache``."""
    briefing("news", "--no-cache")
    assert briefing("cache")[1].endswith("readings.sqlite: 0 bytes\n")


def test_the_schema_is_json(briefing: Run) -> None:
    """`briefing schema` prints the JSON Schema."""
    code, out, _ = briefing("schema")
    assert code == 0
    assert json.loads(out)["$ref"] == "#/$defs/Briefing"


def test_the_version_is_that_of_the_package(briefing: Run) -> None:
    """`briefing --version`."""
    assert briefing("--version")[:2] == (0, f"briefing {summarize.__version__}\n")


def test_help_names_every_option_and_command(briefing: Run) -> None:
    """`briefing --help` ends with the commands and the exit codes."""
    code, out, _ = briefing("--help")
    assert code == 0
    assert all(f"\n  {name} " in out for name in COMMANDS)
    assert {"--backend", "--format", "--output", "--length", "--date", "--publisher"} <= {*re.findall(r"--[\w-]+", out)}
    assert "130 interrupted" in out


@pytest.mark.parametrize("name", list(COMMANDS))
def test_each_command_has_help(briefing: Run, name: str) -> None:
    """`briefing COMMAND --help` names itself."""
    code, out, _ = briefing(name, "--help")
    assert code == 0
    assert out.startswith(f"Usage: briefing {name}")


def test_help_is_quick() -> None:
    """Under 0.3 s of CPU: no stage and no library of one is imported."""
    code = "import sys; sys.argv = ['briefing', '--help']; from summarize.cli import main; main()"
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 0.3


def test_help_imports_no_library_but_click() -> None:
    """What the time is spent on."""
    code = (
        "import sys, atexit; sys.argv = ['briefing', '--help'];"
        "heavy = ('msgspec', 'numpy', 'rich', 'pluggy', 'jinja2', 'sumy', 'scipy', 'trafilatura', 'dateparser');"
        "atexit.register(lambda: sys.stderr.write(str([name for name in heavy if name in sys.modules])));"
        "from summarize.cli import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stderr == "[]"


def test_the_package_is_the_command_too():
    """`python -m summarize` does what `briefing` does."""
    done = subprocess.run([sys.executable, "-m", "summarize", "--version"], check=True, capture_output=True, text=True)
    assert done.stdout.split()[0] == "briefing"
