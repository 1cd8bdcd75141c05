"""Work in processes: the same results in the same order, and an end to it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from multiprocessing import active_children
from pathlib import Path
from typing import ClassVar

import msgspec
import pytest

from summarize import BackendError, Claim, PromptError, Request, summarize_bundle
from summarize.run.engine import open_executor
from summarize.run.executor import FORK_PAYS, ITEMS_AHEAD, Processes, Serial, executor_for
from summarize.run.processes import processors, start_method

PLACES = ("Arlen", "Bosk", "Corvo", "Drum")
NEWS = [
    {"text": f"The {thing} of {place} was closed after {many} {what}. Nobody in {place} was hurt, the mayor said."}
    for place, thing, many, what in zip(
        PLACES,
        ("bridge", "school", "harbour", "museum"),
        (12, 300, 41, 7),
        ("cracks were found", "pupils fell ill", "whales came", "paintings vanished"),
        strict=True,
    )
]  # fmt: skip


def squared(number: int) -> int:
    return number * number


def fails_at_three(number: int) -> int:
    if number == 3:
        raise PromptError("broken", file="a.j2", line=number)
    return number


def dies_elsewhere(number: int) -> int:
    if number == 5 and os.getpid() != HERE:
        os._exit(1)
    return number


HERE = int(os.environ.setdefault("BRIEFING_TEST_PARENT", str(os.getpid())))


class Failing:
    """Fails for one story."""

    name: ClassVar[str] = "failing"

    def write(self, request: Request, /) -> Iterator[Claim]:
        text = request.text(request.facts[0].best)
        if "Corvo" in text:
            raise BackendError("no words for it")
        yield Claim(text=text, sentences=(request.facts[0].best,))


class Unsendable(Failing):
    """Holds what no process can be sent."""

    def __init__(self) -> None:
        self.held = lambda: None


@pytest.fixture(scope="module")
def pool() -> Processes:
    """Two processes for all tests."""
    return Processes(2)


def test_results_come_in_order(pool: Processes) -> None:
    """However many there are."""
    assert list(pool.map(squared, range(40))) == [number * number for number in range(40)]
    assert list(Serial().map(squared, range(3))) == [0, 1, 4]


def test_items_are_taken_a_few_ahead(pool: Processes) -> None:
    """An endless stream of items is no matter."""
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    results = pool.map(squared, items())
    assert next(results) == 0
    assert len(taken) <= ITEMS_AHEAD * 2 + 1
    assert next(results) == 1
    assert len(taken) <= ITEMS_AHEAD * 2 + 1


def test_an_error_comes_in_its_turn_as_it_was_raised() -> None:
    """With all that it says, after the results before it; and the next work is done."""
    own = Processes(2)
    found = []
    with pytest.raises(PromptError, match="broken") as raised:
        for result in own.map(fails_at_three, range(9)):
            found.append(result)
    assert found == [0, 1, 2]
    assert (raised.value.file, raised.value.line) == ("a.j2", 3)
    assert list(own.map(squared, [2])) == [4]


def test_a_process_that_dies_changes_nothing() -> None:
    """What was left is done here."""
    assert list(Processes(2).map(dies_elsewhere, range(12))) == list(range(12))


def test_an_item_that_meets_a_dead_pool_is_not_lost() -> None:
    """It was taken from the items, and could no longer be given out."""
    own = Processes(2)

    def items() -> Iterator[int]:
        yield 5
        for _ in range(6_000):  # a minute at most: the pool learns of the death on a thread that nobody can wait for
            if getattr(own._pool, "_broken", True):
                break
            time.sleep(0.01)
        yield from (6, 7)

    assert list(own.map(dies_elsewhere, items())) == [5, 6, 7]


def seen_by_workers(number: int) -> list[str]:
    return SEEN


SEEN: list[str] = []


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux")
def test_processes_inherit_what_is_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is imported or read again, and what is found at one `map` is there at the next."""
    monkeypatch.setattr("summarize.run.executor.start_method", lambda: "fork")  # threads of other tests may be alive
    own = Processes(2)
    for found in ("a", "b"):
        monkeypatch.setitem(globals(), "SEEN", [found])
        assert list(own.map(seen_by_workers, range(3))) == [[found]] * 3


@pytest.mark.skipif(sys.platform != "linux", reason="processes are forked on Linux")
def test_the_first_of_many_items_is_done_before_processes_are_forked(monkeypatch: pytest.MonkeyPatch) -> None:
    """They inherit what it loads; the others are done by them."""
    monkeypatch.setattr("summarize.run.executor.start_method", lambda: "fork")
    here, *elsewhere = Processes(2).map(process, range(6))
    assert here == os.getpid()
    assert os.getpid() not in elsewhere


