"""Which articles come from one text, as evidence with a degree."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.model import Article, Origin


def find_origins(articles: Sequence[Article], *, copies: Sequence[tuple[str, str]] = ()) -> tuple[Origin, ...] | None:
    """The articles that seem to come from one text; None where that cannot be told."""
    return None
