"""Feeds: each item of an RSS or Atom file is an article."""

from __future__ import annotations

import calendar
import io
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import ClassVar

from summarize.languages import lazy_pattern
from summarize.model import Document, Metadatum, Unread
from summarize.read.contract import NotReadable, Source
from summarize.read.formats.fields import authors
from summarize.read.formats.html import text_of_fragment

_FORBIDDEN = lazy_pattern(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ROOT = lazy_pattern(rb"<(?:\w+:)?(?:rss|feed|RDF)[\s>]")
_WEB = lazy_pattern(r"https?://", re.IGNORECASE)


class Feed:
    """.rss, .atom, .xml, with feedparser (``pip install feedparser``)."""

    formats: ClassVar[tuple[str, ...]] = ("rss", "atom", "xml")

    def read(self, source: Source, /) -> Iterator[Document | Unread]:
        if source.format == "xml" and not _ROOT.search(source.data, 0, 4096):
            raise NotReadable("not a feed", ignored=True)
        try:
            import feedparser  # type: ignore[import-untyped]
        except ImportError:
            raise NotReadable("feeds need the package feedparser: pip install feedparser") from None
        data = source.data
        if not data.strip():
            raise NotReadable("empty")
        if _FORBIDDEN.search(data) or _FORBIDDEN.search(data.replace(b"\0", b"")):
            raise NotReadable("declares a document type or entities, which a feed has no need of")
        feed = feedparser.parse(io.BytesIO(data))  # bytes only: a string would be opened as a path or an address
        if not feed.version and not feed.entries:
            raise NotReadable("not a feed")
        publisher = feed.feed.get("title")
        for number, entry in enumerate(feed.entries, start=1):
            if number > source.limits.records:
                yield Unread(path="", record=str(number), reason=f"more than {source.limits.records} records")
                return
            text = text_of_fragment(_markup(entry))
            if not text:
                yield Unread(path="", record=str(number), reason="no text in this item")
                continue
            metadata = tuple(_metadata(entry, publisher, feed.feed.get("language")))
            yield Document(
                text=text, record=str(number), extractor=f"feedparser {feedparser.__version__}", metadata=metadata
            )


def _markup(entry: Mapping[str, object]) -> str:
    contents = entry.get("content")
    parts = [str(part.get("value") or "") for part in contents] if isinstance(contents, list) else []
    return max([*parts, str(entry.get("summary") or "")], key=len)


def _moment(entry: Mapping[str, object]) -> str | None:
    """The time of publication in the zone that the feed gives it in."""
    published, parsed = entry.get("published"), entry.get("published_parsed")
    if not isinstance(published, str) or not isinstance(parsed, tuple) or not 1900 <= parsed[0] <= 2200:
        return None
    if re.match(r"\d{4}-\d\d-\d\d", published):
        return published.strip()
    try:
        from email.utils import parsedate_to_datetime

        return parsedate_to_datetime(published).isoformat()
    except ValueError:
        return datetime.fromtimestamp(calendar.timegm(parsed), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _metadata(entry: Mapping[str, object], publisher: object, language: object) -> Iterator[Metadatum]:
    title = text_of_fragment(str(entry.get("title") or ""))
    if title:
        yield Metadatum("title", title, "feed:title")
    moment = _moment(entry)
    if moment:
        yield Metadatum("date", moment, "feed:published")
    for author in authors(entry.get("authors") or entry.get("author")):
        yield Metadatum("author", author, "feed:author")
    if isinstance(publisher, str) and publisher.strip():
        yield Metadatum("publisher", publisher.strip(), "feed:channel title")
    link = entry.get("link")
    if isinstance(link, str) and _WEB.match(link):
        yield Metadatum("url", link, "feed:link")
    if isinstance(language, str) and language:
        yield Metadatum("language", language, "feed:language")
