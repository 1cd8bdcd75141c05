"""What a text is checked against: annotated sentences, and the one of them that it is closest to."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain

from msgspec import Struct

from summarize.model import Annotation


class Nearest(Struct, frozen=True):
    """The sentence that has most words of a text in the text's order.

    `share` of the text's words are in both, in order; `changes` are the words that stand between two such words in the
    text, and in the sentence.
    """

    sentence: Annotation
    share: float
    changes: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


class CitedText(Struct, frozen=True):
    """Annotated sentences, their characters and words in one, and the nearest (None where no word is shared)."""

    sentences: tuple[Annotation, ...]
    text: str
    words: tuple[str, ...]
    nearest: Nearest | None


def cited_text(text: Annotation, sentences: Sequence[Annotation]) -> CitedText:
    """What `text` is checked against. The longest common subsequence of words decides which sentence is nearest."""
    return CitedText(
        tuple(sentences),
        "\n".join([sentence.text for sentence in sentences]),
        tuple(chain.from_iterable([sentence.words for sentence in sentences])),
        _nearest(text.words, sentences),
    )


def _nearest(words: tuple[str, ...], sentences: Sequence[Annotation]) -> Nearest | None:
    from rapidfuzz.distance import LCSseq

    if not words or not sentences:
        return None
    lengths = [LCSseq.similarity(words, sentence.words) for sentence in sentences]
    best = sentences[lengths.index(max(lengths))]
    steps = list(LCSseq.opcodes(words, best.words))
    shared = sum(step.src_end - step.src_start for step in steps if step.tag == "equal")
    if not shared:
        return None
    changes: list[tuple[tuple[str, ...], tuple[str, ...]]] = [((), ())]
    for step in steps:
        here, there = words[step.src_start : step.src_end], best.words[step.dest_start : step.dest_end]
        if step.tag == "equal":
            changes.append(((), ()))
        else:
            changes[-1] = ((*changes[-1][0], *here), (*changes[-1][1], *there))
    # What stands before the first common word, or after the last one, is no change.
    return Nearest(best, shared / len(words), tuple(changes[1:-1]))


def words_within(text: Annotation, start: int, end: int) -> list[str]:
    """The words of an annotated text between two positions, cut there: "Holms" ends with the name "Holm"."""
    columns = zip(text.words, text.spans, strict=True)
    within = [word[max(0, start - at) : end - at] for word, (at, stop) in columns if at < end and start < stop]
    return [word for word in within if word]
