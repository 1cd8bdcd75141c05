"""The state: today's articles join yesterday's without those being read again."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import pytest
from group.news import HARBOUR, HARBOUR_AGAIN, HARBOUR_ELSEWHERE, QUARRY

from summarize import Briefing, Given, GivenMetadatum, Limits, Metadatum, UsageError, summarize_bundle
from summarize.read.files import File
from summarize.run import corpus, state

TEXTS = {"a/1.txt": HARBOUR, "a/2.txt": QUARRY, "b/1.txt": HARBOUR_AGAIN, "b/2.txt": HARBOUR_ELSEWHERE}


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Two folders of news: a story is told in both, and a copy of one article lies in the second."""
    for name, text in {**TEXTS, "b/3.txt": HARBOUR}.items():
        write(tmp_path / name, text)
    return tmp_path


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of all files that are opened from here on."""
    paths: list[str] = []
    source = File.source

    def told(self: File, limits: Limits) -> object:
        paths.append(self.path)
        return source(self, limits)

    monkeypatch.setattr(File, "source", told)
    monkeypatch.setattr(corpus, "KEPT", 0)
    return paths


def write(path: Path, text: str) -> None:
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"Some headline\n\n3 May 2024\n\n{text}\n")


def stories(briefing: Briefing) -> set[object]:
    """The stories with all that grouping says of them, by the paths of their files."""
    path = {source.id: source.path for source in briefing.sources}
    return {(frozenset(path[id] for id in story.sources), story.grouped_by) for story in briefing.stories}


def test_the_second_day_is_as_both_days_at_once(news: Path) -> None:
    """For the stories that today's articles are in, earlier articles included; and in the same words."""
    summarize_bundle(news / "a", state=news / "state")
    today = summarize_bundle(news / "b", state=news / "state")
    both = summarize_bundle([news / "a", news / "b"])
    assert stories(today) == {story for story in stories(both) if any(path[0] == "b" for path in story[0])}
    assert len(today.stories) < len(both.stories)
    told = [[statement.text for statement in story.summary] for story in both.stories]
    assert all([statement.text for statement in story.summary] in told for story in today.stories)


def test_copies_are_found_across_days(news: Path) -> None:
    """Today's copy of yesterday's article is known as one."""
    summarize_bundle(news / "a", state=news / "state")
    today = summarize_bundle(news / "b", state=news / "state")
    copies = {source.path: source.duplicate_of for source in today.sources if source.duplicate_of}
    (original,) = (source.id for source in today.sources if source.path == "a/1.txt")
    assert copies == {"b/3.txt": original}


def test_a_growing_folder_gives_the_same_bytes(news: Path) -> None:
    """All of it given again is as without a state."""
    (news / "b").rename(news.parent / "later")
    summarize_bundle(news, state=news / ".state")
    (news.parent / "later").rename(news / "b")
    (news / "b" / "rain.jsonl").write_text('{"text": "Rain fell on nine villages. It will go on."}\n[]\n')
    for _ in range(2):
        again = summarize_bundle(news, state=news / ".state")
        assert msgspec.json.encode(again) == msgspec.json.encode(summarize_bundle(news))


def test_known_files_are_not_read(news: Path, opened: list[str]) -> None:
    """Only for a story that is told, and none of yesterday's is told here."""
    summarize_bundle(news / "a", state=news / "state")
    opened.clear()
    (news / "b" / "1.txt").unlink()
    (news / "b" / "3.txt").unlink()
    summarize_bundle(news / "b", state=news / "state")
    assert set(opened) == {"b/2.txt"}
    opened.clear()
    summarize_bundle(news / "b", state=news / "state", min_sources=2)
    assert opened == []


def test_what_changes_is_read_again(news: Path) -> None:
    """And what was in it before is forgotten."""
    summarize_bundle(news / "a", state=news / "state")
    write(news / "a" / "1.txt", HARBOUR_ELSEWHERE)
    again = summarize_bundle(news, state=news / "state")
    assert stories(again) == stories(summarize_bundle(news))


def test_what_the_user_says_of_a_file_counts_as_a_change(news: Path) -> None:
    """And is remembered of a file that is not given again."""
    said = Given((GivenMetadatum("1.txt", Metadatum("publisher", "The Gull", "--publisher")),))
    summarize_bundle(news / "a", state=news / "state")
    summarize_bundle(news / "a", state=news / "state", given=said)
    today = summarize_bundle(news / "b", state=news / "state")
    assert {source.publisher for source in today.sources if source.path == "a/1.txt"} == {"The Gull"}


@pytest.mark.parametrize("gone", [True, False])
def test_an_earlier_file_that_is_gone_or_changed_is_listed(news: Path, gone: bool) -> None:
    """With the reason; its story is told without it, and its copy stands for it."""
    summarize_bundle(news / "a", state=news / "state")
    (news / "a" / "1.txt").unlink() if gone else write(news / "a" / "1.txt", QUARRY)
    today = summarize_bundle(news / "b", state=news / "state")
    (lost,) = (source for source in today.sources if source.path == "a/1.txt")
    assert (lost.status, lost.reason) == ("skipped", f"{'gone' if gone else 'changed'} since it was read")
    assert {source.path for source in today.sources if source.status == "used"} >= {"b/1.txt", "b/3.txt"}
    assert lost.id not in {id for story in today.stories for id in story.sources}


