"""Facts that are one piece of news are told once."""

from __future__ import annotations

from msgspec.structs import replace
from stories import story

from summarize import Request, Story
from summarize_coverage import Coverage
from summarize_coverage.backend import news
from summarize_coverage.candidates import candidates, covered

RESCUE = (
    "The navy stopped pirates on Saturday who attacked a merchant ship in the Gulf of Arden, and took 23 prisoner.",
    "Naval forces came to the rescue of a merchant ship that pirates attacked in the Gulf of Arden on Saturday, "
    "capturing 23 raiders. The prisoners will be handed to a court in Port Velm next week, a spokesman for them said.",
    "Pirates have taken more than 90 vessels this year, and owners pay millions for each of them to be set free.",
)


def partly(one: Story, fact: int, *others: int) -> Story:
    """The story, in which a fact is told in part by the sentences of other facts."""
    facts = list(one.facts)
    facts[fact] = replace(facts[fact], partial=tuple(facts[other].best for other in others))
    return replace(one, facts=tuple(facts))


def numbers(one: Story) -> list[int]:
    request = Request(story=one, length=100)
    found = news(one, candidates(request, covered(request), {article.id: 0 for article in one.articles}))
    return [found[fact.id] for fact in one.facts]


def test_two_wordings_are_one_piece_of_news() -> None:
    """The second fact tells a part of the first in much the same words; the others stand alone."""
    assert numbers(partly(story(*RESCUE), 0, 1)) == [0, 0, 1, 2]


def test_alike_words_alone_are_not_one_piece_of_news() -> None:
    """Without the evidence that one tells a part of the other, another raid may be meant."""
    assert numbers(story(*RESCUE)) == [0, 1, 2, 3]


def test_a_part_in_other_words_is_news_of_its_own() -> None:
    """What is noted as a part, but shares few words, adds too much to be left out."""
    assert numbers(partly(story(*RESCUE), 0, 2, 3)) == [0, 1, 2, 3]


def test_one_piece_of_news_is_told_once() -> None:
    """The summary has room for both wordings, and tells one."""
    one = partly(story(*RESCUE), 0, 1)
    told = [claim.text for claim in Coverage().write(Request(story=one, length=90))]
    assert sum("Gulf of Arden" in text for text in told) == 1
