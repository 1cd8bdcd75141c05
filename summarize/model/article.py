"""One document as an article, and what is found in its text."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from summarize.model.document import Span

Granularity = Literal["day", "week", "month", "quarter", "season", "year", "decade", "century", "interval"]


class Passage(Struct, frozen=True, order=True):
    """Half-open range of code points in the text of one article."""

    article: str
    start: int
    end: int


class DateExpression(Struct, frozen=True, kw_only=True):
    """A date expression in a text, and the interval it stands for.

    `first` and `last` are the first and last day, both included; an open end is None. `status` is "resolved";
    "unresolved" (relative, and nothing to hang it on); "vague" ("recently"); "duration" ("for over ten years").
    `anchor` is the ISO date that a relative expression was resolved against. `alternatives` are the other readings
    (first, last) where the text leaves a choice. `value` is the expression's TIMEX3 value ("1998-W05", "PAST_REF").
    """

    start: int
    end: int
    status: Literal["resolved", "unresolved", "vague", "duration"]
    rule: str
    first: str | None = None
    last: str | None = None
    granularity: Granularity | None = None
    relative: bool = False
    anchor: str | None = None
    alternatives: tuple[tuple[str, str], ...] = ()
    value: str | None = None


class When(Struct, frozen=True, kw_only=True):
    """A resolved date with its trace.

    `start` and `end` are the first and last day, both included; an open end is None ("since 2021"). `expression` is
    where it is said; `anchor` is where the date stands that a relative expression was resolved against, and
    `anchor_date` that date (its passage is None where it came from metadata). `origin` says which metadata it came
    from, with `value`, where no passage holds it. `linked` is the passage that carries the date for a sentence that
    does not say it itself. `revised` is the day on which a page that was published on `start` was last changed, where
    that is weeks later.
    """

    start: str | None
    end: str | None
    granularity: Granularity
    rule: str
    expression: Passage | None = None
    anchor: Passage | None = None
    anchor_date: str | None = None
    origin: str | None = None
    value: str | None = None
    linked: Passage | None = None
    revised: str | None = None
    alternatives: tuple[tuple[str, str], ...] = ()


class Sentence(Struct, frozen=True, kw_only=True):
    """A sentence: its text is ``article.text[start:end]``, never stored apart.

    `id` is short and opaque, a hash of (path, record, span). `position` counts the article's sentences from 0,
    `paragraph` its paragraphs.
    """

    id: str
    article: str
    start: int
    end: int
    position: int
    paragraph: int


class Excluded(Struct, frozen=True):
    """Text of an article that is no sentence of it: headline, byline, dateline, standfirst, repeat, boilerplate,
    unpunctuated."""

    start: int
    end: int
    reason: str


class Article(Struct, frozen=True, kw_only=True):
    """A document with what was recognised in it. `id` is that of its source in the output ("S1").

    `month_first` is the order of its numeric dates, where one of them can be read both ways; else None.
    """

    id: str
    text: str
    path: str
    record: str | None = None
    sha256: str = ""
    text_sha256: str = ""
    extractor: str | None = None
    encoding: str | None = None
    title: str | None = None
    title_span: Span | None = None
    standfirst: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    language: str = "en"
    published: When | None = None
    month_first: bool | None = None
    sentences: tuple[Sentence, ...] = ()
    excluded: tuple[Excluded, ...] = ()

    @property
    def anchor(self) -> str | None:
        """The day that relative expressions hang on: that of publication, where it is one day and the text is of it."""
        when = self.published
        known = when is not None and when.start is not None and when.start == when.end and when.revised is None
        return when.start if when is not None and known else None

    def slice(self, span: Span | Sentence | Passage | Excluded) -> str:
        """The characters of `span`."""
        return self.text[span.start : span.end]


class Name(Struct, frozen=True, kw_only=True):
    """A name in a text: `key` is the same for its variants within the texts looked at together."""

    start: int
    end: int
    key: str
    kind: Literal["person", "organisation", "place", "name"] = "name"


class Number(Struct, frozen=True, kw_only=True):
    """A quantity in a text: `value` in base units; `bound` keeps "over 30" from being 30; `unit` is what is counted
    (a stemmed noun, "%", a currency code) or "". Dates are not numbers."""

    start: int
    end: int
    value: float
    bound: Literal["exact", "over", "under", "about"] = "exact"
    unit: str = ""


class Quotation(Struct, frozen=True, kw_only=True):
    """Quoted words: the span within the marks; `speaker` is whom the sentence attributes them to, if it says so."""

    start: int
    end: int
    speaker: Span | None = None
