"""Invented news for the tests of grouping."""

from __future__ import annotations

import make

from summarize.model import Article, When

HARBOUR = (
    "A ferry with 240 people on board ran aground off the island of Sorrano on Tuesday night, the coastguard said. "
    "Rescuers brought all passengers ashore by midnight and three of them were treated for broken bones. "
    "The vessel, the Stella Marina, had left the port of Valdora in thick fog. "
    "Captain Pietro Landi told investigators that the radar had failed twenty minutes before the accident."
)
HARBOUR_AGAIN = (
    "Investigators questioned the captain of the Stella Marina on Wednesday after the ferry struck rocks near Sorrano. "
    "Pietro Landi said his radar went dark shortly before the accident. "
    "All 240 passengers were rescued; three suffered fractures. "
    "The operator of the Valdora line has suspended its night services while fog persists."
)
HARBOUR_ELSEWHERE = (
    "A car ferry with 85 passengers hit a sandbank near the town of Kelmo on Saturday, the harbour authority said. "
    "Helicopters lifted nine injured people to hospital and tugs pulled the ship free. "
    "The Baltic Crown was on its way from Ostrand in high waves. "
    "Its captain, Anders Holm, is to be questioned about the accident."
)
QUARRY = (
    "Eleven workers were trapped on Monday when a tunnel collapsed at the Hrunmark slate quarry in the north. "
    "Engineers drilled through the night to reach them and heard knocking at dawn. "
    "The mine's owner, Torvald Stone, said that pumps were keeping the water out. "
    "Minister Ingrid Halvorsen visited the families in the village of Skarness."
)
ELECTION = (
    "Voters in the republic of Lantana go to the polls on Sunday to choose a successor to President Amadi. "
    "Surveys put the former judge Esther Obuya eight points ahead of the finance minister. "
    "Observers reported long queues at early voting stations in the capital, Port Emery. "
    "The electoral commission promises results within three days."
)


def report(
    text: str, id: str = "S1", *, day: str | None = None, language: str = "en", title: str | None = None
) -> Article:
    """An article of `text`, published on `day` (ISO)."""
    when = When.given(day) if day else None
    return Article(id=id, path=f"{id}.txt", text=text, title=title, language=language, published=when)


def parsed(given: list[dict[str, str]]) -> list[Article]:
    """The articles of a bundle of these, as reading gives them."""
    return make.articles(given)
