"""Numbers that disagree: the same thing counted, of the same event, with figures that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from summarize.evidence.conflicts_counts import TOLLS, Count, counts
from summarize.evidence.conflicts_pairs import (
    Dispute,
    Telling,
    overlap,
    same_event,
    shared_names,
    with_a_name_and_an_action,
)
from summarize.evidence.reading import Reading
from summarize.model import Number

TOLL = 0.25
"""How much of what the shorter sentence tells the other must tell too, where a toll is compared."""
ALIKE = 0.45
"""How much of what the longer sentence tells the other must tell too, where anything else is counted."""
PART, FAR = 2 / 3, 1 / 4
"""The share of a size ("a 400-bed hospital"), and of any other figure but a toll, below which another one may be that
of a part, or of something else."""
ROUNDED = 0.1
"""How far "about 30" may be from the other figure, as a share of it."""


def number_disputes(readings: Mapping[str, Reading], pairs: Sequence[tuple[str, str]]) -> Iterator[Dispute]:
    """Pairs of numbers that count the same thing of the same event and disagree.

    Tolls are compared wherever two sentences share a name and the action; anything else only in sentences that are
    known to tell the same or nearly the same (`pairs`).
    """
    near = frozenset(pairs)
    known: dict[str, tuple[Count, ...]] = {}
    for left, right in dict.fromkeys((*pairs, *with_a_name_and_an_action(readings, TOLLS))):
        one, other = readings[left], readings[right]
        if not one.numbers or not other.numbers or one.language != other.language or not same_event(one, other):
            continue
        for reading in (one, other):
            if reading.id not in known:
                known[reading.id] = tuple(counts(reading))
        for mine, theirs in _disagreeing(known[left], known[right]):
            alike, both = overlap(one, other), overlap(one, other, of=max)
            toll = mine.action in TOLLS and mine.action == theirs.action
            shared = shared_names(one, other)
            leans = (mine.toll or theirs.toll) and bool(shared)
            if (alike >= TOLL or leans) and (
                (toll and (shared or both >= ALIKE)) or (both >= ALIKE and (left, right) in near)
            ):
                question = _question(mine, one, shared)
                yield Dispute(left=_telling(mine, one), right=_telling(theirs, other), question=question)


def _disagreeing(left: Sequence[Count], right: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    for mine in left:
        others = [count for count in right if count.thing == mine.thing]
        # Two figures for one thing in a sentence are a breakdown or a change, not a count.
        alone = len(others) == 1 and sum(count.thing == mine.thing for count in left) == 1
        if alone and _one_action(mine, others[0]) and not _agree(mine, others[0]):
            yield mine, others[0]


def _agree(one: Count, other: Count) -> bool:
    """Whether two counts can both be right: a figure that has risen, or may rise, is of another time, and one that is
    far smaller than a size, or a sum, is that of a part or of something else."""
    low, high = sorted((one, other), key=lambda count: count.number.value)
    least = PART if one.tied or other.tied else 0.0 if one.action in TOLLS else FAR
    part = low.number.value < least * high.number.value
    return high.rising or low.so_far or part or agree(one.number, other.number, loose=one.loose)


def _one_action(one: Count, other: Count) -> bool:
    """Whether the same happens to what is counted; a table of verbs need not know how one of the two puts it."""
    return one.action == other.action or not (one.action and other.action) or one.tied or other.tied


def agree(one: Number, other: Number, *, loose: bool = False) -> bool:
    """Whether two figures can both be right: "at least 10" and 12 can, "over 30" and 28 cannot.

    `loose` is for what is measured, not counted: every such figure is about right.
    """
    if one.value == other.value:
        return True
    low, high = sorted((one, other), key=lambda number: number.value)
    if low.bound == "over" or high.bound == "under":
        return True
    if loose or "about" in (one.bound, other.bound):
        return high.value - low.value <= ROUNDED * high.value
    return _rounded(low.value, high.value)


def _rounded(low: float, high: float) -> bool:
    """Whether one figure is the other one rounded: 1,500 for 1,487."""
    for fine, coarse in ((low, high), (high, low)):
        for unit in (10.0, 100.0, 1e3, 1e4, 1e5, 1e6, 1e8, 1e9):
            if fine >= 5 * unit and fine % unit and coarse == round(fine / unit) * unit:
                return True
    return False


def _telling(count: Count, reading: Reading) -> Telling:
    number = count.number
    return Telling(
        sentence=reading.id,
        article=reading.article,
        start=number.start,
        end=count.end,
        value=f"{number.bound} {number.value:g}",
        shown=reading.text[number.start : count.end],
    )


def _question(count: Count, reading: Reading, names: Iterable[str]) -> str:
    """What is disputed, in the words of the first telling without its figure."""
    thing = reading.text[count.number.end : count.end].strip(" -")
    what = {"a:kill": "killed", "a:injure": "injured", "a:arrest": "arrested"}.get(count.action, "")
    counted = " ".join(part for part in (thing if thing and thing != what else "", what) if part)
    about = ", ".join(list(names)[:3])
    asked = (
        f"How much ({count.thing})" if count.thing == "%" or count.thing.isupper() else f"How many {counted}".strip()
    )
    return f"{asked}? ({about})" if about else f"{asked}?"
