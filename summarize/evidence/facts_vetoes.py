"""What forbids that two sentences tell the same fact, however alike their words are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache

from summarize.evidence.facts_dates import dates_differ, undated
from summarize.evidence.facts_numbers import held, numbers_differ
from summarize.evidence.facts_roles import roles_turned
from summarize.evidence.facts_sides import Side
from summarize.evidence.lexicon import lexicon
from summarize.evidence.reading import Reading

# A name that stands in more than about half of the sentences is the story's own: its absence tells nothing.
COMMON = 0.3
# Reasons that may come from a sentence's way of naming things: a few of them in a large cluster are no contradiction.
SOFT = frozenset(["name", "teller", "doubt"])


def forbidden(left: Side, right: Side, rarity: Mapping[str, float]) -> str:
    """Why two sentences cannot tell the same fact, "" if nothing forbids it.

    `rarity` gives the weight of a name in the story, 0 to 1. The reasons: negation, doubt, plan, opposite, number,
    date, name, actor, teller, quotation.
    """
    ones, twos = left.reading, right.reading
    return (
        _told_otherwise(left, right)
        or _told_otherwise(right, left)
        or ("opposite" if _opposite(ones, twos) else "")
        or ("number" if numbers_differ(ones, twos) or _places_differ(left, right) else "")
        or ("date" if dates_differ(left, right) else "")
        or ("name" if names_differ(left, right, rarity) else "")
        or ("teller" if left.teller and right.teller and left.teller.isdisjoint(right.teller) else "")
        or ("quotation" if _quotations_differ(ones.quoted, twos.quoted) else "")
        or ("actor" if roles_turned(left, right) else "")
    )


def lacks(one: Side, other: Side, rarity: Mapping[str, float], named: frozenset[str]) -> bool:
    """Whether `other` does not tell all of `one`: as `forbidden`, but `other` may tell more besides.

    `named` are the names that `other` says or means.
    """
    left, right = one.reading, other.reading
    return (
        undated(one, other)
        or _quotations_differ(left.quoted, right.quoted)
        or _alone(one, named, rarity)
        or bool(_told_otherwise(one, other) or _told_otherwise(other, one))
        or _opposite(left, right)
        or not held(left, right)
        or bool(one.teller and other.teller and one.teller.isdisjoint(other.teller))
        or roles_turned(one, other)
    )


def _told_otherwise(left: Side, right: Side) -> str:
    """How `left` denies, doubts or plans what `right` tells otherwise."""
    ones, twos = left.reading, right.reading
    if ones.doubted != twos.doubted:
        return "doubt"
    if ones.conditional and not (twos.conditional or twos.doubts or twos.planned or twos.future):
        return "doubt"
    if left.denied and not ones.doubted:
        denied = [concept for concept in left.denied if concept in right.concepts]
        if denied and not set(denied) & set(twos.denied):
            return "negation"
    if ones.doubts:
        doubts = [concept for concept in ones.doubts if concept in right.concepts]
        if doubts and not set(doubts) & {*twos.doubts, *twos.planned}:
            return "doubt"
    if right.done and any(concept in right.done and concept not in right.planned for concept in left.plans):
        return "plan"
    return ""


def _opposite(left: Reading, right: Reading) -> bool:
    """Whether each tells an action that is the contrary of one of the other's: rose, fell."""
    if not left.actions or not right.actions or left.actions == right.actions:
        return False
    opposites = lexicon(left.language).opposites
    if not opposites:
        return False
    ones = [action for action in left.actions if action not in right.actions]
    twos = [action for action in right.actions if action not in left.actions]
    return any((one, two) in opposites for one in ones for two in twos)


def _places_differ(left: Side, right: Side) -> bool:
    """Whether both count the same by another ordinal: the first quarter, the third quarter."""
    return any(not values & right.ordinals.get(noun, values) for noun, values in left.ordinals.items())


def names_differ(left: Side, right: Side, rarity: Mapping[str, float]) -> bool:
    """Whether each names somebody or some place that the other does not: another actor, another place."""
    return _alone(left, right.named, rarity) and _alone(right, left.named, rarity)


def _alone(one: Side, named: frozenset[str], rarity: Mapping[str, float]) -> bool:
    """Whether a name of one that is not the story's own is not among those `named`, nor part of one of them."""
    return any(
        key not in named
        and rarity.get(key, 1.0) > COMMON
        and key not in one.reading.described
        and not any(_part_of_name(key, name) for name in named)
        for key in one.reading.keys
    )


def _part_of_name(one: str, two: str) -> bool:
    """Whether one name is the other with words left off, and is no mere surname: "Demon" and "Demon 170"."""
    if " " not in one and " " not in two:
        return False
    short, long = sorted((one.split(), two.split()), key=len)
    if len(short) == len(long):
        return False
    if len(short) == 1 or short[-1] != long[-1]:
        return long[: len(short)] == short or (len(short) > 1 and f" {' '.join(short)} " in f" {' '.join(long)} ")
    rest = iter(long)  # "Olga Brandt" and "Olga Maria Brandt": all words in their order
    return all(word in rest for word in short)


@lru_cache(maxsize=20_000)
def _bag(quoted: str) -> Counter[str]:
    return Counter(quoted.split())


def _quotations_differ(ones: Sequence[str], twos: Sequence[str]) -> bool:
    """Whether both quote the same words in other words: nearly the same quotation, yet not the same."""
    for one in ones:
        for two in twos:
            least = min(_bag(one).total(), _bag(two).total())
            if least < 3 or f" {one} " in f" {two} " or f" {two} " in f" {one} ":
                continue
            common = (_bag(one) & _bag(two)).total()
            if common >= 3 and common >= 0.6 * least:
                return True
    return False
