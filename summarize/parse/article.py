"""A document becomes an article."""

from __future__ import annotations

import hashlib
from datetime import date

from summarize.languages import ByLanguage, alternation, lazy_pattern, shared
from summarize.model import Article, DateExpression, Document, Excluded, OrderReason, Sentence, Span
from summarize.parse.boilerplate import is_boilerplate, is_table, is_wire, key, plain
from summarize.parse.byline import byline
from summarize.parse.dateline import Dateline, find_dateline
from summarize.parse.header import Header, HeaderLine, find_header
from summarize.parse.inline_header import find_inline_header
from summarize.parse.language import detect
from summarize.parse.languages import with_english
from summarize.parse.numeric_date_order import LOOKED_AT, by_days, date_order
from summarize.parse.paragraphs import INNER_END, Block, blocks, ends_sentence, has_letter
from summarize.parse.publication_date import days_in, published
from summarize.parse.sentences import split

OPENING = 4  # paragraphs that may begin with a dateline
CLOSING = 3  # paragraphs at the end that may be a byline
RUN = 20_000  # characters without the end of a sentence, beyond which a text is no report
UNPUNCTUATED = "unpunctuated"
CALL = 5  # words of a line without a full stop below a report that is of the page ("More from Norvale")
HEADING_WORDS, HEADING_CHARACTERS = 12, 100

_DIGIT = lazy_pattern(r"\d")
_PORTRAIT = ByLanguage(
    lambda known: lazy_pattern(
        rf",? {alternation(with_english(known.code).byline.portrait)} ", needed=with_english(known.code).byline.portrait
    )
)
_ASKING = tuple(shared().marks.asking)
_CONTINUING = tuple(shared().marks.continuing)
_COLONS = tuple(shared().marks.colons)
_MARKDOWN_HEADING = lazy_pattern(r"#{1,6}\s")


def parse_article(document: Document, *, id: str) -> Article:
    """The article of a document; `id` is that of its source ("S1").

    What is no sentence of the report is in `excluded` with its reason: headline, standfirst, byline, dateline, heading,
    boilerplate, repeat, unpunctuated. Whatever the file says about itself goes before what its text shows.
    """
    text = document.text
    metadata: dict[str, list[str]] = {}
    for item in document.metadata:
        metadata.setdefault(item.key, []).append(item.value)
    title, url = _first(metadata, "title"), _first(metadata, "url")
    body = document.body or Span(0, len(text))
    language = detect(text[body.start : body.start + 2_000], declared=_first(metadata, "language"))
    paragraphs = blocks(text, language, body.start, body.end)
    inline = find_inline_header(paragraphs[0], language) if len(paragraphs) == 1 else None
    if inline:
        header, paragraphs = inline[0], [inline[1]]
    else:
        header = find_header(paragraphs, language, title=title)
    report = _Report(
        document, id, language, header, title or (text[header.title.start : header.title.end] if header.title else None)
    )
    report.read(paragraphs)
    dateline = header.date or report.date
    publisher = _first(metadata, "publisher") or header.publisher or report.publisher
    order = date_order(
        text,
        language,
        metadata="\n".join(metadata.get("date", ())),
        tag=_first(metadata, "language"),
        publisher=publisher,
        url=url,
    )
    if order and order.reason is OrderReason.DEFAULT and dateline and dateline.ambiguous:
        order = by_days(order, dateline.date, _whole_days(text, language), OrderReason.DATES_OF_TEXT)
    title_span = header.title or _above(text, title, body)
    return Article(
        id=id,
        text=text,
        path=document.path,
        record=document.record,
        sha256=document.sha256,
        text_sha256=document.text_sha256,
        extractor=document.extractor,
        encoding=document.encoding,
        title=title or (" ".join(text[header.title.start : header.title.end].split()) if header.title else None),
        title_span=title_span,
        standfirst=_first(metadata, "description")
        or (text[header.standfirst.start : header.standfirst.end] if header.standfirst else None),
        authors=tuple(dict.fromkeys(metadata.get("author", ()))) or header.authors or report.authors,
        publisher=publisher,
        url=url,
        language=language,
        published=published(
            document.metadata,
            article=id,
            dateline=dateline,
            yearless=report.yearless,
            url=url,
            language=language,
            order=order,
        ),
        month_first=order.month_first if order else None,
        sentences=tuple(report.sentences),
        excluded=tuple(sorted((*header.excluded, *report.excluded), key=lambda item: (item.start, item.end))),
    )


