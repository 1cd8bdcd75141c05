"""Which pairs of articles are worth comparing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from scipy.sparse import csr_array


def products(rows: csr_array, when: NDArray[np.float64], *, floor: float, window: float) -> csr_array:
    """The products of all pairs of `rows` that may be above `floor`, symmetric."""
    return (rows @ rows.T).astype(np.float64).tocsr()
