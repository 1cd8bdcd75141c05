"""Repetition: when two statements say the same, and what fits a length."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from math import ceil
from typing import Literal

from summarize.evidence.similarity import similarity
from summarize.model import Annotation, Statement
from summarize.recognize.words import words
from summarize.verify.index import content
from summarize.verify.verdict import Verdict

Unit = Literal["words", "sentences"]

SAME = 0.7
"""Two statements say the same where this share of their content stems (intersection over union) is in both."""
WITHIN = 0.9
"""A statement repeats where this share of its content stems is in one earlier statement."""
EQUAL = 0.9
"""Entries of two dates say the same from here on: two attacks of a kind are reported in much the same words."""
PREFIX = 4
"""Letters that the variants of a name have in common: Mali, Malian."""
FEWEST = 4
"""Content stems below which `WITHIN` says nothing."""


class PrintedStatements:
    """What was printed so far, indexed by content stems, so that a long timeline is compared in little time.

    Two texts that are alike share one of the rarest stems of each: only those that do are compared.
    """

    def __init__(
        self,
        subsumes: Callable[[str, str], bool] = lambda wide, narrow: False,
        disputed: Iterable[Collection[str]] = (),
    ) -> None:
        """`subsumes` says of the ids of two facts whether the first one nearly entails the second; `disputed` are the
        sentences of each conflict of the story, which is shown by itself."""
        self._subsumes = subsumes
        self._disputed = [frozenset(ids) for ids in disputed]
        self._verdicts: list[Verdict] = []
        self._holders: dict[str, list[int]] = {}
        self._facts: dict[str, int] = {}
        self._sentences: dict[str, int] = {}

    def add(self, verdict: Verdict) -> None:
        """Remember a verdict with a statement."""
        if verdict.statement is None or verdict.annotation is None:
            return
        number = len(self._verdicts)
        self._verdicts.append(verdict)
        for stem in sorted(content(verdict.annotation)):
            self._holders.setdefault(stem, []).append(number)
        if verdict.statement.kind == "extracted":
            for fact in verdict.facts:
                self._facts.setdefault(fact, number)
            for sentence in verdict.sentences:
                self._sentences.setdefault(sentence, number)

    def repeats(self, verdict: Verdict) -> Statement | None:
        """The earlier statement that says already what `verdict` says, if one does.

        Sentences that stand as they are say the same where they tell one fact; words of a backend may say another
        part of a fact, and are compared as text.
        """
        if verdict.statement is None:
            return None
        if verdict.statement.kind == "extracted":
            known = [self._facts[fact] for fact in verdict.facts if fact in self._facts]
            known += [self._sentences[sentence] for sentence in verdict.sentences if sentence in self._sentences]
            known = known or self._wider(verdict)
            if known:
                return self._verdicts[min(known)].statement
        return next((earlier.statement for earlier in self.alike(verdict)), None)

    def narrower(self, verdict: Verdict) -> Verdict | None:
        """The earlier verdict whose statement says no more than a part of what `verdict` says, if there is one."""
        if verdict.statement is None or verdict.statement.kind != "extracted":
            return None

        def says_most_of(fact: str) -> bool:
            return any(self._subsumes(wide, fact) for wide in verdict.facts)

        for earlier in self._verdicts:
            extracted = earlier.statement is not None and earlier.statement.kind == "extracted"
            if extracted and earlier.facts and all(map(says_most_of, earlier.facts)):
                return earlier
        return None

    def _wider(self, verdict: Verdict) -> list[int]:
        """The verdicts that say nearly all of what each fact of `verdict` says."""
        numbers: list[int] = []
        for fact in verdict.facts:
            wider = [number for printed, number in self._facts.items() if self._subsumes(printed, fact)]
            if not wider:
                return []
            numbers += wider
        return numbers

    def alike(self, verdict: Verdict) -> list[Verdict]:
        """The earlier verdicts whose statements read like that of `verdict`, the first one first; not those of another
        place or actor, nor of another figure, unless that is shown as a conflict."""
        text = verdict.annotation
        if text is None:
            return []
        candidates = [self._verdicts[number] for number in self._candidates(text)]
        return [
            earlier
            for earlier in candidates
            if earlier.annotation is not None
            and same(text, earlier.annotation)
            and not names_conflict(text, earlier.annotation)
            and (self._dispute(verdict, earlier) or not figures_conflict(text, earlier.annotation))
        ]

    def _dispute(self, left: Verdict, right: Verdict) -> bool:
        return any(ids.intersection(left.sentences) and ids.intersection(right.sentences) for ids in self._disputed)

    def _candidates(self, text: Annotation) -> list[int]:
        """The verdicts that may be alike, by the prefix filter: of n stems, SAME x n or more are shared."""
        stems = sorted(content(text), key=lambda stem: (len(self._holders.get(stem, ())), stem))
        few = len(stems) - ceil(min(SAME, WITHIN) * len(stems)) + 1
        return sorted({number for stem in stems[:few] for number in self._holders.get(stem, ())})


def same(text: Annotation, earlier: Annotation) -> bool:
    """Whether `text` says what `earlier` says already."""
    stems, known = content(text), content(earlier)
    if stems == known or similarity(stems, known, scale="union") >= SAME:
        return True
    return len(stems) >= FEWEST and similarity(stems, known, scale="left") >= WITHIN


def equal(text: Annotation, earlier: Annotation) -> bool:
    """Whether two texts are alike enough to say the same whatever their dates."""
    stems, known = content(text), content(earlier)
    return stems == known or similarity(stems, known, scale="union") >= EQUAL


def names_conflict(left: Annotation, right: Annotation) -> bool:
    """Whether each of two texts names somebody or some place that the other does not."""
    return _names_alone(left, right) and _names_alone(right, left)


def _names_alone(text: Annotation, compared: Annotation) -> bool:
    known = frozenset(word[:PREFIX] for word in compared.words) if text.names else frozenset()
    return any(
        known.isdisjoint(word[:PREFIX] for word in words(f"{name.key} {text.text[name.start : name.end]}"))
        for name in text.names
    )


def figures_conflict(left: Annotation, right: Annotation) -> bool:
    """Whether each of two texts has a figure that the other has not."""
    here, there = ({number.value for number in text.figures} for text in (left, right))
    return bool(here - there and there - here)


def size(text: Annotation, unit: Unit) -> int:
    """How long a statement is: one sentence, or its words as the eye counts them.

    Scripts that are written without spaces count a word for every two characters.
    """
    if unit == "sentences":
        return 1
    spaced, tokens = len(text.text.split()), len(text.words)
    return spaced if tokens < 3 * spaced else max(1, tokens // 2)


def fits(total: int, next: int, length: int) -> bool:
    """Whether a statement of size `next` is printed after `total`: if the sum comes closer to `length` than without."""
    return total == 0 or total + next <= length or total + next - length < length - total
