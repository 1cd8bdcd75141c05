"""Where sources disagree: numbers, dates and quotations of one event that cannot all be right."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.model import Article, Conflict, Fact


def find_conflicts(articles: Sequence[Article], facts: Sequence[Fact]) -> tuple[Conflict, ...]:
    """The disagreements among what `articles` tell, both sides with the passages where they stand."""
    return ()
