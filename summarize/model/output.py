"""The output: encoded as it stands here, so a name or an order is part of the JSON's contract."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import UNSET, Struct, UnsetType, field

from summarize.model.dates import DateBasis, Granularity
from summarize.model.document import counted, opening
from summarize.model.story import Grouping, Usage

SCHEMA: Literal["briefing/1"] = "briefing/1"
Status = Literal["used", "duplicate", "skipped", "ignored"]


class Citation(Struct, frozen=True, order=True):
    """The exact characters of a source: ``text[start:end] == quote``."""

    source: str
    """Id of the source ("S1")."""
    start: int
    """Position of the first code point in the text of the source."""
    end: int
    """Position after the last code point."""
    line: int
    """Line of the first code point, from 1."""
    quote: str
    """The characters themselves."""


class Support(Struct, frozen=True, kw_only=True):
    """How widely a statement is reported."""

    files: int
    """How many files report it."""
    publishers: int
    """How many known publishers report it."""
    origins: int | None = None
    """From how many texts these files are; None where that was not determined for each of them."""
    shared_texts: tuple[int, ...] = ()
    """In how many of these files each text stands that several of them seem to have: ``(2,)`` is one text in two."""


class Statement(Struct, frozen=True, kw_only=True):
    """A text with its citations: what is printed. Only `summarize.verify.verify` makes one."""

    id: str
    """A short opaque id."""
    text: str
    """The text that is printed."""
    kind: Literal["extracted", "written"]
    """Either "extracted": words of a source; "written": words of a backend."""
    cites: tuple[Citation, ...]
    """The passages that support it: never empty."""
    also_reported_by: tuple[Citation, ...] = ()
    """Passages that report a part of it, or report it differently."""
    support: Support
    """How widely it is reported."""
    status: Literal["verified", "repaired", "replaced"] = "verified"
    """One of "verified": as the backend wrote it; "repaired": with a mended text; "replaced": by words of a source."""


class Rejection(Struct, frozen=True, kw_only=True):
    """A claim that was refused or mended."""

    text: str
    """The claim's text."""
    code: str
    """Why: a code of the table in docs/explanation/citations.md."""
    detail: str
    """The words at fault."""
    outcome: Literal["dropped", "repaired", "replaced"] = "dropped"
    """What became of the claim."""


class Evidence(Struct, frozen=True, kw_only=True):
    """Where a date of publication stands."""

    start: int | None
    """Position of its first code point in the text; None where it comes from metadata."""
    end: int | None
    """Position after its last code point; None where it comes from metadata."""
    quote: str
    """What the text or the metadata says."""


class Published(Struct, frozen=True, kw_only=True):
    """The date of publication of an article: an interval of days."""

    start: str | None
    """First day, ISO 8601, included; None where it is not known."""
    end: str | None
    """Last day, ISO 8601, included; None where it is not known."""
    granularity: Granularity
    """How exactly the source names the date."""
    rule: str
    """The rule that found it, in words for a reader."""
    evidence: Evidence
    """Where it is written."""
    alternatives: tuple[tuple[str, str], ...] = ()
    """The other readings (first day, last day), where the source leaves a choice."""
    basis: DateBasis | UnsetType = UNSET
    """How it was found, where the source leaves the order of its digits or its year open; else left out."""


class SourceRecord(Struct, frozen=True, kw_only=True):
    """An input, used or not: every file is listed with a status and a reason."""

    id: str
    """The name that citations use ("S1"): sources are numbered in the order of their paths."""
    path: str
    """Path of the file, relative to the bundle."""
    record: str | None = None
    """Which record of the file it is; None where the file is one document."""
    sha256: str | None = None
    """Hash of the bytes of the file, hexadecimal."""
    text_sha256: str | None = None
    """Hash of the text in UTF-8, hexadecimal."""
    extractor: str | None = None
    """Name and version of what extracted the text; None where the text is that of the file."""
    encoding: str | None = None
    """The encoding that the file was decoded from."""
    title: str | None = None
    """The headline."""
    authors: tuple[str, ...] = ()
    """Names of the authors."""
    publisher: str | None = None
    """Name of the publisher."""
    url: str | None = None
    """Address of the article."""
    language: str | None = None
    """ISO 639-1 code."""
    published: Published | None = None
    """The date of publication."""
    status: Status
    """What became of it."""
    reason: str | None = None
    """Why, where it was not used as it is."""
    duplicate_of: str | None = None
    """Id of the source that this one copies."""


class Resolved(Struct, frozen=True, kw_only=True):
    """The date of a timeline entry, and how it was found."""

    start: str | None
    """First day, ISO 8601, included; None where the interval is open."""
    end: str | None
    """Last day, ISO 8601, included; None where the interval is open ("since 2021")."""
    granularity: Granularity
    """How exactly the text names the date."""
    rule: str
    """The rule that found it, in words for a reader."""
    expression: Citation | None = None
    """Where the date is written; None where it comes from metadata."""
    anchor: Citation | None = None
    """Where the date is written that a relative expression was resolved against; None where that is metadata."""
    anchor_date: str | None = None
    """The day, ISO 8601, that a relative expression was resolved against."""
    linked: Citation | None = None
    """The sentence that has the date, for an entry whose sentence does not name it itself."""
    alternatives: tuple[tuple[str, str], ...] = ()
    """The other readings (first day, last day), where the text leaves a choice."""
    basis: DateBasis | UnsetType = UNSET
    """How it was found, where the text leaves the order of its digits open; else left out."""


