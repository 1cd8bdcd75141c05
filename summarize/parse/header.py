"""The header of a plain text: title, standfirst, byline and date line, kept apart from the report itself.

Each line at the top is classified once: of the page, a byline, a line without a full stop, a sentence, or too long for
a header. What was found in it is handed on with it, to those who read the report.

A real sentence that is lost is worse than a doubtful one that is kept: where nothing shows that a line belongs to the
header, it belongs to the report.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from summarize.languages import ByLanguage, alternation, lazy_pattern, shared
from summarize.model import DateExpression, Excluded, Span
from summarize.parse.agencies import is_agency, is_paper
from summarize.parse.boilerplate import is_boilerplate, key
from summarize.parse.byline import DATE_WORDS, Byline, byline
from summarize.parse.dateline import Dateline, find_dateline
from summarize.parse.languages import with_english
from summarize.parse.paragraphs import INNER_END, Block, ends_sentence, has_letter
from summarize.recognize.words import stems

HEAD = 14
"""Paragraphs at the top among which a header is looked for."""
TITLE = 32
"""Words of the longest title."""
STANDFIRST = 60
"""Words of the longest standfirst."""
PAPER = 3
"""Lines at the top that may be the paper's own name."""
NAME = 6
"""Words of the longest line that names people or a paper and nothing else."""

_TITLED = ByLanguage(
    lambda known: lazy_pattern(
        rf"[#*_ ]*(?:{alternation(with_english(known.code).byline.title_labels)}\s?[:：]\s*)?[#*_ ]*", re.IGNORECASE
    )
)
_SITE = lazy_pattern(r"\s+[|–—·-]\s+(?P<site>[^|–—·]{2,40})$", needed="|–—·-")
_DIGIT = lazy_pattern(r"\d")
_ASKING = (*shared().marks.asking, *shared().marks.exclaiming)
_GOING_ON = (*shared().marks.colons, ",")


class HeaderLine(Struct, frozen=True):
    """A paragraph at the top of a text, with what was found in it.

    `role` is what it may be in a header: page, byline, line (no full stop), sentence, body; `block` is the paragraph,
    where it may be a title without what only says so and without the name of the site behind it; `byline` is what it
    says as a line of the header. The rest is found in the paragraph as it stands: whether it belongs to the page,
    what it says as a byline by itself, and the dateline that it begins with, which is not looked for in a line of the
    page and in a byline.
    """

    block: Block
    role: str
    key: str
    byline: Byline | None = None
    page: bool = False
    by_itself: Byline | None = None
    dateline: Dateline | None = None


class Header(Struct, frozen=True, kw_only=True):
    """What stands above a report; `first` is the index of its first paragraph, `lines` are the paragraphs that were
    looked at, from the first of the text on. Positions are those of the document."""

    first: int = 0
    title: Span | None = None
    standfirst: Span | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    date: DateExpression | None = None
    excluded: tuple[Excluded, ...] = ()
    lines: tuple[HeaderLine, ...] = ()


def find_header(paragraphs: Sequence[Block], language: str, *, title: str | None = None) -> Header:
    """The header of the paragraphs; `title` is what the metadata calls the article."""
    if not paragraphs or (len(paragraphs) == 1 and not title):
        return Header()
    lines = _read_lines(paragraphs[:HEAD], language)
    title_key = key(title) if title else ""
    at: int | None = _title(lines, title_key, language)
    if at is None and len(paragraphs) == 1:
        return Header(lines=tuple(lines))
    roles: list[tuple[int, str]] = []
    if at is not None:
        for index in range(at):
            roles.append((index, _reason(lines[index])))
        roles.append((at, "headline"))
    first = _go_on(lines, at, paragraphs, language, roles)
    if first >= len(paragraphs):  # nothing would be left: only what is plainly no sentence goes
        plainly = ("byline", "dateline", "boilerplate")
        roles = [(index, reason) for index, reason in roles if reason in plainly or index == at]
        gone = {index for index, _ in roles}
        first = min((index for index in range(len(paragraphs)) if index not in gone), default=len(paragraphs))
        if first == len(paragraphs) and at is not None:
            first, at = at, None
        roles = [item for item in roles if item[0] < first]
    return _header(lines, roles, at, first, language)


