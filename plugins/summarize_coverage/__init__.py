"""The most of what the articles say within the length: ``briefing news/ --backend coverage``."""

from __future__ import annotations

from collections.abc import Iterable

from summarize import Backend, hookimpl
from summarize_coverage.backend import Coverage

__all__ = ["Coverage", "summarize_backends"]


@hookimpl
def summarize_backends() -> Iterable[type[Backend]]:
    """The one backend of this plugin."""
    return (Coverage,)
