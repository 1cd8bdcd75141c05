"""What the example bundle must show: the promises, on two real articles."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from summarize import summarize_bundle
from summarize.model import Briefing, Citation

BUNDLE = Path(__file__).parents[1] / "examples" / "wagner-mali"
S1, S2 = "000_59edf66397a91efa.txt", "001_3cb08a7f7b995a98.txt"


@pytest.fixture(scope="module", params=["coverage", "sumy"])
def briefing(request: pytest.FixtureRequest) -> Briefing:
    return summarize_bundle(BUNDLE, backend=request.param)


def cites(value: object) -> list[Citation]:
    """Every citation within a value."""
    if isinstance(value, Citation):
        return [value]
    if isinstance(value, tuple):
        return [cite for item in value for cite in cites(item)]
    if isinstance(value, msgspec.Struct):
        return [cite for name in value.__struct_fields__ for cite in cites(getattr(value, name))]
    return []


def lines(found: tuple[Citation, ...]) -> set[str]:
    return {f"{cite.source}:{cite.line}" for cite in found}


def test_the_two_files_tell_one_story(briefing: Briefing) -> None:
    """Both sources are used, in one story."""
    assert [story.sources for story in briefing.stories] == [("S1", "S2")]
    assert [(source.path, source.status) for source in briefing.sources] == [(S1, "used"), (S2, "used")]


def test_the_first_article_is_dated_from_its_dateline(briefing: Briefing) -> None:
    """Date with its place in the text, publisher and author come from the byline."""
    source = briefing.sources[0]
    assert source.published is not None
    assert (source.published.start, source.published.end) == ("2025-06-07", "2025-06-07")
    assert (source.published.evidence.start, source.published.evidence.end) == (94, 107)
    assert source.published.evidence.quote == "7th June 2025"
    assert (source.publisher, source.authors) == ("News Mania Desk", ("Piyal Chatterjee",))


def test_the_second_article_stays_undated_and_its_title_is_its_second_line(briefing: Briefing) -> None:
    """A standfirst above the headline is not taken for it, and no date is guessed."""
    source = briefing.sources[1]
    assert source.published is None
    assert source.title == "Wagner Group Exits Mali After Claiming Success in Counterterrorism Mission"


def test_every_quote_is_the_slice_and_stands_on_its_line(briefing: Briefing) -> None:
    """``quote == text[start:end]``, and `line` counts the newlines before it."""
    text = {"S1": (BUNDLE / S1).read_bytes().decode(), "S2": (BUNDLE / S2).read_bytes().decode()}
    found = cites(briefing)
    assert len(found) > 20
    wrong = [
        cite
        for cite in found
        if text[cite.source][cite.start : cite.end] != cite.quote
        or text[cite.source].count("\n", 0, cite.start) + 1 != cite.line
    ]
    assert wrong == []


def test_repeats_headlines_and_bylines_are_listed_as_unused(briefing: Briefing) -> None:
    """What stands twice is used once; the second copy is listed with the reason."""
    unused = {(item.cite.source, item.cite.line, item.reason) for item in briefing.stories[0].unused}
    assert {("S2", line, "repeat") for line in (11, 12, 13, 14)} <= unused
    assert {("S1", 1, "headline"), ("S1", 2, "byline"), ("S2", 4, "headline"), ("S2", 1, "standfirst")} <= unused


def test_nothing_of_the_masthead_is_printed_as_a_statement(briefing: Briefing) -> None:
    """Summary and timeline cite body lines alone."""
    story = briefing.stories[0]
    told = lines(cites((story.summary, tuple(entry.statement for entry in story.timeline))))
    assert told.isdisjoint({"S1:1", "S1:2", "S2:1", "S2:2", "S2:4", "S2:5", "S2:11", "S2:12", "S2:13", "S2:14"})


def test_the_timeline(briefing: Briefing) -> None:
    """Six entries in order, with the expression that each comes from and the lines that tell it."""
    found = [
        (entry.when.start, entry.when.end, entry.when.expression.quote, lines(entry.statement.cites), entry.basis)
        for entry in briefing.stories[0].timeline
        if entry.when.expression is not None
    ]
    assert found == [
        ("2021-01-01", None, "2021", {"S1:4", "S2:6"}, "stated"),
        ("2022-01-01", "2022-12-31", "2022", {"S1:7", "S2:7"}, "stated"),
        ("2025-06-01", "2025-06-01", "Sunday", {"S1:9"}, "stated"),
        ("2025-06-02", "2025-06-02", "Monday", {"S1:9"}, "stated"),
        ("2025-06-05", "2025-06-05", "Thursday", {"S1:11"}, "stated"),
        ("2025-06-06", "2025-06-06", "Friday", {"S1:4", "S2:6"}, "derived"),
    ]


def test_a_linked_date_says_so(briefing: Briefing) -> None:
    """The announcement is dated by "Friday's announcement" further down, and the trace names that line."""
    when = briefing.stories[0].timeline[-1].when
    assert when.linked is not None
    assert (when.linked.source, when.linked.line) == ("S1", 14)


def test_no_two_statements_say_the_same(briefing: Briefing) -> None:
    """No sentence stands behind two statements of the summary, or behind two entries of the timeline."""
    story = briefing.stories[0]
    for part in (story.summary, tuple(entry.statement for entry in story.timeline)):
        spans = [(cite.source, cite.start) for statement in part for cite in statement.cites]
        assert len(spans) == len(set(spans))


_SCRIPT = """
import sys
from pathlib import Path
from summarize import render, summarize_bundle
folder, backend, turn = sys.argv[1:]
files = sorted(Path(folder).glob("*.txt"), reverse=turn == "back")
sys.stdout.buffer.write(render(summarize_bundle(files, backend=backend), "json").encode())
"""


@pytest.mark.parametrize("backend", ["coverage", "sumy"])
def test_the_same_bytes_whatever_surrounds_them(backend: str) -> None:
    """Order of files, hash seed, time zone and locale leave no trace."""
    out = [
        subprocess.run(
            [sys.executable, "-c", _SCRIPT, str(BUNDLE), backend, turn],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale},
            capture_output=True,
            check=True,
        ).stdout
        for turn, seed, zone, locale in (("on", "1", "UTC", "C"), ("back", "77", "Pacific/Apia", "C.UTF-8"))
    ]
    assert out[0] == out[1]
    assert out[0].startswith(b"{")
