"""The best choice among options, where few choices can be the best: branch and bound, all branches at once.

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

MOST = 8000  # choices that are looked at together; where more may be the best, an integer programme is faster
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
    groups: list[list[int]] = [[] for _ in sizes]
    for number, columns in enumerate(shared):
        for option in columns:
            groups[option].append(number)
    alone = [gain + float(worth[groups[option]].sum()) for option, gain in enumerate(bonus)]
    order: dict[int, list[int]] = {}
    for option in sorted(range(len(sizes)), key=lambda option: (-alone[option] / max(sizes[option], 1), option)):
        order.setdefault(facts[option], []).append(option)
    bounds = _bounds([[(sizes[option], alone[option]) for option in fact] for fact in order.values()], budget)
    least -= 10.0**-DIGITS

    chosen = np.zeros((1, len(sizes)), np.bool_)
    told = np.zeros((1, len(worth)), np.bool_)
    left, value = np.array([budget]), np.zeros(1)
    decided: set[int] = set()
    for fact, bound in zip(order.values(), bounds, strict=True):
        stays = value + bound[left] >= least
        for other, needed in needs.items():
            if other in decided and fact[0] in needed:
                stays &= ~chosen[:, other]
        branches = [np.flatnonzero(stays)]
        rooms, gains = [left[branches[0]]], [value[branches[0]]]
        decided.update(fact)
        for option in fact:
            room, gain = left - sizes[option], value + bonus[option] + ~told[:, groups[option]] @ worth[groups[option]]
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
        chosen, told = chosen[every], told[every]
        for option, start, end in zip(fact, ends, ends[1:], strict=False):
            chosen[start:end, option] = True
            told[start:end, groups[option]] = True
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
