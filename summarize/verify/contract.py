"""The contract of a judge: a second opinion on sentences that the rules let pass."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar, Protocol, runtime_checkable


@runtime_checkable
class Judge(Protocol):
    """A second opinion on written sentences, such as a model of entailment. Made once, without options."""

    name: ClassVar[str]

    def judge(self, text: str, passages: Sequence[str], /) -> str:
        """Why `passages` (the cited sentences and their neighbours) do not hold `text`; "" if they do."""
        ...
