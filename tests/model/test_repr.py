"""A value at a prompt is a line: what it is, how much is in it, how it begins."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize import Annotation, Article, Briefing, Document, Story, render, summarize_bundle
from summarize.plugin.testing import sample_briefing, sample_story

ROOT = Path(__file__).parent.parent.parent
LONG = "The bridge at Lower Harn was closed on Monday. " * 500


def test_a_briefing() -> None:
    """Who made it, how many stories and sources, the first headlines."""
    shown = repr(sample_briefing(hostile=False))
    assert shown == (
        "<Briefing by summarize 0, backend sample: 2 stories from 3 sources, "
        "'The bridge at Lower Harn was closed on Monday after engineer…', 'story-2'>"
    )


def test_a_story_of_a_briefing() -> None:
    """Its headline, and how much is in it."""
    first, second = sample_briefing(hostile=False).stories
    assert repr(first) == (
        "<StoryBrief 'story-1': 'The bridge at Lower Harn was closed on Monday after engineer…', "
        "2 sources, 2 statements, 2 dates, 1 conflict>"
    )
    assert repr(second) == "<StoryBrief 'story-2': 1 source, 0 statements, 0 dates, 0 conflicts>"


def test_a_story() -> None:
    """How much is in it, and how its first article begins."""
    assert repr(sample_story()) == (
        "<Story 'sample': 2 articles, 5 facts, 1 event, 0 conflicts, "
        "'The bridge at Lower Harn was closed on Monday after engineer…'>"
    )
    assert repr(Story(id="none", articles=(), facts=())) == "<Story 'none': 0 articles, 0 facts, 0 events, 0 conflicts>"


def test_an_article_and_a_document() -> None:
    """Where they come from, how long they are, and how they begin."""
    start = "'The bridge at Lower Harn was closed on Monday. The bridge at…'"
    assert repr(Document(text=LONG, path="a.txt")) == f"<Document 'a.txt': 23,500 characters, {start}>"
    assert repr(Article(id="S1", path="a.txt", text=LONG)) == (
        f"<Article 'S1' of 'a.txt': 0 sentences, 23,500 characters, {start}>"
    )


def test_an_annotation() -> None:
    """The sentence, and how much was found in it."""
    assert (
        repr(Annotation(language="en", text="It fell.", words=("it", "fell"))) == "<Annotation '': 'It fell.', 2 words>"
    )
    assert repr(Annotation(language="en", text="…")) == "<Annotation '': '…'>"


@pytest.mark.parametrize("control", ["\x1b[2J", "\u202e", "\n"])
def test_nothing_in_it_acts_on_a_terminal(control: str) -> None:
    """Texts are shown as Python writes them."""
    assert control not in repr(Document(text=f"a{control}b", path=f"{control}.txt"))


def test_a_long_briefing_stays_short() -> None:
    """Whatever the number of its stories."""
    briefing = summarize_bundle(ROOT / "examples" / "wagner-mali")
    assert isinstance(briefing, Briefing)
    many = Briefing(generated=briefing.generated, sources=briefing.sources, stories=briefing.stories * 20)
    assert len(repr(many)) < 400 < len(render(briefing, "md"))
    assert repr(many).endswith(", …>")
