"""One length for many stories: shared by how many articles tell each, the biggest first."""

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
    kept = len(sizes)
    while kept > 1 and total * weights[kept - 1] / sum(weights[:kept]) < least:
        kept -= 1
    lengths = [0] * len(sizes)
    left, weight = total, sum(weights[:kept])
    for place in range(kept):
        wanted = int(left * weights[place] / weight) if weight else left
        lengths[place] = min(wanted, most) if most else wanted
        left -= lengths[place]
        weight -= weights[place]
    return tuple(lengths)
