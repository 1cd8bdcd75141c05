"""The golden files: compared with what the product prints now, or rewritten from it."""

from __future__ import annotations

import difflib
import os
from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from itertools import islice
from pathlib import Path

import pytest

HOME = Path(__file__).parent
FOLDERS = ("briefings", "commands", "models", "tables")
REQUIRED = "GOLDEN_REQUIRED"
"""The environment variable under which other versions than those of the constraints are a failure, and no skip."""
MOST_LINES, WIDEST = 120, 240
"""How much of a difference is shown."""


class Golden:
    """The kept files, by their path under this folder."""

    def __init__(self, *, update: bool) -> None:
        self.update = update

    def check(self, pages: Mapping[str, bytes]) -> None:
        """Fail, with the differences, unless each of `pages` is what its file holds; with ``--update-golden``, rewrite
        the files instead."""
        if self.update:
            for name, page in pages.items():
                path = HOME / name
                path.parent.mkdir(parents=True, exist_ok=True)
                if not path.is_file() or path.read_bytes() != page:
                    path.write_bytes(page)
            return
        problems = [line for name, page in pages.items() for line in differences(name, page)]
        if problems:
            pytest.fail("\n".join(bounded(problems)), pytrace=False)

    def only(self, names: Iterable[str]) -> None:
        """Fail where a file is kept that no case has; with ``--update-golden``, delete it instead."""
        kept = {path.relative_to(HOME).as_posix() for folder in FOLDERS for path in files(HOME / folder)}
        stale = sorted(kept - set(names))
        if self.update:
            for name in stale:
                (HOME / name).unlink()
        elif stale:
            pytest.fail("no case has these files: " + ", ".join(stale), pytrace=False)


def files(folder: Path) -> list[Path]:
    """All files under a folder."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def differences(name: str, page: bytes) -> list[str]:
    """Unified: from what is kept to what is printed now."""
    path = HOME / name
    if not path.is_file():
        return [f"{name}: no golden file; pytest --update-golden writes it"]
    kept = path.read_bytes()
    if kept == page:
        return []
    before, after = (text.decode("utf-8", "backslashreplace").split("\n") for text in (kept, page))
    found = list(islice(difflib.unified_diff(before, after, name, "now", lineterm="", n=2), MOST_LINES + 1))
    return found or [f"{name}: differs in bytes that are no UTF-8"]


def bounded(lines: list[str]) -> list[str]:
    """The first lines, none too long."""
    more = [f"… and {len(lines) - MOST_LINES} more lines"] if len(lines) > MOST_LINES else []
    return [line if len(line) <= WIDEST else line[:WIDEST] + "…" for line in lines[:MOST_LINES]] + more


def other_versions() -> list[str]:
    """The packages whose installed version is not that of the constraints."""
    found = []
    for line in (HOME / "constraints.txt").read_text("utf-8").splitlines():
        name, pinned, wanted = line.partition("#")[0].strip().partition("==")
        if not pinned:
            continue
        try:
            installed = version(name)
        except PackageNotFoundError:
            installed = "not installed"
        if installed != wanted:
            found.append(f"{name} {wanted}: {installed}")
    return found


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """The kept files; where other versions of the dependencies are installed, there is nothing to compare with."""
    update = request.config.getoption("--update-golden")
    other = other_versions()
    if other:
        reason = f"other versions than tests/golden/constraints.txt: {', '.join(other)}"
        if update or os.environ.get(REQUIRED):
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    return Golden(update=update)
