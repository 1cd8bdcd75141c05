"""Plain text, 88 columns: no markup, for mail and for eyes."""

from __future__ import annotations

from textwrap import TextWrapper

from summarize.model import Briefing
from summarize.rendering.outline import PageLine, Part, outline
from summarize.rendering.safe import inline

WIDTH = 88


def page(briefing: Briefing, language: str | None = None) -> str:
    """The briefing as plain text, a newline at the end."""
    pages: list[str] = []
    before = ""
    for line in outline(briefing, language):
        if before and not (before in ("item", "detail") and line.kind in ("item", "detail")):
            pages.append("")
        pages += _lines(line)
        before = line.kind
    return "\n".join(pages) + "\n"


def _lines(line: PageLine) -> list[str]:
    text = " ".join(_part(part) for part in line.parts)
    if line.kind == "heading":
        wrapped = _wrap(text, "", "")
        rule = {1: "=", 2: "-"}.get(line.level)
        return [*wrapped, rule * max(map(len, wrapped), default=0)] if rule else wrapped
    first, rest = {"item": ("* ", "  "), "detail": ("  ", "  ")}.get(line.kind, ("", ""))
    return _wrap(f"{inline(line.label)}: {text}" if line.label else text, first, rest)


def _part(part: Part) -> str:
    return inline(part) if isinstance(part, str) else f"[{part.source}:{part.line}]"


def _wrap(text: str, first: str, rest: str) -> list[str]:
    return TextWrapper(
        WIDTH, initial_indent=first, subsequent_indent=rest, break_long_words=False, break_on_hyphens=False
    ).wrap(text)
