"""Writing: a file whole or not at all, standard output as UTF-8 whatever the locale, messages that act on no screen."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout, suppress
from pathlib import Path

from summarize.cli.exits import OutputError


def encoded(page: str | bytes) -> bytes:
    """UTF-8; a lone surrogate, which UTF-8 cannot say, is written as its escape."""
    return page if isinstance(page, bytes) else page.encode("utf-8", "backslashreplace")


def check_writable(path: Path) -> None:
    """Say before the work, not after it, that `path` cannot be written.

    Raises:
        OutputError: it is a folder, or its folder is missing or cannot be written to.
    """
    if path.is_dir():
        raise OutputError(f"cannot write {path}: it is a folder")
    folder = Path(os.path.realpath(path)).parent
    if not folder.is_dir():
        raise OutputError(f"cannot write {path}: no such folder: {folder}")
    if not _replaceable(path) or os.access(folder, os.W_OK):
        return
    raise OutputError(f"cannot write {path}: no permission to write in {folder}")


def write_file(path: Path, page: str | bytes) -> None:
    """Write `path` so that a reader sees the old file or the new one, at any moment.

    A link is followed, and the mode of an existing file is kept. What is no regular file (a device, a pipe) is
    written to directly.

    Raises:
        OutputError: it cannot be written; an old file is as it was.
    """
    data = encoded(page)
    try:
        if _replaceable(path):
            _replace(Path(os.path.realpath(path)), data)
        else:
            path.write_bytes(data)
    except OSError as error:
        raise OutputError(f"cannot write {path}: {error.strerror or error}") from error


@contextmanager
def printing_aside() -> Iterator[None]:
    """What a plugin or a library prints meanwhile goes to standard error, even what is printed below Python."""
    original = None
    with suppress(OSError, ValueError, AttributeError):
        sys.stdout.flush()
        original = os.dup(1)
        os.dup2(2, 1)
    try:
        with redirect_stdout(sys.stderr):
            yield
    finally:
        if original is not None:
            _flush_below()
            os.dup2(original, 1)
            os.close(original)


def _flush_below() -> None:
    """What C has printed and keeps in its buffer is written now."""
    import ctypes

    with suppress(OSError, AttributeError, TypeError):
        ctypes.CDLL(None).fflush(None)


def write_stdout(page: str | bytes) -> None:
    """Write to standard output, and quietly stop where its reader has gone away.

    Raises:
        OutputError: it is closed, or cannot be written.
    """
    if sys.stdout is None:
        raise OutputError("cannot write to standard output: it is closed")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(encoded(page))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _discard()
    except OSError as error:
        _discard()
        raise OutputError(f"cannot write to standard output: {error.strerror or error}") from error


def say(message: str) -> None:
    """A message on standard error, on one line; file names and article text in it are made fit for a terminal."""
    from summarize.rendering.safe import inline

    if sys.stderr is None:
        return
    encoding = sys.stderr.encoding or "utf-8"
    with suppress(OSError, ValueError):  # nobody listens
        sys.stderr.write(f"{inline(message)}\n".encode(encoding, "backslashreplace").decode(encoding))
        sys.stderr.flush()


def _replaceable(path: Path) -> bool:
    try:
        return stat.S_ISREG(path.stat().st_mode)
    except OSError:
        return True


def _replace(path: Path, data: bytes) -> None:
    descriptor, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:100]}.", suffix=".part")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(draft).chmod(_mode(path))
        Path(draft).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(draft).unlink()
        raise


def _mode(path: Path) -> int:
    with suppress(OSError):
        return stat.S_IMODE(path.stat().st_mode)
    umask = os.umask(0o077)
    os.umask(umask)
    return 0o666 & ~umask


def _discard() -> None:
    """Let the interpreter flush what is left of standard output into nothing, not into a traceback."""
    with suppress(OSError, ValueError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)