def test_a_file_that_gave_nothing_is_tried_again(news: Path) -> None:
    """For what it lacked may be there tomorrow; what is excluded or hidden leaves no trace."""
    (news / "a" / "3.txt").write_text("\n")
    for _ in range(2):
        found = summarize_bundle(news / "a", state=news / "state", exclude=["2.txt"])
        assert [source.path for source in found.sources] == ["1.txt", "2.txt", "3.txt"]
    with closing(sqlite3.connect(news / "state")) as rows, rows:
        assert rows.execute("SELECT count(*) FROM item").fetchone() == (2,)


def test_a_run_that_fails_leaves_the_state_as_it_was(news: Path) -> None:
    """Byte for byte."""
    summarize_bundle(news / "a", state=news / "state")
    before = (news / "state").read_bytes()
    (news / "c").mkdir()
    (news / "c" / "0.txt").write_text("\n")
    with pytest.raises(Exception, match="nothing to read"):
        summarize_bundle(news / "c", state=news / "state")
    assert (news / "state").read_bytes() == before


def test_a_run_that_is_killed_leaves_the_state_whole(news: Path) -> None:
    """With what it held before, and fit to go on from."""
    summarize_bundle(news / "a", state=news / "state")
    code = (
        "import os, signal, sys\nfrom summarize import bundle\n"
        "def killed(*stage): os.kill(os.getpid(), signal.SIGKILL)\n"
        "bundle.with_earlier_articles = killed\nbundle.summarize_bundle(sys.argv[1], state=sys.argv[2])"
    )
    done = subprocess.run([sys.executable, "-c", code, str(news / "b"), str(news / "state")], check=False)
    assert done.returncode == -signal.SIGKILL
    with closing(sqlite3.connect(news / "state")) as rows, rows:
        assert rows.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert {path for (path,) in rows.execute("SELECT path FROM file")} == {"1.txt", "2.txt"}
    today = summarize_bundle(news / "b", state=news / "state")
    assert any({"a/1.txt", "b/1.txt"} <= paths for paths, _ in stories(today))


def test_two_runs_do_not_harm_each_other(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second waits, and says so if that takes too long."""
    monkeypatch.setattr(state, "BUSY", 0.1)
    with state.open_state(news / "state"), pytest.raises(UsageError, match="another run"):
        summarize_bundle(news / "a", state=news / "state")
    assert summarize_bundle(news / "a", state=news / "state").stories


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as rows, rows:
        rows.execute("CREATE TABLE recipe (name TEXT)")


def of_tomorrow(path: Path) -> None:
    with state.open_state(path):
        pass
    with closing(sqlite3.connect(path)) as rows, rows:
        rows.execute("PRAGMA user_version = 99")


def of_another_program(path: Path, maker: str = "summarize 9") -> None:
    with state.open_state(path) as made:
        made.move("/")
    with closing(sqlite3.connect(path)) as rows, rows:
        rows.execute("UPDATE fact SET value = ? WHERE key = 'made by'", (maker,))


def of_the_first_release(path: Path) -> None:
    of_another_program(path, "summarize 0.1.0 (eb8ddbb140230185)")


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (foreign, "no state"),
        (of_tomorrow, "version 99"),
        (of_another_program, "summarize 9"),
        (of_the_first_release, r"/state: made by summarize 0\.1\.0 .*: give the name of a new file, and the earlier"),
        (lambda path: path.write_text("A diary.\n" * 200), "cannot be used"),
        (lambda path: path.mkdir(), "cannot be used"),
    ],
)
def test_what_is_no_state_of_ours_is_left_alone(news: Path, make, said: str) -> None:
    """An error says what is wrong with it."""
    make(news / "state")
    before = (news / "state").read_bytes() if (news / "state").is_file() else None
    with pytest.raises(UsageError, match=said):
        summarize_bundle(news / "a", state=news / "state")
    assert before is None or (news / "state").read_bytes() == before


@pytest.mark.parametrize("damage", ["signature = x'c1'", "signature = x'9701010140404040'", "found = '{}'"])
def test_a_damaged_state_is_an_error(news: Path, damage: str) -> None:
    """Whatever it holds, nothing of it is run."""
    summarize_bundle(news, state=news / "state")
    with closing(sqlite3.connect(news / "state")) as rows, rows:
        rows.execute(f"UPDATE item SET {damage}")
    with pytest.raises(UsageError, match="damaged"):
        summarize_bundle(news, state=news / "state")


def test_a_state_keeps_files_only() -> None:
    """Articles of memory are no matter of a state."""
    with pytest.raises(UsageError, match="give paths"):
        summarize_bundle([{"text": HARBOUR}], state=os.devnull + "x")


def test_the_command_has_it_as_an_option(news: Path) -> None:
    """For stories and timelines too."""
    code = "from summarize.cli import main; main()"

    def run(folder: str) -> Iterator[str]:
        words = [sys.executable, "-c", code, "stories", str(news / folder), "--state", str(news / "state")]
        return iter(subprocess.run(words, capture_output=True, check=True, text=True).stdout.splitlines())

    assert not any("b/1.txt" in line for line in run("a"))
    assert any("a/1.txt" in line for line in run("b"))
