"""CSV of the timeline."""

from __future__ import annotations

import csv
import io

import pytest
from rendering.hostile import hostile
from samples import briefing, entry, story

from summarize import render


def rows(page: str) -> list[dict[str, str]]:
    """The rows of a page, as a spreadsheet reads them."""
    return list(csv.DictReader(io.StringIO(page, newline="")))


def test_an_entry_is_a_row() -> None:
    """With dates, text, citations and trace."""
    first, second = rows(render(briefing(), "csv"))
    assert first["story"] == "Bridge closes"
    assert (first["start"], first["end"], first["text"]) == ("2024-03-04", "2024-03-04", "The bridge closed.")
    assert (first["cites"], first["expression"], first["anchor"]) == ("S1:3", "on Monday", "2024-03-05")
    assert (second["basis"], second["background"]) == ("derived", "yes")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\x00=1"])
def test_no_cell_is_a_formula(text: str) -> None:
    """A cell that begins like one begins with an apostrophe."""
    (row,) = rows(render(briefing(story(timeline=(entry(text),))), "csv"))
    assert row["text"].startswith("'")


def test_hostile_text_stays_in_its_cell() -> None:
    """Quotes, commas and line feeds add no row and no column."""
    (row,) = rows(render(hostile(), "csv"))
    assert None not in row
    assert None not in row.values()
