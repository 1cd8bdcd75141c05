"""One length for many stories: shared by how many articles report each, the biggest first."""

from __future__ import annotations

from collections.abc import Sequence
from math import log2

LEAST = {"words": 40, "sentences": 2}
"""Below this, a story is not worth its headline: the last ones are left out instead."""


def share(sizes: Sequence[int], total: int, *, unit: str = "words", most: int | None = None) -> tuple[int, ...]:
    """The length of each story, in `unit`; 0 for one that is left out. The lengths add up to at most `total`.

    `sizes` are the stories' articles (copies not counted), the biggest story first. A story's weight is
    log2(1 + size): ten times the articles do not hold ten times the news. `most` is the longest for one story; what
    it does not use goes to the others. At least one story is kept.
    """
    least = min(LEAST[unit], total)
    weights = [log2(1 + size) for size in sizes]
    count = len(sizes)
    while count > 1 and total * weights[count - 1] / sum(weights[:count]) < least:
        count -= 1
    lengths = [0] * len(sizes)
    left, weight = total, sum(weights[:count])
    for index in range(count):
        wanted = int(left * weights[index] / weight) if weight else left
        lengths[index] = min(wanted, most) if most else wanted
        left -= lengths[index]
        weight -= weights[index]
    return tuple(lengths)
