"""Objects in a line, for tests."""

from __future__ import annotations

import hashlib

from summarize.model import Article, Document, Metadatum
from summarize.parse import parse_article


def article(text: str, *, id: str = "S1", path: str | None = None, **metadata: str) -> Article:
    """An article of `text`; keywords (title, date, publisher, …) are its metadata."""
    return parse_article(document(text, path=path or f"{id.lower()}.txt", **metadata), id=id)


def document(text: str, *, path: str = "s1.txt", **metadata: str) -> Document:
    """A document of `text` as the reader of plain text makes it."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    found = tuple(Metadatum(key, value, f"test:{key}") for key, value in metadata.items())
    return Document(text=text, path=path, format="txt", sha256=digest, text_sha256=digest, metadata=found)
