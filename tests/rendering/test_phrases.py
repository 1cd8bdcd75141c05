"""Dates and counts in words."""

from __future__ import annotations

import pytest
from samples import briefing, entry, source, story

from summarize.model import (
    DateBasis,
    DateKind,
    Evidence,
    NumericOrder,
    OrderReason,
    OriginBrief,
    Published,
    Resolved,
    Support,
)
from summarize.rendering import phrases
from summarize.rendering.wording import wording

EN = wording("en")


@pytest.mark.parametrize(
    ("start", "end", "granularity", "shown"),
    [
        ("2025-06-01", "2025-06-01", "day", "2025-06-01"),
        ("2025-06-02", "2025-06-08", "week", "2025-06-02 to 2025-06-08"),
        ("2024-05-01", "2024-05-31", "month", "2024-05"),
        ("2024-05-01", "2024-06-30", "month", "2024-05 to 2024-06"),
        ("2022-01-01", "2022-12-31", "year", "2022"),
        ("2022-01-01", "2022-12-31", "interval", "2022"),
        ("2010-01-01", "2011-12-31", "interval", "2010 to 2011"),
        ("1990-01-01", "1999-12-31", "decade", "1990s"),
        ("1801-01-01", "1900-12-31", "century", "1801 to 1900"),
        ("2021-01-01", None, "year", "since 2021"),
        (None, "2021-05-31", "month", "until 2021-05"),
        (None, None, "day", "undated"),
    ],
)
def test_an_interval_is_as_short_as_its_granularity(start: str, end: str, granularity: str, shown: str) -> None:
    """No more digits than are known."""
    assert phrases.when(Resolved(start=start, end=end, granularity=granularity, rule=""), EN) == shown


@pytest.mark.parametrize(
    ("publishers", "origins", "shown"),
    [
        (("Herald", "Herald"), None, "2 files · 1 publisher"),
        (("Herald", "Post"), None, "2 files · 2 publishers"),
        (("Herald", None), None, "2 files · 1 publisher (1 not known)"),
        ((None, None), None, "2 files · publisher not known"),
        (("Herald", "Post"), 1, "2 files · 2 publishers · one text in 2 of them"),
        (("Herald", "Post"), 2, "2 files · 2 publishers · 2 texts in 4 of them"),
    ],
)
def test_files_publishers_and_shared_texts_are_different_numbers(
    publishers: tuple[str | None, ...], origins: int | None, shown: str
) -> None:
    """And what is not known is said."""
    sources = {f"S{number}": source(f"S{number}", publisher=name) for number, name in enumerate(publishers, 1)}
    found = None if origins is None else tuple(OriginBrief(sources=("S1", "S2")) for _ in range(origins))
    assert phrases.support(story(origins=found), sources, EN) == shown


@pytest.mark.parametrize(
    ("support", "files", "shown"),
    [
        (Support(files=3, publishers=2, shared_texts=(2,)), 5, "(3 files, 2 publishers, one text in 2 of them)"),
        (Support(files=5, publishers=0, shared_texts=(2, 3)), 5, "(5 files, 2 texts in 5 of them)"),
        (Support(files=3, publishers=3), 5, ""),
        (Support(files=2, publishers=1, shared_texts=(2,)), 2, ""),
    ],
)
def test_a_statement_says_which_of_its_files_share_a_text(support: Support, files: int, shown: str) -> None:
    """Nothing is said where none do, nor where the whole story is one text, which its own line says."""
    sources = tuple(f"S{number}" for number in range(1, files + 1))
    one = story(sources=sources, origins=(OriginBrief(sources=("S1", "S2")),))
    assert phrases.statement_support(support, one, EN) == shown


@pytest.mark.parametrize(("start", "shown"), [(5, "2024-03-05 (“5 March 2024”)"), (None, "2024-03-05 (given)")])
def test_a_date_of_an_article_has_its_reason(start: int | None, shown: str) -> None:
    """The words of the text, or the rule where the metadata says it."""
    said = Evidence(start=start, end=start and start + 12, quote="5 March 2024")
    date = Published(start="2024-03-05", end="2024-03-05", granularity="day", rule="given", evidence=said)
    assert phrases.published(source(published=date), EN) == shown
    assert phrases.published(source(published=None), EN) == "undated"


@pytest.mark.parametrize(
    ("day", "kind", "shown"),
    [
        ("2018-06-05", DateKind.DATELINE_YEAR_OF_STORY, "year of the story's other reports"),
        (None, DateKind.DATELINE_WITHOUT_YEAR, "no year"),
    ],
)
def test_the_year_of_a_dateline_has_its_reason(day: str | None, kind: DateKind, shown: str) -> None:
    """Whose year it is, or that there is none."""
    words = Evidence(start=5, end=11, quote="June 5")
    date = Published(start=day, end=day, granularity="day", rule="dateline", evidence=words, basis=DateBasis(kind))
    assert phrases.published(source(published=date), EN) == f"{day or 'undated'} (“June 5”, {shown})"


def test_inputs_are_counted_by_what_became_of_them() -> None:
    """Only the statuses that occur."""
    assert phrases.inputs(briefing(), EN) == "1 story from 2 files; 1 skipped"


def test_reasons_are_counted_the_most_frequent_first() -> None:
    """Ties in alphabetical order."""
    assert phrases.tally(["b", "a", "c", "c"], {"a": "A"}, EN) == "2 × c, 1 × A, 1 × b"


def test_a_derived_date_and_background_are_said() -> None:
    """The page says what the sentence does not state."""
    assert phrases.basis(entry(basis="derived", background=True), EN) == "date derived, background"
    assert phrases.basis(entry(), EN) == ""


@pytest.mark.parametrize(
    ("reason", "quote", "shown"),
    [
        (OrderReason.SPELLING, "02/01/2025", "day first, by the spelling, or 2025-02-01"),
        (OrderReason.LANGUAGE, "02/01/2025", ""),
        (OrderReason.FULL_STOPS, "02.01.2025", ""),
    ],
)
def test_the_order_of_a_date_in_digits(reason: OrderReason, quote: str, shown: str) -> None:
    """Its reason and the other reading stand beside it, unless the language or its full stops leave no choice."""
    date = Published(
        start="2025-01-02", end="2025-01-02", granularity="day", rule="dateline",
        evidence=Evidence(start=3, end=13, quote=quote), alternatives=(("2025-02-01", "2025-02-01"),),
        basis=DateBasis(DateKind.DATELINE, order=NumericOrder(month_first=False, reason=reason)),
    )  # fmt: skip
    assert phrases.published(source(published=date), EN) == f"2025-01-02 (“{quote}”{', ' if shown else ''}{shown})"
