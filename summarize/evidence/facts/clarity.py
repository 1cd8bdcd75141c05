"""The sentences that report one fact, by how clearly each of them does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from summarize.evidence.annotations.scope import CLAUSE_WORDS
from summarize.model import Annotation

SHORT, LONG = 8, 40


def clearest_first(annotations: Sequence[Annotation]) -> list[int]:
    """The indices of `annotations`, those of one fact, the clearest sentence first: whole, naming its actor, neither
    clipped nor long, with the concepts of the others.

    Ties go to the earlier one in `annotations`, which is in the order of the sources.
    """
    if len(annotations) == 1:
        return [0]
    shared = Counter(concept for annotation in annotations for concept in annotation.concepts)
    return sorted(
        range(len(annotations)),
        key=lambda index: (round(burden(annotations[index], shared, len(annotations)), 6), index),
    )


def burden(annotation: Annotation, shared: Counter[str], reports: int) -> float:
    """What speaks against printing the sentence alone; less is better."""
    tokens = annotation.words
    size = sum(1 if len(word) > 1 else 0.6 for word in tokens)
    first = tokens[0] if tokens else ""
    cost = 0.0
    clause = CLAUSE_WORDS[annotation.language]
    if first in clause.pronouns or not clause.openers.isdisjoint((first, " ".join(tokens[:2]))):
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
    if reports > 1 and annotation.concepts:
        common = sum(1 for concept in annotation.concepts if shared[concept] > 1)
        cost += 1.0 - common / len(annotation.concepts)
    return cost