def process(number: int) -> int:
    return os.getpid()


@pytest.fixture
def other_thread() -> Iterator[None]:
    """A thread that waits for the end of the test."""
    ended = threading.Event()
    thread = threading.Thread(target=ended.wait)
    thread.start()
    yield
    ended.set()
    thread.join()


@pytest.mark.usefixtures("other_thread")
def test_nothing_is_forked_beside_another_thread() -> None:
    """The copy could wait for what that thread holds; processes are started afresh."""
    assert start_method() != "fork"
    own = Processes(2)
    assert list(own.map(squared, range(5))) == [0, 1, 4, 9, 16]
    assert os.getpid() not in set(own.map(process, range(9)))
    own.close()


@pytest.mark.usefixtures("other_thread")
def test_without_a_number_nothing_is_started_afresh() -> None:
    """A script that is not guarded would run again; the caller may say that it is."""
    assert isinstance(Processes().for_size(10**9), Serial)
    assert isinstance(Processes(guarded=True).for_size(10**9), Processes if processors() > 1 else Serial)


def test_a_small_bundle_needs_no_process() -> None:
    """But for those that are asked for."""
    assert isinstance(Processes(guarded=True).for_size(FORK_PAYS), Serial)
    assert isinstance(Processes(2).for_size(10), Processes)


def test_what_cannot_be_sent_is_done_here(pool: Processes) -> None:
    """A closure, say."""
    offset = 5
    assert list(pool.map(lambda number: number + offset, [1, 2])) == [6, 7]


def test_one_job_needs_no_process() -> None:
    """Where it is not said how many, the bundle decides."""
    assert isinstance(executor_for(1), Serial)
    assert isinstance(executor_for(None), Processes)
    assert isinstance(executor_for(2), Processes)


def test_a_folder_in_processes_gives_the_same_bytes(tmp_path: Path, pool: Processes) -> None:
    """Files that give nothing, a file of many records and a file too big to be sent among them."""
    for number, news in enumerate(NEWS):
        (tmp_path / f"{number}.txt").write_text(f"News of {PLACES[number]}\n\n3 May 2024\n\n{news['text']}\n")
    (tmp_path / "empty.txt").write_text("\n")
    (tmp_path / "odd.xyz").write_text("?")
    many = [
        {"title": "T", "text": f"{news['text']} {'It rained. ' * 20_000 if not n else ''}"}
        for n, news in enumerate(NEWS)
    ]
    (tmp_path / "more.jsonl").write_bytes(b"\n".join(msgspec.json.encode(each) for each in many))
    alone = summarize_bundle(tmp_path)
    assert msgspec.json.encode(summarize_bundle(tmp_path, jobs=pool)) == msgspec.json.encode(alone)


def test_articles_in_memory_in_processes_give_the_same_bytes(pool: Processes) -> None:
    """They are sent with the work; a story whose backend fails is written offline there, too."""
    alone = summarize_bundle(NEWS, backend=Failing())
    assert [story.degraded for story in alone.stories if story.degraded]
    assert msgspec.json.encode(summarize_bundle(NEWS, backend=Failing(), jobs=pool)) == msgspec.json.encode(alone)
    assert len(summarize_bundle(NEWS, backend=Unsendable(), jobs=pool).stories) == 4


def test_without_a_fallback_the_error_is_raised(pool: Processes) -> None:
    """As it would be by one process."""
    with pytest.raises(BackendError, match="no words"):
        summarize_bundle(NEWS, backend=Failing(), jobs=Processes(2), fallback=False)


def test_the_engine_ends_its_processes() -> None:
    """None of the pool's processes is left when the block ends."""
    before = set(active_children())
    with open_executor("pool", 2) as executor:
        results = executor.map(str, range(4))
        assert next(results) == "0"
        begun = set(active_children()) - before
        assert begun
    assert not begun & set(active_children())


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="no process is killed in this way here")
@pytest.mark.parametrize("method", ["fork", "forkserver"])
def test_processes_end_where_their_parent_is_killed(method: str) -> None:
    """Though nobody tells them: what they write to is closed."""
    code = (
        "import sys, threading\n"
        "from summarize.run import executor\n"
        "from summarize.run.executor import Processes\n"
        "executor.start_method = lambda: sys.argv[1]\n"
        "results = Processes(2).map(abs, range(2))\n"
        "print(next(results), file=sys.stderr, flush=True)\n"
        "threading.Event().wait()\n"
    )
    with subprocess.Popen([sys.executable, "-c", code, method], stderr=subprocess.PIPE) as parent:
        assert parent.stderr
        assert parent.stderr.readline() == b"0\n"
        parent.kill()
        parent.communicate(timeout=60)
