"""What is counted: units of time and measure, people, the dead, as stems of the language that a text is in.

Facts and conflicts both ask whether two figures count the same; the words are those of ``[counts]``.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from summarize.languages import ByLanguage, Language, shared
from summarize.recognize.words import stems


class CountedNouns(Struct, frozen=True):
    """Stems of the nouns that a language counts, by what they mean."""

    time_units: frozenset[str]
    measures: frozenset[str]
    uncompared: frozenset[str]
    anybody: frozenset[str]
    """People of any kind, the dead among them."""
    deaths: frozenset[str]
    people: frozenset[str]
    """`anybody`, and what may stand for the same people."""
    bodies: frozenset[str]
    """The dead, counted or found."""
    survivors: frozenset[str]


def _nouns(known: Language) -> CountedNouns:
    counts = known.counts

    def stemmed(words: Iterable[str]) -> frozenset[str]:
        return frozenset(stems(" ".join(sorted(words)), known.code, stop=False))

    deaths = stemmed(counts.deaths)
    anybody = deaths | stemmed(counts.anybody)
    return CountedNouns(
        time_units=stemmed(counts.time_units),
        measures=stemmed(counts.measures) | shared().units.measures,
        uncompared=stemmed(counts.uncompared),
        anybody=anybody,
        deaths=deaths,
        people=anybody | stemmed(counts.some),
        bodies=deaths | stemmed(counts.bodies),
        survivors=stemmed(counts.survivors),
    )


COUNTED = ByLanguage(_nouns)
"""The nouns of each language, made when it is first met."""
