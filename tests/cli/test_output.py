"""A file is written whole or not at all."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from summarize.cli.exits import OutputError
from summarize.cli.output import check_writable, write_file


def test_a_new_file_has_the_bytes_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    """The draft becomes the file."""
    write_file(tmp_path / "b.md", "ü")
    assert (tmp_path / "b.md").read_bytes() == "ü".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["b.md"]


def test_a_new_file_has_the_mode_that_the_system_gives(tmp_path: Path) -> None:
    """Not that of a temporary file."""
    write_file(tmp_path / "b.md", "x")
    (tmp_path / "other").touch()
    assert stat.S_IMODE((tmp_path / "b.md").stat().st_mode) == stat.S_IMODE((tmp_path / "other").stat().st_mode)


def test_an_old_file_keeps_its_mode(tmp_path: Path) -> None:
    """What was private stays private."""
    path = tmp_path / "b.md"
    path.touch(mode=0o600)
    path.chmod(0o640)
    write_file(path, "x")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    """Its target is replaced."""
    (tmp_path / "real.md").write_text("old", encoding="utf-8")
    (tmp_path / "link.md").symlink_to("real.md")
    write_file(tmp_path / "link.md", "new")
    assert (tmp_path / "link.md").is_symlink()
    assert (tmp_path / "real.md").read_text(encoding="utf-8") == "new"


def test_an_old_file_survives_a_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The disk fills up while the draft is written: old bytes, no draft, a clear error."""

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "b.md").write_text("old", encoding="utf-8")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match=r"cannot write .*b\.md: No space left on device"):
        write_file(tmp_path / "b.md", "new")
    assert (tmp_path / "b.md").read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["b.md"]


def test_a_lone_surrogate_is_written_as_its_escape(tmp_path: Path) -> None:
    """UTF-8 has no bytes for it."""
    write_file(tmp_path / "b.md", "a\ud800b")
    assert (tmp_path / "b.md").read_bytes() == b"a\\ud800b"


def test_a_device_is_written_to_directly() -> None:
    """It is not replaced by a file."""
    write_file(Path(os.devnull), "x")
    assert not Path(os.devnull).is_file()


def test_a_folder_that_can_be_written_is_no_trouble(tmp_path: Path) -> None:
    """Nothing is said, and nothing is made."""
    check_writable(tmp_path / "b.md")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told_before_the_work() -> None:
    """Here the root of all files, for one who may not write there: the test may be run by one who may."""
    code = (
        "import os; from pathlib import Path; from summarize.cli.output import check_writable\n"
        "if os.geteuid() == 0:\n    os.setuid(65534)\n"
        "check_writable(Path('/b.md'))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert "OutputError: cannot write /b.md: no permission to write in /" in done.stderr


def test_what_is_printed_below_python_goes_to_standard_error() -> None:
    """A C library's line does not come between the caller and the briefing, not even from its buffer."""
    code = (
        "import ctypes; from summarize.cli.output import printing_aside\n"
        "with printing_aside():\n    print('python'); ctypes.CDLL(None).printf(b'library\\n')\n"
        "print('briefing')"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "briefing\n"
    assert sorted(done.stderr.split()) == ["library", "python"]
