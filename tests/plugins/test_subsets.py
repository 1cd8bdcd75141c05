"""The best of all choices among few options."""

from __future__ import annotations

import random
from itertools import combinations

import pytest

from summarize_coverage.solve import best_subset

# Options that need one of others, and the fact that each of nine options tells.
NEEDS = {"alone": {3: [1], 5: [3]}, "in tellings": {3: [1, 2], 5: [0], 8: [6, 7]}}
FACTS = {"alone": None, "in tellings": [0, 1, 1, 3, 3, 3, 6, 6, 8]}


@pytest.mark.parametrize("told", ["alone", "in tellings"])
@pytest.mark.parametrize("seed", range(6))
def test_nothing_that_fits_is_worth_more(seed: int, told: str) -> None:
    """Held against every choice, one by one, with bonuses below zero, options that need others, and facts told once."""
    draw = random.Random(seed)
    sizes = [draw.randint(1, 20) for _ in range(9)]
    bonus = [draw.uniform(-2, 6) for _ in range(9)]
    shared = {tuple(sorted(draw.sample(range(9), 3))): draw.uniform(0, 5) for _ in range(8)}
    needs, facts = NEEDS[told], FACTS[told]

    def worth(chosen: tuple[int, ...]) -> float:
        return sum(bonus[n] for n in chosen) + sum(w for group, w in shared.items() if set(group) & set(chosen))

    choices = [chosen for size in range(10) for chosen in combinations(range(9), size)]
    fitting = [
        chosen
        for chosen in choices
        if sum(sizes[n] for n in chosen) <= 50
        and all(set(b) & set(chosen) for a, b in needs.items() if a in chosen)
        and (facts is None or len({facts[n] for n in chosen}) == len(chosen))
    ]
    best = max(map(worth, fitting))
    for least in (0.0, best):
        found = tuple(best_subset(sizes, bonus, shared, needs, 50, facts=facts, least=least) or ())
        assert found in fitting
        assert worth(found) == pytest.approx(best)


def test_of_equals_the_first_is_chosen() -> None:
    """Always the same answer."""
    assert best_subset([5, 5, 5], [1.0, 1.0, 1.0], {}, {}, 5) == [0]


def test_nothing_fits() -> None:
    """Then nothing is chosen."""
    assert best_subset([9], [1.0], {}, {}, 5) == []


def test_where_too_many_choices_stay_open_none_is_given() -> None:
    """Twenty options of one worth that share all of it: a bound that looks at each alone gives none of them up."""
    assert best_subset([1] * 20, [0.0] * 20, {tuple(range(20)): 1.0}, {}, 10) is None
