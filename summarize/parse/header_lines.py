"""What each line at the top of a plain text may be: of the page, a byline, a line without a full stop, a sentence."""

from __future__ import annotations

import re

from msgspec import Struct

from summarize.parse.agencies import is_agency, is_paper
from summarize.parse.boilerplate import is_boilerplate, key
from summarize.parse.byline import Byline, byline
from summarize.parse.dateline import dispatch
from summarize.parse.paragraphs import INNER_END, Block, ends_sentence

TITLE = 32  # words of the longest title
STANDFIRST = 60  # words of the longest standfirst
PAPER = 3  # lines at the top that may be the paper's own name

_TITLED = re.compile(
    r"[#*_ ]*(?:(?:title|headline|titel|überschrift|titre|título|titolo|kop|rubrik|tytuł|заголовок|العنوان|शीर्षक|"
    r"标题|標題|タイトル|제목)\s?[:：]\s*)?[#*_ ]*",
    re.IGNORECASE,
)
_SITE = re.compile(r"\s+[|–—·-]\s+(?P<site>[^|–—·]{2,40})$")


class Line(Struct, frozen=True):
    """A paragraph at the top, with what it may be: page, byline, line (no full stop), sentence, body."""

    block: Block
    role: str
    key: str
    byline: Byline | None = None


def read_lines(found: list[Block], language: str) -> list[Line]:
    """The lines of a head, up to the second paragraph that is too long for it."""
    lines: list[Line] = []
    bodies = 0
    for block in found:
        line = _line(block, language)
        lines.append(line)
        bodies += line.role == "body"
        if bodies > 1:
            break
    for index in (*range(1, len(lines)), *range(len(lines) - 1, 0, -1)):  # a name above, then a name below a byline
        line = lines[index]
        near = [other for other in lines[max(0, index - 1) : index + 2] if other.role == "byline"]
        if line.role == "line" and line.block.size <= 6:
            said = byline(line.block.text, language, alone=False)
            if said and (near or said.date):
                lines[index] = Line(line.block, "byline", line.key, said)
    return _named(lines)


def _line(block: Block, language: str) -> Line:
    plain = key(block.text)
    page = is_boilerplate(block.text)
    said = byline(block.text, language, alone="@" not in block.text)  # a name beside its address signs
    signed = "@" in block.text or (is_agency(block.text) and block.text[0] not in "([/—–")
    if page and not (said and signed):  # "Source: AFP" names the paper, and may be a picture's
        return Line(block, "page", plain, said if said and said.labelled and said.publisher else None)
    if said:
        return Line(block, "byline", plain, said)
    size = block.size
    if size > STANDFIRST or len(block.text) > 450 or dispatch(block.text, language):
        return Line(block, "body", plain)
    if block.bullet:
        return Line(block, "sentence", plain)
    asked = block.text.rstrip("\"'”’»").endswith(("?", "!", "？", "！")) and size <= 20
    if (not ends_sentence(block.text) and not block.text.endswith((":", "：", ",")) and size <= TITLE) or (
        asked and not INNER_END.search(block.text)
    ):
        return _bare(block)
    return Line(block, "sentence", plain)


def _bare(block: Block) -> Line:
    """A line that may be a title, without what only says that it is one, and without the name of the site behind it."""
    start = _TITLED.match(block.text)
    left = start.end() if start else 0
    text = block.text[left:].rstrip(" *_#")
    site = _SITE.search(text)
    said = None
    if site and is_paper(site["site"]) and len(text[: site.start()].split()) >= 3:
        text = text[: site.start()]
        said = Byline(publisher=site["site"])
    if not text:
        return Line(block, "line", key(block.text))
    left += block.start
    return Line(Block(left, left + len(text), text, block.gap), "line", key(text), said)


def _named(lines: list[Line]) -> list[Line]:
    """The lines, a paper's own name above the title being a byline."""
    for index, line in enumerate(lines[:PAPER]):
        if line.role != "line":
            continue
        below = next((other for other in lines[index + 1 :] if other.role not in ("page", "byline")), None)
        name = line.block.text.title() if line.block.text.isupper() else line.block.text
        if below and below.role == "line" and below.block.size >= 4 and is_paper(name):
            lines[index] = Line(line.block, "byline", line.key, Byline(publisher=line.block.text))
        break
    return lines
