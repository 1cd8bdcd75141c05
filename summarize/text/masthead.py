"""The head of a plain text: title, standfirst, byline and date line, told from the report itself.

A real sentence that is lost is worse than a doubtful one that is kept: where nothing shows that a line belongs to the
head, it belongs to the report.
"""

from __future__ import annotations

import re

from msgspec import Struct

from summarize.model import Excluded, Span
from summarize.text.blocks import INNER_END, Block, ends_sentence, has_letter
from summarize.text.boilerplate import is_boilerplate
from summarize.text.bylines import LABEL, Byline, byline
from summarize.text.dispatch import dispatch
from summarize.text.published import Day
from summarize.text.repeats import key
from summarize.text.words import stems

HEAD = 14  # paragraphs at the top among which a head is looked for
LABEL_END = re.compile(rf"(?:{LABEL.pattern})$", re.IGNORECASE)
TITLE = 32  # words of the longest title
STANDFIRST = 60  # words of the longest standfirst


class Masthead(Struct, frozen=True, kw_only=True):
    """What stands above a report; `first` is the index of its first paragraph. Positions are those of the document."""

    first: int = 0
    title: Span | None = None
    standfirst: Span | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    date: Day | None = None
    excluded: tuple[Excluded, ...] = ()


class _Line(Struct, frozen=True):
    block: Block
    role: str  # page, byline, line (no full stop), sentence, body
    key: str
    byline: Byline | None = None


def masthead(found: list[Block], language: str, *, title: str | None = None) -> Masthead:
    """The head of the paragraphs `found`; `title` is what the metadata calls the article."""
    if not found or (len(found) == 1 and not title):
        return Masthead()
    lines = _lines(found[:HEAD], language)
    known = key(title) if title else ""
    at: int | None = _title(lines, known)
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


def _lines(found: list[Block], language: str) -> list[_Line]:
    lines: list[_Line] = []
    bodies = 0
    for block in found:
        plain = key(block.text)
        if is_boilerplate(block.text):
            lines.append(_Line(block, "page", plain))
            continue
        said = byline(block.text, language)
        if said:
            lines.append(_Line(block, "byline", plain, said))
            continue
        size = block.size
        if size > STANDFIRST or len(block.text) > 450 or dispatch(block.text, language):
            role = "body"
        elif block.bullet:
            role = "sentence"
        elif (not ends_sentence(block.text) and not block.text.endswith((":", "：", ",")) and size <= TITLE) or (
            block.text.rstrip("\"'”’»").endswith(("?", "!", "？", "！"))
            and size <= 20
            and not INNER_END.search(block.text)
        ):
            role = "line"
        else:
            role = "sentence"
        lines.append(_Line(block, role, plain))
        bodies += role == "body"
        if bodies > 1:
            break
    for index in (*range(1, len(lines)), *range(len(lines) - 1, 0, -1)):  # a name above, then a name below a byline
        line = lines[index]
        near = [other for other in lines[max(0, index - 1) : index + 2] if other.role == "byline"]
        if line.role == "line" and near and line.block.size <= 6:
            said = byline(line.block.text, language, alone=False)
            lines[index] = _Line(line.block, "byline", line.key, said) if said else line
    return lines


def _title(lines: list[_Line], known: str) -> int | None:
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
        if after.role == "line" and after is lines[at + 1] and not after.block.gap and len(lines) > at + 2:
            beyond = lines[at + 2]
            shared = set(line.key.split()) & set(after.key.split())
            if (
                (beyond.block.gap or beyond.role == "byline")
                and len([word for word in shared if len(word) > 3]) >= 2
                and after.block.size >= 4
            ):
                return at + 1
    return None


def _opens(block: Block) -> bool:
    return dispatch(block.text, "") is not None


def _same(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one)


def _reason(line: _Line) -> str:
    if line.role == "page":
        return "boilerplate"
    if line.role == "byline":
        return "dateline" if line.byline and line.byline.dated else "byline"
    return "heading" if line.block.size <= 2 else "standfirst"


def _rest(lines: list[_Line], at: int | None, found: list[Block], language: str, roles: list[tuple[int, str]]) -> int:
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


def _head_goes_on(lines: list[_Line], index: int, at: int) -> bool:
    """Whether a byline or the title once more follows so soon that this line stands above the report."""
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


def _made(lines: list[_Line], roles: list[tuple[int, str]], at: int | None, first: int) -> Masthead:
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


def _titled(line: _Line) -> Span | None:
    """The title that stands before the date in a first line; None where the line names people or a paper."""
    said, block = line.byline, line.block
    if not said or not said.date or said.authors or said.publisher:
        return None
    title = LABEL_END.sub("", block.text[: said.date.start]).rstrip(" |/·•–—-,(:")
    return Span(block.start, block.start + len(title)) if len(title.split()) >= 3 else None
