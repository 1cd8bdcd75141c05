"""The year of a dateline that tells none ("PARIS, June 5 (Reuters)"): that of the other reports of its story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec.structs import replace

from summarize.model import Group, Published, SourceRecord
from summarize.text.published import NO_YEAR
from summarize.text.yearless import days_of

NEAR = 31
"""Days that a report may come before the first or after the last of its story for these to tell its year."""
ENOUGH = 3
"""Dated articles of a bundle, at least, that speak for a report whose story has no other day."""


def dated(records: Sequence[SourceRecord], groups: Iterable[Group]) -> dict[str, Published]:
    """The dates of sources that name a day without a year, where the days of others allow one year only.

    Those are the other articles of the story; where none of them has a day, all articles. A year is allowed where the
    day falls between the first and the last of them, or near to these, and on the weekday that the dateline names.
    """
    open_ = {
        record.id: (record.published, record.language or "en")
        for record in records
        if record.published and record.published.rule == NO_YEAR
    }
    if not open_:
        return {}
    days = {record.id: day for record in records if record.published and (day := _day(record.published))}
    whole = ends(days.values()) if len(days) >= ENOUGH else None
    found: dict[str, Published] = {}
    for group in groups:
        waiting = [id for id in group.articles if id in open_]
        own = ends(days[id] for id in group.articles if id in days) if waiting else None
        rule = f"dateline; year of the {'story' if own else 'bundle'}'s other reports"
        for id in waiting:
            published, language = open_[id]
            only = _only(published.evidence.quote, language, own or whole)
            if only:
                found[id] = replace(published, start=only, end=only, rule=rule)
    return found


def ends(days: Iterable[date]) -> tuple[date, date] | None:
    """The first and the last of some days."""
    known = list(days)
    return (min(known), max(known)) if known else None


def _day(published: Published) -> date | None:
    """The day of a date that is read in one way."""
    if published.start is None or published.start != published.end or published.rule.endswith("by default"):
        return None
    return date.fromisoformat(published.start)


def _only(said: str, language: str, ends: tuple[date, date] | None) -> str | None:
    """The day in the only year that the first and the last day of others allow."""
    if ends is None:
        return None
    first, last = ends[0].toordinal() - NEAR, ends[1].toordinal() + NEAR
    days = days_of(said, language, range(ends[0].year - 1, ends[1].year + 2))
    allowed = [day for day in days if first <= day.toordinal() <= last]
    return allowed[0].isoformat() if len(allowed) == 1 else None
