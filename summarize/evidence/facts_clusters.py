"""Clusters of sentences that tell the same, and what is known of pairs of them."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.evidence.facts_contrast import contrast
from summarize.evidence.facts_pairs import Pair, Profile, likeness, rarity_of
from summarize.evidence.facts_vetoes import SOFT, Side, forbidden

# Likeness from which sentences join, over articles and within one (where only a repeat tells the same).
JOIN = 0.5
WITHIN = 0.8
# Two clusters join where their members are this share of JOIN alike on average, with at most this share of doubtful
# pairs, looking at so many members of each; a sentence with less than LEAST weight joins only the same words.
AVERAGE = 0.75
TOLERATED = 0.1
MEMBERS = 24
LEAST = 1.2


class Clusters:
    """Sentences joined so far.

    Articles copy each other, so that many sentences read the same, word for word: what holds for a pair of them is
    worked out once for all of their kind.
    """

    def __init__(self, found: Sequence[Profile]) -> None:
        self.found = found
        self.root = list(range(len(found)))
        self.members = {place: [place] for place in range(len(found))}
        kinds: dict[tuple[object, ...], int] = {}
        self._kind = [kinds.setdefault(_said(profile), place) for place, profile in enumerate(found)]
        self._sides = [Side(profile.reading) for profile in found]
        self.rarity = rarity_of(found)
        self._likeness: dict[tuple[int, int], float] = {}
        self._vetoes: dict[tuple[int, int], str] = {}

    def side(self, place: int) -> Side:
        """A sentence as it is held against others."""
        return self._sides[place]

    def likeness(self, left: int, right: int) -> float:
        """How alike two sentences are, 0 to 1."""
        pair = self._kind[left], self._kind[right]
        known = self._likeness.get(pair)
        if known is None:
            known = self._likeness[pair] = likeness(self.found[left], self.found[right])
        return known

    def veto(self, left: int, right: int) -> str:
        """What forbids that two sentences tell the same, "" for nothing."""
        pair = self._kind[left], self._kind[right]
        known = self._vetoes.get(pair)
        if known is None:
            known = self._vetoes[pair] = forbidden(self._sides[pair[0]], self._sides[pair[1]], self.rarity)
        return known

    def accepts(self, pair: Pair) -> bool:
        """Whether the clusters of a pair may be one: alike on average, nothing forbids it, one telling an article."""
        left, right = self.members[self.root[pair.left]], self.members[self.root[pair.right]]
        if left is right or min(self.found[pair.left].total, self.found[pair.right].total) < LEAST:
            return False
        total = count = doubtful = 0.0
        for one in left[:MEMBERS]:
            ones = self.found[one].reading
            for two in right[:MEMBERS]:
                score = self.likeness(one, two)
                twos = self.found[two].reading
                if {one, two} == {pair.left, pair.right}:
                    score = pair.score
                    if contrast(ones, twos):
                        return False
                if score < WITHIN and ones.article == twos.article:
                    return False
                reason = self.veto(one, two)
                if reason and reason not in SOFT:
                    return False
                doubtful += bool(reason)
                total, count = total + score, count + 1
        return total >= AVERAGE * JOIN * count and doubtful <= TOLERATED * count

    def join(self, left: int, right: int) -> None:
        keep, drop = sorted((self.root[left], self.root[right]))
        if keep == drop:
            return
        for place in self.members[drop]:
            self.root[place] = keep
        self.members[keep] = sorted((*self.members[keep], *self.members.pop(drop)))


def _said(profile: Profile) -> tuple[object, ...]:
    """All that a sentence's likeness and vetoes come from."""
    reading = profile.reading
    return reading.text, reading.language, reading.names, reading.dates, reading.context
