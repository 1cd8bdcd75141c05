"""Archives: the members of a .zip, and what a .gz holds. Nothing is written, so a member's name can do no harm.

Compressed bytes, expanded piece by piece: a bomb is noticed while it expands, whatever its header says.
"""

from __future__ import annotations

import gzip
import io
import stat
import zipfile
import zlib
from collections.abc import Callable
from typing import BinaryIO

from msgspec import Struct

from summarize.model import Unread
from summarize.read.contract import Limits, NotReadable, Source

_FREE = 10_000_000
"""Bytes that may come out whatever the ratio: a short text of one repeated word is no bomb."""


class Expanding(io.RawIOBase):
    """A stream that raises NotReadable once more came out of it than `limits` allow for `size` compressed bytes."""

    def __init__(self, stream: BinaryIO, *, size: int, limits: Limits) -> None:
        self._stream = stream
        self._most = min(limits.expanded_bytes, max(_FREE, limits.ratio * size))

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        data = self._stream.read(len(buffer))
        buffer[: len(data)] = data
        if self._stream.tell() > self._most:
            raise NotReadable(f"expands to more than {self._most / 1e6:g} MB: refused")
        return len(data)

    def seek(self, offset: int, whence: int = 0) -> int:
        return self._stream.seek(offset, whence)

    def tell(self) -> int:
        return self._stream.tell()

    def close(self) -> None:
        self._stream.close()
        super().close()


def expanding(stream: BinaryIO, *, size: int, limits: Limits) -> BinaryIO:
    """`stream` with buffered lines, guarded."""
    return io.BufferedReader(Expanding(stream, size=size, limits=limits), 1 << 16)


DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, gzip.BadGzipFile, NotImplementedError, RuntimeError)
"""What the standard library raises on a damaged, encrypted or unknown kind of archive."""
_NESTED = ("zip", "gz", "tgz", "tar", "bz2", "xz", "7z", "rar")


class Member(Struct, frozen=True):
    """A member to read: its name is what `record` says."""

    name: str
    format: str
    info: zipfile.ZipInfo


def open_zip(source: Source) -> zipfile.ZipFile:
    """The archive; NotReadable if it is none, or holds more members than the limits allow."""
    try:
        archive = zipfile.ZipFile(source.open())
    except (NotReadable, OSError):
        raise
    except Exception as error:  # whatever the standard library stumbles on in a hostile table of contents
        raise NotReadable(f"not a readable archive: {error}") from None
    if len(archive.filelist) > source.limits.members:
        archive.close()
        raise NotReadable(f"more than the limit of {source.limits.members} members")
    return archive


def members(archive: zipfile.ZipFile, format_of: Callable[[str], str | None]) -> list[Member | Unread]:
    """The members by name, whatever their order in the archive, with those that are not read, and why."""
    by_name: dict[str, Member | Unread] = {}
    twice: list[Member | Unread] = []
    for info in archive.infolist():
        name = info.filename.encode("utf-8", "backslashreplace").decode()
        if name.endswith("/"):  # `ZipInfo.is_dir` fails on a member without a name
            continue
        if name in by_name:
            twice.append(Unread(path="", record=name, reason="a second member of this name: the last one is read"))
        by_name[name] = _member(name, info, format_of)
    return sorted([*by_name.values(), *twice], key=name_in)


def name_in(item: Member | Unread) -> str:
    """The name that a member has in its archive."""
    return item.name if isinstance(item, Member) else item.record or ""


def _member(name: str, info: zipfile.ZipInfo, format_of: Callable[[str], str | None]) -> Member | Unread:
    parts = name.replace("\\", "/").split("/")
    ending = name.lower().rpartition(".")[2]
    format = format_of(parts[-1])
    if "__MACOSX" in parts or any(part.startswith(".") and part.strip(".") for part in parts):
        return Unread(path="", record=name, reason="hidden", status="ignored")
    if ending in _NESTED:
        return Unread(path="", record=name, reason="an archive in an archive: not opened")
    if format is None:
        return Unread(path="", record=name, reason="unknown format", status="ignored")
    if stat.S_ISLNK(info.external_attr >> 16):
        return Unread(path="", record=name, reason="symbolic link: not followed")
    if info.flag_bits & 1:
        return Unread(path="", record=name, reason="encrypted: needs a password")
    return Member(name, format, info)


def member_source(archive: zipfile.ZipFile, member: Member, limits: Limits) -> Source:
    """A source of the member's bytes, expanded under guard."""

    def opener() -> BinaryIO:
        return expanding(archive.open(member.info), size=member.info.compress_size, limits=limits)  # type: ignore[arg-type]

    return Source(member.name.rpartition("/")[2], format=member.format, limits=limits, opener=opener)


def gunzipped(source: Source) -> Source:
    """A source of what a .gz file holds."""

    def opener() -> BinaryIO:
        return expanding(gzip.GzipFile(fileobj=source.open()), size=source.size or 0, limits=source.limits)  # type: ignore[arg-type]

    name = source.name.rpartition(".")[0]
    return Source(name, format=source.format.removesuffix(".gz"), limits=source.limits, opener=opener)
