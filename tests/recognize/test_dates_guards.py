"""What looks like a date and is none; and text that means harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from bounds import growth, limited
from tables import cases

from summarize.recognize.dates import find_dates

NON_DATES = [
    line
    for line in (Path(__file__).parents[2] / "benchmarks" / "data" / "non_dates.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("# ")
]


@pytest.mark.parametrize("line", cases({line: line for line in NON_DATES}, failing="non-dates"))
def test_a_line_without_a_date_gives_none(line: str) -> None:
    """Nothing in it is resolved to a day or a period."""
    found = find_dates(line, anchor="2025-06-07", language="en")
    assert [line[each.start : each.end] for each in found if each.status == "resolved"] == []


@pytest.mark.parametrize(
    "text",
    [
        "The Sunday Times said so.",
        "Black Friday sales fell.",
        "The Bloody Sunday inquiry closed.",
        "The Mail on Sunday said so.",
        "He installed Windows 2000.",
        "The 2021 Toyota Corolla was cheap.",
        "Flight 2025 landed.",
        "The blast killed 30 soldiers.",
        "It cost $2000.",
        "They may march in a second.",
        "She sat in the sun.",
        "Call 555-2010.",
    ],
)
def test_names_and_numbers(text: str) -> None:
    """Names, models, prices and counts are no dates."""
    assert find_dates(text, anchor="2025-06-07", language="en") == ()


@pytest.mark.parametrize(
    "piece", ["a", "0", " ", "1-", "May ", "2000 ", "3 May ", "the ", "a year ago ", "“", "\n", "first week of "]
)
def test_hostile_text_takes_linear_work(piece: str) -> None:
    """A text twice as long takes about twice the work."""

    def dates(text: str) -> None:
        find_dates(text, anchor="2025-06-07", language="en")

    with limited():
        dates(piece * (20_000 // len(piece)))
    assert growth(dates, piece, 6_000) < 2.2


def test_character_that_grows_in_lower_case() -> None:
    """Spans stay those of the text where a character has two in lower case."""
    text = "İİİ left on 7 June 2025."
    (found,) = find_dates(text, language="en")
    assert text[found.start : found.end] == "7 June 2025"
