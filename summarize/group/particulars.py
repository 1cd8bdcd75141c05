"""What reports say in particular: the names and figures that two of them share, and those that each has alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from summarize.group.features import FIGURE
from summarize.group.settings import Settings
from summarize.group.shelf import Features

if TYPE_CHECKING:
    from scipy.sparse import csr_array


def particulars(found: Features, kind: int) -> csr_array:
    """A row an article: its features of that kind and those above, in columns of their own, with what they weigh."""
    from scipy.sparse import csr_array

    own = found.ids >> np.uint32(30) >= kind
    ids, columns = np.unique(found.ids[own], return_inverse=True)
    bounds = np.concatenate([[0], np.cumsum(own)])[found.bounds]
    weight = found.weights[own].astype(float) * found.surprise[own]
    return csr_array((weight, columns, bounds), shape=(len(bounds) - 1, len(ids)))


def overlap(rows: csr_array, left: NDArray[np.integer], right: NDArray[np.integer]) -> NDArray[np.float64]:
    """For each pair of rows the share of the lighter one that both have; NaN where one of them is empty."""
    common = np.asarray(rows[left].minimum(rows[right]).sum(axis=1), float)
    total = np.asarray(rows.sum(axis=1), float)
    least = np.minimum(total[left], total[right])
    share: NDArray[np.float64] = np.divide(common, least, out=np.full(len(common), np.nan), where=least > 0)
    return share


def contradict(similarity: csr_array, found: Features, settings: Settings, articles: int) -> csr_array:
    """The similarities in a bundle of so many `articles`: more where two reports give the same figures, less where each
    gives others; the same where one gives none.

    Of two or three reports, no other says which words their topic has anyway: two fires in one town are told in the
    same ones. More than `Settings.few` reports say it better by what they share; and a story that is followed over days
    has other figures every day.
    """
    from scipy.sparse import csr_array

    if articles > settings.few or not similarity.nnz:
        return similarity
    entries = similarity.tocoo()
    left, right = entries.coords
    agree = np.nan_to_num(overlap(particulars(found, FIGURE), left, right), nan=0.5)
    data = np.minimum(1, entries.data * np.exp(settings.figures * (agree - 0.5)))
    return csr_array((data, (left, right)), shape=similarity.shape)
