"""Each rule of the check by itself."""

from __future__ import annotations

import pytest
from bounds import limited

from summarize.verify import check

SOURCE = [
    "The International Monetary Fund said on 3 May 2024 that it would lend Ghana 3 billion dollars.",
    "About 1,487 teachers in Accra have not been paid since 2021, the union's leader Ama Boateng said.",
    "“We can't teach on an empty stomach, and nobody in the ministry listens to us,” Boateng told Radio Gold.",
    "Police claimed that the protesters had set fire to two buses in Kumasi.",
]


def codes(text: str, *, source: list[str] | None = None, **options: object) -> list[str]:
    """The codes of what is wrong with a text, each once."""
    found = check(text, source or SOURCE, **options)  # type: ignore[arg-type]
    return list(dict.fromkeys(failure.code for failure in found.failures))


@pytest.mark.parametrize(
    "text",
    [
        "The IMF will lend Ghana $3 billion, it said in May 2024.",
        "Nearly 1,500 teachers in Accra have not been paid since 2021.",
        "Ghanaian teachers in Accra have not been paid since 2021, Boateng said.",
        "“We can’t teach on an empty stomach,” Boateng told Radio Gold.",
        "“We cannot teach on an empty stomach … nobody in the ministry listens,” Boateng told Radio Gold.",
        "“[Teachers] can't teach on an empty stomach,” Boateng told Radio Gold.",
        "Police claimed that protesters set fire to two buses in Kumasi.",
        "- Police claimed that protesters set fire to two buses in Kumasi. [4]",
    ],
)
def test_what_the_source_holds_passes(text: str) -> None:
    """Initials, rounding, demonyms, contractions, cuts and marks are no alterations."""
    assert codes(text) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The International Monetary Fund said that it would lend Ghana 5 billion dollars.", "number"),
        ("Some 2,100 teachers in Accra have not been paid since 2021.", "number"),
        ("About 1,487 teachers in Accra have not been paid since 2019.", "date"),
        ("The International Monetary Fund said on 9 May 2024 that it would lend Ghana 3 billion dollars.", "date"),
        ("“We can't teach on an empty head,” Boateng told Radio Gold.", "quotation"),
        ("“On an empty stomach we can't teach,” Boateng told Radio Gold.", "quotation"),
        ("About 1,487 teachers in Tamale and Cape Coast have not been paid since 2021.", "name"),
        ("About 1,487 teachers in Accra have been paid since 2021, the union's leader Ama Boateng said.", "negation"),
        ("The protesters had set fire to two buses in Kumasi.", "attribution"),
        ("Inflation eats up what families have put aside for the harvest.", "wording"),
    ],
)
def test_an_alteration_is_refused(text: str, code: str) -> None:
    """Each rule finds its own kind of alteration, and refuses the text."""
    found = check(text, SOURCE)
    assert not found.supported
    assert code in [failure.code for failure in found.failures]


def test_the_words_at_fault_are_named() -> None:
    """A failure names the words, as the text has them."""
    found = check("About 2,900 teachers in Accra have not been paid since 2021.", SOURCE)
    assert [(failure.code, failure.words) for failure in found.failures] == [("number", "About 2,900")]


def test_a_figure_of_something_else_is_no_support() -> None:
    """A number that the nearest sentence has for another thing does not hold."""
    source = ["Rescuers found 5 sailors and 12 passengers in the wreck off Tema."]
    assert "number" in codes("Rescuers found 30 sailors and 12 passengers in the wreck off Tema.", source=source)


def test_counting_up_to_three_is_free() -> None:
    """A text may count what its source lists."""
    source = ["Ama Boateng and Kofi Mensah, who lead unions of teachers, met the minister in Accra."]
    assert (
        codes("Two leaders of teachers' unions, Ama Boateng and Kofi Mensah, met the minister in Accra.", source=source)
        == []
    )


def test_a_bound_is_not_its_opposite() -> None:
    """Over 30 may stand for 34, and not for 28."""
    assert codes("Over 30 houses burned in Kumasi.", source=["34 houses burned in Kumasi."]) == []
    assert "number" in codes("Over 30 houses burned in Kumasi.", source=["25 houses burned in Kumasi."])


def test_a_date_may_be_what_an_expression_stands_for() -> None:
    """A resolved date holds where the source has the weekday, and the anchor is known."""
    text = "The bridge in Tamale was closed on 2 June 2025."
    assert codes(text, source=["The bridge in Tamale was closed on Monday."], anchor="2025-06-07") == []
    assert codes(text, source=["The bridge in Tamale was closed."], known=[("2025-06-02", "2025-06-02")]) == []
    assert "date" in codes(text, source=["The bridge in Tamale was closed on Sunday."], anchor="2025-06-07")


