"""A stored briefing against the files, later: does each quotation still stand where it says?"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from summarize.errors import InputError
from summarize.model import Briefing, Citation, Document, Entry, SourceRecord, Statement, StoryBrief
from summarize.parse.inline_markup import unmarked
from summarize.verify.cite import line_of
from summarize.verify.text_marks import bracketed, one_line

Load = Callable[[SourceRecord], Document]


class Problem(Struct, frozen=True, kw_only=True):
    """What does not hold any more: of a source, or of one citation of it."""

    source: SourceRecord
    reason: str
    cite: Citation | None = None


class Recheck(Struct, frozen=True, kw_only=True):
    """How much was looked at, and what does not hold."""

    sources: int
    citations: int
    problems: tuple[Problem, ...]


def recheck(briefing: Briefing, load: Load) -> Recheck:
    """Compare every citation of `briefing` with the files that `load` reads again.

    A file holds if its sha256 is the stored one; a citation if ``text[start:end]`` is its quote and its line is right.
    `load` raises InputError for a file that is not there, or cannot be read.
    """
    cited: dict[str, set[Citation]] = {}
    for cite in citations(briefing):
        cited.setdefault(cite.source, set()).add(cite)
    looked_at = [source for source in briefing.sources if source.id in cited or source.status in ("used", "duplicate")]
    problems = [
        problem for source in looked_at for problem in _source_problems(source, cited.get(source.id, set()), load)
    ]
    known = {source.id: source for source in briefing.sources}
    for statement in statements(briefing):
        if not statement.cites:
            nowhere = SourceRecord(id=statement.id, path="", status="skipped")
            problems.append(Problem(source=nowhere, reason="the statement cites nothing"))
        if not _is_verbatim(statement) and statement.cites and statement.cites[0].source in known:
            cite = statement.cites[0]
            problems.append(Problem(source=known[cite.source], cite=cite, reason="the statement has other words"))
    for missing in sorted(cited.keys() - known.keys()):
        stranger = SourceRecord(id=missing, path="", status="skipped")
        problems.append(Problem(source=stranger, reason="is cited, but is none of the sources"))
    return Recheck(sources=len(looked_at), citations=sum(map(len, cited.values())), problems=tuple(problems))


def citations(briefing: Briefing) -> Iterator[Citation]:
    """Every citation of a briefing, in its order; one that is made twice comes twice."""
    for story in briefing.stories:
        yield from _story_citations(story)


def statements(briefing: Briefing) -> Iterator[Statement]:
    """Every statement of a briefing, in its order."""
    for story in briefing.stories:
        yield from filter(None, (story.headline, *story.summary))
        yield from (entry.statement for entry in story.timeline)
        yield from filter(None, (conflict.statement for conflict in story.conflicts))


def _is_verbatim(statement: Statement) -> bool:
    """Whether an extracted statement has the words that it cites, of one sentence or several in a row, with an author's
    marks or without; a name of ours in brackets aside."""
    if statement.kind != "extracted" or bracketed(statement.text):
        return True
    wordings = {words(cite.quote) for cite in statement.cites for words in (unmarked, one_line)}
    quotes = sorted(wordings, key=lambda quote: (-len(quote), quote))
    rest = one_line(statement.text)
    while rest:
        head = next((quote for quote in quotes if quote and rest.startswith(quote)), None)
        if head is None:
            return False
        rest = rest[len(head) :].strip()
    return True


def _source_problems(source: SourceRecord, cites: set[Citation], load: Load) -> Iterator[Problem]:
    try:
        document = load(source)
    except InputError as error:
        yield Problem(source=source, reason=str(error))
        return
    if source.sha256 and document.sha256 != source.sha256:
        yield Problem(source=source, reason="the file has changed: another sha256")
    elif source.text_sha256 and document.text_sha256 != source.text_sha256:
        yield Problem(source=source, reason=f"another text was extracted (then by {source.extractor})")
    for cite in sorted(cites):
        reason = _citation_fault(cite, document.text)
        if reason:
            yield Problem(source=source, cite=cite, reason=reason)


def _citation_fault(cite: Citation, text: str) -> str | None:
    if not 0 <= cite.start < cite.end <= len(text) or text[cite.start : cite.end] != cite.quote:
        return "the quotation does not stand there"
    line = line_of(text, cite.start)
    return f"the quotation stands on line {line}" if line != cite.line else None


def _story_citations(story: StoryBrief) -> Iterator[Citation]:
    for statement in (*([story.headline] if story.headline else []), *story.summary):
        yield from _statement_citations(statement)
    for entry in story.timeline:
        yield from _statement_citations(entry.statement)
        yield from _date_citations(entry)
    for conflict in story.conflicts:
        for side in conflict.sides:
            yield from side.cites
        if conflict.statement:
            yield from _statement_citations(conflict.statement)
    for unused in story.unused:
        yield unused.cite


def _statement_citations(statement: Statement) -> Iterator[Citation]:
    yield from statement.cites
    yield from statement.also_reported_by


def _date_citations(entry: Entry) -> Iterator[Citation]:
    yield from filter(None, (entry.when.expression, entry.when.anchor, entry.when.linked))
