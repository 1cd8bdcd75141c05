"""sumy's methods as a backend: ``briefing news/ --backend sumy -o method=textrank``."""

from __future__ import annotations

from collections.abc import Iterable

from summarize import Backend, hookimpl
from summarize_sumy.backend import Sumy

__all__ = ["Sumy", "summarize_backends"]


@hookimpl
def summarize_backends() -> Iterable[type[Backend]]:
    """The one backend of this plugin."""
    return (Sumy,)
