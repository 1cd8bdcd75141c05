"""Plain text: the document is what the file says, but for front matter and for the tags of a news archive.

Of an archive's file of many reports, each is one document.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from summarize.model import Document, Span, Unread
from summarize.read.contract import NotReadable, Source, too_many
from summarize.read.formats.fields import metadata
from summarize.read.formats.front_matter import front_matter
from summarize.read.formats.sgml import tagged, with_tags
from summarize.read.own_output import is_own_output


class PlainText:
    """.txt: title, byline and date are recognised later, by the room that knows text, where no tags mark them."""

    formats: ClassVar[tuple[str, ...]] = ("txt", "text", "sgml", "sgm")

    def read(self, source: Source, /) -> Iterator[Document | Unread]:
        if is_own_output(source.data, "txt"):
            raise NotReadable("our own output", ignored=True)
        text, encoding = source.decoded()
        reports = tagged(text)
        if len(reports) < 2:
            fields, start = front_matter(text)
            body = Span(start, len(text)) if fields else None
            front = metadata(fields, origin="front matter")
            yield with_tags(Document(text=text, encoding=encoding, metadata=front, body=body), reports)
            return
        for number, report in enumerate(reports, start=1):
            if number > source.limits.records:
                yield Unread(path="", record=report.name, reason=too_many(source.limits.records))
                return
            yield Document(
                text=text[report.start : report.end],
                record=report.name,
                extractor="sgml",
                metadata=report.metadata,
                body=Span(report.body.start - report.start, report.body.end - report.start),
                encoding=encoding,
            )
