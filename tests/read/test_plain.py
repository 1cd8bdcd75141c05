"""Plain text: all of it is the article, but for fields above it."""

from __future__ import annotations

from summarize.read import Source
from summarize.read.formats.plain import PlainText


def test_dashes_without_fields_are_text() -> None:
    """A rule at the top of a text is not front matter."""
    (document,) = PlainText().read(Source("a.txt", b"---\nIt closed on Friday.\n---\nIt opened again.\n"))
    assert document.body is None and document.metadata == ()
