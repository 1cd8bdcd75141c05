"""Of two tellings of one thing, the fuller one is printed, wherever it comes."""

from __future__ import annotations

import pytest

from summarize import summarize_bundle

WIDE = "A man of 34 was arrested in Linz on Wednesday on suspicion of having robbed a bank of 80,000 euros in December."
NARROW = "Police in Linz arrested a 34-year-old man on Wednesday over the robbery of a bank in December."


@pytest.mark.parametrize("backend", ["coverage", "sumy"])
@pytest.mark.parametrize("first", [NARROW, WIDE])
def test_only_the_fuller_of_two_tellings_is_printed(backend: str, first: str) -> None:
    """The shorter one is not offered, or refused as a repeat; summary and timeline tell the arrest once."""
    second = WIDE if first == NARROW else NARROW
    briefing = summarize_bundle(
        [
            {"text": f"{first} The manager of the bank thanked the officers.", "title": "One", "date": "2020-01-17"},
            {"text": f"{second} Snow closed the road to the town.", "title": "Two", "date": "2020-01-16"},
        ],
        backend=backend,
        one_story=True,
    )
    (story,) = briefing.stories
    said = [statement.text for statement in story.summary]
    assert WIDE in said
    assert NARROW not in said
    offered = [] if backend == "coverage" else [(NARROW, "repeat")]
    assert [(refused.text, refused.code) for refused in story.rejections] == offered
    assert sum("arrested" in entry.statement.text for entry in story.timeline) == 1