def _read_lines(paragraphs: Sequence[Block], language: str) -> list[HeaderLine]:
    """The lines of a head, up to the second paragraph that is too long for it."""
    lines: list[HeaderLine] = []
    bodies = 0
    for block in paragraphs:
        line = _line(block, language)
        lines.append(line)
        bodies += line.role == "body"
        if bodies > 1:
            break
    by_name: dict[int, Byline | None] = {}
    for index in (*range(1, len(lines)), *range(len(lines) - 1, 0, -1)):  # a name above, then a name below a byline
        line = lines[index]
        if line.role != "line" or line.block.size > NAME:
            continue
        beside_byline = any(neighbour.role == "byline" for neighbour in lines[max(0, index - 1) : index + 2])
        if not beside_byline and _DIGIT.search(line.block.text) is None:
            continue
        if index not in by_name:
            by_name[index] = byline(line.block.text, language, alone=False)
        signed = by_name[index]
        if signed and (beside_byline or signed.date):
            lines[index] = replace(line, role="byline", byline=signed)
    return _named(lines, language)


def _line(block: Block, language: str) -> HeaderLine:
    """The line of a paragraph, with what is found in it."""
    level = key(block.text)
    page = is_boilerplate(block.text, language)
    signed = byline(block.text, language, alone="@" not in block.text)  # a name beside its address signs
    line = HeaderLine(block, "sentence", level, None, page, signed if "@" not in block.text else None)
    certain = "@" in block.text or (is_agency(block.text) and block.text[0] not in "([/—–")
    if page and not (signed and certain):  # "Source: AFP" names the paper, and may be a picture's
        return replace(line, role="page", byline=signed if signed and signed.labelled and signed.publisher else None)
    if signed:
        return replace(line, role="byline", byline=signed)
    dateline = find_dateline(block.text, language)
    line = replace(line, dateline=dateline)
    size = block.size
    if size > STANDFIRST or len(block.text) > 450 or dateline:
        return replace(line, role="body")
    if block.bullet:
        return line
    asked = block.text.rstrip("\"'”’»").endswith(_ASKING) and size <= 20
    if (not ends_sentence(block.text) and not block.text.endswith(_GOING_ON) and size <= TITLE) or (
        asked and not INNER_END.search(block.text)
    ):
        return _as_title(line, language)
    return line


def _as_title(line: HeaderLine, language: str) -> HeaderLine:
    """A line that may be a title, without what only says that it is one, and without the name of the site behind it."""
    block = line.block
    start = _TITLED[language].match(block.text)
    left = start.end() if start else 0
    text = block.text[left:].rstrip(" *_#")
    site = _SITE.search(text)
    publisher = None
    if site and is_paper(site["site"], language) and len(text[: site.start()].split()) >= 3:
        text = text[: site.start()]
        publisher = Byline(publisher=site["site"])
    if not text:
        return replace(line, role="line")
    left += block.start
    title = Block(left, left + len(text), text, block.gap)
    return replace(line, block=title, role="line", key=key(text), byline=publisher)


def _named(lines: list[HeaderLine], language: str) -> list[HeaderLine]:
    """The lines, a paper's own name above the title being a byline."""
    for index, line in enumerate(lines[:PAPER]):
        if line.role != "line":
            continue
        below = next((later for later in lines[index + 1 :] if later.role not in ("page", "byline")), None)
        name = line.block.text.title() if line.block.text.isupper() else line.block.text
        if below and below.role == "line" and below.block.size >= 4 and is_paper(name, language):
            lines[index] = replace(line, role="byline", byline=Byline(publisher=line.block.text))
        break
    return lines


