"""The best choice among few options, by looking at every one of them at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

MOST = 14  # options: 2 to the power of so many choices take a millisecond or two


def best_subset(
    sizes: Sequence[int],
    bonus: Sequence[float],
    shared: Mapping[tuple[int, ...], float],
    needs: Sequence[tuple[int, int]],
    budget: int,
) -> list[int]:
    """The options, ascending, of at most `budget` together that are worth the most: bonus, and what they share.

    `shared` is what each set of options is worth if at least one of it is chosen; `needs` pairs an option with one
    that has to be chosen with it. Of equals the first in the order of binary numbers, option 0 being the lowest digit.
    """
    import numpy as np

    total = np.zeros(1, np.int64)
    gains = np.zeros(1)
    for size, gain in zip(sizes, bonus, strict=True):
        total = np.concatenate([total, total + size])
        gains = np.concatenate([gains, gains + gain])
    fits = total <= budget
    every = np.arange(len(total))
    for one, other in needs:
        fits &= ((every >> one) & 1) <= ((every >> other) & 1)
    chosen = every[fits]
    gains = gains[fits]
    for columns, worth in shared.items():
        mask = sum(1 << column for column in columns)
        gains += worth * ((chosen & mask) != 0)
    best = int(chosen[int(np.argmax(gains))])
    return [number for number in range(len(sizes)) if best >> number & 1]
