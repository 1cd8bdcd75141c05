"""Jinja prompts to any OpenAI-compatible server: the backend "openai" of summarize."""

from __future__ import annotations

from collections.abc import Iterable

from summarize import Backend, hookimpl

__all__ = ["summarize_backends"]


@hookimpl
def summarize_backends() -> Iterable[type[Backend]]:
    """The backend, without the SDK: that is loaded when it writes."""
    from summarize_openai.backend import OpenAI

    return (OpenAI,)
