"""Events of one day that several facts tell become one entry."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from summarize.evidence.timeline.background import COARSE
from summarize.evidence.timeline.likeness import Likeness
from summarize.model import Event, Sentence

TELLERS = 4
"""So many sentences of an entry are held against another one."""
CITED = 0.35
"""Dice coefficient from which a sentence that tells the same event tells what the entry prints."""


def merged_events(
    events: list[Event], likeness: Likeness, sentences: Mapping[str, Sentence], order: Mapping[str, int]
) -> list[Event]:
    """Events of one date that several facts tell are one entry where different articles tell them alike."""
    merged: list[Event] = []
    by_date: dict[tuple[str | None, str | None], list[int]] = {}
    for event in sorted(events, key=lambda event: (event.basis != "stated", order[event.best])):
        key = (event.when.start, event.when.end)
        for index in by_date.get(key, ()):
            if _same(merged[index], event, likeness, sentences):
                merged[index] = _joined(merged[index], event, likeness, order)
                break
        else:
            by_date.setdefault(key, []).append(len(merged))
            merged.append(event)
    return merged


def _joined(one: Event, other: Event, likeness: Likeness, order: Mapping[str, int]) -> Event:
    """One entry of both: what tells another part of the event is no source of the words that are printed."""
    more = [i for i in other.sentences if likeness.alike(one.best, i) >= CITED and likeness.counts(one.best, i)]
    ids = sorted({*one.sentences, *more}, key=order.__getitem__)
    return replace(one, sentences=tuple(ids), place=one.place or other.place)


def _same(one: Event, other: Event, likeness: Likeness, sentences: Mapping[str, Sentence]) -> bool:
    """Whether two events of one date are one: alike in their words, and no name or number of one against the other."""
    if one.fact == other.fact:
        return False
    if {sentences[i].article for i in one.sentences} & {sentences[i].article for i in other.sentences}:
        return likeness.alike(one.best, other.best) >= 0.8
    if one.place and other.place and one.place != other.place and one.place not in likeness.text(other.best):
        return False
    coarse = one.when.granularity in COARSE or one.when.end is None
    if one.when.granularity == "day" and likeness.same_end(one.best, other.best):
        return True
    return any(likeness.same_event(told, other.best, coarse=coarse) for told in one.sentences[:TELLERS])
