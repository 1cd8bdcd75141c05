"""Progress: nothing for a short run, plain lines in a file, a bar on a terminal."""

from __future__ import annotations

import sys
import time

import pytest

from summarize.cli import progress as room
from summarize.cli.progress import progress


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """A clock that stands still until its value is changed."""
    now = [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: now[0])
    return now


def test_a_short_run_says_nothing(capsys: pytest.CaptureFixture[str], clock: list[float]) -> None:
    """Nothing to wait for, nothing to read."""
    with progress(quiet=False) as report:
        report("writing", 1, 2)
    assert capsys.readouterr().err == ""


def test_a_long_run_says_how_much_is_left(capsys: pytest.CaptureFixture[str], clock: list[float]) -> None:
    """A count, the total where it is known, and the time left at this pace."""
    with progress(quiet=False) as report:
        report("reading", 1, None)
        clock[0] = 11
        report("reading", 1200, None)
        report("writing", 0, 100)
        clock[0] = 31
        report("writing", 25, 100)
        clock[0] = 32
        report("writing", 26, 100)
    assert capsys.readouterr().err == "reading: 1,200\nwriting: 25 of 100, about 60 s left\n"


def test_quiet_says_nothing_at_all(capsys: pytest.CaptureFixture[str], clock: list[float]) -> None:
    """However long it takes."""
    with progress(quiet=True) as report:
        clock[0] = 1000
        report("writing", 1, 2)
    assert capsys.readouterr().err == ""


def test_a_terminal_gets_a_bar_after_a_while(monkeypatch: pytest.MonkeyPatch, clock: list[float]) -> None:
    """rich is imported only then, and the bar is gone at the end."""
    calls: list[object] = []

    class Bar:
        def start(self) -> None:
            calls.append("start")

        def refresh(self) -> None:
            calls.append("refresh")

        def stop(self) -> None:
            calls.append("stop")

        def add_task(self, stage: str, total: int | None) -> str:
            return stage

        def update(self, task: str, completed: int, total: int | None) -> None:
            calls.append((task, completed, total))

    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(room, "_bar", Bar)
    with progress(quiet=False) as report:
        report("reading", 1, None)
        clock[0] = 1
        report("reading", 2, None)
        report("writing", 1, 3)
    assert calls == ["start", ("reading", 2, None), "refresh", ("writing", 1, 3), "stop"]


def test_the_bar_is_made_of_rich() -> None:
    """On standard error, and it leaves nothing behind."""
    bar = room._bar()
    assert not bar.live.auto_refresh  # by a thread, beside which no process may be forked
    assert bar.console.stderr
    assert bar.live.transient
