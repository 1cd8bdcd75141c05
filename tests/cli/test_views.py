"""`briefing timeline` and `briefing stories`: parts of the briefing."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]


def test_the_timeline_stands_alone(bundle: Path, briefing: Run) -> None:
    """Headline, entries and sources, and no summary."""
    code, out, _ = briefing("timeline", "news")
    assert code == 0
    assert "**2024-03-04**" in out
    page = json.loads(briefing("timeline", "news", "-f", "json")[1])
    assert [story["summary"] for story in page["stories"]] == [[]]
    assert page["stories"][0]["timeline"]


@pytest.mark.parametrize(
    ("bounds", "shown"),
    [
        (["--from", "2024-03-05"], False),
        (["--from", "2024-03-04"], True),
        (["--from", "2024"], True),
        (["--until", "2024-02"], False),
        (["--until", "2024-03"], True),
        (["--until", "2023"], False),
        (["--from", "2024-03-01", "--until", "2024-03-31", "--timeline", "1"], True),
    ],
)
def test_a_timeline_has_bounds(bundle: Path, briefing: Run, bounds: list[str], shown: bool) -> None:
    """A day, a month or a year, included."""
    _, out, _ = briefing("timeline", "news", *bounds)
    assert ("**2024-03-04**" in out) is shown


def test_a_bound_that_is_no_date_is_told(bundle: Path, briefing: Run) -> None:
    """Exit 2."""
    code, _, err = briefing("timeline", "news", "--from", "yesterday")
    assert code == 2
    assert "--from yesterday: write YYYY-MM-DD" in err


@pytest.mark.parametrize(
    ("bounds", "why"),
    [
        (["--from", "2024-13"], "--from 2024-13: write"),
        (["--until", "2024-02-30"], "--until 2024-02-30: write"),
        (["--from", "2024-03", "--until", "2024-02"], "--from 2024-03 is after --until 2024-02"),
    ],
)
def test_a_bound_that_no_day_can_meet_is_told(bundle: Path, briefing: Run, bounds: list[str], why: str) -> None:
    """A month or day that the calendar has not, or an end before the beginning: exit 2, not an empty timeline."""
    code, _, err = briefing("timeline", "news", *bounds)
    assert code == 2
    assert why in err


@pytest.mark.parametrize(("format", "start"), [("csv", "story,start,end"), ("ics", "BEGIN:VCALENDAR")])
def test_a_timeline_can_be_a_table_or_a_calendar(bundle: Path, briefing: Run, format: str, start: str) -> None:
    """For a spreadsheet or a calendar program."""
    code, out, _ = briefing("timeline", "news", "--format", format)
    assert code == 0
    assert out.startswith(start)


def test_stories_say_which_files_and_why(bundle: Path, briefing: Run) -> None:
    """The files of each story, and how it was found."""
    code, out, _ = briefing("stories", "news")
    assert code == 0
    assert out.startswith("1 story from 2 files\n\n1. ")
    assert "   by " in out
    assert "   S1 a.txt · 2024-03-05\n   S2 b.txt · undated\n" in out


def test_stories_can_be_json(bundle: Path, briefing: Run) -> None:
    """With the shared names, phrases and dates, and the score."""
    (story,) = json.loads(briefing("stories", "news", "--format", "json")[1])["stories"]
    assert [source["path"] for source in story["sources"]] == ["a.txt", "b.txt"]
    assert {"method", "score", "names", "phrases", "dates", "nearest"} == {*story["grouped_by"]}


def test_stories_have_two_formats(bundle: Path, briefing: Run) -> None:
    """Another one is an error that lists them."""
    code, _, err = briefing("stories", "news", "--format", "html")
    assert code == 2
    assert "the formats are text, json" in err


def test_the_user_overrules_grouping(bundle: Path, briefing: Run) -> None:
    """Names end at the next option or at "--"; the stories say that they are as the user said."""
    together = "as you said: together"
    assert len(json.loads(briefing("stories", "news", "-f", "json")[1])["stories"]) == 1
    for arguments in (
        ("news", "--apart", "a.txt", "b.txt"),
        ("--apart", "news/a.txt", "news/b.txt", "--", "news"),
        ("--apart", "a.txt", "b.txt", "-q", "news"),
    ):
        code, out, _ = briefing("stories", *arguments)
        assert code == 0
        assert out.count("apart from others, as you said") == 2
    assert together in briefing("stories", "news", "--together", "a.txt", "b.txt")[1]
    (bundle.parent / "said.txt").write_text("together: a.txt b.txt\n")
    assert together in briefing("stories", "news", "--grouping", "said.txt")[1]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("news", "--apart", "a.txt"), "--apart: only a.txt is named; name two files or more that are apart"),
        (("news", "--apart", "a.txt", "c.txt"), "--apart: c.txt is no file of the bundle"),
        (("news", "--apart", "-q"), "--apart"),
        (("news", "--grouping", "none"), "--grouping none: No such file"),
        (
            ("news", "--apart", "a.txt", "b.txt", "--together", "b.txt", "a.txt"),
            "a.txt and b.txt are said to be apart (--apart) and together (--together): leave out one of the two",
        ),
    ],
)
def test_what_cannot_be_said_of_stories(bundle: Path, briefing: Run, arguments: tuple[str, ...], message: str) -> None:
    """It is an error of usage, with the option and the file."""
    code, out, err = briefing(*arguments)
    assert (code, out) == (2, "")
    assert message in err


def test_the_nearest_miss_is_shown(bundle: Path, briefing: Run) -> None:
    """In words, with the similarity; and in the JSON of the stories alone."""
    arguments = ("news", "--apart", "a.txt", "b.txt")
    _, out, _ = briefing("stories", *arguments)
    assert "not joined with S2 b.txt: as you said; names: " in out
    assert "; similarity 0." in out
    first = json.loads(briefing("stories", *arguments, "-f", "json")[1])["stories"][0]["grouped_by"]["nearest"]
    assert (first["other"], first["as_said"]) == ("S2", True)
    assert "nearest" not in json.loads(briefing(*arguments, "-f", "json")[1])["stories"][0]["grouped_by"]
