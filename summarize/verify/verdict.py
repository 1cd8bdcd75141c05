"""What becomes of a claim: the values, and the one place where a `Statement` is made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from summarize.model import Annotation, Citation, Claim, Rejection, Role, Statement, Story
from summarize.verify import cite, text_marks
from summarize.verify.rules import Failure

Mode = Literal["repair", "strict"]
Outcome = Literal["dropped", "repaired", "replaced"]
Kind = Literal["extracted", "written"]
Status = Literal["verified", "repaired", "replaced"]

LONGEST_EXTRACTED = 3_000
"""Code points of a sentence that may be printed as it stands."""
LONGEST_WRITTEN = 1_000
"""Code points of a sentence that a backend may word."""


class Verdict(Struct, frozen=True, kw_only=True):
    """What became of a claim: the statement or None, and what was refused or repaired.

    `sentences` are the ids of the sentences that the statement reports in its own words or theirs, `facts` the ids of
    the facts they report, `annotation` is that of the statement's text.
    """

    statement: Statement | None
    rejections: tuple[Rejection, ...] = ()
    sentences: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    annotation: Annotation | None = None


def printable(text: str) -> bool:
    """Whether a source's own text may be printed: it says something, is not endless, and has no hostile characters."""
    return any(map(str.isalnum, text)) and len(text) <= LONGEST_EXTRACTED and not text_marks.controls(text)


def rejection(claim: Claim, failure: Failure, outcome: Outcome) -> Rejection:
    """The rejection of a claim, its text on one line and fit to show."""
    text = claim.text if isinstance(claim.text, str) else ""
    shown = "".join(c for c in text_marks.one_line(text[:LONGEST_WRITTEN]) if not text_marks.controls(c))
    return Rejection(text=shown, code=failure.code, detail=failure.words, outcome=outcome)


def make_statement(
    story: Story,
    *,
    role: Role,
    text: str,
    kind: Kind,
    cites: tuple[Citation, ...],
    also: tuple[Citation, ...] = (),
    status: Status = "verified",
) -> Statement:
    """The statement with its id and support. Only what verifies a claim calls this."""
    return Statement(
        id=_id(story, role, text, cites),
        text=text,
        kind=kind,
        cites=cites,
        also_reported_by=also,
        support=cite.support(story, cites),
        status=status,
    )


def _id(story: Story, role: str, text: str, cites: Iterable[Citation]) -> str:
    """Ten hex digits hashed from role, text and where it stands; the same whatever other files are in the bundle."""
    citations = (f"{story.article[c.source].path}\0{story.article[c.source].record}\0{c.start}\0{c.end}" for c in cites)
    whole = "\0".join((role, text, *citations))
    return hashlib.sha256(whole.encode(errors="surrogatepass")).hexdigest()[:10]
