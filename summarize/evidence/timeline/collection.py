"""The articles of a long story as sentences with their dates, words and weights."""

from __future__ import annotations

from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from itertools import accumulate
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from summarize.evidence.timeline.clause import DateRole, date_role
from summarize.model import Article
from summarize.model.dates import YEARLESS_KINDS
from summarize.recognize.dates import find_dates
from summarize.recognize.words import stems

LATE, FIRM = 60, 3
"""Days after which a day without a year may be that of an earlier one, and how many mentions show which."""


class DayMention(Struct, frozen=True):
    """A single day that a sentence names, and what is dated by it there."""

    day: date
    role: DateRole = "main"
    open: bool = False
    """Whether the sentence leaves the year open, long after the day: "the July 7 bombings"."""


class CollectionLine(Struct, frozen=True):
    """A sentence of the collection: `article` and `position` count from 0, `mentioned` are the days it names."""

    article: int
    position: int
    text: str
    published: date
    mentioned: tuple[DayMention, ...]
    stems: tuple[str, ...]
    start: int
    end: int
    language: str


class DatedArticle(Struct, frozen=True):
    """An article of the collection: where it came from, its day, and its ready-made sentences with their spans."""

    id: str
    published: date
    language: str
    sentences: tuple[tuple[int, int, str], ...]


def dated_articles(articles: Iterable[Article | Mapping[str, Any]]) -> list[DatedArticle]:
    """The dated ones of the articles; mappings have `text` (a sentence a line) or `sentences`, and `date`."""
    dated: list[DatedArticle] = []
    for number, article in enumerate(articles):
        if isinstance(article, Article):
            day = article.anchor
            if day is not None:
                collection_lines = tuple((s.start, s.end, article.slice(s)) for s in article.sentences)
                dated.append(DatedArticle(article.id, date.fromisoformat(day), article.language, collection_lines))
            continue
        published = day_of(article.get("date") or article.get("published") or article.get("time"))
        if published is not None:
            name = str(article.get("id") or article.get("path") or number)
            dated.append(DatedArticle(name, published, str(article.get("language") or "en"), _sentence_spans(article)))
    return dated


def _sentence_spans(article: Mapping[str, Any]) -> tuple[tuple[int, int, str], ...]:
    given = article.get("sentences")
    if given is not None:
        text = "\n".join(str(sentence).replace("\n", " ") for sentence in given)
    else:
        text = str(article.get("text") or "")
    collection_lines: list[tuple[int, int, str]] = []
    offset = 0
    for line in text.split("\n"):
        stripped = line.strip()
        if stripped:
            start = offset + line.index(stripped)
            collection_lines.append((start, start + len(stripped), stripped))
        offset += len(line) + 1
    return tuple(collection_lines)


def day_of(value: object) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        pass
    for expression in find_dates(str(value), language="en"):  # "Fri, 11 Feb 2011 08:00:00 GMT"
        if expression.granularity == "day" and expression.first is not None:
            return date.fromisoformat(expression.first)
    return None


def collection_lines(collection: Sequence[DatedArticle]) -> list[CollectionLine]:
    """Every sentence of the collection with the single days that it names; one that an article repeats is left out."""
    dated_lines: list[CollectionLine] = []
    for number, article in enumerate(collection):
        first = {text: position for position, (_, _, text) in reversed([*enumerate(article.sentences)])}
        firsts = [(at, sentence) for at, sentence in enumerate(article.sentences) if first[sentence[2]] == at]
        mentioned = _named_days([text for _, (_, _, text) in firsts], article)
        for (position, (start, end, text)), days in zip(firsts, mentioned, strict=True):
            content = tuple(stem for stem in stems(text, article.language) if not stem.isdigit())
            dated_lines.append(
                CollectionLine(number, position, text, article.published, days, content, start, end, article.language)
            )
    return _in_their_years(dated_lines)


def _in_their_years(dated_lines: Sequence[CollectionLine]) -> list[CollectionLine]:
    """The lines with open days in the year in which the collection reports that day, where at least `FIRM` mentions
    name the year.

    "The July 7 bombings" of an article of 2008 are those of 2005, which the articles of that summer report.
    """
    firm: dict[tuple[int, int], Counter[int]] = defaultdict(Counter)
    for line in dated_lines:
        for mention in line.mentioned:
            if not mention.open:
                firm[mention.day.month, mention.day.day][mention.day.year] += 1

    def moved(mention: DayMention) -> DayMention:
        years = firm[mention.day.month, mention.day.day] if mention.open else {}
        year, count = min(years.items(), key=lambda item: (-item[1], item[0]), default=(0, 0))
        if count < FIRM or count <= years.get(mention.day.year, 0) or year > mention.day.year:
            return mention
        return replace(mention, day=mention.day.replace(year=year))

    return [
        replace(line, mentioned=tuple(map(moved, line.mentioned))) if any(m.open for m in line.mentioned) else line
        for line in dated_lines
    ]


def _named_days(texts: Sequence[str], article: DatedArticle) -> list[tuple[DayMention, ...]]:
    """The days that each sentence names. They are read together: "the next day" hangs on a day named before."""
    starts = [0, *accumulate(len(text) + 1 for text in texts)]
    named: list[dict[date, DayMention]] = [{} for _ in texts]
    for expression in find_dates("\n".join(texts), anchor=article.published, language=article.language):
        index = bisect(starts, expression.start) - 1
        first, offset = expression.first, starts[index]
        single = expression.status == "resolved" and expression.granularity == "day" and first is not None
        if first is None or not single or (expression.last or first) != first:
            continue
        start, end = expression.start - offset, min(expression.end - offset, len(texts[index]))
        day = date.fromisoformat(first)
        yearless = expression.relative and expression.date.basis.includes(YEARLESS_KINDS)
        late = (article.published - day).days > LATE
        named[index].setdefault(
            day, DayMention(day, date_role(texts[index], start, end, article.language), yearless and late)
        )
    return [tuple(mention for _, mention in sorted(days.items())) for days in named]
