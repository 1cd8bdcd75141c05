"""The articles of a long story as sentences with their dates, words and weights."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from msgspec import Struct

from summarize.evidence.timeline.dating import anchor_day
from summarize.model import Article
from summarize.text.dates import find_dates
from summarize.text.words import stems


class Line(Struct, frozen=True):
    """A sentence of the collection: `article` and `position` count from 0, `mentioned` are the days it names."""

    article: int
    position: int
    text: str
    published: date
    mentioned: tuple[date, ...]
    stems: tuple[str, ...]
    start: int
    end: int


class Told(Struct, frozen=True):
    """An article of the collection: where it came from, its day, and its ready-made sentences with their spans."""

    id: str
    published: date
    language: str
    sentences: tuple[tuple[int, int, str], ...]


def told(articles: Iterable[Article | Mapping[str, Any]]) -> list[Told]:
    """The dated ones of the articles; mappings have `text` (a sentence a line) or `sentences`, and `date`."""
    found: list[Told] = []
    for number, article in enumerate(articles):
        if isinstance(article, Article):
            day = anchor_day(article)
            if day is not None:
                lines = tuple((s.start, s.end, article.slice(s)) for s in article.sentences)
                found.append(Told(article.id, date.fromisoformat(day), article.language, lines))
            continue
        published = day_of(article.get("date") or article.get("published") or article.get("time"))
        if published is not None:
            name = str(article.get("id") or article.get("path") or number)
            found.append(Told(name, published, str(article.get("language") or "en"), _lines(article)))
    return found


def _lines(article: Mapping[str, Any]) -> tuple[tuple[int, int, str], ...]:
    given = article.get("sentences")
    if given is not None:
        text = "\n".join(str(sentence).replace("\n", " ") for sentence in given)
    else:
        text = str(article.get("text") or "")
    lines: list[tuple[int, int, str]] = []
    offset = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            start = offset + line.index(stripped)
            lines.append((start, start + len(stripped), stripped))
        offset += len(line) + 1
    return tuple(lines)


def day_of(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        pass
    for found in find_dates(str(value), language="en"):  # "Fri, 11 Feb 2011 08:00:00 GMT"
        if found.granularity == "day" and found.first is not None:
            return date.fromisoformat(found.first)
    return None


def lines(collection: Sequence[Told]) -> list[Line]:
    """Every sentence of the collection with the single days that it names."""
    found: list[Line] = []
    for number, article in enumerate(collection):
        seen: set[str] = set()
        for position, (start, end, text) in enumerate(article.sentences):
            if text in seen:
                continue
            seen.add(text)
            days = {
                date.fromisoformat(expression.first)
                for expression in find_dates(text, anchor=article.published, language=article.language)
                if expression.status == "resolved"
                and expression.granularity == "day"
                and expression.first
                and expression.first == (expression.last or expression.first)
            }
            content = tuple(stem for stem in stems(text, article.language) if not stem.isdigit())
            found.append(Line(number, position, text, article.published, tuple(sorted(days)), content, start, end))
    return found
