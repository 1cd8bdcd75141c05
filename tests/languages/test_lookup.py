"""How a language is found by its code, and its lists by their name."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize.languages import ByLanguage, Language, by_code, language, numbered, union
from summarize.languages.files import read


@pytest.mark.parametrize("tag", ["de", "de-AT", "de_DE", "DE", "de-Latn-CH"])
def test_a_longer_tag_has_the_file_of_the_shorter(tag):
    """German in Austria is German."""
    assert language(tag).code == "de"


@pytest.mark.parametrize("tag", ["", "xx", "x-klingon", "-", "../de"])
def test_a_language_without_a_file_knows_nothing(tag):
    """Nothing is found by words of another language."""
    assert language(tag) == Language()


def test_a_language_is_read_once():
    """The same value is given each time."""
    assert language("fr") is language("fr")
    assert language("fr-CA") is language("fr")


def test_the_union_has_the_words_of_each_language():
    """For text whose language is not known."""
    words = union("polarity.negation")
    assert {"not", "nicht", "не", "不"} <= words


def test_the_union_of_a_series_is_flat():
    """All forms of all months."""
    assert {"january", "januar", "تشرين الأول"} <= union("calendar.months")


def test_by_code_leaves_out_languages_without_the_list():
    """They have nothing to say."""
    found = by_code("modality.past_sign_endings")
    assert {"es", "ru"} <= found.keys()
    assert "en" not in found


@pytest.mark.parametrize("key", ["polarity.nonsense", "nonsense.negation", "polarity"])
def test_a_list_that_the_schema_does_not_have_is_an_error(key):
    """A mistyped name is not silently empty."""
    with pytest.raises((AttributeError, TypeError)):
        union(key)


def test_a_series_is_numbered():
    """Each form of a month with the number of the month."""
    assert numbered([["january", "jan"], ["february"]], start=1) == {"january": 1, "jan": 1, "february": 2}


def test_what_is_made_of_a_language_is_made_once():
    """And only when it is asked for."""
    made = []
    endings = ByLanguage(lambda known: made.append(known.code) or known.modality.past_sign_endings)
    assert made == []
    assert endings["es"] == endings["es"] == ("aron", "ieron", "ó")
    assert made == ["es"]


def read_text(folder: Path, text: str) -> Language:
    """A language file of this text."""
    path = folder / "xx.toml"
    path.write_text(text, encoding="utf-8")
    return read(path, Language)


@pytest.mark.parametrize(
    "text",
    [
        "[polarity]\nnegation = 'nem ne'",
        "[polarity]\nnegation = ['nem', 'ne']",
        "[polarity]\nnegation = '''\nnem\nne\n'''",
    ],
)
def test_a_list_is_an_array_or_words_parted_by_blanks(tmp_path, text):
    """Long lists are written as text."""
    assert read_text(tmp_path, text).polarity.negation == {"nem", "ne"}


@pytest.mark.parametrize(
    "text",
    ["months = 'a b | c'", "months = ['a b', 'c']", "months = [['a', 'b'], ['c']]", "months = [['a', 'b'], 'c']"],
)
def test_a_list_of_lists_is_arrays_or_words_parted_by_bars(tmp_path, text):
    """An entry is a list as any other."""
    assert read_text(tmp_path, f"[calendar]\n{text}").calendar.months == (("a", "b"), ("c",))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[polarity]\nnegations = 'nem'", "negations"),
        ("[polarities]\nnegation = 'nem'", "polarities"),
        ("[polarity]\nnegation = 3", "negation"),
        ("[polarity]\nnegation = nem", "line 2"),
    ],
)
def test_an_error_names_the_file_and_the_key(tmp_path, text, said):
    """So that whoever writes a file finds the place."""
    with pytest.raises(ValueError, match=rf"xx\.toml: .*{said}"):
        read_text(tmp_path, text)
