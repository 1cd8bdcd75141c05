"""Briefing to page: Markdown, text, JSON, HTML; its timeline as CSV and calendar; and what plugins add."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Literal, overload

from summarize.errors import UsageError

if TYPE_CHECKING:
    from summarize.model import Briefing
    from summarize.rendering.contract import Renderer

__all__ = ["FORMATS", "render", "renderer"]

BuiltIn = Literal["md", "text", "json", "html", "csv", "ics"]
"""The formats whose pages are text, whatever is installed."""

# format -> module of this package; each has a function `page(briefing)`
FORMATS = {"md": "markdown", "text": "plain", "json": "json_document", "html": "html", "csv": "csv_table", "ics": "ics"}


@overload
def render(briefing: Briefing, format: BuiltIn = "md", *, plugins: Iterable[Renderer] = ()) -> str: ...
@overload
def render(briefing: Briefing, format: str, *, plugins: Iterable[Renderer] = ()) -> str | bytes: ...
def render(briefing: Briefing, format: str = "md", *, plugins: Iterable[Renderer] = ()) -> str | bytes:
    """The briefing as a page of `format`: "md", "text", "json", "html", or that of a renderer in `plugins`.

    "csv" and "ics" give its timeline, as a table and as a calendar.

    Raises:
        UsageError: no such format, or two renderers of that format.
    """
    return renderer(format, plugins=plugins)(briefing)


def renderer(format: str, *, plugins: Iterable[Renderer] = ()) -> Callable[[Briefing], str | bytes]:
    """What makes a page of `format`; UsageError as in `render`, so that a wrong word is told before the work."""
    found: list[tuple[str, Callable[[Briefing], str | bytes]]] = []
    if format in FORMATS:
        home = f"{__name__}.{FORMATS[format]}"
        found.append((home, import_module(home).page))
    others = tuple(plugins)
    for other in others:
        if other.format == format:
            made = type(other)
            found.append((f"{made.__module__}.{made.__qualname__}", other.render))
    if not found:
        known = sorted({*FORMATS, *(other.format for other in others)})
        raise UsageError(f"unknown format {format!r}; the formats are {', '.join(known)}")
    if len(found) > 1:
        raise UsageError(f"two renderers for the format {format!r}: {' and '.join(home for home, _ in found)}")
    return found[0][1]
