"""Which entries stay where a timeline has too many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summarize.model import Entry

ENTRIES = 60
"""A story's timeline has at most so many entries: more is no overview, however many files tell the story."""


def most_telling(entries: Sequence[Entry], most: int) -> tuple[Entry, ...]:
    """The `most` entries that matter, in their order.

    News go before the background, then days by their weight in the story; the second entry of a day counts half, the
    third a third, so that one busy day does not crowd out the others. What is alike stays by how many files tell it,
    the earlier before the later.
    """
    if len(entries) <= most:
        return tuple(entries)

    def files(number: int) -> tuple[int, int]:
        return -entries[number].statement.support.files, number

    told: Counter[tuple[str | None, str | None]] = Counter()
    value: dict[int, float] = {}
    for number in sorted(range(len(entries)), key=files):
        when = entries[number].when
        told[when.start, when.end] += 1
        value[number] = entries[number].weight / told[when.start, when.end]
    order = sorted(value, key=lambda number: (entries[number].background, -value[number], *files(number)))
    return tuple(entries[number] for number in sorted(order[:most]))
