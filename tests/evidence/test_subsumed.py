"""Facts that another fact tells nearly whole, and look-alikes that it does not."""

from __future__ import annotations

from summarize.evidence.annotations.sentence import annotate_articles
from summarize.evidence.facts.find import find_facts
from summarize.evidence.facts.subsumed import Subsumption
from tests.make import article


def _within(*texts: str) -> list[tuple[str, str]]:
    """Pairs of sentences: one, and one that tells it nearly whole."""
    articles = [
        article(text, id=f"S{number}", title=f"News {number}", date="2020-01-17") for number, text in enumerate(texts)
    ]
    annotations = annotate_articles(articles)
    facts = find_facts(articles, annotations=annotations)
    best = {fact.id: annotations[fact.best].text for fact in facts}
    subsumption = Subsumption(facts, annotations)
    return [(best[narrow], best[wide]) for narrow in best for wide in best if subsumption.subsumes(wide, narrow)]


WIDE = "A man of 34 was arrested in Linz on Wednesday on suspicion of having robbed a bank of 80,000 euros in December."
NARROW = "Police in Linz arrested a 34-year-old man on Wednesday over the robbery of a bank in December."


def test_the_fuller_telling_holds_the_shorter() -> None:
    """A telling with a figure more holds the one without, not the other way round."""
    assert _within(f"{WIDE} The bank is old.", f"{NARROW} Rain fell on Linz.") == [(NARROW, WIDE)]


def test_another_figure_place_or_denial_is_another_fact() -> None:
    """What differs in who, how many, where or whether is never left out."""
    other = "Police in Linz arrested a 43-year-old man on Wednesday over the robbery of a bank in December."
    graz = "Police in Graz arrested a 34-year-old man on Wednesday over the robbery of a bank in December."
    denied = "Police in Linz have not arrested a 34-year-old man on Wednesday over the robbery of a bank in December."
    for text in (other, graz, denied):
        assert _within(f"{WIDE} The bank is old.", f"{text} Rain fell on Linz.") == []


def test_an_article_alone_has_none() -> None:
    """Sentences of one report that go on with one another are no repeats."""
    assert _within("The council of Marlow met on Tuesday. It rejected a plan for a stadium. The docks are empty.") == []
