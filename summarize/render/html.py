"""HTML: one page that holds everything and asks for nothing. Each citation links to its passage among the sources."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from importlib.resources import files
from urllib.parse import urlsplit

from msgspec import Struct

from summarize.model import Briefing, Citation, SourceRecord
from summarize.render import phrases
from summarize.render.outline import mark
from summarize.render.safe import inline
from summarize.write.recheck import citations

SCHEMES = ("http", "https", "mailto")


class Passage(Struct, frozen=True):
    """A cited passage as the page shows it: what is marked, and what stands around it where that is cited too."""

    id: str
    line: int
    start: int
    end: int
    before: str
    marked: str
    after: str


def page(briefing: Briefing) -> str:
    """The briefing as a page: no script, no outside address is ever loaded, article text is text."""
    import jinja2

    folder = files("summarize.render") / "templates"
    style = (folder / "briefing.css").read_text(encoding="utf-8")
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: inline(value) if isinstance(value, str) and not hasattr(value, "__html__") else value,
    )  # fmt: skip
    environment.globals.update(
        anchor=anchor,
        basis=phrases.basis,
        link=link,
        published=phrases.published,
        support=phrases.support,
        tally=phrases.tally,
        when=phrases.when,
    )
    template = environment.from_string((folder / "briefing.html.j2").read_text(encoding="utf-8"))
    return template.render(
        briefing=briefing,
        digest=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        inputs=phrases.inputs(briefing),
        mark=mark(briefing),
        passages=passages(briefing),
        sources={source.id: source for source in briefing.sources},
        style=style,
    )


def anchor(cite: Citation) -> str:
    """The id of a citation's passage in the page."""
    return f"{cite.source}-{cite.start}-{cite.end}"


def link(source: SourceRecord) -> str | None:
    """The address of a source if it is one to follow: http, https or mailto. Others are shown as text."""
    try:
        scheme = urlsplit(source.url or "").scheme.lower()
    except ValueError:
        return None
    return source.url if scheme in SCHEMES else None


def passages(briefing: Briefing) -> dict[str, list[Passage]]:
    """Every cited passage by its source, in the order of the text."""
    cited: dict[str, dict[str, Citation]] = {}
    for cite in citations(briefing):
        cited.setdefault(cite.source, {})[anchor(cite)] = cite
    return {source: _shown(cites.values()) for source, cites in cited.items()}


def _shown(cites: Iterable[Citation]) -> list[Passage]:
    """Passages with their surroundings: those of a longer passage that holds this one."""
    shown = []
    around: Citation | None = None
    for cite in sorted(cites, key=lambda cite: (cite.start, -cite.end)):
        if around is None or around.quote[cite.start - around.start : cite.end - around.start] != cite.quote:
            around = cite
        at = cite.start - around.start
        quote = around.quote
        shown.append(
            Passage(
                id=anchor(cite), line=cite.line, start=cite.start, end=cite.end,
                before=quote[:at], marked=cite.quote, after=quote[at + len(cite.quote) :],
            )
        )  # fmt: skip
    return shown
