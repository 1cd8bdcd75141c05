"""The contract of a judge: a second opinion on sentences that the rules let pass."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable


@runtime_checkable
class Judge(Protocol):
    """A second opinion on written sentences, such as a model of entailment. Made once, without options.

    With an attribute ``deterministic = True`` it says that the same question always has the same answer: stories that
    it was asked about are kept in the cache.
    """

    @property
    def name(self) -> str:
        """What stands before its reasons: an attribute of the class."""
        ...

    def judge(self, text: str, passages: Sequence[str], /) -> str:
        """Why `passages` (the cited sentences and their neighbours) do not support `text`; "" if they do."""
        ...
