"""CSV of the timeline: one row an entry, for a spreadsheet, in which no cell is a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from summarize.model import Briefing, Entry
from summarize.rendering.safe import inline

COLUMNS = (
    "story", "start", "end", "granularity", "text", "place", "basis", "background", "cites", "expression", "anchor",
    "rule",
)  # fmt: skip


def page(briefing: Briefing) -> str:
    """The entries of all stories, in the order of the stories; lines end with CR LF (RFC 4180)."""
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow(COLUMNS)
    for story in briefing.stories:
        headline = story.headline.text if story.headline else story.id
        rows.writerows([_cell(value) for value in _row(headline, entry)] for entry in story.timeline)
    return text.getvalue()


def _row(headline: str, entry: Entry) -> Iterator[str | None]:
    when, statement = entry.when, entry.statement
    yield from (headline, when.start, when.end, when.granularity, statement.text, entry.place, entry.basis)
    yield "yes" if entry.background else "no"
    yield " ".join(f"{cite.source}:{cite.line}" for cite in statement.cites)
    yield when.expression.quote if when.expression else None
    yield from (when.anchor_date, when.rule)


def _cell(value: str | None) -> str:
    """A text on one line. A spreadsheet would run one that begins with "=", "+", "-" or "@": a quote prevents it."""
    shown = inline(value or "")
    return f"'{shown}" if shown.startswith(("=", "+", "-", "@")) else shown
