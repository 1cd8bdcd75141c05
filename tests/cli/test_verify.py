"""`briefing verify`: the citations of a stored briefing, held against the files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def stored(bundle: Path, briefing: Run) -> Path:
    """A briefing of the bundle as JSON, outside of it."""
    assert briefing("news", "--output", "stored.json")[0] == 0
    return Path("stored.json")


def test_a_fresh_briefing_holds(stored: Path, briefing: Run) -> None:
    """Exit 0, and how much was looked at."""
    code, out, err = briefing("verify", "stored.json", "--root", "news")
    assert (code, err) == (0, "")
    assert out.endswith(" citations in 2 files: all hold\n")


def test_the_files_are_looked_for_beside_the_briefing(bundle: Path, stored: Path, briefing: Run) -> None:
    """And in the current folder."""
    stored.rename(bundle / "stored.json")
    assert briefing("verify", "news/stored.json")[0] == 0


def test_a_changed_file_does_not_hold(bundle: Path, stored: Path, briefing: Run) -> None:
    """The hash differs, and each moved quotation is named with its line."""
    path = bundle / "a.txt"
    path.write_text("One more line.\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    code, out, _ = briefing("verify", "stored.json", "--root", "news")
    assert code == 3
    assert "S1 a.txt: the file has changed: another sha256\n" in out
    assert "S1 a.txt:4: the quotation does not stand there: “The bridge at Lower Harn" in out
    assert " problems\n" in out


def test_a_missing_file_does_not_hold(bundle: Path, stored: Path, briefing: Run) -> None:
    """It is said where it was looked for."""
    (bundle / "b.txt").unlink()
    code, out, _ = briefing("verify", "stored.json", "--root", "news")
    assert code == 3
    assert "S2 b.txt: no such file under " in out


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("line", 99, "the quotation stands on line 4"),
        ("quote", "The bridge is open.", "does not stand there"),
        ("end", 10**9, "does not stand there"),
        ("start", -5, "does not stand there"),
        ("source", "S77", "is cited, but is none of the sources"),
    ],
)
def test_an_altered_citation_does_not_hold(stored: Path, briefing: Run, field: str, value: object, reason: str) -> None:
    """Whatever of it was altered."""
    page = json.loads(stored.read_text(encoding="utf-8"))
    cites = [cite for each in page["stories"][0]["summary"] for cite in each["cites"] if cite["line"] == 4]
    cites[0][field] = value
    stored.write_text(json.dumps(page), encoding="utf-8")
    code, out, _ = briefing("verify", "stored.json", "--root", "news")
    assert code == 3
    assert reason in out


@pytest.mark.parametrize(
    ("content", "message"),
    [("", "no JSON briefing"), ("{}", "no JSON briefing"), ("[" * 100_000, "no JSON briefing"), ("\xff", "no JSON")],
)
def test_what_is_no_briefing_is_told(bundle: Path, briefing: Run, content: str, message: str) -> None:
    """Exit 4: there is nothing to check."""
    Path("x.json").write_text(content, encoding="latin-1")
    code, out, err = briefing("verify", "x.json")
    assert (code, out) == (4, "")
    assert message in err


def test_a_briefing_that_is_not_there_is_told(bundle: Path, briefing: Run) -> None:
    """Exit 4 too."""
    code, _, err = briefing("verify", "nowhere.json")
    assert code == 4
    assert "nowhere.json: No such file or directory" in err


def test_a_path_out_of_the_root_is_not_followed(bundle: Path, stored: Path, briefing: Run) -> None:
    """A briefing from elsewhere cannot make us read other files."""
    page = json.loads(stored.read_text(encoding="utf-8"))
    page["sources"][0]["path"] = "../../../../../../etc/passwd"
    stored.write_text(json.dumps(page), encoding="utf-8")
    code, out, _ = briefing("verify", "stored.json", "--root", "news")
    assert code == 3
    assert "no such file under" in out


STORED = Path(__file__).parents[1] / "data" / "stored"


@pytest.mark.parametrize("release", sorted(path.name for path in STORED.iterdir()))
def test_briefings_of_earlier_releases_stay_readable(release: str, briefing: Run) -> None:
    """As they were stored then, with the files that they are of."""
    home = STORED / release
    code, out, err = briefing("verify", str(home / "briefing.json"), "--root", str(home / "news"))
    assert (code, out, err) == (0, "26 citations in 4 files: all hold\n", "")
