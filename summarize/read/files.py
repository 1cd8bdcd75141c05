# Paths are strings here: a million of them are listed, and Path objects would double the cost.
# ruff: noqa: PTH116
"""Opening a file: a regular one only, without waiting, never through a link."""

from __future__ import annotations

import hashlib
import os
import stat
from typing import BinaryIO

from msgspec import Struct

from summarize.read.contract import Limits, NotReadable, Source
from summarize.read.format_registry import ARCHIVE, COMPRESSED

_STREAMED = ("jsonl", "ndjson", ARCHIVE)
_WHOLE = 8_000_000
"""Bytes up to which a file is read into memory at once, even where it could be streamed."""
_FLAGS = os.O_RDONLY
for _flag in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"):
    _FLAGS |= getattr(os, _flag, 0)


class File(Struct, frozen=True, kw_only=True):
    """A file of a bundle: `path` is relative to the root, `location` absolute; `data` is there instead for "-"."""

    path: str
    location: str
    format: str
    data: bytes | None = None

    def stamp(self) -> tuple[int, int]:
        """Size and time of change: another stamp is another content."""
        if self.data is not None:
            return len(self.data), 0
        status = os.stat(self.location)
        return status.st_size, status.st_mtime_ns

    def open(self) -> BinaryIO:
        """A stream; NotReadable for what is no regular file."""
        return open_file(self.location)

    def source(self, limits: Limits) -> tuple[Source, str]:
        """What a reader is given, and the sha256 of the file's bytes; NotReadable if it is larger than the limits."""
        name = self.path.rpartition("/")[2]
        if self.data is not None:
            return Source(name, self.data, format=self.format, limits=limits), hashlib.sha256(self.data).hexdigest()
        streamed = self.format in _STREAMED or self.format.endswith("." + COMPRESSED)
        with self.open() as stream:
            size = os.fstat(stream.fileno()).st_size
            if streamed and size > _WHOLE:
                digest = hashlib.file_digest(stream, "sha256").hexdigest()  # type: ignore[arg-type]
                return Source(name, format=self.format, limits=limits, opener=self.open, size=size), digest
            source = Source(name, format=self.format, limits=limits, opener=lambda: stream, size=size)
            data = source.data
        return source, hashlib.sha256(data).hexdigest()


def open_file(location: str) -> BinaryIO:
    """A stream of the file at `location`; OSError, or NotReadable for a pipe, a device, a folder."""
    descriptor = os.open(location, _FLAGS)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise NotReadable("not a regular file: not opened")
    return open(descriptor, "rb")  # noqa: PTH123 - it is open already
