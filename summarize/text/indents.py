"""Paragraphs that are marked by an indented first line alone, as the wires set them, without blank lines."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

FIRST = 2  # columns by which a first line is indented, at least
LONGEST = 100  # characters of a line that was broken at the edge of a page


class Line(Struct, frozen=True):
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


def openings(text: str, lines: Sequence[Line]) -> list[bool] | None:
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
            wide += line.end - line.start > LONGEST
    if not below or wide * 10 > below or goes_on * 4 < below * 3 or apart * 4 < after * 3 or begun * 4 < after * 3:
        return None
    return opens
