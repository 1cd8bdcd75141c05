"""E-mail: a newsletter or a wire message, its plain part first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from summarize.model import Document, Metadatum
from summarize.read.contract import NotReadable, Source
from summarize.read.formats.wrapped_lines import paragraphs


class Mail:
    """.eml, with the standard library; attachments are not read."""

    formats: ClassVar[tuple[str, ...]] = ("eml",)

    def read(self, source: Source, /) -> Iterator[Document]:
        import email
        from email import policy
        from email.message import EmailMessage
        from email.utils import parseaddr

        message = email.message_from_bytes(source.data, policy=policy.default)
        if not isinstance(message, EmailMessage) or not message.keys():
            raise NotReadable("not a readable e-mail")
        part = message.get_body(preferencelist=("plain", "html"))
        content = part.get_content() if part is not None else None
        if part is None or not isinstance(content, str) or not content.strip():
            raise NotReadable("no text in it")
        metadata = []
        for key, header in (("title", "subject"), ("date", "date")):
            value = str(message[header] or "").strip()
            if value:
                moment = getattr(message[header], "datetime", None)
                metadata.append(Metadatum(key, moment.isoformat() if moment else value, f"mail:{header}"))
        name = parseaddr(str(message["from"] or ""))[0]
        if name:
            metadata.append(Metadatum("author", name, "mail:from"))
        if part.get_content_type() == "text/html":
            from summarize.read.formats.html import WebPage

            for page in WebPage().read(Source("body.html", content.encode(), limits=source.limits)):
                if isinstance(page, Document):
                    yield Document(text=page.text, extractor=page.extractor, metadata=(*metadata, *page.metadata))
            return
        yield Document(
            text=paragraphs(content), extractor="email", metadata=tuple(metadata), encoding=part.get_content_charset()
        )
