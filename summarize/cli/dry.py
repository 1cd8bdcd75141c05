"""``--dry-run``: everything but the calls, and how many there would be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from summarize.compose.contract import Backend, Request
    from summarize.model import Briefing, Claim


class DryRun:
    """Stands in for a backend, and asks it what a story would take: its method `estimate`, if it has one."""

    name: ClassVar[str] = "dry-run"
    concurrency = 1

    def __init__(self, backend: Backend) -> None:
        self._backend = backend

    def write(self, request: Request, /) -> Iterator[Claim]:
        """One sentence, for there must be one; what counts is what it reports."""
        from summarize.model import Claim

        estimate = getattr(self._backend, "estimate", None)
        if estimate is not None:
            request.report(estimate(request))
        for fact in request.facts[:1]:
            yield Claim(text=request.text(fact.best), sentences=(fact.best,))

    def page(self, briefing: Briefing) -> str:
        """The sum, in a few lines."""
        stories = f"{len(briefing.stories):,} stor{'y' if len(briefing.stories) == 1 else 'ies'}"
        used = briefing.generated.usage
        if used is None or not used.calls:
            return f"{stories}, no calls\n"
        dated = getattr(self._backend, "prices_dated", None)
        listed = f" (prices of {dated})" if dated else ""
        cost = f"about ${used.cost:.4f}{listed}" if used.cost is not None else "no price known for this model"
        return (
            f"{stories}, {used.calls:,} call{'' if used.calls == 1 else 's'}\n"
            f"about {used.input_tokens:,} tokens sent and {used.output_tokens:,} answered, {cost}\n"
            "a story with sentences that do not hold is asked about once more: at most about twice that\n"
        )
