"""How much of what one sentence tells another one tells too: the share of its weight, who says so aside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from summarize.evidence.facts_profiles import Profile
from summarize.evidence.facts_table import DIGITS, Floats, Places, Table, paired


class Shares:
    """The shares of sentences, for many pairs at once.

    A name that stands in `meant` of the other sentence counts too, as much as `leaning` says: those are the names that
    it does not say and may mean. A sentence of fewer than `fewest` concepts is too short to be told by another one.
    """

    def __init__(
        self,
        found: Sequence[Profile],
        table: Table,
        meant: Iterable[Iterable[str]],
        *,
        leaning: float = 1.0,
        fewest: int = 1,
    ) -> None:
        rows = [(profile, counted(profile)) for profile in found]
        told = [sum(profile.weights[one] for one in row) if len(row) >= fewest else 0.0 for profile, row in rows]
        self._told = np.array(told)
        self._table = table
        self._aside = table.weighted(table.rows({*profile.weights}.difference(row) for profile, row in rows))
        self._names = table.weighted(table.rows([one for one in row if one[:2] == "n:"] for _, row in rows))
        self._meant = table.rows(
            {*names}.difference(profile.weights) for profile, names in zip(found, meant, strict=True)
        )
        self._leaning = leaning

    def of(self, ones: Places, others: Places, weight: Floats | None = None) -> Floats:
        """The share of each of `ones` that the other tells, 0 to 1; `weight` is what they have in common, if known."""
        if weight is None:
            weight = paired(self._table.weighs, self._table.has, ones, others)
        aside = paired(self._aside, self._table.has, ones, others)
        meant = self._leaning * paired(self._names, self._meant, ones, others)
        told = self._told[ones]
        share = np.divide(weight - aside + meant, told, out=np.zeros(len(told)), where=told > 0)
        return np.asarray(np.round(share, DIGITS))


def counted(profile: Profile) -> list[str]:
    """The concepts of a sentence that another one has to tell, those of who says so left out."""
    teller = {f"n:{key}" for key in profile.reading.teller}
    return [concept for concept in profile.weights if concept[:2] != "s:" and concept not in teller]
