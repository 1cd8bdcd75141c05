"""What a reader found: documents, and files that gave none."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct


class Span(Struct, frozen=True, order=True):
    """Half-open range of code points in some text."""

    start: int
    end: int


class Metadatum(Struct, frozen=True):
    """One thing a file says about its article: `key` is title, date, modified (when it was last changed), author,
    publisher, url, language or description.

    `origin` says where it stood ("json:date_publish", "front matter:date", "json-ld:datePublished", "--date"). The
    first one of a key is the best one.
    """

    key: str
    value: str
    origin: str


class Document(Struct, frozen=True, kw_only=True):
    """What a reader found in a file: one record of text, with what the file says about it.

    A reader sets `text`, `record`, `extractor`, `metadata` and `body`; the core sets the rest. `record` names the
    record within the file (a line of a .jsonl, a member of an archive), None where the file is one document. `text`
    is what the file says, with no newline translated; where `extractor` is not None ("trafilatura 2.3.1") it is
    extracted text, and positions count in that. `body` is where the article's text stands in `text`, None for all of
    it (front matter is left out that way, and positions stay those of the file).
    """

    text: str
    record: str | None = None
    extractor: str | None = None
    metadata: tuple[Metadatum, ...] = ()
    body: Span | None = None
    path: str = ""
    format: str = ""
    encoding: str | None = None
    sha256: str = ""
    text_sha256: str = ""


class Unread(Struct, frozen=True, kw_only=True):
    """A file, or a record of one, that gave no document, with the reason: every input is accounted for."""

    path: str
    reason: str
    status: Literal["skipped", "ignored"] = "skipped"
    record: str | None = None
    sha256: str | None = None
