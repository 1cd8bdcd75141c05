"""Lines that were broken for a page's width are joined into paragraphs."""

from __future__ import annotations

from summarize.languages import lazy_pattern

_SPACES = lazy_pattern(r"[ \t\xa0]+")
_FULL = 0.75
"""Share of the usual width from which a line is full: the next one goes on with it."""


def paragraphs(text: str) -> str:
    """`text` with a paragraph a line. A paragraph ends at an empty line, or at a line that is clearly not full.

    A word that was divided at the end of a line is put together where it goes on in lower case.
    """
    lines = [_SPACES.sub(" ", line).strip() for line in text.splitlines()]
    widths = sorted(len(line) for line in lines if line)
    if not widths:
        return ""
    full = _FULL * widths[int(0.9 * (len(widths) - 1))]
    joined: list[str] = []
    current: list[str] = []
    for line in lines:
        if line:
            current.append(line)
        if current and len(line) < full:
            joined.append(_joined(current))
            current = []
    if current:
        joined.append(_joined(current))
    return "\n".join(joined)


def _joined(lines: list[str]) -> str:
    pieces: list[str] = []
    for line, after in zip(lines, [*lines[1:], ""], strict=True):
        divided = line.endswith("-") and line[-2:-1].isalpha() and after[:1].islower()
        pieces.append(line[:-1] if divided else line + " ")
    return "".join(pieces).strip()
