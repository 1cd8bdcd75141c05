"""The timeline, conflicts, origins and unused text of a story, as they are printed.

Which entries stay where a timeline has too many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

import msgspec
from msgspec import UNSET

from summarize.compose.repetition import PrintedStatements, equal
from summarize.model import (
    Claim,
    Conflict,
    ConflictBrief,
    ConflictSide,
    Entry,
    Event,
    Origin,
    OriginBrief,
    Rejection,
    Resolved,
    Statement,
    Story,
    Unused,
    When,
)
from summarize.parse.inline_markup import unmarked
from summarize.verify import cite
from summarize.verify.index import Index
from summarize.verify.verify import Verdict, verify, verify_event

ENTRIES = 60
"""A story's timeline has at most so many entries: more is no overview, however many files report the story."""


def most_important(entries: Sequence[Entry], most: int) -> tuple[Entry, ...]:
    """The `most` entries that matter, in their order.

    News go before the background, then days by their weight in the story; the second entry of a day counts half, the
    third a third, so that one busy day does not crowd out the others. What is alike stays by how many files report it,
    the earlier before the later.
    """
    if len(entries) <= most:
        return tuple(entries)

    def files(number: int) -> tuple[int, int]:
        return -entries[number].statement.support.files, number

    counts: Counter[tuple[str | None, str | None]] = Counter()
    value: dict[int, float] = {}
    for number in sorted(range(len(entries)), key=files):
        when = entries[number].when
        counts[when.start, when.end] += 1
        value[number] = entries[number].weight / counts[when.start, when.end]
    order = sorted(value, key=lambda number: (entries[number].background, -value[number], *files(number)))
    return tuple(entries[number] for number in sorted(order[:most]))


def timeline(
    story: Story, index: Index, claims: Mapping[str, Claim], *, language: str
) -> tuple[tuple[Entry, ...], tuple[Rejection, ...]]:
    """The story's events as entries, by date; a backend words an event (`claims`, by its id), it never dates one.

    Nothing is printed twice: where two events have the same words, the one that is news and comes first is printed. Of
    more than `ENTRIES` entries those stay that matter most.
    """
    printed = PrintedStatements(disputed=disputed(story))
    dates: dict[str, When] = {}
    entries: list[Entry] = []
    refused: list[Rejection] = []
    ordered = sorted(story.events, key=lambda event: (event.background, when_key(event.when), event.id))
    for event in _without_subsumed(ordered, index.subsumption.subsumes):
        verdict = _first_new(event, story, index, claims.get(event.id), printed, dates)
        refused += verdict.rejections
        if verdict.statement is not None:
            printed.add(verdict)
            dates[verdict.statement.id] = event.when
            entries.append(_entry(event, story, verdict.statement))
    return most_important(sorted(entries, key=_order), ENTRIES), tuple(refused)


def _without_subsumed(events: Sequence[Event], subsumes: Callable[[str, str], bool]) -> list[Event]:
    """The events without those that another one of the same date nearly entails."""
    dated: dict[tuple[str, str], dict[str, int]] = {}
    for index, event in enumerate(events):
        dated.setdefault(when_key(event.when), {}).setdefault(event.fact, index)
    fullest: list[Event] = []
    dropped: set[int] = set()
    for index, event in enumerate(events):
        others = dated[when_key(event.when)].items()
        if any(fuller not in dropped and subsumes(fact, event.fact) for fact, fuller in others):
            dropped.add(index)
        else:
            fullest.append(event)
    return fullest


def _first_new(
    event: Event, story: Story, index: Index, claim: Claim | None, printed: PrintedStatements, dates: Mapping[str, When]
) -> Verdict:
    """The event in the backend's words, else in its clearest sentence, else in another one that says nothing twice."""
    verdict = verify_event(event, story, claim, index=index)
    refused = verdict.rejections
    for best in (None, *(id for id in event.sentences if id != event.best)):
        if best is not None:
            verdict = verify_event(msgspec.structs.replace(event, best=best), story, index=index)
        if verdict.statement is None or not _is_repeated(verdict, event.when, printed, dates):
            return verdict
    text = verdict.statement.text if verdict.statement else ""
    same = Rejection(text=text, code="repeat", detail="another entry says it")
    return Verdict(statement=None, rejections=(*refused, same))


