"""One document of a bundle, read a second time: offsets and tables of members are cached, so that the next is quick."""

from __future__ import annotations

import os
import zipfile
from array import array
from collections.abc import Mapping

from summarize.model import Document, Unread
from summarize.read.archive import Member, member_source, members, name_in, open_zip
from summarize.read.contract import Limits, Reader, Source
from summarize.read.extract import extract, within
from summarize.read.files import File
from summarize.read.format_registry import ARCHIVE, format_of
from summarize.read.formats.json_records import JsonLines, line_offsets, lines_of, read_line

_FILES = 8
"""Files whose offsets or tables of members are kept."""
_CHARACTERS = 100_000_000
"""Characters of the records that are kept of one file, where a format must be read whole to find one."""

Found = Document | Unread | None


class _KnownFile:
    """What is known of one file: its hash, and its lines, members or documents."""

    def __init__(self, source: Source, digest: str, stamp: tuple[int, int]) -> None:
        self.source = source
        self.digest = digest
        self.stamp = stamp
        self.offsets: array[int] | None = None
        self.archive: zipfile.ZipFile | None = None
        self.members: dict[str, Member | Unread] = {}
        self.documents: dict[str | None, Document | Unread] = {}
        self.of = ""


class RecordCache:
    """Finds records, and keeps what was learned of the files with many. In another process it is empty."""

    def __init__(self) -> None:
        self._files: dict[str, _KnownFile] = {}
        self._process = os.getpid()

    def __reduce__(self) -> tuple[type[RecordCache], tuple[()]]:
        return RecordCache, ()

    def find(self, file: File, record: str | None, limits: Limits, readers: Mapping[str, Reader]) -> tuple[Found, str]:
        """The record's document without path and hash (None if there is no such record), and the file's sha256.

        NotReadable or OSError if the file cannot be read.
        """
        if record is None:
            source, digest = file.source(limits)
            return next((item for item in extract(source, readers) if item.record is None), None), digest
        cached = self._file_of(file, limits)
        if file.format == ARCHIVE:
            return _in_archive(cached, record, limits, readers), cached.digest
        if isinstance(readers[file.format], JsonLines):
            return _in_lines(cached, record), cached.digest
        return _among(cached, cached.source, record, readers), cached.digest

    def _file_of(self, file: File, limits: Limits) -> _KnownFile:
        if self._process != os.getpid():  # inherited, with open files whose positions all processes share
            self._files, self._process = {}, os.getpid()
        stamp = file.stamp()
        cached = self._files.pop(file.path, None)
        if cached is None or cached.stamp != stamp:
            cached = _KnownFile(*file.source(limits), stamp)
            while len(self._files) >= _FILES:
                self._files.pop(next(iter(self._files)))
        self._files[file.path] = cached
        return cached


def _in_lines(cached: _KnownFile, record: str) -> Found:
    if cached.offsets is None:
        cached.offsets = line_offsets(cached.source)
    if not record.isascii() or not record.isdecimal() or not 0 < int(record[:18]) <= len(cached.offsets):
        return None
    number = int(record)
    with lines_of(cached.source) as stream:
        stream.seek(cached.offsets[number - 1])
        line = stream.readline(cached.source.limits.file_bytes + 1)
    return read_line(line, number) if line.strip() else None


def _in_archive(cached: _KnownFile, record: str, limits: Limits, readers: Mapping[str, Reader]) -> Found:
    if cached.archive is None:
        cached.archive = open_zip(cached.source)
        for item in members(cached.archive, lambda name: format_of(name, readers)):
            cached.members.setdefault(name_in(item), item)
    member = cached.members.get(record)
    inner: str | None = None
    if member is None:
        name, _, inner = record.rpartition("#")
        member = cached.members.get(name)
    if not isinstance(member, Member):
        return member
    source = member_source(cached.archive, member, limits)
    if inner is None:
        result = next((item for item in extract(source, readers) if item.record is None), None)
    else:
        result = _among(cached, source, inner, readers, of=member.name)
    return result and within(result, member)


def _among(cached: _KnownFile, source: Source, record: str, readers: Mapping[str, Reader], *, of: str = "") -> Found:
    """The record among all of a source that has to be read from its start."""
    if not cached.documents or cached.of != of:
        cached.of, cached.documents = of, {}
        size = 0
        for result in extract(source, readers):
            size += len(result.text) if isinstance(result, Document) else 0
            if size > _CHARACTERS:
                cached.documents = {}
                return next((item for item in extract(source, readers) if item.record == record), None)
            cached.documents[result.record] = result
    return cached.documents.get(record)
