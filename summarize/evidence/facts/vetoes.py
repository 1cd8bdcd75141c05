"""What forbids that two sentences report the same fact, however similar their words are.

When the dates of two sentences contradict each other, or one lacks a date of the other.

Who does what to whom: two names with their roles swapped, or two actors of one act.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from itertools import pairwise

from summarize.evidence.annotations.word_classes import lexicon
from summarize.evidence.facts.comparable import (
    ACTIONS,
    ATTRIBUTED,
    DATED,
    FIGURES,
    NAMES,
    ORDINALS,
    QUALIFIED,
    QUOTED,
    ComparableSentence,
)
from summarize.evidence.facts.numbers import numbers_contained, numbers_differ
from summarize.model import Annotation, DateExpression, DateKind, Name


def dates_differ(left: ComparableSentence, right: ComparableSentence) -> bool:
    """Whether one of two dated sentences has a date that the other has not."""
    if left.days and right.days and not (_overlap(left.days, right.days) and _overlap(right.days, left.days)):
        return True
    return _rivals(left, right) or _rivals(right, left)


def _rivals(left: ComparableSentence, right: ComparableSentence) -> bool:
    """Whether a weekday, month or quarter of one sentence contradicts those of the other: "3 May" is not "9 May"."""
    return any(
        (alike := [own for own in right.open if _kind_of_open_date(own) == _kind_of_open_date(mine)])
        and not any(mine.startswith(own) or own.startswith(mine) for own in alike)
        for mine in left.open
    )


def _kind_of_open_date(value: str) -> str:
    return "month" if value[0].isdigit() else value[0]


def undated(left: ComparableSentence, right: ComparableSentence) -> bool:
    """Whether a date of one sentence is none of the other's."""
    if not left.dated:
        return False
    days = [
        (expression.first or "", expression.last or "9999")
        for expression in left.dates
        if not _same_day_in_words(expression, right)
    ]
    if days and not _overlap(days, right.days):
        return True
    return not right.days and any(not any(own.startswith(mine) for own in right.open) for mine in left.open)


def _same_day_in_words(expression: DateExpression, compared: ComparableSentence) -> bool:
    """Whether a sentence that nothing dates names the same day as far as it goes: "3 June" without its year; and for a
    day that is counted from another one ("on Monday", "yesterday") the weekday, or the day of the month."""
    if not compared.open or expression.first is None or expression.first != expression.last:
        return False
    day, named = expression.first, {expression.first[5:]}
    if expression.relative and expression.kind is not DateKind.DAY_AND_MONTH:
        named |= {f"XX-{day[8:]}", f"WXX-{date.fromisoformat(day).isoweekday()}"}
    return not named.isdisjoint(compared.open)


def _overlap(ones: Sequence[tuple[str, str]], twos: Sequence[tuple[str, str]]) -> bool:
    return all(any(left[0] <= right[1] and right[0] <= left[1] for right in twos) for left in ones)


REACH = 48
"""Characters between two names of one clause."""


def roles_swapped(left: ComparableSentence, right: ComparableSentence) -> bool:
    """Whether one has X do to Y what the other has Y do to X, or Z to Y: the same verb between two names of both."""
    shared = left.keys & right.keys
    if len(shared) < 2:
        return False
    ones, twos = ([key for key in side.free_keys if key in shared] for side in (left, right))
    if len(ones) < 2 or len(twos) < 2 or (ones == twos and len(set(ones)) == len(ones)):
        return False
    return any(
        verbs & acts and ((agent == second and patient == first) or (first != agent and patient == second))
        for first, second, verbs in _acts(left, shared)
        for agent, patient, acts in _acts(right, shared)
    )


def _acts(side: ComparableSentence, shared: frozenset[str]) -> list[tuple[str, str, frozenset[str]]]:
    """Pairs of names with the actions or words between them, where neither stands after a preposition."""
    acts = []
    free = [name for name in side.free if name.key in shared]
    for first, second in pairwise(free):
        gap = first.start, second.start
        if gap not in side.acts:
            side.acts[gap] = _between(side.annotation, first, second)
        verbs = side.acts[gap]
        if verbs is not None:
            acts.append((first.key, second.key, verbs))
    return acts


def _between(annotation: Annotation, first: Name, second: Name) -> frozenset[str] | None:
    """The actions or words between two names; None where they are not of one clause."""
    between = annotation.text[first.end : second.start]
    if first.key == second.key or len(between) > REACH or "," in between or between.startswith(("'", "’")):
        return None
    inside = [at for at, (start, end) in enumerate(annotation.spans) if first.end <= start and end <= second.start]
    bare = [annotation.stems[at] for at in inside]
    classes = lexicon(annotation.language).classes([annotation.words[at] for at in inside], bare)
    verbs = frozenset(name for stem, names in zip(bare, classes, strict=True) for name in (names or (stem,)))
    return verbs - {"and", "or"}


# A name that stands in more than about half of the sentences is the story's own: its absence means nothing.
COMMON = 0.3
# Reasons that may come from a sentence's way of naming things: a few of them in a large cluster are no contradiction.
SOFT = frozenset(["name", "teller", "doubt"])


