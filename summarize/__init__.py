"""News files in, one deduplicated briefing out: every sentence cites the exact characters it came from.

The simple case is `summarize_bundle` and `render`. What stands in `__all__` is public, and nothing else is. Names are
loaded on first use, so that ``import summarize`` is quick. For type checkers, ``tools/public_names.py`` writes
``__init__.pyi`` from the table below.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from summarize._version import __version__ as __version__

_PUBLIC = {
    "bundle": ("summarize_bundle",),
    "compose.contract": ("Backend", "Request"),
    "errors": ("BackendError", "InputError", "PluginError", "PromptError", "SummarizeError", "UsageError"),
    "evidence.timeline": ("TimelineDay", "TimelineSentence", "timeline"),
    "group": ("group_stories",),
    "model": (
        "Annotation", "Article", "Attribution", "Briefing", "Citation", "Claim", "Conflict", "ConflictBrief",
        "ConflictSide", "DateBasis", "DateExpression", "DateKind", "DateValue", "Document", "Entry", "Event",
        "Evidence", "Excluded", "Fact", "Generated", "Granularity", "Group", "Grouping", "Metadatum", "Name",
        "NearestMiss", "Number",
        "NumericOrder", "OrderReason", "Origin", "OriginBrief", "OriginEvidence", "Passage", "Published", "Quotation",
        "Rejection", "Resolved", "Role", "Sentence", "Side", "SourceRecord", "Span", "Statement", "Status", "Story",
        "StoryBrief", "Support", "Token", "Unread", "Unused", "Usage", "When", "Wording",
    ),
    "languages": ("Language", "language"),
    "plugin.hookspecs": ("hookimpl",),
    "plugin.options": ("Option",),
    "plugin.registry": ("BrokenPlugin", "Plugins", "Provided", "load_plugins"),
    "read.file_bundle": ("read_bundle",),
    "read.contract": ("Limits", "NotReadable", "Reader", "Source"),
    "read.decode": ("Decoded",),
    "read.given_grouping": ("FileSet",),
    "read.overrides": ("Given", "GivenMetadatum"),
    "recognize.dates": ("find_dates", "timex"),
    "recognize.names.find": ("find_names",),
    "recognize.numbers.find": ("find_numbers",),
    "recognize.quotations": ("find_quotations",),
    "recognize.words": ("stems", "stopwords", "words"),
    "rendering": ("render",),
    "rendering.contract": ("Renderer",),
    "run.engine": ("open_executor",),
    "run.executor": ("Executor",),
    "verify.check": ("Check", "check"),
    "verify.contract": ("Judge",),
    "verify.rules": ("Failure",),
}  # fmt: skip
"""Module of this package -> the public names that it defines."""

_HOME = {name: module for module, names in _PUBLIC.items() for name in names}

__all__ = sorted(["__version__", *_HOME], key=lambda name: (not name[0].isupper(), name))


def __getattr__(name: str) -> Any:  # noqa: ANN401 (PEP 562: whatever the name is)
    if name not in _HOME:
        raise AttributeError(f"module 'summarize' has no attribute {name!r}")
    value = getattr(import_module(f"summarize.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
