"""Which sentence a text is closest to, and how its words lie in it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from summarize.text.words import words


class Alignment(Struct, frozen=True):
    """The words of a text and of the sentence closest to it; `share` of the text's words are in both, in order.

    `start` and `end` bound the words of the sentence that the text's own words span.
    """

    text: tuple[str, ...]
    sentence: tuple[str, ...]
    share: float
    start: int
    end: int


def closest(text: str, lines: Sequence[str]) -> Alignment | None:
    """The alignment with the line that has most of the words of `text` in order; the first of equals."""
    from rapidfuzz.distance import LCSseq

    wanted = tuple(words(text))
    if not wanted or not lines:
        return None
    tokens = [tuple(words(line)) for line in lines]
    best = max(range(len(tokens)), key=lambda at: (LCSseq.similarity(wanted, tokens[at]), -at))
    blocks = [op for op in LCSseq.opcodes(wanted, tokens[best]) if op.tag == "equal"]
    if not blocks:
        return None
    same = sum(op.src_end - op.src_start for op in blocks)
    return Alignment(wanted, tokens[best], same / len(wanted), blocks[0].dest_start, blocks[-1].dest_end)
