"""Dates, counts and traces in words, the same in every format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from msgspec import UNSET

from summarize.model import Briefing, Entry, OrderReason, Published, Resolved, SourceRecord, StoryBrief
from summarize.model.dates import explain_reading

DOTS = 2
"""Full stops of a date that is written with them, which has the day first."""
_COARSE = {"year": 4, "decade": 4, "century": 4, "month": 7}


def when(date: Resolved | Published) -> str:
    """An interval of days as short as its granularity allows: 2025-06-01, 2024-05, 2022, since 2021."""
    if date.start is None and date.end is None:
        return "undated"
    if date.start is None or date.end is None:
        word, known = ("since", date.start) if date.end is None else ("until", date.end)
        return f"{word} {_short(known or '', date.granularity)}"
    if date.start == date.end:
        return date.start
    first, last = _short(date.start, date.granularity), _short(date.end, date.granularity)
    if date.start.endswith("-01-01") and date.end.endswith("-12-31"):
        first, last = date.start[:4], date.end[:4]
    if date.granularity == "decade" and first[:3] == last[:3]:
        return f"{first}s"
    return first if first == last else f"{first} to {last}"


def published(source: SourceRecord) -> str:
    """The date of an article and why: the words that name it, or the rule where it comes from metadata."""
    date = source.published
    if date is None:
        return "undated"
    why = [date.rule] if date.evidence.start is None else [f"“{date.evidence.quote}”", *_reading(date)]
    return f"{when(date)} ({', '.join([*why, *other_reading(date)])})"


def _reading(date: Published) -> list[str]:
    """How digits are ordered, where the other order may be meant; whose the year is that a dateline has not."""
    if date.basis is UNSET or (date.basis.order is not None and not other_reading(date)):
        return []
    return [explain_reading(date.basis)]


def other_reading(date: Resolved | Published) -> list[str]:
    """The other reading of a date in digits: 03/06/2025 is in March or in June. The language settles 3.6.2025."""
    order = None if date.basis is UNSET else date.basis.digits
    if order is None or order.reason is OrderReason.LANGUAGE or not date.alternatives:
        return []
    passage = date.expression if isinstance(date, Resolved) else date.evidence
    settled = passage is not None and passage.quote.count(".") == DOTS
    return [] if settled else [f"or {date.alternatives[0][0]}"]


def _short(date: str, granularity: str) -> str:
    return date[: _COARSE.get(granularity, 10)]


def count(number: int, noun: str, nouns: str | None = None) -> str:
    """``1 file``, ``2 files``."""
    return f"{number} {noun if number == 1 else nouns or noun + 's'}"


def tally(reasons: Iterable[str]) -> str:
    """``2 repeats, 1 byline``: how often each reason occurs, the most frequent first."""
    counted = sorted(Counter(reasons).items(), key=lambda pair: (-pair[1], pair[0]))
    return ", ".join(f"{number} × {reason}" for reason, number in counted)


def support(story: StoryBrief, sources: Mapping[str, SourceRecord]) -> str:
    """How many files, publishers and origins report a story: three different numbers."""
    publishers_of = [sources[id].publisher for id in story.sources if id in sources]
    known = {publisher for publisher in publishers_of if publisher}
    unknown = sum(1 for publisher in publishers_of if not publisher)
    publishers = count(len(known), "publisher") if known else "publisher not known"
    if known and unknown:
        publishers += f" ({unknown} not known)"
    parts = [count(len(story.sources), "file"), publishers]
    if story.origins is not None:
        parts.append(count(len(story.origins), "origin"))
    return " · ".join(parts)


def inputs(briefing: Briefing) -> str:
    """What became of the inputs: ``1 story from 2 files; 1 skipped``."""
    statuses = Counter[str](source.status for source in briefing.sources)
    summary = f"{count(len(briefing.stories), 'story', 'stories')} from {count(statuses['used'], 'file')}"
    rest = [f"{statuses[each]} {each}" for each in ("duplicate", "skipped", "ignored") if statuses[each]]
    return f"{summary}; {', '.join(rest)}" if rest else summary


def basis(entry: Entry) -> str:
    """What stands beside a date that the cited sentence does not state as news."""
    notes = ["date derived"] * (entry.basis == "derived") + ["background"] * entry.background
    return ", ".join(notes)
