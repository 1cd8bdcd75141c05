"""Which sentences tell all that a fact's clearest sentence tells, and are cited for it; and which tell a part.

Sentences of one fact are each other's paraphrases, more or less: the printed one may say more than another of them. And
a longer sentence, which tells other things besides and is a fact of its own, may tell all that a shorter one does.

How much of what one sentence tells another one tells too: the share of its weight, who says so aside.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from summarize.evidence.facts.clusters import Clusters
from summarize.evidence.facts.comparable import ComparableSentence
from summarize.evidence.facts.vectors import DIGITS, PALE, ConceptTable, Floats, Indices, Profile, paired
from summarize.evidence.facts.vetoes import lacks, undated


class Shares:
    """The shares of sentences, for many pairs at once.

    A name that stands in `meant` of the other sentence counts too, as much as `leaning` says: those are the names that
    it does not say and may mean. A sentence of fewer than `fewest` concepts is too short to be told by another one.
    """

    def __init__(
        self,
        sentence_profiles: Sequence[Profile],
        table: ConceptTable,
        meant: Iterable[Iterable[str]],
        *,
        leaning: float = 1.0,
        fewest: int = 1,
    ) -> None:
        rows = [(profile, counted_concepts(profile)) for profile in sentence_profiles]
        totals = [
            sum(profile.weights[concept] for concept in row) if len(row) >= fewest else 0.0 for profile, row in rows
        ]
        self._totals = np.array(totals)
        self._table = table
        self._aside = table.weighted(table.rows({*profile.weights}.difference(row) for profile, row in rows))
        self._names = table.weighted(table.rows([concept for concept in row if concept[:2] == "n:"] for _, row in rows))
        self._meant = table.rows(
            {*names}.difference(profile.weights) for profile, names in zip(sentence_profiles, meant, strict=True)
        )
        self._leaning = leaning

    def of(self, lefts: Indices, rights: Indices, weight: Floats | None = None) -> Floats:
        """The share of each of `lefts` that the other tells, 0 to 1; `weight` is what they have in common, if known."""
        if weight is None:
            weight = paired(self._table.weighs, self._table.has, lefts, rights)
        aside = paired(self._aside, self._table.has, lefts, rights)
        meant = self._leaning * paired(self._names, self._meant, lefts, rights)
        totals = self._totals[lefts]
        share = np.divide(weight - aside + meant, totals, out=np.zeros(len(totals)), where=totals > 0)
        return np.asarray(np.round(share, DIGITS))


def counted_concepts(profile: Profile) -> list[str]:
    """The concepts of a sentence that another one has to tell, those of who says so left out."""
    teller = {f"n:{key}" for key in profile.annotation.attributed_to}
    return [concept for concept in profile.weights if concept[:2] != "s:" and concept not in teller]


# The share of a sentence's weight that another must have: one of the same fact; one of another fact.
PARAPHRASES = 0.4
ENTAILS = 0.72
# The share from which a sentence tells a part.
PART = 0.5
# What two sentences must have in common for a share to say something: so many words, or so many words and names.
WORDS = 4
FEW_WORDS, CONCEPTS = 3, 6
# Names of so many sentences before one, and of the one after it, may be meant in it.
AROUND = 2


class FactSupport:
    """The sentences of a story, asked which of them hold what others tell."""

    def __init__(self, clusters: Clusters) -> None:
        self.clusters = clusters
        self.profiles = clusters.profiles
        self.table = clusters.table
        self._around = [self._names_around(index) for index in range(len(self.profiles))]
        meant = ([f"n:{key}" for key in around] for around in self._around)
        self._counted: dict[int, tuple[frozenset[str], frozenset[str]]] = {}
        self._known: dict[tuple[int, int, frozenset[str]], bool] = {}
        self._shares = Shares(self.profiles, clusters.table, meant)

    def paraphrases(self, lefts: Indices, rights: Indices) -> NDArray[np.bool_]:
        """For each pair of one fact, whether the other tells most of the one, its dates among it."""
        enough = self._shares.of(lefts, rights) >= PARAPHRASES
        for at in np.flatnonzero(enough).tolist():
            enough[at] = not undated(
                self.clusters.comparable(int(lefts[at])), self.clusters.comparable(int(rights[at]))
            )
        return enough

    def overlaps(self, lefts: Indices, rights: Indices) -> NDArray[np.bool_]:
        """For each pair, whether one of them tells a good part of the other."""
        return np.maximum(self._shares.of(lefts, rights), self._shares.of(rights, lefts)) >= PART

    def entails(self, lefts: Indices, rights: Indices, weight: Floats) -> Iterator[tuple[int, int]]:
        """The pairs of two articles of which the other tells all that matters in the one."""
        likely = self.table.article[lefts] != self.table.article[rights]
        likely[likely] = self._shares.of(lefts[likely], rights[likely], weight[likely]) >= ENTAILS
        for left, right in zip(lefts[likely].tolist(), rights[likely].tolist(), strict=True):
            kinds = self.clusters.kind[left], self.clusters.kind[right], self._around[right]
            if kinds not in self._known:
                self._known[kinds] = self._entails(left, right)
            if self._known[kinds]:
                yield left, right

    def _entails(self, one: int, other: int) -> bool:
        """Whether names, figures, dates and actions of `one` are in a sentence that tells nearly all of it."""
        left, right = self.profiles[one], self.profiles[other]
        if not self._enough(one, right) or any(
            act not in right.weights for act in left.annotation.actions if act not in PALE
        ):
            return False
        around = self._around[other]
        leaning = not left.annotation.keys and left.annotation.context
        if leaning and right.annotation.keys and not around.intersection(left.annotation.context):
            return False
        ones, twos = self.clusters.comparable(one), self.clusters.comparable(other)
        named = twos.named if _names_others(ones, twos) else twos.named | around
        return not lacks(ones, twos, self.clusters.rarity, named) and not self.clusters.contrast(one, other)

    def _enough(self, left: int, right: Profile) -> bool:
        """Whether two sentences have enough in common to compare them."""
        if left not in self._counted:
            shared = frozenset(counted_concepts(self.profiles[left]))
            self._counted[left] = (
                shared,
                frozenset(concept for concept in shared if concept[:2] not in ("n:", "#:", "d:")),
            )
        shared, plain = (concepts.intersection(right.weights) for concepts in self._counted[left])
        return len(plain) >= WORDS or (len(plain) >= FEW_WORDS and len(shared) >= CONCEPTS)

    def _names_around(self, index: int) -> frozenset[str]:
        """The names of a sentence and of those about it in its article."""
        article = self.profiles[index].annotation.article
        beside = range(max(0, index - AROUND), min(len(self.profiles), index + 2))
        annotations = [self.profiles[at].annotation for at in beside if self.profiles[at].annotation.article == article]
        return frozenset(key for annotation in annotations for key in (*annotation.keys, *annotation.context))


def _names_others(left: ComparableSentence, right: ComparableSentence) -> bool:
    """Whether the other sentence names somebody or some place that the one does not."""
    return bool(right.keys - left.named)
