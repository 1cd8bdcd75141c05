"""The stories of a briefing without their statements: which files report each, and why they belong together."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

import msgspec

from summarize.model import Briefing, SourceRecord, StoryBrief
from summarize.rendering import phrases
from summarize.rendering.safe import escaped, inline


def text(briefing: Briefing) -> str:
    """A paragraph a story: headline, score, what is shared, and the files."""
    sources = {source.id: source for source in briefing.sources}
    lines = [phrases.inputs(briefing)]
    for number, story in enumerate(briefing.stories, 1):
        lines += ["", *_lines(story, number, sources)]
    return "".join(f"{_safe(line)}\n" for line in lines)


def table(briefing: Briefing) -> str:
    """JSON: the stories with `id`, `headline`, `grouped_by` and `sources` (`id`, `path`, `record`, `status`)."""
    sources = {source.id: source for source in briefing.sources}
    stories = [
        {
            "id": story.id,
            "headline": story.headline.text if story.headline else None,
            "grouped_by": msgspec.to_builtins(story.grouped_by),
            "sources": [
                {"id": id, "path": sources[id].path, "record": sources[id].record, "status": sources[id].status}
                for id in story.sources
            ],
        }
        for story in briefing.stories
    ]
    return escaped(json.dumps({"stories": stories}, ensure_ascii=False, indent=2)) + "\n"


def _lines(story: StoryBrief, number: int, sources: Mapping[str, SourceRecord]) -> Iterator[str]:
    headline = story.headline.text if story.headline else story.id
    yield f"{number}. {headline} ({phrases.count(len(story.sources), 'file')})"
    why = story.grouped_by
    score = "" if why.score is None else f", weakest link {why.score:.2f}"
    yield f"   by {why.method}{score}"
    for name, shared in (("names", why.names), ("phrases", why.phrases), ("dates", why.dates)):
        if shared:
            yield f"   {name}: {'; '.join(shared)}"
    for id in story.sources:
        source = sources[id]
        copy = f" · {source.reason}" if source.status == "duplicate" else ""
        dated = phrases.when(source.published) if source.published else "undated"
        yield f"   {id} {source.path}{f' ({source.record})' if source.record else ''} · {dated}{copy}"


def _safe(line: str) -> str:
    return "   " * line.startswith("   ") + inline(line)
