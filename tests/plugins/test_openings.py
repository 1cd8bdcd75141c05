"""Which sentences do not stand alone."""

from __future__ import annotations

import pytest

from summarize import words
from summarize_coverage.candidates import fragment, halved, points_back, speaks


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("He added that the port would reopen.", "en"),
        ("Meanwhile, trains ran as usual.", "en"),
        ("In addition, two cranes failed.", "en"),
        ("At that point, the crew had left.", "en"),
        ("Il a ajouté que le port rouvrirait.", "fr"),
        ("Außerdem fiel der Strom aus.", "de"),
        ("Además, el puerto cerró.", "es"),
        ("Он добавил, что порт закрыт.", "ru"),
        ("وأضاف أن الميناء مغلق.", "ar"),
        ("उन्होंने कहा कि बंदरगाह बंद है।", "hi"),
        ("他表示港口已经关闭。", "zh"),
    ],
)
def test_pronouns_and_connectives_point_back(text: str, language: str) -> None:
    """A sentence that opens on a pronoun or a connective needs the one before it."""
    assert points_back(words(text), language)


@pytest.mark.parametrize(
    ("text", "language"),
    [("Petkov added that the port would reopen.", "en"), ("The port closed.", "en"), ("", "en"), ("Iltaan", "fi")],
)
def test_names_and_nouns_stand_alone(text: str, language: str) -> None:
    """A sentence that opens on what it speaks of needs nothing; nor does one in a language without a table."""
    assert not points_back(words(text), language)


def test_the_first_person_is_speech() -> None:
    """ "We" and "I" are somebody's words; a language without a table has none."""
    assert speaks(words("We will rebuild the harbour."), "en")
    assert not speaks(words("The harbour will be rebuilt."), "en")
    assert not speaks(words("Me rakennamme sataman."), "fi")


@pytest.mark.parametrize(
    "text",
    ["Who failed to inspect the crane?", "“The crane was old.”", "The crane was old,” he said.", 'He said "it broke.'],
)
def test_questions_and_halves_of_quotations_are_fragments(text: str) -> None:
    """Questions, quotations that open a sentence and marks without their other half do not stand alone."""
    assert fragment(text)


def test_a_whole_quotation_within_a_sentence_is_none() -> None:
    """Quoted words inside a sentence leave it whole."""
    assert not fragment("Petkov called the crane “old and tired” on Monday.")


@pytest.mark.parametrize(
    ("paragraph", "halves"),
    [
        (["“The port is shut. ", "Nobody may enter it.", "We wait,” said Petkov.", "Trains run."], [1, 1, 1, 0]),
        (['Petkov said: "The port is shut.', "Nobody may enter it.", 'We wait."', "Trains run."], [1, 1, 1, 0]),
        (["``We saw the bridge go,'' said Petkov.", "``Then we ran."], [0, 1]),
        (["Then we ran.''", "Trains run."], [1, 0]),
        (["„Der Hafen ist zu“, sagte Petkow.", "»Wir warten«, sagte er."], [0, 0]),
        (["Le port est fermé « pour toujours », dit-il."], [0]),
    ],
)
def test_a_quotation_of_several_sentences_is_told_whole_or_not_at_all(paragraph: list[str], halves: list[int]) -> None:
    """A sentence out of its middle would be somebody's words without the name, and without marks."""
    assert halved(paragraph) == [bool(half) for half in halves]
