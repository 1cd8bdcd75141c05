"""The head of a plain text: title, standfirst, byline and date line, told from the report itself.

A real sentence that is lost is worse than a doubtful one that is kept: where nothing shows that a line belongs to the
head, it belongs to the report.
"""

from __future__ import annotations

import re

from msgspec import Struct

from summarize.model import Excluded, Span
from summarize.parse.boilerplate import key
from summarize.parse.byline import LABEL, Byline, byline
from summarize.parse.dateline import dispatch
from summarize.parse.header_lines import TITLE, Line, read_lines
from summarize.parse.paragraphs import INNER_END, Block, has_letter
from summarize.parse.publication_date import Day
from summarize.recognize.words import stems

HEAD = 14  # paragraphs at the top among which a head is looked for
LABEL_END = re.compile(rf"(?:{LABEL.pattern})$", re.IGNORECASE)


class Masthead(Struct, frozen=True, kw_only=True):
    """What stands above a report; `first` is the index of its first paragraph. Positions are those of the document."""

    first: int = 0
    title: Span | None = None
    standfirst: Span | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    date: Day | None = None
    excluded: tuple[Excluded, ...] = ()


def masthead(found: list[Block], language: str, *, title: str | None = None) -> Masthead:
    """The head of the paragraphs `found`; `title` is what the metadata calls the article."""
    if not found or (len(found) == 1 and not title):
        return Masthead()
    lines = read_lines(found[:HEAD], language)
    known = key(title) if title else ""
    at: int | None = _title(lines, known, language)
    if at is None and len(found) == 1:
        return Masthead()
    roles: list[tuple[int, str]] = []
    if at is not None:
        for index in range(at):
            roles.append((index, _reason(lines[index])))
        roles.append((at, "headline"))
    first = _rest(lines, at, found, language, roles)
    if first >= len(found):  # nothing would be left: only what is plainly no sentence goes
        plainly = ("byline", "dateline", "boilerplate")
        roles = [(index, reason) for index, reason in roles if reason in plainly or index == at]
        gone = {index for index, _ in roles}
        first = min((index for index in range(len(found)) if index not in gone), default=len(found))
        if first == len(found) and at is not None:
            first, at = at, None
        roles = [item for item in roles if item[0] < first]
    return _made(lines, roles, at, first)