def _title(lines: list[HeaderLine], title_key: str, language: str) -> int | None:
    """Which line is the title: the one that the metadata know, that stands twice, or the first that looks like one."""
    if title_key:
        for index, line in enumerate(lines):
            if line.key and (
                line.key == title_key
                or (len(line.key) > 20 and _is_longer_or_shorter(line.key, title_key) and line.block.size <= TITLE)
            ):
                return index if all(before.role != "body" for before in lines[:index]) else None
    for index, line in enumerate(lines):
        if line.role == "body":
            break
        if (
            line.role == "line"
            and line.block.size <= TITLE
            and any(line.key == later.key for later in lines[index + 1 :])
        ):
            return index
    candidates = [index for index, line in enumerate(lines) if line.role not in ("page", "byline")]
    if not candidates or candidates[0] > 4:
        return None
    at = candidates[0]
    line = lines[at]
    after = next((later for later in lines[at + 1 :] if later.role != "page"), None)
    if after is None:
        return None
    report = any(later.role in ("sentence", "body") for later in lines[at + 1 :])
    if line.role == "line" and report:
        following = lines[at + 1]
        if line.block.size <= 2 and following.role == "line" and following.block.size >= 4:
            return at + 1  # a kicker ("World") above the title
        return at
    if line.role == "sentence" and line.block.size <= TITLE and not INNER_END.search(line.block.text):
        headed = after.role == "byline" or (after.role == "body" and _opens(after))
        if headed and report:
            return at
        if after is lines[at + 1] and _is_below(lines, at, language):
            return at + 1
    return None


def _is_below(lines: list[HeaderLine], at: int, language: str) -> bool:
    """Whether the title stands below the sentence `at`: a line next to it, apart from the report, that says the same.

    Where a blank line stands between the two, the line might be a heading below the first sentence of the report: then
    the report must repeat all that the sentence says.
    """
    if len(lines) < at + 3:
        return False
    above, line, below = lines[at : at + 3]
    if line.role != "line" or line.block.size < 4 or not (below.block.gap or below.role == "byline"):
        return False
    report = set(stems(" ".join(later.block.text for later in lines[at + 2 :]), language))
    stems_of = [set(stems(each.block.text, language)) for each in (above, line)]
    common = [word for word in set(above.key.split()) & set(line.key.split()) if len(word) > 3]
    repeated = [len(words) >= 3 and len(words & report) >= 0.5 * len(words) for words in stems_of]
    if line.block.gap:
        return repeated[0] and repeated[1] and line.block.size >= 5
    return len(common) >= 2 or repeated[1]


def _opens(line: HeaderLine) -> bool:
    """Whether a paragraph begins with a dateline that names a day or an agency, or a place in capitals."""
    dateline = line.dateline
    return dateline is not None and bool(
        dateline.agency or dateline.date or dateline.yearless or line.block.text[:2].isupper()
    )


def _is_longer_or_shorter(left: str, right: str) -> bool:
    return left.startswith(right) or right.startswith(left)


def _reason(line: HeaderLine) -> str:
    if line.role == "page":
        return "boilerplate"
    if line.role == "byline":
        return "dateline" if line.byline and line.byline.dated else "byline"
    return "heading" if line.block.size <= 2 else "standfirst"


def _go_on(
    lines: list[HeaderLine], at: int | None, paragraphs: Sequence[Block], language: str, roles: list[tuple[int, str]]
) -> int:
    """Goes on below the title to the first paragraph of the report, whose index it returns."""
    index = 0 if at is None else at + 1
    unpunctuated = standfirsts = 0
    while index < len(lines):
        line = lines[index]
        if line.role in ("page", "byline"):
            roles.append((index, _reason(line)))
        elif at is not None and line.key == lines[at].key:
            roles.append((index, "headline"))
        elif at is None or line.role == "body":
            break
        elif index == at + 1 and (signed := _signature(paragraphs, index, language)):
            lines[index] = replace(line, role="byline", byline=signed)
            roles.append((index, "byline"))
        elif _head_goes_on(lines, index, at):
            roles.append((index, "standfirst"))
        elif line.role == "line" and unpunctuated < 2 and index + 1 < len(paragraphs):
            unpunctuated += 1
            roles.append((index, "standfirst" if line.block.size >= 5 else "heading"))
        elif line.role == "sentence" and not standfirsts and _is_standfirst(paragraphs, index, language):
            standfirsts += 1
            roles.append((index, "standfirst"))
        else:
            break
        index += 1
    return index


