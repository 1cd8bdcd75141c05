"""A folder of two invented articles about one story, and a way to run the command in it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from summarize.cli.entry import run

FIRST = """Bridge at Lower Harn closes after crack is found
By Ada Moor, 5 March 2024

The bridge at Lower Harn was closed on Monday after engineers found a crack in its main arch.
Some 4,000 people cross the bridge on a working day.
The council will repair the crack before the summer, it said in a statement.
"""
SECOND = """Lower Harn bridge shut

Lower Harn's bridge has been shut since Monday because engineers found a crack in the main arch.
Buses are taking a detour of nine miles through the village of Tolling.
"""

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with `news/` in it."""
    news = tmp_path / "news"
    news.mkdir()
    (news / "a.txt").write_text(FIRST, encoding="utf-8")
    (news / "b.txt").write_text(SECOND, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return news


@pytest.fixture
def briefing(capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run `briefing` with the arguments: exit code, standard output, standard error."""

    def call(*arguments: str) -> tuple[int, str, str]:
        code = run([str(argument) for argument in arguments])
        captured = capsysbinary.readouterr()
        return code, captured.out.decode(), captured.err.decode()

    return call
