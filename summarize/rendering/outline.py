"""A briefing as a sequence of lines, for the formats that are read from top to bottom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal

from msgspec import Struct

from summarize.model import Briefing, Citation, Entry, Resolved, SourceRecord, Statement, StoryBrief
from summarize.read.own_output import MARK
from summarize.rendering import phrases
from summarize.rendering.wording import Wording, fill, page_language, story_language, wording

Part = str | Citation


class PageLine(Struct, frozen=True, kw_only=True):
    """A line of a page: its parts in order (raw text and citations), after a `label` that stands out.

    `level` is that of a heading (1 to 3); a detail belongs to the item before it.
    """

    kind: Literal["heading", "item", "detail", "note", "mark"]
    parts: tuple[Part, ...]
    label: str = ""
    level: int = 0


def outline(briefing: Briefing, language: str | None = None) -> Iterator[PageLine]:
    """The lines of a briefing: stories, then the sources. All is in `language` where it is given, else each story in
    its own."""
    sources = {source.id: source for source in briefing.sources}
    words = wording(page_language(briefing, language))
    yield _heading(1, words.labels.title)
    yield _note(phrases.inputs(briefing, words))
    for number, story in enumerate(briefing.stories, 1):
        yield from _story(story, number, sources, wording(story_language(story, sources, language)))
    yield _heading(2, words.labels.sources)
    for source in briefing.sources:
        yield from _source(source, words)
    yield PageLine(kind="mark", parts=(mark(briefing),))


def mark(briefing: Briefing) -> str:
    """Who made the page: a later run recognises its own output by it."""
    made = briefing.generated
    model = f", model {made.model}" if made.model else ""
    return f"{MARK} {made.by.removeprefix('summarize ')}, backend {made.backend}{model}"


def _heading(level: int, *parts: Part) -> PageLine:
    return PageLine(kind="heading", level=level, parts=parts)


def _note(*parts: Part) -> PageLine:
    return PageLine(kind="note", parts=parts)


def _statement(statement: Statement, words: Wording) -> tuple[Part, ...]:
    cites = _distinct_lines(statement.cites)
    further = [cite for cite in _distinct_lines(statement.also_reported_by) if _place(cite) not in map(_place, cites)]
    more: list[Part] = [words.labels.see_also, *further] if further else []
    return (statement.text, *cites, *more)


def _told(statement: Statement, story: StoryBrief, words: Wording) -> tuple[Part, ...]:
    """A statement, and which of its files have a text in common."""
    shared = phrases.statement_support(statement.support, story, words)
    return (*_statement(statement, words), *([shared] if shared else []))


def _distinct_lines(cites: Iterable[Citation]) -> list[Citation]:
    """One citation a line: two passages of one line look the same where only the line is shown."""
    return list({_place(cite): cite for cite in reversed(tuple(cites))}.values())[::-1]


def _place(cite: Citation) -> tuple[str, int]:
    return cite.source, cite.line


def _story(story: StoryBrief, number: int, sources: Mapping[str, SourceRecord], words: Wording) -> Iterator[PageLine]:
    labels = words.labels
    yield _heading(2, *(_statement(story.headline, words) if story.headline else (fill(labels.story, n=number),)))
    yield _note(phrases.support(story, sources, words))
    if story.degraded:
        yield _note(fill(labels.degraded, why=story.degraded))
    for statement in story.summary:
        yield PageLine(kind="item", parts=_told(statement, story, words))
    if story.timeline:
        yield _heading(3, labels.timeline)
    for entry in story.timeline:
        yield from _entry(entry, story, words)
    if story.conflicts:
        yield _heading(3, labels.conflicts)
    for conflict in story.conflicts:
        kind = labels.conflict_kinds.get(conflict.kind, conflict.kind)
        yield PageLine(kind="item", parts=(conflict.question,), label=kind)
        for side in conflict.sides:
            yield PageLine(kind="detail", parts=(phrases.quoted(side.value, words), *_distinct_lines(side.cites)))
    if story.rejections:
        yield _note(f"{phrases.refused(story, words)}{labels.full_stop}")
    if story.unused:
        yield _note(f"{phrases.left_out(story, words)}{labels.full_stop}")


def _entry(entry: Entry, story: StoryBrief, words: Wording) -> Iterator[PageLine]:
    yield PageLine(kind="item", label=phrases.when(entry.when, words), parts=_told(entry.statement, story, words))
    yield PageLine(kind="detail", parts=_trace(entry.when, words, phrases.basis(entry, words)))
    for date in entry.further:
        also = fill(words.labels.also, date=phrases.when(date, words))
        yield PageLine(kind="detail", parts=(also, *_trace(date, words)))


def _trace(date: Resolved, words: Wording, basis: str = "") -> tuple[Part, ...]:
    """The words that name a date, what it was counted from, and its rule."""
    labels = words.labels
    trace: list[Part] = [phrases.quoted(date.expression.quote, words), date.expression] if date.expression else []
    if date.anchor_date:
        counted_from = labels.counted_from if trace else labels.counted_from_day
        trace += [counted_from, date.anchor_date, *([date.anchor] if date.anchor else [])]
    if date.linked and not (date.expression and _place(date.linked) == _place(date.expression)):
        trace += [labels.linked_by, date.linked]
    return (*trace, f"({', '.join(filter(None, [date.rule, *phrases.other_readings(date, words), basis]))})")


def _source(source: SourceRecord, words: Wording) -> Iterator[PageLine]:
    labels = words.labels
    status = labels.status.get(source.status, source.status)
    if source.status == "duplicate":
        status = fill(labels.duplicate_of, source=source.duplicate_of)
    outcome = f"{status}: {source.reason}" if source.reason else status
    path = f"{source.path} ({source.record})" if source.record else source.path
    yield PageLine(kind="item", label=source.id, parts=(f"{path} · {outcome}",))
    dated = phrases.published(source, words) if source.status in ("used", "duplicate") else None
    about = [source.title, source.publisher, *source.authors, dated]
    if any(about):
        yield PageLine(kind="detail", parts=(" · ".join(filter(None, about)),))
    if source.sha256:
        yield PageLine(kind="detail", parts=(f"sha256 {source.sha256}",))
