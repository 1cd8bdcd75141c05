"""The sentences that tell one fact, by how clearly each of them does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summarize.evidence.annotations.scope import CLAUSE_WORDS
from summarize.model import Annotation

SHORT, LONG = 8, 40


def clearest_first(told: Sequence[Annotation]) -> list[int]:
    """The places of the sentences in `told`, the one that stands best by itself first: whole, naming its actor, neither
    clipped nor long, near the others.

    Ties go to the earlier one in `told`, which is in the order of the sources.
    """
    if len(told) == 1:
        return [0]
    shared = Counter(concept for annotation in told for concept in annotation.concepts)
    return sorted(range(len(told)), key=lambda place: (round(burden(told[place], shared, len(told)), 6), place))


def burden(annotation: Annotation, shared: Counter[str], tellings: int) -> float:
    """What speaks against printing the sentence alone; less is better."""
    found = annotation.words
    size = sum(1 if len(word) > 1 else 0.6 for word in found)
    first = found[0] if found else ""
    cost = 0.0
    clause = CLAUSE_WORDS[annotation.language]
    if first in clause.pronouns or not clause.openers.isdisjoint((first, " ".join(found[:2]))):
        cost += 2.0
    elif first in clause.subordinators:
        cost += 0.5
    if annotation.context and not annotation.keys:
        cost += 1.0
    if size < SHORT:
        cost += 1.5
    if size > LONG:
        cost += 0.05 * (size - LONG)
    text = annotation.text
    if text.count('"') % 2 or text.count("“") != text.count("”") or text.count("``") != text.count("''"):
        cost += 2.0
    if annotation.quotations and annotation.quotations[0].start < 3:
        cost += 0.7
    if annotation.text[:1].islower():
        cost += 1.0
    if not annotation.text.rstrip("\"”»’')").endswith((".", "!", "?", "…", "。", "।", "؟")):
        cost += 1.5 if annotation.text.endswith((":", "：")) else 0.5
    if tellings > 1 and annotation.concepts:
        common = sum(1 for concept in annotation.concepts if shared[concept] > 1)
        cost += 1.0 - common / len(annotation.concepts)
    return cost
