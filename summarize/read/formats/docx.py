"""Word documents: paragraphs and tables in their order."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import ClassVar

from summarize.model import Document, Metadatum
from summarize.read.contract import NotReadable, Source, too_large


class Word:
    """.docx, with python-docx (``pip install python-docx``)."""

    formats: ClassVar[tuple[str, ...]] = ("docx",)

    def read(self, source: Source, /) -> Iterator[Document]:
        try:
            import docx
            from docx.table import Table
        except ImportError:
            raise NotReadable("Word documents need the package python-docx: pip install python-docx") from None
        _check_size(source)
        try:
            word = docx.Document(io.BytesIO(source.data))
        except Exception as error:  # python-docx raises whatever its parts raise on a damaged file
            raise NotReadable(f"not a readable Word document: {error}") from None
        lines: list[str] = []
        for block in word.iter_inner_content():
            if isinstance(block, Table):
                lines += [" | ".join(cell.text.strip() for cell in row.cells) for row in block.rows]
            else:
                lines.append(block.text)
        text = "\n".join(lines).strip("\n")
        if not text.strip():
            raise NotReadable("no text in it")
        properties = word.core_properties
        metadata = [Metadatum("title", properties.title, "docx:title")] if properties.title else []
        if properties.author and properties.author != "python-docx":
            metadata.append(Metadatum("author", properties.author, "docx:author"))
        yield Document(text=text, extractor=f"python-docx {docx.__version__}", metadata=tuple(metadata))


def _check_size(source: Source) -> None:
    """A .docx is a zip archive: refuse one that would expand beyond the limits before anything expands it."""
    try:
        with zipfile.ZipFile(io.BytesIO(source.data)) as archive:
            size = sum(member.file_size for member in archive.infolist())
    except (zipfile.BadZipFile, ValueError, OSError):
        raise NotReadable("not a readable Word document") from None
    if size > source.limits.file_bytes:
        raise NotReadable(f"expands to {too_large(size, source.limits.file_bytes)}")
