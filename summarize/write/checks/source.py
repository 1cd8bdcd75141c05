"""What a text is held against: the sentences, and the one of them that it is closest to."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from summarize.text.words import words


class Near(Struct, frozen=True):
    """The sentence that has most words of a text in order: the words of both, and the sentence as it stands.

    `share` of the text's words are in both, in order; `start` and `end` bound the words of the sentence that these
    span.
    """

    text: tuple[str, ...]
    words: tuple[str, ...]
    sentence: str
    share: float
    start: int
    end: int


class Source(Struct, frozen=True):
    """Sentences, the same as one text, and the nearest of them (None where no word is shared)."""

    lines: tuple[str, ...]
    text: str
    near: Near | None
    language: str


def source(text: str, lines: Sequence[str], *, language: str) -> Source:
    """What `text` is held against. The longest common subsequence of words decides which line is nearest."""
    return Source(tuple(lines), "\n".join(lines), _near(text, lines), language)


def _near(text: str, lines: Sequence[str]) -> Near | None:
    from rapidfuzz.distance import LCSseq

    wanted = tuple(words(text))
    tokens = [tuple(words(line)) for line in lines]
    if not wanted or not tokens:
        return None
    best = max(range(len(tokens)), key=lambda at: (LCSseq.similarity(wanted, tokens[at]), -at))
    blocks = [op for op in LCSseq.opcodes(wanted, tokens[best]) if op.tag == "equal"]
    if not blocks:
        return None
    same = sum(op.src_end - op.src_start for op in blocks)
    return Near(wanted, tokens[best], lines[best], same / len(wanted), blocks[0].dest_start, blocks[-1].dest_end)
