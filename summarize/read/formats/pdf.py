"""PDF: the text layer, page by page; a scan without one has no text."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import ClassVar

from summarize.model import Document, Metadatum
from summarize.read.contract import NotReadable, Source
from summarize.read.formats.wrapped_lines import paragraphs

_ONE_AT_A_TIME = threading.Lock()
"""PDFium is not safe to call from several threads."""
_PAGES = 5_000


class Pdf:
    """.pdf, with pypdfium2 (``pip install pypdfium2``)."""

    formats: ClassVar[tuple[str, ...]] = ("pdf",)

    def read(self, source: Source, /) -> Iterator[Document]:
        try:
            import pypdfium2
        except ImportError:
            raise NotReadable("PDF needs the package pypdfium2: pip install pypdfium2") from None
        data = source.data
        if not data.strip():
            raise NotReadable("empty")
        with _ONE_AT_A_TIME:
            try:
                pdf = pypdfium2.PdfDocument(data)
            except pypdfium2.PdfiumError as error:
                raise NotReadable(
                    "encrypted: needs a password" if "assword" in str(error) else f"not a readable PDF: {error}"
                ) from None
            try:
                pages = [_text(pdf[number]) for number in range(min(len(pdf), _PAGES))]
                properties = pdf.get_metadata_dict(skip_empty=True)
            finally:
                pdf.close()
        text = "\n\n".join(page for page in pages if page)
        if not text.strip():
            raise NotReadable("no text in it: a scan, perhaps")
        metadata = [Metadatum("title", properties["Title"], "pdf:Title")] if properties.get("Title") else []
        if properties.get("Author"):
            metadata.append(Metadatum("author", properties["Author"], "pdf:Author"))
        yield Document(text=text, extractor=f"pypdfium2 {pypdfium2.PYPDFIUM_INFO}", metadata=tuple(metadata))


def _text(page: object) -> str:
    layer = page.get_textpage()  # type: ignore[attr-defined]
    text: str = layer.get_text_bounded()
    layer.close()
    page.close()  # type: ignore[attr-defined]
    return paragraphs(text.replace("\ufffe", "-\n"))
