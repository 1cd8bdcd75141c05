"""iCalendar of the timeline."""

from __future__ import annotations

import re

from rendering.hostile import hostile
from samples import briefing, entry, story

from summarize import render
from summarize.model import Resolved
from summarize.rendering.ics import LIMIT


def test_an_entry_is_an_event_of_whole_days() -> None:
    """The end is the day after the last, as the format wants it."""
    page = render(briefing(story(timeline=(entry(),))), "ics")
    assert page.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert "DTSTART;VALUE=DATE:20240304\r\nDTEND;VALUE=DATE:20240305\r\nSUMMARY:The bridge closed.\r\n" in page
    assert page.endswith("END:VEVENT\r\nEND:VCALENDAR\r\n")


def test_an_open_interval_has_the_day_that_is_known() -> None:
    """And one that has none is left out."""
    since = Resolved(start="2021-01-01", end=None, granularity="year", rule="since")
    never = Resolved(start=None, end=None, granularity="year", rule="none")
    far = Resolved(start="9999-12-31", end="9999-12-31", granularity="day", rule="far")
    page = render(briefing(story(timeline=(entry(when=since), entry(when=never), entry(when=far)))), "ics")
    assert page.count("BEGIN:VEVENT") == 2
    assert "DTSTART;VALUE=DATE:20210101\r\nDTEND;VALUE=DATE:20210102\r\n" in page


def test_lines_are_folded_and_come_back() -> None:
    """No line is longer than the format allows, in bytes, and nothing is lost."""
    text = "Über die Brücke, 東京; " * 20
    page = render(briefing(story(timeline=(entry(text),))), "ics")
    assert max(len(line.encode()) for line in page.split("\r\n")) <= LIMIT
    whole = page.replace("\r\n ", "")
    assert f"SUMMARY:{text.strip().replace(',', chr(92) + ',').replace(';', chr(92) + ';')}\r\n" in whole


def test_hostile_text_adds_no_line() -> None:
    """A line feed in a text ends no property."""
    page = render(hostile("x\r\nATTACH:http://evil.example\nEND:VEVENT"), "ics")
    assert not re.search(r"^ATTACH", page, re.MULTILINE)
    assert page.count("\r\nEND:VEVENT") == 1
