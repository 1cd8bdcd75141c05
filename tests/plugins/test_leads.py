"""Sentences that only lead to the next one are not chosen."""

from __future__ import annotations

import pytest

from summarize import summarize_bundle


@pytest.mark.parametrize("backend", ["coverage", "sumy"])
def test_a_sentence_that_leads_to_the_next_is_not_printed(backend: str) -> None:
    """ "The mediator said:" is left out, however much room there is."""
    text = (
        "Peace talks between Ostia and the rebels opened in Lusana on Wednesday. The delegates agreed on two points:\n"
        "Both sides will keep a ceasefire from September. Two hundred prisoners will be released in October.\n"
    )
    (story,) = summarize_bundle([{"text": text, "title": "Talks open"}], backend=backend).stories
    said = [statement.text for statement in story.summary]
    assert len(said) == 3
    assert not any(one.endswith(":") for one in said)
