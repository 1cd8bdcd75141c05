"""What the golden cases see of the product: its public names, all in this module, and what is made of their values."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, ClassVar

from golden.failing import Failing

from summarize import (
    Backend,
    Briefing,
    Claim,
    DateExpression,
    InputError,
    Request,
    check,
    find_dates,
    load_plugins,
    render,
    summarize_bundle,
    timeline,
    timex,
)
from summarize.cli import main

ENDINGS = {"md": "md", "text": "txt", "json": "json", "html": "html", "csv": "csv", "ics": "ics"}
"""format -> ending of its golden file"""

__all__ = ["ENDINGS", "briefed", "main", "page", "table"]


class Lead:
    """A backend that says every fact in its clearest sentence, word for word."""

    name: ClassVar[str] = "lead"

    def write(self, request: Request, /) -> Iterable[Claim]:
        for fact in request.facts:
            yield Claim(text=request.text(fact.best), sentences=(fact.best,))


class Careless:
    """A backend that gets every kind of thing wrong in turn, so that the check has work to do."""

    name: ClassVar[str] = "careless"

    def write(self, request: Request, /) -> Iterable[Claim]:
        facts = request.facts
        for place, fact in enumerate(facts):
            text, after = request.text(fact.best), facts[(place + 1) % len(facts)]
            turns = (
                Claim(text=text, sentences=(fact.best,)),
                Claim(text="".join(str((int(c) + 1) % 10) if c.isdigit() else c for c in text), sentences=(fact.best,)),
                Claim(text=text, sentences=(after.best,)),
                Claim(text=f"Oskar Feldmann: “{text}”", sentences=(fact.best,)),
                Claim(text=f"{text} {request.text(after.best)}", sentences=(fact.best, after.best)),
                Claim(text=" ".join(text.split()[::-1]), sentences=(fact.best,)),
                Claim(text=f"[{text}](https://example.org) {fact.best}", sentences=(fact.best, "unknown")),
            )
            yield turns[place % len(turns)]


class Reader:
    """A backend that says the first fact, and keeps the sentences, and which of them tell one fact: "S1.2" is the third
    one of S1."""

    name: ClassVar[str] = "reader"

    def __init__(self) -> None:
        self.facts: list[list[str]] = []
        self.sentences: list[str] = []

    def write(self, request: Request, /) -> Iterable[Claim]:
        self.sentences += [
            f"{sentence.paragraph} {sentence.start}-{sentence.end} {_json(article.slice(sentence))}"
            for article in request.story.articles
            for sentence in article.sentences
        ]
        places = {
            sentence.id: f"{article.id}.{sentence.position}"
            for article in request.story.articles
            for sentence in article.sentences
        }
        self.facts += [sorted(places[id] for id in fact.sentences) for fact in request.facts]
        for fact in request.facts[:1]:
            yield Claim(text=request.text(fact.best), sentences=(fact.best,))


FAKES = {kind.name: kind for kind in (Lead, Careless, Failing)}


plugins = cache(load_plugins)
"""Those that are installed, looked for once."""


def briefed(bundle: Any, **options: Any) -> tuple[Briefing, list[str]]:
    """The briefing of a bundle, and the warnings; `backend` may name one of the fakes."""
    warnings: list[str] = []
    name = options.pop("backend", "coverage")
    backend: str | Backend = FAKES[name]() if name in FAKES else name
    return summarize_bundle(bundle, backend=backend, warn=warnings.append, plugins=plugins(), **options), warnings


def page(briefing: Briefing, format: str, language: str | None = None) -> bytes:
    """The briefing in a format, as bytes, with the words of a language."""
    made = render(briefing, format, language=language)
    return made if isinstance(made, bytes) else made.encode()


def dates(row: Mapping[str, Any]) -> Iterator[str]:
    """A text, and each date expression in it."""
    text, anchor, language = row["text"], row.get("anchor"), row.get("language")
    options = {name: row[name] for name in ("month_first", "join_ranges") if name in row}
    yield f"{language or '-'} {anchor or '-'} {_json(options) if options else ''}| {text}"
    for found in find_dates(text, anchor=anchor, language=language, **options):
        yield "    " + _date(text, found)


def _date(text: str, found: DateExpression) -> str:
    others = " or ".join("/".join(pair) for pair in found.alternatives)
    parts = [
        f"{found.start}-{found.end} {text[found.start : found.end]}",
        found.status,
        f"{found.first}/{found.last}",
        f"{found.granularity}{' relative' if found.relative else ''}",
        f"timex {timex(found)}",
        found.rule,
        *([f"else {others}"] if others else []),
    ]
    return " | ".join(parts)


def checks(row: Mapping[str, Any]) -> Iterator[str]:
    """A text with its passages, and what the check says of it."""
    language, passages = row.get("language", "en"), row["passages"]
    yield f"{language} {row.get('anchor') or '-'} | {row['text']}"
    for passage in [passages] if isinstance(passages, str) else passages:
        yield f"    < {passage}"
    found = check(row["text"], passages, language=language, anchor=row.get("anchor"))
    yield f"    {'supported' if found.supported else 'refused'} {found.score:.4f}"
    for failure in found.failures:
        yield f"    {failure.code}{'' if failure.hard else ' (soft)'}: {failure.words}"


def pairs(row: Mapping[str, Any]) -> Iterator[str]:
    """Reports of one story: which sentences tell one fact, and what they disagree about."""
    reader = Reader()
    rest = {name: row[name] for name in ("language", "date") if name in row}
    articles = [{"text": text, "path": f"{n}.txt", **rest} for n, text in enumerate(row["texts"], 1)]
    briefing = summarize_bundle(articles, backend=reader, one_story=True, plugins=plugins())
    yield f"{row['name']} ({row.get('language', 'en')}) {row.get('date', '')}".rstrip()
    for text in row["texts"]:
        yield f"    < {_json(text)}"
    joined = [fact for fact in reader.facts if len(fact) > 1]
    yield "    joined: " + (", ".join("=".join(fact) for fact in sorted(joined)) or "none")
    for story in briefing.stories:
        yield from _conflicts(story.conflicts)


def _conflicts(conflicts: Iterable[Any]) -> Iterator[str]:
    for conflict in conflicts:
        yield f"    conflict, {conflict.kind}: {conflict.question}"
        for side in conflict.sides:
            cites = ", ".join(f"{cite.source}:{cite.start}-{cite.end}" for cite in side.cites)
            yield f"        {side.value} [{cites}]"


def reports(row: Mapping[str, Any]) -> Iterator[str]:
    """Reports of one story, each with its metadata: as `pairs`, with the timeline and the origins."""
    reader = Reader()
    articles = [{"path": f"{n}.txt", **article} for n, article in enumerate(row["articles"], 1)]
    yield row["name"]
    for article in row["articles"]:
        yield f"    < {_json(article)}"
    try:
        briefing = summarize_bundle(articles, backend=reader, one_story=True, plugins=plugins())
    except InputError as error:
        yield f"    {error}"
        return
    joined = [fact for fact in reader.facts if len(fact) > 1]
    yield "    joined: " + (", ".join("=".join(fact) for fact in sorted(joined)) or "none")
    for story in briefing.stories:
        yield from _conflicts(story.conflicts)
        for entry in story.timeline:
            when, cites = entry.when, entry.statement.cites
            words = when.expression.quote if when.expression else "-"
            background = ", background" if entry.background else ""
            yield f"    {when.start}/{when.end} {when.granularity} “{words}” {entry.basis}{background} | {when.rule}"
            yield "        " + " ".join(f"{cite.source}:{cite.start}-{cite.end}" for cite in cites)
        for origin in story.origins or ():
            if len(origin.sources) > 1:
                yield f"    one origin: {', '.join(origin.sources)} | {', '.join(origin.evidence)}"


def articles(row: Mapping[str, Any]) -> Iterator[str]:
    """An article alone: its head, its day, its sentences, and the text that is none."""
    reader = Reader()
    yield _json(row)
    try:
        briefing = summarize_bundle([{"path": "a.txt", **row}], backend=reader, plugins=plugins())
    except InputError as error:
        yield f"    {error}"
        return
    for source in briefing.sources:
        yield f"    {source.status}{f': {source.reason}' if source.reason else ''} | {source.language} | {source.url}"
        yield f"    title {_json(source.title)} | by {', '.join(source.authors) or '-'} | in {source.publisher}"
        if source.published:
            day, where = source.published, source.published.evidence
            others = "".join(f" or {'/'.join(pair)}" for pair in day.alternatives)
            yield f"    published {day.start}/{day.end} {day.granularity}{others} | {day.rule}"
            yield f"        {where.start}-{where.end} {_json(where.quote)}"
    for line in reader.sentences:
        yield f"    sentence {line}"
    for story in briefing.stories:
        for unused in story.unused:
            yield f"    {unused.reason} {unused.cite.start}-{unused.cite.end} {_json(unused.cite.quote)}"


def stories(row: Mapping[str, Any]) -> Iterator[str]:
    """Reports: which of them are of one story."""
    found = summarize_bundle(row["articles"], backend=Reader(), plugins=plugins(), **row.get("options", {}))
    path = {source.id: source.path for source in found.sources}
    yield row["name"]
    for story in found.stories:
        why = story.grouped_by
        yield f"    {' '.join(path[id] for id in story.sources)} | {why.method} {why.score} | {', '.join(why.names)}"
    for source in found.sources:
        if source.status != "used":
            yield f"    {source.path}: {source.status}, {source.reason} {source.duplicate_of or ''}".rstrip()


def timelines(row: Mapping[str, Any]) -> Iterator[str]:
    """Dated articles: the days that matter most, with their sentences."""
    yield f"{row['name']} {_json(row.get('options', {}))}"
    for day in timeline(row["articles"], **row.get("options", {})):
        yield f"    {day.date} {day.score:.6f}"
        for sentence in day.sentences:
            yield f"        {sentence.text}"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


TABLES = {
    "articles": articles,
    "checks": checks,
    "dates": dates,
    "pairs": pairs,
    "reports": reports,
    "stories": stories,
    "timelines": timelines,
}
"""Folder of ``tests/data/tables`` -> lines of the golden table for one row."""


def table(file: Path) -> bytes:
    """The golden table of a file of rows, one JSON object a line; its folder says what is done with them."""
    lines_of = TABLES[file.parent.name]
    rows: Sequence[Mapping[str, Any]] = [json.loads(line) for line in file.read_text("utf-8").splitlines() if line]
    return "".join(f"{line}\n" for line in itertools.chain.from_iterable(map(lines_of, rows))).encode()
