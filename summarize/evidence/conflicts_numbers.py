"""Numbers that disagree: the same thing counted, of the same event, with figures that cannot both be right."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from summarize.evidence.conflicts_pairs import Dispute, Telling, same_event, shared_names
from summarize.evidence.lexicon import lexicon
from summarize.evidence.reading import Reading
from summarize.model import Number
from summarize.text.words import stems, word_spans, words

NEAR = 6
"""Words between a number and the action that it belongs to."""
ROUNDED = 0.1
"""How far "about 30" may be from the other figure, as a share of it."""

# Spans of time, ages and bare figures are counted for too many reasons to be compared.
_LOOSE = frozenset(["", "year", "month", "week", "day", "hour", "minut", "time", "jahr", "an", "año", "ora"])
# Words for anybody: who is counted so is counted as a whole.
_ANYBODY = frozenset(
    (
        *("peopl", "person", "victim", "live", "individu", "man", "dead", "death", "fatal", "casualti"),
        *("mensch", "opf", "tot", "personn", "vie", "mort", "muert"),
    )
)


class Count(Struct, frozen=True, kw_only=True):
    """A number with what is counted: `thing` is the unit, or "anybody", and `action` what happened to it."""

    number: Number
    thing: str
    action: str
    end: int


def number_disputes(readings: Mapping[str, Reading], pairs: Sequence[tuple[str, str]]) -> Iterator[Dispute]:
    """Pairs of numbers that count the same thing of the same event and disagree."""
    counts: dict[str, tuple[Count, ...]] = {}
    for left, right in pairs:
        one, other = readings[left], readings[right]
        if not one.numbers or not other.numbers or one.language != other.language or not same_event(one, other):
            continue
        for reading in (one, other):
            if reading.id not in counts:
                counts[reading.id] = tuple(_counts(reading))
        for mine, theirs in _disagreeing(counts[left], counts[right]):
            question = _question(mine, one, shared_names(one, other))
            yield Dispute(left=_telling(mine, one), right=_telling(theirs, other), question=question)


def _disagreeing(left: Sequence[Count], right: Sequence[Count]) -> Iterator[tuple[Count, Count]]:
    for thing, action in dict.fromkeys((count.thing, count.action) for count in left):
        mine = [count for count in left if (count.thing, count.action) == (thing, action)]
        theirs = [count for count in right if (count.thing, count.action) == (thing, action)]
        # Two figures for one thing in a sentence are a breakdown or a change, not a count.
        if len(mine) == len(theirs) == 1 and not agree(mine[0].number, theirs[0].number):
            yield mine[0], theirs[0]


def agree(one: Number, other: Number) -> bool:
    """Whether two figures can both be right: "at least 10" and 12 can, "over 30" and 28 cannot."""
    if one.value == other.value:
        return True
    low, high = sorted((one, other), key=lambda number: number.value)
    if low.bound == "over" or high.bound == "under":
        return True
    if "about" in (one.bound, other.bound):
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
    found = [(stems(word, reading.language, stop=False) or [word])[0] for word in plain]
    classes = lexicon(reading.language).classes(plain, found) if len(plain) == len(spans) else [()] * len(spans)
    for number in reading.numbers:
        if number.unit in _LOOSE and number.unit != "":
            continue
        after = [at for at, span in enumerate(spans) if span[0] >= number.end]
        unit = next((at for at in after[:5] if found[at] == number.unit), None) if number.unit else None
        unit_classes = classes[unit] if unit is not None else ()
        action = _action(number, spans, classes)
        dead = "a:kill" in unit_classes or (number.unit == "" and action == "a:kill")
        if number.unit == "" and not dead:
            continue
        thing = "anybody" if dead or number.unit in _ANYBODY else number.unit
        end = spans[unit][1] if unit is not None else number.end
        yield Count(number=number, thing=thing, action="a:kill" if dead else action, end=end)


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
