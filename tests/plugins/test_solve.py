"""The choice of what covers most."""

from __future__ import annotations

import random
from itertools import combinations

import pytest
from bounds import limited
from msgspec.structs import replace

from summarize_coverage import solve
from summarize_coverage.solve import GAP, KnapsackItem, choose, following, greedy, value

A, B, C, D = range(4)
WORTH = {A: 3.0, B: 3.0, C: 3.0, D: 1.0}


def drawn(count: int, concepts: int, seed: int) -> tuple[list[KnapsackItem], dict[int, float]]:
    """A problem of `count` options, the same in every run."""
    draw = random.Random(seed)
    known = range(concepts)
    worth = {concept: float(draw.randint(1, 9)) for concept in known}
    options = [
        KnapsackItem(covers=tuple(draw.sample(known, min(12, concepts // 2))), size=draw.randint(8, 40))
        for _ in range(count)
    ]
    return options, worth


def test_what_is_covered_counts_once() -> None:
    """Two options that cover the same are worth no more than one of them."""
    options = [KnapsackItem(covers=(A, B), size=1), KnapsackItem(covers=(A, B), size=1)]
    assert value(options, WORTH, [0, 1]) == value(options, WORTH, [0]) == 6.0


def test_the_programme_finds_what_greed_misses() -> None:
    """The densest option leaves no room for the two that are worth most together."""
    options = [KnapsackItem(covers=(D,), size=1), KnapsackItem(covers=(A,), size=5), KnapsackItem(covers=(B,), size=5)]
    assert greedy(options, WORTH, 10) == [0, 1]
    assert choose(options, WORTH, 10) == [1, 2]


@pytest.mark.parametrize("seed", range(5))
def test_the_choice_is_the_best_there_is(seed: int) -> None:
    """On problems small enough to try everything, nothing within the budget is worth more, up to the stated gap."""
    options, worth = drawn(9, 20, seed)
    subsets = (chosen for size in range(1, 6) for chosen in combinations(range(9), size))
    best = max(value(options, worth, one) for one in subsets if sum(options[n].size for n in one) <= 70)
    chosen = choose(options, worth, 70)
    assert sum(options[n].size for n in chosen) <= 70
    assert value(options, worth, chosen) >= best * (1 - GAP) - 1e-9


def test_greed_alone_keeps_its_guarantee(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the programme finds nothing, the greedy answer stands: the best single option, if that is worth more."""
    monkeypatch.setattr(solve, "programme", lambda *_: None)
    options = [KnapsackItem(covers=(D,), size=1), KnapsackItem(covers=(A, B, C), size=10)]
    assert choose(options, WORTH, 10) == [1]


def test_what_needs_another_comes_with_it_or_not_at_all() -> None:
    """An option is not chosen without the one it needs, whatever it is worth."""
    options = [
        KnapsackItem(covers=(D,), size=6),
        KnapsackItem(covers=(A, B), size=6, needs=0),
        KnapsackItem(covers=(C,), size=6),
    ]
    assert choose(options, WORTH, 6) == [2]
    assert choose(options, WORTH, 12) == [0, 1]


def test_of_the_options_of_a_fact_one_is_chosen() -> None:
    """The telling that serves best is chosen, and no other one, though there is room and worth for it."""
    options = [
        KnapsackItem(covers=(A,), size=5, bonus=1.0, fact=0),
        KnapsackItem(covers=(A, B), size=8, bonus=1.0, fact=0),
        KnapsackItem(covers=(C,), size=5, bonus=1.0, fact=1),
    ]
    assert choose(options, WORTH, 20) == [1, 2]
    assert choose(options, WORTH, 10) == [0, 2]
    assert following(options, WORTH, [0], 20) == [2]


def test_any_telling_of_what_is_needed_will_do() -> None:
    """An option comes with another telling of the fact that it needs, where that one serves better."""
    options = [
        KnapsackItem(covers=(D,), size=6, fact=0),
        KnapsackItem(covers=(C,), size=6, fact=0),
        KnapsackItem(covers=(A, B), size=6, needs=0),
    ]
    assert choose(options, WORTH, 12) == [1, 2]
    assert following(options, WORTH, [1], 12) == [2]


@pytest.mark.parametrize("seed", range(3))
def test_the_programme_tells_each_fact_once(monkeypatch: pytest.MonkeyPatch, seed: int) -> None:
    """Where branch and bound gives up, the programme keeps to one telling of a fact, and to what is needed."""
    options, worth = drawn(60, 40, seed)
    options = [replace(one, fact=number // 2) for number, one in enumerate(options)]
    options[9] = replace(options[9], needs=0, bonus=50.0)
    monkeypatch.setattr(solve, "best_subset", lambda *_, **__: None)
    chosen = choose(options, worth, 150)
    facts = [options[number].fact for number in chosen]
    assert len(facts) == len(set(facts))
    assert 9 in chosen
    assert 0 in facts
    assert value(options, worth, chosen) >= value(options, worth, greedy(options, worth, 150))


def test_a_price_keeps_an_option_out() -> None:
    """An option whose bonus is negative is chosen only if it covers more than that."""
    assert choose([KnapsackItem(covers=(D,), size=1, bonus=-2.0)], WORTH, 10) == []


def test_nothing_to_choose_is_no_error() -> None:
    """No options, options too large, and concepts of no worth give no choice."""
    assert choose([], WORTH, 10) == []
    assert choose([KnapsackItem(covers=(A,), size=11)], WORTH, 10) == []
    assert choose([KnapsackItem(covers=(9,), size=1)], WORTH, 10) == []


def test_what_follows_adds_what_is_new() -> None:
    """After the choice come those of most new worth for their size, up to the larger budget."""
    options = [
        KnapsackItem(covers=(A, B), size=5),
        KnapsackItem(covers=(A,), size=5),
        KnapsackItem(covers=(C,), size=5),
    ]
    assert following(options, WORTH, [0], 10) == [2]


def test_a_large_problem_is_bounded(capfd: pytest.CaptureFixture[str]) -> None:
    """A thousand options are solved before the safety limit, and nothing is written to standard output."""
    options, worth = drawn(1_000, 2_000, 3)
    with limited():
        chosen = choose(options, worth, 250)
    assert value(options, worth, chosen) >= value(options, worth, greedy(options, worth, 250))
    assert capfd.readouterr().out == ""
