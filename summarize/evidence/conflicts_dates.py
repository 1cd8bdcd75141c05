"""Dates that disagree: one event, told alike in two articles, on two days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from summarize.evidence.conflicts_pairs import Dispute, Telling, shared_names
from summarize.evidence.reading import Reading
from summarize.model import DateExpression

ALIKE = 0.7
"""The share of both sentences' concepts, dates aside, from which they tell one event and not two of a kind."""
NAMES = 1
"""Names that the sentences must share."""


def date_disputes(readings: Mapping[str, Reading], pairs: Sequence[tuple[str, str]]) -> Iterator[Dispute]:
    """Pairs of dates in sentences that agree in all else.

    Look-alike events on other days are common, so each sentence must have one date only, both by the day or both by
    the year, and the rest of what they tell must be nearly the same.
    """
    dated = {id: date for id, reading in readings.items() if (date := _date(reading)) is not None}
    for left, right in pairs:
        if left not in dated or right not in dated or dated[left].granularity != dated[right].granularity:
            continue
        one, other, mine, theirs = readings[left], readings[right], dated[left], dated[right]
        if (mine.first or "") <= (theirs.last or "") and (theirs.first or "") <= (mine.last or ""):
            continue
        if len(shared_names(one, other)) >= NAMES and _alike(one, other) and _same_figures(one, other):
            names = ", ".join(shared_names(one, other)[:3])
            yield Dispute(left=_telling(mine, one), right=_telling(theirs, other), question=f"When? ({names})")


def _date(reading: Reading) -> DateExpression | None:
    """The one date of a sentence, if it does not depend on when the article was published: that may be wrong."""
    found = [one for one in reading.dates if one.status == "resolved" and one.first and one.last]
    return (
        found[0]
        if len(found) == 1 and not found[0].relative and found[0].granularity in ("day", "month", "year")
        else None
    )


def _alike(one: Reading, other: Reading) -> bool:
    mine, theirs = set(one.concepts), set(other.concepts)
    return bool(mine and theirs) and len(mine & theirs) >= ALIKE * max(len(mine), len(theirs))


def _same_figures(one: Reading, other: Reading) -> bool:
    return {number.value for number in one.numbers} == {number.value for number in other.numbers}


def _telling(date: DateExpression, reading: Reading) -> Telling:
    return Telling(
        sentence=reading.id,
        article=reading.article,
        start=date.start,
        end=date.end,
        value=f"{date.first}/{date.last}",
        shown=reading.text[date.start : date.end],
    )
