"""Publication dates that an article leaves open, and that other articles of the bundle settle.

The order of 03/06/2025, where the article itself says nothing of it: its publisher's, or that of its story's days. The
year of a dateline that has none ("PARIS, June 5 (Reuters)"): that of the other reports of its story.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec.structs import replace

from summarize.model import Article, Group, Published, SourceRecord
from summarize.parse.numeric_date_order import DEFAULT, Order, by_days
from summarize.parse.publication_date import NO_YEAR, days_of

_KNOWN = re.compile(r"; (day|month) first, (?!by default)")
_NUMERIC = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}$")


def settle_publication_dates(records: Sequence[SourceRecord], groups: Sequence[Group]) -> dict[str, Published]:
    """The dates that other articles settle, by the ids of their articles: first orders of digits, then missing years.

    `records` are those of all articles of the bundle, `groups` its stories.
    """
    settled = _settle_numeric_orders(records, groups)
    known = [replace(record, published=settled.get(record.id, record.published)) for record in records]
    return settled | _settle_missing_years(known, groups)


def with_settled_date(article: Article, settled: Mapping[str, Published]) -> Article:
    """The article with the date that others settle, and its other dates in digits in the same order.

    What its sentences count from its day ("on Monday") follows, since that is resolved against the article's date.
    """
    published = settled.get(article.id)
    if published is None or article.published is None:
        return article
    when = replace(
        article.published,
        start=published.start,
        end=published.end,
        rule=published.rule,
        alternatives=published.alternatives,
    )
    month_first = "; month first" in published.rule if published.alternatives else article.month_first
    return replace(article, published=when, month_first=month_first)


def _settle_numeric_orders(records: Sequence[SourceRecord], groups: Iterable[Group]) -> dict[str, Published]:
    """The dates that were read in the order of their language, for want of a reason, in the order that others show.

    That is the order in which the same publisher writes elsewhere in the bundle, or the one whose day lies near the
    story's other days.
    """
    open_ = {record.id: record for record in records if record.published and _is_open(record.published)}
    if not open_:
        return {}
    habits = _habits(records)
    days = {
        record.id: record.published.start
        for record in records
        if record.published and record.published.start == record.published.end and record.id not in open_
    }
    found: dict[str, Published] = {}
    for group in groups:
        near = [day for id in group.articles if (day := days.get(id))]
        for id in group.articles:
            record = open_.get(id)
            if record is None or record.published is None or record.published.start is None:
                continue
            habit = habits.get((record.publisher or "").casefold())
            (first, last) = record.published.alternatives[0]
            if habit is not None:
                order = Order(habit, "by the publisher's other dates")
            else:
                order = by_days(Order(True, DEFAULT), record.published.start, first, near, "the story")
            if order.why != DEFAULT:
                found[id] = _read(record.published, order, (first, last))
    return found


def _is_open(published: Published) -> bool:
    return published.rule.endswith(DEFAULT) and len(published.alternatives) > 0


def _habits(records: Iterable[SourceRecord]) -> dict[str, bool]:
    """Whether a publisher writes the month first, where all its dates that say so agree."""
    said: dict[str, set[bool]] = {}
    for record in records:
        order = _order(record.published) if record.published and record.publisher else None
        if order is not None:
            said.setdefault((record.publisher or "").casefold(), set()).add(order)
    return {publisher: orders.pop() for publisher, orders in said.items() if len(orders) == 1}


def _order(published: Published) -> bool | None:
    known = _KNOWN.search(published.rule)
    if known:
        return known[1] == "month"
    numeric = _NUMERIC.search(published.evidence.quote)
    one, two = (int(numeric[1]), int(numeric[2])) if numeric else (0, 0)
    return two > 12 if (one > 12) != (two > 12) else None


def _read(published: Published, order: Order, other: tuple[str, str]) -> Published:
    rule = published.rule.rpartition("; ")[0] + f"; {order.rule}"
    if order.month_first:
        return replace(published, rule=rule)
    first, last = other
    alternatives = ((published.start or "", published.end or ""), *published.alternatives[1:])
    return replace(published, start=first, end=last, rule=rule, alternatives=alternatives)


NEAR = 31
"""Days that a report may come before the first or after the last of its story for these to tell its year."""
ENOUGH = 3
"""Dated articles of a bundle, at least, that speak for a report whose story has no other day."""


def _settle_missing_years(records: Sequence[SourceRecord], groups: Iterable[Group]) -> dict[str, Published]:
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
