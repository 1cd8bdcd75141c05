"""Which facts another fact tells nearly whole: the same with other extras, so that nobody need read both.

"A publicist says Jane Doe has checked into a clinic" is no second fact for a reader who knows that she "has checked
herself into a clinic in Malibu". The two do not cite each other, for each says something that the other does not; but
only one of them is printed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from summarize.evidence.facts_contrast import contrast
from summarize.evidence.facts_likely import likely
from summarize.evidence.facts_profiles import Profile, profiles, rarity_of
from summarize.evidence.facts_table import Table
from summarize.evidence.facts_vetoes import COMMON, Side, forbidden
from summarize.evidence.reading import Reading
from summarize.model import Fact

SHARE = 0.7
"""The share of a sentence's weight that another has, from which it need not be told again."""
LIKE = 0.3
"""Likeness from which two sentences are looked at."""
FEWEST = 3
"""Concepts below which a sentence is too short to tell."""
LEANING = 0.7
"""How much a name counts that the other sentence only takes over from the one before it."""


def retold(facts: Sequence[Fact], readings: Mapping[str, Reading]) -> tuple[Fact, ...]:
    """`facts`, each with the facts that tell it nearly whole (`Fact.within`), compared by their clearest sentences."""
    if not facts:
        return ()
    found = profiles([readings[fact.best] for fact in facts])
    rarity = rarity_of(found)
    sides = [Side(_bare(profile.reading)) for profile in found]
    within: dict[int, list[int]] = defaultdict(list)
    like = likely(Table(found), LIKE)
    for left, right in zip(like.left.tolist(), like.right.tolist(), strict=True):
        ways = [
            (narrow, wide)
            for narrow, wide in ((left, right), (right, left))
            if _share(found[narrow], found[wide]) >= SHARE and _holds(found[narrow], found[wide], rarity)
        ]
        if not ways or forbidden(sides[left], sides[right], {}):
            continue
        if contrast(found[left].reading, found[right].reading):
            continue
        for narrow, wide in ways:
            within[narrow].append(wide)
    owner = {sentence: place for place, fact in enumerate(facts) for sentence in fact.sentences}
    for place, fact in enumerate(facts):  # what is cited for one fact must not stand behind another one too
        wider = [owner[sentence] for sentence in fact.cited if owner[sentence] != place]
        if wider:
            within[place].extend(wider)
    return tuple(
        msgspec.structs.replace(fact, within=tuple(facts[wide].id for wide in sorted(set(within[place]))))
        if place in within
        else fact
        for place, fact in enumerate(facts)
    )


def _bare(reading: Reading) -> Reading:
    """The reading without what one of two tellings may lack: its names, figures and teller are held on their own."""
    return msgspec.structs.replace(reading, names=(), keys=(), context=(), numbers=(), teller=())


def _share(narrow: Profile, wide: Profile) -> float:
    """How much of what `narrow` tells `wide` tells too, 0 to 1; who says so aside."""
    teller = {f"n:{key}" for key in narrow.reading.teller}
    told = common = 0.0
    count = 0
    for concept, weight in narrow.weights.items():
        if concept[:2] == "s:" or concept in teller:
            continue
        told += weight
        count += 1
        if concept in wide.weights:
            common += weight
        elif concept in wide.lent:
            common += LEANING * weight
    return common / told if count >= FEWEST else 0.0


def _holds(narrow: Profile, wide: Profile, rarity: Mapping[str, float]) -> bool:
    """Whether every figure and every name of `narrow`, its teller's aside, is in `wide`."""
    one, two = narrow.reading, wide.reading
    values = {number.value for number in two.numbers}
    named = {*two.keys, *two.context, *one.teller}
    return all(number.value in values for number in one.numbers) and all(
        key in named or rarity.get(key, 1.0) <= COMMON for key in one.keys
    )
