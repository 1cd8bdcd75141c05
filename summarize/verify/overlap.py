"""How much of a text's wording passages hold, as three numbers that `check` weighs."""

from __future__ import annotations

import math
from collections.abc import Sequence

from msgspec import Struct

from summarize.evidence.annotations.word_classes import lexicon
from summarize.model import Annotation, Span
from summarize.parse.sentences import split
from summarize.recognize.words import stopwords
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


def features(text: Annotation, sentences: Sequence[SentenceStems], *, span: Span | None = None) -> Features:
    """The features of `text`, or of a span of it, against sentences that are in the order of their article.

    Numbers and dates are not looked for, where there is anything else: rules of their own judge them.
    """
    wanted = _wanted(text, span, without_figures=True) or _wanted(text, span, without_figures=False)
    if not wanted:
        return Features()
    within = text.text[span.start : span.end] if span else text.text
    spelled = (text.text[start:end] for start, end in text.spans if _inside(start, end, span))
    short = frozenset(word.lower() for word in spelled if word.isupper())
    spelt = [short & initials(sentence.text) if short else short for sentence in sentences]
    shares = [
        [1.0 if stem in abbreviated else sentence.share(stem) for stem, _ in wanted]
        for sentence, abbreviated in zip(sentences, spelt, strict=True)
    ]
    shares = shares or [[0.0] * len(wanted)]
    anywhere = [max(column) for column in zip(*shares, strict=True)]
    windows = (zip(*shares[at : at + WINDOW], strict=True) for at in range(max(1, len(shares) - WINDOW + 1)))
    window = min(_missing([max(column) for column in together]) for together in windows)
    caseless = not any(map(str.isupper, within))
    named = [share for share, (_, name) in zip(anywhere, wanted, strict=True) if name or caseless]
    stretches = (anywhere[at : at + STRETCH] for at in range(max(1, len(anywhere) - STRETCH + 1)))
    return Features(
        window=window,
        names=_missing(named) if named else 0.0,
        worst=max(map(_missing, stretches)),
    )


def missing(text: Annotation, sentences: Sequence[SentenceStems]) -> tuple[str, ...]:
    """The words of `text` whose stems no sentence has, in order."""
    stop = stopwords(text.language)
    columns = zip(text.words, text.stems, text.spans, strict=True)
    wanted = ((stem, text.text[start:end]) for word, stem, (start, end) in columns if word not in stop)
    return tuple(
        dict.fromkeys(word for stem, word in wanted if all(sentence.share(stem) < 1 for sentence in sentences))
    )


def split_passage(passage: str, language: str) -> list[str]:
    """The sentences of a passage: itself where it is short."""
    if len(passage) <= LONG and "\n" not in passage:
        return [passage]
    return [line[a:b] for line in passage.splitlines() if line.strip() for a, b in split(line, language)]


class SentenceStems:
    """The stems of a sentence, to look for others in it."""

    def __init__(self, sentence: Annotation) -> None:
        self.text = sentence.text
        self.stems = frozenset(sentence.stems)
        self.prefixes = frozenset(stem[:PREFIX] for stem in self.stems if len(stem) >= PREFIX)
        self.known = lexicon(sentence.language).words
        self.classes = frozenset(name for stem in self.stems for name in self.known.get(stem, ()))

    def share(self, stem: str) -> float:
        """1 where the sentence has the stem, less where it has a word for the same or one with the same beginning."""
        if stem in self.stems:
            return 1.0
        if self.classes and not self.classes.isdisjoint(self.known.get(stem, ())):
            return SYNONYM
        return COGNATE if len(stem) >= PREFIX and stem[:PREFIX] in self.prefixes else 0.0


def _wanted(text: Annotation, span: Span | None, *, without_figures: bool) -> list[tuple[str, bool]]:
    """The content stems of `text` in order, and whether each is of a name or a figure."""
    stop = stopwords(text.language)
    aside = [(each.start, each.end) for each in text.figures] if without_figures else []
    aside += [(each.start, each.end) for each in text.dates] if without_figures else []
    wanted: list[tuple[str, bool]] = []
    for word, stem, (start, end) in zip(text.words, text.stems, text.spans, strict=True):
        if word in stop or not _inside(start, end, span):
            continue
        if not any(first < end and start < last for first, last in aside):
            initial = text.text[start : start + 1]
            wanted.append((stem, initial.isupper() or initial.isdigit()))
    return wanted


def _inside(start: int, end: int, span: Span | None) -> bool:
    return span is None or (span.start <= start and end <= span.end)


def _missing(shares: Sequence[float]) -> float:
    return 1 - sum(shares) / len(shares)


def logistic(value: float) -> float:
    """The logistic function, without overflow."""
    return 1 / (1 + math.exp(-value)) if value > -700 else 0.0
