"""The contract of a renderer: a briefing in, text or bytes out."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from summarize.model import Briefing


@runtime_checkable
class Renderer(Protocol):
    """A class whose constructor needs no arguments."""

    @property
    def format(self) -> str:
        """The word of ``--format``: an attribute of the class."""
        ...

    def render(self, briefing: Briefing, /) -> str | bytes:
        """The whole output. Article text in it is hostile: escape it for where it goes."""
        ...
