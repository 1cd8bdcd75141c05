"""How alike two sentences of a story are, for telling one event from two of the same day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.evidence.annotations.sentence import annotate_sentence
from summarize.evidence.facts.numbers import held
from summarize.model import Annotation, Article
from summarize.recognize.dates.english.words import MONTHS, WEEKDAYS
from summarize.recognize.words import stems, stopwords

_NAME = re.compile(r"(?<![.!?“\"]\s)(?<!^)\b[^\W\d_a-z][\w’'-]*[^\W\d_]")
_CALENDAR = frozenset((*WEEKDAYS, *MONTHS))
_CAPITAL = re.compile(r"\b[A-Z][^\W\d_]{3,}")
_FIGURE = re.compile(r"(?<![\d.,:])\d{2,3}(?![\d:]|[.,]\d)")
_ONCE = (
    re.compile(r"\b(?:died|dies|passed away|passed peacefully|her death|his death|death of|has died|was found dead)\b"),
    re.compile(r"\b(?:resigned|resigns|stepped down|steps down|quit as|resignation)\b"),
)
_DIGIT = re.compile(r"\d")


TOLD_ALIKE = 0.5
"""Dice coefficient from which two sentences of one day tell one event."""


class Likeness:
    """Sentences of a story by their id; stems and names are made when they are asked for."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._text = {
            sentence.id: (article.slice(sentence), article.language)
            for article in articles
            for sentence in article.sentences
        }
        self._stems: dict[str, frozenset[str]] = {}
        self._readings: dict[str, Annotation] = {}

    def stems(self, sentence: str) -> frozenset[str]:
        """Content stems without numbers, weekdays and months."""
        if sentence not in self._stems:
            text, language = self._text[sentence]
            found = stems(text, language)
            self._stems[sentence] = frozenset(s for s in found if s not in _CALENDAR and not _DIGIT.search(s))
        return self._stems[sentence]

    def text(self, sentence: str) -> str:
        return self._text[sentence][0]

    def names(self, sentence: str) -> frozenset[str]:
        """Capitalised words in the sentence, without its first, weekdays and months."""
        found = (name.lower().removesuffix("'s").removesuffix("’s") for name in _NAME.findall(self.text(sentence)))
        return frozenset(found) - _CALENDAR

    def alike(self, one: str, other: str) -> float:
        """Dice coefficient of the stems, 0 to 1."""
        a, b = self.stems(one), self.stems(other)
        return 2 * len(a & b) / (len(a) + len(b)) if a and b else 0.0

    def same_event(self, one: str, other: str, *, coarse: bool) -> bool:
        """Whether two sentences of two articles with one date tell one event.

        A year that two articles of a story both name is mostly the same event in other words: two shared stems, or one
        that is a name, are enough. A day needs half of the words, and no name of one that the other lacks the like of.
        """
        alike, shared = self.alike(one, other), self.stems(one) & self.stems(other)
        if coarse:
            names = {
                stem for stem in shared if stem.capitalize() in self.text(one) and stem.capitalize() in self.text(other)
            }
            return len(shared) >= 2 or bool(names)
        a, b = self.names(one), self.names(other)
        if not (not a or not b or a & b):
            return False
        return alike >= TOLD_ALIKE or self._covers(one, other)

    def same_end(self, one: str, other: str) -> bool:
        """Whether two sentences of one day tell what befalls somebody only once (a death, a resignation), and of one
        whom both name, or of whom both give the same figure."""
        low, second = self.text(one).lower(), self.text(other).lower()
        if not any(found[0] and found[1] for found in ((p.search(low), p.search(second)) for p in _ONCE)):
            return False
        return bool(self._marks(one) & self._marks(other))

    def counts(self, one: str, other: str) -> bool:
        """Whether each figure of a sentence is in the other too."""
        return held(self._reading(one), self._reading(other))

    def _reading(self, sentence: str) -> Annotation:
        if sentence not in self._readings:
            text, language = self._text[sentence]
            self._readings[sentence] = annotate_sentence(text, language=language)
        return self._readings[sentence]

    def _marks(self, sentence: str) -> frozenset[str]:
        """Capitalised words, the first too, and numbers of two digits and more."""
        words, numbers = _CAPITAL.findall(self.text(sentence)), _FIGURE.findall(self.text(sentence))
        stop = stopwords(self._text[sentence][1])
        names = {word.lower() for word in words} - _CALENDAR
        return frozenset(name for name in names if name not in stop) | frozenset(numbers)

    def _covers(self, one: str, other: str) -> bool:
        """Whether the shorter of two sentences says little that the longer does not."""
        a, b = self.stems(one), self.stems(other)
        shared = len(a & b)
        return shared >= 4 and shared >= 0.5 * min(len(a), len(b))
