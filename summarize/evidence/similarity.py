"""How similar two texts are by the words, stems or concepts that they have in common: one measure, five scales."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from typing import Literal

Scale = Literal["union", "mean", "smaller", "larger", "left"]


def similarity(
    left: AbstractSet[str],
    right: AbstractSet[str],
    *,
    scale: Scale,
    weight: Callable[[str], float] | None = None,
) -> float:
    """The weight of what is in both, from 0 to 1, as a share of

    - "union": all that is in either (Jaccard), for two texts that may be the same;
    - "mean": their mean (Dice), which is less strict where one is longer;
    - "smaller", "larger": the smaller or the larger one;
    - "left": the left one, for how much of it the right one has (containment).

    Every element weighs 1 where `weight` is not given. Of nothing, nothing is in common: 0.
    """
    common = _weigh(left & right, weight)
    if not common:
        return 0.0
    if scale == "union":
        return common / _weigh(left | right, weight)
    if scale == "left":
        return common / _weigh(left, weight)
    sizes = _weigh(left, weight), _weigh(right, weight)
    return common / {"mean": sum(sizes) / 2, "smaller": min(sizes), "larger": max(sizes)}[scale]


def _weigh(elements: AbstractSet[str], weight: Callable[[str], float] | None) -> float:
    return len(elements) if weight is None else sum(map(weight, sorted(elements)))
