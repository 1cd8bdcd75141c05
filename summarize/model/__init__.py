"""The values that flow through the house: frozen, made once, whole.

Units, everywhere: a position is a Unicode code point of a document's decoded text, a span is half-open
(``start <= i < end``), a line counts from 1, a date is an ISO 8601 string (``2025-06-07``).
The values of the JSON output (from `SourceRecord` on) are encoded as they stand here: see ``docs/reference/output.md``.
"""

from __future__ import annotations

from summarize.model.article import (
    Article,
    DateExpression,
    Excluded,
    Granularity,
    Name,
    Number,
    Passage,
    Quotation,
    Sentence,
    When,
)
from summarize.model.document import Document, Metadatum, Span, Unread
from summarize.model.output import (
    SCHEMA,
    Briefing,
    Citation,
    ConflictBrief,
    ConflictSide,
    Entry,
    Evidence,
    Generated,
    OriginBrief,
    Published,
    Rejection,
    Resolved,
    SourceRecord,
    Statement,
    Status,
    StoryBrief,
    Support,
    Unused,
)
from summarize.model.story import Claim, Conflict, Event, Fact, Group, Grouping, Origin, Role, Side, Story, Usage

__all__ = [
    "SCHEMA",
    "Article",
    "Briefing",
    "Citation",
    "Claim",
    "Conflict",
    "ConflictBrief",
    "ConflictSide",
    "DateExpression",
    "Document",
    "Entry",
    "Event",
    "Evidence",
    "Excluded",
    "Fact",
    "Generated",
    "Granularity",
    "Group",
    "Grouping",
    "Metadatum",
    "Name",
    "Number",
    "Origin",
    "OriginBrief",
    "Passage",
    "Published",
    "Quotation",
    "Rejection",
    "Resolved",
    "Role",
    "Sentence",
    "Side",
    "SourceRecord",
    "Span",
    "Statement",
    "Status",
    "Story",
    "StoryBrief",
    "Support",
    "Unread",
    "Unused",
    "Usage",
    "When",
]
