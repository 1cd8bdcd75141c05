"""Where work is done: here, one thing after the other, or in processes of this machine. The results are the same.

An engine of another kind is one class with `map`: `summarize.run.executor_dask` has that of a cluster.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

Item = TypeVar("Item")
Result = TypeVar("Result")

ITEMS_AHEAD = 4
"""Items a process that are given out before the first result is taken: memory does not grow with their number."""

COLLECT_EVERY = 50_000
"""New objects between two searches for those that only hold each other: there are few, and values by the million."""


class Executor(Protocol):
    """What does work."""

    def map(self, work: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[Result]:
        """The results in the order of `items`, which are taken a few ahead; the first error in that order is raised.

        `work` is sent to each worker once, so that it may carry (`functools.partial`) what all items need.
        """
        ...


class Serial:
    """Here, one thing after the other."""

    def map(self, work: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[Result]:
        return map(work, items)


class Processes:
    """In `jobs` processes of this machine, which are started at the first `map` and inherit nothing.

    What cannot be sent to a process is done here, and so is what is left when one of them dies. An interrupt, or an
    error that ends a `map`, ends them. A script that uses this starts its work under ``if __name__ == "__main__":``, as
    for all of Python's process pools.
    """

    def __init__(self, jobs: int) -> None:
        self.jobs = jobs
        self._pool: ProcessPoolExecutor | None = None

    def map(self, work: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[Result]:
        try:
            packed = pickle.dumps(work)
        except Exception:  # a lambda, an open socket, a lock: whatever a plugin's author thought of
            yield from map(work, items)
            return
        with TemporaryDirectory(prefix="briefing-") as folder:
            work_file = Path(folder) / "work"
            work_file.write_bytes(packed)
            del packed
            yield from self._map(work, str(work_file), iter(items))

    def _map(self, work: Callable[[Item], Result], work_file: str, source: Iterator[Item]) -> Iterator[Result]:
        from concurrent.futures.process import BrokenProcessPool

        pool = self._started()
        begun: deque[Item] = deque()  # what is out, or was about to be when the pool broke
        results: deque[Future[Any]] = deque()
        finished = False
        try:
            try:
                for item in source:
                    begun.append(item)
                    results.append(pool.submit(_do, work_file, item))
                    if len(results) >= ITEMS_AHEAD * self.jobs:
                        yield results.popleft().result()
                        begun.popleft()
                while results:
                    yield results.popleft().result()
                    begun.popleft()
                finished = True
            except BrokenProcessPool:
                yield from map(work, begun)
                yield from map(work, source)
        finally:
            if not finished:
                self._end(pool)

    def close(self) -> None:
        """End the processes, which have nothing left to do; the next `map` begins others."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=True)

    def _started(self) -> ProcessPoolExecutor:
        """The pool. It ends with this object, if not before."""
        if self._pool is None:
            from concurrent.futures import ProcessPoolExecutor
            from multiprocessing import get_context

            self._pool = ProcessPoolExecutor(self.jobs, mp_context=get_context("spawn"), initializer=begin_worker)
        return self._pool

    def _end(self, pool: ProcessPoolExecutor) -> None:
        self._pool = None
        running = list((getattr(pool, "_processes", None) or {}).values())
        for process in running:
            process.terminate()
        pool.shutdown(wait=True, cancel_futures=True)


def begin_worker() -> None:
    """A worker begins: interrupts are its parent's matter, and standard output is the briefing's alone."""
    gc.set_threshold(COLLECT_EVERY)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.stdout = sys.stderr
    with suppress(OSError):
        os.dup2(2, 1)  # for libraries that print below Python


@lru_cache(maxsize=1)
def _unpacked(work_file: str) -> Callable[[Any], Any]:
    work: Callable[[Any], Any] = pickle.loads(Path(work_file).read_bytes())
    return work


def _do(work_file: str, item: Any) -> Any:  # noqa: ANN401
    return _unpacked(work_file)(item)


def executor_for(jobs: int) -> Executor:
    """Processes for 2 and more `jobs`."""
    return Processes(jobs) if jobs > 1 else Serial()
