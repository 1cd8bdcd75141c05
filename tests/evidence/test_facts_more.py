"""What facts rest on: a figure tied to its scale, where a name ends, what was done, an age, how fresh a count is."""

import pytest
from make import article

from summarize import find_names, find_numbers
from summarize.evidence.annotations.sentence import annotate_sentence
from summarize.evidence.facts.find import find_facts


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("a 28-million-euro deal", 28e6, "EUR"),
        ("a $1.5-million fine", 1.5e6, "USD"),
        ("a two-million-dollar villa", 2e6, "USD"),
        ("a three-day visit", 3, "day"),
        ("a 48-hour strike", 48, "hour"),
    ],
)
def test_a_hyphen_ties_a_figure_to_its_scale(text, value, unit):
    """A scale after a hyphen is one, and so is the noun after it."""
    (number,) = find_numbers(text)
    assert (number.value, number.unit) == (value, unit)


def test_a_name_ends_before_what_it_did():
    """ "US-led" names the United States."""
    text = "In Osterby a US-led coalition met the Iranian-backed group."
    assert [name.key for name in find_names(text)] == ["Osterby", "United States", "Iran"]


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("They urged the ministry to close the bridge.", "en", "planned"),
        ("The owner is considering closing the bridge.", "en", "planned"),
        ("Parliament has yet to ratify the treaty.", "en", "denied"),
        ("पुलिस ने चालक को गिरफ्तार नहीं किया।", "hi", "denied"),
        ("两国外长没有签署协议。", "zh", "denied"),
    ],
)
def test_scope(text, language, told):
    """What is asked for, considered, or has yet to come is not told as done."""
    assert getattr(annotate_sentence(text, language=language), told)


def test_a_condition_is_noted():
    """ "If" at the start of a clause makes what follows a condition; "as if" does not."""
    assert annotate_sentence("If the pump failed, the reactor would stop.").conditional
    assert not annotate_sentence("It looked as if the pump had failed.").conditional
    assert not annotate_sentence("Elle a dit que si", language="fr").conditional


@pytest.mark.parametrize(
    ("language", "text", "value", "unit"),
    [
        ("en", "an 82-year-old woman", 82, "year"),
        ("de", "eine 82-jährige Frau", 82, "jahr"),
        ("de", "der siebenjährige Junge", 7, "jahr"),
        ("de", "eine 82 Jahre alte Frau", 82, "jahr"),
        ("zh", "三人死亡", 3, "人"),
        ("zh", "十二名儿童受伤", 12, "名"),
    ],
)
def test_ages_and_counts_in_words(language, text, value, unit):
    """An age is one in whatever words; Chinese counts people in ideographs."""
    (number,) = find_numbers(text, language=language)
    assert (number.value, number.unit) == (value, unit)


def test_how_fresh_a_count_is():
    """The day as of which something is counted is no date that the other telling lacks."""
    told = "Eleven people were killed in the landslide at Arlen on Monday night, the province said."
    one = article(f"As of Tuesday, {told[0].lower()}{told[1:]}", id="S1", date="2025-08-20")
    two = article(told, id="S2", date="2025-08-19")
    (fact,) = find_facts((one, two))
    assert len(fact.sentences) == 2
