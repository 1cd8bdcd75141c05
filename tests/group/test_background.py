"""The background statistics of a language."""

from __future__ import annotations

import pytest

from summarize import stems
from summarize.group.background import Background, decode, encode, has_background, load_background
from summarize.group.hashes import digest


def likelihood(word, *, language="en"):
    (stem,) = stems(word, language, stop=False)
    return load_background(language, unknown=1e-4).likelihood(digest(stem), word.lower())


def test_common_words_are_likelier_than_rare_ones():
    """The English file knows that "government" says less than "earthquake"."""
    assert likelihood("government") > 10 * likelihood("earthquake")


@pytest.mark.parametrize(
    ("language", "common", "rare"),
    [
        ("de", "Regierung", "Erdbeben"),
        ("fr", "gouvernement", "séisme"),
        ("ru", "правительство", "землетрясение"),
        ("tr", "hükümet", "heyelan"),
        ("ar", "الحكومة", "زلزال"),
        ("ja", "人", "脅"),
        ("ko", "정부", "지진"),
    ],
)
def test_common_words_are_likelier_in_every_language(language, common, rare):
    """What a government does is in more articles than an earthquake is, whatever the language."""
    assert likelihood(common, language=language) > 3 * likelihood(rare, language=language) > 3e-4


def test_a_traditional_character_is_as_likely_as_the_simplified_one():
    """Chinese is read in either writing."""
    assert likelihood("國", language="zh") == likelihood("国", language="zh") > 0.1


def test_what_has_no_table_is_known():
    """Who joins on words can ask whether their rarity is known."""
    assert [has_background(language) for language in ("en", "fr", "xx", "")] == [True, True, False, False]


def test_an_unknown_word_is_rare():
    """A word the file lacks has the likelihood of an unknown one."""
    assert likelihood("Boulikessi") == 1e-4


def test_short_numbers_are_common():
    """A number of one digit says little."""
    assert likelihood("3") > likelihood("31") > likelihood("31415")


def test_a_language_without_a_file_knows_no_word():
    """Where there is no file every word is unknown."""
    assert load_background("xx", unknown=1e-4) == Background(table={}, unknown=1e-4)


@pytest.mark.parametrize("language", ["", "..", "../en", "en.bin"])
def test_a_language_is_no_path(language):
    """Whatever stands for a language, no other file is read."""
    assert load_background(language, unknown=1e-4).table == {}


def test_a_file_is_read_as_written():
    """Likelihoods survive their file to a sixteenth of a nat."""
    table = {7: 0.5, 4_000_000_000: 0.001}
    read = decode(encode(table))
    assert {key: pytest.approx(value, rel=0.04) for key, value in read.items()} == table


def test_an_empty_table_is_a_file_too():
    """A table without stems survives its file."""
    assert decode(encode({})) == {}


def test_a_year_is_likely_in_any_language():
    """That two reports of one week name the year says little; another number of four digits says more."""
    assert likelihood("2031", language="fi") == likelihood("1994") > 10 * likelihood("4031")
