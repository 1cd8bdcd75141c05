"""Jinja prompts to any OpenAI-compatible server: the backend "openai" of summarize.

backend.py     options, and what is asked of a story. Read this first
evidence.py    a story's facts as numbered, harmless sentences, in sheets of bounded size
prompts.py     the prompt files
calls.py       one answer: from the cache, or asked for, counted, read, asked again
budget.py      tokens, dollars, seconds, and when to give up on a server
dialect.py     what this server understands
transport.py   one call, bounded in time and memory
stream.py      an answer in pieces
faults.py      what a failed call means
reply.py       what an answer must look like
"""

from __future__ import annotations

from collections.abc import Iterable

from summarize import Backend, hookimpl

__all__ = ["summarize_backends"]


@hookimpl
def summarize_backends() -> Iterable[type[Backend]]:
    """The backend, without the SDK: that is loaded when it writes."""
    from summarize_openai.backend import OpenAI

    return (OpenAI,)
