"""Does a text say what the passages say? Hard rules for what can be compared exactly, and a score for the rest.

This compares words; it does not understand. It finds invented numbers, dates, quotations and names, and citations of
passages that are about something else. It is blind to swapped roles and to antonyms.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from summarize.text.words import stems
from summarize.write.retrieve import content

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
    "repeat",
    "length",
]


class Failure(Struct, frozen=True):
    """What is wrong with a text: a code, the words at fault, and whether that alone is enough to refuse it."""

    code: Code
    words: str
    hard: bool = True


class Check(Struct, frozen=True):
    """What came of a check: `score` from 0 to 1, how likely the passages hold the text; `supported` is the verdict."""

    score: float
    supported: bool
    failures: tuple[Failure, ...] = ()


THRESHOLD = 0.5
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_QUOTED = re.compile(r"[\"“«„]([^\"“”«»„]{1,400})[\"”»“]")


def check(text: str, passages: Sequence[str], *, language: str = "en") -> Check:
    """Whether `passages` together hold what `text` says."""
    source = "\n".join(passages)
    failures = (*_numbers(text, source), *_quotations(text, source))
    wanted = content(text, language)
    score = len(wanted & content(source, language)) / len(wanted) if wanted else 0.0
    if score < THRESHOLD:
        missing = " ".join(sorted(wanted - content(source, language))[:8])
        failures = (*failures, Failure("wording", missing, hard=True))
    supported = score >= THRESHOLD and not any(failure.hard for failure in failures)
    return Check(score, supported, failures)


def _numbers(text: str, source: str) -> tuple[Failure, ...]:
    there = {number.replace(",", "") for number in _DIGITS.findall(source)}
    return tuple(Failure("number", n) for n in _DIGITS.findall(text) if n.replace(",", "") not in there)


def _quotations(text: str, source: str) -> tuple[Failure, ...]:
    there = " ".join(stems(source, "", stop=False))
    quoted = (found for found in _QUOTED.findall(text) if len(found.split()) >= 3)
    return tuple(Failure("quotation", q) for q in quoted if " ".join(stems(q, "", stop=False)) not in there)
