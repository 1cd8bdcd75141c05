"""A bundle in pieces of whole days, each with what it is compared with, so that a piece is compared by itself.

Where the cuts are is a matter of the bundle alone: whoever does the pieces, and in which order, the result is the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

SHARD = 8192
"""Articles up to which a bundle is one piece, and from which on a piece ends with the day. Pieces are bigger in a dense
stream, and where many articles have no date."""


ERA = 1 << 17
"""Articles among which features are counted: a bundle of more is several eras."""


class Shard(Struct, frozen=True, kw_only=True):
    """`rows` are places of articles in the order of time: of a window before, of the piece, and those without a date.

    `fresh` says which are of the piece, `dated` which have a date. `front` is the last day of the piece.
    """

    rows: NDArray[np.int64]
    fresh: NDArray[np.bool_]
    dated: NDArray[np.bool_]
    front: float
    first: bool
    last: bool

    def by_place(self) -> Shard:
        """The same in the order of the sources."""
        order = np.argsort(self.rows)
        return Shard(
            rows=self.rows[order], fresh=self.fresh[order], dated=self.dated[order],
            front=self.front, first=self.first, last=self.last,
        )  # fmt: skip

    def own(self, left: NDArray[np.int64], right: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Which pairs of rows are of this piece: each pair of near articles is of exactly one."""
        pairs = self.fresh[left] | self.fresh[right]
        return pairs | ~(self.dated[left] | self.dated[right]) if self.last else pairs


def shards(order: NDArray[np.int64], days: NDArray[np.float64], window: float) -> Iterator[Shard]:
    """The pieces of the articles `order`, which are sorted by their `days`, those without one (NaN) last."""
    when = days[order]
    known = int(np.count_nonzero(~np.isnan(when)))
    when = when[:known]
    if len(order) <= SHARD or not known:
        dated = np.arange(len(order)) < known
        fresh = np.ones(len(order), bool)
        yield Shard(rows=order, fresh=fresh, dated=dated, front=np.inf, first=True, last=True)
        return
    start = 0
    while start < known:
        low = int(np.searchsorted(when, when[start] - window))
        # As many as what they are held against, where that is much: then no article is in more than a few pieces.
        size = max(SHARD, start - low + len(order) - known)
        end = int(np.searchsorted(when, when[min(start + size, known) - 1], side="right"))
        rows = np.concatenate([order[low:end], order[known:]])
        at = np.arange(low, low + len(rows))
        yield Shard(
            rows=rows, fresh=(at >= start) & (at < end), dated=at < end, front=float(when[end - 1]),
            first=start == 0, last=end == known,
        )  # fmt: skip
        start = end


def eras(pieces: Iterable[Shard], articles: int) -> Iterator[list[Shard]]:
    """The pieces of a bundle of so many articles, those together whose features are counted together.

    What features weigh is a matter of some hundred thousand articles round about, whatever the length of the stream.
    """
    size = articles / max(1, -(-articles // ERA))
    era: list[Shard] = []
    seen, until = 0, size
    for shard in pieces:
        era.append(shard)
        seen += int(np.count_nonzero(shard.fresh))
        if seen >= until and not shard.last:
            yield era
            era, until = [], until + size
    yield era
