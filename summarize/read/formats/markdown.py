"""Markdown: the text is what the file says; front matter and the heading at the top are metadata, outside the body."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from summarize.languages import lazy_pattern
from summarize.model import Document, Metadatum, Span
from summarize.read.contract import NotReadable, Source
from summarize.read.formats.fields import metadata
from summarize.read.formats.front_matter import front_matter
from summarize.read.own_output import is_own_output

# Possessive throughout: a line of many blanks or signs is read once.
_HEADING = lazy_pattern(r"[ \t\r\n]*+(?:#[ \t]++([^\r\n]++)|([^\r\n]++)\r?\n=++[ \t]*+)(?:\r?\n|$)")


class Markdown:
    """.md: Markdown's own signs stay in the text, so that a citation is what stands in the file."""

    formats: ClassVar[tuple[str, ...]] = ("md", "markdown")

    def read(self, source: Source, /) -> Iterator[Document]:
        if is_own_output(source.data, "md"):
            raise NotReadable("our own output", ignored=True)
        text, encoding = source.decoded()
        fields, start = front_matter(text)
        items = metadata(fields, origin="front matter")
        heading = _HEADING.match(text, start)
        if heading:
            title = (heading[1] or "").rstrip(" \t#") or (heading[2] or "").strip()
            start = heading.end()
            if title:
                items = (*items, Metadatum("title", title, "markdown:heading"))
        body = Span(start, len(text)) if start else None
        yield Document(text=text, encoding=encoding, metadata=items, body=body)
