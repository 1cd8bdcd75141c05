"""The values that flow through the house: frozen, made once, whole.

Units, everywhere: a position is a Unicode code point of a document's decoded text, a span is half-open
(``start <= i < end``), a line counts from 1, a date is an ISO 8601 string (``2025-06-07``).
The values of the JSON output (from `SourceRecord` on) are encoded as they stand here: see ``docs/reference/output.md``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from msgspec import Struct, field

SCHEMA: Literal["briefing/1"] = "briefing/1"

Status = Literal["used", "duplicate", "skipped", "ignored"]
Role = Literal["summary", "headline", "event", "conflict"]
Granularity = Literal["day", "week", "month", "quarter", "season", "year", "decade", "century", "interval"]


class Span(Struct, frozen=True, order=True):
    """Half-open range of code points in some text."""

    start: int
    end: int


class Passage(Struct, frozen=True, order=True):
    """Half-open range of code points in the text of one article."""

    article: str
    start: int
    end: int


# ---- read: what a reader found -------------------------------------------------------------------------------------


class Metadatum(Struct, frozen=True):
    """One thing a file says about its article: `key` is title, date, author, publisher, url, language or description.

    `origin` says where it stood ("json:date_publish", "front matter:date", "json-ld:datePublished", "--date"). The
    first one of a key is the best one.
    """

    key: str
    value: str
    origin: str


class Document(Struct, frozen=True, kw_only=True):
    """What a reader found in a file: one record of text, with what the file says about it.

    A reader sets `text`, `record`, `extractor`, `metadata` and `body`; the core sets the rest. `record` names the
    record within the file (a line of a .jsonl, a member of an archive), None where the file is one document. `text`
    is what the file says, with no newline translated; where `extractor` is not None ("trafilatura 2.3.1") it is
    extracted text, and positions count in that. `body` is where the article's text stands in `text`, None for all of
    it (front matter is left out that way, and positions stay those of the file).
    """

    text: str
    record: str | None = None
    extractor: str | None = None
    metadata: tuple[Metadatum, ...] = ()
    body: Span | None = None
    path: str = ""
    format: str = ""
    encoding: str | None = None
    sha256: str = ""
    text_sha256: str = ""


class Unread(Struct, frozen=True, kw_only=True):
    """A file, or a record of one, that gave no document, with the reason: every input is accounted for."""

    path: str
    reason: str
    status: Literal["skipped", "ignored"] = "skipped"
    record: str | None = None
    sha256: str | None = None


# ---- text: one document as an article ------------------------------------------------------------------------------


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
    does not say it itself.
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
    """Text of an article that is no sentence of it: headline, byline, dateline, standfirst, repeat, boilerplate."""

    start: int
    end: int
    reason: str


class Article(Struct, frozen=True, kw_only=True):
    """A document with what was recognised in it. `id` is that of its source in the output ("S1")."""

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
    sentences: tuple[Sentence, ...] = ()
    excluded: tuple[Excluded, ...] = ()

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


# ---- group, evidence: a story --------------------------------------------------------------------------------------


class Grouping(Struct, frozen=True, kw_only=True):
    """Why these articles are one story: shared names and phrases, the weakest link's score (0 to 1), the method."""

    method: str
    score: float | None = None
    names: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()


class Group(Struct, frozen=True, kw_only=True):
    """Ids of the articles of one story in source order; `copies` pairs a near-duplicate with the article it copies."""

    articles: tuple[str, ...]
    copies: tuple[tuple[str, str], ...] = ()
    grouped_by: Grouping


class Fact(Struct, frozen=True, kw_only=True):
    """One thing that is told: the ids of all sentences that tell it, `best` the clearest of them.

    `partial` are sentences that tell only a part of it, or tell it differently.
    """

    id: str
    sentences: tuple[str, ...]
    best: str
    partial: tuple[str, ...] = ()


class Event(Struct, frozen=True, kw_only=True):
    """A fact with a date. `sentences` are those of the fact that tell the dated event; `best` is the clearest."""

    id: str
    fact: str
    when: When
    sentences: tuple[str, ...]
    best: str
    basis: Literal["stated", "derived"] = "stated"
    background: bool = False
    place: str | None = None


class Side(Struct, frozen=True, kw_only=True):
    """One side of a disagreement: its value as the text words it, and where it stands."""

    value: str
    passages: tuple[Passage, ...]


class Conflict(Struct, frozen=True, kw_only=True):
    """Sources that disagree: `kind` is number, quotation, date or name; `question` says about what."""

    id: str
    kind: str
    question: str
    sides: tuple[Side, ...]


class Origin(Struct, frozen=True, kw_only=True):
    """Articles that seem to come from one text, with the evidence for it."""

    articles: tuple[str, ...]
    evidence: tuple[str, ...] = ()


