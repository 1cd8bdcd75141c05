"""Markdown: readable as it is, and safe when it is rendered."""

from __future__ import annotations

from collections import Counter

import pytest
from bounds import growth, limited
from markdown_it import MarkdownIt
from rendering.hostile import ATTACKS, hostile
from samples import briefing, cite, source, statement, story

from summarize import render
from summarize.rendering.markdown import WIDTH, escape


def tags(page: str) -> Counter[str]:
    """How often each kind of token occurs when the page is rendered with tables and strikethrough on."""
    found: Counter[str] = Counter()
    for token in MarkdownIt("gfm-like", {"linkify": False, "html": True}).parse(page):
        found[token.type] += 1
        found.update(child.type for child in token.children or ())
    return found


def words_of(page: str) -> str:
    """The text that a reader of the rendered page sees."""
    tokens = MarkdownIt("gfm-like", {"linkify": False, "html": True}).parse(page)
    parts = [child.content for token in tokens for child in token.children or () if child.type.startswith("text")]
    return " ".join(" ".join(parts).split())


def test_a_statement_is_followed_by_its_citations() -> None:
    """A citation is [source:line], one for each line."""
    page = render(briefing(story(summary=(statement("It closed.", cite(), cite(), cite("S2", 6)),))), "md")
    assert "- It closed. [S1:3] [S2:6]\n" in page


def test_the_sources_end_the_page_with_hash_date_and_status() -> None:
    """Every input is listed, the unreadable with its reason."""
    sources = render(briefing(), "md").partition("## Sources")[2]
    assert "- **S1** a.txt · used" in sources
    assert "2024-03-05 (“5 March 2024”)" in sources
    assert "sha256 " + "ab" * 32 in sources
    assert "- **S3** d.txt · skipped: binary" in sources


def test_a_timeline_entry_shows_where_its_date_comes_from() -> None:
    """Date, sentence, the expression, what it was counted from, and the rule."""
    page = render(briefing(), "md")
    assert "- **2024-03-04** The bridge closed. [S1:3]" in page
    assert "“on Monday” [S1:3] counted from 2024-03-05 [S1:1] (weekday before)" in page


def test_a_conflict_shows_both_sides() -> None:
    """Each side with its own citation."""
    page = render(briefing(), "md")
    assert "“three” [S1:4]" in page
    assert "“five” [S2:8]" in page


def test_what_was_refused_and_left_out_is_counted() -> None:
    """The page says it in a line each; the JSON has the words."""
    page = render(briefing(), "md")
    assert "Refused or mended: 1 × number." in page
    assert "Left out: 1 × byline." in page


def test_a_story_that_another_backend_wrote_says_so() -> None:
    """Degraded is visible on the page."""
    assert "Not written by the backend that was asked: no key" in render(briefing(story(degraded="no key")), "md")


def test_a_briefing_without_stories_is_a_page_too() -> None:
    """Nothing chosen is no error of the renderer."""
    empty = briefing(story()).__class__(generated=briefing().generated, sources=(source(),), stories=())
    assert "0 stories from 1 file" in render(empty, "md")


@pytest.mark.parametrize("attack", ATTACKS)
def test_article_text_makes_no_markup(attack: str) -> None:
    """Rendered with raw HTML allowed, a hostile page has the tokens of a harmless one, and shows the same text."""
    harmless, page = tags(render(hostile("harmless"), "md")), tags(render(hostile(attack), "md"))
    for kind in harmless | page:
        if not kind.startswith(("text", "softbreak", "hardbreak")):
            assert page[kind] == harmless[kind], kind


@pytest.mark.parametrize("attack", [a for a in ATTACKS if "\x1b" not in a])
def test_article_text_is_shown_as_it_is(attack: str) -> None:
    """What is escaped comes out as the article had it."""
    shown = " ".join(attack.split())
    assert shown in words_of(render(briefing(story(summary=(statement(f"Said: {attack} end"),))), "md"))


def test_no_control_character_reaches_a_terminal() -> None:
    """Neither from text nor from file names."""
    page = render(hostile(), "md")
    assert not [char for char in page if char != "\n" and (ord(char) < 32 or 0x7F <= ord(char) < 0xA0)]
    assert "\u202e" not in page


def test_a_word_on_a_later_line_opens_no_list() -> None:
    """Where wrapping puts "1." or "-" at the start of a line, it is still text."""
    long = " ".join(f"{'w' * (WIDTH - 4)} {mark} x" for mark in ("-", "+", "1.", "#", ">", "1)", "=="))
    found = tags(render(briefing(story(summary=(statement(long),))), "md"))
    assert found == tags(render(briefing(story(summary=(statement("x " * 500),))), "md")) | found
    assert found["blockquote_open"] == found["ordered_list_open"] == 0


def test_ordinary_text_is_not_cluttered() -> None:
    """Names, amounts, possessives and file names need no escape."""
    text = (
        "AT&T paid $4.5 million (3.2%) to O'Neill & Sons; see file_name_2.txt, e-mail x@y.example: “so-called” – 'yes'!"
    )
    assert escape(text) == text


def test_a_megabyte_is_escaped_in_linear_time() -> None:
    """No pattern backtracks."""
    with limited():
        escape("_" * 300_000 + "&" * 300_000 + "[" * 300_000 + "&a" * 100_000)
    assert growth(escape, "_&[&a", 10_000) < 2.1
