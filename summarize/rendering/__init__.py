"""A briefing → a page: Markdown, text, JSON, HTML; its timeline as CSV and calendar; formats of plugins."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Literal, overload

from summarize.errors import PluginError, SummarizeError, UsageError, defined_at, failure_of

if TYPE_CHECKING:
    from summarize.model import Briefing
    from summarize.rendering.contract import Renderer

__all__ = ["FORMATS", "render", "renderer"]

BuiltIn = Literal["md", "text", "json", "html", "csv", "ics"]
"""The formats whose pages are text, whatever is installed."""

# format -> module of this package; each has a function `page(briefing)`
FORMATS = {"md": "markdown", "text": "plain", "json": "json_document", "html": "html", "csv": "csv_table", "ics": "ics"}

# formats whose pages say something themselves, and so have a language
WORDED = frozenset(["md", "text", "html", "ics"])


@overload
def render(
    briefing: Briefing, format: BuiltIn = "md", *, language: str | None = None, plugins: Iterable[Renderer] = ()
) -> str: ...
@overload
def render(
    briefing: Briefing, format: str, *, language: str | None = None, plugins: Iterable[Renderer] = ()
) -> str | bytes: ...
def render(
    briefing: Briefing, format: str = "md", *, language: str | None = None, plugins: Iterable[Renderer] = ()
) -> str | bytes:
    """The briefing as a page of `format`: "md", "text", "json", "html", or that of a renderer in `plugins`.

    "csv" and "ics" give its timeline, as a table and as a calendar. The words of the page itself ("Timeline") are in
    `language`, an ISO 639-1 code; where it is not given, each story has the language of most of its sources, and the
    rest of the page that of most stories.

    Raises:
        UsageError: No such format, or two renderers of that format.
        PluginError: The renderer of a plugin failed, or gave neither text nor bytes.
    """
    return renderer(format, language=language, plugins=plugins)(briefing)


def renderer(
    format: str, *, language: str | None = None, plugins: Iterable[Renderer] = ()
) -> Callable[[Briefing], str | bytes]:
    """What makes a page of `format`; UsageError as in `render`, so that a wrong word is refused before the work."""
    homes: list[str] = []
    pages: list[Callable[[Briefing], str | bytes]] = []
    if format in FORMATS:
        homes.append(f"{__name__}.{FORMATS[format]}")
        page = import_module(homes[0]).page
        pages.append(partial(page, language=language) if format in WORDED else page)
    installed = tuple(plugins)
    for plugin in installed:
        if plugin.format == format:
            homes.append(f"{type(plugin).__module__}.{type(plugin).__qualname__}")
            pages.append(partial(_page, plugin))
    if not pages:
        known = sorted({*FORMATS, *(plugin.format for plugin in installed)})
        raise UsageError(f"unknown format {format!r}; the formats are {', '.join(known)}")
    if len(pages) > 1:
        raise UsageError(f"two renderers for the format {format!r}: {' and '.join(homes)}")
    return pages[0]


def _page(plugin: Renderer, briefing: Briefing) -> str | bytes:
    """The page of a plugin's renderer; whatever it raises is a PluginError."""
    try:
        page = plugin.render(briefing)
    except SummarizeError:
        raise
    except Exception as error:
        raise PluginError(f"the renderer {plugin.format!r} failed: {failure_of(plugin, error)}") from error
    if not isinstance(page, str | bytes):
        place = defined_at(plugin.render)
        given = f"{type(page).__name__}, neither text nor bytes{place and f' ({place})'}"
        raise PluginError(f"the renderer {plugin.format!r} gave {given}")
    return page