def test_another_name_in_the_place_of_one() -> None:
    """A single swapped name is refused where the rest is the source's own."""
    found = check("About 1,487 teachers in Tamale have not been paid since 2021.", SOURCE)
    assert next(failure.code for failure in found.failures if failure.hard) == "name"


def test_a_denial_in_german() -> None:
    """Negation is known in other languages."""
    source = ["Das Ministerium in Wien hat die Lehrer seit März nicht bezahlt."]
    assert "negation" in codes(
        "Das Ministerium in Wien hat die Lehrer seit März bezahlt.", source=source, language="de"
    )


def test_a_text_is_as_good_as_its_weakest_sentence() -> None:
    """An invented second sentence brings down a good first one."""
    good = "About 1,487 teachers in Accra have not been paid since 2021."
    bad = "Parents are buying them rice, beans and cooking oil every single week."
    assert check(good, SOURCE).supported
    assert not check(f"{good} {bad}", SOURCE).supported


def test_long_passages_are_split() -> None:
    """A whole article may be given as one passage."""
    assert check("Some 1,487 teachers in Accra have not been paid since 2021.", ["\n".join(SOURCE * 3)]).supported


def test_nothing_holds_nothing() -> None:
    """Without passages nothing is supported."""
    assert not check("The bridge is closed.", []).supported


@pytest.mark.parametrize("text", ["a" * 3_000, "“" * 3_000, "1,2." * 700, "[" * 3_000, "A. " * 1_000])
def test_hostile_texts_end(text: str) -> None:
    """Texts that are made to hang a pattern are judged before the safety limit."""
    with limited():
        assert 0 <= check(text, [text, *SOURCE]).score <= 1


def test_a_half_that_was_made_up_is_refused() -> None:
    """Though most of the sentence stands there."""
    true = "About 1,487 teachers in Accra have not been paid since 2021"
    assert check(f"{true}.", SOURCE).supported
    made_up = f"{true}, while the harvest of cocoa failed because of a fungus in the western forests."
    assert codes(made_up) == ["wording"]


@pytest.mark.parametrize("mark", [" [1]", "[1][2]", " [^1^]", "【3】"])
def test_a_text_with_marks_of_its_sources_is_the_text(mark: str) -> None:
    """However a model writes them."""
    text = "Nearly 1,500 teachers in Accra have not been paid since 2021"
    assert check(f"{text}{mark}.", SOURCE) == check(f"{text}.", SOURCE)


def test_a_text_in_small_letters_is_judged_as_any_other() -> None:
    """Its names are not told by capitals; other towns are still other words."""
    assert check("nearly 1,500 teachers in accra have not been paid since 2021", SOURCE).supported
    assert not check("nearly 1,500 nurses in tamale have not been insured since 2021", SOURCE).supported


def test_a_number_in_a_name_is_the_names_matter() -> None:
    """A type of aircraft that the source calls "the plane" counts nothing; another type of the same maker does."""
    plane = ["The plane landed safely in Accra on Monday with 84 people on board.", "Nobody on board was hurt."]
    assert "number" not in codes("The Boeing 737 landed safely in Accra with 84 people on board.", source=plane)
    named = ["The Boeing 787 landed safely in Accra on Monday with 84 people on board."]
    assert "number" in codes("The Boeing 737 landed safely in Accra with 84 people on board.", source=named)


def test_the_score_agrees_with_the_verdict() -> None:
    """What a rule refuses has a low score too, however close its words are."""
    altered = check("“We can't teach on an empty head,” Boateng told Radio Gold.", SOURCE)
    assert (altered.supported, altered.score < 0.5) == (False, True)


@pytest.mark.parametrize(
    "text", ["About 1,487 teachers in Accra have not been paid.", "Cocoa failed in the west.", "", "[1]"]
)
def test_a_source_may_be_one_string(text: str) -> None:
    """As good as a list of its sentences."""
    assert check(text, " ".join(SOURCE)).supported == check(text, SOURCE).supported


def test_no_source_holds_nothing() -> None:
    """Whatever is said."""
    assert not check("About 1,487 teachers in Accra have not been paid since 2021.", []).supported
    assert not check("About 1,487 teachers in Accra have not been paid since 2021.", [" "]).supported


def test_a_name_that_stands_twice_is_one_name() -> None:
    """Two that are missing refuse a text; one that is said again does not."""
    found = check("Teachers in Accra, said Mensah, have not been paid since 2021, and Mensah is their leader.", SOURCE)
    assert [(failure.words, failure.hard) for failure in found.failures if failure.code == "name"] == [
        ("Mensah", False)
    ]
