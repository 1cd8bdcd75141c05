"""The paragraphs of a text, with exact positions, however its lines were broken.

Lines that were broken in the middle of a sentence, or at a page's edge, are joined. Paragraphs may be marked by an
indented first line alone, as the wires set them, without blank lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from summarize.languages import ByLanguage, Language, alternation, lazy_pattern, shared
from summarize.languages.patterns import FAR
from summarize.parse.languages import with_english

FIRST = 2  # columns by which a first line is indented, at least
LONGEST_WRAPPED_LINE = 100  # characters of a line that was broken at the edge of a page


class TextLine(Struct, frozen=True):
    """A line of a text without the white space about it; `gap` says that a blank line stands before it.

    `indent` are the columns before it, `whole` says that it ends as a sentence does.
    """

    start: int
    end: int
    gap: bool
    indent: int
    whole: bool


def columns(space: str) -> int:
    """How wide the white space before a line is; a tab is eight columns, an ideographic space two."""
    return sum(8 if mark == "\t" else 2 if mark == "\u3000" else 1 for mark in space)


def openings(text: str, lines: Sequence[TextLine]) -> list[bool] | None:
    """For each line whether its indentation opens a paragraph; None where paragraphs are not marked so.

    They are where lines stand below indented ones that are not, most of those go on with a sentence, most of the
    indented ones do not, and the page was narrow.
    """
    least = min((line.indent for line in lines), default=0)
    opens = [line.indent >= least + FIRST for line in lines]
    if sum(opens) < 2:
        return None
    below = begun = goes_on = after = apart = wide = 0
    within = False
    for index, line in enumerate(lines):
        before = lines[index - 1] if index else None
        if opens[index]:
            after += 1
            apart += before is None or line.gap or before.whole or not text[line.start].islower()
            begun += not text[line.start].islower()
            within = True
        elif line.gap:
            within = False
        elif within:
            below += 1
            goes_on += text[line.start].islower() or (before is not None and not before.whole)
            wide += line.end - line.start > LONGEST_WRAPPED_LINE
    if not below or wide * 10 > below or goes_on * 4 < below * 3 or apart * 4 < after * 3 or begun * 4 < after * 3:
        return None
    return opens


# A list mark; "3. März 2025" begins with none.
BULLET = lazy_pattern(r"(?:[-*+•‣▪●◦–—·■►➤]|\(?\d{1,2}[.)](?!\d|\s+[^\W\d_]{3,10}\.?\s+\d{4}\b)|\(?[a-z]\))\s+")
UNSPACED = lazy_pattern("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
SIGNED = 4  # lines at the top that may be signed below
WRAP_LIMIT = 100  # a text with longer lines was not broken by a machine at the edge of a page
MANY_LINES = 8  # from which on one of them may be longer than the page was wide
LONG_LINE = 40  # characters; a shorter line may be a headline or a name


class _ParagraphPatterns(Struct, frozen=True):
    """What shows, in a language, whether a line goes on in the next one."""

    unfinished: re.Pattern[str]
    """A comma, or a word that needs another, at the end of a line."""
    signed: re.Pattern[str]
    """A byline in small letters ("by Jane Doe"), or "c.1998 Norvale News Service": no rest of the line above."""


def _compile(language: Language) -> _ParagraphPatterns:
    both = with_english(language.code)
    by = alternation(both.byline.by)
    return _ParagraphPatterns(
        unfinished=lazy_pattern(rf"(?:,|\s{alternation(both.sentence.unfinished)})$"),
        signed=lazy_pattern(rf"{by}(?: [^\W\d_a-z][\w.'’-]+){{2,4}}|c\. ?\d{{4}}\b.{{0,80}}"),
    )


_PATTERNS = ByLanguage(_compile)
_BEGUN = lazy_pattern(r"[a-zà-öø-ÿа-яё]{4}[.!?][\"'”’»)]?\s+[A-ZÀ-ÖØ-ÞА-ЯЁ][^.!?]*$")


def _unfinished(line: str, first: bool, language: str) -> bool:
    """Whether a line breaks off in a sentence: after a comma or a word that needs another, or after a whole sentence.

    The first line of a text may be a headline of two sentences.
    """
    if len(line) < LONG_LINE or "cookies" in line:  # "We use cookies to help you. Accept all"
        return False
    return _PATTERNS[language].unfinished.search(line, len(line) - 12) is not None or (
        not first and _BEGUN.search(line) is not None
    )


def wrapped_lines(text: str, lines: Sequence[TextLine], language: str) -> list[bool]:
    """For each line, whether the next one goes on with its sentence."""
    signed = _PATTERNS[language].signed
    width = _width(text, lines)
    opens = openings(text, lines)
    longest = max((line.end - line.start for line in lines), default=0) * 9 // 10
    goes_on = [False] * len(lines)
    within = False
    for index, (line, following) in enumerate(pairwise(lines)):
        within = opens is not None and (opens[index] or (within and not line.gap))
        if following.gap or BULLET.match(text, following.start, following.end):
            continue
        if opens is not None and (opens[index + 1] or within):
            ended = line.whole and not _full(text, line, following, longest)
            goes_on[index] = not (opens[index + 1] or ended)
            continue
        lower = text[following.start].islower()
        if lower and index < SIGNED and signed.fullmatch(text, following.start, following.end):
            continue
        if line.whole:
            goes_on[index] = bool(width) and _full(text, line, following, width)
        else:
            goes_on[index] = (
                (lower and text[line.end - 1] not in ":")
                or _unfinished(text[line.start : line.end], index == 0, language)
                or (bool(width) and _full(text, line, following, width))
            )
    return goes_on


def _full(text: str, line: TextLine, following: TextLine, width: int) -> bool:
    """Whether the first word of the following line would have been too much for this one."""
    if UNSPACED.match(text, following.start):
        return line.end - line.start + 2 > width
    space = text.find(" ", following.start, following.end)
    return line.end - line.start + 1 + (space if space > 0 else following.end) - following.start > width


def _width(text: str, lines: Sequence[TextLine]) -> int:
    """At how many characters the lines were broken by a machine; 0 where they weren't.

    One line of a text may be longer than the others: the first, to which a dateline was added.
    """
    if len(lines) < 3:
        return 0
    lengths = sorted(line.end - line.start for line in lines)
    top = len(lengths) - 1 - len(lengths) // 20
    widths = (lengths[top], lengths[top - 1]) if len(lengths) >= MANY_LINES else (lengths[top],)
    return next((width for width in widths if 20 <= width <= WRAP_LIMIT and _fits(text, lines, width)), 0)


def _fits(text: str, lines: Sequence[TextLine], width: int) -> bool:
    """Whether the lines look as if they were broken at a width.

    Broken lines are of like length: the next word would not have fitted. And most of them go on in lower case; in a
    script without case, the lengths alone must agree, over more lines.
    """
    pairs = full = lower = cased = goes_on = 0
    for line, following in pairwise(lines):
        if following.gap:
            continue
        pairs += 1
        if line.whole:
            continue
        broken = _full(text, line, following, width)
        first = text[following.start]
        goes_on += first.islower()
        if broken:
            full += 1
            lower += first.islower()
            cased += first.islower() or first.isupper()
    # A short text, few lines of which are broken, or some before a name: all that go on in lower case are full.
    if lower >= 2 and lower == goes_on:
        return True
    if full < 2 or full * 2 < pairs:
        return False
    if lower * 2 >= cased and lower:
        return True
    return not cased and full >= 3


_BREAKS = str.maketrans(dict.fromkeys("\n\r\x0b\x0c\x85\u2028\u2029\t", " "))
_BREAK = lazy_pattern("[\n\r\x0b\x0c\x85\u2028\u2029\t]")
_BLANK = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\u00a0\u3000\ufeff\u200b\u2007\u202f"
SENTENCE_ENDS = frozenset(shared().marks.ends)
"""Marks that end a sentence in some script."""
_CLOSING = "\"'`”’“‘»›)]}」』）】〉》*_ \t\u00a0\u202f"
_LETTER = lazy_pattern(r"[^\W\d_]")

MOST_CODES = 4  # at the end of a line
# Tags, and the codes of typesetters, with which news archives mark their lines ("<P>", "&UR;").
_MARKUP = frozenset("<>&;")
_CODES = lazy_pattern(
    r"(?:(?:</?[A-Za-z]\w{0,20}(?:\s[^<>]{0,80})?/?>|&(?:U[RX]|L[RC]|Q[LCR]|T[LR]|Cx[0-9a-fA-F]{1,4});)\s*)+"
)

# A sentence ends, and another follows.
INNER_END = lazy_pattern(
    rf"[{shared().marks.ends_before_space}][\"'”’“»)]?(?:\s+|(?<=[{shared().marks.ends_without_space}]))\S"
)


class Block(Struct, frozen=True):
    """A paragraph: ``text[start:end]`` of the document, with its line breaks turned into spaces of equal length.

    `gap` says that a blank line stands before it, `bullet` that a list mark did.
    """

    start: int
    end: int
    text: str
    gap: bool = False
    bullet: bool = False

    @property
    def size(self) -> int:
        """About how many words it has; two characters of a script without spaces count as one."""
        return measure(self.text)


def measure(text: str) -> int:
    """About how many words `text` has, in any script."""
    if text.isascii() or not FAR.search(text):
        return len(text.split())
    unspaced = len(UNSPACED.findall(text))
    return len(text.split()) if not unspaced else len(UNSPACED.sub(" ", text).split()) + unspaced // 2


def ends_sentence(text: str) -> bool:
    """Whether `text` ends with the full stop, question or exclamation mark of some script, quotes aside."""
    bare = text.rstrip(_CLOSING)
    return bool(bare) and bare[-1] in SENTENCE_ENDS


def blocks(text: str, language: str, start: int = 0, end: int | None = None) -> list[Block]:
    """The paragraphs of ``text[start:end]``: its lines, joined where they were broken in the middle of a sentence."""
    end = len(text) if end is None else end
    lines: list[TextLine] = []
    gap = False
    at = start
    for line in text[start:end].splitlines(keepends=True):
        bare = line.strip(_BLANK)
        left = at + len(line) - len(line.lstrip(_BLANK))
        indent = columns(text[at:left])
        if bare[:1] in _MARKUP or bare[-1:] in _MARKUP:
            left, bare = _unmarked(left, bare)
        if bare and not bare.isspace():
            lines.append(TextLine(left, left + len(bare), gap and bool(lines), indent, ends_sentence(bare[-20:])))
            gap = False
        else:
            gap = True
        at += len(line)
    goes_on = wrapped_lines(text, lines, language)
    paragraphs: list[Block] = []
    index = 0
    while index < len(lines):
        left, right, gap = lines[index].start, lines[index].end, lines[index].gap
        while index + 1 < len(lines) and goes_on[index]:
            index += 1
            right = lines[index].end
        index += 1
        bullet = BULLET.match(text, left, right)
        if bullet and bullet.end() < right:
            left = bullet.end()
        piece = text[left:right]
        paragraphs.append(
            Block(left, right, piece.translate(_BREAKS) if _BREAK.search(piece) else piece, gap, bool(bullet))
        )
    return paragraphs


def _unmarked(start: int, line: str) -> tuple[int, str]:
    """Where a line starts, and the line, without the tags and codes of an archive at its ends."""
    opened = _CODES.match(line)
    if opened:
        start += opened.end()
        line = line[opened.end() :]
    for _ in range(MOST_CODES):
        if line[-1:] not in (">", ";"):
            break
        at = max(line.rfind("<"), line.rfind("&"))
        if at < 0 or not _CODES.fullmatch(line, at):
            break
        line = line[:at].rstrip(_BLANK)
    return start, line


def has_letter(text: str) -> bool:
    """Whether a letter of any script stands in `text`."""
    return _LETTER.search(text) is not None
