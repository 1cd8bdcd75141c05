"""Where a passage stands."""

from __future__ import annotations

import pytest
from make import article

from summarize.model import Span
from summarize.verify.cite import citation

TEXT = "One line.\n" * 3_000


@pytest.mark.parametrize("start", [0, 9, 10, 19_999, 20_000, 20_009, 20_010, 29_990])
def test_the_line_counts_from_one(start: int) -> None:
    """However far down it is; a line ends with its line feed."""
    found = citation(article(TEXT, id="S1"), Span(start, start + 4))
    assert (found.line, found.quote) == (1 + start // 10, TEXT[start : start + 4])


def test_lines_that_end_with_carriage_returns() -> None:
    """An old file without line feeds has lines too; in one with both, line feeds count."""
    old = article("Bridge closed\rBy Ann Lee\r\rThe bridge was closed.\r")
    assert citation(old, old.sentences[0]).line == 4
    new = article("Bridge closed\r\nBy Ann Lee\r\n\r\nThe bridge was closed.\r\n")
    assert citation(new, new.sentences[0]).line == 4
