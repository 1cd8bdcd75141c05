"""Said once: when two statements say the same, and what fits a length."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from summarize.model import Statement
from summarize.text.words import words
from summarize.write.retrieve import content
from summarize.write.verify import Verdict

Unit = Literal["words", "sentences"]

SAME = 0.7
"""Two statements say the same where this share of their content stems (intersection over union) is in both."""
WITHIN = 0.9
"""A statement is told already where this share of its content stems is in one earlier statement."""
FEWEST = 4
"""Content stems below which `WITHIN` says nothing."""


def similarity(one: str, other: str, language: str) -> float:
    """The Jaccard similarity of two texts' content stems, from 0 to 1."""
    first, second = content(one, language), content(other, language)
    return len(first & second) / len(first | second) if first | second else 1.0


def contained(text: str, other: str, language: str) -> float:
    """The share of the content stems of `text` that `other` has; 0 where `text` is too short to tell."""
    stems = content(text, language)
    return len(stems & content(other, language)) / len(stems) if len(stems) >= FEWEST else 0.0


def repeats(told: Verdict, earlier: Iterable[Verdict], language: str) -> Statement | None:
    """The earlier statement that says already what `told` says, if one does.

    Sentences that stand as they are say the same where all their facts are told; words of a backend may say another
    part of a fact, and are compared as text.
    """
    if told.statement is None:
        return None
    for other in earlier:
        if other.statement is None:
            continue
        one, two = told.statement, other.statement
        extracted = one.kind == two.kind == "extracted"
        if extracted and (set(told.facts) & set(other.facts) or set(told.sentences) & set(other.sentences)):
            return two
        if similarity(one.text, two.text, language) >= SAME or contained(one.text, two.text, language) >= WITHIN:
            return two
    return None


def size(text: str, unit: Unit) -> int:
    """How long a statement is: one sentence, or its words as the eye counts them.

    Scripts that are written without spaces count a word for every two characters.
    """
    if unit == "sentences":
        return 1
    spaced = len(text.split())
    tokens = len(words(text))
    return spaced if tokens < 3 * spaced else max(1, tokens // 2)


def fits(total: int, next: int, length: int) -> bool:
    """Whether a statement of size `next` is printed after `total`: if the sum comes closer to `length` than without."""
    return total == 0 or total + next <= length or total + next - length < length - total
