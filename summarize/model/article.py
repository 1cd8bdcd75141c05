"""An article, and what is recognised in its text."""

from __future__ import annotations

from datetime import date
from typing import Literal

from msgspec import Struct

from summarize.model.dates import DateBasis, DateKind, DateStatus, DateValue, Granularity, explain
from summarize.model.document import Span, counted, opening


class Passage(Struct, frozen=True, order=True):
    """A half-open range of code points in the text of one article."""

    article: str
    """Id of the article ("S1")."""
    start: int
    """Position of the first code point."""
    end: int
    """Position after the last code point."""


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _iso_pairs(intervals: tuple[tuple[date, date], ...]) -> tuple[tuple[str, str], ...]:
    return tuple([(first.isoformat(), last.isoformat()) for first, last in intervals])


class DateExpression(Struct, frozen=True):
    """A date expression in a text, and the date that it stands for."""

    start: int
    """Position of its first code point."""
    end: int
    """Position after its last code point."""
    date: DateValue
    """What it stands for; the properties below are read from it."""

    @property
    def kind(self) -> DateKind:
        """What kind of expression it is."""
        return self.date.basis.kind

    @property
    def rule(self) -> str:
        """How it was read, in words for a reader."""
        return explain(self.date.basis)

    @property
    def status(self) -> DateStatus:
        """One of "resolved"; "unresolved": relative, without a date to resolve it against; "vague": "recently";
        "duration": "for over ten years"."""
        return self.date.status

    @property
    def first(self) -> str | None:
        """First day, ISO 8601, included; None where the interval is open ("until May") or not resolved."""
        return _iso(self.date.first)

    @property
    def last(self) -> str | None:
        """Last day, ISO 8601, included; None where the interval is open ("since 2021") or not resolved."""
        return _iso(self.date.last)

    @property
    def granularity(self) -> Granularity | None:
        """How exactly the text names the date; None where it is not resolved."""
        return self.date.granularity

    @property
    def relative(self) -> bool:
        """Whether it depends on another date ("on Monday", "last week")."""
        return self.date.relative

    @property
    def anchor(self) -> str | None:
        """The day, ISO 8601, that a relative expression was resolved against."""
        return _iso(self.date.anchor)

    @property
    def alternatives(self) -> tuple[tuple[str, str], ...]:
        """The other readings (first day, last day), where the text leaves a choice."""
        return _iso_pairs(self.date.alternatives)

    @property
    def value(self) -> str | None:
        """The TIMEX3 value of the expression ("1998-W05", "PAST_REF"); None where it has none."""
        return self.date.value

    @property
    def ambiguous(self) -> bool:
        """Whether it is written in digits that can be read in either order: 03/06/2025."""
        return self.date.ambiguous

    def moved(self, offset: int) -> DateExpression:
        """The same expression, in a text that begins `offset` characters earlier."""
        return DateExpression(self.start + offset, self.end + offset, self.date)


class When(Struct, frozen=True, kw_only=True):
    """A date of an article or an event, and where it is written."""

    date: DateValue
    """The date; the properties below are read from it."""
    expression: Passage | None = None
    """Where the date is written; None where it comes from metadata."""
    anchor: Passage | None = None
    """Where the date is written that a relative expression was resolved against; None where that is metadata."""
    origin: str | None = None
    """The metadata that the date comes from ("json-ld:datePublished"), where no passage has it."""
    value: str | None = None
    """What that metadata says, as it stands there."""
    linked: Passage | None = None
    """The passage that has the date, for a sentence that does not name it itself."""

    @classmethod
    def given(cls, first: str, last: str | None = None, *, granularity: Granularity = "day") -> When:
        """A date that the caller knows: its first and last day in ISO 8601, the same day where `last` is not given."""
        days = date.fromisoformat(first), date.fromisoformat(last or first)
        return cls(date=DateValue(DateBasis(DateKind.GIVEN), *days, granularity))

    @property
    def start(self) -> str | None:
        """First day, ISO 8601, included; None where the interval is open."""
        return _iso(self.date.first)

    @property
    def end(self) -> str | None:
        """Last day, ISO 8601, included; None where the interval is open ("since 2021")."""
        return _iso(self.date.last)

    @property
    def granularity(self) -> Granularity:
        """How exactly the text names the date."""
        return self.date.granularity or "day"

    @property
    def rule(self) -> str:
        """How it was found, in words for a reader."""
        return explain(self.date.basis)

    @property
    def anchor_date(self) -> str | None:
        """The day, ISO 8601, that a relative expression was resolved against."""
        return _iso(self.date.anchor) if self.date.relative else None

    @property
    def revised(self) -> str | None:
        """The day, ISO 8601, of the last change to a page that was published on `start`, where that is weeks later."""
        return _iso(self.date.basis.revised)

    @property
    def alternatives(self) -> tuple[tuple[str, str], ...]:
        """The other readings (first day, last day), where the text leaves a choice."""
        return _iso_pairs(self.date.alternatives)


