"""Plain text: the document is what the file says; front matter at the top, if there is any, is metadata."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from summarize.model import Document, Span
from summarize.read.contract import NotReadable, Source
from summarize.read.fields import metadata
from summarize.read.front_matter import front_matter
from summarize.read.own import is_own_output


class PlainText:
    """.txt: title, byline and date are recognised later, by the room that knows text."""

    formats: ClassVar[tuple[str, ...]] = ("txt", "text")

    def read(self, source: Source, /) -> Iterator[Document]:
        if is_own_output(source.data, "txt"):
            raise NotReadable("our own output", ignored=True)
        text, encoding = source.decoded()
        fields, start = front_matter(text)
        body = Span(start, len(text)) if fields else None
        yield Document(text=text, encoding=encoding, metadata=metadata(fields, origin="front matter"), body=body)
