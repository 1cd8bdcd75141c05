"""Stories of invented news, for the tests of this room."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar

from make import article

from summarize import Request
from summarize.evidence.story import annotated
from summarize.model import Article, Claim, Event, Fact, Story, When

HARBOUR = (
    "The port of Varna was closed on Monday after a crane collapsed. "
    "Harbour master Ivan Petkov said that 14 workers were taken to hospital. "
    "“Nobody was told that the crane had failed its inspection,” Petkov told reporters. "
    "The operator claimed the crane had been repaired in March 2024. "
    "He added that the port would not reopen before Friday."
)
COURIER = (
    "A crane fell at Varna's port on Monday, and the port was closed. "
    "Fourteen workers are in hospital, the harbour master said. "
    "Trains to Varna run as usual."
)


def story(
    *texts: str, same: Sequence[tuple[int, ...]] = (), events: Sequence[tuple[int, str]] = (), **fields: object
) -> Story:
    """The story of `texts`, with a fact a sentence; sentences numbered in `same` (over all texts) tell one fact.

    `events` are pairs of a sentence and a day.
    """
    articles = tuple(article(text, id=f"S{number}", path=f"{number}.txt") for number, text in enumerate(texts, 1))
    return told(articles, same=same, events=events, **fields)


def told(
    articles: tuple[Article, ...],
    *,
    same: Sequence[tuple[int, ...]] = (),
    events: Sequence[tuple[int, str]] = (),
    **fields: object,
) -> Story:
    """The story of `articles`; see `story`."""
    ids = [sentence.id for one in articles for sentence in one.sentences]
    joined = {number for group in same for number in group}
    groups = [*same, *((number,) for number in range(len(ids)) if number not in joined)]
    facts = tuple(
        Fact(id=f"f{min(group)}", sentences=tuple(ids[n] for n in group), best=ids[group[0]])
        for group in sorted(groups, key=min)
    )
    dated = tuple(
        Event(
            id=f"e{place}",
            fact=next(fact.id for fact in facts if ids[number] in fact.sentences),
            when=When.given(day),
            sentences=(ids[number],),
            best=ids[number],
        )
        for place, (number, day) in enumerate(events)
    )
    return annotated(Story(id="story", articles=articles, facts=facts, events=dated, **fields))  # type: ignore[arg-type]


def ids(one: Story) -> list[str]:
    """The ids of a story's sentences in order."""
    return list(one.sentence)


class Says:
    """A backend that makes the claims it is given."""

    name: ClassVar[str] = "says"

    def __init__(self, claims: Iterable[Claim]) -> None:
        self.claims = claims
        self.requests: list[Request] = []

    def write(self, request: Request, /) -> Iterable[Claim]:
        self.requests.append(request)
        yield from self.claims


class Lead:
    """A backend that says every fact in its clearest sentence."""

    name: ClassVar[str] = "lead"

    def write(self, request: Request, /) -> Iterable[Claim]:
        for fact in request.facts:
            yield Claim(text=request.text(fact.best), sentences=(fact.best,))
