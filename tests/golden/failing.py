"""A backend apart from the others: where it fails is part of what is printed, line and all."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from summarize import Claim, Request


class Failing:
    """A backend that fails half-way through."""

    name: ClassVar[str] = "failing"

    def write(self, request: Request, /) -> Iterable[Claim]:
        yield Claim(text=request.text(request.facts[0].best), sentences=(request.facts[0].best,))
        raise RuntimeError("the line went dead")
