"""News files in, one deduplicated briefing out: every sentence cites the exact characters it came from.

The simple case is `summarize_bundle` and `render`. Names are loaded on first use, so that ``import summarize`` is
quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from summarize._version import __version__

# Not lazily: the room and the function share a name, and whichever is bound last stands for it.
from summarize.rendering import render

if TYPE_CHECKING:
    from summarize.bundle import summarize_bundle
    from summarize.compose.contract import Backend, Request
    from summarize.errors import BackendError, InputError, PromptError, SummarizeError, UsageError
    from summarize.evidence.timeline import TimelineDay, TimelineSentence, timeline
    from summarize.model import (
        Annotation,
        Article,
        Attribution,
        Briefing,
        Citation,
        Claim,
        DateExpression,
        Document,
        Entry,
        Event,
        Fact,
        Metadatum,
        Rejection,
        Sentence,
        SourceRecord,
        Span,
        Statement,
        Story,
        StoryBrief,
        Token,
        Unread,
        Usage,
    )
    from summarize.plugin.hookspecs import hookimpl
    from summarize.plugin.registry import load_plugins
    from summarize.read.contract import Limits, NotReadable, Reader, Source
    from summarize.read.overrides import Given
    from summarize.recognize.dates import find_dates, timex
    from summarize.recognize.words import stems, stopwords, words
    from summarize.rendering.contract import Renderer
    from summarize.verify.check import Check, check
    from summarize.verify.contract import Judge

_HOME = {
    "Annotation": "model",
    "Article": "model",
    "Attribution": "model",
    "Backend": "compose.contract",
    "BackendError": "errors",
    "Briefing": "model",
    "Check": "verify.check",
    "Citation": "model",
    "Claim": "model",
    "DateExpression": "model",
    "Document": "model",
    "Entry": "model",
    "Event": "model",
    "Fact": "model",
    "Given": "read.overrides",
    "InputError": "errors",
    "Judge": "verify.contract",
    "Limits": "read.contract",
    "Metadatum": "model",
    "NotReadable": "read.contract",
    "PromptError": "errors",
    "Reader": "read.contract",
    "Rejection": "model",
    "Renderer": "rendering.contract",
    "Request": "compose.contract",
    "Sentence": "model",
    "Source": "read.contract",
    "SourceRecord": "model",
    "Span": "model",
    "Statement": "model",
    "Story": "model",
    "StoryBrief": "model",
    "SummarizeError": "errors",
    "TimelineDay": "evidence.timeline",
    "TimelineSentence": "evidence.timeline",
    "Token": "model",
    "Unread": "model",
    "Usage": "model",
    "UsageError": "errors",
    "check": "verify.check",
    "find_dates": "recognize.dates",
    "hookimpl": "plugin.hookspecs",
    "load_plugins": "plugin.registry",
    "stems": "recognize.words",
    "stopwords": "recognize.words",
    "summarize_bundle": "bundle",
    "timeline": "evidence.timeline",
    "timex": "recognize.dates",
    "words": "recognize.words",
}

__all__ = [
    "Annotation",
    "Article",
    "Attribution",
    "Backend",
    "BackendError",
    "Briefing",
    "Check",
    "Citation",
    "Claim",
    "DateExpression",
    "Document",
    "Entry",
    "Event",
    "Fact",
    "Given",
    "InputError",
    "Judge",
    "Limits",
    "Metadatum",
    "NotReadable",
    "PromptError",
    "Reader",
    "Rejection",
    "Renderer",
    "Request",
    "Sentence",
    "Source",
    "SourceRecord",
    "Span",
    "Statement",
    "Story",
    "StoryBrief",
    "SummarizeError",
    "TimelineDay",
    "TimelineSentence",
    "Token",
    "Unread",
    "Usage",
    "UsageError",
    "__version__",
    "check",
    "find_dates",
    "hookimpl",
    "load_plugins",
    "render",
    "stems",
    "stopwords",
    "summarize_bundle",
    "timeline",
    "timex",
    "words",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 (PEP 562: whatever the name is)
    if name not in _HOME:
        raise AttributeError(f"module 'summarize' has no attribute {name!r}")
    value = getattr(import_module(f"summarize.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
