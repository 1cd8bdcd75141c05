"""Markdown that reads well in a terminal: CommonMark, with everything that comes from articles escaped."""

from __future__ import annotations

import re
from textwrap import TextWrapper

from summarize.languages import lazy_pattern
from summarize.model import Briefing
from summarize.rendering.outline import PageLine, Part, outline
from summarize.rendering.safe import inline

WIDTH = 100

# What CommonMark and GFM read as markup anywhere in a line; "_" within a word and a lone "&" are harmless.
_MARKUP = lazy_pattern(r"[\\`*\[\]<~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w{1,32};)|(?<!\S)#|#(?=\s|$)|(?<=\S)\|(?=\S)")
# What opens a block at the start of a line: a list, a quotation, a rule, a table, a fence, a setext underline. Only a
# numbered list that starts with 1 can interrupt a paragraph, so that "2022." is left alone on a later line.
_OPENING = lazy_pattern(r"([-+>=:|#])|(\d{1,9})([.)])(?=\s|$)")
_INTERRUPTING = lazy_pattern(r"([-+>=:|#])|(1)([.)])(?=\s)")


def page(briefing: Briefing, language: str | None = None) -> str:
    """The briefing as Markdown, at most `WIDTH` columns where words allow it, a newline at the end."""
    pages: list[str] = []
    before = ""
    for line in outline(briefing, language):
        if before and not (before in ("item", "detail") and line.kind in ("item", "detail")):
            pages.append("")
        if line.kind == "detail":
            pages[-1] += "  "  # a hard break, unseen in a terminal
        pages += _lines(line)
        before = line.kind
    return "\n".join(pages) + "\n"


def escape(text: str) -> str:
    """`text` as Markdown that shows it as it is, on one line."""
    return _MARKUP.sub(r"\\\g<0>", inline(text))


def _lines(line: PageLine) -> list[str]:
    text = " ".join(_part(part) for part in line.parts)
    if line.kind == "mark":  # a comment: nothing in it may end it
        return [f"<!-- {re.sub('[<>-]+', '-', inline(str(line.parts[0])))} -->"]
    if line.kind == "heading":
        return [f"{'#' * line.level} {text}"]
    label = f"**{escape(line.label)}** " if line.label else ""
    first, rest = {"item": ("- ", "  "), "detail": ("  ", "  ")}.get(line.kind, ("", ""))
    lines = _wrapper(first, rest).wrap(label + text)
    return [_opened(lines[0], len(first), _OPENING), *(_opened(each, len(rest), _INTERRUPTING) for each in lines[1:])]


def _part(part: Part) -> str:
    return escape(part) if isinstance(part, str) else f"[{part.source}:{part.line}]"


def _wrapper(first: str, rest: str) -> TextWrapper:
    return TextWrapper(
        WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    )


def _opened(line: str, indent: int, opening: re.Pattern[str]) -> str:
    """`line` whose text, after `indent` columns of ours, opens no block of its own."""
    return line[:indent] + opening.sub(_closed, line[indent:], count=1) if opening.match(line, indent) else line


def _closed(match: re.Match[str]) -> str:
    return f"\\{match[1]}" if match[1] else f"{match[2]}\\{match[3]}"
