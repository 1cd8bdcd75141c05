"""The contract of a backend: it is given a story, and answers with claims.

A backend cannot cite what it was not given and cannot bypass the check: it returns text and sentence ids, and
`summarize.compose` looks up the spans, verifies, and drops what is said twice or does not fit the length.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import ClassVar, Literal, Protocol, runtime_checkable

from msgspec import Struct

from summarize.model import Annotation, Claim, Fact, Rejection, Story, Usage


def ignore_usage(usage: Usage) -> None:
    """The default of `Request.report`: nobody asked."""


class Request(Struct, frozen=True, kw_only=True):
    """What a backend is asked: a story, and how it is wanted.

    `length` is the summary's length in `unit`. `language` is an ISO 639-1 code. `report` takes what a call has spent.
    A backend that sets ``repairs = True`` is asked once more where claims fail: then `refused` are those claims,
    `rejections` (of the same number, in the same order) say why, and the first claim it answers with takes the place
    of the first of them, and so on; an empty text gives one up. New fields may be added: take what you need.
    """

    story: Story
    length: int
    unit: Literal["words", "sentences"] = "words"
    language: str = "en"
    refused: tuple[Claim, ...] = ()
    rejections: tuple[Rejection, ...] = ()
    report: Callable[[Usage], None] = ignore_usage

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The story's facts, in the order of the story: each is told by one sentence or more."""
        return self.story.facts

    def text(self, sentence: str) -> str:
        """The characters of the sentence of that id; KeyError if it is not of this story."""
        return self.story.text(sentence)

    def annotation(self, sentence: str) -> Annotation:
        """What was found in the sentence of that id: its tokens, names, numbers, dates; KeyError if it has none."""
        return self.story.annotations[sentence]


@runtime_checkable
class Backend(Protocol):
    """A class whose constructor takes the options (``-o key=value``) as keywords, with defaults and annotations."""

    name: ClassVar[str]

    def write(self, request: Request, /) -> Iterable[Claim]:
        """Claims about `request.story`, in the order in which they are to be read."""
        ...
