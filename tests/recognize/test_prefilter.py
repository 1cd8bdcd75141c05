"""A glance at a text never misses what a finder would find."""

from __future__ import annotations

import pytest

from summarize.recognize.dates import find_dates
from summarize.recognize.numbers.find import find_numbers
from summarize.recognize.prefilter import DIGIT, glance, telling
from summarize.recognize.quotations import attribution


def test_glance() -> None:
    """Runs of letters are kept, whatever stands between them, and that there is a digit."""
    assert glance("seven-year-old covid19_case l’attaque") == {
        "seven", "year", "old", "covid", "case", "l", "attaque", DIGIT,
    }  # fmt: skip


def test_glance_of_plain_text() -> None:
    """A text in ASCII is looked at in another way, which gives the same."""
    assert glance("two_three\x00four") == {"two", "three", "four"} == glance("two_three\x00four é") - {"é"}


def test_telling() -> None:
    """A phrase is known by its longest word, since common ones stand everywhere."""
    assert telling(["in the words of", "dix-sept"]) == {"words", "sept"}


@pytest.mark.parametrize("text", ["zweihundertfünfzig Menschen", "dreitausend Soldaten", "Siebzehn Tote"])
def test_german_compounds(text: str) -> None:
    """A German number is seen within its compound."""
    assert len(find_numbers(text, language="de")) == 1


def test_nothing_there() -> None:
    """A sentence without such words has no date, number or teller."""
    text = "The river burst its banks and the bridge gave way."
    assert (find_dates(text), find_numbers(text), attribution(text)) == ((), (), None)
