"""Web pages: the article's text by trafilatura, without what the page hides; what it says of itself by us."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from typing import TYPE_CHECKING, ClassVar

from summarize.languages import lazy_pattern
from summarize.model import Document, Metadatum
from summarize.read.contract import NotReadable, Source, too_large
from summarize.read.decode import decode
from summarize.read.formats.fields import authors
from summarize.read.own_output import is_own_output

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped]

_CHARSET = lazy_pattern(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.IGNORECASE)
_LATEST = "2100-01-01"
"""Without it, htmldate would look at the clock."""
_TAG = lazy_pattern(r"""<[a-zA-Z](?:[^>"']++|"[^"]*+"|'[^']*+')*+>?""")
_ATTRIBUTES = 40_000
_BLANK = lazy_pattern(r"[ \t\xa0]+")
_STYLE = lazy_pattern(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$)"
    r"|font-size\s*:\s*0(?:\.0+)?(?:px|em|rem|pt|%)?\s*(?:;|!|$)",
    re.IGNORECASE,
)
_UNSEEN = frozenset(("template", "script", "style", "noscript", "iframe", "object", "svg"))
_OFFSCREEN = frozenset(("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text"))
_STREAMED = lazy_pattern(r"\$R[A-Z]\(([^()]{1,100})\)")
_SEGMENT = lazy_pattern(r"\bS:[0-9a-f]{1,8}\b")
_FEW_ATTRIBUTES = 100
_KEPT = frozenset(("html", "body", "head"))


class WebPage:
    """.html: positions count in the extracted text, and the document says which extractor made it."""

    formats: ClassVar[tuple[str, ...]] = ("html", "htm", "xhtml")

    def read(self, source: Source, /) -> Iterator[Document]:
        from summarize.read.formats.html_metadata import page_metadata

        if source.size is not None and source.size > source.limits.page_bytes:
            raise NotReadable(too_large(source.size, source.limits.page_bytes))
        data = source.data
        if not data.strip():
            raise NotReadable("empty")
        if is_own_output(data, "html"):
            raise NotReadable("our own output", ignored=True)
        declared = _CHARSET.search(data, 0, 4096)
        decoded = decode(data, declared=declared[1].decode() if declared else None)
        if decoded is None:
            raise NotReadable("binary: not text, whatever its name says")
        _check(decoded.text, source.limits.page_elements)
        tree = parse_page(decoded.text)
        if tree is None:
            raise NotReadable("no text in it")
        metadata, body = page_metadata(tree)
        metadata = (*metadata, *_guessed(tree, {item.key for item in metadata}))
        remove_hidden(tree)
        text, extractor = _article_text(tree, body)
        if not text:
            raise NotReadable("no article text found in the page")
        yield Document(text=text, extractor=extractor, metadata=metadata, encoding=decoded.encoding)


def _check(text: str, most: int) -> None:
    """NotReadable for a page that would take the parsers too long: their time is not linear in these."""
    if text.count("<") > 2 * most:  # an element has two tags
        raise NotReadable(f"more than the limit of {most} elements")
    total = 0
    for tag in _TAG.finditer(text):
        if tag.end() - tag.start() > 2_000:
            count = len(tag[0].split()) + tag[0].count("/") + tag[0].count('"') // 2
            total += count
            if count > _ATTRIBUTES or total > 3 * _ATTRIBUTES:
                raise NotReadable(f"more than {_ATTRIBUTES} attributes of an element, or {3 * _ATTRIBUTES} of some")


def parse_page(text: str) -> HtmlElement | None:
    """The tree of a page; None if there is nothing in it. Nesting beyond the parser's own limit is cut off."""
    from lxml import etree, html  # type: ignore[import-untyped]

    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        return html.document_fromstring(text.replace("\0", "").encode(), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError):
        return None


def _guessed(tree: HtmlElement, present: Set[str]) -> Iterator[Metadatum]:
    """Authors and date by the rules of trafilatura and htmldate, for a page that marks neither."""
    if "author" not in present:
        from trafilatura import extract_metadata

        guess = extract_metadata(tree, extensive=False)
        for author in authors(guess.author if guess is not None else None):
            yield Metadatum("author", author, "trafilatura:author")
    if "date" not in present:
        from htmldate import find_date

        date = find_date(tree, extensive_search=False, original_date=True, max_date=_LATEST)
        if date:
            yield Metadatum("date", date, "htmldate")


def _article_text(tree: HtmlElement, body: str | None) -> tuple[str, str]:
    """The text, and what found it: the extractor, or where that finds next to nothing, the page's structured data."""
    import trafilatura

    document = trafilatura.bare_extraction(tree, include_comments=False, include_tables=False, with_metadata=False)
    text = (document.text if document is not None and not isinstance(document, dict) else None) or ""
    if body and len(body) > 2 * len(text) and len(body) > 200:
        return body, "json-ld"
    return text.strip(), f"trafilatura {trafilatura.__version__}"


def text_of_fragment(markup: str) -> str:
    """The visible text of a piece of HTML, a paragraph a line; plain text stays as it is."""
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    from lxml import etree

    tree = parse_page(f"<div>{markup}</div>")
    if tree is None:
        return ""
    remove_hidden(tree)
    pieces: list[str] = []
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        if node.tag in _BLOCKS:
            pieces.append("\n")
        piece = node.text if event == "start" else node.tail
        if piece:
            pieces.append(piece.replace("\n", " "))
    lines = (_BLANK.sub(" ", line).strip() for line in "".join(pieces).split("\n"))
    return "\n".join(line for line in lines if line)


_BLOCKS = frozenset(
    "p div br li ul ol h1 h2 h3 h4 h5 h6 blockquote section article table tr figure figcaption pre hr".split()  # noqa: SIM905
)


def remove_hidden(tree: HtmlElement) -> int:
    """Take out of `tree` what is not shown; how many elements that were. The text after an element stays."""
    shown = _shown_by_script(tree)
    for node in tree.iter():
        if (
            isinstance(node.tag, str) and len(node.attrib) > _FEW_ATTRIBUTES
        ):  # the extractor's time is quadratic in them
            relevant = {
                name: node.get(name)
                for name in ("class", "id", "style", "hidden", "aria-hidden")
                if name in node.attrib
            }
            node.attrib.clear()
            node.attrib.update(relevant)
    hidden = [node for node in tree.iter() if isinstance(node.tag, str) and is_hidden(node, shown)]
    for node in hidden:
        parent = node.getparent()
        if parent is not None:
            _drop(node, parent)
    return len(hidden)


def is_hidden(node: HtmlElement, shown: Set[str] = frozenset()) -> bool:
    """Whether an element, by its own tag and attributes, is not shown; `shown` are ids that a script brings to view."""
    if node.tag in _KEPT:
        return False
    if node.tag in _UNSEEN:
        return True
    attributes = node.attrib
    if not attributes:
        return False
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return attributes.get("id") not in shown
    if attributes.get("aria-hidden", "").strip().lower() == "true":
        return True
    style = attributes.get("style")
    if style and _STYLE.search(style[:2000]):
        return True
    names = attributes.get("class")
    return bool(names) and not _OFFSCREEN.isdisjoint(names.lower().split())


def _shown_by_script(tree: HtmlElement) -> Set[str]:
    """Ids of the parts that React streams as hidden and, by a call in the page, puts in their place at once."""
    calls = [call for script in tree.iter("script") if script.text for call in _STREAMED.findall(script.text)]
    return {segment for call in calls for segment in _SEGMENT.findall(call)}


def _drop(node: HtmlElement, parent: HtmlElement) -> None:
    tail = node.tail
    if tail:
        before = node.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + tail
        else:
            parent.text = (parent.text or "") + tail
    parent.remove(node)
