"""`briefing state`: what is kept of earlier runs, and how it is taken back."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def kept(bundle: Path, briefing: Run) -> Path:
    """The state of a run in which the user has said that two files are apart."""
    (bundle / "c d.txt").write_text("Rain fell on nine villages. It will go on.\n")
    briefing("news", "--state", "kept", "--apart", "a.txt", "c d.txt", "-q")
    return bundle.parent / "kept"


def test_what_is_kept_is_listed(kept: Path, briefing: Run) -> None:
    """Files, articles, days, and what the user said, in the words of a file of such lines."""
    code, out, err = briefing("state", "kept")
    assert (code, err) == (0, "")
    assert out.splitlines() == [
        f"3 files, 3 articles, 2024-03-05, of {kept.parent / 'news'}",
        "a.txt · 1 article, 2024-03-05",
        "b.txt · 1 article",
        "c d.txt · 1 article",
        'apart: a.txt "c d.txt"',
    ]


def test_listing_changes_nothing(kept: Path, briefing: Run) -> None:
    """Not a byte."""
    before = kept.read_bytes()
    briefing("state", "kept")
    assert kept.read_bytes() == before


def test_a_file_is_removed(kept: Path, briefing: Run) -> None:
    """With what was said of it, and no word of it is left in the file."""
    assert b"Bridge at Lower Harn" in kept.read_bytes()
    assert briefing("state", "kept", "--remove", "a.txt", "news/b.txt") == (0, "removed: a.txt\nremoved: b.txt\n", "")
    assert briefing("state", "kept")[1].splitlines()[1:] == ["c d.txt · 1 article"]
    assert b"Bridge at Lower Harn" not in kept.read_bytes()


def test_a_folder_is_removed(bundle: Path, briefing: Run) -> None:
    """With all of its files."""
    briefing("news", ".", "--state", "kept", "-q")
    assert briefing("state", "kept", "--remove", "news/")[1] == "removed: news/a.txt\nremoved: news/b.txt\n"


def test_what_was_removed_is_read_anew(kept: Path, briefing: Run) -> None:
    """Where it is given again; what was said of it holds no more."""
    briefing("state", "kept", "--remove", "a.txt")
    assert "as you said" not in briefing("stories", "news", "--state", "kept")[1]
    assert "3 files" in briefing("state", "kept")[1]


def test_a_name_that_is_not_kept_is_an_error(kept: Path, briefing: Run) -> None:
    """And nothing is removed, not even what is."""
    before = kept.read_bytes()
    code, out, err = briefing("state", "kept", "--remove", "a.txt", "z.txt")
    assert (code, out) == (2, "")
    assert "z.txt is no file that the state keeps" in err
    assert kept.read_bytes() == before


def test_a_state_in_use_is_not_touched(kept: Path, briefing: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command waits for the run, and says so if that takes too long."""
    monkeypatch.setattr("summarize.run.state.BUSY", 0.1)
    with closing(sqlite3.connect(kept, isolation_level=None)) as run:
        run.execute("BEGIN IMMEDIATE")
        code, _, err = briefing("state", "kept", "--remove", "a.txt")
    assert code == 2
    assert "state kept: another run is using it" in err
    assert "3 files" in briefing("state", "kept")[1]


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        ("CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT i FROM n", "a view"),
        ("CREATE TRIGGER t AFTER DELETE ON item BEGIN DELETE FROM file; END", "a trigger"),
        ("UPDATE item SET found = 'no JSON'", "damaged"),
        ("UPDATE fact SET value = '{\"apart\": 5}' WHERE key = 'grouping'", "damaged"),
        ("UPDATE file SET path = x'ff00' WHERE path = 'a.txt'", "damaged"),
        ("DROP TABLE item", "no such table"),
        ("PRAGMA user_version = 99", "version 99"),
        ("PRAGMA application_id = 1", "no state of ours"),
    ],
)
def test_a_broken_state_is_an_error(kept: Path, briefing: Run, damage: str, message: str) -> None:
    """Nothing of it is run, and it is left as it is."""
    with closing(sqlite3.connect(kept)) as rows, rows:
        rows.execute(damage)
    before = kept.read_bytes()
    code, out, err = briefing("state", "kept")
    assert (code, out) == (2, "")
    assert message in err
    assert kept.read_bytes() == before


def test_what_is_not_there_is_not_made(bundle: Path, briefing: Run) -> None:
    """Nor is an empty file made a state."""
    assert "state none: no such file" in briefing("state", "none")[2]
    assert not (bundle.parent / "none").exists()
    (bundle.parent / "empty").touch()
    assert "no state of ours" in briefing("state", "empty")[2]
    assert (bundle.parent / "empty").read_bytes() == b""
