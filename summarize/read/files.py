# Paths are strings here: a million of them are listed, and Path objects would double the cost.
# ruff: noqa: PTH116
"""Files: opened only if regular, without waiting, never through a link; and the format that first bytes show.

Formats are sniffed of what has no name that shows one: standard input, and the files of news archives
("APW19981001.0240").
"""

from __future__ import annotations

import hashlib
import os
import re
import stat
import zlib
from typing import BinaryIO

from msgspec import Struct

from summarize.languages import lazy_pattern
from summarize.read.contract import Limits, NotReadable, Source
from summarize.read.format_registry import ARCHIVE, COMPRESSED
from summarize.read.formats.json_records import is_lines

_STREAMED = ("jsonl", "ndjson", ARCHIVE)
_WHOLE = 8_000_000
"""Bytes up to which a file is read into memory at once, even where it could be streamed."""
_REPORT = lazy_pattern(rb"(?:\xef\xbb\xbf)?[ \t\r\n]{0,50}<DOC(?:\s[^<>]{0,300})?>", re.IGNORECASE)
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


def begins_with_report(location: str) -> bool:
    """Whether a file begins with the tag of a news archive's report: its first bytes are looked at, not its name."""
    try:
        with open_file(location) as stream:
            return _REPORT.match(stream.read(400)) is not None
    except (OSError, NotReadable):
        return False


def _start(data: bytes) -> bytes:
    """The first expanded bytes of what is compressed."""
    try:
        return zlib.decompressobj(wbits=31).decompress(data[:8192], 8192)
    except zlib.error:
        return b""


def sniff(data: bytes) -> str:
    """The format that the first bytes show; "txt" for text without a sign."""
    for start, format in ((b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"), (b"%PDF-", "pdf")):
        if data.startswith(start):
            return format
    if data.startswith(b"\x1f\x8b"):
        return f"{sniff(_start(data))}.gz"
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith((b"{", b"[")):
        return "jsonl" if head.startswith(b"{") and is_lines(data) else "json"
    lower = head.lower()
    if lower.startswith((b"<!doctype html", b"<html", b"<head")):
        return "html"
    if lower.startswith((b"<rss", b"<feed", b"<?xml")) and (b"<rss" in lower or b"<feed" in lower):
        return "rss"
    if lower.startswith(b"<?xml") and b"<html" in lower:
        return "html"
    return "md" if head.startswith((b"---\n", b"---\r", b"+++\n", b"+++\r")) else "txt"
