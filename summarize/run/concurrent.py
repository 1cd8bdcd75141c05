"""One story after the other; or several at a time, in the same order and bytes: by processes, or where a backend waits
for a server by threads.

Of threads only one works at any moment. It gives its turn away while its backend writes, so that stories wait for
their answers at the same time, and nothing else of this library need be safe among threads.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from queue import SimpleQueue
from typing import ClassVar, TypeVar

from summarize.compose.contract import Backend, Request
from summarize.model import Claim, Usage
from summarize.run.executor import Executor, Serial

Item = TypeVar("Item")
Result = TypeVar("Result")
Source = TypeVar("Source")
Written = TypeVar("Written")
Report = Callable[[Usage], None]


def write_each(
    write: Callable[[Source, Item, Backend, Report], Written],
    source: Source,
    items: Sequence[Item],
    backend: Backend,
    *,
    executor: Executor,
    progress: Callable[[int], None],
    spent: Report,
) -> tuple[list[Written], Usage | None]:
    """`write` done for each of `items`, which come with the biggest first, from `source`, in their order, and what the
    backend took in all; None where it says nothing.

    A backend with an attribute ``concurrency`` writes so many stories at a time, by threads, for it waits; the stories
    of any other are given to `executor`. `progress` is called with how many are done, `spent` with what each call
    took. The error of an item is raised, of several that of the first in the order in which they are done; what has not
    begun by then never begins.
    """
    if not isinstance(executor, Serial) and not hasattr(backend, "concurrency"):
        work = partial(_write_one, write, source, backend)
        return _write_in_processes(work, items, executor=executor, progress=progress, spent=spent)
    turn, counting = threading.Lock(), threading.Lock()
    at_a_time = min(getattr(backend, "concurrency", 1), len(items))
    writer = YieldingBackend(backend, turn) if at_a_time > 1 else backend

    def write_in_turn(item: Item) -> tuple[Written, list[Usage]]:
        usages: list[Usage] = []

        def report(usage: Usage) -> None:
            usages.append(usage)
            with counting:
                spent(usage)

        with turn:
            return write(source, item, writer, report), usages

    written = list(_in_order(write_in_turn, items, at_a_time=at_a_time, progress=progress))
    return [story for story, _ in written], _total([usage for _, usages in written for usage in usages])


def _write_in_processes(
    work: Callable[[Item], tuple[Written, list[Usage]]],
    items: Sequence[Item],
    *,
    executor: Executor,
    progress: Callable[[int], None],
    spent: Report,
) -> tuple[list[Written], Usage | None]:
    """The smallest item comes first, for what it loads is inherited by the processes that are forked after it."""
    written: list[tuple[Written, list[Usage]]] = []
    progress(0)
    for story, usages in executor.map(work, [*items[-1:], *items[:-1]]):
        written.append((story, usages))
        for usage in usages:
            spent(usage)
        progress(len(written))
    written = [*written[1:], *written[:1]]
    return [story for story, _ in written], _total([usage for _, usages in written for usage in usages])


def _write_one(
    write: Callable[[Source, Item, Backend, Report], Written], source: Source, backend: Backend, item: Item
) -> tuple[Written, list[Usage]]:
    """What a worker does."""
    usages: list[Usage] = []
    return write(source, item, backend, usages.append), usages


class YieldingBackend:
    """A backend that lets another thread have the turn while it writes; the turn is its caller's when it answers."""

    name: ClassVar[str] = ""

    def __init__(self, backend: Backend, turn: threading.Lock) -> None:
        vars(self)["name"] = backend.name
        self.repairs = getattr(backend, "repairs", False)
        self._backend = backend
        self._turn = turn

    def write(self, request: Request, /) -> Iterator[Claim]:
        with self._turn_given_away():
            claims = iter(self._backend.write(request))
        while True:
            with self._turn_given_away():
                try:
                    claim = next(claims)
                except StopIteration:
                    return
            yield claim

    @contextmanager
    def _turn_given_away(self) -> Iterator[None]:
        self._turn.release()
        try:
            yield
        finally:
            self._turn.acquire()


def _in_order(
    work: Callable[[Item], Result], items: Sequence[Item], *, at_a_time: int, progress: Callable[[int], None]
) -> Iterator[Result]:
    """The results of `work`, in the order of the items. The threads are daemons: an interrupt waits for none."""
    if at_a_time <= 1:
        for number, item in enumerate(items):
            progress(number)
            yield work(item)
        return
    from concurrent.futures import Future

    futures: list[Future[Result]] = [Future() for _ in items]
    waiting = deque(zip(items, futures, strict=True))
    finished: SimpleQueue[None] = SimpleQueue()

    def run() -> None:
        while True:
            try:
                item, future = waiting.popleft()
            except IndexError:
                return
            try:
                future.set_result(work(item))
            except BaseException as error:
                future.set_exception(error)
            finished.put(None)

    for _ in range(at_a_time):
        threading.Thread(target=run, daemon=True).start()
    try:
        for future in futures:
            while not future.done():
                progress(sum(each.done() for each in futures))
                finished.get()
            yield future.result()
    finally:
        waiting.clear()


def _total(usages: Sequence[Usage]) -> Usage | None:
    if not usages:
        return None
    costs = [usage.cost for usage in usages if usage.cost is not None]
    return Usage(
        calls=sum(usage.calls for usage in usages),
        input_tokens=sum(usage.input_tokens for usage in usages),
        output_tokens=sum(usage.output_tokens for usage in usages),
        cost=round(sum(costs), 6) if costs else None,
    )
