"""Does a text say what the passages say? Rules for what can be compared exactly, and a score for the rest.

This compares words; it does not understand. It finds invented numbers, dates, quotations and names, and citations of
passages that are about something else. It is blind to swapped roles and to antonyms. The figures are in
``docs/explanation/citations.md``.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from msgspec import Struct

from summarize.model import Span
from summarize.parse.sentences import split
from summarize.recognize.dates import find_dates
from summarize.recognize.numbers.find import find_numbers
from summarize.verify.overlap import Features, features, logistic, missing, sentences
from summarize.verify.rules import Failure
from summarize.verify.rules.dates import Days, dates
from summarize.verify.rules.names import names
from summarize.verify.rules.numbers import numbers
from summarize.verify.rules.polarity import attributions, negations
from summarize.verify.rules.quotations import quotations
from summarize.verify.rules.source import source
from summarize.verify.text_marks import bare

THRESHOLD = 0.5
"""The score from which a text counts as supported."""
FEW = 4
"""Words below which a sentence of a text is not judged by itself."""

# A logistic regression on half of WiCE and one topic of SummHay: `python -m benchmarks gate --train` prints these.
INTERCEPT = 2.65
WEIGHTS = {"window": -3.65, "names": -2.2, "worst": -1.35, "number": -2.1, "date": -2.8, "name": -0.91}
MOST = {"number": 1, "date": 1, "name": 2}
"""How many failures of a rule count."""


class Check(Struct, frozen=True):
    """The result of a check. The score of what is not supported is below 0.5."""

    score: float
    """How likely the passages support the text, from 0 to 1."""
    supported: bool
    """The verdict."""
    failures: tuple[Failure, ...] = ()
    """What is wrong with the text."""


def check(
    text: str, passages: Sequence[str], *, language: str = "en", anchor: str | None = None, known: Sequence[Days] = ()
) -> Check:
    """Whether `passages` together hold what `text` says.

    `passages` are sentences, or longer texts, which are split; a single one may be a string. `anchor` is the ISO date
    against which relative dates are resolved, `known` are intervals (first and last ISO day) that dates of the text may
    name as well. A text of several sentences is as good as its weakest one; bullets and citation marks in it do not
    count. Time is linear in the passages.
    """
    weakest, failures = weigh(text, passages, language=language, anchor=anchor, known=known)
    if _score(weakest, [failure for failure in failures if failure.code == "name"]) < THRESHOLD:
        at_fault = missing(bare(text), _lines(passages, language), language=language)[:12]
        failures = (*failures, Failure("wording", " ".join(at_fault)))
    refused = any(failure.hard for failure in failures)
    score = _score(weakest, failures)
    return Check(round(score / 2 if refused and score >= THRESHOLD else score, 4), not refused, failures)


def weigh(
    text: str, passages: Sequence[str], *, language: str = "en", anchor: str | None = None, known: Sequence[Days] = ()
) -> tuple[Features, tuple[Failure, ...]]:
    """What the score is made of: the features of a text's weakest sentence, and the failures of the rules."""
    text = bare(text)
    lines = _lines(passages, language)
    held = source(text, lines, language=language)
    failures = (
        *quotations(text, held),
        *numbers(text, held),
        *dates(text, held, anchor=anchor, known=known),
        *names(text, held),
        *negations(held),
        *attributions(text, held),
    )
    found = (features(one, lines, language=language, aside=_figures(one, language)) for one in _parts(text, language))
    return min(found, key=lambda one: _score(one, ())), failures


def _lines(passages: Sequence[str], language: str) -> list[str]:
    whole = [passages] if isinstance(passages, str) else passages
    return [line for passage in whole for line in sentences(passage, language)]


def _parts(text: str, language: str) -> list[str]:
    """The sentences of a text that are long enough to be judged; itself where none is."""
    found = [text[start:end] for start, end in split(text, language)] if len(text) > 60 else []
    return [part for part in found if len(part.split()) >= FEW] or [text]


def _figures(text: str, language: str) -> tuple[Span, ...]:
    """Where numbers and dates stand in a text."""
    counted = (Span(number.start, number.end) for number in find_numbers(text, language=language))
    return (*counted, *(Span(date.start, date.end) for date in find_dates(text, language=language)))


def _score(found: Features, failures: Sequence[Failure]) -> float:
    counted = {code: min(most, sum(failure.code == code for failure in failures)) for code, most in MOST.items()}
    values = {**msgspec.structs.asdict(found), **counted}
    return logistic(INTERCEPT + sum(WEIGHTS[name] * value for name, value in values.items()))
