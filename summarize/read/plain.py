"""Plain text: the document is what the file says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from summarize.model import Document
from summarize.read.contract import NotReadable, Source
from summarize.read.own import is_own_output


class PlainText:
    """.txt: title, byline and date are recognised later, by the room that knows text."""

    formats: ClassVar[tuple[str, ...]] = ("txt", "text")

    def read(self, source: Source, /) -> Iterator[Document]:
        if is_own_output(source.data, "txt"):
            raise NotReadable("our own output", ignored=True)
        text, encoding = source.decoded()
        yield Document(text=text, encoding=encoding)
