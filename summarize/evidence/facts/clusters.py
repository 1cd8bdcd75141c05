"""Clusters of sentences that report the same, and what is known of pairs of them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

import numpy as np

from summarize.evidence.facts.candidates import SCORED, KnownLikeness
from summarize.evidence.facts.comparable import ComparableSentence, contrast, one_pattern
from summarize.evidence.facts.vectors import ConceptTable, Profile, rarity_of
from summarize.evidence.facts.vetoes import SOFT, forbidden, names_differ

# The thresholds of this folder were chosen on `news1` of SummHay, `airbus` and `gm` of MEANTIME, and invented pairs of
# sentences; `news2`, `apple` and `stock` were only measured (benchmarks/README.md, "Facts").
# Similarity from which sentences join, over articles and within one (where only a repetition reports the same).
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

    Articles copy each other, so that many sentences read the same, word for word: `kind` is the first of each
    sentence's, and what holds for a pair of them is worked out once for all of their kind.
    """

    def __init__(self, sentence_profiles: Sequence[Profile], table: ConceptTable, known: KnownLikeness) -> None:
        self.profiles = sentence_profiles
        self.table = table
        self.article = table.article
        self._known = known
        self.root = list(range(len(sentence_profiles)))
        self.members = {index: [index] for index in range(len(sentence_profiles))}
        kinds: dict[tuple[object, ...], int] = {}
        self.kind = [kinds.setdefault(_identity(profile), index) for index, profile in enumerate(sentence_profiles)]
        self._comparable: dict[int, ComparableSentence] = {}
        self.rarity = rarity_of(sentence_profiles)
        self._vetoes: dict[tuple[int, int], str] = {}
        self._contrasts: dict[tuple[int, int], bool] = {}
        self._head = dict(self.members)  # the members of each that are looked at: the same list until they change
        self._links: dict[tuple[int, int], tuple[Sequence[int], Sequence[int], _Link | None]] = {}
        self._apart: dict[int, set[int]] = defaultdict(set)  # roots of small clusters of which something forbids a pair

    def comparable(self, index: int) -> ComparableSentence:
        """A sentence as it is compared with others, one for all of its kind."""
        kind = self.kind[index]
        known = self._comparable.get(kind)
        if known is None:
            known = self._comparable[kind] = ComparableSentence(self.profiles[kind].annotation)
        return known

    def veto(self, left: int, right: int) -> str:
        """What forbids that two sentences report the same, "" for nothing."""
        pair = self._pair(left, right)
        known = self._vetoes.get(pair)
        if known is None:
            known = self._vetoes[pair] = forbidden(self.comparable(pair[0]), self.comparable(pair[1]), self.rarity)
        return known

    def contrast(self, left: int, right: int) -> bool:
        """Whether two sentences are of one pattern, and exchange a word that matters."""
        pair = self._pair(left, right)
        known = self._contrasts.get(pair)
        if known is None:
            known = self._contrasts[pair] = contrast(self.comparable(pair[0]), self.comparable(pair[1]))
        return known

    def elsewhere(self, left: int, right: int) -> bool:
        """Whether two sentences say the same of two places or actors: one pattern, and each with a name of its own."""
        return names_differ(self.comparable(left), self.comparable(right), self.rarity) and one_pattern(
            self.comparable(left), self.comparable(right)
        )

    def _pair(self, left: int, right: int) -> tuple[int, int]:
        first, second = self.kind[left], self.kind[right]
        return (first, second) if first < second else (second, first)

    def accepts(self, left: int, right: int, plain: float, score: float) -> bool:
        """Whether the clusters of a pair may be one: similar on average, nothing forbids it, and one sentence an
        article.

        `plain` is the likeness of the two, `score` what speaks for them in all.
        """
        first, second = self.root[left], self.root[right]
        if first == second or second in self._apart[first]:
            return False
        if min(self.profiles[left].total, self.profiles[right].total) < LEAST and not self._deny_the_same(left, right):
            return False
        if self._forbids(left, right):
            return False
        ones, twos = self._head[first], self._head[second]
        if len(ones) > 1 or len(twos) > 1:
            link = self._link(first, second)
            if link is None:
                return False
            among = left in ones and right in twos
            repeats = among and self.article[left] == self.article[right] and plain < WITHIN
            total = link.total + (score - plain if among else 0.0)
            if link.unlike > repeats or total < AVERAGE * JOIN * len(ones) * len(twos):
                return False
        return not self.contrast(left, right)

    def _deny_the_same(self, left: int, right: int) -> bool:
        """Whether two short sentences say of nobody at all that it happened: nobody was hurt, no one was injured."""
        first, second = self.profiles[left].annotation, self.profiles[right].annotation
        return (
            bool(first.denied)
            and first.actions == second.actions
            and first.denied == second.denied
            and not (first.keys or second.keys)
        )

    def _link(self, first: int, second: int) -> _Link | None:
        """What is known of two clusters, worked out once until other members are looked at; None if they cannot be
        one."""
        ones, twos = self._head[first], self._head[second]
        known = self._links.get((first, second))
        if known is None or known[0] is not ones or known[1] is not twos:
            known = self._links[first, second] = ones, twos, self._compute_link(ones, twos)
        return known[2]

    def _compute_link(self, left_members: Sequence[int], right_members: Sequence[int]) -> _Link | None:
        doubtful = 0
        kinds = [
            Counter([self.kind[member] for member in members]).items() for members in (left_members, right_members)
        ]
        for (first, many), (second, more) in product(*kinds):
            if self.veto(first, second):
                doubtful += many * more
                tolerated = doubtful <= TOLERATED * len(left_members) * len(right_members)
                if self._forbids(first, second) not in SOFT or not tolerated:
                    return None
        left, right = np.repeat(left_members, len(right_members)), np.tile(right_members, len(left_members))
        alike = self._known(left, right)
        if alike.sum() < AVERAGE * JOIN * len(alike) < alike.sum() + SCORED * len(alike):  # what is less alike decides
            alike = self.table.likeness(self.table.common(self.table.wording[left], self.table.wording[right]))
        unlike = (self.article[left] == self.article[right]) & (alike < WITHIN)
        return _Link(float(alike.sum()), int(unlike.sum()))

    def _forbids(self, left: int, right: int) -> str:
        """What forbids a pair: clusters of which every member is looked at stay apart for it."""
        reason = self.veto(left, right)
        first, second = self.root[left], self.root[right]
        if reason and reason not in SOFT and max(len(self.members[first]), len(self.members[second])) <= MEMBERS:
            self._apart[first].add(second)
            self._apart[second].add(first)
        return reason

    def join(self, left: int, right: int) -> None:
        """Make one cluster of those of two sentences."""
        keep, drop = sorted((self.root[left], self.root[right]))
        if keep == drop:
            return
        for member in self.members[drop]:
            self.root[member] = keep
        self.members[keep] = sorted((*self.members[keep], *self.members.pop(drop)))
        del self._head[drop]
        head = self.members[keep][:MEMBERS]
        if head != self._head[keep]:
            self._head[keep] = head
        apart = self._apart.pop(keep, set()) | self._apart.pop(drop, set())
        for neighbour in apart:
            self._apart[neighbour] -= {keep, drop}
        if len(self.members[keep]) <= MEMBERS:
            self._apart[keep] = apart
            for neighbour in apart:
                self._apart[neighbour].add(keep)


class _Link(NamedTuple):
    """The likeness of all members of two clusters, summed up, and how many pairs of one article are no repeats."""

    total: float
    unlike: int


def _identity(profile: Profile) -> tuple[object, ...]:
    """All that a sentence's likeness and vetoes come from."""
    annotation = profile.annotation
    return annotation.text, annotation.language, annotation.names, annotation.dates, annotation.context
