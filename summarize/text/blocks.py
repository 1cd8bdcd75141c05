"""The paragraphs of a text, with exact positions, however its lines were broken."""

from __future__ import annotations

import re

from msgspec import Struct

from summarize.text.indents import Line, columns
from summarize.text.joins import BULLET, UNSPACED, joins

_BREAKS = str.maketrans(dict.fromkeys("\n\r\x0b\x0c\x85\u2028\u2029\t", " "))
_BREAK = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029\t]")
_BLANK = " \t\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029\u00a0\u3000\ufeff\u200b\u2007\u202f"
_TERMINAL = frozenset(".!?…。！？｡।॥۔؟։።။៖៕‥")
_CLOSING = "\"'`”’“‘»›)]}」』）】〉》*_ \t\u00a0\u202f"
_LETTER = re.compile(r"[^\W\d_]")

MOST_CODES = 4  # at the end of a line
# Tags, and the codes of typesetters, with which news archives mark their lines ("<P>", "&UR;").
_MARKUP = frozenset("<>&;")
_CODES = re.compile(
    r"(?:(?:</?[A-Za-z]\w{0,20}(?:\s[^<>]{0,80})?/?>|&(?:U[RX]|L[RC]|Q[LCR]|T[LR]|Cx[0-9a-fA-F]{1,4});)\s*)+"
)

# A sentence ends, and another follows.
INNER_END = re.compile(r"[.!?…。！？।؟۔][\"'”’“»)]?(?:\s+|(?<=[。！？]))\S")


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
    if text.isascii():
        return len(text.split())
    unspaced = len(UNSPACED.findall(text))
    return len(text.split()) if not unspaced else len(UNSPACED.sub(" ", text).split()) + unspaced // 2


def ends_sentence(text: str) -> bool:
    """Whether `text` ends with the full stop, question or exclamation mark of some script, quotes aside."""
    bare = text.rstrip(_CLOSING)
    return bool(bare) and bare[-1] in _TERMINAL


def blocks(text: str, start: int = 0, end: int | None = None) -> list[Block]:
    """The paragraphs of ``text[start:end]``: its lines, joined where they were broken in the middle of a sentence."""
    end = len(text) if end is None else end
    lines: list[Line] = []
    gap = False
    at = start
    for line in text[start:end].splitlines(keepends=True):
        bare = line.strip(_BLANK)
        left = at + len(line) - len(line.lstrip(_BLANK))
        indent = columns(text[at:left])
        if bare[:1] in _MARKUP or bare[-1:] in _MARKUP:
            left, bare = _unmarked(left, bare)
        if bare and not bare.isspace():
            lines.append(Line(left, left + len(bare), gap and bool(lines), indent, ends_sentence(bare[-20:])))
            gap = False
        else:
            gap = True
        at += len(line)
    goes_on = joins(text, lines)
    found: list[Block] = []
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
        found.append(Block(left, right, piece.translate(_BREAKS) if _BREAK.search(piece) else piece, gap, bool(bullet)))
    return found


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
