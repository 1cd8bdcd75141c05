"""The output: encoded as it stands here, so a name or an order is part of the JSON's contract."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

from summarize.model.article import Granularity
from summarize.model.story import Grouping, Usage

SCHEMA: Literal["briefing/1"] = "briefing/1"
Status = Literal["used", "duplicate", "skipped", "ignored"]


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
    """What is printed: text with its citations. Only `summarize.verify.verify` makes one."""

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
    """An article's own date, as an interval of days, with the rule, its evidence, and other readings of it."""

    start: str | None
    end: str | None
    granularity: Granularity
    rule: str
    evidence: Evidence
    alternatives: tuple[tuple[str, str], ...] = ()


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
    """One entry of a timeline. `basis` says whether the cited sentences state the date, or it was derived.

    `weight` (0 to 1) is how much its day matters in the story: many articles name it, still name it later, or were
    published on it. `further` are the other dates of the sentence: "was appointed in 2014 and reappointed in 2021".
    """

    when: Resolved
    statement: Statement
    basis: Literal["stated", "derived"] = "stated"
    background: bool = False
    place: str | None = None
    weight: float = 0.0
    further: tuple[Resolved, ...] = ()


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
    """Text that was excluded, and why: byline, dateline, headline, standfirst, repeat, boilerplate, unpunctuated."""

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
