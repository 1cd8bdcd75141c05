"""Stories of one kind that differ in who, where, when and how many; each told by two outlets in words of their own."""

from __future__ import annotations

import pytest

from summarize.group import group_stories
from summarize.model import Article

QUAKES = {
    "Torvik": (
        "A magnitude 6.1 earthquake struck near the town of Torvik on Tuesday morning, killing at least 14 people. "
        "Rescue teams searched collapsed houses for survivors. Governor Aksel Lund said that 200 families had lost "
        "their homes. The quake was felt in the capital, 90 kilometres away.",
        "At least 14 people died when an earthquake hit Torvik early on Tuesday, officials said. The tremor, of "
        "magnitude 6.1, brought down houses in the old quarter, and rescuers dug through rubble all day. Aksel "
        "Lund, the governor, asked for tents for some 200 families.",
    ),
    "Maranda": (
        "A magnitude 5.4 earthquake struck near the port of Maranda on Friday evening, killing three people. Rescue "
        "teams searched collapsed houses for survivors. Mayor Inês Calado said that the hospital had been "
        "evacuated. The quake was felt along the coast, 40 kilometres away.",
        "Three people were killed when an earthquake hit Maranda on Friday night, officials said. The tremor, of "
        "magnitude 5.4, cracked the walls of the hospital, whose patients were taken to a school. Inês Calado, the "
        "mayor, asked residents to sleep in the open.",
    ),
}
ARRESTS = {
    "Brandt": (
        "Police arrested Oskar Brandt, a former banker, at the airport of Velm on Monday on suspicion of fraud. "
        "Prosecutors say that he moved 12 million from pension funds into companies of his wife. His lawyer said "
        "that he denied all charges. He is to appear in court on Thursday.",
        "Former banker Oskar Brandt was detained at Velm airport as he was about to board a flight, prosecutors "
        "said on Monday. They accuse the 54-year-old of taking 12 million from pension funds. He denies it, his "
        "lawyer said.",
    ),
    "Serrat": (
        "Police arrested Lucia Serrat, a former minister, at her house in Pontalba on Wednesday on suspicion of "
        "fraud. Prosecutors say that she sold licences for mines to a company of her brother. Her lawyer said that "
        "she denied all charges. She is to appear in court on Friday.",
        "Former minister Lucia Serrat was detained at her home in Pontalba, prosecutors said on Wednesday. They "
        "accuse the 61-year-old of handing mining licences to her brother's company. She denies it, her lawyer "
        "said.",
    ),
}
MATCHES = {
    "March": (
        "Harlow beat Denby 3-1 on 8 March, with two goals by Marco Feld. Denby had led through Piet Osman after ten "
        "minutes, before Feld equalised with a header. The defeat leaves Denby fourth in the league. Feld said it "
        "was his best match since his injury.",
        "Two goals by Marco Feld gave Harlow a 3-1 win over Denby on 8 March. Piet Osman had put the visitors ahead "
        "in the tenth minute. Denby, now fourth, have not won since January; Feld had been injured for half a year.",
    ),
    "October": (
        "Denby beat Harlow 2-0 on 19 October, with a penalty by Ivo Tran and a late goal by Sami Noor. Harlow "
        "played half of the match with ten men after goalkeeper Dean Ruiz was sent off. The victory puts Denby at "
        "the top of the league. Coach Lena Holt praised her defence.",
        "A penalty by Ivo Tran and a late strike by Sami Noor gave Denby a 2-0 win over Harlow on 19 October. Dean "
        "Ruiz, the goalkeeper, saw red before half-time. Lena Holt, whose side now leads the league, praised the "
        "defenders.",
    ),
}
KINDS = {"quakes": QUAKES, "arrests": ARRESTS, "matches": MATCHES}


def articles(*kinds: str) -> list[Article]:
    """All reports of these kinds, undated; the id is kind, story and outlet."""
    return [
        Article(id=f"{kind} {story} {outlet}", path=f"{kind}/{story}/{outlet}.txt", text=text, language="en")
        for kind in kinds
        for story, reports in KINDS[kind].items()
        for outlet, text in enumerate(reports)
    ]


def stories(found) -> set[str]:
    """Each group as the stories of its articles."""
    return {" + ".join(sorted(id.rsplit(" ", 1)[0] for id in group.articles)) for group in found}


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_two_stories_of_a_kind_are_two(kind: str) -> None:
    """Another place, other people, another day, other figures: four reports are two stories."""
    wanted = {f"{kind} {story} + {kind} {story}" for story in KINDS[kind]}
    assert stories(group_stories(articles(kind))) == wanted


def test_all_kinds_together() -> None:
    """Six stories of twelve reports."""
    wanted = {f"{kind} {story} + {kind} {story}" for kind, told in KINDS.items() for story in told}
    assert stories(group_stories(articles(*KINDS))) == wanted


def test_two_reports_of_two_quakes() -> None:
    """The smallest bundle: one report each of two look-alikes is two stories."""
    assert len(group_stories(article for article in articles("quakes") if article.id.endswith("0"))) == 2