def _title(lines: list[Line], known: str, language: str) -> int | None:
    """Which line is the title: the one that the metadata know, that stands twice, or the first that looks like one."""
    if known:
        for index, line in enumerate(lines):
            if line.key and (
                line.key == known or (len(line.key) > 20 and _same(line.key, known) and line.block.size <= TITLE)
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
    after = next((other for other in lines[at + 1 :] if other.role != "page"), None)
    if after is None:
        return None
    report = any(other.role in ("sentence", "body") for other in lines[at + 1 :])
    if line.role == "line" and report:
        following = lines[at + 1]
        if line.block.size <= 2 and following.role == "line" and following.block.size >= 4:
            return at + 1  # a kicker ("World") above the title
        return at
    if line.role == "sentence" and line.block.size <= TITLE and not INNER_END.search(line.block.text):
        headed = after.role == "byline" or (after.role == "body" and _opens(after.block))
        if headed and report:
            return at
        if after is lines[at + 1] and _is_below(lines, at, language):
            return at + 1
    return None


def _is_below(lines: list[Line], at: int, language: str) -> bool:
    """Whether the title stands below the sentence `at`: a line next to it, apart from the report, that tells the same.

    Where a blank line stands between the two, the line might be a heading below the first sentence of the report: then
    all that the sentence tells must be told again.
    """
    if len(lines) < at + 3:
        return False
    above, line, below = lines[at : at + 3]
    if line.role != "line" or line.block.size < 4 or not (below.block.gap or below.role == "byline"):
        return False
    told = set(stems(" ".join(other.block.text for other in lines[at + 2 :]), language))
    words = [set(stems(piece.block.text, language)) for piece in (above, line)]
    shared = [word for word in set(above.key.split()) & set(line.key.split()) if len(word) > 3]
    again = [len(said) >= 3 and len(said & told) >= 0.5 * len(said) for said in words]
    return again[0] and again[1] and line.block.size >= 5 if line.block.gap else len(shared) >= 2 or again[1]


def _opens(block: Block) -> bool:
    return dispatch(block.text, "") is not None


def _same(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _reason(line: Line) -> str:
    if line.role == "page":
        return "boilerplate"
    if line.role == "byline":
        return "dateline" if line.byline and line.byline.dated else "byline"
    return "heading" if line.block.size <= 2 else "standfirst"


def _rest(lines: list[Line], at: int | None, found: list[Block], language: str, roles: list[tuple[int, str]]) -> int:
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
        elif index == at + 1 and (said := _signature(found, index, language)):
            lines[index] = Line(line.block, "byline", line.key, said)
            roles.append((index, "byline"))
        elif _head_goes_on(lines, index, at):
            roles.append((index, "standfirst"))
        elif line.role == "line" and unpunctuated < 2 and index + 1 < len(found):
            unpunctuated += 1
            roles.append((index, "standfirst" if line.block.size >= 5 else "heading"))
        elif line.role == "sentence" and not standfirsts and _is_standfirst(found, index, language):
            standfirsts += 1
            roles.append((index, "standfirst"))
        else:
            break
        index += 1
    return index


def _signature(found: list[Block], index: int, language: str) -> Byline | None:
    """Who wrote it, where nothing but a name stands between title and report: words that the report never uses so."""
    block = found[index]
    if block.size not in (2, 3) or index + 2 > len(found) or not found[index + 1].gap:
        return None
    said = byline(block.text, language, alone=False)
    words = {word.lower() for word in block.text.split()}
    used = any(word in words for other in found[index + 1 :] for word in other.text.split())
    return said if said and said.authors and not used else None


def _head_goes_on(lines: list[Line], index: int, at: int) -> bool:
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


def _is_standfirst(found: list[Block], index: int, language: str) -> bool:
    """Whether a sentence below the title only sums up what follows: short, alone, and told again in the report."""
    block = found[index]
    rest = found[index + 1 :]
    if block.size > 30 or len(rest) < 3 or any(character.isdigit() or character in '"“„«' for character in block.text):
        return False
    following = rest[0]
    if INNER_END.search(block.text) or not INNER_END.search(following.text) or following.size < 2 * block.size:
        return False
    words = set(stems(block.text, language))
    told = set(stems(" ".join(other.text for other in rest[:30]), language))
    return len(words) >= 3 and len(words & told) >= 0.6 * len(words)


def _made(lines: list[Line], roles: list[tuple[int, str]], at: int | None, first: int) -> Masthead:
    authors: dict[str, None] = {}
    publisher = standfirst = None
    dates: list[tuple[bool, Day]] = []
    for index, reason in roles:
        block, said = lines[index].block, lines[index].byline
        if reason == "standfirst" and standfirst is None and has_letter(block.text):
            standfirst = Span(block.start, block.end)
        if said:
            authors.update(dict.fromkeys(said.authors))
            publisher = publisher or said.publisher
            if said.date:
                dates.append((said.changed, said.date.moved(block.start)))
    excluded = [(lines[index].block.start, lines[index].block.end, reason) for index, reason in roles]
    title = Span(lines[at].block.start, lines[at].block.end) if at is not None else None
    if title is None and roles and roles[0] == (0, "byline"):
        title = _titled(lines[0])
        if title:  # "Bridge collapses in Kamen - 14 May 2020"
            rest = lines[0].block.text[title.end - lines[0].block.start :]
            start = title.end + len(rest) - len(rest.lstrip(" |/·•–—-,(:"))
            excluded[:1] = [(title.start, title.end, "headline"), (start, lines[0].block.end, "dateline")]
    return Masthead(
        first=first,
        title=title,
        standfirst=standfirst,
        authors=tuple(authors),
        publisher=publisher,
        date=next((day for changed, day in dates if not changed), dates[0][1] if dates else None),
        excluded=tuple(Excluded(*item) for item in sorted(excluded)),
    )


def _titled(line: Line) -> Span | None:
    """The title that stands before the date in a first line; None where the line names people or a paper."""
    said, block = line.byline, line.block
    if not said or not said.date or said.authors or said.publisher:
        return None
    title = LABEL_END.sub("", block.text[: said.date.start]).rstrip(" |/·•–—-,(:")
    return Span(block.start, block.start + len(title)) if len(title.split()) >= 3 else None
