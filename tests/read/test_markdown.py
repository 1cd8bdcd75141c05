import pytest

from summarize.read import Source
from summarize.read.formats.front_matter import front_matter
from summarize.read.formats.markdown import Markdown

TEXT = """---
title: "Bridge closed: what we know"
date: 2025-06-07
authors:
  - Jane Doe
  - name: John Roe
publisher: 'The Daily Example'
tags: [bridge, "closed, for now"]
description: >
  The bridge is closed
  for a week.
draft: false
---

# The bridge is closed

It closed on **Friday**.
"""


def read(text: str):
    (document,) = Markdown().read(Source("a.md", text.encode()))
    return document


def values(document, key: str) -> list[str]:
    return [item.value for item in document.metadata if item.key == key]


def test_front_matter():
    """Front matter is metadata, with its origin."""
    document = read(TEXT)
    assert values(document, "title") == ["Bridge closed: what we know", "The bridge is closed"]
    assert values(document, "date") == ["2025-06-07"]
    assert values(document, "author") == ["Jane Doe", "John Roe"]
    assert values(document, "publisher") == ["The Daily Example"]
    assert values(document, "description") == ["The bridge is closed for a week."]
    assert document.metadata[0].origin == "front matter:title"


def test_positions_are_those_of_the_file():
    """The text is the whole file; the body starts after front matter and top heading."""
    document = read(TEXT)
    assert document.text == TEXT
    assert TEXT[document.body.start : document.body.end].strip() == "It closed on **Friday**."


def test_toml():
    """Front matter between +++ is TOML."""
    document = read('+++\ntitle = "Bridge"\ndate = 2025-06-07\nauthors = ["Jane Doe"]\n+++\nIt closed.')
    assert [(item.key, item.value) for item in document.metadata] == [
        ("title", "Bridge"),
        ("date", "2025-06-07"),
        ("author", "Jane Doe"),
    ]


def test_windows_line_ends():
    """Line ends are counted as they are."""
    text = "---\r\ntitle: A\r\n---\r\nIt closed."
    document = read(text)
    assert values(document, "title") == ["A"]
    assert text[document.body.start :] == "It closed."


def test_rule_is_no_front_matter():
    """A rule at the top with no second one is text."""
    assert front_matter("---\nIt closed.\nNo more.") == ({}, 0)


def test_without_front_matter():
    """Plain Markdown has no metadata, and its body is all of it."""
    document = read("It closed.\n\n## Later\n\nIt opened.")
    assert (document.metadata, document.body) == ((), None)


def test_underlined_heading():
    """A heading may be underlined."""
    document = read("The bridge\n=====\n\nIt closed.")
    assert values(document, "title") == ["The bridge"]
    assert document.text[document.body.start :].strip() == "It closed."


@pytest.mark.parametrize(
    "block", ["title: [", "- - -", ": :", "a: &x *x", "? x", "title: |", "\ttitle: x", "'", "a:\n  - {}"]
)
def test_odd_yaml(block):
    """What it does not know it leaves out; it never raises."""
    document = read(f"---\n{block}\n---\nIt closed.")
    assert document.text[document.body.start :] == "It closed."


def test_broken_toml():
    """TOML that cannot be read gives no metadata."""
    assert read("+++\ntitle = \n+++\nIt closed.").metadata == ()


def test_long_front_matter_is_linear():
    """A million dashes and an unclosed block end at once."""
    assert read("---\n" + "a: b\n" * 200_000).metadata == ()
    assert read("-" * 1_000_000).metadata == ()
    assert read("# " + "#" * 500_000).text


@pytest.mark.parametrize(
    "text", ["#" + " " * 500_000 + "\rIt closed.", "# a" + "#" * 500_000 + "\rx", " " * 500_000 + "x"]
)
def test_no_heading_is_told_in_linear_time(text):
    """A long line that is nearly a heading is read once."""
    assert read(text).metadata == ()


def test_closed_heading():
    """The signs that close a heading are no part of the title."""
    assert values(read("#  The bridge ##  \r\nIt closed."), "title") == ["The bridge"]
