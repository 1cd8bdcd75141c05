"""Which sentences tell all that a fact's clearest sentence tells, and are cited for it; and which tell a part.

Sentences of one fact are each other's paraphrases, more or less: the printed one may say more than another of them. And
a longer sentence, which tells other things besides and is a fact of its own, may tell all that a shorter one does.
"""

from __future__ import annotations

from collections.abc import Iterable

from summarize.evidence.facts_clusters import Clusters
from summarize.evidence.facts_contrast import contrast
from summarize.evidence.facts_pairs import PALE, Profile
from summarize.evidence.facts_vetoes import Side, lacks

# The share of a sentence's weight that another must have: one of the same fact; one of another fact.
TELLS = 0.4
HOLDS = 0.72
# The share from which a sentence tells a part.
PART = 0.5
# What two sentences must have in common for a share to say something: so many words, or so many words and names.
WORDS = 4
FEW_WORDS, CONCEPTS = 3, 6
# Names of so many sentences before one, and of the one after it, may be meant in it.
AROUND = 2


class Holders:
    """The sentences of a story, asked which of them hold what another tells."""

    def __init__(self, clusters: Clusters) -> None:
        self.clusters = clusters
        self.found = clusters.found
        self._around: dict[int, frozenset[str]] = {}

    def of(self, best: int, members: Iterable[int], near: Iterable[int]) -> list[int]:
        """The sentences that tell all of `best`: of its fact's `members`, and of those that are `near` it."""
        told = [place for place in members if place == best or self.tells(best, place)]
        return sorted({*told, *(place for place in near if self.holds(best, place))})

    def tells(self, one: int, other: int) -> bool:
        """Whether a sentence of the same fact tells most of `one`."""
        return self.share(one, other) >= TELLS

    def holds(self, one: int, other: int) -> bool:
        """Whether a sentence of another article tells all that matters in `one`: names, figures, dates, actions."""
        left, right = self.found[one], self.found[other]
        if left.reading.article == right.reading.article or self.share(one, other) < HOLDS:
            return False
        if not _enough(left, right) or any(act not in right.weights for act in left.reading.actions if act not in PALE):
            return False
        around = self.around(other)
        leaning = not left.reading.keys and left.reading.context
        if leaning and right.reading.keys and not around.intersection(left.reading.context):
            return False
        ones, twos = self.clusters.side(one), self.clusters.side(other)
        named = twos.named if _alien(ones, twos) else twos.named | around
        return not lacks(ones, twos, self.clusters.rarity, named) and not contrast(left.reading, right.reading)

    def part(self, one: int, other: int) -> bool:
        """Whether one of two sentences tells a good part of the other."""
        return max(self.share(one, other), self.share(other, one)) >= PART

    def share(self, one: int, other: int) -> float:
        """How much of what `one` tells `other` tells too, 0 to 1: who says so aside, names meant for names said."""
        left, right = self.found[one], self.found[other]
        around = self.around(other)
        told = common = 0.0
        for concept in _counted(left):
            weight = left.weights[concept]
            told += weight
            if concept in right.weights or (concept[:2] == "n:" and concept[2:] in around):
                common += weight
        return common / told if told else 0.0

    def around(self, place: int) -> frozenset[str]:
        """The names of a sentence and of those about it in its article."""
        known = self._around.get(place)
        if known is None:
            article = self.found[place].reading.article
            beside = range(max(0, place - AROUND), min(len(self.found), place + 2))
            readings = [self.found[at].reading for at in beside if self.found[at].reading.article == article]
            known = frozenset(key for reading in readings for key in (*reading.keys, *reading.context))
            self._around[place] = known
        return known


def _counted(profile: Profile) -> list[str]:
    teller = {f"n:{key}" for key in profile.reading.teller}
    return [concept for concept in profile.weights if concept[:2] != "s:" and concept not in teller]


def _enough(one: Profile, other: Profile) -> bool:
    """Whether two sentences have enough in common to compare them."""
    common = [concept for concept in _counted(one) if concept in other.weights]
    plain = sum(1 for concept in common if concept[:2] not in ("n:", "#:", "d:"))
    return plain >= WORDS or (plain >= FEW_WORDS and len(common) >= CONCEPTS)


def _alien(one: Side, other: Side) -> bool:
    """Whether the other sentence names somebody or some place that the one does not."""
    return bool(other.keys - one.named)
