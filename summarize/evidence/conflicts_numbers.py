"""Numbers that disagree: the same thing counted, of the same event, with figures that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from summarize.evidence.conflicts_pairs import (
    Dispute,
    Telling,
    overlap,
    same_event,
    shared_names,
    with_a_name_and_an_action,
)
from summarize.evidence.lexicon import lexicon
from summarize.evidence.reading import Reading
from summarize.model import Number
from summarize.text.words import stems, word_spans, words

NEAR = 6
"""Words between a number and the action that it belongs to."""
TOLL = 0.25
"""How much of what the shorter sentence tells the other must tell too, where a toll is compared."""
ALIKE = 0.45
"""How much of what the longer sentence tells the other must tell too, where anything else is counted."""
ROUNDED = 0.1
"""How far "about 30" may be from the other figure, as a share of it."""

# Spans of time, ages and bare figures are counted for too many reasons to be compared.
_LOOSE = frozenset(["year", "month", "week", "day", "hour", "minut", "second", "time", "jahr", "an", "año", "ora"])
# Lengths and the like are estimates, whoever gives them.
_MEASURES = frozenset(
    ["%", "mile", "km", "kilomet", "kilometr", "metr", "met", "meter", "feet", "foot", "yard", "inch", "hectar", "tonn"]
)
# Words for anybody: who is counted so is counted as a whole.
_DEAD = frozenset(["dead", "death", "fatal", "casualti", "tot", "mort", "muert"])
_ANYBODY = _DEAD | frozenset(
    ["peopl", "person", "victim", "live", "individu", "mensch", "opf", "personn", "vie"],
)
# What happens to people, and is counted: such figures are comparable wherever a name and the event agree.
_TOLLS = frozenset(["a:kill", "a:injure", "a:arrest", "a:abduct", "a:rescue"])


class Count(Struct, frozen=True, kw_only=True):
    """A number with what is counted: `thing` is the unit, or "anybody", and `action` what happened to it."""

    number: Number
    thing: str
    action: str
    end: int
    loose: bool


def number_disputes(readings: Mapping[str, Reading], pairs: Sequence[tuple[str, str]]) -> Iterator[Dispute]:
    """Pairs of numbers that count the same thing of the same event and disagree.

    Tolls are compared wherever two sentences share a name and the action; anything else only in sentences that are
    known to tell the same or nearly the same (`pairs`).
    """
    near = frozenset(pairs)
    counts: dict[str, tuple[Count, ...]] = {}
    for left, right in dict.fromkeys((*pairs, *with_a_name_and_an_action(readings, _TOLLS))):
        one, other = readings[left], readings[right]
        if not one.numbers or not other.numbers or one.language != other.language or not same_event(one, other):
            continue
        for reading in (one, other):
            if reading.id not in counts:
                counts[reading.id] = tuple(_counts(reading))
        for mine, theirs in _disagreeing(counts[left], counts[right]):
            alike, both = overlap(one, other), overlap(one, other, of=max)
            toll = mine.action in _TOLLS and mine.action == theirs.action
            if alike >= TOLL and (toll or (both >= ALIKE and (left, right) in near)):
                question = _question(mine, one, shared_names(one, other))
                yield Dispute(left=_telling(mine, one), right=_telling(theirs, other), question=question)


def _disagreeing(left: Sequence[Count], right: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    for mine in left:
        others = [count for count in right if count.thing == mine.thing]
        # Two figures for one thing in a sentence are a breakdown or a change, not a count.
        alone = len(others) == 1 and sum(count.thing == mine.thing for count in left) == 1
        if alone and _one_action(mine, others[0]) and not agree(mine.number, others[0].number, loose=mine.loose):
            yield mine, others[0]


def _one_action(one: Count, other: Count) -> bool:
    """Whether the same happens to what is counted; a table of verbs need not know how one of the two puts it."""
    return one.action == other.action or not (one.action and other.action)


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


def _counts(reading: Reading) -> Iterator[Count]:
    """The numbers of a sentence that count something, each with the action nearest to it."""
    if not reading.numbers:
        return
    spans = word_spans(reading.text)
    plain = words(reading.text)
    found = stems(reading.text, reading.language, stop=False)
    # Where a verb stands is known of English alone; elsewhere, what is counted is compared.
    told = len(plain) == len(spans) and reading.language == "en"
    classes = lexicon(reading.language).classes(plain, found) if told else [()] * len(spans)
    for number in reading.numbers:
        after = [at for at, span in enumerate(spans) if span[0] >= number.end]
        if number.unit in _LOOSE or reading.text[number.end :].lstrip()[:1] == "-":
            continue
        unit = next((at for at in after[:5] if found[at] == number.unit), None) if number.unit else None
        if unit is not None and any(
            name.start < spans[unit][1] and spans[unit][0] < name.end for name in reading.names
        ):
            continue  # "23 Somali and Yemeni pirates": the noun is not the one that stands there
        action = _action(number, spans, classes)
        # "12 killed", "killing 12": the figure stands for people.
        bare = number.unit == "" or (unit is not None and "a:kill" in classes[unit] and number.unit not in _DEAD)
        if bare and (action not in _TOLLS or not _beside(number, spans, classes, action)):
            continue
        dead = number.unit in _DEAD
        thing = "anybody" if bare or number.unit in _ANYBODY else number.unit
        yield Count(
            number=number,
            thing=thing,
            action="a:kill" if dead else action,
            end=spans[unit][1] if unit is not None and not bare else number.end,
            loose=number.unit in _MEASURES,
        )


def _beside(number: Number, spans: Sequence[tuple[int, int]], classes: Sequence[tuple[str, ...]], action: str) -> bool:
    """Whether the action stands right before or after the figure."""
    inside = [at for at, span in enumerate(spans) if span[0] < number.end and number.start < span[1]]
    around = (inside[0] - 1, inside[-1] + 1) if inside else ()
    return any(0 <= at < len(classes) and action in classes[at] for at in around)


def _action(number: Number, spans: Sequence[tuple[int, int]], classes: Sequence[tuple[str, ...]]) -> str:
    """The action nearest to a number, what follows it before what precedes it; "" where none is near."""
    inside = [at for at, span in enumerate(spans) if span[0] < number.end and number.start < span[1]]
    if not inside:
        return ""
    best: tuple[int, str] | None = None
    for at, names in enumerate(classes):
        for name in names:
            far = at - inside[-1] if at > inside[-1] else inside[0] - at
            cost = 2 * far + (at < inside[0])
            if name.startswith("a:") and 0 < far <= NEAR and (best is None or cost < best[0]):
                best = (cost, name)
    return best[1] if best else ""


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
