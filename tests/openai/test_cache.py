"""Answers that are kept: a run that was killed goes on, a broken cache costs a call, two runs get along."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from model_server import Asked, Model, copy_first

from summarize_openai import cache
from summarize_openai.cache import ReplyCache

EXAMPLE = Path(__file__).parents[2] / "examples" / "wagner-mali"

Run = Callable[..., tuple[int, str, str]]


def test_a_run_that_was_killed_repeats_no_finished_call(model: Model, tmp_path: Path) -> None:
    """Killed while the second story is asked about; the next run asks about that one alone."""
    news, cache = tmp_path / "news", tmp_path / "kept"
    news.mkdir()
    texts = ("The bridge of Lower Harn was closed after engineers found a crack in its main arch.",
             "Whales were seen in the harbour of Corvo, where fishermen counted 41 before noon.")  # fmt: skip
    for number, text in enumerate(texts):
        (news / f"{number}.txt").write_text(text + "\n", encoding="utf-8")
    second, hold = threading.Event(), threading.Event()

    def say(asked: Asked) -> Any:
        if len(model.asked) == 2:
            second.set()
            hold.wait(600)
        return copy_first(asked)

    model.say = say
    command = [sys.executable, "-c", "from summarize.cli import main; main()", str(news), "--backend", "openai",
               "-o", f"base_url={model.base_url}", "-o", f"cache={cache}", "-o", "concurrency=1"]  # fmt: skip
    run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    assert second.wait(60)
    run.send_signal(signal.SIGKILL)
    run.wait()
    hold.set()
    model.say = copy_first
    again = subprocess.run(command, capture_output=True)
    assert again.returncode == 0
    assert len(model.asked) == 3
    assert subprocess.run(command, capture_output=True).stdout == again.stdout
    assert len(model.asked) == 3


def test_an_interrupt_ends_a_run_at_once(model: Model) -> None:
    """Exit 130 though the server has not answered: it answers only after the run has ended."""
    asked, hold = threading.Event(), threading.Event()

    def say(_: Asked) -> Any:
        asked.set()
        hold.wait(30)
        return "{}"

    model.say = say
    # Ctrl-C is heard even where these tests were started in the background, which turns it off.
    hear = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
    command = [sys.executable, "-c", hear + "from summarize.cli import main; main()", str(EXAMPLE)]
    command += ["--backend", "openai", "-o", f"base_url={model.base_url}", "-o", "cache=off"]
    run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    assert asked.wait(300)
    run.send_signal(signal.SIGINT)
    try:
        assert run.wait(300) == 130  # a bound, so that a run that waits for the answer fails and does not hang
    finally:
        hold.set()


def test_what_is_asked_otherwise_is_asked_anew(model: Model, briefing: Run) -> None:
    """Another model, length, tone or text is another question; the number of threads is none."""
    for options in ((), ("-o", "model=other"), ("--length", "60"), ("-o", "tone=dry"), ("-o", "concurrency=2")):
        briefing(EXAMPLE, *options)
    assert len(model.asked) == 4


@pytest.mark.parametrize("content", [b"", b"no database", b"SQLite format 3\0" + b"\0" * 50])
def test_a_broken_cache_costs_a_call_and_no_more(model: Model, briefing: Run, tmp_path: Path, content: bytes) -> None:
    """The run goes on without it."""
    (tmp_path / "replies.sqlite").write_bytes(content)
    assert briefing(EXAMPLE, "-o", f"cache={tmp_path}")[0] == 0
    assert len(model.asked) == 1


def test_rows_of_another_kind_are_no_answers(tmp_path: Path) -> None:
    """Cut off, of an older version, or of another program."""
    cache = ReplyCache(tmp_path / "replies.sqlite")
    cache.put("whole", {"a": 1})
    with closing(sqlite3.connect(tmp_path / "replies.sqlite")) as connection, connection:
        connection.execute("INSERT INTO replies VALUES ('cut', '{\"a\": '), ('list', '[1]')")
    connection.close()
    assert [cache.get(key) for key in ("whole", "cut", "list", "none")] == [{"a": 1}, None, None, None]


def test_a_folder_that_cannot_be_written_to_is_done_without(model: Model, briefing: Run) -> None:
    """Here one in which nobody makes a file, whoever runs the test. A warning would be the most that this is worth."""
    assert briefing(EXAMPLE, "-o", "cache=/proc/kept")[0] == 0
    assert len(model.asked) == 1


def test_a_full_disk_costs_a_call_and_no_more(tmp_path: Path) -> None:
    """The limit on the size of files stands for it: nothing is kept, nothing is raised."""
    code = (
        "import resource, signal, sys; from pathlib import Path; from summarize_openai.cache import ReplyCache\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))\n"
        "cache = ReplyCache(Path(sys.argv[1])); cache.put('small', {'a': 1}); cache.put('big', {'a': 'x' * 200_000})\n"
        "print(cache.get('small'), cache.get('big'))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(tmp_path / "c")], capture_output=True, text=True)
    assert done.stdout == "{'a': 1} None\n", done.stderr


def test_a_file_in_the_place_of_the_folder_is_done_without(model: Model, briefing: Run, tmp_path: Path) -> None:
    """As is any other trouble with it."""
    (tmp_path / "kept").write_text("", encoding="utf-8")
    assert briefing(EXAMPLE, "-o", f"cache={tmp_path / 'kept'}")[0] == 0


def test_two_threads_share_a_cache(tmp_path: Path) -> None:
    """Each write is there, whoever wrote it."""
    cache = ReplyCache(tmp_path / "replies.sqlite")
    threads = [
        threading.Thread(target=lambda n=n: [cache.put(f"{n}-{m}", {"n": n}) for m in range(10)]) for n in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(cache.get(f"{n}-{m}") == {"n": n} for n in range(4) for m in range(10))


def test_a_cache_that_is_locked_is_waited_for_once(
    model: Model, briefing: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then the run goes on without it."""
    monkeypatch.setattr(cache, "PATIENCE", 0.5)
    ReplyCache(tmp_path / "replies.sqlite").put("a", {})
    other = sqlite3.connect(tmp_path / "replies.sqlite", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert briefing(EXAMPLE, "-o", f"cache={tmp_path}")[0] == 0
    other.close()
    assert len(model.asked) == 1


def test_two_runs_at_once_get_along(model: Model, tmp_path: Path) -> None:
    """On one cache and one output: both end well, and the page is whole."""
    page = tmp_path / "page.json"
    command = [sys.executable, "-c", "from summarize.cli import main; main()", str(EXAMPLE), "--backend", "openai",
               "-o", f"base_url={model.base_url}", "-o", f"cache={tmp_path}", "--output", str(page)]  # fmt: skip
    runs = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    assert [(run.communicate()[1], run.returncode)[1] for run in runs] == [0, 0]
    assert json.loads(page.read_text(encoding="utf-8"))["stories"][0]["summary"]
    assert [file.name for file in tmp_path.iterdir() if file.name.endswith("tmp")] == []
