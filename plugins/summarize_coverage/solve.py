"""Which sentences cover the most within a budget: exactly where that can be had, else greedily.

By branch and bound where few choices can be the best, else as an integer programme; the greedy answer is that of Lin &
Bilmes 2011, "A Class of Submodular Functions for Document Summarization" (section 4): by gain per size, or the best
single sentence if that covers more, which is never worse than 1 - 1/sqrt(e) = 39 % of the best there is. All are
bounded by counts, not by the clock, so that the same problem has the same answer everywhere.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct

from summarize_coverage.concepts import Concept
from summarize_coverage.programme import programme, tellings
from summarize_coverage.subsets import best_subset

MOST_OPTIONS = 200  # that the integer programme is given: the greedy answer, then those of most worth for their size


class Option(Struct, frozen=True, kw_only=True):
    """A sentence that can be chosen: what it covers, its size, its own bonus (or price, if negative).

    Options of one `fact` tell the same, and at most one of them is chosen; None where there is no other. `needs` is the
    index of the option without which, or without another of its fact, it cannot be understood.
    """

    covers: tuple[Concept, ...]
    size: int
    bonus: float = 0.0
    needs: int | None = None
    fact: int | None = None


def choose(options: Sequence[Option], worth: Mapping[Concept, float], budget: int) -> list[int]:
    """The indices, ascending, of options of at most `budget` together that are worth the most."""
    quick = greedy(options, worth, budget)
    had = value(options, worth, quick)
    kept = _shortlist(options, worth, budget, quick)
    exact = _exactly([options[index] for index in kept], kept, worth, budget, had)
    if exact is None or value(options, worth, exact) < had:
        return sorted(quick)
    return exact


def value(options: Sequence[Option], worth: Mapping[Concept, float], chosen: Sequence[int]) -> float:
    """What the options of these indices are worth together: each concept counts once."""
    covered = {concept: None for index in chosen for concept in options[index].covers}
    return sum(worth.get(concept, 0.0) for concept in covered) + sum(options[index].bonus for index in chosen)


def greedy(options: Sequence[Option], worth: Mapping[Concept, float], budget: int) -> list[int]:
    """Indices in the order chosen: each time the most gain for its size; or the best one alone, if that is more."""
    chosen = following(options, worth, (), budget)
    alone = [index for index, option in enumerate(options) if option.size <= budget and option.needs is None]
    best = min(alone, key=lambda index: (-value(options, worth, [index]), index), default=None)
    if best is not None and value(options, worth, [best]) > value(options, worth, chosen):
        return [best]
    return chosen


def following(
    options: Sequence[Option], worth: Mapping[Concept, float], chosen: Sequence[int], budget: int
) -> list[int]:
    """What comes after `chosen`, up to `budget` in all: each time the most gain for its size."""
    gains = [sum(worth.get(concept, 0.0) for concept in option.covers) + option.bonus for option in options]
    holders: dict[Concept, list[int]] = {}
    for index, option in enumerate(options):
        for concept in option.covers:
            if concept in worth:
                holders.setdefault(concept, []).append(index)
    facts = _facts(options)
    covered: set[Concept] = set()

    def cover(pick: int) -> None:
        for concept in options[pick].covers:
            if concept not in covered:
                covered.add(concept)
                for holder in holders.get(concept, ()):
                    gains[holder] -= worth[concept]

    for pick in chosen:
        cover(pick)
    had = {facts[pick] for pick in chosen}
    left = budget - sum(options[pick].size for pick in chosen)
    found: list[int] = []
    while True:
        picks = [
            (gains[index] / max(option.size, 1), -index)
            for index, option in enumerate(options)
            if facts[index] not in had
            and option.size <= left
            and gains[index] > 0
            and (option.needs is None or facts[option.needs] in had)
        ]
        if not picks:
            return found
        pick = -max(picks)[1]
        found.append(pick)
        had.add(facts[pick])
        left -= options[pick].size
        cover(pick)


def _shortlist(
    options: Sequence[Option], worth: Mapping[Concept, float], budget: int, quick: Sequence[int]
) -> list[int]:
    """Indices, ascending, of at most `MOST_OPTIONS` options, and of what they need."""
    dense = sorted(
        range(len(options)),
        key=lambda index: (-value(options, worth, [index]) / max(options[index].size, 1), index),
    )
    kept: dict[int, None] = {}
    for index in (*quick, *dense):
        if len(kept) >= MOST_OPTIONS:
            break
        step: int | None = index if options[index].size <= budget else None
        while step is not None and step not in kept:
            kept[step] = None
            step = options[step].needs
    return sorted(kept)


def _exactly(
    options: Sequence[Option], names: Sequence[int], worth: Mapping[Concept, float], budget: int, had: float
) -> list[int] | None:
    """The names of the options that are worth the most; None where that cannot be told. `had` is had already."""
    facts = _facts(options)
    bonus, shared = _merged(options, worth, facts)
    if not options or not (shared or max(bonus) > 0):
        return None
    told = tellings(facts)
    place = {name: column for column, name in enumerate(names)}
    needs = {
        column: told[facts[place[option.needs]]] for column, option in enumerate(options) if option.needs is not None
    }
    sizes = [option.size for option in options]
    found = best_subset(sizes, bonus, shared, needs, budget, facts=facts, least=had)
    if found is None:
        found = programme(sizes, bonus, shared, needs, budget, facts)
    return None if found is None else [names[column] for column in found]


def _merged(
    options: Sequence[Option], worth: Mapping[Concept, float], facts: Sequence[int]
) -> tuple[list[float], dict[tuple[int, ...], float]]:
    """The bonus of each option, and the worth of each set of options that share concepts.

    Concepts that the same options have are one variable, and those of one fact alone are its options' bonus: that makes
    the programme a fraction as large.
    """
    holders: dict[Concept, list[int]] = {}
    for column, option in enumerate(options):
        for concept in option.covers:
            if worth.get(concept, 0.0) > 0:
                holders.setdefault(concept, []).append(column)
    bonus = [option.bonus for option in options]
    shared: dict[tuple[int, ...], float] = {}
    for concept, columns in holders.items():
        if len({facts[column] for column in columns}) == 1:
            for column in columns:
                bonus[column] += worth[concept]
        else:
            shared[tuple(columns)] = shared.get(tuple(columns), 0.0) + worth[concept]
    return bonus, shared


def _facts(options: Sequence[Option]) -> list[int]:
    """The fact of each option; one of its own where it has none."""
    return [-1 - number if option.fact is None else option.fact for number, option in enumerate(options)]
