"""How much of a text's wording passages hold, as three numbers that `check` weighs."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct

from summarize.evidence.annotations.word_classes import lexicon
from summarize.model import Span
from summarize.parse.sentences import split
from summarize.recognize.words import stems, word_spans
from summarize.verify.rules.names import initials

LONG = 400
"""Code points from which a passage is split into its sentences."""
WINDOW = 3
"""Sentences that are looked at together."""
STRETCH = 6
"""Content stems in a row that are looked at together."""
PREFIX = 5
"""Letters that two stems share to be kin ("russia", "russian")."""
COGNATE, SYNONYM = 0.5, 0.7
"""How much of a stem a kindred one is, and one of the same class of news words ("leave", "withdraw")."""


class Features(Struct, frozen=True, kw_only=True):
    """What of a text is missing in passages, each a share from 0 to 1.

    `window`: of its content stems, those that are not in the three sentences in a row that have most of them. `names`:
    of its capitalised words and figures, those that are nowhere (of all words, if none is capitalised). `worst`: of six
    content stems in a row, those that are nowhere, at the worst place: a half that was made up stands out there.
    """

    window: float = 0.0
    names: float = 0.0
    worst: float = 0.0


def features(text: str, passages: Sequence[str], *, language: str, aside: Sequence[Span] = ()) -> Features:
    """The features of `text` against `passages`, which are in the order of their article where they are from one.

    What stands in `aside`, half-open spans of `text`, is not looked for: rules of their own judge figures and dates.
    """
    wanted = _wanted(text, language, aside) or _wanted(text, language, ())
    if not wanted:
        return Features()
    lines = [line for passage in passages for line in sentences(passage, language)]
    short = frozenset(word.lower() for start, end in word_spans(text) if (word := text[start:end]).isupper())
    spelt = [short & initials(line) if short else short for line in lines]
    held = [_held(line, language) for line in lines]
    shares = [[1.0 if s in there else one.share(s) for s, _ in wanted] for one, there in zip(held, spelt, strict=True)]
    shares = shares or [[0.0] * len(wanted)]
    anywhere = [max(column) for column in zip(*shares, strict=True)]
    windows = (zip(*shares[at : at + WINDOW], strict=True) for at in range(max(1, len(shares) - WINDOW + 1)))
    window = min(_missing([max(column) for column in together]) for together in windows)
    caseless = not any(map(str.isupper, text))
    named = [share for share, (_, name) in zip(anywhere, wanted, strict=True) if name or caseless]
    stretches = (anywhere[at : at + STRETCH] for at in range(max(1, len(anywhere) - STRETCH + 1)))
    return Features(
        window=window,
        names=_missing(named) if named else 0.0,
        worst=max(map(_missing, stretches)),
    )


def missing(text: str, passages: Sequence[str], *, language: str) -> tuple[str, ...]:
    """The words of `text` whose stems no passage has, in order."""
    held = _Held("\n".join(passages), language)
    found = (text[start:end] for start, end in word_spans(text))
    return tuple(dict.fromkeys(word for word in found if any(held.share(s) < 1 for s in stems(word, language))))


def sentences(passage: str, language: str) -> list[str]:
    """The sentences of a passage: itself where it is short."""
    if len(passage) <= LONG and "\n" not in passage:
        return [passage]
    return [line[a:b] for line in passage.splitlines() if line.strip() for a, b in split(line, language)]


class _Held:
    """The stems of a sentence, to look for others in it."""

    def __init__(self, line: str, language: str) -> None:
        self.stems = frozenset(stems(line, language, stop=False))
        self.prefixes = frozenset(stem[:PREFIX] for stem in self.stems if len(stem) >= PREFIX)
        self.known = lexicon(language).words
        self.classes = frozenset(name for stem in self.stems for name in self.known.get(stem, ()))

    def share(self, stem: str) -> float:
        """1 where the sentence has the stem, less where it has a word for the same or one with the same beginning."""
        if stem in self.stems:
            return 1.0
        if self.classes and not self.classes.isdisjoint(self.known.get(stem, ())):
            return SYNONYM
        return COGNATE if len(stem) >= PREFIX and stem[:PREFIX] in self.prefixes else 0.0


@lru_cache(maxsize=2048)
def _held(line: str, language: str) -> _Held:
    """A sentence is looked at once for all claims that cite it or its neighbours."""
    return _Held(line, language)


def _wanted(text: str, language: str, aside: Sequence[Span]) -> list[tuple[str, bool]]:
    """The content stems of `text` in order, and whether each is of a name or a figure."""
    found: list[tuple[str, bool]] = []
    for start, end in word_spans(text):
        word = text[start:end]
        if not any(span.start < end and start < span.end for span in aside):
            named = word[:1].isupper() or word[:1].isdigit()
            found += ((stem, named) for stem in stems(word, language))
    return found


def _missing(shares: Sequence[float]) -> float:
    return 1 - sum(shares) / len(shares)


def logistic(value: float) -> float:
    """The logistic function, without overflow."""
    return 1 / (1 + math.exp(-value)) if value > -700 else 0.0
