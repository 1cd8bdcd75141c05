"""What a page says of its article: JSON-LD first, then meta elements, then what is marked in the text.

The date is the one of publication: a date of modification is never taken for it, and is marked as such.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Set
from itertools import islice
from typing import TYPE_CHECKING

import msgspec

from summarize.languages import lazy_pattern
from summarize.model import Metadatum
from summarize.read.formats.fields import authors

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_ARTICLE = lazy_pattern(r"(?:Article|Report|BlogPosting|LiveBlogPosting)$")
_META = {
    "title": ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title"),
    "date": (
        "article:published_time",
        "og:article:published_time",
        "og:published_time",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "publish-date",
        "publish_date",
        "publication_date",
        "pubdate",
        "published_time",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date",
        "dcterms.created",
        "dc.date.created",
        "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime",
        "last-published",
        "article.published",
        "date",
    ),
    "modified": (
        "article:modified_time",
        "og:article:modified_time",
        "og:updated_time",
        "datemodified",
        "last-modified",
    ),
    "author": (
        "author",
        "article:author",
        "og:article:author",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "cxenseparse:author",
        "byl",
        "twitter:creator",
    ),
    "publisher": ("og:site_name", "dc.publisher", "publisher", "application-name"),
    "url": ("og:url",),
    "language": ("og:locale", "content-language", "language", "dc.language"),
    "description": ("og:description", "description", "twitter:description"),
}
_DATE = lazy_pattern(r"\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2}")
_SEPARATOR = lazy_pattern(r"\s[-–—|·•»:]\s")
_WORD = lazy_pattern(r"\w+")
_MANY = 2_000
"""Nodes of structured data that are looked at."""


def page_metadata(tree: HtmlElement) -> tuple[tuple[Metadatum, ...], str | None]:
    """What the page says of its article, the best first of each key; and the text that its structured data holds."""
    nodes = _nodes(tree)
    article = _article(nodes, tree)
    items = [*_from_json_ld(article, nodes), *_from_meta(tree), *_from_markup(tree)]
    items = [*_titles(items, tree), *(item for item in items if item.key != "title")]
    distinct: dict[tuple[str, str], Metadatum] = {}
    for item in items:
        distinct.setdefault((item.key, item.value), item)
    body = article.get("articleBody") if article else None
    return tuple(distinct.values()), body if isinstance(body, str) else None


def _titles(items: list[Metadatum], tree: HtmlElement) -> list[Metadatum]:
    """The titles, without the site's name, the one that most places agree on first: the heading is what readers see,
    and other places hold titles written for search engines and for sharing."""
    names = {_normal(item.value) for item in items if item.key == "publisher"}
    headings = {_normal(node.text_content()) for node in islice(tree.iter("h1"), 10)} - {""}
    titles = [
        Metadatum("title", _without_site(item.value, names, headings), item.origin)
        for item in items
        if item.key == "title"
    ]
    votes: Counter[str] = Counter(_normal(item.value) for item in titles if item.origin != "html:title")
    votes.update(headings & votes.keys())
    return sorted(titles, key=lambda item: -votes[_normal(item.value)])


def _without_site(title: str, names: Set[str], headings: Set[str]) -> str:
    """The title without the site's name at its end, known as such or because the page's heading goes without it."""
    for separator in reversed(list(_SEPARATOR.finditer(title))):
        head, tail = title[: separator.start()].rstrip(), title[separator.end() :]
        if head and (_normal(tail) in names or _normal(head) in headings):
            return head
    return title


def _normal(text: str) -> str:
    return " ".join(_WORD.findall(text[:2000].casefold()))


def _nodes(tree: HtmlElement) -> list[dict[str, object]]:
    """The objects of all JSON-LD of the page, in their order, those inside others after them."""
    pending: list[object] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            pending.append(_json(script.text))
    nodes: list[dict[str, object]] = []
    while pending and len(nodes) < _MANY:
        value = pending.pop(0)
        if isinstance(value, list):
            pending[:0] = value[:_MANY]
        elif isinstance(value, dict):
            nodes.append(value)
            pending.extend(inner for inner in value.values() if isinstance(inner, dict | list))
    return nodes


def _json(text: str) -> object:
    text = (
        text.strip()
        .removeprefix("<![CDATA[")
        .removeprefix("<!--")
        .removesuffix("-->")
        .removesuffix("]]>")
        .strip(" \n;")
    )
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError):
        pass
    try:
        return json.loads(text, strict=False, parse_int=float)
    except (ValueError, RecursionError):
        return None


def _types(node: dict[str, object]) -> list[str]:
    types = node.get("@type")
    return [item for item in (types if isinstance(types, list) else [types]) if isinstance(item, str)]


def _article(nodes: list[dict[str, object]], tree: HtmlElement) -> dict[str, object] | None:
    """The page's own article among the objects: the one whose headline is the page's, else the one that says most."""
    articles = [node for node in nodes if any(_ARTICLE.search(name) for name in _types(node))]
    if not articles:
        return next((node for node in nodes if "WebPage" in _types(node) and "datePublished" in node), None)
    titles = [_meta_value(tree, "og:title"), _title_element(tree)]
    for node in articles:
        headline = node.get("headline") or node.get("name")
        if isinstance(headline, str) and headline and any(headline.strip()[:40] in title for title in titles if title):
            return node
    return max(
        articles, key=lambda node: sum(name in node for name in ("headline", "datePublished", "author", "publisher"))
    )


def _from_json_ld(article: dict[str, object] | None, nodes: list[dict[str, object]]) -> Iterator[Metadatum]:
    if article is None:
        return
    by_id = {node["@id"]: node for node in reversed(nodes) if isinstance(node.get("@id"), str) and len(node) > 1}

    def named(value: object) -> object:
        items = value if isinstance(value, list) else [value]
        return [
            by_id.get(str(item.get("@id")), item) if isinstance(item, dict) and "name" not in item else item
            for item in items
        ]

    for key, name in (
        ("title", "headline"),
        ("title", "name"),
        ("date", "datePublished"),
        ("date", "dateCreated"),
        ("modified", "dateModified"),
        ("language", "inLanguage"),
        ("description", "description"),
        ("url", "url"),
    ):
        value = article.get(name)
        if isinstance(value, str) and (cleaned := clean(value)):
            yield Metadatum(key, cleaned, f"json-ld:{name}")
    for author in authors(named(article.get("author") or article.get("creator"))):
        yield Metadatum("author", clean(author), "json-ld:author")
    for publisher in authors(named(article.get("publisher"))):
        yield Metadatum("publisher", clean(publisher), "json-ld:publisher")
        break


def _from_meta(tree: HtmlElement) -> Iterator[Metadatum]:
    contents: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        content = meta.get("content") or meta.get("value")
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = meta.get(attribute)
            if name and content:
                contents.setdefault(name.strip().lower(), []).append(content)
    for key, names in _META.items():
        for name in names:
            for content in contents.get(name, ())[:20]:
                value = clean(content)
                if key == "author":
                    for author in authors(value):
                        if not author.startswith("@"):
                            yield Metadatum(key, author, f"meta:{name}")
                elif value and (key not in ("date", "modified") or _DATE.search(value)):
                    yield Metadatum(key, value.replace("_", "-") if key == "language" else value, f"meta:{name}")


def _from_markup(tree: HtmlElement) -> Iterator[Metadatum]:
    heading = next((clean(node.text_content()) for node in tree.iter("h1")), "")
    if heading:
        yield Metadatum("title", heading, "html:h1")
    title = _title_element(tree)
    if title:
        yield Metadatum("title", title, "html:title")
    yield from _dates(tree)
    yield from _bylines(tree)
    canonical = next(
        (node.get("href") for node in tree.iter("link") if (node.get("rel") or "").lower() == "canonical"), None
    )
    if canonical and re.match("https?://", canonical):
        yield Metadatum("url", canonical, "html:canonical")
    language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    if language:
        yield Metadatum("language", language.strip(), "html:lang")


def _dates(tree: HtmlElement) -> Iterator[Metadatum]:
    """Dates marked in the page: those of publication first, then the first <time>; never one of modification."""
    marked: list[Metadatum] = []
    unmarked: list[Metadatum] = []
    for node in tree.iter("time", "meta", "span", "abbr"):
        names = f"{node.get('itemprop') or ''} {node.get('class') or ''}".lower()
        names += " pubdate" if "pubdate" in node.attrib else ""
        value = clean(
            node.get("datetime") or node.get("content") or (node.text_content() if node.tag == "time" else "")
        )
        if not value or len(value) > 80 or not _DATE.search(value) or re.search("modif|updat", names):
            continue
        if re.search("datepublished|pubdate|published", names):
            marked.append(Metadatum("date", value, f"html:{node.tag} published"))
        elif node.tag == "time" and node.get("datetime"):
            unmarked.append(Metadatum("date", value, "html:time"))
    yield from marked[:1] or unmarked[:1]


def _bylines(tree: HtmlElement) -> Iterator[Metadatum]:
    count = 0
    for node in tree.iter("a", "span", "p", "div", "address"):
        rel, prop = (node.get("rel") or "").lower().split(), (node.get("itemprop") or "").lower()
        if ("author" in rel or prop == "author") and count < 20:
            name = next((inner for inner in node.iter() if inner.get("itemprop") == "name"), node)
            for author in authors(clean(name.get("content") or name.text_content())[:200]):
                count += 1
                yield Metadatum("author", author, "html:author")


def _meta_value(tree: HtmlElement, name: str) -> str:
    for meta in tree.iter("meta"):
        if name in ((meta.get("property") or "").lower(), (meta.get("name") or "").lower()):
            return clean(meta.get("content") or "")
    return ""


def _title_element(tree: HtmlElement) -> str:
    for node in tree.iter("title"):
        parent = node.getparent()
        if parent is None or parent.tag != "svg":
            return clean(node.text_content())
    return ""


def clean(value: str) -> str:
    """One line of text: entities that were escaped twice resolved, white space folded, 1000 characters at most."""
    from html import unescape

    return " ".join(unescape(value[:5000]).split())[:1000]
