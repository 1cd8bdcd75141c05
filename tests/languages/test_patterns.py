"""Patterns made of words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarize.languages import alternation, lazy_pattern, whole_words


@pytest.mark.parametrize(
    ("words", "pattern"),
    [(["may", "may day"], r"(?:may\ day|may)"), (["a.m."], r"(?:a\.m\.)"), ([], "(?!)"), (["", "x"], "(?:x)")],
)
def test_an_alternation_tries_the_longest_first(words, pattern):
    """Signs of expressions are escaped, and nothing is matched by no words."""
    assert alternation(words) == pattern


@pytest.mark.parametrize(
    ("words", "suffixes", "text", "found"),
    [
        (["mai"], [], "im mai 2024", ["mai"]),
        (["mai"], [], "mailand", []),
        (["هو"], [], "قال هو", ["هو"]),
        (["हुआ"], [], "हुआं", []),
        (["昨日"], [], "中央は昨日発表", ["昨日"]),
        (["mart"], ["ta", "tan"], "24 Mart'ta", []),
        (["mart"], ["ta", "tan"], "24 mart'tan", ["mart'tan"]),
        (["május"], ["ban"], "májusban", ["májusban"]),
        (["május"], ["ban"], "májusbanx", []),
        (["5월"], ["에", "에서"], "5월에서", ["5월에서"]),
        ([], [], "text", []),
    ],
)
def test_whole_words_end_where_their_script_ends_words(words, suffixes, text, found):
    """At blanks, after suffixes, or anywhere where no blanks are written."""
    assert re.findall(whole_words(words, suffixes=suffixes), text) == found


def test_a_lazy_pattern_is_put_together_at_its_first_use():
    """Once, with its flags; from then on it is what `re.compile` gives."""
    asked = []
    pattern = lazy_pattern(lambda: asked.append("asked") or "(?P<word>may)", re.IGNORECASE)
    assert asked == []
    assert [match["word"] for match in pattern.finditer("May, may")] == ["May", "may"]
    assert (pattern.pattern, pattern.sub("x", "MAY")) == ("(?P<word>may)", "x")
    assert asked == ["asked"]


def test_a_lazy_pattern_has_the_attributes_of_a_pattern_alone():
    """What is misspelled is told as for any object."""
    with pytest.raises(AttributeError, match="serach"):
        lazy_pattern("a").serach  # noqa: B018


@pytest.mark.parametrize(
    ("method", "given", "nothing"),
    [
        ("search", ("in June",), None),
        ("findall", ("in June",), []),
        ("split", ("in June",), ["in June"]),
        ("sub", ("x", "in June"), "in June"),
        ("search", ("may, june", 3), None),
    ],
)
def test_a_pattern_is_not_put_together_for_a_text_without_what_it_needs(method, given, nothing):
    """The answer is that of a pattern that does not match."""
    asked = []
    pattern = lazy_pattern(lambda: asked.append("asked") or "may|might", needed=("may", "might"))
    assert getattr(pattern, method)(*given) == nothing
    assert asked == []


def test_a_text_is_searched_whole_for_what_is_needed_to_part_it():
    """How often it is parted at most is no place in it."""
    assert lazy_pattern("may", needed=("may",)).split("may be", 3) == ["", " be"]


@pytest.mark.parametrize(
    ("word", "text"), [("may", "MAY"), ("istanbul", "İSTANBUL"), ("straße", "STRAßE"), ("şı", "Şi")]
)
def test_what_a_pattern_needs_is_found_in_capitals_too(word, text):
    """In every alphabet whose capitals `re.IGNORECASE` takes for small letters."""
    assert re.search(word, text, re.IGNORECASE)
    assert lazy_pattern(word, re.IGNORECASE, needed=(word,)).search(text)[0] == text


@given(
    st.text(max_size=3),
    st.text(st.sampled_from("iIıİsSſßẞkKσςΣﬁǰ0０٣ée\u0301\u0307"), min_size=1, max_size=4),
    st.data(),
)
def test_no_text_is_refused_that_the_pattern_matches(around: str, word: str, data: st.DataObject) -> None:
    """Whatever `re.IGNORECASE` takes for the same: dotless letters, long ones, ligatures, accents, figures."""
    change = data.draw(st.sampled_from([str.upper, str.lower, str.title, str.swapcase, str.casefold, str]))
    text = f"{around}{change(word)}{around}"
    source = re.escape(word)
    lazy = lazy_pattern(source, re.IGNORECASE, needed=[word])
    assert bool(lazy.search(text)) == bool(re.search(source, text, re.IGNORECASE))
