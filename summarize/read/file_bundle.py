# Paths are strings here: a million of them are listed, and Path objects would double the cost.
# ruff: noqa: PTH100, PTH113, PTH117, PTH118
"""A bundle: files listed once, read one by one, and any single document loaded when it is needed."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from copy import copy
from typing import BinaryIO

import msgspec

from summarize.errors import InputError
from summarize.model import Document, Metadatum, Unread
from summarize.read.contract import Limits, NotReadable, Reader
from summarize.read.decode import without_surrogates
from summarize.read.extract import extract, unread
from summarize.read.files import File, begins_with_report, sniff
from summarize.read.format_registry import format_of, readers_by_format
from summarize.read.overrides import Given
from summarize.read.reread import RecordCache
from summarize.read.walk import Listing, walk

STDIN = "-"
Progress = Callable[[int, int, str], None]
"""Called after each file with: how many are done, of how many, and the path."""
Paths = str | os.PathLike[str] | Iterable[str | os.PathLike[str]]


class FileBundle:
    """Files under one root. It can be sent to worker processes; it keeps nothing open but what `load` uses."""

    def __init__(
        self,
        listing: Listing,
        *,
        readers: Mapping[str, Reader],
        limits: Limits,
        given: Given = Given(),  # noqa: B008 - frozen
        stdin: bytes | None = None,
    ) -> None:
        self.root = listing.root
        self.limits = limits
        self._listing = listing
        self._readers = readers
        self._stdin = stdin
        matched, self.warnings = given.matched(listing.files, listing.root)
        self._given = dict(matched)
        self._given_by_file = _by_file(matched, listing.files)
        self._record_cache = RecordCache()

    def __len__(self) -> int:
        """How many files there are to read."""
        return len(self._listing.files)

    @property
    def paths(self) -> Sequence[str]:
        """All paths, read or not, sorted: each may be given to `read`."""
        return sorted({**self._listing.files, **self._listing.unread})

    def stamp(self, path: str) -> str:
        """Size and time of change of one of `paths`, or of a file below the root; "" if it cannot be read."""
        if path == STDIN or path in self._listing.unread:
            return ""
        try:
            return " ".join(map(str, self._file(path).stamp()))
        except (NotReadable, OSError):
            return ""

    def digest(self, path: str) -> str | None:
        """The sha256 of the bytes of one of `paths`, as `Document.sha256` has it; None if it cannot be read."""
        if path in self._listing.unread:
            return None
        try:
            return self._file(path).source(self.limits)[1]
        except (NotReadable, OSError):
            return None

    def given_for(self, path: str) -> dict[str, tuple[Metadatum, ...]]:
        """What the user gave for a file: by "" for all of it, by "#" and the record for one of its records."""
        return self._given_by_file.get(path, {})

    def with_given(self, given: Mapping[str, Mapping[str, tuple[Metadatum, ...]]]) -> FileBundle:
        """The same files, with what the user gave at another time for some of these paths, as `given_for` has it."""
        more = {path + record: items for path, by_record in given.items() for record, items in by_record.items()}
        bundle = copy(self)
        bundle._given = {**self._given, **more}
        bundle._given_by_file = {**self._given_by_file, **{path: dict(items) for path, items in given.items()}}
        return bundle

    def documents(self, *, progress: Progress | None = None) -> Iterator[Document | Unread]:
        """Every document, sorted by path and by record in its natural order, and what gave none."""
        paths = self.paths
        for number, path in enumerate(paths, start=1):
            yield from self.read(path)
            if progress is not None:
                progress(number, len(paths), path)

    def read(self, path: str) -> Iterator[Document | Unread]:
        """The documents of one of `paths`."""
        left_out = self._listing.unread.get(path)
        if left_out is not None:
            yield left_out
            return
        try:
            file = self._file(path)
            source, digest = file.source(self.limits)
        except (NotReadable, OSError) as error:
            yield msgspec.structs.replace(unread(error), path=path)
            return
        for result in extract(source, self._readers):
            yield self._complete(result, path, source.format, digest)

    def load(self, path: str, record: str | None = None) -> Document:
        """One document, loaded by its path and record: InputError if it is not there, or no longer readable.

        Compare its `sha256` with the one that is known: the file may have changed. A path is never followed out of
        the root. What makes the next record of the same file quick to find is kept: eight bytes a line of .jsonl.
        """
        try:
            file = self._file(path)
            document, digest = self._record_cache.find(file, record, self.limits, self._readers)
        except (NotReadable, OSError) as error:
            raise InputError(f"{path}: {unread(error).reason}") from None
        where = path if record is None else f"{path} ({record})"
        if document is None:
            raise InputError(f"{where}: no such record")
        completed = self._complete(document, path, file.format, digest)
        if isinstance(completed, Unread):
            raise InputError(f"{where}: {completed.reason}")
        return completed

    def _file(self, path: str) -> File:
        if path == STDIN and self._stdin is not None:
            return File(path=path, location="", format=sniff(self._stdin), data=self._stdin)
        location = self._listing.files.get(path)
        format = format_of(path.rpartition("/")[2], self._readers)
        location = location or _inside(self.root, path)
        if format is None and not begins_with_report(location):
            raise NotReadable("unknown format", ignored=True)
        return File(path=path, location=location, format=format or "txt")

    def _complete(self, result: Document | Unread, path: str, format: str, digest: str) -> Document | Unread:
        """The same with path, hashes, format, and what the user gave, which comes first."""
        if isinstance(result, Unread):
            return Unread(path=path, reason=result.reason, status=result.status, record=result.record, sha256=digest)
        try:
            data = result.text.encode()
            "".join([item.value for item in result.metadata]).encode()
        except UnicodeEncodeError:
            result = _encodable(result)
            data = result.text.encode()
        metadata = result.metadata
        if self._given:
            metadata = (*self._given.get(f"{path}#{result.record}", ()), *self._given.get(path, ()), *metadata)
        return Document(
            text=result.text,
            record=result.record,
            extractor=result.extractor,
            metadata=metadata,
            body=result.body,
            path=path,
            format=format,
            encoding=result.encoding,
            sha256=digest,
            text_sha256=hashlib.sha256(data).hexdigest(),
        )


def _by_file(
    given: Mapping[str, tuple[Metadatum, ...]], files: Container[str]
) -> dict[str, dict[str, tuple[Metadatum, ...]]]:
    """What is given for files and records, file by file."""
    by_file: dict[str, dict[str, tuple[Metadatum, ...]]] = {}
    for name, items in given.items():
        path = name
        while path not in files and "#" in path:
            path = path.rpartition("#")[0]
        by_file.setdefault(path, {})[name[len(path) :]] = items
    return by_file


def _encodable(document: Document) -> Document:
    """The same without lone surrogates, which no output can hold."""
    metadata = [Metadatum(item.key, without_surrogates(item.value), item.origin) for item in document.metadata]
    return msgspec.structs.replace(document, text=without_surrogates(document.text), metadata=tuple(metadata))


def _inside(root: str, path: str) -> str:
    """Where a relative path is under `root`; NotReadable if it leads out of it."""
    location = os.path.realpath(os.path.join(root, *path.split("/")))
    top = os.path.realpath(root)
    if os.path.isabs(path) or not location.startswith(top.rstrip(os.sep) + os.sep):
        raise NotReadable("outside of the bundle")
    return location


def open_bundle(
    bundle: Paths,
    *,
    exclude: Iterable[str] = (),
    given: Given = Given(),  # noqa: B008 - frozen
    readers: Iterable[type[Reader] | Reader] = (),
    limits: Limits = Limits(),  # noqa: B008 - frozen
    stdin: BinaryIO | None = None,
    root: str | None = None,
) -> FileBundle:
    """The files of `bundle`: a path, paths, globs, or "-" for standard input (`stdin` if that is given).

    A folder is the root that paths are relative to; of several paths it is the deepest folder common to all, and to
    `root` where that is given. `readers`
    come before the built-in ones. InputError if no path exists, UsageError if two of `readers` read one format.
    """
    paths = [bundle] if isinstance(bundle, str | os.PathLike) else list(bundle)
    names = [os.fspath(path) for path in paths]
    table = readers_by_format(readers)
    rest = [name for name in names if name != STDIN]
    data: bytes | None = None
    listing = Listing(os.path.abspath("."), {}, {})
    if rest or STDIN not in names:
        listing = walk(
            rest,
            known=lambda name: format_of(name, table) is not None,
            looks_known=begins_with_report,
            exclude=tuple(exclude),
            root=root,
        )
    if STDIN in names:
        data = _standard_input(stdin, limits)
        listing = Listing(listing.root, {STDIN: "", **listing.files}, listing.unread)
    return FileBundle(listing, readers=table, limits=limits, given=given, stdin=data)


def bundle_at(
    root: str | os.PathLike[str],
    *,
    readers: Iterable[type[Reader] | Reader] = (),
    limits: Limits = Limits(),  # noqa: B008 - frozen
) -> FileBundle:
    """A bundle to `load` from, nothing listed: for the paths that a stored briefing names, relative to `root`."""
    listing = Listing(os.path.abspath(root), {}, {})
    return FileBundle(listing, readers=readers_by_format(readers), limits=limits)


def locate(path: str, roots: Iterable[str | os.PathLike[str]]) -> str | None:
    """The first of `roots` under which a file of that relative path exists; None if there is none."""
    for root in roots:
        try:
            if os.path.isfile(_inside(os.fspath(root), path)):
                return os.fspath(root)
        except NotReadable:
            continue
    return None


def read_bundle(
    bundle: Paths,
    *,
    exclude: Iterable[str] = (),
    given: Given = Given(),  # noqa: B008 - frozen
    readers: Iterable[type[Reader] | Reader] = (),
    limits: Limits = Limits(),  # noqa: B008 - frozen
    progress: Progress | None = None,
) -> Iterator[Document | Unread]:
    """Every document of `bundle`, sorted by path and record, and what gave none: see `open_bundle`."""
    opened = open_bundle(bundle, exclude=exclude, given=given, readers=readers, limits=limits)
    return opened.documents(progress=progress)


def _standard_input(stdin: BinaryIO | None, limits: Limits) -> bytes:
    if stdin is None and sys.stdin is None:  # closed by the caller: nothing comes from it
        return b""
    stream = stdin if stdin is not None else sys.stdin.buffer
    return stream.read(limits.expanded_bytes + 1)
