"""Events of one day that several facts report become one entry.

What is not the news but what the news hangs on.

How similar two sentences of a story are, for distinguishing one event from two of the same day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from msgspec.structs import replace

from summarize.evidence.facts.numbers import comparable_figures, numbers_contained
from summarize.evidence.similarity import similarity
from summarize.languages import ByLanguage, alternation, lazy_pattern
from summarize.model import Annotation, Event, Granularity, Sentence, When
from summarize.recognize.dates.english.words import MONTHS, WEEKDAYS
from summarize.recognize.words import stopwords

_CALENDAR = frozenset((*WEEKDAYS, *MONTHS))
_ONCE = ByLanguage(
    lambda known: tuple(lazy_pattern(rf"\b{alternation(phrases)}\b") for phrases in known.classes.once),
)
"""What befalls somebody only once, a pattern a happening."""
_DIGIT = lazy_pattern(r"\d")

ONE_EVENT = 0.5
"""Dice coefficient from which two sentences of one day report one event."""
TELLING_FIGURES = range(10, 1000)
"""Figures that are hardly in two sentences by chance, and are no years: ages, counts."""


class EventSimilarity:
    """The annotated sentences of a story, compared by their ids."""

    def __init__(self, annotations: Mapping[str, Annotation]) -> None:
        self._annotations = annotations
        self._stems: dict[str, frozenset[str]] = {}
        self._names: dict[tuple[str, bool], frozenset[str]] = {}

    def stems(self, sentence: str) -> frozenset[str]:
        """Content stems without numbers, weekdays and months."""
        if sentence not in self._stems:
            content = self._annotations[sentence].content
            self._stems[sentence] = frozenset(s for s in content if s not in _CALENDAR and not _DIGIT.search(s))
        return self._stems[sentence]

    def language(self, sentence: str) -> str:
        """The language of the sentence."""
        return self._annotations[sentence].language

    def text(self, sentence: str) -> str:
        """The sentence."""
        return self._annotations[sentence].text

    def names(self, sentence: str, *, opening: bool = False) -> frozenset[str]:
        """The keys of the names in the sentence, and the words of these names without stop words.

        The word that opens the sentence is among them only with `opening`: its capital says little ("Gunmen …").
        """
        if (sentence, opening) not in self._names:
            annotation = self._annotations[sentence]
            stop = stopwords(annotation.language) | _CALENDAR
            first = annotation.spans[0][1] if annotation.spans and not opening else 0
            names = [name for name in annotation.names if name.end > first]
            words = (
                word
                for name in names
                for word, (start, end) in zip(annotation.words, annotation.spans, strict=True)
                if max(name.start, first) < end and start < name.end and word not in stop
            )
            self._names[sentence, opening] = frozenset((*(name.key for name in names), *words))
        return self._names[sentence, opening]

    def alike(self, left: str, right: str) -> float:
        """Dice coefficient of the stems, 0 to 1."""
        return similarity(self.stems(left), self.stems(right), scale="mean")

    def same_event(self, left: str, right: str, *, coarse: bool) -> bool:
        """Whether two sentences of two articles with one date report one event.

        A year that two articles of a story both name is mostly the same event in other words: two shared stems, or one
        that is a name, are enough. A day needs half of the words, and no name of one that the other lacks the like of.
        """
        left_names, right_names = self.names(left), self.names(right)
        if coarse:
            shared = self.stems(left) & self.stems(right)
            return len(shared) >= 2 or bool(left_names & right_names)
        if left_names and right_names and left_names.isdisjoint(right_names):
            return False
        return self.alike(left, right) >= ONE_EVENT or self._covers(left, right)

    def same_unique_event(self, left: str, right: str) -> bool:
        """Whether two sentences of one day report what befalls somebody only once (a death, a resignation), and of one
        whom both name, or of whom both give the same figure."""
        left_text, right_text = self.text(left).lower(), self.text(right).lower()
        if not any(
            first.search(left_text) and second.search(right_text)
            for first, second in zip(_ONCE[self.language(left)], _ONCE[self.language(right)], strict=False)
        ):
            return False
        named = self.names(left, opening=True) & self.names(right, opening=True)
        return bool(named or self._figures(left) & self._figures(right))

    def has_all_figures(self, left: str, right: str) -> bool:
        """Whether each figure of a sentence is in the other too."""
        return numbers_contained(*(comparable_figures(self._annotations[sentence]) for sentence in (left, right)))

    def _figures(self, sentence: str) -> frozenset[float]:
        return frozenset(n.value for n in self._annotations[sentence].figures if n.value in TELLING_FIGURES)

    def _covers(self, left: str, right: str) -> bool:
        """Whether the shorter of two sentences says little that the longer does not."""
        left_stems, right_stems = self.stems(left), self.stems(right)
        return len(left_stems & right_stems) >= 4 and similarity(left_stems, right_stems, scale="smaller") >= 0.5


BACKGROUND_DAYS = 90
"""An event that ended that long before the first article that reports it is background."""
UNDATED_DAYS = 640
"""How long before the last day that undated articles name they are taken to be written, at the earliest."""
COARSE: tuple[Granularity, ...] = ("year", "decade", "century")


def report_days(
    event: Event, sentences: Mapping[str, Sentence], days: Mapping[str, str], latest: str | None
) -> list[str]:
    """The days of the articles that report an event; that of the story's last article where none of them has one."""
    own = [days[sentences[i].article] for i in event.sentences if sentences[i].article in days]
    return own or ([latest] if latest else [])


