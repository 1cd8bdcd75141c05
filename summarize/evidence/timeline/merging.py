"""Events of one day that several facts report become one entry.

What is not the news but what the news hangs on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from msgspec.structs import replace

from summarize.evidence.timeline.similarity import EventSimilarity
from summarize.model import Event, Granularity, Sentence, When

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
