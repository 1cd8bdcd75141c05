"""The best choice among options, where few choices can be the best: branch and bound, all branches at once.

Options are decided one after the other, those of most worth for their size first. A choice is given up when what it is
worth, and all that the rest could add to it in the room that is left, is less than what is had already (Land & Doig
1960); the rest is bounded by the knapsack's own recursion (Bellman 1957), as if its options shared nothing.
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
    needs: Mapping[int, int],
    budget: int,
    *,
    least: float = 0.0,
) -> list[int] | None:
    """The options, ascending, of at most `budget` together that are worth the most: bonus, and what they share.

    `shared` is what each set of options is worth if at least one of it is chosen; `needs` gives for an option another
    one that has to be chosen with it. `least` is what some choice is known to be worth. Of equals that is the first
    which has the option of more worth for its size. None if too many choices stay open.
    """
    import numpy as np

    if sum(sizes) <= budget and min(bonus) > 0:
        return list(range(len(sizes)))
    worth = np.array([*shared.values(), 0.0])
    groups: list[list[int]] = [[] for _ in sizes]
    for number, columns in enumerate(shared):
        for option in columns:
            groups[option].append(number)
    alone = [gain + float(worth[groups[option]].sum()) for option, gain in enumerate(bonus)]
    order = sorted(range(len(sizes)), key=lambda option: (-alone[option] / max(sizes[option], 1), option))
    bounds = _bounds([sizes[option] for option in order], [alone[option] for option in order], budget)
    least -= 10.0**-DIGITS

    chosen = np.zeros((1, len(sizes)), np.bool_)
    told = np.zeros((1, len(worth)), np.bool_)
    left, value = np.array([budget]), np.zeros(1)
    decided: set[int] = set()
    for option, bound in zip(order, bounds, strict=True):
        group = groups[option]
        room, gain = left - sizes[option], value + bonus[option] + ~told[:, group] @ worth[group]
        fits = (room >= 0) & (gain + bound[np.maximum(room, 0)] >= least)
        stays = value + bound[left] >= least
        decided.add(option)
        if needs.get(option) in decided:
            fits &= chosen[:, needs[option]]
        for other in decided:
            if needs.get(other) == option:
                stays &= ~chosen[:, other]
        branches = np.concatenate([np.flatnonzero(stays), np.flatnonzero(fits)])
        if len(branches) > MOST:
            return None
        taken = np.arange(len(branches)) >= stays.sum()
        chosen, told = chosen[branches], told[branches]
        chosen[taken, option] = True
        told[np.ix_(taken, group)] = True
        left = np.where(taken, room[branches], left[branches])
        value = np.where(taken, gain[branches], value[branches])
    best = int(np.argmax(np.round(value, DIGITS)))
    return np.flatnonzero(chosen[best]).tolist()


def _bounds(sizes: Sequence[int], worth: Sequence[float], budget: int) -> list[NDArray[np.float64]]:
    """For each option, by the room that is left, the most that those after it are worth together."""
    import numpy as np

    bounds = [np.zeros(budget + 1)]
    for size, gain in zip(reversed(sizes[1:]), reversed(worth[1:]), strict=True):
        bound = bounds[-1].copy()
        if size <= budget:
            bound[size:] = np.maximum(bound[size:], bounds[-1][: budget + 1 - size] + gain)
        bounds.append(bound)
    return bounds[::-1]
