"""JSON: all of the briefing, the same bytes each time."""

from __future__ import annotations

import json

import msgspec
from rendering.hostile import hostile
from samples import briefing, source

from summarize import Briefing, render
from summarize.rendering.json_document import schema


def test_the_briefing_comes_back() -> None:
    """Decoding gives the value that was rendered, hostile text included."""
    for made in (briefing(), hostile()):
        assert msgspec.json.decode(render(made, "json"), type=Briefing) == made


def test_nothing_in_it_acts_on_a_terminal() -> None:
    """Control and direction characters are escapes."""
    page = render(hostile(), "json")
    assert not [char for char in page if char != "\n" and (ord(char) < 32 or 0x7F <= ord(char) < 0xA0)]
    assert "\u202e" not in page


def test_a_file_name_that_is_no_unicode_is_kept() -> None:
    """A lone surrogate, as the file system gives it, is an escape in the JSON."""
    page = render(briefing(sources=(source(path="bad-\udcff.txt"),)), "json")
    assert json.loads(page)["sources"][0]["path"] == "bad-\udcff.txt"
    page.encode("utf-8")


def test_the_fields_of_the_schema_are_there() -> None:
    """The names that the output promises."""
    story = json.loads(render(briefing(), "json"))["stories"][0]
    assert {"id", "headline", "sources", "grouped_by", "summary", "timeline", "conflicts", "origins", "rejections"} <= {
        *story
    }
    assert {*story["summary"][0]["cites"][0]} == {"source", "start", "end", "line", "quote"}


def test_the_schema_is_a_json_schema_of_a_briefing() -> None:
    """It names the version that the output carries."""
    definition = json.loads(schema())["$defs"]["Briefing"]
    assert definition["properties"]["schema"]["enum"] == ["briefing/1"]