def _is_repeated(verdict: Verdict, when: When, printed: PrintedStatements, dates: Mapping[str, When]) -> bool:
    """Whether an entry says what another one says: in like words on the same date, in the same words on any."""
    return any(
        equal(verdict.annotation, earlier.annotation) or _overlap(when, dates[earlier.statement.id])
        for earlier in printed.alike(verdict)
        if verdict.annotation and earlier.annotation and earlier.statement
    )


def _overlap(left: When, right: When) -> bool:
    return (left.start or "") <= (right.end or "9999") and (right.start or "") <= (left.end or "9999")


def _entry(event: Event, story: Story, statement: Statement) -> Entry:
    return Entry(
        when=resolved(event.when, story),
        statement=statement,
        basis=event.basis,
        background=event.background,
        place=event.place,
        weight=event.weight,
        further=tuple(
            date
            for date in (resolved(when, story) for when in event.further)
            if date.expression is not None and unmarked(date.expression.quote) in statement.text
        ),
    )


def resolved(when: When, story: Story) -> Resolved:
    """A date with its trace, cited."""
    return Resolved(
        start=when.start,
        end=when.end,
        granularity=when.granularity,
        rule=when.rule,
        expression=cite.cite_passage(story, when.expression),
        anchor=cite.cite_passage(story, when.anchor),
        anchor_date=when.anchor_date,
        linked=cite.cite_passage(story, when.linked),
        alternatives=when.alternatives,
        basis=when.date.basis if when.alternatives and when.date.basis.digits else UNSET,
    )


def when_key(when: When | Resolved) -> tuple[str, str]:
    """Sorts dates: by first day, then by last day, open ends outermost ("until 2021" first, "since 2021" last)."""
    return (when.start or "", when.end or "9999-12-31")


def _order(entry: Entry) -> tuple[object, ...]:
    first = entry.statement.cites[0]
    return (*when_key(entry.when), cite.natural(first.source), first.start, first.end, entry.statement.text)


def conflicts(
    story: Story, index: Index, claims: Iterable[Claim]
) -> tuple[tuple[ConflictBrief, ...], tuple[Rejection, ...]]:
    """The story's conflicts with both sides cited, in the backend's words too where those hold."""
    refused: list[Rejection] = []
    worded: dict[str, Statement] = {}
    for claim in claims:
        verdict = verify(claim, story, index=index, replace=False)
        refused += verdict.rejections
        if verdict.statement is not None and claim.about is not None:
            worded.setdefault(claim.about, verdict.statement)
    return tuple(_conflict(conflict, story, worded.get(conflict.id)) for conflict in story.conflicts), tuple(refused)


def disputed(story: Story) -> list[frozenset[str]]:
    """The ids of the sentences in which each conflict of the story stands."""
    return [
        frozenset(
            sentence.id
            for side in conflict.sides
            for passage in side.passages
            for sentence in story.article[passage.article].sentences
            if sentence.start <= passage.start < sentence.end
        )
        for conflict in story.conflicts
    ]


def _conflict(conflict: Conflict, story: Story, statement: Statement | None) -> ConflictBrief:
    sides = (
        ConflictSide(
            value=side.value,
            cites=cite.in_order(cite.citation(story.article[passage.article], passage) for passage in side.passages),
        )
        for side in conflict.sides
    )
    return ConflictBrief(kind=conflict.kind, question=conflict.question, sides=tuple(sides), statement=statement)


def origins(determined: Iterable[Origin] | None) -> tuple[OriginBrief, ...] | None:
    """The origins of a story; None where they were not determined."""
    if determined is None:
        return None
    return tuple(
        OriginBrief(
            sources=tuple(sorted(origin.articles, key=cite.natural)),
            evidence=tuple(str(sign) for sign in origin.evidence),
        )
        for origin in determined
    )


def unused(story: Story) -> tuple[Unused, ...]:
    """What was excluded from the articles, and why."""
    return tuple(
        Unused(cite=cite.citation(article, part), reason=part.reason)
        for article in sorted(story.articles, key=lambda article: cite.natural(article.id))
        for part in sorted(article.excluded, key=lambda part: (part.start, part.end))
    )
