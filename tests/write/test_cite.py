"""Where a passage stands."""

from __future__ import annotations

import pytest
from make import article

from summarize.model import Span
from summarize.write.cite import citation

TEXT = "One line.\n" * 3_000


@pytest.mark.parametrize("start", [0, 9, 10, 19_999, 20_000, 20_009, 20_010, 29_990])
def test_the_line_counts_from_one(start: int) -> None:
    """However far down it is; a line ends with its line feed."""
    found = citation(article(TEXT, id="S1"), Span(start, start + 4))
    assert (found.line, found.quote) == (1 + start // 10, TEXT[start : start + 4])
