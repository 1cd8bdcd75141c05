"""What one sentence says, found once and compared by every later stage."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from summarize.model.article import DateExpression, Name, Number, Quotation
from summarize.model.document import Span


class Attribution(Struct, frozen=True, kw_only=True):
    """The words that say who states something: from `start` to `end` ("Wagner claimed", "according to the agency").

    `speaker` is who is named in it, if anyone; `cue` the verb or phrase, lower-cased. `strength` distinguishes a claim
    ("claimed", "alleged") from plain saying and from hearsay ("reportedly", "reports indicate").
    """

    start: int
    end: int
    cue: str
    strength: Literal["claim", "say", "report"]
    speaker: Span | None = None


class Token(Struct, frozen=True):
    """A word of a sentence: where it stands, its lower case and its stem."""

    start: int
    end: int
    lower: str
    stem: str


class Annotation(Struct, frozen=True, kw_only=True):
    """One sentence with what was found in it. Every span counts from the start of the sentence.

    `id` is the sentence's, `article` and `position` say where it stands; a text that is no sentence of an article has
    none. `words` (lower case), `stems` and `spans` are its tokens, in parallel; `content` are the stems without stop
    words. `concepts` is what sentences are compared by: each content word as its class ("a:leave", "r:soldiers") or
    its stem, names as "n:" with their key; `actions` are the classes of its actions.

    `names` have one key over all articles of the story, `keys` are those keys, each once; `described` are the keys that
    only adjectives name ("Malian"); `context` are the names of the sentences before, where this one leans on them
    ("The group …", "He …"). `numbers` are quantities, not dates and no part of a name. `quoted` are the words of each
    of `quotations`. `attribution` says who states the sentence, `attributed_to` are the keys of the names in it.

    `denied`, `possible` ("may"), `planned` ("will") and `done` (past) are the concepts within reach of such words;
    `negated`, `uncertain` ("unclear", "whether"), `future` and `conditional` ("if") hold for the sentence.
    """

    id: str = ""
    article: str = ""
    language: str
    position: int = 0
    text: str
    words: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    content: tuple[str, ...] = ()
    concepts: tuple[str, ...] = ()
    actions: tuple[str, ...] = ()
    names: tuple[Name, ...] = ()
    keys: tuple[str, ...] = ()
    described: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    numbers: tuple[Number, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    quoted: tuple[str, ...] = ()
    attribution: Attribution | None = None
    attributed_to: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    possible: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    done: tuple[str, ...] = ()
    negated: bool = False
    uncertain: bool = False
    future: bool = False
    conditional: bool = False

    @property
    def tokens(self) -> tuple[Token, ...]:
        """The words in order, each with its span, lower case and stem."""
        columns = zip(self.spans, self.words, self.stems, strict=True)
        return tuple(Token(start, end, lower, stem) for (start, end), lower, stem in columns)
