"""Objects in a line, for tests: what a stage takes, made by the stages before it."""

from __future__ import annotations

import hashlib

from summarize import Source
from summarize.model import Article, Document, Metadatum
from summarize.parse import parse_article
from summarize.read import documents
from summarize.read.formats.markdown import Markdown
from summarize.read.formats.plain import PlainText


def article(text: str, *, id: str = "S1", path: str | None = None, **metadata: str) -> Article:
    """An article of `text`; keywords (title, date, publisher, …) are its metadata."""
    return parse_article(document(text, path=path or f"{id.lower()}.txt", **metadata), id=id)


def parsed(document: Document, *, id: str = "S1") -> Article:
    """The article of a document."""
    return parse_article(document, id=id)


def file(path: str, text: str, *, id: str = "S1") -> Article:
    """The article of a file of Markdown or plain text, as its reader reads it, front matter and all."""
    reader = Markdown() if path.endswith(".md") else PlainText()
    (read,) = reader.read(Source(path, text.encode()))
    return parsed(read, id=id)


def articles(given: list[dict[str, str]]) -> list[Article]:
    """The articles of a bundle in memory, sorted by path, which is the id of each."""
    return [parsed(read, id=read.path) for read in documents(given) if isinstance(read, Document)]


def document(text: str, *, path: str = "s1.txt", **metadata: str) -> Document:
    """A document of `text` as the reader of plain text makes it."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    found = tuple(Metadatum(key, value, f"test:{key}") for key, value in metadata.items())
    return Document(text=text, path=path, format="txt", sha256=digest, text_sha256=digest, metadata=found)
