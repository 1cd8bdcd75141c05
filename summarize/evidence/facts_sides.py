"""A reading as it is held against others."""

from __future__ import annotations

from functools import cached_property

from summarize.evidence.facts_rivals import ordinals
from summarize.evidence.reading import Reading
from summarize.evidence.reading_words import PREPOSITIONS
from summarize.model import DateExpression, Name
from summarize.text.words import words

_SCOPELESS = frozenset(["r:significant", "r:several", "r:recent", "r:quick"])

_AS_OF = ("as of ", "截至", "截至到", "截止", "截止到", "по состоянию на ", "stand ", "stand: ")

PREPOSITION = 4
"""Letters between a verb of saying and its date, at most."""


class Side:
    """A reading as it is held against others: what each comparison would work out again is kept."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.concepts = frozenset(reading.concepts)
        self.done = frozenset(reading.done)
        self.planned = frozenset(reading.planned)
        self.keys = frozenset(reading.keys)
        self.named = self.keys.union(reading.context)
        self.teller = frozenset(reading.teller)
        resolved = [found for found in reading.dates if found.status == "resolved" and not _as_of(found, reading)]
        self.days = [(found.first or "", found.last or "9999") for found in resolved]
        self.dates = [found for found in resolved if not _of_saying(found, reading)]
        self.open = [value[5:10] for value in _open(reading)]
        self.denied = [concept for concept in reading.denied if concept not in _SCOPELESS]
        self.plans = [concept for concept in reading.planned if concept[:2] != "s:"]
        self.acts: dict[tuple[int, int], frozenset[str] | None] = {}

    @cached_property
    def ordinals(self) -> dict[str, set[int]]:
        """Its ordinals, by what they count."""
        return ordinals(words(self.reading.text), self.reading.language)

    @cached_property
    def free(self) -> list[Name]:
        """The names that do not stand after a preposition."""
        return [name for name in self.reading.names if not _after_preposition(self.reading, name)]


def _open(reading: Reading) -> list[str]:
    """The values of dates that name a weekday or a month, and nothing says of which year."""
    return [
        found.value
        for found in reading.dates
        if found.status == "unresolved" and found.value is not None and found.value.startswith("XXXX-")
    ]


def _as_of(found: DateExpression, reading: Reading) -> bool:
    """Whether a day is that of a count ("as of Tuesday, 11 were dead"): how fresh it is, not when it happened."""
    return found.granularity == "day" and reading.text[: found.start].lower().endswith(_AS_OF)


def _of_saying(found: DateExpression, reading: Reading) -> bool:
    """Whether a date is that of who tells: "…, police said on Monday"."""
    told = reading.told_by
    if told is None or found.end <= told.start or reading.text.startswith(("'s", "’s"), found.end):
        return False
    between = reading.text[told.end : found.start].strip()
    return found.start < told.end or (len(between) <= PREPOSITION and "," not in between)


def _after_preposition(reading: Reading, name: Name) -> bool:
    before = reading.text[max(0, name.start - 24) : name.start].lower().split()
    while before and before[-1] in ("the", "a", "an", "der", "die", "das", "den", "dem", "le", "la", "el"):
        before.pop()
    return bool(before) and before[-1] in PREPOSITIONS
