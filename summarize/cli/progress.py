"""Progress on standard error: a bar on a terminal, a line now and then elsewhere, nothing for a short run."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from summarize.cli.output import say

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

    from summarize.model import Usage

Report = Callable[[str, int, int | None], None]

PATIENCE = 0.7  # seconds before anything is shown on a terminal
REFRESH = 0.1  # seconds between two pictures of the bar
INTERVAL = 10.0  # seconds between lines where standard error is a file or a pipe


class Spent:
    """What the calls of a backend have taken so far: calls, tokens, and dollars where they are known."""

    def __init__(self) -> None:
        self.calls = 0
        self._tokens = 0
        self._cost: float | None = None

    def add(self, usage: Usage) -> None:
        """Count what a call has taken."""
        self.calls += usage.calls
        self._tokens += usage.input_tokens + usage.output_tokens
        if usage.cost is not None:
            self._cost = (self._cost or 0.0) + usage.cost

    def text(self) -> str:
        """``3 calls, 12,345 tokens, $0.0120``; nothing where there was no call."""
        if not self.calls:
            return ""
        cost = "" if self._cost is None else f", ${self._cost:.4f}"
        return f"{self.calls:,} call{'s' if self.calls > 1 else ''}, {self._tokens:,} tokens{cost}"


@contextmanager
def progress(*, quiet: bool, verbose: bool = False, spent: Spent | None = None) -> Iterator[Report]:
    """A function to be called with (stage, done, total or None) as the work goes on; `spent` is shown with it."""
    spent = spent or Spent()
    if quiet:
        yield lambda stage, done, total: None
    elif sys.stderr is not None and sys.stderr.isatty():
        with _terminal(spent) as report:
            yield report
    else:
        yield _Lines(spent, every=2.0 if verbose else INTERVAL)


class _Lines:
    """Plain lines: ``writing: 40 of 120, about 25 s left``."""

    def __init__(self, spent: Spent, *, every: float) -> None:
        self._spent = spent
        self._every = every
        self._stage = ""
        self._began = self._told = time.monotonic()

    def __call__(self, stage: str, done: int, total: int | None) -> None:
        now = time.monotonic()
        if stage != self._stage:
            self._stage, self._began = stage, now
        if now - self._told < self._every:
            return
        self._told = now
        counted = f"{done:,} of {total:,}" if total else f"{done:,}"
        took = f", {self._spent.text()}" if self._spent.calls else ""
        say(f"{stage}: {counted}{_left(now - self._began, done, total)}{took}")


def _left(elapsed: float, done: int, total: int | None) -> str:
    if not total or not done or done >= total:
        return ""
    return f", about {elapsed / done * (total - done):.0f} s left"


@contextmanager
def _terminal(spent: Spent) -> Iterator[Report]:
    """A bar of rich, made when the work has taken `PATIENCE` seconds and gone when it is done."""
    began = shown = time.monotonic()
    bar: Bar | None = None
    tasks: dict[str, TaskID] = {}

    def report(stage: str, done: int, total: int | None) -> None:
        nonlocal bar, shown
        if bar is None:
            if time.monotonic() - began < PATIENCE:
                return
            bar = _bar()
            bar.start()
        if stage not in tasks:
            tasks[stage] = bar.add_task(stage, total=total)
        bar.update(tasks[stage], completed=done, total=total)
        if spent.calls:
            bar.update(tasks[stage], description=f"{stage}, {spent.text()}")
        if time.monotonic() - shown >= REFRESH:
            shown = time.monotonic()
            bar.refresh()

    try:
        yield report
    finally:
        if bar is not None:
            bar.stop()


def _bar() -> Bar:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    # It has no thread of its own: while one runs, no process is forked.
    return Progress(*columns, console=Console(stderr=True), transient=True, auto_refresh=False)