class Entry(Struct, frozen=True, kw_only=True):
    """One entry of a timeline."""

    when: Resolved
    """Its date."""
    statement: Statement
    """What happened, with citations."""
    basis: Literal["stated", "derived"] = "stated"
    """Either "stated": the cited sentences name the date; "derived": it follows from other sentences or dates."""
    background: bool = False
    """Whether it is history to the news."""
    place: str | None = None
    """Where it happened, where the text says so."""
    weight: float = 0.0
    """How much its day matters in the story, from 0 to 1: how many articles name it, how long after they still name
    it, how much was published on it."""
    further: tuple[Resolved, ...] = ()
    """The other dates of the sentence: "was appointed in 2014 and reappointed in 2021"."""


class ConflictSide(Struct, frozen=True, kw_only=True):
    """One side of a disagreement."""

    value: str
    """What these sources say, in their words."""
    cites: tuple[Citation, ...]
    """Where they say it."""


class ConflictBrief(Struct, frozen=True, kw_only=True):
    """A disagreement between sources, all sides cited."""

    kind: str
    """What it is about: number, quotation, date or name."""
    question: str
    """What the sources disagree on, in words for a reader."""
    sides: tuple[ConflictSide, ...]
    """The sides, two or more."""
    statement: Statement | None = None
    """A backend's wording of it, where that was verified."""


class OriginBrief(Struct, frozen=True, kw_only=True):
    """Sources that seem to come from one text."""

    sources: tuple[str, ...]
    """Ids of the sources."""
    evidence: tuple[str, ...] = ()
    """Why it seems so, in words for a reader."""


class Unused(Struct, frozen=True, kw_only=True):
    """Text that was left out, and why."""

    cite: Citation
    """The text."""
    reason: str
    """What it is: byline, dateline, headline, standfirst, repeat, boilerplate or unpunctuated."""


class StoryBrief(Struct, frozen=True, kw_only=True):
    """What is printed of one story."""

    id: str
    """Id of the story."""
    headline: Statement | None
    """Its headline; None where no text can be cited for one."""
    sources: tuple[str, ...]
    """Ids of the sources that report it."""
    grouped_by: Grouping
    """Why these sources are one story."""
    summary: tuple[Statement, ...]
    """The statements of its summary, in reading order."""
    timeline: tuple[Entry, ...] = ()
    """Its dated events, in order of time."""
    conflicts: tuple[ConflictBrief, ...] = ()
    """Where its sources disagree."""
    origins: tuple[OriginBrief, ...] | None = None
    """Its sources that seem to come from one text; None where none do."""
    rejections: tuple[Rejection, ...] = ()
    """Claims of the backend that were refused or mended."""
    unused: tuple[Unused, ...] = ()
    """Text that was left out."""
    degraded: str | None = None
    """Why another backend than the chosen one wrote it; None where the chosen one did."""

    def __repr__(self) -> str:
        sizes = (
            counted(len(self.sources), "source"),
            counted(len(self.summary), "statement"),
            counted(len(self.timeline), "date"),
            counted(len(self.conflicts), "conflict"),
        )
        headline = f" {opening(self.headline.text)}," if self.headline else ""
        return f"<StoryBrief {self.id!r}:{headline} {', '.join(sizes)}>"


class Generated(Struct, frozen=True, kw_only=True):
    """What made a briefing."""

    by: str
    """Name and version of the program."""
    backend: str
    """Name of the backend."""
    options: Mapping[str, str | int | float | bool | None] = field(default_factory=dict)
    """The backend's options."""
    model: str | None = None
    """Name of the backend's model, where it has one."""
    usage: Usage | None = None
    """What the backend spent, where it says so."""


class Briefing(Struct, frozen=True, kw_only=True):
    """The whole output. ``msgspec.json.encode(briefing)`` is the JSON of schema briefing/1."""

    schema: Literal["briefing/1"] = SCHEMA
    """The schema of the JSON."""
    generated: Generated
    """What made it."""
    sources: tuple[SourceRecord, ...]
    """All inputs, used or not."""
    stories: tuple[StoryBrief, ...]
    """The stories, the most widely reported first."""

    def __repr__(self) -> str:
        sizes = f"{counted(len(self.stories), 'story', 'stories')} from {counted(len(self.sources), 'source')}"
        headlines = [opening(story.headline.text) if story.headline else repr(story.id) for story in self.stories[:3]]
        shown = "".join(f", {headline}" for headline in headlines) + (", …" if len(self.stories) > 3 else "")
        return f"<Briefing by {self.generated.by}, backend {self.generated.backend}: {sizes}{shown}>"
