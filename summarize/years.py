"""The year of a dateline that tells none ("PARIS, June 5 (Reuters)"): that of the other reports of its story."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec.structs import replace

from summarize.model import Group, Published, SourceRecord
from summarize.text.published import NO_YEAR
from summarize.text.yearless import in_year

NEAR = 31
"""Days that a report may come before the first or after the last of its story for these to tell its year."""
ENOUGH = 3
"""Dated articles of a bundle, at least, that speak for a report whose story has no other day."""


def dated(records: Sequence[SourceRecord], groups: Iterable[Group]) -> dict[str, Published]:
    """The dates of sources that name a day without a year, where the days of others allow one year only.

    Those are the other articles of the story; where none of them has a day, all articles. A year is allowed where the
    day falls between the first and the last of them, or near to these, and on the weekday that the dateline names.
    """
    open_ = {record.id: record for record in records if record.published and record.published.rule == NO_YEAR}
    if not open_:
        return {}
    days = {record.id: day for record in records if record.published and (day := _day(record.published))}
    found: dict[str, Published] = {}
    for group in groups:
        known, whose = sorted({days[id] for id in group.articles if id in days}), "story"
        if not known and len(days) >= ENOUGH:
            known, whose = sorted(set(days.values())), "bundle"
        for id in group.articles:
            record = open_.get(id)
            only = _only(record, record.published, known) if record and record.published else None
            if record and record.published and only:
                rule = f"dateline; year of the {whose}'s other reports"
                found[id] = replace(record.published, start=only, end=only, rule=rule)
    return found


def _day(published: Published) -> date | None:
    """The day of a date that is read in one way."""
    if published.start is None or published.start != published.end or published.rule.endswith("by default"):
        return None
    return date.fromisoformat(published.start)


def _only(record: SourceRecord, published: Published, known: Sequence[date]) -> str | None:
    """The day in the only year that `known`, the days of others in order, allow."""
    if not known:
        return None
    said, language = published.evidence.quote, record.language or "en"
    first, last = known[0].toordinal() - NEAR, known[-1].toordinal() + NEAR
    found = [in_year(said, language, year) for year in range(known[0].year - 1, known[-1].year + 2)]
    allowed = [day for day in found if day and first <= day.toordinal() <= last]
    return allowed[0].isoformat() if len(allowed) == 1 else None
