"""HTML: one page with everything in it, that loads nothing. Each citation links to its passage among the sources."""

from __future__ import annotations

import base64
import hashlib
from collections import deque
from collections.abc import Iterable, Mapping
from importlib.resources import files
from urllib.parse import urlsplit

from msgspec import Struct

from summarize.languages import language as language_of
from summarize.model import Briefing, Citation, SourceRecord, Statement
from summarize.rendering import phrases
from summarize.rendering.outline import mark
from summarize.rendering.safe import visible
from summarize.rendering.wording import around, fill, page_language, story_language, wording
from summarize.verify.recheck import citations

SCHEMES = ("http", "https", "mailto")


class CitedPassage(Struct, frozen=True):
    """A cited passage as the page shows it: its text in pieces, some of which are cited passages themselves."""

    cite: Citation
    parts: tuple[str | CitedPassage, ...]


def page(briefing: Briefing, language: str | None = None) -> str:
    """The briefing as a page: no script, no outside address is ever loaded, text of articles stays text."""
    import jinja2

    folder = files("summarize.rendering") / "templates"
    style = (folder / "briefing.css").read_text(encoding="utf-8")
    environment = jinja2.Environment(
        autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: visible(value) if isinstance(value, str) and not hasattr(value, "__html__") else value,
    )  # fmt: skip
    environment.globals.update(
        anchor=anchor,
        around=around,
        basis=phrases.basis,
        fill=fill,
        left_out=phrases.left_out,
        link=link,
        other_readings=phrases.other_readings,
        published=phrases.published,
        refused=phrases.refused,
        right_to_left=right_to_left,
        statement_language=statement_language,
        statement_support=phrases.statement_support,
        support=phrases.support,
        when=phrases.when,
        wording=wording,
    )
    words = wording(page_language(briefing, language))
    sources = {source.id: source for source in briefing.sources}
    template = environment.from_string((folder / "briefing.html.j2").read_text(encoding="utf-8"))
    return template.render(
        briefing=briefing,
        digest=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode(),
        inputs=phrases.inputs(briefing, words),
        languages={story.id: story_language(story, sources, language) for story in briefing.stories},
        mark=mark(briefing),
        page_language=words.code,
        passages=passages(briefing),
        sources=sources,
        style=style,
        words=words,
    )


def anchor(cite: Citation) -> str:
    """The id of a citation's passage in the page."""
    return f"{cite.source}-{cite.start}-{cite.end}"


def statement_language(statement: Statement, language: str, sources: Mapping[str, SourceRecord]) -> str | None:
    """The language of a statement in a story of `language`: its own words are in that, a source's are in the source's.

    None where it is not known.
    """
    if statement.kind == "written":
        return language
    cited = {sources[cite.source].language for cite in statement.cites if cite.source in sources}
    return cited.pop() if len(cited) == 1 else None


def right_to_left(language: str) -> bool:
    """Whether the lines of a language run from right to left."""
    return language_of(language).writing.right_to_left


def link(source: SourceRecord) -> str | None:
    """The address of a source if a link to it is safe: http, https or mailto. Other addresses are shown as text."""
    try:
        scheme = urlsplit(source.url or "").scheme.lower()
    except ValueError:
        return None
    return source.url if scheme in SCHEMES else None


def passages(briefing: Briefing) -> dict[str, list[CitedPassage]]:
    """Every cited passage by its source, in the order of the text; one within another is a part of it."""
    cited: dict[str, dict[str, Citation]] = {}
    for cite in citations(briefing):
        cited.setdefault(cite.source, {})[anchor(cite)] = cite
    return {source: _nested(list(cites.values())) for source, cites in cited.items()}


def _nested(cites: Iterable[Citation]) -> list[CitedPassage]:
    outermost: list[CitedPassage] = []
    waiting = deque(sorted(cites, key=lambda cite: (cite.start, -cite.end)))
    while waiting:
        outer = waiting.popleft()
        nested: list[Citation] = []
        overlapping: list[Citation] = []
        while waiting and waiting[0].start < outer.end:
            cite = waiting.popleft()
            (nested if _contains(outer, cite) else overlapping).append(cite)
        outermost.append(_passage(outer, _nested(nested), overlapping))
        outermost += [CitedPassage(cite=cite, parts=(cite.quote,)) for cite in overlapping]
    return outermost


def _passage(outer: Citation, inner: Iterable[CitedPassage], overlapping: list[Citation]) -> CitedPassage:
    """`outer` with the passages within it; those that overlap one before them are added to `overlapping` instead."""
    parts: list[str | CitedPassage] = []
    done = outer.start
    for passage in inner:
        if passage.cite.start < done:
            overlapping.append(passage.cite)
            continue
        parts += [outer.quote[done - outer.start : passage.cite.start - outer.start], passage]
        done = passage.cite.end
    return CitedPassage(cite=outer, parts=(*parts, outer.quote[done - outer.start :]))


def _contains(outer: Citation, cite: Citation) -> bool:
    return outer.quote[cite.start - outer.start : cite.end - outer.start] == cite.quote