def _signature(paragraphs: Sequence[Block], index: int, language: str) -> Byline | None:
    """Who wrote it, where nothing but a name stands between title and report: words that the report never uses so."""
    block, below = paragraphs[index], paragraphs[index + 1 :]
    if block.size not in (2, 3) or not below or not below[0].gap:
        return None
    signed = byline(block.text, language, alone=False)
    words = {word.lower() for word in block.text.split()}
    used = any(word in words for paragraph in below for word in paragraph.text.split())
    return signed if signed and signed.authors and not used else None


def _head_goes_on(lines: list[HeaderLine], index: int, at: int) -> bool:
    """Whether a byline or the title once more follows so soon that this line stands above the report."""
    if lines[index].block.bullet:  # points that sum it up
        while index + 1 < len(lines) and lines[index + 1].block.bullet:
            index += 1
    for later in lines[index + 1 : index + 3]:
        if later.role == "byline" or later.key == lines[at].key:
            return True
        if later.role == "body":
            return False
    return False


def _is_standfirst(paragraphs: Sequence[Block], index: int, language: str) -> bool:
    """Whether a sentence below the title only sums up what follows: short, alone, and repeated in the report."""
    block = paragraphs[index]
    rest = paragraphs[index + 1 :]
    if block.size > 30 or len(rest) < 3 or any(character.isdigit() or character in '"“„«' for character in block.text):
        return False
    following = rest[0]
    if INNER_END.search(block.text) or not INNER_END.search(following.text) or following.size < 2 * block.size:
        return False
    words = set(stems(block.text, language))
    report = set(stems(" ".join(paragraph.text for paragraph in rest[:30]), language))
    return len(words) >= 3 and len(words & report) >= 0.6 * len(words)


def _header(lines: list[HeaderLine], roles: list[tuple[int, str]], at: int | None, first: int, language: str) -> Header:
    """The header of lines whose roles are settled."""
    authors: dict[str, None] = {}
    publisher = standfirst = None
    dates: list[tuple[bool, DateExpression]] = []
    for index, reason in roles:
        block, signed = lines[index].block, lines[index].byline
        if reason == "standfirst" and standfirst is None and has_letter(block.text):
            standfirst = Span(block.start, block.end)
        if signed:
            authors.update(dict.fromkeys(signed.authors))
            publisher = publisher or signed.publisher
            if signed.date:
                dates.append((signed.changed, signed.date.moved(block.start)))
    excluded = [(lines[index].block.start, lines[index].block.end, reason) for index, reason in roles]
    title = Span(lines[at].block.start, lines[at].block.end) if at is not None else None
    if title is None and roles and roles[0] == (0, "byline"):
        title = _title_before_date(lines[0], language)
        if title:  # "Bridge collapses in Kamen - 14 May 2020"
            rest = lines[0].block.text[title.end - lines[0].block.start :]
            start = title.end + len(rest) - len(rest.lstrip(" |/·•–—-,(:"))
            excluded[:1] = [(title.start, title.end, "headline"), (start, lines[0].block.end, "dateline")]
    return Header(
        lines=tuple(lines),
        first=first,
        title=title,
        standfirst=standfirst,
        authors=tuple(authors),
        publisher=publisher,
        date=next((day for changed, day in dates if not changed), dates[0][1] if dates else None),
        excluded=tuple(Excluded(*item) for item in sorted(excluded)),
    )


def _title_before_date(line: HeaderLine, language: str) -> Span | None:
    """The title that stands before the date in a first line; None where the line names people or a paper."""
    signed, block = line.byline, line.block
    if not signed or not signed.date or signed.authors or signed.publisher:
        return None
    title = DATE_WORDS[language].label_at_end.sub("", block.text[: signed.date.start]).rstrip(" |/·•–—-,(:")
    return Span(block.start, block.start + len(title)) if len(title.split()) >= 3 else None