def undated_latest(events: Iterable[Event]) -> str | None:
    """Where no article of a story is dated, a day some years before the last that its texts name is background: the
    last may be one to come, so that the stand is taken well before it."""
    last = max((e.when.end for e in events if e.when.granularity == "day" and e.when.end), default=None)
    if last is None or last < "0005":
        return None
    return (date.fromisoformat(last) - timedelta(UNDATED_DAYS)).isoformat()


def is_background(when: When, days: Iterable[str]) -> bool:
    """Years before every article that reports it, or open since then: not what is reported but what it hangs on.

    `days` are those of the articles' publication.
    """
    if when.start is None or when.end is None:
        return True
    first = min(days, default=None)
    if first is None:
        length = (date.fromisoformat(when.end) - date.fromisoformat(when.start)).days
        return when.granularity in COARSE or length > BACKGROUND_DAYS
    limit = date.fromisoformat(first) - timedelta(BACKGROUND_DAYS)
    return when.end < limit.isoformat() or (when.granularity in COARSE and when.end[:4] < first[:4])


COMPARED = 4
"""So many sentences of an entry are compared with another one."""
CITED = 0.35
"""Dice coefficient from which a sentence about the same event supports what the entry prints."""


def merged_events(
    events: list[Event], similar: EventSimilarity, sentences: Mapping[str, Sentence], order: Mapping[str, int]
) -> list[Event]:
    """Events of one date that several facts report are one entry where different articles report them in like words."""
    merged: list[Event] = []
    by_date: dict[tuple[str | None, str | None], list[int]] = {}
    for event in sorted(events, key=lambda event: (event.basis != "stated", order[event.best])):
        key = (event.when.start, event.when.end)
        for index in by_date.get(key, ()):
            if _is_same_event(merged[index], event, similar, sentences):
                merged[index] = _merge(merged[index], event, similar, order)
                break
        else:
            by_date.setdefault(key, []).append(len(merged))
            merged.append(event)
    return merged


def _merge(left: Event, right: Event, similar: EventSimilarity, order: Mapping[str, int]) -> Event:
    """One entry of both: what reports another part of the event is no source of the words that are printed."""
    more = [
        i for i in right.sentences if similar.alike(left.best, i) >= CITED and similar.has_all_figures(left.best, i)
    ]
    ids = sorted({*left.sentences, *more}, key=order.__getitem__)
    return replace(left, sentences=tuple(ids), place=left.place or right.place)


def _is_same_event(left: Event, right: Event, similar: EventSimilarity, sentences: Mapping[str, Sentence]) -> bool:
    """Whether two events of one date are one: alike in their words, and no name or number of one against the other."""
    if left.fact == right.fact:
        return False
    if {sentences[i].article for i in left.sentences} & {sentences[i].article for i in right.sentences}:
        return similar.alike(left.best, right.best) >= 0.8
    if left.place and right.place and left.place != right.place and left.place not in similar.text(right.best):
        return False
    coarse = left.when.granularity in COARSE or left.when.end is None
    if left.when.granularity == "day" and similar.same_unique_event(left.best, right.best):
        return True
    return any(similar.same_event(sentence, right.best, coarse=coarse) for sentence in left.sentences[:COMPARED])
