"""Which facts another fact nearly entails: the same with other details, so that nobody need read both.

"A publicist says Jane Doe has checked into a clinic" is no second fact for a reader who knows that she "has checked
herself into a clinic in Malibu". The two do not cite each other, for each says something that the other does not; but
only one of them is printed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from summarize.evidence.facts.candidates import likely
from summarize.evidence.facts.comparable import ComparableSentence, contrast
from summarize.evidence.facts.support import Shares
from summarize.evidence.facts.vectors import LENT, ConceptTable, Profile, profiles, rarity_of
from summarize.evidence.facts.vetoes import COMMON, forbidden
from summarize.model import Annotation, Fact

SHARE = 0.7
"""The share of a sentence's weight that another has, from which it need not be printed too."""
LIKE = 0.3
"""Likeness from which two sentences are looked at."""
FEWEST = 3
"""Concepts below which a sentence is too short to be compared."""


def mark_subsumed(facts: Sequence[Fact], annotations: Mapping[str, Annotation]) -> tuple[Fact, ...]:
    """`facts`, each with those that say nearly all of it (`Fact.subsumed_by`), compared by their clearest sentences."""
    if not facts:
        return ()
    sentence_profiles = profiles([annotations[fact.best] for fact in facts])
    rarity = rarity_of(sentence_profiles)
    nearly = {
        pair: ways
        for pair, both in _nearly_entailed(sentence_profiles).items()
        if (
            ways := [
                (narrow, wide)
                for narrow, wide in both
                if _has_names_and_figures(sentence_profiles[narrow], sentence_profiles[wide], rarity)
            ]
        )
    }
    indices = {index for pair in nearly for index in pair}
    whole = {index: ComparableSentence(sentence_profiles[index].annotation) for index in indices}
    bare = {index: ComparableSentence(_without_names(sentence_profiles[index].annotation)) for index in indices}
    subsumed_by: dict[int, list[int]] = defaultdict(list)
    for (left, right), ways in nearly.items():
        if not forbidden(bare[left], bare[right], {}) and not contrast(whole[left], whole[right]):
            for narrow, wide in ways:
                subsumed_by[narrow].append(wide)
    owner = {sentence: index for index, fact in enumerate(facts) for sentence in fact.sentences}
    for index, fact in enumerate(facts):  # what is cited for one fact must not stand behind another one too
        wider = [owner[sentence] for sentence in fact.cited if owner[sentence] != index]
        if wider:
            subsumed_by[index].extend(wider)
    return tuple(
        msgspec.structs.replace(fact, subsumed_by=tuple(facts[wide].id for wide in sorted(set(subsumed_by[index]))))
        if index in subsumed_by
        else fact
        for index, fact in enumerate(facts)
    )


def _without_names(annotation: Annotation) -> Annotation:
    """The annotation without what one of two paraphrases may lack: its names, figures and source are compared by
    themselves."""
    return msgspec.structs.replace(annotation, names=(), keys=(), context=(), numbers=(), attributed_to=())


def _nearly_entailed(sentence_profiles: Sequence[Profile]) -> Mapping[tuple[int, int], list[tuple[int, int]]]:
    """Pairs of sentences, each with the directions (narrow, wide) in which the wide one nearly entails the narrow
    one."""
    table = ConceptTable(sentence_profiles)
    shares = Shares(
        sentence_profiles, table, (profile.lent for profile in sentence_profiles), leaning=LENT, fewest=FEWEST
    )
    like = likely(table, LIKE)
    nearly: dict[tuple[int, int], list[tuple[int, int]]] = defaultdict(list)
    for narrows, wides in ((like.left, like.right), (like.right, like.left)):
        covered = shares.of(narrows, wides, like.weight) >= SHARE
        for narrow, wide in zip(narrows[covered].tolist(), wides[covered].tolist(), strict=True):
            nearly[min(narrow, wide), max(narrow, wide)].append((narrow, wide))
    return nearly


def _has_names_and_figures(narrow: Profile, wide: Profile, rarity: Mapping[str, float]) -> bool:
    """Whether every figure and every name of `narrow`, but for those of its source, is in `wide`."""
    narrower, wider = narrow.annotation, wide.annotation
    values = {number.value for number in wider.numbers}
    named = {*wider.keys, *wider.context, *narrower.attributed_to}
    return all(number.value in values for number in narrower.numbers) and all(
        key in named or rarity.get(key, 1.0) <= COMMON for key in narrower.keys
    )
