"""Texts as they are compared and printed."""

from __future__ import annotations

import pytest

from summarize.verify import text_marks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("  a\n b\t c ", "a b c"),
        ("- a b", "a b"),
        ("• a b", "a b"),
        ("2) a b", "a b"),
        ("a b [1].", "a b."),
        ("a [S1:9, S2:7] b", "a b"),
        ("a b (S1:9)", "a b"),
        ("a b [0123456789]", "a b"),
        ("the war (2014) goes on", "the war (2014) goes on"),
        ("[Petkov] said", "[Petkov] said"),
    ],
)
def test_bare(text: str, expected: str) -> None:
    """Bullets and citation marks are taken off, and nothing else."""
    assert text_marks.bare(text) == expected


def test_controls_are_named() -> None:
    """Control characters and those that turn the direction are named; white space and joiners are fine."""
    assert text_marks.controls("a\x07b\u202e") == "U+0007 U+202E"
    assert text_marks.controls("a\tb\u200d\u200f") == ""


@pytest.mark.parametrize("text", ["<script>x", "see [this](http://x.y)", "```json", "<|im_start|>", "https://x.y"])
def test_markup_is_found(text: str) -> None:
    """Tags, links and fences are markup."""
    assert text_marks.markup(text)


@pytest.mark.parametrize("text", ["5 < 6 and 7 > 3", "a “quoted” word", "[Petkov] said"])
def test_plain_text_is_no_markup(text: str) -> None:
    """Signs of comparison and brackets of ours are text."""
    assert not text_marks.markup(text)


def test_insertions() -> None:
    """Names in brackets beside or in place of a stop word are ours; other changes are not."""
    assert text_marks.insertions("He [Petkov] left.", "He left.", language="en") == ("Petkov",)
    assert text_marks.insertions("[Petkov] left.", "He left.", language="en") == ("Petkov",)
    assert text_marks.insertions("[Petkov] left.", "Nobody important left.", language="en") == ()
    assert text_marks.insertions("[Petkov] stayed.", "He left.", language="en") == ()