class Sentence(Struct, frozen=True, kw_only=True):
    """A sentence: its text is ``article.text[start:end]``, and is stored nowhere else."""

    id: str
    """A short opaque id: a hash of path, record and span."""
    article: str
    """Id of the article ("S1")."""
    start: int
    """Position of its first code point."""
    end: int
    """Position after its last code point."""
    position: int
    """Its number among the sentences of the article, from 0."""
    paragraph: int
    """The number of its paragraph in the article, from 0."""


class Excluded(Struct, frozen=True):
    """Text of an article that belongs to none of its sentences."""

    start: int
    """Position of its first code point."""
    end: int
    """Position after its last code point."""
    reason: str
    """What it is: headline, byline, dateline, standfirst, repeat, boilerplate or unpunctuated."""


class Article(Struct, frozen=True, kw_only=True):
    """A document with what was recognised in it."""

    id: str
    """That of its source in the output ("S1")."""
    text: str
    """The text of the document, in which all positions count."""
    path: str
    """Path of the file, relative to the bundle."""
    record: str | None = None
    """Which record of the file it is; None where the file is one document."""
    sha256: str = ""
    """Hash of the bytes of the file, hexadecimal."""
    text_sha256: str = ""
    """Hash of the text in UTF-8, hexadecimal."""
    extractor: str | None = None
    """Name and version of what extracted the text; None where the text is that of the file."""
    encoding: str | None = None
    """The encoding that the file was decoded from."""
    title: str | None = None
    """The headline."""
    title_span: Span | None = None
    """Where the headline stands in the text; None where it comes from metadata."""
    standfirst: str | None = None
    """The paragraph between headline and body that sums the article up."""
    authors: tuple[str, ...] = ()
    """Names of the authors."""
    publisher: str | None = None
    """Name of the publisher."""
    url: str | None = None
    """Address of the article."""
    language: str = "en"
    """ISO 639-1 code."""
    published: When | None = None
    """The date of publication."""
    month_first: bool | None = None
    """Whether its numeric dates have the month first, where one of them can be read both ways; else None."""
    sentences: tuple[Sentence, ...] = ()
    """The sentences of the body, in order."""
    excluded: tuple[Excluded, ...] = ()
    """What is not part of the body, in order."""

    @property
    def anchor(self) -> str | None:
        """The day that relative expressions are resolved against: that of publication, where it is a single day and the
        text was not revised since."""
        when = self.published
        single_day = when is not None and when.start is not None and when.start == when.end and when.revised is None
        return when.start if when is not None and single_day else None

    def __repr__(self) -> str:
        size = f"{counted(len(self.sentences), 'sentence')}, {counted(len(self.text), 'character')}"
        return f"<Article {self.id!r} of {self.path!r}: {size}, {opening(self.title or self.text)}>"

    def slice(self, span: Span | Sentence | Passage | Excluded) -> str:
        """The characters of `span`."""
        return self.text[span.start : span.end]


class Name(Struct, frozen=True, kw_only=True):
    """A name in a text."""

    start: int
    """Position of its first code point."""
    end: int
    """Position after its last code point."""
    key: str
    """The same for all variants of the name within the texts that were looked at together."""
    kind: Literal["person", "organisation", "place", "name"] = "name"
    """What bears the name; "name" where that is not known."""


class Number(Struct, frozen=True, kw_only=True):
    """A quantity in a text. Dates are not numbers."""

    start: int
    """Position of its first code point."""
    end: int
    """Position after its last code point."""
    value: float
    """The quantity in base units: 1500000 for "1.5 million"."""
    bound: Literal["exact", "over", "under", "about"] = "exact"
    """Whether the text says exactly that number, or more, less, or about as much ("over 30")."""
    unit: str = ""
    """What is counted: a stemmed noun, "%", an ISO 4217 currency code; "" where that is not known."""


class Quotation(Struct, frozen=True, kw_only=True):
    """Quoted words: the span within the quotation marks."""

    start: int
    """Position of the first quoted code point."""
    end: int
    """Position after the last quoted code point."""
    speaker: Span | None = None
    """Whom the sentence attributes the words to, where it names somebody."""
