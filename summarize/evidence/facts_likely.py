"""Which pairs of sentences may be alike: products of blocks of the table with all that comes after them.

Common weight is counted over the concepts that at most `POSTINGS` sentences have, and what the others may add is
bounded: time grows with the sentences times the postings, memory with a block.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from msgspec import structs
from numpy.typing import NDArray

from summarize.evidence.facts_profiles import LENT
from summarize.evidence.facts_table import Common, Floats, Places, Rows, Table, paired

POSTINGS = 400
BLOCK = 500


def likely(table: Table, least: float) -> Common:
    """The pairs whose common weight may make them `least` alike or more, each once, the lower place first, in order."""
    columns = zip(*(structs.astuple(block) for block in _blocks(table, least)), strict=True)
    found = Common(*(np.concatenate(parts) for parts in columns))
    return found.where(np.lexsort((found.right, found.left)))


def _blocks(table: Table, least: float) -> Iterator[Common]:
    many = np.asarray(table.has.sum(axis=0)).ravel() > POSTINGS
    rare, weighs, lends = (_columns(rows, ~many) for rows in (table.has, table.weighs, table.lends))
    frequent, heavy = (_columns(rows, many) for rows in (table.has, table.weighs))
    most, lent = (np.asarray(rows.sum(axis=1)).ravel() for rows in (heavy, table.lends))
    needed = np.sqrt(least * table.total)

    def hopeful(left: Places, right: Places, common: Floats) -> NDArray[np.bool_]:
        return (left < right) & (common >= needed[left] * needed[right])

    for start in range(0, len(needed), BLOCK):
        block, after = slice(start, start + BLOCK), slice(start, None)
        left, right, weight = _entries(weighs[block] @ rare[after].T, start)
        _, _, count = _entries(rare[block] @ rare[after].T, start)
        chosen = hopeful(left, right, weight + np.minimum(most[left], most[right]) + LENT * (lent[left] + lent[right]))
        left, right, weight, count = left[chosen], right[chosen], weight[chosen], count[chosen]
        if many.any():
            weight = weight + paired(heavy, frequent, left, right)
            count = count + paired(frequent, frequent, left, right)
        takes, gives = paired(table.lends, table.has, left, right), paired(table.has, table.lends, left, right)
        found = Common(left, right, weight, count, takes, gives)
        yield found.where(hopeful(left, right, weight + LENT * (takes + gives)))
        # Those of which one only names whom the other leans on.
        left, right, meant = _entries(lends[block] @ rare[after].T + rare[block] @ lends[after].T, start)
        chosen = hopeful(left, right, LENT * meant + np.minimum(most[left], most[right]))
        left, right = left[chosen], right[chosen]
        alone = paired(rare, rare, left, right) == 0
        yield table.common(left[alone], right[alone])


def _columns(rows: Rows, chosen: NDArray[np.bool_]) -> Rows:
    return rows if chosen.all() else rows[:, chosen]


def _entries(product: Any, start: int) -> tuple[Places, Places, Floats]:  # noqa: ANN401 (SciPy's have no common class)
    """Row, column and value of all that is not zero, counted from `start`."""
    if isinstance(product, np.ndarray):
        rows, columns = product.nonzero()
        return rows + start, columns + start, product[rows, columns]
    found = product.tocoo()
    return found.row.astype(np.intp) + start, found.col.astype(np.intp) + start, found.data
