"""Which lines of a text go on in the next one: they were broken in the middle of a sentence, or at a page's edge."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from summarize.text.indents import Line, openings

# A list mark; "3. März 2025" begins with none.
BULLET = re.compile(r"(?:[-*+•‣▪●◦–—·■►➤]|\(?\d{1,2}[.)](?!\d|\s+[^\W\d_]{3,10}\.?\s+\d{4}\b)|\(?[a-z]\))\s+")
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
# A byline in small letters is no rest of the line above it, nor is "c.1998 Norvale News Service".
_SIGNED = re.compile(r"(?:by|von|par|por|di|door|av|af)(?: [^\W\d_a-z][\w.'’-]+){2,4}|c\. ?\d{4}\b.{0,80}")
SIGNED = 4  # lines at the top that may be signed below
WRAP_LIMIT = 100  # a text with longer lines was not broken by a machine at the edge of a page
MANY_LINES = 8  # from which on one of them may be longer than the page was wide
LONG_LINE = 40  # characters; a shorter line may be a headline or a name
_LINKED = re.compile(
    r"(?:,|\s(?:the|a|an|of|in|on|at|to|by|for|from|with|and|or|that|which|who|was|were|is|are|has|had|have|will|would|"
    r"its|his|her|their|as|than|der|die|das|den|dem|des|ein|eine|einen|einem|einer|und|mit|von|im|am|zum|zur|für|auf|"
    r"le|la|les|un|une|de|des|du|et|à|au|aux|dans|par|pour|sur|el|los|las|una|y|en|del|al|con|por|para|que|"
    r"il|lo|gli|di|e|da|nel|della|che|per|o|os|as|um|uma|do|dos|das|no|na|em|het|een|van|и|в|на|с|по|что|для))$"
)
_BEGUN = re.compile(r"[a-zà-öø-ÿа-яё]{4}[.!?][\"'”’»)]?\s+[A-ZÀ-ÖØ-ÞА-ЯЁ][^.!?]*$")


def _unfinished(line: str, first: bool) -> bool:
    """Whether a line breaks off in a sentence: after a comma or a word that needs another, or after a whole sentence.

    The first line of a text may be a headline of two sentences.
    """
    if len(line) < LONG_LINE or "cookies" in line:  # "We use cookies to help you. Accept all"
        return False
    return _LINKED.search(line, len(line) - 12) is not None or (not first and _BEGUN.search(line) is not None)


def joins(text: str, lines: Sequence[Line]) -> list[bool]:
    """For each line, whether the next one goes on with its sentence."""
    width = _width(text, lines)
    opens = openings(text, lines)
    longest = max((line.end - line.start for line in lines), default=0) * 9 // 10
    found = [False] * len(lines)
    within = False
    for index, (line, following) in enumerate(pairwise(lines)):
        within = opens is not None and (opens[index] or (within and not line.gap))
        if following.gap or BULLET.match(text, following.start, following.end):
            continue
        if opens is not None and (opens[index + 1] or within):
            ended = line.whole and not _full(text, line, following, longest)
            found[index] = not (opens[index + 1] or ended)
            continue
        lower = text[following.start].islower()
        if lower and index < SIGNED and _SIGNED.fullmatch(text, following.start, following.end):
            continue
        if line.whole:
            found[index] = bool(width) and _full(text, line, following, width)
        else:
            found[index] = (
                (lower and text[line.end - 1] not in ":")
                or _unfinished(text[line.start : line.end], index == 0)
                or (bool(width) and _full(text, line, following, width))
            )
    return found


def _full(text: str, line: Line, following: Line, width: int) -> bool:
    """Whether the first word of the following line would have been too much for this one."""
    if UNSPACED.match(text, following.start):
        return line.end - line.start + 2 > width
    space = text.find(" ", following.start, following.end)
    return line.end - line.start + 1 + (space if space > 0 else following.end) - following.start > width


def _width(text: str, lines: Sequence[Line]) -> int:
    """At how many characters the lines were broken by a machine; 0 where they weren't.

    One line of a text may be longer than the others: the first, to which a dateline was added.
    """
    if len(lines) < 3:
        return 0
    lengths = sorted(line.end - line.start for line in lines)
    top = len(lengths) - 1 - len(lengths) // 20
    widths = (lengths[top], lengths[top - 1]) if len(lengths) >= MANY_LINES else (lengths[top],)
    return next((width for width in widths if 20 <= width <= WRAP_LIMIT and _fits(text, lines, width)), 0)


def _fits(text: str, lines: Sequence[Line], width: int) -> bool:
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
