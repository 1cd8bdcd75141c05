"""A document becomes an article."""

from __future__ import annotations

import hashlib

from summarize.model import Article, Document, Sentence


def sentence_id(path: str, record: str | None, start: int, end: int) -> str:
    """A short opaque id: ten hex digits hashed from where the sentence stands."""
    return hashlib.sha256(f"{path}\0{record or ''}\0{start}\0{end}".encode(errors="surrogatepass")).hexdigest()[:10]


def parse_article(document: Document, *, id: str) -> Article:
    """The article of a document; `id` is that of its source ("S1")."""
    import sentencex

    sentences: list[Sentence] = []
    offset = 0
    for paragraph, line in enumerate(document.text.splitlines(keepends=True)):
        at = offset
        for piece in sentencex.segment("en", line):
            start = document.text.index(piece.strip(), at) if piece.strip() else at
            end = start + len(piece.strip())
            at = end
            if piece.strip():
                sentences.append(
                    Sentence(
                        id=sentence_id(document.path, document.record, start, end),
                        article=id, start=start, end=end, position=len(sentences), paragraph=paragraph,
                    )
                )
        offset += len(line)
    metadata = {item.key: item.value for item in reversed(document.metadata)}
    return Article(
        id=id, text=document.text, path=document.path, record=document.record, sha256=document.sha256,
        text_sha256=document.text_sha256, extractor=document.extractor, title=metadata.get("title"),
        publisher=metadata.get("publisher"), url=metadata.get("url"), sentences=tuple(sentences),
    )
