"""Which sentences of two articles may report the same event, so that what they say can be compared.

Dates that disagree: one event, reported in like words in two articles, on two days.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from summarize.evidence.similarity import similarity
from summarize.model import Annotation, DateExpression, Fact

CROWD = 60
"""Sentences that share a name and an action, beyond which the two say nothing."""


class Mention(Struct, frozen=True, kw_only=True):
    """What one sentence says of a disputed thing: `value` is what is compared, `shown` how it is worded there.

    `start` and `end` count from the start of the sentence.
    """

    sentence: str
    article: str
    start: int
    end: int
    value: str
    shown: str

    @property
    def key(self) -> tuple[str, int]:
        """What distinguishes one mention from another."""
        return self.sentence, self.start


class Dispute(Struct, frozen=True, kw_only=True):
    """Two mentions that cannot both be right, and what about."""

    left: Mention
    right: Mention
    question: str


class Related(Struct, frozen=True):
    """Sentences that report one fact, `reporting`, and those that report it in part or differently, `similar`."""

    reporting: tuple[str, ...]
    similar: tuple[str, ...]


def related(facts: Sequence[Fact], annotations: Mapping[str, Annotation]) -> tuple[Related, ...]:
    """The sentences that report the same or nearly the same, for each fact that more than one reports.

    Only sentences with a number, a date or a quotation: others have nothing that is disputed.
    """
    disputable = {
        id for id, annotation in annotations.items() if annotation.numbers or annotation.dates or annotation.quotations
    }
    groups = []
    for fact in facts:
        reporting = tuple([id for id in fact.sentences if id in disputable][:CROWD])
        similar = tuple([id for id in (fact.similar or fact.partial) if id in disputable]) if reporting else ()
        if len(reporting) + len(similar) > 1:
            groups.append(Related(reporting, similar))
    return tuple(groups)


def related_pairs(
    groups: Iterable[Related], annotations: Mapping[str, Annotation], among: Container[str]
) -> set[tuple[str, str]]:
    """Pairs of related sentences of two articles, both of them in `among`: the one that comes first in the story first.

    Two sentences that are both only similar to a fact are not related.
    """
    chosen = [
        ([id for id in group.reporting if id in among], [id for id in group.similar if id in among]) for group in groups
    ]
    rank = {id: number for number, id in enumerate(annotations)}
    return {
        (first, second) if rank[first] < rank[second] else (second, first)
        for reporting, similar in chosen
        for at, first in enumerate(reporting)
        for second in (*reporting[at + 1 :], *similar)
        if annotations[first].article != annotations[second].article
    }


def with_a_name_and_an_action(
    annotations: Mapping[str, Annotation], actions: frozenset[str], among: Container[str]
) -> set[tuple[str, str]]:
    """Pairs of sentences of two articles that have numbers, a name, and one of these actions in common, both of them in
    `among`; the one that comes first in the story first."""
    holders: dict[tuple[str, str], list[str]] = defaultdict(list)
    for annotation in annotations.values():
        for action in annotation.actions if annotation.numbers else ():
            if action in actions:
                for key in (*annotation.keys, *annotation.context):
                    holders[key, action].append(annotation.id)
    crowds = [[id for id in ids if id in among] for ids in holders.values() if 1 < len(ids) <= CROWD]
    return {
        (first, second)
        for ids in crowds
        for at, first in enumerate(ids)
        for second in ids[at + 1 :]
        if annotations[first].article != annotations[second].article
    }


class EventMarks(Struct, frozen=True):
    """What tells the event of one sentence from that of another, made once a sentence.

    `manner` is whether it is denied, doubted, yet to come; `names` are those of the sentence and of the one before it,
    without who reports it, `own` those of the sentence alone that are not described either; `known` all names of both;
    `days` the first and last day of each date.
    """

    manner: tuple[bool, bool, bool]
    names: tuple[str, ...]
    own: frozenset[str]
    known: frozenset[str]
    days: tuple[tuple[str, str], ...]


def event_marks(annotation: Annotation) -> EventMarks:
    """What tells the event that a sentence reports from others."""
    named = (*annotation.keys, *annotation.context)
    reporters = annotation.attributed_to
    return EventMarks(
        manner=(annotation.negated, annotation.uncertain, annotation.future),
        names=tuple(dict.fromkeys([key for key in named if key not in reporters])),
        own=frozenset(annotation.keys).difference(reporters, annotation.described),
        known=frozenset(named),
        days=tuple([(date.first or "", date.last or "") for date in _resolved(annotation)]),
    )


def same_event(left: EventMarks, right: EventMarks) -> bool:
    """Whether nothing says that two sentences report two events: another place or actor, another day.

    They must share a name, their own or that of the sentence before, if they have any. Who reports it is no actor of
    the event.
    """
    if left.manner != right.manner:
        return False
    if (left.names or right.names) and not shared_names(left, right):
        return False
    if not left.own <= right.known and not right.own <= left.known:
        return False
    if not left.days or not right.days:
        return True
    return any(mine[0] <= theirs[1] and theirs[0] <= mine[1] for mine in left.days for theirs in right.days)


def shared_names(left: EventMarks, right: EventMarks) -> tuple[str, ...]:
    """The names that both sentences have, in the order of the first."""
    return tuple([name for name in left.names if name in right.names])


def _resolved(annotation: Annotation) -> list[DateExpression]:
    """The dates of a sentence whose days are known."""
    return [date for date in annotation.dates if date.status == "resolved" and date.first and date.last]


ALIKE = 0.7
"""The share of both sentences' concepts, dates aside, from which they report one event and not two of a kind."""
NAMES = 1
"""Names that the sentences must share."""


def date_disputes(annotations: Mapping[str, Annotation], groups: Iterable[Related]) -> Iterator[Dispute]:
    """Pairs of dates in sentences that agree in all else.

    Look-alike events on other days are common, so each sentence must have one date only, both by the day or both by
    the year, and the rest of what they say must be nearly the same.
    """
    dated = {id: date for id, annotation in annotations.items() if (date := _absolute_date(annotation)) is not None}
    for left, right in related_pairs(groups, annotations, dated):
        first, second, mine, theirs = annotations[left], annotations[right], dated[left], dated[right]
        if mine.granularity != theirs.granularity:
            continue
        if (mine.first or "") <= (theirs.last or "") and (theirs.first or "") <= (mine.last or ""):
            continue
        names = shared_names(event_marks(first), event_marks(second))
        if len(names) >= NAMES and _alike(first, second) and _same_figures(first, second):
            question = f"When? ({', '.join(names[:3])})"
            yield Dispute(left=_mention(mine, first), right=_mention(theirs, second), question=question)


def _absolute_date(annotation: Annotation) -> DateExpression | None:
    """The one date of a sentence, if it does not depend on when the article was published: that may be wrong."""
    resolved = _resolved(annotation)
    return (
        resolved[0]
        if len(resolved) == 1 and not resolved[0].relative and resolved[0].granularity in ("day", "month", "year")
        else None
    )


def _alike(left: Annotation, right: Annotation) -> bool:
    return similarity(frozenset(left.concepts), frozenset(right.concepts), scale="larger") >= ALIKE


def _same_figures(left: Annotation, right: Annotation) -> bool:
    return {number.value for number in left.numbers} == {number.value for number in right.numbers}


def _mention(date: DateExpression, annotation: Annotation) -> Mention:
    return Mention(
        sentence=annotation.id,
        article=annotation.article,
        start=date.start,
        end=date.end,
        value=f"{date.first}/{date.last}",
        shown=annotation.text[date.start : date.end],
    )
