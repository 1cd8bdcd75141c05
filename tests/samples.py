"""A briefing made by hand: invented news, every kind of field filled."""

from __future__ import annotations

from summarize.model import (
    Briefing,
    Citation,
    ConflictBrief,
    ConflictSide,
    Entry,
    Evidence,
    Generated,
    Grouping,
    OriginBrief,
    Published,
    Rejection,
    Resolved,
    SourceRecord,
    Statement,
    StoryBrief,
    Support,
    Unused,
)

SHA = "ab" * 32


def cite(source: str = "S1", line: int = 3, quote: str = "The bridge at Lower Harn closed on Monday.") -> Citation:
    """A citation of `quote`, as if each line of the file had 1000 characters."""
    return Citation(source=source, start=1000 * line, end=1000 * line + len(quote), line=line, quote=quote)


def statement(text: str = "The bridge at Lower Harn closed on Monday.", *cites: Citation, **more: object) -> Statement:
    """A statement that cites `cites`, or one line of S1."""
    support = Support(files=max(1, len(cites)), publishers=1)
    fields = {"id": "st-1", "kind": "extracted", "support": support, **more}
    return Statement(text=text, cites=cites or (cite(quote=text),), **fields)


def source(id: str = "S1", path: str = "a.txt", **more: object) -> SourceRecord:
    """A used source, dated in its text."""
    fields = {
        "title": "Bridge closes",
        "publisher": "Harn Herald",
        "authors": ("Ada Moor",),
        "sha256": SHA,
        "status": "used",
        "published": Published(
            start="2024-03-05",
            end="2024-03-05",
            granularity="day",
            rule="dateline",
            evidence=Evidence(start=10, end=22, quote="5 March 2024"),
        ),
        **more,
    }
    return SourceRecord(id=id, path=path, **fields)


def entry(text: str = "The bridge closed.", **more: object) -> Entry:
    """A timeline entry dated by a weekday, counted from the article's date."""
    when = Resolved(
        start="2024-03-04",
        end="2024-03-04",
        granularity="day",
        rule="weekday before",
        expression=Citation(source="S1", start=3032, end=3041, line=3, quote="on Monday"),
        anchor=cite(line=1, quote="5 March 2024"),
        anchor_date="2024-03-05",
    )
    return Entry(**{"when": when, "statement": statement(text), **more})


def story(**more: object) -> StoryBrief:
    """A story with a summary of one statement, told by S1 and S2."""
    fields = {
        "id": "story-1",
        "headline": statement("Bridge closes"),
        "sources": ("S1", "S2"),
        "grouped_by": Grouping(method="given"),
        "summary": (statement("The bridge at Lower Harn closed on Monday.", cite(), cite("S2", 6)),),
        **more,
    }
    return StoryBrief(**fields)


def briefing(*stories: StoryBrief, sources: tuple[SourceRecord, ...] = ()) -> Briefing:
    """A briefing of `stories` (one, where none is given) over S1 and S2 and a skipped file."""
    known = sources or (
        source(),
        source("S2", "b/c.html", title=None, publisher=None, authors=(), published=None, extractor="trafilatura 2"),
        SourceRecord(id="S3", path="d.txt", status="skipped", reason="binary"),
    )
    generated = Generated(by="summarize 0.1.0", backend="coverage")
    return Briefing(generated=generated, sources=known, stories=stories or (full_story(),))


def full_story() -> StoryBrief:
    """A story with a timeline, a conflict, an origin, a rejection and unused text."""
    return story(
        timeline=(entry(), entry("A crack was found.", background=True, basis="derived")),
        conflicts=(
            ConflictBrief(
                kind="number",
                question="How many people were hurt?",
                sides=(
                    ConflictSide(value="three", cites=(cite(line=4, quote="three people were hurt"),)),
                    ConflictSide(value="five", cites=(cite("S2", 8, "five people were hurt"),)),
                ),
            ),
        ),
        origins=(OriginBrief(sources=("S1", "S2"), evidence=("the same quotation",)),),
        rejections=(Rejection(text="Nine were hurt.", code="number", detail="nine"),),
        unused=(Unused(cite=cite(line=1, quote="By Ada Moor"), reason="byline"),),
    )
