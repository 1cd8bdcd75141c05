"""What the numbers of a sentence count, and what happened to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from summarize.evidence.lexicon import lexicon
from summarize.evidence.reading import Reading
from summarize.model import Number
from summarize.text.words import stems, word_spans, words

NEAR = 6
"""Words between a number and the action that it belongs to."""
# What happens to people, and is counted: such figures are comparable wherever a name and the event agree.
TOLLS = frozenset(["a:kill", "a:injure", "a:arrest", "a:abduct", "a:rescue"])

OTHER = "other"
"""What is told of a figure is no action: there is so much of something."""

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
# "the toll at 27", "a toll of 27", "the death toll stood at 27, officials said".
_TOLL = re.compile(
    r"\btoll (?:(?:now |has |had )?(?:stood |stands |rose |risen |rises |climbed )?(?:at|of|to)|is|was) $"
)
_RISING = re.compile(r"\b(?:rose|risen|rises|climbed|climbs|increased|went up|jumped|grew) (?:\w+ )?to $")
_OWNED = re.compile(
    r"\b(?:has|have|had|employs?|employed|employing|operates?|operated|owns?|of (?:its|their|his|her)) $"
)
# What says that counting goes on.
_SO_FAR = re.compile(
    r"\b(?:so far|until now|confirmed (?:dead|killed)|bisher|bislang|vorerst|jusqu['’](?:ici|à présent)|"
    r"hasta (?:el momento|ahora)|finora|al momento|até (?:o momento|agora)|tot nu toe|voorlopig|пока|на данный "
    r"момент)\b",
    re.IGNORECASE,
)
# Who is hurt badly is a part of who is hurt.
_DEGREES = (
    "seriously critically severely gravely badly slightly lightly serious critical schwer schwerst leicht "
    "lebensgefährlich grièvement gravement légèrement gravemente grave graves leve leves gravi lievi lievemente zwaar "
    "ernstig licht тяжело"
)
_DEGREE = frozenset(_DEGREES.split())


class Count(Struct, frozen=True, kw_only=True):
    """A number with what is counted: `thing` is the unit, or "anybody", and `action` what happened to it.

    `rising` says that it was less before, `so_far` that it may yet be more; `tied` that a hyphen ties it to its thing
    ("a 400-bed hospital"); `toll` that it is the toll of what was told before.
    """

    number: Number
    thing: str
    action: str
    end: int
    loose: bool
    rising: bool = False
    so_far: bool = False
    tied: bool = False
    toll: bool = False


def counts(reading: Reading) -> Iterator[Count]:
    """The numbers of a sentence that count something, each with the action nearest to it."""
    if not reading.numbers:
        return
    so_far = _SO_FAR.search(reading.text) is not None
    for count in tuple(_counted(reading)):
        if count.action == "a:injure" and not _DEGREE.isdisjoint(words(reading.text)):
            continue
        yield replace(count, so_far=so_far)


def _counted(reading: Reading) -> Iterator[Count]:
    spans = word_spans(reading.text)
    plain = words(reading.text)
    found = stems(reading.text, reading.language, stop=False)
    table = lexicon(reading.language)
    english = reading.language == "en"
    # Where a verb stands is known of English alone; elsewhere, of people, what the sentence tells.
    classes = table.classes(plain, found) if len(plain) == len(spans) else [()] * len(spans)
    for number in reading.numbers:
        tied = reading.text[number.end :].lstrip()[:1] == "-"
        if number.unit in _LOOSE or (tied and number.unit in _MEASURES):
            continue
        after = [at for at, span in enumerate(spans) if span[0] >= number.end]
        unit = next((at for at in after[:5] if found[at] == number.unit), None) if number.unit else None
        if unit is not None and any(
            name.start < spans[unit][1] and spans[unit][0] < name.end for name in reading.names
        ):
            continue  # "23 Somali and Yemeni pirates": the noun is not the one that stands there
        noun = classes[unit] if unit is not None else ()
        before = reading.text[: number.start].lower()
        toll = english and number.unit == "" and _TOLL.search(before) is not None
        if english:
            action = _action(number, spans, classes)
            # "12 killed", "killing 12": the figure stands for people.
            bare = number.unit == "" or ("a:kill" in noun and number.unit not in _DEAD)
            if bare and not toll and (action not in TOLLS or not _beside(number, spans, classes, action)):
                continue
            arrests = "a:arrest" in noun and unit == after[0]  # "33 arrests", not "four prior arrests"
            anybody = bare or arrests or number.unit in _ANYBODY
            action = "a:kill" if toll or number.unit in _DEAD else "a:arrest" if arrests else action
            action = OTHER if action not in TOLLS and _OWNED.search(before) else action
        else:
            if number.unit == "":
                continue
            bare = False
            anybody = number.unit in _ANYBODY or "r:people" in noun or not TOLLS.isdisjoint(noun)
            action = _of_people(number, noun, reading) if anybody else ""
        yield Count(
            number=number,
            thing="anybody" if anybody else number.unit,
            action=action,
            end=spans[unit][1] if unit is not None and not bare else number.end,
            loose=number.unit in _MEASURES,
            rising=_RISING.search(before) is not None,
            tied=tied,
            toll=toll,
        )


def _of_people(number: Number, noun: Sequence[str], reading: Reading) -> str:
    """What happened to people: their noun says it ("17 Verletzte"), or what alone is told of people."""
    said = next((name for name in noun if name in TOLLS), "a:kill" if number.unit in _DEAD else "")
    told = TOLLS.intersection(reading.actions)
    return said or (next(iter(told)) if len(told) == 1 else OTHER)


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
