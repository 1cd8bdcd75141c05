"""Every example of the README and the docs runs, and shows what it says.

Blocks of a page share a folder, in which `examples/` lies, and their names:

- ``python`` is run; ``python file=NAME`` is written to that file instead;
- ``console``: each line after ``$ `` is run by bash, and the lines under it are its output, where "…" stands for
  anything within a line, and a line that is "…" alone for any lines (a line with "pip install" is left to ``.ci/run``);
- all other blocks (``shell``, ``toml``, ``text``) are shown only, and so is a block right after an HTML comment that
  begins with ``not run``.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import summarize
from summarize.model import Briefing

ROOT = Path(__file__).parent.parent
PAGES = [page for page in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))) if page.exists()]
BLOCK = re.compile(r"^(<!-- not run[^\n]*\n)?```(\w+)?([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)[^)]*\)")
LIMIT = 120  # seconds for one command
PROGRESS = re.compile(r"[a-z]+: [\d,]+( of [\d,]+)?(, .*)?")  # a busy machine takes long enough for it to be told


def name_of(page: Path) -> str:
    """A page as a test is called."""
    return page.relative_to(ROOT).as_posix()


def blocks(page: Path) -> Iterator[tuple[str, str, str, int]]:
    """Language, what follows it, code, and line of each block that is to be run."""
    text = page.read_text(encoding="utf-8")
    for match in BLOCK.finditer(text):
        if not match[1]:
            yield match[2] or "", match[3].strip(), match[4], text.count("\n", 0, match.start(4)) + 1


@pytest.fixture
def sandbox(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: empty, but for the examples."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("PATH", os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]))
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_the_examples_of_a_page_run(page: Path, sandbox: Path) -> None:
    """In their order, each after those before it."""
    names: dict[str, Any] = {"__name__": "__docs__"}
    for language, more, code, line in blocks(page):
        if language == "python" and more.startswith("file="):
            (sandbox / more.removeprefix("file=")).write_text(code, encoding="utf-8")
        elif language == "python":
            exec(compile("\n" * (line - 1) + code, str(page), "exec"), names)
        elif language == "console":
            _check_console(page, code, line)


def _check_console(page: Path, code: str, line: int) -> None:
    for command, shown in re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", code, re.MULTILINE):
        if "pip install" in command:
            continue
        done = subprocess.run(
            ["bash", "-c", command],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            timeout=LIMIT,
        )
        said = "\n".join(each.rstrip() for each in done.stdout.splitlines() if not PROGRESS.fullmatch(each.rstrip()))
        assert re.fullmatch(_pattern(shown), said), f"{page}:{line}: $ {command}\n{done.stdout}"


def _pattern(shown: str) -> str:
    """The output that a page shows, as a pattern."""
    lines = [
        r"(?:.*\n)*?.*" if each.strip() == "…" else r"[^\n]*".join(map(re.escape, each.rstrip().split("…")))
        for each in shown.rstrip("\n").split("\n")
    ]
    return "\n".join(lines)


@pytest.mark.parametrize("page", PAGES, ids=name_of)
def test_the_links_of_a_page_lead_somewhere(page: Path) -> None:
    """A link to a file of the project names one that is there."""
    found = LINK.findall(page.read_text(encoding="utf-8"))
    assert [link for link in found if not (page.parent / link).exists()] == []


def test_the_backend_of_the_how_to_is_the_one_that_is_tested() -> None:
    """The page shows the example package of the tests, to the letter."""
    page = (ROOT / "docs" / "how-to" / "write-a-backend.md").read_text(encoding="utf-8")
    package = ROOT / "tests" / "example_plugin"
    assert (package / "summarize_first.py").read_text(encoding="utf-8") in page
    assert (package / "pyproject.toml").read_text(encoding="utf-8") in page


def test_every_field_of_the_output_is_documented() -> None:
    """The reference names each field of the JSON."""
    import msgspec

    page = (ROOT / "docs" / "reference" / "output.md").read_text(encoding="utf-8")
    kinds = msgspec.json.schema(Briefing)["$defs"]
    fields = {field for kind in kinds.values() for field in kind.get("properties", ())}
    assert sorted(field for field in fields if f"`{field}`" not in page) == []


def rooms() -> dict[str, str]:
    """Each folder of the library, with the first line of what it says of itself."""
    home = Path(summarize.__file__).parent
    return {
        path.parent.name: (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").partition("\n")[0]
        for path in sorted(home.glob("*/__init__.py"))
    }


@pytest.mark.parametrize("room", rooms())
def test_the_map_shows_each_room_as_it_describes_itself(room: str) -> None:
    """The first line of its `__init__` opens its paragraph."""
    page = (ROOT / "docs" / "explanation" / "how-it-works.md").read_text(encoding="utf-8")
    assert f"**{room}/** {rooms()[room]}" in " ".join(page.split())
