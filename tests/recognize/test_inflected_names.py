"""Names in languages that write case endings in one with them, put the family name first, or have no capitals."""

import msgspec
import pytest

from summarize import Language
from summarize.recognize.names.persons import Persons
from summarize.recognize.names.variants import merge_variants
from summarize.recognize.words import without_ending

ENDINGS = ("ban", "nak", "on", "nál", "ról")


@pytest.mark.parametrize(
    ("names", "key"),
    [
        (["Kisvárad", "Kisváradnak"], "Kisvárad"),
        (["Kisváradon", "Kisváradnál"], "Kisvárad"),
        (["Varga Anna", "Varga Annáról"], "Varga Anna"),
    ],
)
def test_a_case_ending_makes_no_other_name(names, key):
    """What differs in its ending only is one name, and its key has none."""
    assert set(merge_variants(names, endings=ENDINGS).values()) == {key}


@pytest.mark.parametrize("names", [["Balaton"], ["Boston", "Ban"], ["Radnak", "Rad"]])
def test_what_only_looks_like_an_ending_stays(names):
    """A name keeps its last letters where no other form of it is there, or too little would be left."""
    assert merge_variants(names, endings=ENDINGS) == {name: name for name in names}


def test_the_family_name_may_stand_first():
    """There it is what stands alone later."""
    assert merge_variants(["Varga Anna", "Varga"], family_first=True)["Varga"] == "Varga Anna"
    assert merge_variants(["Varga Anna", "Anna"], family_first=True)["Anna"] == "Anna"


KOREAN = msgspec.convert(
    {
        "code": "ko",
        "writing": {"endings": ["은", "이"]},
        "names": {
            "surnames": ["김", "박", "이"],
            "given_letters": 2,
            "titles": ["시장", "서장"],
            "no_person": ["이번에"],
        },
    },
    Language,
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("김민수 시장은 말했다.", {"김민수"}),
        ("소방서장 박정호는 껐다.", set()),
        ("소방서장 박정호은 껐다.", {"박정호"}),
        ("김민수 한빛시장이 왔다.", {"김민수"}),
        ("이번에 시장이 왔다.", set()),
        ("큰김민수 시장", set()),
        ("김민수는 시장에 갔다.", set()),
    ],
)
def test_a_title_shows_a_person_where_there_are_no_capitals(text, found):
    """A family name and a given name beside a title are a person's; other words are not."""
    assert Persons(KOREAN).within(text) == found


@pytest.mark.parametrize(
    ("word", "stem"), [("창고에서", "창고"), ("불이", "불"), ("회의", "회의"), ("에서", "에서"), ("차고", "차고")]
)
def test_a_word_is_compared_without_its_particles(word, stem):
    """The longest ending goes, where anything stands before it and the word is no exception."""
    assert without_ending(("에", "에서", "이", "의"), {"회의"})(word) == stem
