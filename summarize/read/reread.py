"""One document read again: what was learned of a file with many records is kept, so that the next one is quick."""

from __future__ import annotations

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
    """Finds records, and keeps what was learned of the files with many. It is sent to another process empty."""

    def __init__(self) -> None:
        self._files: dict[str, _KnownFile] = {}

    def __reduce__(self) -> tuple[type[RecordCache], tuple[()]]:
        return RecordCache, ()

    def find(self, file: File, record: str | None, limits: Limits, readers: Mapping[str, Reader]) -> tuple[Found, str]:
        """The record's document without path and hash (None if there is no such record), and the file's sha256.

        NotReadable or OSError if the file cannot be read.
        """
        if record is None:
            source, digest = file.source(limits)
            return next((found for found in extract(source, readers) if found.record is None), None), digest
        known = self._file_of(file, limits)
        if file.format == ARCHIVE:
            return _in_archive(known, record, limits, readers), known.digest
        if isinstance(readers[file.format], JsonLines):
            return _in_lines(known, record), known.digest
        return _among(known, known.source, record, readers), known.digest

    def _file_of(self, file: File, limits: Limits) -> _KnownFile:
        stamp = file.stamp()
        known = self._files.pop(file.path, None)
        if known is None or known.stamp != stamp:
            known = _KnownFile(*file.source(limits), stamp)
            while len(self._files) >= _FILES:
                self._files.pop(next(iter(self._files)))
        self._files[file.path] = known
        return known


def _in_lines(known: _KnownFile, record: str) -> Found:
    if known.offsets is None:
        known.offsets = line_offsets(known.source)
    if not record.isascii() or not record.isdecimal() or not 0 < int(record[:18]) <= len(known.offsets):
        return None
    number = int(record)
    with lines_of(known.source) as stream:
        stream.seek(known.offsets[number - 1])
        line = stream.readline(known.source.limits.file_bytes + 1)
    return read_line(line, number) if line.strip() else None


def _in_archive(known: _KnownFile, record: str, limits: Limits, readers: Mapping[str, Reader]) -> Found:
    if known.archive is None:
        known.archive = open_zip(known.source)
        for item in members(known.archive, lambda name: format_of(name, readers)):
            known.members.setdefault(name_in(item), item)
    member = known.members.get(record)
    inner: str | None = None
    if member is None:
        name, _, inner = record.rpartition("#")
        member = known.members.get(name)
    if not isinstance(member, Member):
        return member
    source = member_source(known.archive, member, limits)
    if inner is None:
        found = next((item for item in extract(source, readers) if item.record is None), None)
    else:
        found = _among(known, source, inner, readers, of=member.name)
    return found and within(found, member)


def _among(known: _KnownFile, source: Source, record: str, readers: Mapping[str, Reader], *, of: str = "") -> Found:
    """The record among all of a source that has to be read from its start."""
    if not known.documents or known.of != of:
        known.of, known.documents = of, {}
        size = 0
        for found in extract(source, readers):
            size += len(found.text) if isinstance(found, Document) else 0
            if size > _CHARACTERS:
                known.documents = {}
                return next((item for item in extract(source, readers) if item.record == record), None)
            known.documents[found.record] = found
    return known.documents.get(record)
