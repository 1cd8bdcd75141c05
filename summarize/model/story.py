"""What articles say together, and what a backend says of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from msgspec import Struct

from summarize.model.annotation import Annotation
from summarize.model.article import Article, Passage, Sentence, When

Role = Literal["summary", "headline", "event", "conflict"]


class Grouping(Struct, frozen=True, kw_only=True):
    """Why these articles are one story: shared names and phrases, the weakest link's score (0 to 1), the method."""

    method: str
    score: float | None = None
    names: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()


class Group(Struct, frozen=True, kw_only=True):
    """Ids of the articles of one story in source order; `copies` pairs a near-duplicate with the article it copies."""

    articles: tuple[str, ...]
    copies: tuple[tuple[str, str], ...] = ()
    grouped_by: Grouping


class Telling(Struct, frozen=True, kw_only=True):
    """A sentence that can be printed for a fact, and those that hold all that it says: the ones to cite for it."""

    sentence: str
    cited: tuple[str, ...]


class Fact(Struct, frozen=True, kw_only=True):
    """One thing that is told: the ids of all sentences that tell it, `best` the clearest of them.

    `cited` are the sentences that hold all that `best` says, of this fact and of wider ones: those to cite for it
    (where none are given, all of the fact). `tellings` are sentences of other articles that can be printed in place of
    `best`, the clearer one first. `partial` are sentences that tell only a part of it, or tell it
    differently; `akin` are those, and others that are like it in some words, among which contradictions are looked for.
    `within` are the ids of other facts that tell nearly all of it, and add to it: who has read one of those need not
    read this one.
    """

    id: str
    sentences: tuple[str, ...]
    best: str
    partial: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    cited: tuple[str, ...] = ()
    akin: tuple[str, ...] = ()
    tellings: tuple[Telling, ...] = ()


class Event(Struct, frozen=True, kw_only=True):
    """A fact with a date. `sentences` are those of the fact that tell the dated event; `best` is the clearest.

    `further` are other dates on which the clearest sentence tells that something happened.

    `weight` (0 to 1) is how much its day matters in the story.
    """

    id: str
    fact: str
    when: When
    sentences: tuple[str, ...]
    best: str
    basis: Literal["stated", "derived"] = "stated"
    background: bool = False
    place: str | None = None
    weight: float = 0.0
    further: tuple[When, ...] = ()


class Side(Struct, frozen=True, kw_only=True):
    """One side of a disagreement: its value as the text words it, and where it stands."""

    value: str
    passages: tuple[Passage, ...]


class Conflict(Struct, frozen=True, kw_only=True):
    """Sources that disagree: `kind` is number, quotation, date or name; `question` says about what."""

    id: str
    kind: str
    question: str
    sides: tuple[Side, ...]


class Origin(Struct, frozen=True, kw_only=True):
    """Articles that seem to come from one text, with the evidence for it."""

    articles: tuple[str, ...]
    evidence: tuple[str, ...] = ()


class Story(Struct, frozen=True, kw_only=True, dict=True):
    """A story's articles and what they say together: whole before any backend sees it.

    `annotations` has for each sentence, by its id, what was found in it. `origins` is None where it was not determined.
    """

    id: str
    articles: tuple[Article, ...]
    facts: tuple[Fact, ...]
    events: tuple[Event, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    origins: tuple[Origin, ...] | None = None
    copies: tuple[tuple[str, str], ...] = ()
    grouped_by: Grouping = Grouping(method="given")
    annotations: Mapping[str, Annotation] = {}

    @cached_property
    def article(self) -> Mapping[str, Article]:
        """The articles by their id."""
        return {article.id: article for article in self.articles}

    @cached_property
    def sentence(self) -> Mapping[str, Sentence]:
        """Every sentence of the story by its id, in source order."""
        return {sentence.id: sentence for article in self.articles for sentence in article.sentences}

    def text(self, sentence: str) -> str:
        """The characters of the sentence of that id; KeyError if it is not of this story."""
        found = self.sentence[sentence]
        return self.article[found.article].slice(found)


class Claim(Struct, frozen=True, kw_only=True):
    """What a backend says: a text, and the ids of the sentences that hold it.

    `about` is the id of the event or the conflict that it words.
    """

    text: str
    sentences: tuple[str, ...]
    role: Role = "summary"
    about: str | None = None


class Usage(Struct, frozen=True, kw_only=True):
    """What a backend spent: counted by the server where it says so, else estimated."""

    calls: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cost: float | None = None
