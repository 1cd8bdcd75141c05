"""Quotations that disagree: the same words of the same speaker, quoted two ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from msgspec import Struct

from summarize.evidence.conflicts.same_event import Dispute, Mention, Related, related_pairs
from summarize.model import Annotation
from summarize.recognize.words import stems, stopwords, words

SHORT = 4
"""Words of a quotation below which it is a term, not an utterance."""
RUN = 4
"""Words in a row that two quotations of one utterance have in common."""
COMMON = 0.5
"""The share of the shorter quotation that must be common: in one run, where the other words stand at an end."""
SWAPPED = 3
"""Words, at most, that take the place of others; more is another utterance."""
ALIKE = 0.8
"""How alike two words are (0 to 1) that are one word spelt two ways."""
CROWD = 40
"""Quotations that share a run of words, beyond which the run is a phrase of the language."""


class _Quoted(Struct, frozen=True):
    annotation: Annotation
    start: int
    end: int
    words: tuple[str, ...]


def quotation_disputes(annotations: Mapping[str, Annotation], groups: Iterable[Related]) -> Iterator[Dispute]:
    """Pairs of quotations of one utterance in two articles, where other words stand in the place of the same."""
    quoted = [
        _Quoted(annotation, mark.start, mark.end, tuple(words(annotation.text[mark.start : mark.end])))
        for annotation in annotations.values()
        for mark in annotation.quotations
    ]
    quoted = [quotation for quotation in quoted if len(quotation.words) >= SHORT]
    related = related_pairs(groups, annotations, {quotation.annotation.id for quotation in quoted})
    for left, right in _candidates(quoted):
        first, second = quoted[left], quoted[right]
        shared, inside = _substitution(first, second)
        if shared and _same_utterance(first, second, shared, inside, related):
            yield Dispute(left=_mention(first), right=_mention(second), question=_question(first, shared))


def _candidates(quoted: Sequence[_Quoted]) -> list[tuple[int, int]]:
    """Pairs of different articles and one language, in other words, that share a run of words."""
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, quotation in enumerate(quoted):
        for at in range(len(quotation.words) - RUN + 1):
            run = quotation.words[at : at + RUN]
            if not holders[run] or holders[run][-1] != number:
                holders[run].append(number)
    return sorted(
        {
            (left, right)
            for numbers in holders.values()
            if len(numbers) <= CROWD
            for at, left in enumerate(numbers)
            for right in numbers[at + 1 :]
            if quoted[left].words != quoted[right].words
            and quoted[left].annotation.article != quoted[right].annotation.article
            and quoted[left].annotation.language == quoted[right].annotation.language
        }
    )


def _substitution(left: _Quoted, right: _Quoted) -> tuple[tuple[str, ...], bool]:
    """The longest run of words in common, if next to it one has other words than the other; else nothing.

    With it, whether the other words stand inside: common words follow and precede them.
    """
    from rapidfuzz.distance import LCSseq

    blocks = list(LCSseq.opcodes(left.words, right.words))
    merged: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = []
    for op in blocks:
        mine, theirs = left.words[op.src_start : op.src_end], right.words[op.dest_start : op.dest_end]
        if op.tag == "equal" or not merged or merged[-1][0] == "equal":
            merged.append(("equal" if op.tag == "equal" else "other", mine, theirs))
        else:
            merged[-1] = ("other", (*merged[-1][1], *mine), (*merged[-1][2], *theirs))
    for at, (tag, mine, theirs) in enumerate(merged):
        if tag == "equal":
            continue
        beside = [merged[step][1] for step in (at - 1, at + 1) if 0 <= step < len(merged)]
        longest = max(beside, key=len, default=())
        if len(longest) < RUN:
            continue
        inside = 0 < at < len(merged) - 1
        # At an end, one quotation may just run on: only the words next to the common run are compared.
        if not inside:
            few = min(len(mine), len(theirs), SWAPPED)
            mine, theirs = (mine[:few], theirs[:few]) if at else (mine[len(mine) - few :], theirs[len(theirs) - few :])
        if (
            mine
            and theirs
            and max(len(mine), len(theirs)) <= SWAPPED
            and _differ(mine, theirs, left.annotation.language)
        ):
            return longest, inside
    return (), False


def _differ(mine: Sequence[str], theirs: Sequence[str], language: str) -> bool:
    """Whether the words are not the same ones inflected, spelt or written otherwise."""
    from rapidfuzz.fuzz import ratio

    if stems(" ".join(mine), language) == stems(" ".join(theirs), language):
        return False
    return ratio(" ".join(mine), " ".join(theirs)) < 100 * ALIKE


def _same_utterance(
    left: _Quoted, right: _Quoted, shared: Sequence[str], inside: bool, related: AbstractSet[tuple[str, str]]
) -> bool:
    """Whether two quotations are of the same words once spoken: not two speakers, and enough that ties them.

    The same speaker ties them. Else the sentences must report the same, or the common words must say something, and
    the others stand inside: two people may begin or end alike.
    """
    from rapidfuzz.distance import LCSseq

    first_sentence, second_sentence = left.annotation, right.annotation
    if (
        first_sentence.attributed_to
        and second_sentence.attributed_to
        and not set(first_sentence.attributed_to) & set(second_sentence.attributed_to)
    ):
        return False
    telling_words = [word for word in shared if word not in stopwords(first_sentence.language)]
    common = LCSseq.similarity(left.words, right.words) if inside else len(shared)
    if common < COMMON * min(len(left.words), len(right.words)):
        return False
    if set(first_sentence.attributed_to) & set(second_sentence.attributed_to):
        return bool(telling_words)
    return inside and len(telling_words) >= (1 if (first_sentence.id, second_sentence.id) in related else 4)


def _mention(quotation: _Quoted) -> Mention:
    return Mention(
        sentence=quotation.annotation.id,
        article=quotation.annotation.article,
        start=quotation.start,
        end=quotation.end,
        value=" ".join(quotation.words),
        shown=quotation.annotation.text[quotation.start : quotation.end],
    )


def _question(quotation: _Quoted, shared: Sequence[str]) -> str:
    speaker = ", ".join(quotation.annotation.attributed_to)
    asked = "What was said" if not speaker else f"What did {speaker} say"
    return f"{asked}: “… {' '.join(shared[-8:])} …”?"
