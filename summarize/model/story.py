"""What the articles of a story report together, and what a backend answers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from msgspec import UNSET, Struct, UnsetType

from summarize.model.annotation import Annotation
from summarize.model.article import Article, Passage, Sentence, When
from summarize.model.document import counted, opening

Role = Literal["summary", "headline", "event", "conflict"]


class NearestMiss(Struct, frozen=True, kw_only=True):
    """The article of another story that is most like one of a story, and why they are not joined."""

    article: str
    """Id of the article of the story."""
    other: str
    """Id of the article of the other story."""
    score: float
    """How alike they are, from 0 to 1."""
    names: tuple[str, ...] = ()
    """Names that both have."""
    days_apart: int | None = None
    """Days between them; None where one of them has no date."""
    as_said: bool = False
    """Whether they are apart because the user says so."""


class Grouping(Struct, frozen=True, kw_only=True):
    """Why some articles are one story."""

    method: str
    """How they were grouped."""
    score: float | None = None
    """Similarity of the weakest link between them, from 0 to 1; None where nothing was compared."""
    names: tuple[str, ...] = ()
    """Names that they share."""
    phrases: tuple[str, ...] = ()
    """Phrases that they share."""
    dates: tuple[str, ...] = ()
    """Days, ISO 8601, that they share."""
    nearest: NearestMiss | UnsetType | None = UNSET
    """What was nearest to it and is not joined; None where nothing is like it; left out where it was not asked for."""


class Group(Struct, frozen=True, kw_only=True):
    """The articles of one story."""

    articles: tuple[str, ...]
    """Ids of the articles, in source order."""
    copies: tuple[tuple[str, str], ...] = ()
    """Pairs of ids: a near-duplicate, and the article that it copies."""
    grouped_by: Grouping
    """Why they are one story."""


class Wording(Struct, frozen=True, kw_only=True):
    """A sentence that can be printed for a fact, in place of its best one."""

    sentence: str
    """Id of the sentence."""
    cited: tuple[str, ...]
    """Ids of the sentences that say all that it says: those to cite for it."""


class Fact(Struct, frozen=True, kw_only=True):
    """One thing that is reported, and the sentences that report it."""

    id: str
    """Id of the fact."""
    sentences: tuple[str, ...]
    """Ids of all sentences that report it."""
    best: str
    """Id of the clearest of them."""
    partial: tuple[str, ...] = ()
    """Ids of sentences that report only a part of it, or report it differently."""
    cited: tuple[str, ...] = ()
    """Ids of the sentences that say all that `best` says, of this fact and of wider ones: those to cite for it. All of
    `sentences` where it is empty."""
    similar: tuple[str, ...] = ()
    """Ids of similar sentences, those of `partial` among them: contradictions are looked for in them."""
    alternatives: tuple[Wording, ...] = ()
    """Sentences of other articles that can be printed in place of `best`, the clearest first."""


class Event(Struct, frozen=True, kw_only=True):
    """A fact with a date."""

    id: str
    """Id of the event."""
    fact: str
    """Id of the fact."""
    when: When
    """Its date."""
    sentences: tuple[str, ...]
    """Ids of the fact's sentences that report it as of that date."""
    best: str
    """Id of the clearest of them."""
    basis: Literal["stated", "derived"] = "stated"
    """Either "stated": the sentences name the date; "derived": it follows from other sentences or dates."""
    background: bool = False
    """Whether it is history to the news."""
    place: str | None = None
    """Where it happened, where the text says so."""
    weight: float = 0.0
    """How much its day matters in the story, from 0 to 1."""
    further: tuple[When, ...] = ()
    """Other dates on which something happened by the same sentence."""


class Side(Struct, frozen=True, kw_only=True):
    """One side of a disagreement."""

    value: str
    """What these articles say, in their words."""
    passages: tuple[Passage, ...]
    """Where they say it."""


class Conflict(Struct, frozen=True, kw_only=True):
    """A disagreement between articles."""

    id: str
    """Id of the conflict."""
    kind: str
    """What it is about: number, quotation, date or name."""
    question: str
    """What the articles disagree on, in words for a reader."""
    sides: tuple[Side, ...]
    """The sides, two or more."""


class OriginEvidence(Struct, frozen=True, kw_only=True):
    """One sign that articles come from one text."""

    articles: tuple[str, ...] = ()
    """Ids of the articles that it is about; none where it only counts what is left out."""
    reason: str
    """What it is, in words for a reader."""

    def __str__(self) -> str:
        return f"{' and '.join(self.articles)}: {self.reason}" if self.articles else self.reason


class Origin(Struct, frozen=True, kw_only=True):
    """Articles that seem to come from one text."""

    articles: tuple[str, ...]
    """Ids of the articles."""
    evidence: tuple[OriginEvidence, ...] = ()
    """Why it seems so."""


class Story(Struct, frozen=True, kw_only=True, dict=True):
    """The articles of a story and what they report together: complete before a backend sees it."""

    id: str
    """Id of the story."""
    articles: tuple[Article, ...]
    """Its articles, in source order."""
    facts: tuple[Fact, ...]
    """What they report, in reading order."""
    events: tuple[Event, ...] = ()
    """Facts with a date, in order of time."""
    conflicts: tuple[Conflict, ...] = ()
    """Where the articles disagree."""
    origins: tuple[Origin, ...] | None = None
    """Articles that seem to come from one text; None where that was not determined."""
    copies: tuple[tuple[str, str], ...] = ()
    """Pairs of ids: a near-duplicate, and the article that it copies."""
    grouped_by: Grouping = Grouping(method="given")
    """Why these articles are one story."""
    annotations: Mapping[str, Annotation] = {}
    """What was found in each sentence, by the id of the sentence."""

    @cached_property
    def article(self) -> Mapping[str, Article]:
        """The articles by their id."""
        return {article.id: article for article in self.articles}

    @cached_property
    def sentence(self) -> Mapping[str, Sentence]:
        """Every sentence of the story by its id, in source order."""
        return {sentence.id: sentence for article in self.articles for sentence in article.sentences}

    def __repr__(self) -> str:
        sizes = (
            counted(len(self.articles), "article"),
            counted(len(self.facts), "fact"),
            counted(len(self.events), "event"),
            counted(len(self.conflicts), "conflict"),
        )
        first = f", {opening(self.articles[0].title or self.articles[0].text)}" if self.articles else ""
        return f"<Story {self.id!r}: {', '.join(sizes)}{first}>"

    def text(self, sentence: str) -> str:
        """The characters of the sentence of that id; KeyError if it is not of this story."""
        span = self.sentence[sentence]
        return self.article[span.article].slice(span)


class Claim(Struct, frozen=True, kw_only=True):
    """What a backend answers: a text, and the sentences that support it."""

    text: str
    """The text."""
    sentences: tuple[str, ...]
    """Ids of the sentences that support it: one at least."""
    role: Role = "summary"
    """Which part of the page it is for."""
    about: str | None = None
    """Id of the event or the conflict that it words, where `role` is one of these."""


class Usage(Struct, frozen=True, kw_only=True):
    """What a backend spent: counted by the server where it says so, else estimated."""

    calls: int = 0
    """Calls of a model."""
    input_tokens: int = 0
    """Tokens that were sent."""
    output_tokens: int = 0
    """Tokens that came back."""
    cost: float | None = None
    """The price, in the currency of the server; None where it is not known."""
