"""What one sentence says, found once and compared by every later stage."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from summarize.model.article import DateExpression, Name, Number, Quotation
from summarize.model.document import Span, counted, opening


class Attribution(Struct, frozen=True, kw_only=True):
    """The words that say who states something: "Wagner claimed", "according to the agency"."""

    start: int
    """Position of their first code point."""
    end: int
    """Position after their last code point."""
    cue: str
    """The verb or phrase, in lower case."""
    strength: Literal["claim", "say", "report"]
    """How it is stated: "claim" ("claimed", "alleged"), "say", or "report" for hearsay ("reportedly")."""
    speaker: Span | None = None
    """Where the text names who states it."""


class Token(Struct, frozen=True):
    """A word of a sentence."""

    start: int
    """Position of its first code point."""
    end: int
    """Position after its last code point."""
    lower: str
    """The word in lower case."""
    stem: str
    """Its stem."""


class Annotation(Struct, frozen=True, kw_only=True):
    """One sentence with what was found in it. Positions count from the start of the sentence."""

    id: str = ""
    """Id of the sentence; "" for a text that is no sentence of an article."""
    article: str = ""
    """Id of the article; "" for such a text."""
    language: str
    """ISO 639-1 code."""
    position: int = 0
    """The number of the sentence in its article, from 0."""
    text: str
    """The sentence."""
    words: tuple[str, ...] = ()
    """Its words in lower case, in order."""
    stems: tuple[str, ...] = ()
    """The stem of each of `words`."""
    spans: tuple[tuple[int, int], ...] = ()
    """Start and end of each of `words`."""
    content: tuple[str, ...] = ()
    """The stems of those that are no stop words."""
    concepts: tuple[str, ...] = ()
    """What sentences are compared by: each content word as its class ("a:leave", "r:soldiers") or its stem, each name
    as "n:" and its key."""
    actions: tuple[str, ...] = ()
    """The classes of its actions."""
    names: tuple[Name, ...] = ()
    """Names; a name has one key in all articles of the story."""
    keys: tuple[str, ...] = ()
    """The keys of `names`, each once."""
    described: tuple[str, ...] = ()
    """Keys that only adjectives name ("Malian")."""
    context: tuple[str, ...] = ()
    """Keys of names in the sentences before, where this one refers back ("The group …", "He …")."""
    numbers: tuple[Number, ...] = ()
    """Quantities: no dates, and no parts of names."""
    figures: tuple[Number, ...] = ()
    """Quantities, those in names too ("Boeing 737")."""
    dates: tuple[DateExpression, ...] = ()
    """Date expressions."""
    quotations: tuple[Quotation, ...] = ()
    """Quoted words."""
    quoted: tuple[str, ...] = ()
    """The words of each of `quotations`."""
    attribution: Attribution | None = None
    """Who states the sentence, where it says so."""
    attributed_to: tuple[str, ...] = ()
    """Keys of the names in `attribution`."""
    denied: tuple[str, ...] = ()
    """Concepts that a negation applies to."""
    possible: tuple[str, ...] = ()
    """Concepts that are only possible ("may")."""
    planned: tuple[str, ...] = ()
    """Concepts that are planned ("will")."""
    done: tuple[str, ...] = ()
    """Concepts in the past."""
    negated: bool = False
    """Whether the sentence has a negation."""
    uncertain: bool = False
    """Whether it is about something that is not known ("unclear", "whether")."""
    future: bool = False
    """Whether it is about the future."""
    conditional: bool = False
    """Whether it states a condition ("if")."""

    def __repr__(self) -> str:
        parts = {"word": self.words, "name": self.names, "number": self.numbers, "date": self.dates}
        sizes = ", ".join(counted(len(values), noun) for noun, values in parts.items() if values)
        return f"<Annotation {self.id!r}: {opening(self.text)}{sizes and f', {sizes}'}>"

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words in order, each with its span, lower case and stem."""
        columns = zip(self.spans, self.words, self.stems, strict=True)
        return tuple(Token(start, end, lower, stem) for (start, end), lower, stem in columns)
