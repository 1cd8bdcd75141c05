"""Plain text: no markup, 88 columns."""

from __future__ import annotations

from rendering.hostile import hostile
from samples import briefing, statement, story

from summarize import render
from summarize.rendering.plain import WIDTH


def test_lines_fit_the_width() -> None:
    """Longer sentences are wrapped, and stay under their bullet."""
    page = render(briefing(story(summary=(statement("word " * 60),))), "text")
    assert max(map(len, page.splitlines())) <= WIDTH
    assert "\n* word word" in page
    assert "\n  word word" in page


def test_headings_are_underlined() -> None:
    """A title with a rule of its own length."""
    assert "Bridge closes [S1:3]\n--------------------\n" in render(briefing(), "text")


def test_dates_conflicts_and_sources_are_there() -> None:
    """The same content as Markdown."""
    page = render(briefing(), "text")
    assert "* 2024-03-04: The bridge closed. [S1:3]" in page
    assert "“five” [S2:8]" in page
    assert "* S3: d.txt · skipped: binary" in page


def test_no_control_character_reaches_a_terminal() -> None:
    """Neither from text nor from file names."""
    page = render(hostile(), "text")
    assert not [char for char in page if char != "\n" and (ord(char) < 32 or 0x7F <= ord(char) < 0xA0)]
