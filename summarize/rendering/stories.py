"""The stories of a briefing without their statements: which files report each, and why they belong together."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

import msgspec

from summarize.group.constraints import SAID
from summarize.model import Briefing, NearestMiss, SourceRecord, StoryBrief
from summarize.rendering import phrases
from summarize.rendering.safe import escaped, inline
from summarize.rendering.wording import Wording, fill, page_language, story_language, wording


def text(briefing: Briefing, language: str | None = None) -> str:
    """A paragraph a story: headline, score, what is shared, and the files."""
    sources = {source.id: source for source in briefing.sources}
    words = wording(page_language(briefing, language))
    lines = [phrases.inputs(briefing, words)]
    for number, story in enumerate(briefing.stories, 1):
        lines += ["", *_lines(story, number, sources, wording(story_language(story, sources, language)))]
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


def _lines(story: StoryBrief, number: int, sources: Mapping[str, SourceRecord], words: Wording) -> Iterator[str]:
    labels, why = words.labels, story.grouped_by
    headline = story.headline.text if story.headline else story.id
    yield f"{number}. {headline} ({words.count('files', len(story.sources))})"
    score = [] if why.score is None else [fill(labels.weakest_link, score=f"{why.score:.2f}")]
    yield f"   {', '.join([fill(labels.grouped_by, method=why.method), *score])}"
    shared = ((labels.shared_names, why.names), (labels.shared_phrases, why.phrases), (labels.shared_dates, why.dates))
    for label, values in shared:
        if values:
            yield f"   {label}: {'; '.join(values)}"
    if isinstance(why.nearest, NearestMiss) and why.nearest.other in sources:
        yield f"   {_missed(why.nearest, sources[why.nearest.other], words)}"
    for id in story.sources:
        source = sources[id]
        copy = f" · {source.reason}" if source.status == "duplicate" else ""
        dated = phrases.when(source.published, words) if source.published else labels.undated
        yield f"   {id} {source.path}{f' ({source.record})' if source.record else ''} · {dated}{copy}"


def _missed(nearest: NearestMiss, other: SourceRecord, words: Wording) -> str:
    """``not joined with S7 b.txt: no shared name; 14 days apart; similarity 0.12``."""
    labels = words.labels
    why = [SAID] if nearest.as_said else []
    why.append(f"{labels.shared_names}: {', '.join(nearest.names)}" if nearest.names else labels.no_shared_name)
    if nearest.days_apart:
        why.append(words.count("days_apart", nearest.days_apart))
    why.append(fill(labels.similarity, score=f"{nearest.score:.2f}"))
    where = f"{other.id} {other.path}{f' ({other.record})' if other.record else ''}"
    return f"{fill(labels.not_joined, file=where)}: {'; '.join(why)}"


def _safe(line: str) -> str:
    return "   " * line.startswith("   ") + inline(line)