def forbidden(left: ComparableSentence, right: ComparableSentence, rarity: Mapping[str, float]) -> str:
    """Why two sentences cannot report the same fact, "" if nothing forbids it.

    `rarity` gives the weight of a name in the story, 0 to 1. The reasons: negation, doubt, plan, opposite, number,
    date, name, actor, teller, quotation.
    """
    either, both = left.marks | right.marks, left.marks & right.marks
    return (
        (either & QUALIFIED and (_status_differs(left, right) or _status_differs(right, left)))
        or (both & ACTIONS and _opposite(left, right) and "opposite")
        or (either & FIGURES and numbers_differ(left.figures, right.figures) and "number")
        or (both & ORDINALS and _places_differ(left, right) and "number")
        or (both & DATED and dates_differ(left, right) and "date")
        or (names_differ(left, right, rarity) and "name")
        or (both & ATTRIBUTED and _attributed_differently(left, right) and "teller")
        or (both & QUOTED and _quotations_differ(left, right) and "quotation")
        or (both & NAMES and roles_swapped(left, right) and "actor")
        or ""
    )


def lacks(
    left: ComparableSentence, right: ComparableSentence, rarity: Mapping[str, float], named: frozenset[str]
) -> bool:
    """Whether `right` does not entail `left`: as `forbidden`, but `right` may say more.

    `named` are the names that `right` says or means.
    """
    either, both = left.marks | right.marks, left.marks & right.marks
    return (
        undated(left, right)
        or bool(both & QUOTED and _quotations_differ(left, right))
        or _unshared_name(left, named, rarity)
        or bool(either & QUALIFIED and (_status_differs(left, right) or _status_differs(right, left)))
        or bool(both & ACTIONS and _opposite(left, right))
        or not numbers_contained(left.figures, right.figures)
        or bool(both & ATTRIBUTED and _attributed_differently(left, right))
        or bool(both & NAMES and roles_swapped(left, right))
    )


def _attributed_differently(left: ComparableSentence, right: ComparableSentence) -> bool:
    """Whether of two sentences that name who states it, each names somebody else."""
    return left.attributed_to.isdisjoint(right.attributed_to)


def _status_differs(left: ComparableSentence, right: ComparableSentence) -> str:
    """How the status of what both report differs: `left` denies, doubts or plans what `right` does not."""
    ones, twos = left.annotation, right.annotation
    if ones.uncertain != twos.uncertain:
        return "doubt"
    if ones.conditional and not (twos.conditional or twos.possible or twos.planned or twos.future):
        return "doubt"
    if left.denied and not ones.uncertain:
        denied = [concept for concept in left.denied if concept in right.concepts]
        if denied and not set(denied) & set(twos.denied):
            return "negation"
    if ones.possible:
        doubts = [concept for concept in ones.possible if concept in right.concepts]
        if doubts and not set(doubts) & {*twos.possible, *twos.planned}:
            return "doubt"
    if right.done and any(concept in right.done and concept not in right.planned for concept in left.plans):
        return "plan"
    return ""


def _opposite(left: ComparableSentence, right: ComparableSentence) -> bool:
    """Whether each reports an action that is the opposite of one of the other's: rose, fell."""
    if left.opposed.isdisjoint(right.actions):
        return False
    opposites = lexicon(left.annotation.language).opposites
    ones, twos = left.actions - right.actions, right.actions - left.actions
    return any((first, second) in opposites for first in ones for second in twos)


def _places_differ(left: ComparableSentence, right: ComparableSentence) -> bool:
    """Whether both count the same by another ordinal: the first quarter, the third quarter."""
    return any(not values & right.ordinals.get(noun, values) for noun, values in left.ordinals.items())


def names_differ(left: ComparableSentence, right: ComparableSentence, rarity: Mapping[str, float]) -> bool:
    """Whether each names somebody or some place that the other does not: another actor, another place."""
    return _unshared_name(left, right.named, rarity) and _unshared_name(right, left.named, rarity)


def _unshared_name(sentence: ComparableSentence, named: frozenset[str], rarity: Mapping[str, float]) -> bool:
    """Whether a name of one that is not the story's own is not among those `named`, nor part of one of them."""
    if sentence.undescribed <= named:
        return False
    return any(
        rarity.get(key, 1.0) > COMMON and not any(_part_of_name(key, name) for name in named)
        for key in sentence.undescribed - named
    )


@lru_cache(maxsize=16384)
def _part_of_name(left: str, right: str) -> bool:
    """Whether one name is the other with words left off, and is no mere surname: "Demon" and "Demon 170"."""
    if " " not in left and " " not in right:
        return False
    short, long = sorted((left.split(), right.split()), key=len)
    if len(short) == len(long):
        return False
    if len(short) == 1 or short[-1] != long[-1]:
        return long[: len(short)] == short or (len(short) > 1 and f" {' '.join(short)} " in f" {' '.join(long)} ")
    rest = iter(long)  # "Olga Brandt" and "Olga Maria Brandt": all words in their order
    return all(word in rest for word in short)


def _quotations_differ(left: ComparableSentence, right: ComparableSentence) -> bool:
    """Whether both quote the same words in other words: nearly the same quotation, yet not the same."""
    for quoted, words in left.quotations:
        for compared, compared_words in right.quotations:
            least = min(words.total(), compared_words.total())
            if least < 3 or f" {quoted} " in f" {compared} " or f" {compared} " in f" {quoted} ":
                continue
            common = (words & compared_words).total()
            if common >= 3 and common >= 0.6 * least:
                return True
    return False
