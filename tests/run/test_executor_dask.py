"""Work on a cluster of two workers: the same bytes, whatever becomes of the workers."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import msgspec
import pytest
from run.test_executor import NEWS, PLACES, fails_at_three, squared

from summarize import PromptError, UsageError, summarize_bundle
from summarize.run.engine import open_executor
from summarize.run.executor import ITEMS_AHEAD
from summarize.run.executor_dask import Dask

pytestmark = pytest.mark.filterwarnings("default")  # Dask's own


@pytest.fixture(scope="module")
def cluster() -> Iterator[Dask]:
    """Two workers for all tests."""
    with open_executor("dask", 2) as executor:
        assert isinstance(executor, Dask)
        yield executor


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    """The address of somebody's scheduler."""
    from distributed import LocalCluster

    with LocalCluster(
        n_workers=1, processes=False, protocol="tcp", host="127.0.0.1", dashboard_address="127.0.0.1:0"
    ) as started:
        yield started.scheduler_address


def kill_once(place: str, number: int) -> int:
    """The first worker that comes to five dies of it."""
    if number == 5:
        mark = Path(place) / "died"
        if not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    return number


def kill_always(parent: int, number: int) -> int:
    if number == 2 and os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)
    return number


def test_results_come_in_order(cluster: Dask) -> None:
    """However many there are."""
    assert list(cluster.map(squared, range(40))) == [number * number for number in range(40)]


def test_items_are_taken_a_few_ahead(cluster: Dask) -> None:
    """An endless stream of items is no matter."""
    taken: list[int] = []

    def items() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    results = cluster.map(squared, items())
    assert next(results) == 0
    assert len(taken) <= ITEMS_AHEAD * 2 + 1


def test_an_error_comes_in_its_turn_as_it_was_raised(cluster: Dask) -> None:
    """With all that it says, after the results before it; and the next work is done."""
    found = []
    with pytest.raises(PromptError, match="broken") as raised:
        for result in cluster.map(fails_at_three, range(9)):
            found.append(result)
    assert (found, raised.value.line) == ([0, 1, 2], 3)
    assert list(cluster.map(squared, [2])) == [4]


def test_what_cannot_be_sent_is_done_here(cluster: Dask) -> None:
    """A closure, say."""
    offset = 5
    assert list(cluster.map(lambda number: number + offset, [1, 2])) == [6, 7]


def test_a_worker_killed_in_the_middle_changes_nothing(cluster: Dask, tmp_path: Path) -> None:
    """Dask gives what it had to another."""
    assert list(cluster.map(partial(kill_once, str(tmp_path)), range(12))) == list(range(12))
    assert (tmp_path / "died").exists()


def test_what_kills_every_worker_is_done_here(cluster: Dask) -> None:
    """As it is by a pool of processes."""
    assert list(cluster.map(partial(kill_always, os.getpid()), range(4))) == list(range(4))


def test_a_folder_on_a_cluster_gives_the_same_bytes(tmp_path: Path, cluster: Dask) -> None:
    """As read and written here."""
    for number, news in enumerate(NEWS * 12):
        (tmp_path / f"{number}.txt").write_text(f"News of {PLACES[number % 4]}\n\n3 May 2024\n\n{news['text']}\n")
    alone = summarize_bundle(tmp_path)
    assert msgspec.json.encode(summarize_bundle(tmp_path, jobs=cluster)) == msgspec.json.encode(alone)


def test_a_scheduler_that_is_not_there_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which names its address."""
    monkeypatch.setattr("summarize.run.executor_dask.CONNECT", 0.5)
    with open_executor("dask=tcp://127.0.0.1:9") as executor, pytest.raises(UsageError, match=r"127\.0\.0\.1:9"):
        list(executor.map(squared, [1]))


def test_the_workers_of_a_scheduler_are_used(scheduler: str) -> None:
    """And left as they were."""
    for _ in range(2):
        with open_executor(f"dask={scheduler}") as executor:
            assert list(executor.map(squared, range(9))) == [number * number for number in range(9)]


def test_workers_of_another_version_are_an_error(scheduler: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """For their results would differ."""
    monkeypatch.setattr("summarize.run.executor_dask.version", lambda: "0.0.1")
    with open_executor(f"dask={scheduler}") as executor, pytest.raises(UsageError, match=r"0\.0\.1"):
        list(executor.map(squared, [1]))


def test_an_unknown_executor_is_an_error() -> None:
    """Which names those that there are."""
    with pytest.raises(UsageError, match="dask=tcp"), open_executor("spark"):
        pass


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the command that installs it."""
    monkeypatch.setitem(sys.modules, "distributed", None)
    with open_executor("dask") as executor, pytest.raises(UsageError, match=re.escape("'summarize[distributed]'")):
        list(executor.map(squared, [1]))


def test_the_command_prints_the_briefing_alone(tmp_path: Path) -> None:
    """Nothing of the cluster stands on standard output."""
    for number, news in enumerate(NEWS):
        (tmp_path / f"{number}.txt").write_text(f"News of {PLACES[number]}\n\n3 May 2024\n\n{news['text']}\n")
    code = "from summarize.cli import main; main()"

    def run(*options: str) -> subprocess.CompletedProcess[bytes]:
        words = [sys.executable, "-c", code, str(tmp_path), "-q", "-f", "json", *options]
        return subprocess.run(words, capture_output=True, check=False)

    on_cluster = run("--executor", "dask", "--jobs", "2")
    assert (on_cluster.stdout, on_cluster.returncode, on_cluster.stderr) == (run().stdout, 0, b"")


def test_a_bundle_in_pieces_on_a_cluster_is_as_on_one_machine(
    tmp_path: Path, cluster: Dask, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Pieces of days are compared by the workers: the same stories as of the whole here, in the same bytes."""
    for week in range(12):
        for number, news in enumerate(NEWS):
            text = news["text"].replace(PLACES[number], f"{PLACES[number]}{'abcdefghijkl'[week]}")
            for day in (1, 2):
                date = f"{week + 1 + day} May 2024"
                (tmp_path / f"{week}-{number}-{day}.txt").write_text(f"News\n\n{date}\n\n{text * day}\n")
    whole = summarize_bundle(tmp_path)
    monkeypatch.setattr("summarize.group.partitions.PARTITION", 16)
    assert msgspec.json.encode(summarize_bundle(tmp_path, jobs=cluster)) == msgspec.json.encode(whole)
