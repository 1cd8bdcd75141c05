"""Words: the same in every script, parallel to their spans, and in linear work."""

import pytest
import stopwordsiso
from bounds import growth, limited
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.recognize.words import stems, stopwords, tokenize, words

SCRIPTS = "aZé ’'sLl.,-5٣İıßΣςأبَّـकी।ँনাไทยよカー中\u00ad\u200c\u0301“”—\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister’s plan", ["the", "minister", "plan"]),
        ("They don't agree", ["they", "don't", "agree"]),
        ("3,000.5 people, 12.", ["3,000.5", "people", "12"]),
        ("counter-terrorism", ["counter", "terrorism"]),
        ("L’attaque d'hier, qu'il", ["l", "attaque", "d", "hier", "qu", "il"]),
        ("aujourd’hui", ["aujourd'hui"]),
        ("dell'ospedale", ["dell", "ospedale"]),
        ("O'Neil", ["o'neil"]),
        ("प्रधानमंत्री ने कहा।", ["प्रधानमंत्री", "ने", "कहा"]),
        ("قالَ الرئيس", ["قال", "الرئيس"]),
        ("می‌خواهد", ["میخواهد"]),
        ("İstanbul", ["istanbul"]),
        ("中国政府", ["中", "国", "政", "府"]),
        ("東京タワー", ["東", "京", "タワー"]),
        ("ที่นี่", ["ที่", "นี่"]),
        ("Ta\u00adrif", ["tarif"]),
        ("cafe\u0301", ["café"]),
        ("Cœur", ["coeur"]),
        ("", []),
    ],
)
def test_words_of(text, expected):
    """Words are lower case, whole in every script, without possessive endings and silent marks."""
    assert words(text) == expected


def test_spans_are_where_the_words_stand():
    """A span is the half-open range of code points of its word."""
    text = "L’attaque du 5 mai à Čáslav"
    assert [text[start:end] for start, end in tokenize(text, "fr").spans] == [
        "L",
        "attaque",
        "du",
        "5",
        "mai",
        "à",
        "Čáslav",
    ]


@settings(max_examples=300, derandomize=True, deadline=None)
@given(st.text(alphabet=st.one_of(st.sampled_from(SCRIPTS), st.characters(max_codepoint=0x30FF)), max_size=40))
def test_words_and_spans_are_parallel(text):
    """There is one stem and one span a word, whatever the text."""
    tokens = tokenize(text, "en")
    assert len(tokens.words) == len(tokens.stems) == len(tokens.spans)


def test_stems_join_the_forms_of_a_word():
    """Forms of one word have one stem, in the language's own way."""
    assert stems("attacks attacked", "en") == ["attack", "attack"]
    assert stems("l'attaque les attaques", "fr") == ["attaqu", "attaqu"]
    assert stems("الرئيس والرئيس", "ar")[0] == stems("الرئيس والرئيس", "ar")[1]


def test_stems_leave_stop_words_out_unless_told():
    """Stop words go, unless `stop` is False."""
    assert stems("the attack on the town", "en") == ["attack", "town"]
    assert stems("the attack", "en", stop=False) == ["the", "attack"]


def test_turkish_capitals_are_those_of_turkish():
    """Turkish I is ı: a word in capitals has the stem of the same word in small letters."""
    assert stems("IŞIK", "tr") == stems("ışık", "tr")


def test_an_unknown_language_has_no_stop_words_and_no_stems():
    """A language nobody knows keeps its words as they are."""
    assert stopwords("xx") == frozenset()
    assert stems("Foo bars", "xx") == ["foo", "bars"]


@pytest.mark.parametrize("piece", ["'", "a'", "’", "1,", "\u0301", "l'", "क्", "a\u00ad"])
def test_words_are_linear(piece):
    """A megabyte of one repeated piece is parted, and twice the text is twice the work."""
    text = piece * (1_000_000 // len(piece))
    with limited():
        words(text)
        tokenize(text, "en")
    assert growth(words, piece, 10_000) < 2.1
    assert growth(lambda text: tokenize(text, "en"), piece, 10_000) < 2.1


def test_stop_words_are_those_of_the_package():
    """They are read from its file without it; a language that it does not have has none."""
    assert all(stopwords(code) == stopwordsiso.stopwords(code) for code in stopwordsiso.langs())
    assert (stopwords("EN") == stopwords("en"), stopwords("xx")) == (True, frozenset())
