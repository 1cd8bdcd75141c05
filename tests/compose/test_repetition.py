"""Said once, and within the length."""

from __future__ import annotations

import pytest
from stories import ids, story

from summarize.compose.repetition import PrintedStatements, figures_conflict, fits, names_conflict, same, size
from summarize.evidence.annotations.sentence import annotate_sentence
from summarize.model import Claim
from summarize.verify import verify


def test_told_again_in_like_words() -> None:
    """The index finds what reads alike among much that does not."""
    others = [
        f"The {town} town council met about the budget of its school number {n}." for n, town in enumerate("abcdef")
    ]
    one = story(
        " ".join(
            [
                *others,
                "A storm tore the roof off the bakery in Ruse.",
                "The roof of the bakery in Ruse was what the storm tore off.",
            ]
        )
    )
    said = PrintedStatements()
    verdicts = [verify(Claim(text=one.text(id), sentences=(id,)), one) for id in ids(one)]
    for verdict in verdicts[:-1]:
        said.add(verdict)
    assert said.repeats(verdicts[-1]) == verdicts[-2].statement


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("A storm tore the roof off the bakery.", "The storm tore off the bakery's roof.", True),
        (
            "A storm tore the roof off the bakery.",
            "A storm tore the roof off the bakery in Ruse and killed a cow.",
            True,
        ),
        ("A storm tore the roof off the bakery.", "A flood carried the bridge away.", False),
        ("He said so.", "He said that the bakery was old, and so was the bridge.", False),
    ],
)
def test_same(one: str, other: str, expected: bool) -> None:
    """Texts are the same where most content is common, or all of the shorter one is in the longer one."""
    assert same(annotate_sentence(one), annotate_sentence(other)) is expected


MILL = "A fire destroyed a textile mill in Halworth on Monday night, killing three workers, police said."


@pytest.mark.parametrize(
    ("other", "named", "counted"),
    [
        (MILL, False, False),
        (MILL.replace("Halworth", "Denby"), True, False),
        (MILL.replace("in Halworth ", ""), False, False),
        (MILL.replace("three", "five"), False, True),
        (MILL.replace("killing three workers", "killing workers"), False, False),
    ],
)
def test_look_alikes_are_told_apart(other: str, named: bool, counted: bool) -> None:
    """Each names what the other does not, or gives another figure; to say less is no difference."""
    left, right = annotate_sentence(MILL), annotate_sentence(other)
    assert (names_conflict(left, right), figures_conflict(left, right)) == (named, counted)


def test_another_figure_is_told_unless_it_is_shown_as_a_conflict() -> None:
    """What differs in a figure alone is not silently dropped: both are printed, or the conflict shows them."""
    one = story(f"{MILL} It rained. {MILL.replace('three', 'five')}")
    first, _, last = ids(one)
    told = [verify(Claim(text=one.text(id), sentences=(id,)), one) for id in (first, last)]
    for disputed, repeated in (([], False), ([{first, last}], True)):
        said = PrintedStatements(disputed=disputed)
        said.add(told[0])
        assert bool(said.repeats(told[1])) is repeated


def test_what_is_printed_alone_is_asked_about() -> None:
    """Whether one fact nearly entails another is asked of pairs with a printed one, not of all pairs of facts."""
    one = story(
        " ".join(f"The {town} town council met about the school of {town}." for town in ("Ruse", "Denby", "Linz"))
    )
    verdicts = [verify(Claim(text=one.text(id), sentences=(id,)), one) for id in ids(one)]
    asked = []

    def subsumes(wide: str, narrow: str) -> bool:
        asked.append((wide, narrow))
        return narrow in verdicts[1].facts

    said = PrintedStatements(subsumes)
    said.add(verdicts[0])
    assert [said.repeats(verdict) for verdict in verdicts[1:]] == [verdicts[0].statement, None]
    assert asked == [(*verdicts[0].facts, *verdict.facts) for verdict in verdicts[1:]]


def test_size() -> None:
    """Words are what spaces part; scripts without spaces count a word for two characters."""
    assert size(annotate_sentence("The al-Qaeda group left."), "words") == 4
    assert size(annotate_sentence("法国军队撤离马里", language="zh"), "words") == 4
    assert size(annotate_sentence("One. Two."), "sentences") == 1


def test_fits() -> None:
    """A statement is printed if the sum comes closer to the length with it; the first one always is."""
    assert fits(0, 500, 10)
    assert fits(90, 15, 100)
    assert not fits(90, 25, 100)
