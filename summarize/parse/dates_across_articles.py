"""Publication dates that an article leaves open, and that other articles of the bundle settle.

The order of 03/06/2025, where the article itself says nothing of it: its publisher's, or that of its story's days. The
year of a dateline that has none ("PARIS, June 5 (Reuters)"): that of the other reports of its story.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from summarize.languages import lazy_pattern
from summarize.model import (
    Article,
    DateBasis,
    DateKind,
    DateValue,
    Evidence,
    Group,
    NumericOrder,
    OrderReason,
    Published,
    SourceRecord,
    explain,
)
from summarize.parse.numeric_date_order import by_days
from summarize.parse.publication_date import days_of

_NUMERIC = lazy_pattern(r"(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}$")
NEAR = 31
"""Days that a report may come before the first or after the last of its story for these to tell its year."""
ENOUGH = 3
"""Dated articles of a bundle, at least, that settle the year of a report whose story has no other day."""


def published(value: DateValue, evidence: Evidence) -> Published:
    """A publication date as a record has it: with its basis only where it matters to the dates of other articles."""
    basis = value.basis
    matters = basis.order is not None or basis.kind is DateKind.DATELINE_WITHOUT_YEAR
    return Published(
        start=value.first.isoformat() if value.first else None,
        end=value.last.isoformat() if value.last else None,
        granularity=value.granularity or "day",
        rule=explain(basis),
        evidence=evidence,
        alternatives=tuple([(first.isoformat(), last.isoformat()) for first, last in value.alternatives]),
        basis=basis if matters else UNSET,
    )


def settle_publication_dates(records: Sequence[SourceRecord], groups: Sequence[Group]) -> dict[str, Published]:
    """The dates that other articles settle, by the ids of their articles: first orders of digits, then missing years.

    `records` are those of all articles of the bundle, `groups` its stories.
    """
    settled = _settle_numeric_orders(records, groups)
    ordered = [replace(record, published=settled.get(record.id, record.published)) for record in records]
    return settled | _settle_missing_years(ordered, groups)


def with_settled_date(article: Article, settled: Mapping[str, Published]) -> Article:
    """The article with the date that others settle, and its other dates in digits in the same order.

    What its sentences count from its day ("on Monday") follows, since that is resolved against the article's date.
    """
    date_settled = settled.get(article.id)
    if date_settled is None or article.published is None or date_settled.basis is UNSET:
        return article
    value = _value(date_settled, date_settled.basis)
    order = value.basis.order
    return replace(
        article,
        published=replace(article.published, date=value),
        month_first=order.month_first if order else article.month_first,
    )


def _value(date_published: Published, basis: DateBasis) -> DateValue:
    """The value of a publication date that was found in that way."""
    return DateValue(
        basis,
        _day(date_published.start),
        _day(date_published.end),
        date_published.granularity,
        alternatives=tuple(
            [(date.fromisoformat(first), date.fromisoformat(last)) for first, last in date_published.alternatives]
        ),
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _settle_numeric_orders(records: Sequence[SourceRecord], groups: Iterable[Group]) -> dict[str, Published]:
    """The dates whose digits were read in their language's default order, re-read in the order that others show.

    That is the order in which the same publisher writes elsewhere in the bundle, or the one whose day lies near the
    story's other days.
    """
    undecided = {record.id: record for record in records if record.published and _is_undecided(record.published)}
    if not undecided:
        return {}
    habits = _habits(records)
    days = {
        record.id: date.fromisoformat(record.published.start)
        for record in records
        if record.published
        and record.published.start
        and record.published.start == record.published.end
        and record.id not in undecided
    }
    settled: dict[str, Published] = {}
    for group in groups:
        story_days = [days[id] for id in group.articles if id in days]
        for id in group.articles:
            record = undecided.get(id)
            if record is None or record.published is None or record.published.basis is UNSET:
                continue
            value = _value(record.published, record.published.basis)
            habit = habits.get((record.publisher or "").casefold())
            if habit is not None:
                order = NumericOrder(habit, OrderReason.DATES_OF_PUBLISHER)
            else:
                default = NumericOrder(True, OrderReason.DEFAULT)
                order = by_days(default, value, story_days, OrderReason.DATES_OF_STORY)
            if order.reason is not OrderReason.DEFAULT:
                settled[id] = published(_in_order(value, order), record.published.evidence)
    return settled


def _is_undecided(date_published: Published) -> bool:
    """Whether it is in digits that nothing but the habit of the language orders."""
    return _by_default(date_published.basis) and len(date_published.alternatives) > 0


def _by_default(basis: DateBasis | UnsetType) -> bool:
    """Whether digits are in the language's default order, with nothing that shows it; a revised page's are settled."""
    if basis is UNSET or basis.order is None or basis.revised is not None:
        return False
    return basis.order.reason is OrderReason.DEFAULT


def _in_order(value: DateValue, order: NumericOrder) -> DateValue:
    """A date that was read with the month first, in an order that has a reason."""
    ordered = value if order.month_first else value.swapped()
    return replace(ordered, basis=replace(value.basis, order=order))


def _habits(records: Iterable[SourceRecord]) -> dict[str, bool]:
    """Whether a publisher writes the month first, where all its dates that show it agree."""
    orders: dict[str, set[bool]] = {}
    for record in records:
        order = _order(record.published) if record.published and record.publisher else None
        if order is not None:
            orders.setdefault((record.publisher or "").casefold(), set()).add(order)
    return {publisher: shown.pop() for publisher, shown in orders.items() if len(shown) == 1}


def _order(date_published: Published) -> bool | None:
    """Whether a date has the month first, by its order where that has a reason, else by a number above twelve."""
    basis = date_published.basis
    if basis is not UNSET and basis.order is not None and basis.order.reason is not OrderReason.DEFAULT:
        return basis.order.month_first
    numeric = _NUMERIC.search(date_published.evidence.quote)
    first, second = (int(numeric[1]), int(numeric[2])) if numeric else (0, 0)
    return second > 12 if (first > 12) != (second > 12) else None


def _settle_missing_years(records: Sequence[SourceRecord], groups: Iterable[Group]) -> dict[str, Published]:
    """The dates of sources that name a day without a year, where the days of others allow one year only.

    Those are the other articles of the story; where none of them has a day, all articles. A year is allowed where the
    day falls between the first and the last of them, or near to these, and on the weekday that the dateline names.
    """
    waiting = {
        record.id: (record.published, record.language or "en")
        for record in records
        if record.published
        and record.published.basis is not UNSET
        and record.published.basis.kind is DateKind.DATELINE_WITHOUT_YEAR
    }
    if not waiting:
        return {}
    days = {record.id: day for record in records if record.published and (day := _certain_day(record.published))}
    of_bundle = ends(days.values()) if len(days) >= ENOUGH else None
    settled: dict[str, Published] = {}
    for group in groups:
        members = [id for id in group.articles if id in waiting]
        of_story = ends(days[id] for id in group.articles if id in days) if members else None
        kind = DateKind.DATELINE_YEAR_OF_STORY if of_story else DateKind.DATELINE_YEAR_OF_BUNDLE
        for id in members:
            date_published, language = waiting[id]
            day = _only_day(date_published.evidence.quote, language, of_story or of_bundle)
            if day:
                value = DateValue(DateBasis(kind), day, day, date_published.granularity)
                settled[id] = replace(published(value, date_published.evidence), basis=value.basis)
    return settled


def ends(days: Iterable[date]) -> tuple[date, date] | None:
    """The first and the last of some days."""
    listed = list(days)
    return (min(listed), max(listed)) if listed else None


def _certain_day(date_published: Published) -> date | None:
    """The day of a date that is read in one way."""
    if date_published.start is None or date_published.start != date_published.end:
        return None
    if _by_default(date_published.basis):
        return None
    return date.fromisoformat(date_published.start)


def _only_day(text: str, language: str, ends: tuple[date, date] | None) -> date | None:
    """The day in the only year that the first and the last day of others allow."""
    if ends is None:
        return None
    first, last = ends[0].toordinal() - NEAR, ends[1].toordinal() + NEAR
    days = days_of(text, language, range(ends[0].year - 1, ends[1].year + 2))
    allowed = [day for day in days if first <= day.toordinal() <= last]
    return allowed[0] if len(allowed) == 1 else None
