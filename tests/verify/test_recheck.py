"""A stored briefing against the files."""

from __future__ import annotations

import msgspec
import pytest
from make import document
from stories import HARBOUR, Lead, story

from summarize import InputError
from summarize.compose import write_story
from summarize.model import Briefing, Document, Generated, SourceRecord
from summarize.verify.recheck import recheck


def briefing() -> Briefing:
    """A briefing of one story from one file."""
    one = story(HARBOUR, events=[(0, "2025-06-02")])
    made = document(HARBOUR, path="1.txt")
    source = SourceRecord(id="S1", path="1.txt", sha256=made.sha256, text_sha256=made.text_sha256, status="used")
    brief = write_story(one, Lead(), length=60)
    return Briefing(generated=Generated(by="test", backend="lead"), sources=(source,), stories=(brief,))


def reasons(one: Briefing, text: str = HARBOUR) -> list[str]:
    """What is wrong when the file holds `text`."""
    return [problem.reason for problem in recheck(one, lambda source: document(text, path=source.path)).problems]


def test_unchanged_files_hold() -> None:
    """Nothing is wrong with a briefing of files that are as they were."""
    result = recheck(briefing(), lambda source: document(HARBOUR, path=source.path))
    assert result.problems == ()
    assert (result.sources, result.citations > 1) == (1, True)


def test_a_changed_file_is_named() -> None:
    """Another hash is a problem of the file, a moved quotation one of each citation."""
    found = reasons(briefing(), "New. " + HARBOUR)
    assert "sha256" in found[0]
    assert len(found) > 1


def test_a_changed_line_is_noticed() -> None:
    """A citation whose line is not the one it stands on does not hold."""
    one = briefing()
    cite = one.stories[0].summary[0].cites[0]
    moved = msgspec.structs.replace(one.stories[0].summary[0], cites=(msgspec.structs.replace(cite, line=7),))
    brief = msgspec.structs.replace(one.stories[0], summary=(moved,))
    assert reasons(msgspec.structs.replace(one, stories=(brief,))) == ["the quotation stands on line 1"]


def test_a_statement_that_cites_nothing_is_noticed() -> None:
    """Whatever its words are."""
    one = briefing()
    bare = msgspec.structs.replace(one.stories[0].summary[0], text="The port of Varna was sold.", cites=())
    brief = msgspec.structs.replace(one.stories[0], summary=(bare,))
    assert reasons(msgspec.structs.replace(one, stories=(brief,))) == ["the statement cites nothing"]


def test_a_forged_statement_is_noticed() -> None:
    """An extracted statement must have the words that it cites."""
    one = briefing()
    forged = msgspec.structs.replace(one.stories[0].summary[0], text="The port of Varna was sold.")
    brief = msgspec.structs.replace(one.stories[0], summary=(forged,))
    assert reasons(msgspec.structs.replace(one, stories=(brief,))) == ["the statement has other words"]


def test_a_missing_file_is_named() -> None:
    """A file that cannot be read again is a problem, not an end."""

    def load(source: SourceRecord) -> Document:
        raise InputError(f"no such file: {source.path}")

    assert [problem.reason for problem in recheck(briefing(), load).problems] == ["no such file: 1.txt"]


@pytest.mark.parametrize(("start", "end"), [(-5, 3), (3, 3), (0, 10**9)])
def test_impossible_positions_do_not_hold(start: int, end: int) -> None:
    """Positions outside of the text are a problem, whatever Python would make of them."""
    one = briefing()
    cite = msgspec.structs.replace(one.stories[0].summary[0].cites[0], start=start, end=end)
    bad = msgspec.structs.replace(one.stories[0].summary[0], cites=(cite,))
    brief = msgspec.structs.replace(one.stories[0], summary=(bad,), headline=None, timeline=())
    assert "the quotation does not stand there" in reasons(msgspec.structs.replace(one, stories=(brief,)))