class Story(Struct, frozen=True, kw_only=True, dict=True):
    """A story's articles and what they say together: whole before any backend sees it.

    `origins` is None where it was not determined.
    """

    id: str
    articles: tuple[Article, ...]
    facts: tuple[Fact, ...]
    events: tuple[Event, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    origins: tuple[Origin, ...] | None = None
    copies: tuple[tuple[str, str], ...] = ()
    grouped_by: Grouping = Grouping(method="given")

    @cached_property
    def article(self) -> Mapping[str, Article]:
        """The articles by their id."""
        return {article.id: article for article in self.articles}

    @cached_property
    def sentence(self) -> Mapping[str, Sentence]:
        """Every sentence of the story by its id, in source order."""
        return {sentence.id: sentence for article in self.articles for sentence in article.sentences}

    def text(self, sentence: str) -> str:
        """The characters of the sentence of that id; KeyError if it is not of this story."""
        found = self.sentence[sentence]
        return self.article[found.article].slice(found)


# ---- write: what a backend says, and what became of it -------------------------------------------------------------


class Claim(Struct, frozen=True, kw_only=True):
    """What a backend says: a text, and the ids of the sentences that hold it.

    `about` is the id of the event or the conflict that it words.
    """

    text: str
    sentences: tuple[str, ...]
    role: Role = "summary"
    about: str | None = None


class Usage(Struct, frozen=True, kw_only=True):
    """What a backend spent: counted by the server where it says so, else estimated."""

    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost: float | None = None


# ---- the output: encoded as it stands here -------------------------------------------------------------------------


class Citation(Struct, frozen=True, order=True):
    """The exact characters of a source: ``text[start:end] == quote``, on line `line`."""

    source: str
    start: int
    end: int
    line: int
    quote: str


class Support(Struct, frozen=True, kw_only=True):
    """How many files, known publishers and independent origins carry a statement; None where not determined."""

    files: int
    publishers: int
    origins: int | None = None


class Statement(Struct, frozen=True, kw_only=True):
    """What is printed: text with its citations. Only `summarize.write.verify` makes one."""

    id: str
    text: str
    kind: Literal["extracted", "written"]
    cites: tuple[Citation, ...]
    also_reported_by: tuple[Citation, ...] = ()
    support: Support
    status: Literal["verified", "repaired", "replaced"] = "verified"


class Rejection(Struct, frozen=True, kw_only=True):
    """A claim that was refused or mended: a code of the closed list in ``write/verify``, and the words at fault."""

    text: str
    code: str
    detail: str
    outcome: Literal["dropped", "repaired", "replaced"] = "dropped"


class Evidence(Struct, frozen=True, kw_only=True):
    """Where a publication date stands: in the text, or (start and end null) in the metadata."""

    start: int | None
    end: int | None
    quote: str


class Published(Struct, frozen=True, kw_only=True):
    """An article's own date, as an interval of days, with the rule and its evidence."""

    start: str | None
    end: str | None
    granularity: Granularity
    rule: str
    evidence: Evidence


class SourceRecord(Struct, frozen=True, kw_only=True):
    """An input, used or not: every file ends here, with a status and a reason."""

    id: str
    path: str
    record: str | None = None
    sha256: str | None = None
    text_sha256: str | None = None
    extractor: str | None = None
    encoding: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    published: Published | None = None
    status: Status
    reason: str | None = None
    duplicate_of: str | None = None


class Resolved(Struct, frozen=True, kw_only=True):
    """The date of a timeline entry, with its trace. `linked` is the sentence that carries the date for this one."""

    start: str | None
    end: str | None
    granularity: Granularity
    rule: str
    expression: Citation | None = None
    anchor: Citation | None = None
    anchor_date: str | None = None
    linked: Citation | None = None
    alternatives: tuple[tuple[str, str], ...] = ()


class Entry(Struct, frozen=True, kw_only=True):
    """One entry of a timeline. `basis` says whether the cited sentences state the date, or it was derived."""

    when: Resolved
    statement: Statement
    basis: Literal["stated", "derived"] = "stated"
    background: bool = False
    place: str | None = None


class ConflictSide(Struct, frozen=True, kw_only=True):
    value: str
    cites: tuple[Citation, ...]


class ConflictBrief(Struct, frozen=True, kw_only=True):
    """Sources that disagree, both sides cited; `statement` is a backend's wording of it, where that was verified."""

    kind: str
    question: str
    sides: tuple[ConflictSide, ...]
    statement: Statement | None = None


class OriginBrief(Struct, frozen=True, kw_only=True):
    sources: tuple[str, ...]
    evidence: tuple[str, ...] = ()


class Unused(Struct, frozen=True, kw_only=True):
    """Text that was excluded, and why: byline, dateline, headline, standfirst, repeat, boilerplate."""

    cite: Citation
    reason: str


class StoryBrief(Struct, frozen=True, kw_only=True):
    """What is printed of one story. `degraded` says why, where another backend than the chosen one wrote it."""

    id: str
    headline: Statement | None
    sources: tuple[str, ...]
    grouped_by: Grouping
    summary: tuple[Statement, ...]
    timeline: tuple[Entry, ...] = ()
    conflicts: tuple[ConflictBrief, ...] = ()
    origins: tuple[OriginBrief, ...] | None = None
    rejections: tuple[Rejection, ...] = ()
    unused: tuple[Unused, ...] = ()
    degraded: str | None = None


class Generated(Struct, frozen=True, kw_only=True):
    by: str
    backend: str
    options: Mapping[str, str | int | float | bool | None] = field(default_factory=dict)
    model: str | None = None
    usage: Usage | None = None


class Briefing(Struct, frozen=True, kw_only=True):
    """The whole output. ``msgspec.json.encode(briefing)`` is the JSON of schema briefing/1."""

    schema: Literal["briefing/1"] = SCHEMA
    generated: Generated
    sources: tuple[SourceRecord, ...]
    stories: tuple[StoryBrief, ...]
