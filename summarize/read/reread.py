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
from summarize.read.formats.json_records import JsonLines, line_offsets, lines_of, read_line
from summarize.read.registry import ARCHIVE, format_of

_FILES = 8
"""Files whose offsets or tables of members are kept."""
_CHARACTERS = 100_000_000
"""Characters of the records that are kept of one file, where a format must be read whole to find one."""

Found = Document | Unread | None


class _Kept:
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


class Again:
    """Finds records. It travels to another process empty."""

    def __init__(self) -> None:
        self._kept: dict[str, _Kept] = {}

    def __reduce__(self) -> tuple[type[Again], tuple[()]]:
        return Again, ()

    def find(self, file: File, record: str | None, limits: Limits, readers: Mapping[str, Reader]) -> tuple[Found, str]:
        """The record's document without path and hash (None if there is no such record), and the file's sha256.

        NotReadable or OSError if the file cannot be read.
        """
        if record is None:
            source, digest = file.source(limits)
            return next((found for found in extract(source, readers) if found.record is None), None), digest
        kept = self._known(file, limits)
        if file.format == ARCHIVE:
            return _in_archive(kept, record, limits, readers), kept.digest
        if isinstance(readers[file.format], JsonLines):
            return _in_lines(kept, record), kept.digest
        return _among(kept, kept.source, record, readers), kept.digest

    def _known(self, file: File, limits: Limits) -> _Kept:
        stamp = file.stamp()
        kept = self._kept.pop(file.path, None)
        if kept is None or kept.stamp != stamp:
            kept = _Kept(*file.source(limits), stamp)
            while len(self._kept) >= _FILES:
                self._kept.pop(next(iter(self._kept)))
        self._kept[file.path] = kept
        return kept


def _in_lines(kept: _Kept, record: str) -> Found:
    if kept.offsets is None:
        kept.offsets = line_offsets(kept.source)
    if not record.isascii() or not record.isdecimal() or not 0 < int(record[:18]) <= len(kept.offsets):
        return None
    number = int(record)
    with lines_of(kept.source) as stream:
        stream.seek(kept.offsets[number - 1])
        line = stream.readline(kept.source.limits.file_bytes + 1)
    return read_line(line, number) if line.strip() else None


def _in_archive(kept: _Kept, record: str, limits: Limits, readers: Mapping[str, Reader]) -> Found:
    if kept.archive is None:
        kept.archive = open_zip(kept.source)
        for item in members(kept.archive, lambda name: format_of(name, readers)):
            kept.members.setdefault(name_in(item), item)
    member = kept.members.get(record)
    inner: str | None = None
    if member is None:
        name, _, inner = record.rpartition("#")
        member = kept.members.get(name)
    if not isinstance(member, Member):
        return member
    source = member_source(kept.archive, member, limits)
    if inner is None:
        found = next((item for item in extract(source, readers) if item.record is None), None)
    else:
        found = _among(kept, source, inner, readers, of=member.name)
    return found and within(found, member)


def _among(kept: _Kept, source: Source, record: str, readers: Mapping[str, Reader], *, of: str = "") -> Found:
    """The record among all of a source that has to be read from its start."""
    if not kept.documents or kept.of != of:
        kept.of, kept.documents = of, {}
        size = 0
        for found in extract(source, readers):
            size += len(found.text) if isinstance(found, Document) else 0
            if size > _CHARACTERS:
                kept.documents = {}
                return next((item for item in extract(source, readers) if item.record == record), None)
            kept.documents[found.record] = found
    return kept.documents.get(record)
