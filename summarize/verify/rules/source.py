"""What a text is held against: the sentences, and the one of them that it is closest to."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from summarize.recognize.words import words


class Near(Struct, frozen=True):
    """The sentence that has most words of a text in order: the words of both, and the sentence as it stands.

    `share` of the text's words are in both, in order; `changes` are the words that stand between two such words in the
    text, and in the sentence.
    """

    text: tuple[str, ...]
    words: tuple[str, ...]
    sentence: str
    share: float
    changes: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


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
    steps = list(LCSseq.opcodes(wanted, tokens[best]))
    same = sum(op.src_end - op.src_start for op in steps if op.tag == "equal")
    if not same:
        return None
    changes: list[tuple[tuple[str, ...], tuple[str, ...]]] = [((), ())]
    for op in steps:
        mine, theirs = wanted[op.src_start : op.src_end], tokens[best][op.dest_start : op.dest_end]
        if op.tag == "equal":
            changes.append(((), ()))
        else:
            changes[-1] = ((*changes[-1][0], *mine), (*changes[-1][1], *theirs))
    # What stands before the first common word, or after the last one, is no change.
    return Near(wanted, tokens[best], lines[best], same / len(wanted), tuple(changes[1:-1]))
