"""Which sentences of two articles may report the same event, so that what they say can be compared.

Dates that disagree: one event, reported in like words in two articles, on two days.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

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


def related(facts: Sequence[Fact], annotations: Mapping[str, Annotation]) -> tuple[tuple[str, str], ...]:
    """Pairs of sentences of two articles that report one fact, or of which one reports it in part or differently.

    Only sentences with a number, a date or a quotation: others have nothing that is disputed. Ordered pairs of ids,
    the one that comes first in the story first, each once.
    """
    rank = {
        id: number
        for number, (id, annotation) in enumerate(annotations.items())
        if annotation.numbers or annotation.dates or annotation.quotations
    }
    pairs: set[tuple[int, int]] = set()
    for fact in facts:
        reporting = [id for id in fact.sentences if id in rank][:CROWD]
        similar = [id for id in (fact.similar or fact.partial) if id in rank]
        for at, first in enumerate(reporting):
            for second in (*reporting[at + 1 :], *similar):
                if annotations[second].article != annotations[first].article:
                    pairs.add((min(rank[first], rank[second]), max(rank[first], rank[second])))
    ids = tuple(annotations)
    return tuple((ids[left], ids[right]) for left, right in sorted(pairs))


def with_a_name_and_an_action(
    annotations: Mapping[str, Annotation], actions: frozenset[str]
) -> tuple[tuple[str, str], ...]:
    """Pairs of sentences of two articles that have numbers, a name, and one of these actions in common."""
    rank = {id: number for number, id in enumerate(annotations)}
    holders: dict[tuple[str, str], list[str]] = defaultdict(list)
    for annotation in annotations.values():
        for action in annotation.actions if annotation.numbers else ():
            if action in actions:
                for key in (*annotation.keys, *annotation.context):
                    holders[key, action].append(annotation.id)
    pairs: set[tuple[int, int]] = set()
    for ids in holders.values():
        if 1 < len(ids) <= CROWD:
            for at, first in enumerate(ids):
                for second in ids[at + 1 :]:
                    if annotations[first].article != annotations[second].article:
                        pairs.add((rank[first], rank[second]))
    known = tuple(annotations)
    return tuple((known[left], known[right]) for left, right in sorted(pairs))


def same_event(left: Annotation, right: Annotation) -> bool:
    """Whether nothing says that two sentences report two events: another place or actor, another day.

    They must share a name, their own or that of the sentence before, if they have any. Who reports it is no actor of
    the event.
    """
    if left.negated != right.negated or left.uncertain != right.uncertain or left.future != right.future:
        return False
    mine, theirs = _names(left), _names(right)
    if (mine or theirs) and not set(mine) & set(theirs):
        return False
    if _unshared_names(left, right) and _unshared_names(right, left):
        return False
    return not _other_day(left, right)


def shared_names(left: Annotation, right: Annotation) -> tuple[str, ...]:
    """The names that both sentences have, in the order of the first."""
    theirs = set(_names(right))
    return tuple(key for key in _names(left) if key in theirs)


def _names(annotation: Annotation) -> tuple[str, ...]:
    named = (*annotation.keys, *annotation.context)
    return tuple(dict.fromkeys(key for key in named if key not in annotation.attributed_to))


def _unshared_names(left: Annotation, right: Annotation) -> tuple[str, ...]:
    """Names of one sentence itself that the other has not, nor the sentence before it."""
    besides = {*right.keys, *right.context, *left.attributed_to, *left.described}
    return tuple(key for key in left.keys if key not in besides)


def _other_day(left: Annotation, right: Annotation) -> bool:
    mine = [
        expression
        for expression in left.dates
        if expression.status == "resolved" and expression.first and expression.last
    ]
    theirs = [
        expression
        for expression in right.dates
        if expression.status == "resolved" and expression.first and expression.last
    ]
    if not mine or not theirs:
        return False
    return not any(
        (a.first or "") <= (b.last or "") and (b.first or "") <= (a.last or "") for a in mine for b in theirs
    )


ALIKE = 0.7
"""The share of both sentences' concepts, dates aside, from which they report one event and not two of a kind."""
NAMES = 1
"""Names that the sentences must share."""


def date_disputes(annotations: Mapping[str, Annotation], pairs: Sequence[tuple[str, str]]) -> Iterator[Dispute]:
    """Pairs of dates in sentences that agree in all else.

    Look-alike events on other days are common, so each sentence must have one date only, both by the day or both by
    the year, and the rest of what they say must be nearly the same.
    """
    dated = {id: date for id, annotation in annotations.items() if (date := _absolute_date(annotation)) is not None}
    for left, right in pairs:
        if left not in dated or right not in dated or dated[left].granularity != dated[right].granularity:
            continue
        first, second, mine, theirs = annotations[left], annotations[right], dated[left], dated[right]
        if (mine.first or "") <= (theirs.last or "") and (theirs.first or "") <= (mine.last or ""):
            continue
        if len(shared_names(first, second)) >= NAMES and _alike(first, second) and _same_figures(first, second):
            names = ", ".join(shared_names(first, second)[:3])
            yield Dispute(left=_mention(mine, first), right=_mention(theirs, second), question=f"When? ({names})")


def _absolute_date(annotation: Annotation) -> DateExpression | None:
    """The one date of a sentence, if it does not depend on when the article was published: that may be wrong."""
    resolved = [
        expression
        for expression in annotation.dates
        if expression.status == "resolved" and expression.first and expression.last
    ]
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
