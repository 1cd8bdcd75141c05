"""Which facts another fact nearly entails: the same with other details, so that nobody need read both.

"A publicist says Jane Doe has checked into a clinic" is no second fact for a reader who knows that she "has checked
herself into a clinic in Malibu". The two do not cite each other, for each says something that the other does not; but
only one of them is printed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from math import sqrt

import msgspec

from summarize.evidence.facts.comparable import ComparableSentence, contrast
from summarize.evidence.facts.support import counted_concepts
from summarize.evidence.facts.vectors import DIGITS, LENT, Profile, profiles, rarity_of
from summarize.evidence.facts.vetoes import COMMON, forbidden
from summarize.model import Annotation, Fact
from summarize.recognize.words import Memo

SHARE = 0.7
"""The share of a sentence's weight that another has, from which it need not be printed too."""
LIKE = 0.3
"""Likeness from which two sentences are looked at."""
FEWEST = 3
"""Concepts below which a sentence is too short to be compared."""


class Subsumption:
    """The facts of a story, asked which of them another one subsumes; they are compared by their clearest sentences.

    What is printed is asked about: a few facts of each story. Nothing is worked out for the others.
    """

    def __init__(self, facts: Sequence[Fact], annotations: Mapping[str, Annotation]) -> None:
        self._facts = facts
        self._annotations = annotations
        self._rank = {fact.id: rank for rank, fact in enumerate(facts)}
        self._asked = Memo(self._ask)

    def subsumes(self, wide: str, narrow: str) -> bool:
        """Whether the fact of the id `wide` says nearly all of the fact `narrow`, and maybe more; False for the same
        fact, and for ids of no fact."""
        if wide == narrow or wide not in self._rank or narrow not in self._rank:
            return False
        wider, narrower = self._asked[wide], self._asked[narrow]
        if wide in narrower.cited:  # what is cited for one fact must not stand behind another one too
            return True
        if not (_has_most(wider, narrower) and _has_names_and_figures(wider, narrower, self._rarity)):
            return False
        left, right = (wider, narrower) if self._rank[wide] < self._rank[narrow] else (narrower, wider)
        return not forbidden(left.bare, right.bare, {}) and not contrast(left.whole, right.whole)

    def _ask(self, id: str) -> _AskedFact:
        rank = self._rank[id]
        cited = frozenset(self._fact_of[sentence] for sentence in self._facts[rank].cited)
        return _AskedFact(self._profiles[rank], cited)

    @cached_property
    def _fact_of(self) -> Mapping[str, str]:
        return {sentence: fact.id for fact in self._facts for sentence in fact.sentences}

    @cached_property
    def _profiles(self) -> Sequence[Profile]:
        return profiles([self._annotations[fact.best] for fact in self._facts])

    @cached_property
    def _rarity(self) -> Mapping[str, float]:
        return rarity_of(self._profiles)


class _AskedFact:
    """A fact as it is compared with many others: its clearest sentence, `whole` and `bare` of what one of two
    paraphrases may lack, and the facts whose sentences are cited for it."""

    def __init__(self, profile: Profile, cited: frozenset[str]) -> None:
        self.profile = profile
        self.cited = cited
        self.counted = [(concept, profile.weights[concept]) for concept in counted_concepts(profile)]
        self.names = [(concept, weight) for concept, weight in self.counted if concept[:2] == "n:"]
        self.total = sum(weight for _, weight in self.counted)
        self.lent = frozenset(profile.lent)
        self.concepts = frozenset(concept for concept, _ in self.counted)
        self.meant = self.lent.union(profile.weights)

    @cached_property
    def fewest(self) -> int:
        """How many of its concepts another sentence has at least that has `SHARE` of their weight."""
        weights = sorted((weight for _, weight in self.counted), reverse=True)
        return bisect_left(list(accumulate(weights)), (SHARE - 10.0**-DIGITS) * self.total) + 1

    @cached_property
    def whole(self) -> ComparableSentence:
        """The sentence as it stands."""
        return ComparableSentence(self.profile.annotation)

    @cached_property
    def bare(self) -> ComparableSentence:
        """The sentence without its names, figures and source, which are compared by themselves."""
        annotation = self.profile.annotation
        return ComparableSentence(
            msgspec.structs.replace(annotation, names=(), keys=(), context=(), numbers=(), attributed_to=())
        )


def _has_most(wide: _AskedFact, narrow: _AskedFact) -> bool:
    """Whether `wide` has most of the weight of `narrow`, and the two are not too unlike for that to say something."""
    if len(narrow.counted) < FEWEST or len(narrow.concepts & wide.meant) < narrow.fewest:
        return False
    said = sum([weight for concept, weight in narrow.counted if concept in wide.profile.weights])
    meant = sum([weight for concept, weight in narrow.names if concept in wide.lent])
    if round((said + LENT * meant) / narrow.total, DIGITS) < SHARE:
        return False
    left, right = narrow.profile, wide.profile
    common = sum([weight for concept, weight in left.weights.items() if concept in right.weights])
    takes = sum([right.weights.get(concept, 0.0) for concept in left.lent])
    gives = sum([left.weights.get(concept, 0.0) for concept in right.lent])
    return common + LENT * (takes + gives) >= LIKE * sqrt(left.total * right.total)


def _has_names_and_figures(wide: _AskedFact, narrow: _AskedFact, rarity: Mapping[str, float]) -> bool:
    """Whether every figure and every name of `narrow`, but for those of its source, is in `wide`."""
    narrower, wider = narrow.profile.annotation, wide.profile.annotation
    values = {number.value for number in wider.numbers}
    named = {*wider.keys, *wider.context, *narrower.attributed_to}
    return all(number.value in values for number in narrower.numbers) and all(
        key in named or rarity.get(key, 1.0) <= COMMON for key in narrower.keys
    )
