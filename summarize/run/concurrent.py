"""One story after the other; or several at a time, in the same order and bytes: by processes, or where a backend waits
for a server by threads.

Of threads only one works at any moment. It gives its turn away while its backend writes, so that stories wait for
their answers at the same time, and nothing else of this library need be safe among threads.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from functools import partial
from queue import SimpleQueue
from typing import ClassVar, TypeVar

from summarize.compose.contract import Backend, Request
from summarize.model import Claim, StoryBrief, Usage
from summarize.run.executor import Executor, Serial

Item = TypeVar("Item")
Result = TypeVar("Result")
Report = Callable[[Usage], None]


def write_each(
    write: Callable[[Item, Backend, Report], StoryBrief],
    items: Sequence[Item],
    backend: Backend,
    *,
    executor: Executor,
    progress: Callable[[int], None],
    spent: Report,
) -> tuple[list[StoryBrief], Usage | None]:
    """`write` done for each of `items`, in their order, and what the backend took in all; None where it says nothing.

    A backend with an attribute ``concurrency`` writes so many stories at a time, by threads, for it waits; the stories
    of any other are given to `executor`. `progress` is called with how many are done, `spent` with what each call
    took. The first item's error, in their order, is raised; what has not begun by then never begins.
    """
    if not isinstance(executor, Serial) and not hasattr(backend, "concurrency"):
        return _apart(write, items, backend, executor=executor, progress=progress, spent=spent)
    turn, counting = threading.Lock(), threading.Lock()
    at_a_time = min(getattr(backend, "concurrency", 1), len(items))
    writer = _Elsewhere(backend, turn) if at_a_time > 1 else backend

    def one(item: Item) -> tuple[StoryBrief, list[Usage]]:
        taken: list[Usage] = []

        def report(usage: Usage) -> None:
            taken.append(usage)
            with counting:
                spent(usage)

        with turn:
            return write(item, writer, report), taken

    found = list(_in_order(one, items, at_a_time=at_a_time, progress=progress))
    return [brief for brief, _ in found], _total([usage for _, taken in found for usage in taken])


def _apart(
    write: Callable[[Item, Backend, Report], StoryBrief],
    items: Sequence[Item],
    backend: Backend,
    *,
    executor: Executor,
    progress: Callable[[int], None],
    spent: Report,
) -> tuple[list[StoryBrief], Usage | None]:
    briefs: list[StoryBrief] = []
    taken: list[Usage] = []
    progress(0)
    for brief, usages in executor.map(partial(_alone, write, backend), items):
        briefs.append(brief)
        taken.extend(usages)
        for usage in usages:
            spent(usage)
        progress(len(briefs))
    return briefs, _total(taken)


def _alone(
    write: Callable[[Item, Backend, Report], StoryBrief], backend: Backend, item: Item
) -> tuple[StoryBrief, list[Usage]]:
    taken: list[Usage] = []
    return write(item, backend, taken.append), taken


class _Elsewhere:
    """A backend that writes while somebody else has the turn."""

    name: ClassVar[str] = ""

    def __init__(self, backend: Backend, turn: threading.Lock) -> None:
        vars(self)["name"] = backend.name
        self.repairs = getattr(backend, "repairs", False)
        self._backend = backend
        self._turn = turn

    def write(self, request: Request, /) -> Iterator[Claim]:
        claims: Iterator[Claim] | None = None
        while True:
            self._turn.release()
            try:
                claims = iter(self._backend.write(request)) if claims is None else claims
                claim = next(claims)
            except StopIteration:
                return
            finally:
                self._turn.acquire()
            yield claim


def _in_order(
    work: Callable[[Item], Result], items: Sequence[Item], *, at_a_time: int, progress: Callable[[int], None]
) -> Iterator[Result]:
    """The results of `work`, in the order of the items. The threads are daemons: an interrupt waits for none."""
    if at_a_time <= 1:
        for number, item in enumerate(items):
            progress(number)
            yield work(item)
        return
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


def _total(taken: Sequence[Usage]) -> Usage | None:
    if not taken:
        return None
    costs = [usage.cost for usage in taken if usage.cost is not None]
    return Usage(
        calls=sum(usage.calls for usage in taken),
        input_tokens=sum(usage.input_tokens for usage in taken),
        output_tokens=sum(usage.output_tokens for usage in taken),
        cost=round(sum(costs), 6) if costs else None,
    )
