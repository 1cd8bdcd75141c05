"""Files of lines that say which files are one story, and which are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize import FileSet, UsageError
from summarize.read.given_grouping import given_grouping


def test_a_line_is_a_set(tmp_path: Path) -> None:
    """Names with spaces stand between quotation marks; blank lines and those after "#" are left out."""
    lines = tmp_path / "said.txt"
    lines.write_text('# mine\n\napart: a.txt "b c.txt"\nTogether : x.txt y.xml#3 z.txt\n')
    said = given_grouping(files=[lines])
    assert said.apart == (FileSet(("a.txt", "b c.txt"), f"--grouping {lines}:3"),)
    assert [each.files for each in said.together] == [("x.txt", "y.xml#3", "z.txt")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"apart: a.txt\n", r":1: only a.txt is named; name two files or more that are apart"),
        (b"\nsame: a.txt b.txt\n", r":2: 'same: a.txt b.txt': write apart: FILE FILE… or together: FILE FILE…"),
        (b"apart: it's.txt b.txt\n", r":1: a quotation mark is not closed"),
        (bytes(range(256)) * 9, "not a text file"),
    ],
)
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, text: bytes, message: str) -> None:
    """By file and line, with what to write."""
    lines = tmp_path / "said.txt"
    lines.write_bytes(text)
    with pytest.raises(UsageError, match=message):
        given_grouping(files=[lines])


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    """As with a table of metadata."""
    with pytest.raises(UsageError, match="No such file"):
        given_grouping(files=[tmp_path / "none.txt"])
