"""What a reader found: documents, and files that gave none."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

_SHOWN = 60
"""Characters of a text that a value shows of it."""


def opening(text: str) -> str:
    """The beginning of a text, in quotation marks: what a value shows of it where it is printed."""
    return repr(text if len(text) <= _SHOWN else text[:_SHOWN] + "…")


def counted(number: int, noun: str, nouns: str = "") -> str:
    """``1 story``, ``2 stories``."""
    return f"{number:,} {noun if number == 1 else nouns or noun + 's'}"


class Span(Struct, frozen=True, order=True):
    """A half-open range of code points in a text."""

    start: int
    """Position of the first code point."""
    end: int
    """Position after the last code point."""


class Metadatum(Struct, frozen=True):
    """One thing that a file says about its article. The first one of a key is the best one."""

    key: str
    """title, date, modified (when it was last changed), author, publisher, url, language or description."""
    value: str
    """What the file says, as it stands there."""
    origin: str
    """Where it stands: "json:date_publish", "front matter:date", "json-ld:datePublished", "--date"."""


class Document(Struct, frozen=True, kw_only=True):
    """What a reader found in a file: the text of one record, with what the file says about it.

    A reader sets `text`, `record`, `extractor`, `metadata`, `body` and `encoding`; the core sets the rest.
    """

    text: str
    """What the file says, with no newline changed; extracted text where `extractor` is given. All positions count in
    it."""
    record: str | None = None
    """Which record of the file it is (a line of a .jsonl, a member of an archive); None where the file is one
    document."""
    extractor: str | None = None
    """Name and version of what extracted the text ("trafilatura 2.3.1"); None where the text is that of the file."""
    metadata: tuple[Metadatum, ...] = ()
    """What the file says about the article, the best of a key first."""
    body: Span | None = None
    """Where the article's text stands in `text`; None for all of it. Front matter is left out this way."""
    path: str = ""
    """Path of the file, relative to the bundle."""
    format: str = ""
    """The ending of the file name, without the dot."""
    encoding: str | None = None
    """The encoding that the file was decoded from."""
    sha256: str = ""
    """Hash of the bytes of the file, hexadecimal."""
    text_sha256: str = ""
    """Hash of the text in UTF-8, hexadecimal."""

    def __repr__(self) -> str:
        return f"<Document {self.path!r}: {counted(len(self.text), 'character')}, {opening(self.text)}>"


class Unread(Struct, frozen=True, kw_only=True):
    """A file, or a record of one, that gave no document: every input is accounted for."""

    path: str
    """Path of the file, relative to the bundle."""
    reason: str
    """Why, in words for the user."""
    status: Literal["skipped", "ignored"] = "skipped"
    """Either "skipped": news may be missing; "ignored": it is no news."""
    record: str | None = None
    """Which record of the file; None for the whole file."""
    sha256: str | None = None
    """Hash of the bytes of the file, hexadecimal, where they were read."""
