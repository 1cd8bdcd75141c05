"""The contract of a renderer: a briefing in, text or bytes out."""

from __future__ import annotations

from typing import ClassVar, Protocol, runtime_checkable

from summarize.model import Briefing


@runtime_checkable
class Renderer(Protocol):
    """A class whose constructor needs nothing; `format` is the word of ``--format``."""

    format: ClassVar[str]

    def render(self, briefing: Briefing, /) -> str | bytes:
        """The whole output. Article text in it is hostile: escape it for where it goes."""
        ...
