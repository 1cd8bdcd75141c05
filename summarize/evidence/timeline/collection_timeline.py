"""`timeline`: what matters of a long story, day by day; the sentences of a day are those closest to what is said of it,
without saying it twice.

Whole sentences stand in a timeline that say something by themselves, without their dateline.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from msgspec import Struct

from summarize.evidence.timeline.clause import DateRole
from summarize.evidence.timeline.collection import CollectionLine, collection_lines, dated_articles, day_of
from summarize.evidence.timeline.ranking import rank_days, topicality
from summarize.languages import ByLanguage, Language, alternation, lazy_pattern
from summarize.model import Article, Passage
from summarize.parse.agencies import is_agency

SHORT, LONG = 8, 45
"""Words of a sentence that can stand in a timeline."""
LEAN = 30
"""Words from which a sentence says more than an entry should."""

_ENDS = lazy_pattern(r"[.!。؟।…][\s\"'”’»)\]]*$")
_QUOTED = ("“", "”", "``", "''", '"', "„", "«")
# "TRIPOLI , Libya ( AP ) --": what an agency sets before its first sentence.
_DATELINE = lazy_pattern(
    r"[A-Z][A-Z.'’-]{2,24}(?: [A-Z][A-Z.'’-]{1,24}){0,3}(?: ?[,/] ?[A-Za-z.]{2,20}(?: [A-Z][a-z.]{1,20})?){0,3}"
    r"(?: ?, ?[A-Z][a-z]{2,8}\.? \d{1,2})?(?: ?(?:\(|-LRB-) ?[A-Za-z. ]{2,24}(?:\)|-RRB-))? ?[-–—_]++ +"
)
_AGENCY = lazy_pattern(
    r"(?:[A-Z][A-Za-z.'’-]{1,24}[ ,]{1,3}){0,3}(?:\(|-LRB-) ?(?P<agency>[A-Za-z]{2,10}) ?"
    r"(?:\)|-RRB-) ?[-–—_]++ +"
)


def dateline(text: str) -> int:
    """How many characters of a sentence are its dateline."""
    match = _AGENCY.match(text)
    if match is None or not is_agency(match["agency"]):
        match = _DATELINE.match(text)
    return match.end() if match and len(text) - match.end() > 30 else 0


class _Fitness(Struct, frozen=True):
    """What shows in a language that a sentence does not stand alone."""

    unfit: re.Pattern[str]
    """A sentence of the page, or of the making of the report."""
    opener: re.Pattern[str]
    """A word at its start that leans on the sentence before."""
    persons: frozenset[str]
    """Words for who speaks and who is spoken to."""


def _fitness(known: Language) -> _Fitness:
    page, openers = known.page, known.openers
    leaning = (*openers.connectives, *openers.pointing_back, *openers.first_person, *openers.second_person)
    return _Fitness(
        unfit=lazy_pattern(
            rf"^\W*{alternation(page.unfit_openings)}\b|https?://|www\.|\b{alternation(page.unfit)}\b", re.I
        ),
        opener=lazy_pattern(rf"{alternation((*leaning, *openers.phrases, *known.speech.according_to))}\b", re.I),
        persons=openers.first_person | openers.second_person,
    )


_FITNESS = ByLanguage(_fitness)
_WORD = lazy_pattern(r"[^\W\d_]+")


def _addressed(text: str, persons: frozenset[str]) -> bool:
    """Whether a sentence has a word for who speaks or is spoken to; "US" is no "us", and only "I" has a capital."""
    return any((word.lower() if len(word) == 1 else word) in persons for word in _WORD.findall(text))


def fitness(text: str, language: str) -> float:
    """How well a sentence can stand alone, 0 (not at all) to 1."""
    words, known = text.split(), _FITNESS[language]
    if not SHORT <= len(words) <= LONG or not _ENDS.search(text[-8:]) or known.unfit.search(text):
        return 0.0
    if "?" in text or text.isupper():
        return 0.0
    fit = 1.0
    if known.opener.match(text.lstrip("\"'“‘«` ")):
        fit *= 0.85
    if any(mark in text for mark in _QUOTED):
        fit *= 0.9
    if _addressed(text, known.persons):
        fit *= 0.8
    if len(words) > LEAN:
        fit *= 1 - 0.01 * (len(words) - LEAN)
    return fit


HEAD = 5
"""So many sentences at the head of an article published on the day, or the day after, may tell it."""
REPEATED, SAME = 0.55, 0.9
"""Cosine above which a sentence says what another chosen one said; and, where a day has no other, is much the same."""
MAIN_ROLES: frozenset[DateRole] = frozenset(("main", "noun"))
ELSEWHERE = 0.6
"""How much a sentence counts for a day that it only names, while it reports another."""
ESTABLISHED, ONE_SIDED = 3, 0.25
"""From so many lines on each side, what a word counts that only those say who name the day, or who report on it."""
ROLES: dict[DateRole, float] = {
    "main": 1.0,
    "noun": 1.0,
    "beside": 0.7,
    "limit": 0.6,
    "aside": 0.6,
    "quoted": 0.6,
    "saying": 0.6,
}
"""How much a sentence counts for a day that dates its main action, a clause beside it, or a saying."""

Vector = dict[str, float]


class Choosing:
    """TF-IDF vectors of the lines, and what stands for each day."""

    def __init__(self, lines: Sequence[CollectionLine], topical: Sequence[float]) -> None:
        """`topical` (0 to 1) says how close each line is to what the collection is about."""
        self._lines = lines
        self._topical = topical
        frequency: Counter[str] = Counter()
        for line in lines:
            frequency.update(set(line.stems))
        total = len(lines) + 1
        self._idf = {stem: math.log(total / (1 + count)) + 1 for stem, count in frequency.items()}
        self._naming: dict[date, dict[int, float]] = defaultdict(dict)
        self._reporting: dict[date, dict[int, float]] = defaultdict(dict)
        for index, line in enumerate(lines):
            lead = 1.0 + 0.5 / (1 + line.position)
            reported = {mention.day for mention in line.mentioned if mention.role in MAIN_ROLES}
            for mention in line.mentioned:
                delay = (line.published - mention.day).days
                timeliness = 1.0 if 0 <= delay <= 2 else 0.8 if delay > 2 else 0.4
                of_another = ELSEWHERE if reported - {mention.day} and mention.day not in reported else 1.0
                self._naming[mention.day][index] = timeliness * ROLES[mention.role] * lead * of_another
            if line.position < HEAD and not line.mentioned:
                self._reporting[line.published][index] = 0.5 * lead
                self._reporting[line.published - timedelta(1)][index] = 0.3 * lead

    def _vector(self, line: CollectionLine) -> Vector:
        counts = Counter(line.stems)
        return _unit({stem: (1 + math.log(count)) * self._idf[stem] for stem, count in counts.items()})

    def best(self, day: date, count: int, taken: list[Vector]) -> list[int]:
        """Indices of up to `count` lines that report the day best; `taken` are vectors of what other days say already.

        What is to be covered is the mean of what those say who name the day and those who report on it, in the words
        that both use (PM-MEAN of Gholipour Ghalandari and Ifrim 2020, the words of one side alone at `ONE_SIDED` of
        their weight); each step takes the line that brings the sum of the chosen closest to it (Radev et al. 2004;
        Gholipour Ghalandari 2017).
        """
        naming, reporting = self._naming.get(day, {}), self._reporting.get(day, {})
        weights = {**reporting, **naming}
        vectors = {index: self._vector(self._lines[index]) for index in weights}
        goal = _unit(
            _sum(_mean(naming, vectors), _mean(reporting, vectors), min(len(naming), len(reporting)) >= ESTABLISHED)
        )
        fit = {index: fitness(self._lines[index].text, self._lines[index].language) for index in sorted(weights)}
        open_lines = [index for index in fit if fit[index]] or sorted(weights)
        merit = {
            index: (0.5 + 0.5 * weights[index]) * (fit[index] or 1.0) * (0.8 + 0.4 * self._topical[index])
            for index in open_lines
        }
        chosen: list[int] = []
        total: Vector = {}
        reported = list(taken)
        while open_lines and len(chosen) < count:
            ranked = sorted(open_lines, key=lambda i: (-_dot(_unit(_add(total, vectors[i])), goal) * merit[i], i))
            fresh = next(_unlike(ranked, vectors, reported, REPEATED), None)
            if fresh is None and not chosen:
                fresh = next(_unlike(ranked, vectors, reported, SAME), None)
            if fresh is None:
                break
            chosen.append(fresh)
            total = _add(total, vectors[fresh])
            reported.append(vectors[fresh])
            open_lines.remove(fresh)
        taken.extend(reported[len(taken) :])
        return chosen


def _unlike(
    ranked: Iterable[int], vectors: dict[int, Vector], reported: Sequence[Vector], limit: float
) -> Iterator[int]:
    return (index for index in ranked if all(_dot(vectors[index], earlier) < limit for earlier in reported))


def _mean(weights: dict[int, float], vectors: dict[int, Vector]) -> Vector:
    total: Vector = defaultdict(float)
    for index, weight in weights.items():
        for stem, value in vectors[index].items():
            total[stem] += weight * value / len(weights)
    return total


def _sum(left: Vector, right: Vector, both: bool) -> Vector:
    """The sum of two means; a word that only one of them has counts less if `both` are to be heard."""
    total = _add(left, right)
    if not both:
        return total
    return {stem: value * (1.0 if stem in left and stem in right else ONE_SIDED) for stem, value in total.items()}


def _unit(vector: Vector) -> Vector:
    length = math.sqrt(sum(value * value for value in vector.values()))
    return {stem: value / length for stem, value in vector.items()} if length else {}


def _dot(left: Vector, right: Vector) -> float:
    if len(left) > len(right):
        left, right = right, left
    return sum(value * right[stem] for stem, value in left.items() if stem in right)


def _add(left: Vector, right: Vector) -> Vector:
    total = dict(left)
    for stem, value in right.items():
        total[stem] = total.get(stem, 0.0) + value
    return total


class TimelineSentence(Struct, frozen=True):
    """A sentence of a timeline, and where it stands."""

    text: str
    """The text of the sentence, without a dateline."""
    passage: Passage
    """Where it stands in its article."""


class TimelineDay(Struct, frozen=True):
    """A day of a timeline."""

    date: str
    """The day, ISO 8601."""
    score: float
    """How much it matters against the other days of the timeline; it has no unit."""
    sentences: tuple[TimelineSentence, ...]
    """What is reported of the day, the most important first."""


def timeline(
    articles: Iterable[Article | Mapping[str, Any]],
    *,
    dates: int | None = None,
    sentences_per_date: int = 1,
    start: str | date | None = None,
    end: str | date | None = None,
) -> tuple[TimelineDay, ...]:
    """The days of a long story that matter most, in order of time, with the sentences that report them.

    Args:
        articles: Articles with a day of publication; or mappings with `date` (ISO 8601) and `text`, one sentence a
            line, or `sentences`. Those without a date are left out.
        dates: How many days; all that are named by at least two articles where it is not given.
        sentences_per_date: How many sentences a day has at most.
        start: The first day that may stand in it.
        end: The last one.

    Days are ranked by how many articles name them, how long after they are still named, and how much was published
    (`ranking`); sentences are chosen to cover what is said of a day without repeating one another (`choosing`).
    """
    collection = dated_articles(articles)
    dated_lines = collection_lines(collection)
    topical = topicality(dated_lines)
    ranked = rank_days(dated_lines, topical, _bound(start), _bound(end))
    if dates is None:
        named: dict[date, set[int]] = {}
        for line in dated_lines:
            for mention in line.mentioned:
                named.setdefault(mention.day, set()).add(line.article)
        ranked = [item for item in ranked if len(named.get(item[1], ())) >= 2]
    choosing = Choosing(dated_lines, topical)
    taken: list[dict[str, float]] = []
    days: list[TimelineDay] = []
    for score, day in ranked:
        if dates is not None and len(days) >= dates:
            break
        chosen = choosing.best(day, sentences_per_date, taken)
        if not chosen:
            continue
        sentences = tuple(_sentence(dated_lines[i], collection[dated_lines[i].article].id) for i in chosen)
        days.append(TimelineDay(day.isoformat(), round(score, 6), sentences))
    return tuple(sorted(days, key=lambda item: item.date))


def _sentence(line: CollectionLine, article: str) -> TimelineSentence:
    """The line without its dateline, and where it stands."""
    cut = dateline(line.text)
    return TimelineSentence(line.text[cut:], Passage(article, line.start + cut, line.end))


def _bound(value: str | date | None) -> date | None:
    if value is None:
        return None
    day = day_of(value)
    if day is None:
        raise ValueError(f"no ISO date: {value!r}")
    return day
