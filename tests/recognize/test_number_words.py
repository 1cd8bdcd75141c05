"""Numbers in words, and figures with a scale word, in every language that has them in its file."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize import language, summarize_bundle
from summarize.languages import known
from summarize.recognize.numbers.find import find_numbers

LISTS = Path(__file__).parent.parent / "data" / "numbers"
SPELLED = sorted(path.stem for path in LISTS.glob("*.tsv") if path.stem != "scales")
FAILURES = {
    "it": {681: "seicentottantuno", 688: "seicentottantotto"},  # with one "o" text2num does not know them
}
"""Numbers that are not found; none may be read wrong."""


def rows(name: str) -> list[list[str]]:
    """The lines of a list, parted at their tabs."""
    return [line.split("\t") for line in (LISTS / f"{name}.tsv").read_text(encoding="utf-8").splitlines()]


def values(text: str, code: str) -> list[float]:
    """What is found in a text."""
    return [number.value for number in find_numbers(text, language=code)]


@pytest.mark.parametrize("code", SPELLED)
def test_two_hundred_and_thirty_numbers_in_words(code):
    """Every number of the list is found with its value, but for the known failures, which are not found at all."""
    read = {int(number): values(text, code) for number, text in rows(code)}
    failures = FAILURES.get(code, {})
    assert len(read) == 230
    assert {number: found for number, found in read.items() if found != [number]} == {number: [] for number in failures}


@pytest.mark.parametrize(
    ("code", "value", "text"), [pytest.param(*row, id=f"{row[0]}: {row[2]}") for row in rows("scales")]
)
def test_scales_halves_and_what_is_no_number(code, value, text):
    """A number is multiplied by the scale that stands with it; dates, ordinals and other words are no number."""
    assert values(text, code) == pytest.approx([float(value)] if value else [])


@pytest.mark.parametrize(
    ("code", "text", "expected"),
    [
        ("en", "It cost Rs 1.5 lakh crore.", ("Rs 1.5 lakh crore", "INR")),
        ("en", "It raised $4.8B.", ("$4.8B", "USD")),
        ("fr", "Il manque 12 M€.", ("12 M€", "EUR")),
        ("pt", "Custou R$ 1,5 bilhão.", ("R$ 1,5 bilhão", "BRL")),
        ("de", "Es fehlen 3 Mrd. Euro.", ("3 Mrd.", "EUR")),
        ("tr", "Fiyatlar %12 arttı.", ("%12", "%")),
        ("ko", "부채는 3조 원이다.", ("3조", "KRW")),
    ],
)
def test_the_span_holds_the_scale_and_the_sign(code, text, expected):
    """The span ends with the scale, its full stop included; the sign of money or of percent belongs to it."""
    (number,) = find_numbers(text, language=code)
    assert (text[number.start : number.end], number.unit) == expected


@pytest.mark.parametrize("text", ["Hundreds of thousands of people fled.", "Centenas de milhares de pessoas fugiram."])
def test_an_amount_that_is_not_given_is_a_bound(text):
    """ "Hundreds of thousands" are a hundred thousand or more."""
    (number,) = find_numbers(text, language="en" if text.startswith("H") else "pt")
    assert (number.value, number.bound) == (100_000, "over")


def test_a_word_for_about_ten_is_no_exact_number():
    """French "une vingtaine" is about twenty."""
    (number,) = find_numbers("Une vingtaine de personnes ont fui.", language="fr")
    assert (number.value, number.bound) == (20, "about")


def test_words_and_figures_are_no_conflict(tmp_path):
    """Two reports that say the same number, one in words, do not disagree."""
    for name, toll in (("a", "250"), ("b", "doscientas cincuenta")):
        text = (
            f"# Incendio en Monreal\n\nEl incendio de Monreal obligó el domingo a evacuar a {toll} personas del barrio."
        )
        (tmp_path / f"{name}.md").write_text(f"{text} Los bomberos siguen en el lugar.\n", encoding="utf-8")
    (story,) = summarize_bundle(tmp_path).stories
    assert story.conflicts == ()


@pytest.mark.parametrize("code", known())
def test_scales_of_every_language_are_read(code):
    """Each scale word of a file, after a figure, multiplies it."""
    numbers = language(code).numbers
    for value, words in numbers.scales.items():
        for word in words:
            text = f"{word} 7" if numbers.scale_first else f"7 {word} €"
            assert [number.value for number in find_numbers(text, language=code)] == [7 * float(value)], word
