"""The year of a dateline that tells none."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import pytest

from summarize import summarize_bundle
from summarize.model import (
    DateBasis,
    DateKind,
    DateValue,
    Evidence,
    Group,
    Grouping,
    NumericOrder,
    OrderReason,
    SourceRecord,
)
from summarize.parse.dates_across_articles import ends, published, settle_publication_dates

LINE = "ARLEN, {} (Reuters) - The bridge of Arlen fell on Monday. Nobody was hurt, the mayor of Arlen said."
DATELINE, NO_YEAR = DateBasis(DateKind.DATELINE), DateBasis(DateKind.DATELINE_WITHOUT_YEAR)
BY_DEFAULT = DateBasis(DateKind.DATELINE, order=NumericOrder(month_first=False, reason=OrderReason.DEFAULT))
OTHER = "The bridge of Arlen fell, and nobody was hurt."


def day(said: str, *days: str) -> tuple[str | None, str]:
    """Day and rule of an article with the dateline `said`, in a story with others of `days`."""
    articles: list[dict[str, str]] = [{"text": LINE.format(said)}]
    articles += [{"text": f"{OTHER} It was bridge number {number}.", "date": each} for number, each in enumerate(days)]
    found = summarize_bundle(articles, one_story=True).sources
    (one,) = [source.published for source in found if source.published and source.published.evidence.start is not None]
    return one.start, one.rule


@pytest.mark.parametrize(
    ("said", "days", "found"),
    [
        ("June 5", ["2018-06-06"], "2018-06-05"),
        ("Dec. 30", ["2018-12-28", "2019-01-03"], "2018-12-30"),
        ("Jan. 2", ["2018-12-28"], "2019-01-02"),
        ("June 5", ["2017-12-01", "2018-11-01"], "2018-06-05"),
        ("Tuesday, June 5", ["2016-05-01", "2019-07-01"], "2018-06-05"),
    ],
)
def test_the_only_year_that_the_story_allows(said: str, days: list[str], found: str) -> None:
    """Over New Year too, and by the weekday where the story lasts for years."""
    assert day(said, *days) == (found, "dateline; year of the story's other reports")


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("June 5", []),
        ("June 5", ["2016-05-01", "2019-07-01"]),
        ("June 5", ["2018-10-06"]),
        ("Monday, June 5", ["2018-06-06"]),
        ("Feb. 29", ["2018-03-01"]),
        ("June 5", ["2018-06"]),
    ],
)
def test_the_year_stays_unknown(said: str, days: list[str]) -> None:
    """Where two fit, or none, or no other report has a day."""
    assert day(said, *days) == (None, "dateline; no year")


def test_what_the_article_counts_from_its_day() -> None:
    """Its weekdays are resolved against the day that was found, and the dateline is shown as the anchor."""
    found = summarize_bundle([{"text": LINE.format("June 6")}, {"text": OTHER, "date": "2018-06-07"}], one_story=True)
    (entry,) = [entry for entry in found.stories[0].timeline if entry.when.start == "2018-06-04"]
    assert entry.when.anchor and entry.when.anchor.quote == "June 6"
    assert entry.when.anchor_date == "2018-06-06"


def record(id: str, start: str | None, basis: DateBasis = DATELINE, quote: str = "June 5") -> SourceRecord:
    day = date.fromisoformat(start) if start else None
    when = published(DateValue(basis, day, day, "day"), Evidence(start=0, end=6, quote=quote))
    return SourceRecord(id=id, path=f"{id}.txt", language="en", published=when, status="used")


def group(*ids: str) -> Group:
    return Group(articles=ids, grouped_by=Grouping(method="test"))


def test_the_bundle_speaks_where_the_story_is_silent() -> None:
    """Three dated articles of other stories, of one time; fewer, or those of two years, say nothing."""
    days = ["2018-06-01", "2018-06-03", "2018-06-20"]
    records = [record("S1", None, NO_YEAR), *(record(f"S{n}", day) for n, day in enumerate(days, 2))]
    groups = [group(each.id) for each in records]
    found = settle_publication_dates(records, groups)
    assert {id: (one.start, one.rule) for id, one in found.items()} == {
        "S1": ("2018-06-05", "dateline; year of the bundle's other reports")
    }
    assert not settle_publication_dates(records[:-1], groups[:-1])
    assert not settle_publication_dates([*records, record("S5", "2017-05-20")], [*groups, group("S5")])


def test_a_day_that_may_be_another_one_says_nothing() -> None:
    """A date in digits that was read in the order of the language is no witness."""
    records = [record("S1", None, NO_YEAR), record("S2", "2018-06-05", BY_DEFAULT)]
    assert not settle_publication_dates(records, [group("S1", "S2")])


def test_the_days_of_a_bundle_are_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many of its stories have no day of their own."""
    looked: list[int] = []

    def counted(days: Iterable[date]) -> tuple[date, date] | None:
        known = list(days)
        looked.append(len(known))
        return ends(known)

    monkeypatch.setattr("summarize.parse.dates_across_articles.ends", counted)
    days = [f"2018-06-{number:02}" for number in range(1, 29)]
    records = [record(f"D{day}", day) for day in days]
    records += [record(f"S{number}", None, NO_YEAR) for number in range(50)]
    assert len(settle_publication_dates(records, [group(each.id) for each in records])) == 50
    assert sum(looked) == 28
