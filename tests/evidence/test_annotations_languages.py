"""Readings in languages that share letters but not words: denial, days in brackets, names above a report."""

import pytest
from make import article, file

from summarize import find_numbers
from summarize.evidence.annotations.sentence import annotate_articles, annotate_sentence


@pytest.mark.parametrize(
    ("language", "text", "denied"),
    [
        ("pt", "Seis pacientes morreram no hospital.", False),
        ("pt", "Seis pacientes não morreram.", True),
        ("es", "El ministro no aceptó la propuesta.", True),
        ("it", "Il parlamento non ha approvato la riforma.", True),
        ("nl", "Het parlement heeft de wet niet goedgekeurd.", True),
    ],
)
def test_denial(language, text, denied):
    """ "No" denies in Spanish, and is "in the" in Portuguese."""
    assert bool(annotate_sentence(text, language=language).denied) is denied


def test_a_day_in_brackets_is_no_quantity():
    """Brazilian papers put the day of the month after the weekday."""
    annotation = annotate_sentence("O hospital fechou na terça-feira (5) com 22 pacientes.", language="pt")
    assert [number.value for number in annotation.numbers] == [22]


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("it", "Ha ceduto alle 7.40 con sei auto", [6]),
        ("it", "Un corteo di 7.400 persone", [7400]),
        ("pt", "Vinte e dois pacientes", [22]),
        ("tr", "üç işçi öldü, on iki işçi yaralandı", [3, 12]),
    ],
)
def test_figures_and_number_words(language, text, values):
    """A time of day is no figure with its thousands parted."""
    assert [number.value for number in find_numbers(text, language=language)] == values


def test_names_above_a_report_are_not_its_own():
    """The paper's name in front matter lends no words to the places of the report."""
    text = "---\npublisher: Il Corriere di Valmora\n---\n# Crolla il ponte\n\nIl ponte di Valmora crolla. A Valmora "
    text += "piove.\n"
    found = file("a.md", text)
    assert {key for annotation in annotate_articles([found]).values() for key in annotation.keys} == {"Valmora"}


def test_readings_without_a_head():
    """A text that opens with its first sentence is read as it stands."""
    found = article("Nordwind closed the plant in Morvik. It was old.\n")
    assert next(annotation.keys for annotation in annotate_articles([found]).values()) == ("Nordwind", "Morvik")
