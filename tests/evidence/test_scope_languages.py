"""Denial, doubt, plans, conditions and attribution, by the words of the sentence's own language."""

from pathlib import Path

import pytest

from summarize import language
from summarize.evidence.annotations.sentence import annotate_sentence
from summarize.languages import known

SCOPE = Path(__file__).parents[1] / "data" / "scope"
CASES = [
    (path.stem, *line.split("\t")) for path in sorted(SCOPE.iterdir()) for line in path.read_text("utf-8").splitlines()
]


@pytest.mark.parametrize(("code", "field", "expected", "text"), CASES)
def test_scope_of_a_language(code, field, expected, text):
    """What a sentence denies, plans, doubts or attributes is found, and words that only look like a cue are none."""
    assert bool(getattr(annotate_sentence(text, language=code), field)) is (expected == "yes")


def test_no_words_of_another_language():
    """A language that has no lists finds nothing, whatever the words mean elsewhere."""
    annotation = annotate_sentence("They will not sin, he said, if it may no pas nie.", language="eu")
    assert not (annotation.denied or annotation.planned or annotation.possible or annotation.conditional)
    assert annotation.attribution is None


@pytest.mark.parametrize("code", [code for code in known() if language(code).polarity.misleading])
def test_what_misleads_denies_nothing(code):
    """A phrase that has a cue in it and means something else denies, doubts and plans nothing by itself."""
    for phrase in language(code).polarity.misleading:
        annotation = annotate_sentence(phrase, language=code)
        assert not (annotation.denied or annotation.planned), phrase


def test_a_shortened_weekday_may_be_a_name():
    """A full weekday ends the subject behind its verb; "the Sun" is a paper."""
    annotation = annotate_sentence("The bridge is shut, said The Sun newspaper Friday.", language="en")
    speaker = annotation.attribution.speaker
    assert annotation.text[speaker.start : speaker.end] == "The Sun newspaper"
