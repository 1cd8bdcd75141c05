"""Which other dates a sentence tells of besides the one of its entry, and which are beside the point."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from summarize.evidence.timeline.background import COARSE
from summarize.evidence.timeline.clause import reports, role
from summarize.evidence.timeline.dating import Dated
from summarize.model import Article, Event, When


def of_sentences(dated: Iterable[Dated]) -> Mapping[str, Sequence[Dated]]:
    """The date expressions by the ids of their sentences."""
    found: dict[str, list[Dated]] = {}
    for item in dated:
        found.setdefault(item.sentence.id, []).append(item)
    return found


def further(event: Event, article: Article, dated: Iterable[Dated]) -> tuple[When, ...]:
    """Of the dates in the event's clearest sentence those, but for its own, on which it tells that something happened.

    "Was appointed in 2014 and reappointed in 2021" is one entry, of 2014, with 2021 as a further date.
    """
    found: list[When] = []
    for item in dated:
        when, sentence = item.when, item.sentence
        if when is None or when.expression is None or any(agree(when, known) for known in (event.when, *found)):
            continue
        text, start = article.slice(sentence), when.expression.start - sentence.start
        told = role(text, start, when.expression.end - sentence.start, article.language)
        if told == "main" and not beside_the_point(item, article, text, start):
            found.append(when)
    return tuple(found)


def beside_the_point(dated: Dated, article: Article, text: str, start: int) -> bool:
    """The running year; months and longer to come, or that a report is about; "the day", where none was named."""
    when = dated.when
    if when is None or when.granularity in ("day", "week") or when.end is None:
        return "the day told of" in dated.expression.rule
    anchor = article.anchor
    if anchor is None:
        return reports(text, start)
    begin, end = when.start or "", when.end
    same_year = when.granularity in COARSE and begin <= anchor <= end
    return begin > anchor or same_year or reports(text, start)


def agree(one: When, other: When) -> bool:
    """Whether two dates can be of one event: the same, one within the other, or one from which the other is open."""
    if (one.end is None) != (other.end is None):
        return one.start == other.start  # "since 2006", "began in 2006"
    first, last = one.start or "", one.end or "9999"
    begin, end = other.start or "", other.end or "9999"
    return (first <= begin and end <= last) or (begin <= first and last <= end)
