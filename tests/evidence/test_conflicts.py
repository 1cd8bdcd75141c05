"""Where sources disagree."""

from __future__ import annotations

import pytest
from make import article

from summarize.evidence.conflicts.find import find_conflicts
from summarize.evidence.facts.find import find_facts
from summarize.model import Conflict


def conflicts(*texts: str, date: str = "2025-06-07", language: str = "en") -> tuple[Conflict, ...]:
    """The conflicts among articles of these texts, all of one day."""
    articles = [article(text, id=f"S{number}", date=date, language=language) for number, text in enumerate(texts, 1)]
    found = find_conflicts(articles, find_facts(articles))
    by_id = {one.id: one for one in articles}
    for conflict in found:
        for side in conflict.sides:
            assert side.value in [by_id[place.article].slice(place) for place in side.passages]
    return found


def values(*texts: str, **options: str) -> list[list[str]]:
    """The values of each conflict's sides."""
    return [[side.value for side in conflict.sides] for conflict in conflicts(*texts, **options)]


def test_two_tolls_of_one_event() -> None:
    """Two figures for the dead of one accident are a conflict, both sides cited."""
    found = conflicts(
        "A ferry sank off Varna on Tuesday. Twelve people were killed when the ferry sank off Varna.",
        "The ferry sank off Varna in a storm. Fourteen people were killed when the ferry sank off Varna, police said.",
    )
    assert [conflict.kind for conflict in found] == ["number"]
    assert [[place.article for place in side.passages] for side in found[0].sides] == [["S1"], ["S2"]]
    assert "killed" in found[0].question


def test_the_same_toll_in_other_words() -> None:
    """Deaths and people killed are the same count."""
    assert values(
        "The ferry that sank off Varna on Tuesday was old. Twelve people were killed in the sinking off Varna.",
        "The sinking of the ferry off Varna caused nine deaths, the navy said.",
    ) == [["Twelve people", "nine deaths"]]


def test_three_sides() -> None:
    """Three figures for one thing are one conflict with three sides, and the same figure is one side."""
    assert values(
        "Twelve people were killed when the ferry sank off Varna.",
        "Fourteen people were killed when the ferry sank off Varna.",
        "Twelve people were killed when the ferry sank off Varna, police said.",
        "Nine people were killed when the ferry sank off Varna.",
    ) == [["Twelve people", "Fourteen people", "Nine people"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "At least 10 people were killed when the ferry sank off Varna.",
            "12 people were killed when the ferry sank off Varna.",
        ),
        (
            "About 100 people were killed when the ferry sank off Varna.",
            "104 people were killed when the ferry sank off Varna.",
        ),
        ("Some 1,500 homes were flooded in Varna.", "In Varna 1,487 homes were flooded."),
        (
            "12 people were killed when the ferry sank off Varna.",
            "Twelve people were killed when the ferry sank off Varna.",
        ),
    ],
)
def test_figures_that_can_both_be_right(one: str, other: str) -> None:
    """A bound, a rounding or another spelling is no disagreement."""
    assert values(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Insurgents assaulted an outpost in the village of Mahou, resulting in five deaths.",
            "A recent assault claimed the lives of over 30 soldiers in the town of Boulikessi.",
        ),
        (
            "Twelve people were killed when the ferry sank off Varna on Tuesday.",
            "Fourteen people were killed when the ferry sank off Varna on 3 May 1998.",
        ),
        (
            "Twelve people were killed when the ferry sank off Varna.",
            "Fourteen people were injured when the ferry sank off Varna.",
        ),
        (
            "Twelve soldiers were killed when the ferry sank off Varna.",
            "Fourteen people were killed when the ferry sank off Varna.",
        ),
        (
            "Twelve people were killed when the ferry sank off Varna.",
            "Fourteen people were not killed when the ferry sank off Varna.",
        ),
    ],
)
def test_look_alikes_are_no_conflict(one: str, other: str) -> None:
    """Another place, day, outcome, or a part of the whole is another thing counted."""
    assert [conflict for conflict in conflicts(one, other) if conflict.kind == "number"] == []


def test_an_article_does_not_disagree_with_itself() -> None:
    """Two figures in one file are a story that moves on."""
    assert (
        values(
            "Twelve people were killed when the ferry sank off Varna. "
            "Fourteen people were killed when the ferry sank off Varna."
        )
        == []
    )


def test_one_utterance_quoted_two_ways() -> None:
    """Other words in the place of the same ones, in the quotation of one speaker, are a conflict."""
    found = conflicts(
        "In a post, Petkov claimed to have removed "
        "“dozens of smugglers and their helpers, who had robbed travellers for years”.",
        'In a message, Petkov claimed the removal of "dozens of smugglers and their leaders" on the coast.',
    )
    assert [conflict.kind for conflict in found] == ["quotation"]
    assert [side.value for side in found[0].sides] == [
        "dozens of smugglers and their helpers, who had robbed travellers for years",
        "dozens of smugglers and their leaders",
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "“We will rebuild the old harbour bridge by next spring,” Petkov said.",
            "Petkov said: “We will rebuild the old harbour bridge”.",
        ),
        (
            "“We will rebuild the old harbour bridge,” Petkov said.",
            "“We will rebuild the old Harbour bridges,” Petkov said.",
        ),
        ("“I would like to thank the police,” said Petkov.", "“I would like to thank the voters,” said Dimitrov."),
        ("“I am very happy to be here,” a guest said.", "“I am very happy to go home,” a singer said."),
    ],
)
def test_quotations_that_agree(one: str, other: str) -> None:
    """A part of a quotation, another spelling, and a phrase that two people use are no conflict."""
    assert [conflict for conflict in conflicts(one, other) if conflict.kind == "quotation"] == []


def test_one_event_on_two_days() -> None:
    """Sentences that agree in all but the day disagree about the day."""
    found = conflicts(
        "The old harbour bridge of Varna collapsed on 3 June 2025 after heavy rain.",
        "The old harbour bridge of Varna collapsed on 4 June 2025 after heavy rain.",
    )
    assert [[side.value for side in conflict.sides] for conflict in found] == [["3 June 2025", "4 June 2025"]]


def test_two_events_of_a_kind_are_no_conflict() -> None:
    """Two attacks on two days that are told differently are two attacks."""
    assert (
        values(
            "Gunmen attacked the town hall of Varna on 3 June 2025 and fled in a car.",
            "A bomb went off at the station of Varna on 5 June 2025; nobody was hurt.",
        )
        == []
    )


def test_a_german_toll() -> None:
    """Languages without a table of actions compare what is counted."""
    assert values(
        "In Hamburg wurden bei dem Brand 12 Häuser zerstört.",
        "Bei dem Brand in Hamburg wurden 17 Häuser zerstört.",
        language="de",
    ) == [["12 Häuser", "17 Häuser"]]


def test_the_order_of_sides_is_that_of_the_story() -> None:
    """The side of the first article comes first."""
    texts = [
        "Nine people were killed when the ferry sank off Varna.",
        "Ten people were killed when the ferry sank off Varna.",
    ]
    assert values(*texts) == [["Nine people", "Ten people"]]
    assert values(*reversed(texts)) == [["Ten people", "Nine people"]]


def test_an_action_that_is_known_of_one_figure_only() -> None:
    """The same thing counted in two sentences that tell the same disagrees, whatever verb stands beside it."""
    assert values(
        "Rescue teams pulled 14 people alive from the rubble in the town of Orsk, the interior ministry said.",
        "Workers got 11 people out of the rubble alive in Orsk, according to the interior ministry.",
    ) == [["14 people", "11 people"]]
