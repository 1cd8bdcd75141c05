"""A briefing cut down to its timelines."""

from __future__ import annotations

import pytest
from samples import briefing, cite, entry, statement, story

from summarize.model import Resolved
from summarize.rendering.timeline import only_timeline


def dated(start: str | None, end: str | None, *, files: int = 1, background: bool = False) -> object:
    """An entry of those days, reported by so many files, whose text is its first day."""
    when = Resolved(start=start, end=end, granularity="day", rule="")
    reported = statement(str(start), *(cite(f"S{number}") for number in range(files)))
    return entry(when=when, statement=reported, background=background)


def kept(*entries: object, **bounds: object) -> list[str]:
    """The first days of the entries that stay."""
    stories = only_timeline(briefing(story(timeline=entries)), **bounds).stories
    return [each.statement.text for one in stories for each in one.timeline]


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ({}, ["2020-01-01", "2021-05-05", "2021-01-01", "None"]),
        ({"start": "2021-05-05"}, ["2021-05-05", "2021-01-01"]),
        ({"start": "2021-05-06"}, ["2021-01-01"]),
        ({"end": "2020-12-31"}, ["2020-01-01", "None"]),
        ({"start": "2022-01-01", "end": "2022-12-31"}, ["2021-01-01"]),
    ],
)
def test_an_entry_stays_if_any_of_its_days_lies_within(bounds: dict[str, str], expected: list[str]) -> None:
    """An open end reaches as far as one looks."""
    entries = (
        dated("2020-01-01", "2020-01-01"),
        dated("2021-05-05", "2021-05-05"),
        dated("2021-01-01", None),
        dated(None, "2020-06-30"),
    )
    assert kept(*entries, **bounds) == expected


def test_of_many_entries_those_stay_that_most_files_tell() -> None:
    """News before background, the earlier before the later, and in their order."""
    entries = (
        dated("2020-01-01", "2020-01-01", files=3, background=True),
        dated("2020-01-02", "2020-01-02"),
        dated("2020-01-03", "2020-01-03", files=2),
        dated("2020-01-04", "2020-01-04"),
    )
    assert kept(*entries, most=2) == ["2020-01-02", "2020-01-03"]


def test_a_story_without_entries_is_not_shown() -> None:
    """Its sources still are."""
    cut = only_timeline(briefing(story()))
    assert cut.stories == ()
    assert len(cut.sources) == 3
