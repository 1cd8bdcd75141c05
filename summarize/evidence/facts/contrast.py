"""Two sentences in almost the same words, but for one that was exchanged: a contrast, not a paraphrase.

"Bus drivers in Lentra went on strike" and "Nurses in Lentra went on strike" share nearly everything, and report two
things. A paraphrase changes the order, or several words; a report of another thing of the same kind exchanges the word
that matters. Words of one class ("troops", "soldiers") are no exchange.

Words that exclude each other though they say little by themselves: for and against, men and women.
"""

from __future__ import annotations

from collections.abc import Sequence

from summarize.evidence.facts.comparable import ComparableSentence, Pattern
from summarize.languages import by_code, numbered
from summarize.model import Annotation

RIVALS = numbered(group for groups in by_code("classes.rivals").values() for group in groups)
"""Words that exclude each other, each with the number of its group; of all languages."""


def exchanged(ones: Sequence[str], twos: Sequence[str]) -> bool:
    """Whether a word of one stretch has a rival in the other."""
    return any(
        left != right and RIVALS.get(left, -1) == RIVALS.get(right, -2) and left not in twos and right not in ones
        for left in ones
        for right in twos
    )


# Share of words in common order from which two sentences count as one pattern.
PATTERN = 0.55
# A paraphrase changes more places than this.
CHANGES = 2
# A sentence that leans on the one before it may open with another word for its subject ("The company").
SUBJECT = 2


def contrast(left: ComparableSentence, right: ComparableSentence) -> bool:
    """Whether two sentences of one pattern exchange a content word for one that the other has nowhere."""
    from rapidfuzz.distance import Levenshtein

    ones, twos = left.pattern, right.pattern
    if not _one_pattern(ones, twos):
        return False
    differ = changes = 0
    lost: list[int] = []
    gained: list[int] = []
    for step in (*Levenshtein.opcodes(ones.stems, twos.stems), None):
        if step is not None and step.tag != "equal":
            lost.extend(range(step.src_start, step.src_end))
            gained.extend(range(step.dest_start, step.dest_end))
            continue
        changes += any(ones.meant[index] for index in lost) or any(twos.meant[index] for index in gained)
        if changes > CHANGES:
            return False
        meant = _meant(left.annotation, lost, right.annotation) or _meant(right.annotation, gained, left.annotation)
        differ += not meant and _unmatched(ones, lost, twos) and _unmatched(twos, gained, ones)
        differ += exchanged([ones.words[index] for index in lost], [twos.words[index] for index in gained])
        lost, gained = [], []
    return differ > 0


def one_pattern(left: ComparableSentence, right: ComparableSentence) -> bool:
    """Whether two sentences have most of their words in common, in one order."""
    return _one_pattern(left.pattern, right.pattern)


def _one_pattern(ones: Pattern, twos: Pattern) -> bool:
    from rapidfuzz.distance import Levenshtein

    first, second = ones.stems, twos.stems
    return bool(first and second) and Levenshtein.normalized_similarity(first, second) >= PATTERN


def _meant(annotation: Annotation, indices: Sequence[int], compared: Annotation) -> bool:
    """Whether a sentence that leans on the one before it opens with another word for whom the other names there."""
    leans = bool(annotation.context and indices) and indices[0] < SUBJECT
    return leans and any(key in annotation.context for key in compared.keys)


def _unmatched(line: Pattern, indices: Sequence[int], compared: Pattern) -> bool:
    """Whether a content word at one of the places has no counterpart in the other sentence."""
    return any(line.meant[index] and line.meant[index].isdisjoint(compared.concepts) for index in indices)
