"""The rules that a written sentence must pass: one module each, from a text and a source to failures.

Every rule is given the whole text and its `cited.CitedText` (the cited sentences and those next to them), and answers
with what is at fault, in the order of the text. A rule that is unsure says nothing: false alarms cost true sentences.
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Code = Literal[
    "malformed",
    "empty",
    "too-long",
    "control",
    "markup",
    "no-citation",
    "unknown-id",
    "citation",
    "number",
    "date",
    "quotation",
    "name",
    "negation",
    "attribution",
    "wording",
    "judge",
    "repeat",
    "length",
]
"""Why a claim was refused or mended; ``docs/explanation/citations.md`` says what each means."""


class Failure(Struct, frozen=True):
    """What is wrong with a text that its sources do not support."""

    code: Code
    """Which rule it fails."""
    words: str
    """The words at fault."""
    hard: bool = True
    """Whether this alone is enough to refuse the text."""
