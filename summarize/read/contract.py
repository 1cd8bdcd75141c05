"""The contract of a reader: it is given a source, and answers with the documents in it.

A reader never sees the file system: it gets a name, bytes and limits. It says what it could not read by raising
`NotReadable`, or, where a source holds several records, by an `Unread` among its documents. The core adds path, hash
and what the user gave, and makes of any other exception an `Unread` that names the reader, its file and the line.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from typing import BinaryIO, Protocol, runtime_checkable

from msgspec import Struct

from summarize.model import Document, Unread
from summarize.read.decode import Decoded, decode


class Limits(Struct, frozen=True, kw_only=True):
    """What is read at most. Beyond it a file, a record or the rest of a file is skipped, with the limit as reason."""

    file_bytes: int = 50_000_000
    """Bytes of one file, one record of a stream, or one member of an archive."""
    page_bytes: int = 10_000_000
    """Bytes of one web page."""
    page_elements: int = 40_000
    """Elements of one web page."""
    records: int = 5_000_000
    """Records of one file."""
    members: int = 1_000_000
    """Members of one archive."""
    expanded_bytes: int = 4_000_000_000
    """Bytes that an archive or a compressed file may expand to."""
    ratio: int = 200
    """How many times its size it may expand to, beyond the first 10 MB."""


class NotReadable(ValueError):
    """Raised by a reader: ``str()`` is the reason, in words for the user ("encrypted", "no text in it").

    `ignored` is for what is no news at all: then nothing is missing from the briefing.
    """

    def __init__(self, reason: str, *, ignored: bool = False) -> None:
        super().__init__(reason)
        self.ignored = ignored


class Source:
    """What a reader is given: `name` (the file's or member's, for its messages), `format`, `data` and `limits`.

    `opener` gives the bytes of a file that need not be read whole; `data` reads it when it is asked for.
    """

    __slots__ = ("_data", "_opener", "format", "limits", "name", "size")

    def __init__(
        self,
        name: str,
        data: bytes | None = None,
        *,
        format: str = "",
        limits: Limits | None = None,
        opener: Callable[[], BinaryIO] | None = None,
        size: int | None = None,
    ) -> None:
        self.name = name
        self.format = format or name.rpartition(".")[2].lower()
        self.limits = limits or Limits()
        self.size = len(data) if data is not None else size
        self._data = data
        self._opener = opener

    @property
    def data(self) -> bytes:
        """All bytes; NotReadable if there are more than ``limits.file_bytes``."""
        if self._data is None:
            limit = self.limits.file_bytes
            if self.size is not None and self.size > limit:
                raise NotReadable(too_large(self.size, limit))
            with self.open() as stream:
                data = stream.read(limit + 1)
            if len(data) > limit:
                raise NotReadable(too_large(None, limit))
            self._data = data
        return self._data

    def open(self) -> BinaryIO:
        """A stream of the bytes, for a reader that takes them piece by piece; the reader closes it."""
        if self._data is not None:
            return io.BytesIO(self._data)
        if self._opener is None:
            return io.BytesIO(b"")
        return self._opener()

    def decoded(self) -> Decoded:
        """The text and its encoding; NotReadable("binary …") if the bytes are no text."""
        decoded = decode(self.data)
        if decoded is None:
            raise NotReadable("binary: not text, whatever its name says")
        return decoded


def too_large(size: int | None, limit: int) -> str:
    """The reason for leaving out what is larger than a limit, both in bytes."""
    if size is None:
        return f"larger than the limit of {limit / 1e6:g} MB"
    return f"{size / 1e6:.1f} MB, larger than the limit of {limit / 1e6:g} MB"


def too_many(most: int) -> str:
    """The reason for leaving out the rest of a file with more records than a limit."""
    return f"more than {most} records: the rest of the file is not read"


@runtime_checkable
class Reader(Protocol):
    """A class whose constructor needs no arguments."""

    @property
    def formats(self) -> tuple[str, ...]:
        """Endings of the file names that it reads, lower case, without the dot: an attribute of the class."""
        ...

    def read(self, source: Source, /) -> Iterable[Document | Unread]:
        """The documents of `source`, in their order; `record` set where there can be several."""
        ...
