"""The contract of a backend: it is given a story, and answers with claims.

A backend cannot cite what it was not given and cannot bypass the check: it returns text and sentence ids, and
`summarize.compose` looks up the spans, verifies, and drops repeats and what does not fit the length.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal, Protocol, runtime_checkable

from msgspec import Struct

from summarize.model import Annotation, Claim, Fact, Rejection, Story, Usage


def ignore_usage(usage: Usage) -> None:
    """The default of `Request.report`: nobody asked."""


class Request(Struct, frozen=True, kw_only=True):
    """What a backend is asked: a story, and how it is wanted. New fields may be added: take what you need."""

    story: Story
    """The story."""
    length: int
    """The summary's length, in `unit`."""
    unit: Literal["words", "sentences"] = "words"
    """What `length` counts."""
    language: str = "en"
    """ISO 639-1 code of the briefing."""
    refused: tuple[Claim, ...] = ()
    """Claims of a first answer that failed. Only a backend that sets ``repairs = True`` is asked again: the first
    claim that it then answers with takes the place of the first of these, and so on; an empty text gives one up."""
    rejections: tuple[Rejection, ...] = ()
    """Why each of `refused` failed: as many, in the same order."""
    report: Callable[[Usage], None] = ignore_usage
    """To be called with what a call has spent."""

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The story's facts, in the order of the story: each is reported by one sentence or more."""
        return self.story.facts

    def text(self, sentence: str) -> str:
        """The characters of the sentence of that id; KeyError if it is not of this story."""
        return self.story.text(sentence)

    def annotation(self, sentence: str) -> Annotation:
        """What was found in the sentence of that id: its tokens, names, numbers, dates; KeyError if it has none."""
        return self.story.annotations[sentence]


@runtime_checkable
class Backend(Protocol):
    """A class whose constructor takes the options (``-o key=value``) as keywords, with defaults and annotations.

    With an attribute ``deterministic = True`` it says that the same articles always give the same claims: what it
    writes is kept in the cache. Its stories have articles that are called "S1", "S2" … in their order, and no reason
    why they are one story: the ids of the sources are put in when it is printed.
    """

    @property
    def name(self) -> str:
        """The word of ``--backend``: an attribute of the class."""
        ...

    def write(self, request: Request, /) -> Iterable[Claim]:
        """Claims about `request.story`, in the order in which they are to be read."""
        ...
