"""Which sentences entail a fact's clearest sentence, and are cited for it; and which report a part of it.

Sentences of one fact are each other's paraphrases, more or less: the printed one may say more than another of them. And
a longer sentence, which reports other things too and is a fact of its own, may entail a shorter one.

The share of a sentence that another one entails is the share of its weight, without who says so:
`(common weight + weight of names that may be meant) / weight`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from summarize.evidence.facts.clusters import Clusters
from summarize.evidence.facts.comparable import ComparableSentence
from summarize.evidence.facts.vectors import DIGITS, PALE, ConceptTable, Floats, Indices, Profile, paired
from summarize.evidence.facts.vetoes import lacks, undated


class Shares:
    """The shares of sentences, for many pairs at once.

    A name that stands in `meant` of the other sentence counts too: those are the names that it does not say and may
    mean.
    """

    def __init__(
        self, sentence_profiles: Sequence[Profile], table: ConceptTable, meant: Iterable[Iterable[str]]
    ) -> None:
        numbers: dict[tuple[object, ...], int] = {}  # sentences of one wording and one source have one row
        kinds = zip(table.wording.tolist(), sentence_profiles, strict=True)
        self._kind = np.array(
            [
                numbers.setdefault((wording, profile.annotation.attributed_to), len(numbers))
                for wording, profile in kinds
            ]
        )
        first = np.unique(self._kind, return_index=True)[1].tolist()
        rows = [(sentence_profiles[index], counted_concepts(sentence_profiles[index])) for index in first]
        self._totals = np.array([sum([profile.weights[concept] for concept in row]) for profile, row in rows], float)
        self._table = table
        self._aside = table.weighted(table.rows({*profile.weights}.difference(row) for profile, row in rows))
        self._names = table.weighted(table.rows([concept for concept in row if concept[:2] == "n:"] for _, row in rows))
        self._named = np.asarray(self._names.sum(axis=1)).ravel()
        self._meant = table.rows(
            {*names}.difference(profile.weights) for profile, names in zip(sentence_profiles, meant, strict=True)
        )

    def reach(self, lefts: Indices, weight: Floats, least: float) -> NDArray[np.bool_]:
        """Whether the share of each of `lefts` may be `least`, whatever its right one means; `weight` is what they have
        in common."""
        kinds = self._kind[lefts]
        return np.asarray(weight + self._named[kinds] >= (least - 10.0**-DIGITS) * self._totals[kinds])

    def of(self, lefts: Indices, rights: Indices, weight: Floats | None = None) -> Floats:
        """The share of each of `lefts` that its right one entails, 0 to 1; `weight` is what they have in common, if
        known."""
        kinds, said = self._kind[lefts], self._table.wording[rights]
        if weight is None:
            weight = paired(self._table.weighs, self._table.has, self._table.wording[lefts], said)
        aside = paired(self._aside, self._table.has, kinds, said)
        meant = paired(self._names, self._meant, kinds, rights)
        totals = self._totals[kinds]
        share = np.divide(weight - aside + meant, totals, out=np.zeros(len(totals)), where=totals > 0)
        return np.asarray(np.round(share, DIGITS))


def counted_concepts(profile: Profile) -> list[str]:
    """The concepts of a sentence that another one has to report, without those of who says so."""
    teller = {f"n:{key}" for key in profile.annotation.attributed_to}
    return [concept for concept in profile.weights if concept[:2] != "s:" and concept not in teller]


# The share of a sentence's weight that another must have: one of the same fact; one of another fact.
PARAPHRASES = 0.4
ENTAILS = 0.72
# The share from which a sentence reports a part.
PART = 0.5
# What two sentences must have in common for a share to say something: so many words, or so many words and names.
WORDS = 4
FEW_WORDS, CONCEPTS = 3, 6
# Names of so many sentences before one, and of the one after it, may be meant in it.
AROUND = 2


class FactSupport:
    """The sentences of a story, asked which of them support others."""

    def __init__(self, clusters: Clusters) -> None:
        self.clusters = clusters
        self.profiles = clusters.profiles
        self.table = clusters.table
        self._around = self._names_around()
        meant = ([f"n:{key}" for key in around] for around in self._around)
        self._needed: dict[int, _Needed] = {}
        self._known: dict[tuple[int, int, frozenset[str]], bool] = {}
        self._shares = Shares(self.profiles, clusters.table, meant)

    def paraphrases(self, lefts: Indices, rights: Indices) -> NDArray[np.bool_]:
        """For each pair of one fact, whether the right one reports most of the left one, its dates included."""
        enough = self._shares.of(lefts, rights) >= PARAPHRASES
        kinds = np.array(self.clusters.kind)[np.stack([lefts, rights])]
        for at in np.flatnonzero(enough & (kinds[0] != kinds[1])).tolist():
            enough[at] = not undated(*map(self.clusters.comparable, kinds[:, at].tolist()))
        return enough

    def overlaps(self, lefts: Indices, rights: Indices) -> NDArray[np.bool_]:
        """For each pair, whether one of them reports a good part of the other."""
        return np.maximum(self._shares.of(lefts, rights), self._shares.of(rights, lefts)) >= PART

    def entails(self, lefts: Indices, rights: Indices, weight: Floats) -> Iterator[tuple[int, int]]:
        """The pairs of two articles of which the right one entails the left one."""
        likely = (self.table.article[lefts] != self.table.article[rights]) & self._shares.reach(lefts, weight, ENTAILS)
        likely[likely] = self._shares.of(lefts[likely], rights[likely], weight[likely]) >= ENTAILS
        for left, right in zip(lefts[likely].tolist(), rights[likely].tolist(), strict=True):
            kinds = self.clusters.kind[left], self.clusters.kind[right], self._around[right]
            if kinds not in self._known:
                self._known[kinds] = self._entails(left, right)
            if self._known[kinds]:
                yield left, right

    def _entails(self, left: int, right: int) -> bool:
        """Whether names, figures, dates and actions of `left` are in a sentence that nearly entails it."""
        left_profile, right_profile = self.profiles[left], self.profiles[right]
        needed = self._needed.get(left)
        if needed is None:
            needed = self._needed[left] = _needed(left_profile)
        if not (needed.actions <= right_profile.weights.keys() and _enough(needed, right_profile)):
            return False
        around = self._around[right]
        leaning = not left_profile.annotation.keys and left_profile.annotation.context
        if leaning and right_profile.annotation.keys and not around.intersection(left_profile.annotation.context):
            return False
        left_sentence, right_sentence = self.clusters.comparable(left), self.clusters.comparable(right)
        named = right_sentence.named if _names_others(left_sentence, right_sentence) else right_sentence.named | around
        return not lacks(left_sentence, right_sentence, self.clusters.rarity, named) and not self.clusters.contrast(
            left, right
        )

    def _names_around(self) -> list[frozenset[str]]:
        """The names of each sentence and of those about it in its article."""
        around: list[frozenset[str]] = []
        for _, profiles in groupby(self.profiles, lambda profile: profile.annotation.article):
            named = [frozenset((*profile.annotation.keys, *profile.annotation.context)) for profile in profiles]
            around += [frozenset().union(*named[max(0, at - AROUND) : at + 2]) for at in range(len(named))]
        return around


class _Needed(NamedTuple):
    """What another sentence has to report: words, then names, figures and dates; all actions that say something."""

    words: frozenset[str]
    particulars: frozenset[str]
    actions: frozenset[str]


def _needed(profile: Profile) -> _Needed:
    counted = counted_concepts(profile)
    particulars = frozenset(concept for concept in counted if concept[:2] in ("n:", "#:", "d:"))
    return _Needed(
        frozenset(counted) - particulars, particulars, frozenset(profile.annotation.actions).difference(PALE)
    )


def _enough(needed: _Needed, right: Profile) -> bool:
    """Whether two sentences have enough in common to compare them."""
    words = len(needed.words.intersection(right.weights))
    return words >= WORDS or (
        words >= FEW_WORDS and words + len(needed.particulars.intersection(right.weights)) >= CONCEPTS
    )


def _names_others(left: ComparableSentence, right: ComparableSentence) -> bool:
    """Whether the right sentence names somebody or some place that the left one does not."""
    return bool(right.keys - left.named)
