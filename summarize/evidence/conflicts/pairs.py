"""Which sentences of two articles may tell of the same event, so that what they say can be held against each other.

Dates that disagree: one event, told alike in two articles, on two days.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from summarize.evidence.similarity import similarity
from summarize.model import Annotation, DateExpression, Fact

CROWD = 60
"""Sentences that share a name and an action, beyond which the two tell nothing."""


class Telling(Struct, frozen=True, kw_only=True):
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
        """What tells one telling from another."""
        return self.sentence, self.start


class Dispute(Struct, frozen=True, kw_only=True):
    """Two tellings that cannot both be right, and what about."""

    left: Telling
    right: Telling
    question: str


def related(facts: Sequence[Fact], annotations: Mapping[str, Annotation]) -> tuple[tuple[str, str], ...]:
    """Pairs of sentences of two articles that tell one fact, or that one of them tells partly or otherwise.

    Only sentences with a number, a date or a quotation: others have nothing that is disputed. Ordered pairs of ids,
    the one that comes first in the story first, each once.
    """
    place = {
        id: number
        for number, (id, annotation) in enumerate(annotations.items())
        if annotation.numbers or annotation.dates or annotation.quotations
    }
    found: set[tuple[int, int]] = set()
    for fact in facts:
        told = [id for id in fact.sentences if id in place][:CROWD]
        others = [id for id in (fact.similar or fact.partial) if id in place]
        for at, id in enumerate(told):
            for other in (*told[at + 1 :], *others):
                if annotations[other].article != annotations[id].article:
                    found.add((min(place[id], place[other]), max(place[id], place[other])))
    ids = tuple(annotations)
    return tuple((ids[left], ids[right]) for left, right in sorted(found))


def with_a_name_and_an_action(
    annotations: Mapping[str, Annotation], actions: frozenset[str]
) -> tuple[tuple[str, str], ...]:
    """Pairs of sentences of two articles that have numbers, a name, and one of these actions in common."""
    place = {id: number for number, id in enumerate(annotations)}
    holders: dict[tuple[str, str], list[str]] = defaultdict(list)
    for annotation in annotations.values():
        for action in annotation.actions if annotation.numbers else ():
            if action in actions:
                for key in (*annotation.keys, *annotation.context):
                    holders[key, action].append(annotation.id)
    found: set[tuple[int, int]] = set()
    for ids in holders.values():
        if 1 < len(ids) <= CROWD:
            for at, one in enumerate(ids):
                for other in ids[at + 1 :]:
                    if annotations[one].article != annotations[other].article:
                        found.add((place[one], place[other]))
    known = tuple(annotations)
    return tuple((known[left], known[right]) for left, right in sorted(found))


def same_event(one: Annotation, other: Annotation) -> bool:
    """Whether nothing says that two sentences tell of two events: another place or actor, another day.

    They must share a name, their own or that of the sentence before, if they have any. Who tells it is no actor of
    the event.
    """
    if one.negated != other.negated or one.uncertain != other.uncertain or one.future != other.future:
        return False
    mine, theirs = _names(one), _names(other)
    if (mine or theirs) and not set(mine) & set(theirs):
        return False
    if _alone(one, other) and _alone(other, one):
        return False
    return not _other_day(one, other)


def shared_names(one: Annotation, other: Annotation) -> tuple[str, ...]:
    """The names that both sentences have, in the order of the first."""
    theirs = set(_names(other))
    return tuple(key for key in _names(one) if key in theirs)


def _names(annotation: Annotation) -> tuple[str, ...]:
    named = (*annotation.keys, *annotation.context)
    return tuple(dict.fromkeys(key for key in named if key not in annotation.attributed_to))


def _alone(one: Annotation, other: Annotation) -> tuple[str, ...]:
    """Names of one sentence itself that the other has not, nor the sentence before it."""
    besides = {*other.keys, *other.context, *one.attributed_to, *one.described}
    return tuple(key for key in one.keys if key not in besides)


def _other_day(one: Annotation, other: Annotation) -> bool:
    mine = [found for found in one.dates if found.status == "resolved" and found.first and found.last]
    theirs = [found for found in other.dates if found.status == "resolved" and found.first and found.last]
    if not mine or not theirs:
        return False
    return not any(
        (a.first or "") <= (b.last or "") and (b.first or "") <= (a.last or "") for a in mine for b in theirs
    )


ALIKE = 0.7
"""The share of both sentences' concepts, dates aside, from which they tell one event and not two of a kind."""
NAMES = 1
"""Names that the sentences must share."""


def date_disputes(annotations: Mapping[str, Annotation], pairs: Sequence[tuple[str, str]]) -> Iterator[Dispute]:
    """Pairs of dates in sentences that agree in all else.

    Look-alike events on other days are common, so each sentence must have one date only, both by the day or both by
    the year, and the rest of what they tell must be nearly the same.
    """
    dated = {id: date for id, annotation in annotations.items() if (date := _date(annotation)) is not None}
    for left, right in pairs:
        if left not in dated or right not in dated or dated[left].granularity != dated[right].granularity:
            continue
        one, other, mine, theirs = annotations[left], annotations[right], dated[left], dated[right]
        if (mine.first or "") <= (theirs.last or "") and (theirs.first or "") <= (mine.last or ""):
            continue
        if len(shared_names(one, other)) >= NAMES and _alike(one, other) and _same_figures(one, other):
            names = ", ".join(shared_names(one, other)[:3])
            yield Dispute(left=_telling(mine, one), right=_telling(theirs, other), question=f"When? ({names})")


def _date(annotation: Annotation) -> DateExpression | None:
    """The one date of a sentence, if it does not depend on when the article was published: that may be wrong."""
    found = [one for one in annotation.dates if one.status == "resolved" and one.first and one.last]
    return (
        found[0]
        if len(found) == 1 and not found[0].relative and found[0].granularity in ("day", "month", "year")
        else None
    )


def _alike(one: Annotation, other: Annotation) -> bool:
    return similarity(frozenset(one.concepts), frozenset(other.concepts), scale="larger") >= ALIKE


def _same_figures(one: Annotation, other: Annotation) -> bool:
    return {number.value for number in one.numbers} == {number.value for number in other.numbers}


def _telling(date: DateExpression, annotation: Annotation) -> Telling:
    return Telling(
        sentence=annotation.id,
        article=annotation.article,
        start=date.start,
        end=date.end,
        value=f"{date.first}/{date.last}",
        shown=annotation.text[date.start : date.end],
    )
