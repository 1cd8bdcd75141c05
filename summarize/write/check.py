"""Does a text say what the passages say? Rules for what can be compared exactly, and a score for the rest.

This compares words; it does not understand. It finds invented numbers, dates, quotations and names, and citations of
passages that are about something else. It is blind to swapped roles and to antonyms. The figures are in
``docs/explanation/citations.md``.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from summarize.model import Span
from summarize.text.dates import find_dates
from summarize.text.numbers import find_numbers
from summarize.text.sentences import split
from summarize.write.checks import Failure
from summarize.write.checks.attribution import attributions
from summarize.write.checks.dates import Days, dates
from summarize.write.checks.names import names
from summarize.write.checks.negation import negations
from summarize.write.checks.numbers import numbers
from summarize.write.checks.quotations import quotations
from summarize.write.checks.source import source
from summarize.write.marks import bare
from summarize.write.overlap import features, logistic, missing, sentences

THRESHOLD = 0.5
"""The score from which a text counts as supported."""
FEW = 4
"""Words below which a sentence of a text is not judged by itself."""

# A logistic regression on half of WiCE and one topic of SummHay: `python -m benchmarks gate --train` prints these.
INTERCEPT = 2.81
WEIGHTS = {"anywhere": -2.1, "rare": -2.68, "pairs": -1.71, "number": -2.43, "date": -3.14, "name": -1.45}


class Check(Struct, frozen=True):
    """What came of a check: `score` from 0 to 1, how likely the passages hold the text; `supported` is the verdict."""

    score: float
    supported: bool
    failures: tuple[Failure, ...] = ()


def check(
    text: str, passages: Sequence[str], *, language: str = "en", anchor: str | None = None, known: Sequence[Days] = ()
) -> Check:
    """Whether `passages` together hold what `text` says.

    `passages` are sentences, or longer texts, which are split. `anchor` is the ISO date against which relative dates
    are resolved, `known` are intervals (first and last ISO day) that dates of the text may name as well. A text of
    several sentences is as good as its weakest one; bullets and citation marks in it do not count. Time is linear in
    the passages.
    """
    text = bare(text)
    lines = [line for passage in passages for line in sentences(passage, language)]
    held = source(text, lines, language=language)
    failures = (
        *quotations(text, held),
        *numbers(text, held),
        *dates(text, held, anchor=anchor, known=known),
        *names(text, held),
        *negations(held),
        *attributions(text, held),
    )
    score = round(min(_score(part, lines, failures, language) for part in _parts(text, language)), 4)
    if score < THRESHOLD:
        at_fault = " ".join(missing(text, lines, language=language)[:12])
        failures = (*failures, Failure("wording", at_fault))
    return Check(score, not any(failure.hard for failure in failures), failures)


def _parts(text: str, language: str) -> list[str]:
    """The sentences of a text that are long enough to be judged; itself where none is."""
    found = [text[start:end] for start, end in split(text, language)] if len(text) > 60 else []
    return [part for part in found if len(part.split()) >= FEW] or [text]


def figures(text: str, language: str) -> tuple[Span, ...]:
    """Where numbers and dates stand in a text."""
    counted = (Span(number.start, number.end) for number in find_numbers(text, language=language))
    return (*counted, *(Span(date.start, date.end) for date in find_dates(text, language=language)))


def _score(text: str, lines: Sequence[str], failures: Sequence[Failure], language: str) -> float:
    found = features(text, lines, language=language, aside=figures(text, language))
    value = INTERCEPT + sum(WEIGHTS[name] * getattr(found, name) for name in ("anywhere", "rare", "pairs"))
    for code, most in (("number", 1), ("date", 1), ("name", 2)):
        value += WEIGHTS[code] * min(most, sum(failure.code == code for failure in failures))
    return logistic(value)
