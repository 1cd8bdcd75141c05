"""A bundle in partitions of whole days, each with what it is compared with, so that a partition is compared by itself.

Where the cuts are depends on the bundle alone: whoever does the partitions, and in which order, the result is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

PARTITION = 8192
"""Articles up to which a bundle is one partition, and from which on a partition ends with the day. Partitions are
bigger in a dense stream, and where many articles have no date."""

ERA = 1 << 17
"""Articles among which features are counted: a bundle of more is several eras."""


class Partition(Struct, frozen=True, kw_only=True):
    """`rows` are positions of articles in the order of time: of a window before, of the partition, and those
    without a date.

    `owned` says which are of the partition, `dated` which have a date. `last_day` is that of the partition.
    """

    rows: NDArray[np.int64]
    owned: NDArray[np.bool_]
    dated: NDArray[np.bool_]
    last_day: float
    first: bool
    last: bool

    def in_source_order(self) -> Partition:
        """The same in the order of the sources."""
        order = np.argsort(self.rows)
        return Partition(
            rows=self.rows[order], owned=self.owned[order], dated=self.dated[order],
            last_day=self.last_day, first=self.first, last=self.last,
        )  # fmt: skip

    def owned_pairs(self, left: NDArray[np.integer], right: NDArray[np.integer]) -> NDArray[np.bool_]:
        """Which pairs of rows are of this partition: each pair of articles near in time is of exactly one."""
        pairs: NDArray[np.bool_] = self.owned[left] | self.owned[right]
        return pairs | ~(self.dated[left] | self.dated[right]) if self.last else pairs


def is_one_partition(articles: int) -> bool:
    """Whether so many articles are compared in one go."""
    return articles <= PARTITION


def partitions_of(order: NDArray[np.int32], days: NDArray[np.float64], window: float) -> Iterator[Partition]:
    """The partitions of the articles `order`, which are sorted by their `days`, those without one (NaN) last."""
    when = days[order]
    dated_count = int(np.count_nonzero(~np.isnan(when)))
    when = when[:dated_count]
    if is_one_partition(len(order)) or not dated_count:
        dated = np.arange(len(order)) < dated_count
        owned = np.ones(len(order), bool)
        yield Partition(rows=order.astype(np.int64), owned=owned, dated=dated, last_day=np.inf, first=True, last=True)
        return
    start = 0
    while start < dated_count:
        low = int(np.searchsorted(when, when[start] - window))
        # As many as what they are compared with, where that is much: then no article is in more than a few partitions.
        size = max(PARTITION, start - low + len(order) - dated_count)
        end = int(np.searchsorted(when, when[min(start + size, dated_count) - 1], side="right"))
        rows = np.concatenate([order[low:end], order[dated_count:]], dtype=np.int64)
        at = np.arange(low, low + len(rows))
        yield Partition(
            rows=rows, owned=(at >= start) & (at < end), dated=at < end, last_day=float(when[end - 1]),
            first=start == 0, last=end == dated_count,
        )  # fmt: skip
        start = end


def eras(partitions: Iterable[Partition], articles: int) -> Iterator[list[Partition]]:
    """The partitions of a bundle of so many articles, those together whose features are counted together.

    What features weigh is a matter of some hundred thousand articles round about, whatever the length of the stream.
    """
    size = articles / max(1, -(-articles // ERA))
    era: list[Partition] = []
    seen, until = 0, size
    for partition in partitions:
        era.append(partition)
        seen += int(np.count_nonzero(partition.owned))
        if seen >= until and not partition.last:
            yield era
            era, until = [], until + size
    yield era