def _whole_days(text: str, language: str) -> list[date]:
    """The days that a text names in full, and in one way only."""
    days = [day.date for day in days_in(text[:LOOKED_AT], language) if day.granularity == "day" and not day.ambiguous]
    return [day.first for day in days if day.first]


def _first(metadata: dict[str, list[str]], name: str) -> str | None:
    return next((value for value in metadata.get(name, ()) if value.strip()), None)


def _above(text: str, title: str | None, body: Span) -> Span | None:
    """Where the title of the metadata stands above the body (a Markdown heading, front matter)."""
    at = text.find(title, 0, body.start) if title and body.start else -1
    return Span(at, at + len(title)) if title and at >= 0 else None


class _Report:
    """The sentences of an article, in the making."""

    def __init__(self, document: Document, id: str, language: str, header: Header, title: str | None) -> None:
        self.document, self.id, self.language, self.header = document, id, language, header
        self.title = key(title) if title else None
        self.sentences: list[Sentence] = []
        self.excluded: list[Excluded] = []
        self.authors: tuple[str, ...] = ()
        self.publisher: str | None = None
        self.date: DateExpression | None = None
        self.yearless: Span | None = None
        self._paragraphs: set[str] = set()
        self._known: set[str] = set()
        # An id is short and opaque: ten hex digits hashed from where the sentence stands.
        location = f"{document.path}\0{document.record or ''}\0"
        self._place = hashlib.sha256(location.encode(errors="surrogatepass"))
        self._ids: set[str] = set()

    def read(self, paragraphs: list[Block]) -> None:
        """Reads the paragraphs below the header."""
        body = paragraphs[self.header.first :]
        lines = self.header.lines[self.header.first :]
        long = [block.text for block in body if len(block.text) > HEADING_CHARACTERS] or [block.text for block in body]
        punctuated = sum(ends_sentence(text) for text in long) * 2 >= len(long)
        for index, block in enumerate(body):
            line = lines[index] if index < len(lines) else None
            reason = self._reason(body, index, punctuated, line)
            if reason:
                self.excluded.append(Excluded(block.start, block.end, reason))
            else:
                self._paragraph(block, index, line)

    def _reason(self, body: list[Block], index: int, punctuated: bool, line: HeaderLine | None) -> str | None:
        """Why a paragraph holds no sentences; None where it does. `line` is what the header found in it."""
        block = body[index]
        level = plain(block.text)
        if not has_letter(block.text):
            return "boilerplate" if level else None
        if self.title and len(body) > 1 and len(level) < 2 * len(self.title) + 20 and key(block.text) == self.title:
            return "headline"
        if level in self._paragraphs:
            return "repeat"
        self._paragraphs.add(level)
        if self.document.format in ("md", "markdown") and _MARKDOWN_HEADING.match(block.text):
            return "heading"
        if len(body) > 1:
            page = line.page if line else is_boilerplate(block.text, self.language)
            if page or is_table(block.text):
                return "boilerplate"
        if index >= len(body) - CLOSING and index:
            in_header = line is not None and "@" not in block.text
            signed = line.by_itself if line and in_header else byline(block.text, self.language)
            if signed:
                self.authors = self.authors or signed.authors
                self.publisher = self.publisher or signed.publisher
                return "dateline" if signed.dated else "byline"
            if any(_is_portrait(block.text, author, self.language) for author in self.header.authors):
                return "byline"
        if punctuated and len(body) > 3 and index == len(body) - 1 and block.size <= CALL and _is_heading(block):
            return "boilerplate"
        if punctuated and index + 1 < len(body) and _is_heading(block):
            return "heading"
        return None

    def _paragraph(self, block: Block, index: int, line: HeaderLine | None) -> None:
        """Takes the sentences of a paragraph, without the dateline before the first one."""
        if index == 0 and _DIGIT.search(block.text, 0, 40):
            inline = find_inline_header(block, self.language)
            if inline and inline[0].title is None:  # "7 June 2025 The river burst its banks."
                self.date, block, line = inline[0].date, inline[1], None
                self.excluded.extend(inline[0].excluded)
        start = block.start
        if index < OPENING:
            in_header = line is not None and not line.page and line.byline is None and line.by_itself is None
            dateline = line.dateline if line and in_header else find_dateline(block.text, self.language)
            if dateline:
                self._dateline(dateline, block)
                start += dateline.end
        open_since = start
        for left, right in split(block.text, self.language, start - block.start):
            if block.start + right - open_since > RUN:
                self._leave_open(block.start + left, block.start + right)
            else:
                self._sentence(block, block.start + left, block.start + right, index)
            if ends_sentence(block.text[max(left, right - 20) : right]):
                open_since = block.start + right

    def _dateline(self, dateline: Dateline, block: Block) -> None:
        """Takes what the dateline of a paragraph says."""
        start = block.start
        self.publisher = self.publisher or dateline.agency
        if dateline.author and not self.authors:
            self.authors = (dateline.author,)
        if dateline.date and self.date is None:
            self.date = dateline.date.moved(start)
        if dateline.yearless and self.yearless is None:
            self.yearless = Span(dateline.yearless.start + start, dateline.yearless.end + start)
        self.excluded.append(Excluded(start, start + len(block.text[: dateline.end].rstrip()), "dateline"))

    def _leave_open(self, start: int, end: int) -> None:
        """What goes on where no sentence has ended for long is one passage that is left out."""
        last = self.excluded[-1] if self.excluded else None
        if last and last.reason == UNPUNCTUATED and start - last.end <= 1:
            self.excluded[-1] = Excluded(last.start, end, UNPUNCTUATED)
        else:
            self.excluded.append(Excluded(start, end, UNPUNCTUATED))

    def _sentence(self, block: Block, start: int, end: int, paragraph: int) -> None:
        words = block.text[start - block.start : end - block.start]
        if not has_letter(words):
            return
        if is_wire(words):
            self.excluded.append(Excluded(start, end, "boilerplate"))
            return
        level = plain(words)
        if level in self._known:
            self.excluded.append(Excluded(start, end, "repeat"))
            return
        self._known.add(level)
        hashed = self._place.copy()
        hashed.update(f"{start}\0{end}".encode())
        identity = hashed.hexdigest()[:10]
        while identity in self._ids:
            identity = hashlib.sha256(identity.encode()).hexdigest()[:10]
        self._ids.add(identity)
        self.sentences.append(
            Sentence(
                id=identity, article=self.id, start=start, end=end, position=len(self.sentences), paragraph=paragraph
            )
        )


def _is_portrait(text: str, author: str, language: str) -> bool:
    """Whether a paragraph says of the author what he or she does ("Ann Lee covers health for …")."""
    rest = text[len(author) :] if text.lower().startswith(author.lower()) else ""
    return len(text) <= 300 and _PORTRAIT[language].match(rest) is not None


def _is_heading(block: Block) -> bool:
    """Whether a paragraph between others is a heading: short, without a full stop, and not the middle of a sentence."""
    text = block.text
    if block.bullet or len(text) > HEADING_CHARACTERS or text[0].islower():
        return False
    if text.endswith(_ASKING):
        return text[0].isalnum() and block.size <= HEADING_WORDS and not INNER_END.search(text)
    return (
        not ends_sentence(text)
        and not text.endswith(_CONTINUING)
        and (block.size <= 4 or not text.endswith(_COLONS))
        and block.size <= HEADING_WORDS
        and not INNER_END.search(text)
    )
