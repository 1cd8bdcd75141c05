"""The user's faults, and ours: a message and an exit code, never a traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import summarize.bundle
from summarize import BackendError, PromptError, UsageError

Run = Callable[..., tuple[int, str, str]]
# Ctrl-C is heard even where these tests were started in the background, which turns it off.
HEAR = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); "
COMMAND = [sys.executable, "-c", HEAR + "from summarize.cli import main; main()"]
# On a slow machine a run may last so long that its progress is shown: here it never is.
SHORT = [
    sys.executable,
    "-c",
    "import summarize.cli.progress as p; p.INTERVAL = 1e9; from summarize.cli import main; main()",
]


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["nowhere"], 4, "nowhere"),
        (["empty"], 4, "nothing to read"),
        (["--backend", "sumi", "news"], 2, "did you mean 'sumy'?"),
        (["--backend", "sumy", "-o", "methd=luhn", "news"], 2, "did you mean 'method'?"),
        (["--backend", "sumy", "-o", "method=luhm", "news"], 2, "lexrank"),
        (["-o", "method", "news"], 2, "write -o KEY=VALUE"),
        (["--format", "pdf", "news"], 2, "the formats are"),
        (["--length", "0", "news"], 2, "--length"),
        (["--length", "many", "news"], 2, "--length"),
        (["--frmat", "md", "news"], 2, "--format"),
        (["--fail-on", "rain", "news"], 2, "--fail-on"),
        (["--date", "a.txt", "news"], 2, "--date"),
        (["--metadata", "no.csv", "news"], 2, "no.csv"),
        (["--output", "no/such/folder/b.md", "news"], 1, "no such folder"),
        (["--output", "news", "news"], 1, "is a folder"),
        (["schema", "--what"], 2, "--what"),
    ],
)
def test_a_fault_of_the_user_is_told(
    bundle: Path, briefing: Run, arguments: list[str], code: int, message: str
) -> None:
    """What was wrong, on standard error; standard output is empty."""
    Path("empty").mkdir()
    found, out, err = briefing(*arguments)
    assert (found, out) == (code, "")
    assert message in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (BackendError("no key: set NEWS_KEY", kind="unavailable"), 5),
        (BackendError("the server failed"), 5),
        (BackendError("unknown", kind="unknown"), 2),
        (PromptError("no such variable", file="story.j2", line=3), 2),
        (UsageError("no"), 2),
        (KeyboardInterrupt(), 130),
        (RuntimeError("a bug of ours"), 1),
        (RecursionError("a bug of ours"), 1),
        (MemoryError(), 1),
    ],
)
def test_each_error_has_its_exit_code(
    bundle: Path, briefing: Run, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int
) -> None:
    """The table of exit codes, with the message on standard error."""

    def fail(*arguments: Any, **options: Any) -> None:
        raise error

    monkeypatch.setattr(summarize.bundle, "summarize_bundle", fail)
    found, out, err = briefing("news")
    assert (found, out) == (code, "")
    assert (str(error) or "interrupted") in err or type(error).__name__ in err
    assert "Traceback" not in err


def test_a_bug_says_how_to_see_where(bundle: Path, briefing: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A short message; --debug raises it."""

    def fail(*arguments: Any, **options: Any) -> None:
        raise RuntimeError("a bug of ours")

    monkeypatch.setattr(summarize.bundle, "summarize_bundle", fail)
    assert "--debug" in briefing("news")[2]
    with pytest.raises(RuntimeError):
        briefing("news", "--debug")


def test_a_backend_that_prints_does_not_spoil_the_page(
    bundle: Path, briefing: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a library prints goes to standard error."""
    real = summarize.bundle.summarize_bundle

    def chatty(*arguments: Any, **options: Any) -> Any:
        print("loading model")  # noqa: T201
        return real(*arguments, **options)

    monkeypatch.setattr(summarize.bundle, "summarize_bundle", chatty)
    _, out, err = briefing("news")
    assert out.startswith("# Briefing")
    assert "loading model" in err


def test_a_message_acts_on_no_terminal(bundle: Path, briefing: Run) -> None:
    """The name of a bad file is shown without its escapes."""
    (bundle / "bad\x1b[2J\n\u202e.txt").write_bytes(b"\x00\x01" * 1000)
    _, _, err = briefing("news")
    assert "\x1b" not in err
    assert "\u202e" not in err
    assert err.count("\n") == 1


def start(bundle: Path, *arguments: str, **options: Any) -> subprocess.Popen[bytes]:
    """The command as a process of its own."""
    return subprocess.Popen([*COMMAND, *arguments], cwd=bundle.parent, **options)


def test_standard_input_is_read(bundle: Path) -> None:
    """`-` takes the article from a pipe."""
    done = subprocess.run([*SHORT, "-"], input=(bundle / "a.txt").read_bytes(), capture_output=True)
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"- **S1** - " in done.stdout


def test_a_closed_pipe_is_quiet(bundle: Path) -> None:
    """`briefing … | head -1` leaves no message behind."""
    process = subprocess.Popen([*SHORT, "news"], cwd=bundle.parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout and process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait() == 0


def test_a_full_disk_is_told() -> None:
    """Standard output that cannot be written is exit 1."""
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full on this system")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*COMMAND, "schema"], stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 1
    assert b"cannot write to standard output" in done.stderr
    assert b"Traceback" not in done.stderr


def test_ctrl_c_ends_with_130(bundle: Path) -> None:
    """While it reads standard input, which does not end."""
    process = start(
        bundle, "-", stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    assert process.stdin
    process.stdin.write(b"The bridge was closed. " * 20_000)  # more than a pipe holds: it returns when all is read
    os.kill(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=20)
    assert (process.returncode, out) == (130, b"")
    assert err.strip() == b"briefing: interrupted"


def test_the_output_is_utf8_whatever_the_locale(bundle: Path) -> None:
    """A terminal of another encoding does not change the bytes."""
    (bundle / "b.txt").write_text(
        "Zażółć gęślą jaźń 東京\n\nThe zażółć bridge of 東京 was shut today.\n", encoding="utf-8"
    )
    pages = {
        subprocess.run([*COMMAND, "news"], cwd=bundle.parent, env={**os.environ, **locale}, capture_output=True).stdout
        for locale in ({"LC_ALL": "C", "PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C.UTF-8"})
    }
    (page,) = pages
    assert "東京" in page.decode("utf-8")


def test_what_is_not_read_of_a_file_is_said(bundle: Path, briefing: Run) -> None:
    """A file without a full stop is used as far as it goes, with a warning and the exit of a degraded run."""
    (bundle / "c.txt").write_text("bridge arch crack council " * 2_000, encoding="utf-8")
    code, out, err = briefing("news")
    assert code == 3
    assert "used: c.txt: 3" in err
    assert "characters in which no sentence ends were left out" in out


def test_an_interrupt_while_the_command_is_loaded() -> None:
    """Ctrl-C before anything is read has its message and its exit code, and no traceback."""
    code = (
        "import sys\n"
        "class Finder:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'click': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Finder())\n"
        "from summarize.cli import main; main()"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "briefing: interrupted\n")
