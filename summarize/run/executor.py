"""Where work is done: here, one thing after the other, or in processes of this machine. The results are the same.

An engine of another kind is one class with `map`: `summarize.run.executor_dask` has that of a cluster.
"""

from __future__ import annotations

import pickle
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sized
from functools import lru_cache, partial
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from summarize.run.processes import (
    StartMethod,
    begin_worker,
    end_with_parent,
    interrupted_later,
    processors,
    start_method,
)

if TYPE_CHECKING:
    from concurrent.futures import Future, ProcessPoolExecutor

Item = TypeVar("Item")
Result = TypeVar("Result")
Work = Callable[[Any], Any]

ITEMS_AHEAD = 4
"""Items a process that are given out before the first result is taken, unless it is known how many there are: memory
does not grow with their number."""

FORK_PAYS = 100_000
"""Bytes of a bundle for which one more process pays that is forked: some fifty articles."""
SPAWN_PAYS = 1_000_000
"""The same of a process that imports everything anew."""


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
    """In `jobs` processes of this machine; None: in as many as there are processors and the bundle is worth.

    Where it is safe (on Linux, while no other thread runs) processes are forked for each `map`: they inherit what is in
    memory, and the first item of many is done here, so that what it loads is among that. Elsewhere the first `map`
    starts processes that inherit nothing, and a script begins its work under ``if __name__ == "__main__":``, as for all
    of Python's process pools; where `jobs` is not given that is only done if the caller is `guarded` in that way.

    What cannot be sent to a process is done here, and so is what is left when one of them dies. An interrupt, or an
    error that ends a `map`, ends them; where this process is killed they end by themselves.
    """

    def __init__(self, jobs: int | None = None, *, guarded: bool = False) -> None:
        self.jobs = jobs
        self._forked = jobs or 1
        self._spawned = jobs or 1
        self._guarded = guarded
        self._pool: ProcessPoolExecutor | None = None

    def for_size(self, size: int) -> Executor:
        """What does the work on a bundle of so many bytes: where no number was given, as many processes as it is
        worth, or none.
        """
        if self.jobs is None:
            most = processors()
            self._forked = max(1, min(most, size // FORK_PAYS))
            self._spawned = max(1, min(most, size // SPAWN_PAYS)) if self._guarded else 1
        return self if (self._forked if start_method() == "fork" else self._spawned) > 1 else Serial()

    def map(self, work: Callable[[Item], Result], items: Iterable[Item], /) -> Iterator[Result]:
        method, most = start_method(), max(self._forked, self._spawned)
        source = iter(items)
        begun = list(islice(source, 2 * most + 1)) if most > 1 else []
        packed = _packed(work) if len(begun) > 1 else None
        if packed is None:
            yield from map(work, chain(begun, source))
            return
        if method == "fork" and len(begun) > 2 * most:
            yield work(begun.pop(0))
            method = start_method()  # that may have begun a thread
        jobs = self._forked if method == "fork" else self._spawned
        ahead = len(items) if isinstance(items, Sized) else ITEMS_AHEAD * jobs
        source = chain(begun, source)
        if jobs == 1:
            yield from map(work, source)
        elif method == "fork":
            self._pool = _new_pool(min(jobs, len(begun)), method, work)
            yield from self._results(self._pool, _do_inherited, work, source, ahead)
            self.close()
        else:
            with TemporaryDirectory(prefix="briefing-") as folder:
                work_file = Path(folder) / "work"
                work_file.write_bytes(packed)
                self._pool = self._pool or _new_pool(jobs, method)
                yield from self._results(self._pool, partial(_do, str(work_file)), work, source, ahead)

    def _results(
        self,
        pool: ProcessPoolExecutor,
        remote: Callable[[Item], Result],
        work: Callable[[Item], Result],
        source: Iterator[Item],
        ahead: int,
    ) -> Iterator[Result]:
        """The results of `work`, which in a process is `remote`."""
        from concurrent.futures.process import BrokenProcessPool

        begun: deque[Item] = deque()  # what is out, or was about to be when the pool broke
        results: deque[Future[Result]] = deque()
        finished = False
        try:
            try:
                for item in source:
                    begun.append(item)
                    with interrupted_later():
                        results.append(pool.submit(remote, item))
                    if len(results) >= ahead:
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
                self._pool = None
                _end(pool)

    def close(self) -> None:
        """End the processes, which have nothing left to do; the next `map` begins others."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.shutdown(wait=True)


def _new_pool(jobs: int, method: StartMethod, work: Work | None = None) -> ProcessPoolExecutor:
    """Processes that begin with the first item; those that are forked inherit `work`."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    context = get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["summarize.bundle"])
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin, initargs=(work,))


def _end(pool: ProcessPoolExecutor) -> None:
    running = list((getattr(pool, "_processes", None) or {}).values())
    for process in running:
        process.terminate()
    pool.shutdown(wait=True, cancel_futures=True)


def _packed(work: Work) -> bytes | None:
    """What is sent to a process; None where that cannot be, and would be no good if it were inherited."""
    try:
        return pickle.dumps(work)
    except Exception:  # a lambda, an open socket, a lock: whatever a plugin's author thought of
        return None


_inherited: Work | None = None


def _begin(work: Work | None) -> None:
    global _inherited
    begin_worker()
    end_with_parent()
    _inherited = work


def _do_inherited(item: Any) -> Any:  # noqa: ANN401
    assert _inherited is not None
    return _inherited(item)


@lru_cache(maxsize=1)
def _unpacked(work_file: str) -> Work:
    work: Work = pickle.loads(Path(work_file).read_bytes())
    return work


def _do(work_file: str, item: Any) -> Any:  # noqa: ANN401
    return _unpacked(work_file)(item)


def executor_for(jobs: int | None, *, guarded: bool = False) -> Executor:
    """Processes for 2 and more `jobs`, and for None."""
    return Serial() if jobs == 1 else Processes(jobs, guarded=guarded)
