"""Articles that are in memory already: mappings, or `Article` values."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from summarize.errors import UsageError
from summarize.model import Article, Document, Metadatum, Unread
from summarize.read.decode import without_surrogates
from summarize.read.formats.fields import metadata, text_field
from summarize.read.formats.sgml import with_tags


def documents(articles: Iterable[Article | Mapping[str, object]]) -> Iterator[Document | Unread]:
    """A document for each article, sorted by path and then text, whatever order they came in.

    A mapping has `text` and, where known, title, date, path, url, author or authors, publisher, language. Without a
    path it gets one made of its text's hash; articles of one path differ in `record` ("1", "2", …).
    UsageError for what is neither an `Article` nor a mapping.
    """
    items = [_unread_or_document(article) for article in articles]
    items.sort(key=_order)
    same: dict[tuple[str, str | None], int] = {}
    for item in items:
        same[item.path, item.record] = same.get((item.path, item.record), 0) + 1
    number: dict[tuple[str, str | None], int] = {}
    for item in items:
        key = (item.path, item.record)
        if same[key] == 1 or isinstance(item, Unread):
            yield item
            continue
        number[key] = number.get(key, 0) + 1
        record = str(number[key]) if item.record is None else f"{item.record}#{number[key]}"
        yield _with_record(item, record)


def _unread_or_document(article: object) -> Document | Unread:
    if isinstance(article, Article):
        return _from_article(article)
    if isinstance(article, Mapping):
        return _from_mapping({str(name): value for name, value in article.items()})
    raise UsageError(f"an article is a mapping or an Article, not {type(article).__name__}")


def _from_article(article: Article) -> Document:
    metadata = [
        Metadatum(key, value, f"article:{key}")
        for key, value in (("title", article.title), ("publisher", article.publisher), ("url", article.url))
        if value
    ]
    metadata += [Metadatum("author", author, "article:author") for author in article.authors]
    metadata.append(Metadatum("language", article.language, "article:language"))
    if article.published is not None and article.published.start and article.published.granularity == "day":
        metadata.append(Metadatum("date", article.published.start, "article:published"))
        if article.published.revised:
            metadata.append(Metadatum("modified", article.published.revised, "article:published"))
    made = _document(article.text, article.path, tuple(metadata))
    return _with_record(made, article.record) if article.record else made


def _from_mapping(fields: Mapping[str, object]) -> Document | Unread:
    path = fields.get("path")
    path = without_surrogates(str(path)) if path else ""
    text = text_field(fields)
    if text is None:
        name = path or f"{hashlib.sha256(repr(sorted(fields)).encode()).hexdigest()[:16]}.txt"
        return Unread(path=name, reason="no text in this article")
    given = metadata({name: value for name, value in fields.items() if name != "path"}, origin="given", text=text[0])
    return with_tags(_document(text[1], path, given))


def _document(text: str, path: str, given: tuple[Metadatum, ...]) -> Document:
    text = without_surrogates(text)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        text=text, path=path or f"{digest[:16]}.txt", format="memory", sha256=digest, text_sha256=digest, metadata=given
    )


def _order(item: Document | Unread) -> tuple[str, str, str, str]:
    if isinstance(item, Unread):
        return item.path, "", "", item.reason
    return item.path, item.record or "", item.text, repr(item.metadata)


def _with_record(document: Document, record: str) -> Document:
    return msgspec.structs.replace(document, record=record)
