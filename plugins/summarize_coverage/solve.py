"""Which sentences cover the most within a budget: exactly where that can be had, else greedily.

By branch and bound where few choices can be the best, else as an integer programme; the greedy answer is that of Lin &
Bilmes 2011, "A Class of Submodular Functions for Document Summarization" (section 4): by gain per size, or the best
single sentence if that covers more, which is never worse than 1 - 1/sqrt(e) = 39 % of the best there is. All are
bounded by counts, not by the clock, so that the same problem has the same answer everywhere.

The choice of options as an integer programme: that of Gillick & Favre 2009, "A Scalable Global Model for
Summarization" (section 3), each fact given once. Its bounds are counts, not the clock.

The best choice among options, where few choices can be the best: branch and bound, all branches at once.

Facts are decided one after the other, those of most worth for their size first: none of a fact's options is chosen, or
one of them. A choice is given up when what it is worth, and all that the rest could add to it in the room that is left,
is less than what is had already (Land & Doig 1960); the rest is bounded by the knapsack's own recursion (Bellman 1957),
as if its facts shared nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
from msgspec import Struct

from summarize_coverage.concepts import Concept, total

MOST_NODES = 100  # of its search tree
GAP = 5e-3  # of the best possible, at which an answer is good enough


def programme(
    sizes: Sequence[int],
    bonus: Sequence[float],
    shared: Mapping[tuple[int, ...], float],
    needs: Mapping[int, Sequence[int]],
    budget: int,
    facts: Sequence[int],
) -> list[int] | None:
    """The columns that the programme chooses; None where it found no answer within its bounds."""
    import numpy as np
    from scipy import sparse
    from scipy.optimize import Bounds, LinearConstraint, milp

    cells = [(row, column) for row, columns in enumerate(shared) for column in columns]
    many, few = len(bonus), len(shared)
    has = sparse.csr_array((np.ones(len(cells)), ([r for r, _ in cells], [c for _, c in cells])), shape=(few, many))
    weights = sparse.csr_array(np.array([[*map(float, sizes)] + [0.0] * few]))
    # A concept counts if an option that has it is chosen: there is no need to make it count, since all are worth > 0.
    limits = [LinearConstraint(weights, -np.inf, budget)]
    if few:
        limits.append(LinearConstraint(sparse.hstack([has, -sparse.eye_array(few)], format="csr"), 0, np.inf))
    # At most one option of each fact; and what is chosen comes with one option of the fact that it needs.
    rows = [
        dict.fromkeys(alternatives, -1.0) for alternatives in options_by_fact(facts).values() if len(alternatives) > 1
    ]
    floors = [-1.0] * len(rows) + [0.0] * len(needs)
    rows += [{**dict.fromkeys(alternatives, 1.0), column: -1.0} for column, alternatives in needs.items()]
    if rows:
        values = [value for row in rows for value in row.values()]
        spots = ([number for number, row in enumerate(rows) for _ in row], [column for row in rows for column in row])
        limits.append(
            LinearConstraint(sparse.csr_array((values, spots), shape=(len(rows), many + few)), floors, np.inf)
        )
    gains = np.concatenate([bonus, list(shared.values())])
    answer = milp(
        -gains,
        constraints=limits,
        integrality=np.concatenate([np.ones(many), np.zeros(few)]),
        bounds=Bounds(0, 1),
        # As it stands, not simplified beforehand, it is solved in less time, and fewer answers are in need of a repair,
        # which the solver announces on standard output.
        options={"mip_rel_gap": GAP, "node_limit": MOST_NODES, "presolve": False},
    )
    if answer.x is None:
        return None
    return [column for column in range(many) if answer.x[column] > 0.5]


def options_by_fact(facts: Sequence[int]) -> dict[int, list[int]]:
    """The options of each fact."""
    by_fact: dict[int, list[int]] = {}
    for option, fact in enumerate(facts):
        by_fact.setdefault(fact, []).append(option)
    return by_fact


MOST = 40_000  # choices that are looked at together; where more may be the best, an integer programme is faster
DIGITS = 9  # to which the worth of two choices is the same


def best_subset(
    sizes: Sequence[int],
    bonus: Sequence[float],
    shared: Mapping[tuple[int, ...], float],
    needs: Mapping[int, Sequence[int]],
    budget: int,
    *,
    facts: Sequence[int] | None = None,
    least: float = 0.0,
) -> list[int] | None:
    """The options, ascending, of at most `budget` together that are worth the most: bonus, and what they share.

    `shared` is what each set of options is worth if at least one of it is chosen; `needs` gives for an option the
    others, of one fact, one of which has to be chosen with it. `facts` is the fact of each option, of which it tells
    alone what others may tell too: at most one option of each is chosen. `least` is what some choice is known to be
    worth. Of equals that is the first which has the option of more worth for its size. None if too many choices stay
    open.
    """
    import numpy as np

    if facts is None or len(set(facts)) == len(sizes):
        if sum(sizes) <= budget and min(bonus) > 0:
            return list(range(len(sizes)))
        facts = range(len(sizes))
    worth = np.array([*shared.values(), 0.0])
    listed: list[list[int]] = [[] for _ in sizes]
    for number, columns in enumerate(shared):
        for option in columns:
            listed[option].append(number)
    groups = [np.array(numbers, np.intp) for numbers in listed]
    worth_of = [worth[numbers] for numbers in groups]
    alone = [gain + float(worth_of[option].sum()) for option, gain in enumerate(bonus)]
    order: dict[int, list[int]] = {}
    for option in sorted(range(len(sizes)), key=lambda option: (-alone[option] / max(sizes[option], 1), option)):
        order.setdefault(facts[option], []).append(option)
    bounds = _bounds([[(sizes[option], alone[option]) for option in fact] for fact in order.values()], budget)
    least -= 10.0**-DIGITS

    chosen = np.zeros((1, len(sizes)), np.bool_)
    covered = np.zeros((1, len(worth)), np.bool_)
    left, value = np.array([budget]), np.zeros(1)
    decided: set[int] = set()
    for fact, bound in zip(order.values(), bounds, strict=True):
        stays = value + bound[left] >= least
        for dependent, needed in needs.items():
            if dependent in decided and fact[0] in needed:
                stays &= ~chosen[:, dependent]
        branches = [np.flatnonzero(stays)]
        rooms, gains = [left[branches[0]]], [value[branches[0]]]
        decided.update(fact)
        for option in fact:
            room, gain = (
                left - sizes[option],
                value + bonus[option] + ~covered[:, groups[option]] @ worth_of[option],
            )
            fits = (room >= 0) & (gain + bound[np.maximum(room, 0)] >= least)
            needed = needs.get(option, ())
            if needed and needed[0] in decided:
                fits &= chosen[:, list(needed)].any(axis=1)
            branches.append(np.flatnonzero(fits))
            rooms.append(room[fits])
            gains.append(gain[fits])
        ends = np.cumsum([len(part) for part in branches])
        if ends[-1] > MOST:
            return None
        every = np.concatenate(branches)
        chosen, covered = chosen[every], covered[every]
        for option, start, end in zip(fact, ends, ends[1:], strict=False):
            chosen[start:end, option] = True
            covered[start:end, groups[option]] = True
        left, value = np.concatenate(rooms), np.concatenate(gains)
    best = int(np.argmax(np.round(value, DIGITS)))
    return np.flatnonzero(chosen[best]).tolist()


def _bounds(facts: Sequence[Sequence[tuple[int, float]]], budget: int) -> list[NDArray[np.float64]]:
    """For each fact, by the room that is left, the most that those after it are worth together.

    A fact is the size and the worth of each of its options, of which it takes one.
    """
    import numpy as np

    bounds = [np.zeros(budget + 1)]
    for fact in reversed(facts[1:]):
        after = bounds[-1]
        bound = after.copy()
        for size, gain in fact:
            if size <= budget:
                bound[size:] = np.maximum(bound[size:], after[: budget + 1 - size] + gain)
        bounds.append(bound)
    return bounds[::-1]


MOST_OPTIONS = 200  # that the integer programme is given: the greedy answer, then those of most worth for their size


class KnapsackItem(Struct, frozen=True, kw_only=True):
    """A sentence that can be chosen: what it covers, its size, its own bonus (or price, if negative).

    Options of one `fact` tell the same, and at most one of them is chosen; None where there is no other. `needs` is the
    index of the option without which, or without another of its fact, it cannot be understood.
    """

    covers: tuple[Concept, ...]
    size: int
    bonus: float = 0.0
    needs: int | None = None
    fact: int | None = None


def choose(options: Sequence[KnapsackItem], worth: Mapping[Concept, float], budget: int) -> list[int]:
    """The indices, ascending, of options of at most `budget` together that are worth the most."""
    quick = greedy(options, worth, budget)
    had = value(options, worth, quick)
    shortlist = _shortlist(options, worth, budget, quick)
    exact = _exactly([options[index] for index in shortlist], shortlist, worth, budget, had)
    if exact is None or value(options, worth, exact) < had:
        return sorted(quick)
    return exact


def value(options: Sequence[KnapsackItem], worth: Mapping[Concept, float], chosen: Sequence[int]) -> float:
    """What the options of these indices are worth together: each concept counts once."""
    covered = {concept: None for index in chosen for concept in options[index].covers}
    return sum(worth.get(concept, 0.0) for concept in covered) + sum(options[index].bonus for index in chosen)


def _gains(options: Sequence[KnapsackItem], worth: Mapping[Concept, float]) -> list[float]:
    """What each option is worth alone."""
    return [total(option.covers, worth) + option.bonus for option in options]


def greedy(options: Sequence[KnapsackItem], worth: Mapping[Concept, float], budget: int) -> list[int]:
    """Indices in the order chosen: each time the most gain for its size; or the best one alone, if that is more."""
    chosen = following(options, worth, (), budget)
    alone = [index for index, option in enumerate(options) if option.size <= budget and option.needs is None]
    gains = _gains(options, worth)
    best = min(alone, key=lambda index: (-gains[index], index), default=None)
    if best is not None and gains[best] > value(options, worth, chosen):
        return [best]
    return chosen


def following(
    options: Sequence[KnapsackItem], worth: Mapping[Concept, float], chosen: Sequence[int], budget: int
) -> list[int]:
    """What comes after `chosen`, up to `budget` in all: each time the most gain for its size."""
    gains = _gains(options, worth)
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
    picked: list[int] = []
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
            return picked
        pick = -max(picks)[1]
        picked.append(pick)
        had.add(facts[pick])
        left -= options[pick].size
        cover(pick)


def _shortlist(
    options: Sequence[KnapsackItem], worth: Mapping[Concept, float], budget: int, quick: Sequence[int]
) -> list[int]:
    """Indices, ascending, of at most `MOST_OPTIONS` options, and of what they need."""
    gains = _gains(options, worth)
    dense = sorted(range(len(options)), key=lambda index: (-gains[index] / max(options[index].size, 1), index))
    listed: dict[int, None] = {}
    for index in (*quick, *dense):
        if len(listed) >= MOST_OPTIONS:
            break
        step: int | None = index if options[index].size <= budget else None
        while step is not None and step not in listed:
            listed[step] = None
            step = options[step].needs
    return sorted(listed)


def _exactly(
    options: Sequence[KnapsackItem], names: Sequence[int], worth: Mapping[Concept, float], budget: int, had: float
) -> list[int] | None:
    """The names of the options that are worth the most; None where the solver finds none. `had` is had already."""
    facts = _facts(options)
    bonus, shared = _merged(options, worth, facts)
    if not options or not (shared or max(bonus) > 0):
        return None
    by_fact = options_by_fact(facts)
    column_of = {name: column for column, name in enumerate(names)}
    needs = {
        column: by_fact[facts[column_of[option.needs]]]
        for column, option in enumerate(options)
        if option.needs is not None
    }
    sizes = [option.size for option in options]
    columns = best_subset(sizes, bonus, shared, needs, budget, facts=facts, least=had)
    if columns is None:
        columns = programme(sizes, bonus, shared, needs, budget, facts)
    return None if columns is None else [names[column] for column in columns]


def _merged(
    options: Sequence[KnapsackItem], worth: Mapping[Concept, float], facts: Sequence[int]
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
        if len(columns) == 1 or len({facts[column] for column in columns}) == 1:
            for column in columns:
                bonus[column] += worth[concept]
        else:
            shared[tuple(columns)] = shared.get(tuple(columns), 0.0) + worth[concept]
    return bonus, shared


def _facts(options: Sequence[KnapsackItem]) -> list[int]:
    """The fact of each option; one of its own where it has none."""
    return [-1 - number if option.fact is None else option.fact for number, option in enumerate(options)]
