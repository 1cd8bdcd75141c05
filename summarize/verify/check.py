"""Does a text say what the passages say? Rules for what can be compared exactly, and a score for the rest.

This compares words; it does not understand. It finds invented numbers, dates, quotations and names, and citations of
passages that are about something else. It is blind to swapped roles and to antonyms. The figures are in
``docs/explanation/citations.md``.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from summarize.evidence.annotations.sentence import annotate_lines, annotate_sentence, by_words
from summarize.model import Annotation, Span
from summarize.parse.sentences import split
from summarize.verify.overlap import Features, SentenceStems, features, logistic, missing, split_passage
from summarize.verify.rules import Failure
from summarize.verify.rules.cited import CitedText, cited_text
from summarize.verify.rules.dates import Days, dates
from summarize.verify.rules.names import names
from summarize.verify.rules.numbers import numbers
from summarize.verify.rules.polarity import attributions, negations
from summarize.verify.rules.quotations import quotations
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
    written, lines, stems = _prepare(text, passages, language=language, anchor=anchor)
    return _result(written, stems, _failures_of_lines(written, lines, anchor=anchor, known=known))


def weigh(
    text: str, passages: Sequence[str], *, language: str = "en", anchor: str | None = None, known: Sequence[Days] = ()
) -> tuple[Features, tuple[Failure, ...]]:
    """What the score is made of: the features of a text's weakest sentence, and the failures of the rules."""
    written, lines, stems = _prepare(text, passages, language=language, anchor=anchor)
    return _weakest(written, stems), _failures_of_lines(written, lines, anchor=anchor, known=known)


def check_sentences(
    text: Annotation, sentences: Sequence[Annotation], stems: Sequence[SentenceStems], *, known: Sequence[Days] = ()
) -> Check:
    """Whether annotated sentences, with their stems, together hold what `text` says."""
    return _result(text, stems, _failures(text, cited_text(text, sentences), known))


def _prepare(
    text: str, passages: Sequence[str], *, language: str, anchor: str | None
) -> tuple[Annotation, list[Annotation], list[SentenceStems]]:
    """A text with its annotation, the sentences of passages by their words alone, and their stems."""
    whole = [passages] if isinstance(passages, str) else passages
    split = (line for passage in whole for line in split_passage(passage, language))
    lines = [_annotate_line(part, language) for line in split for part in split_passage(line, language)]
    written = annotate_sentence(bare(text), language=language, anchor=anchor, join_ranges=False)
    return written, [line for line, _ in lines], [stems for _, stems in lines]


@lru_cache(maxsize=2048)  # many texts are checked against one source: half of the time (benchmark "gate")
def _annotate_line(line: str, language: str) -> tuple[Annotation, SentenceStems]:
    annotation = by_words(line, language)
    return annotation, SentenceStems(annotation)


def _failures_of_lines(
    text: Annotation, lines: Sequence[Annotation], *, anchor: str | None, known: Sequence[Days]
) -> tuple[Failure, ...]:
    """The failures of the rules. Names, figures and dates are looked for in the nearest line; in all of the lines only
    where the text has some that do not stand there as they are."""
    cited = cited_text(text, lines)
    if cited.nearest is not None:
        line = cited.nearest.sentence
        annotated = annotate_sentence(line.text, language=line.language, anchor=anchor, join_ranges=False)
        cited = replace(cited, nearest=replace(cited.nearest, sentence=annotated))
    failures = _failures(text, cited, known)
    codes = {failure.code for failure in failures}
    if not codes.isdisjoint(("name", "number", "date")):
        annotations = annotate_lines(
            lines, anchor=anchor, names="name" in codes, figures="number" in codes, dates="date" in codes
        )
        failures = _failures(text, replace(cited, sentences=annotations), known)
    return failures


def _failures(text: Annotation, cited: CitedText, known: Sequence[Days]) -> tuple[Failure, ...]:
    return (
        *quotations(text, cited),
        *numbers(text, cited),
        *dates(text, cited, known=known),
        *names(text, cited),
        *negations(text, cited),
        *attributions(text, cited),
    )


def _weakest(text: Annotation, stems: Sequence[SentenceStems]) -> Features:
    """The features of the sentence of a text that is supported least."""
    return min((features(text, stems, span=span) for span in _long_sentences(text)), key=lambda each: _score(each, ()))


def _result(text: Annotation, stems: Sequence[SentenceStems], failures: tuple[Failure, ...]) -> Check:
    weakest = _weakest(text, stems)
    if _score(weakest, [failure for failure in failures if failure.code == "name"]) < THRESHOLD:
        failures = (*failures, Failure("wording", " ".join(missing(text, stems)[:12])))
    refused = any(failure.hard for failure in failures)
    score = _score(weakest, failures)
    return Check(round(score / 2 if refused and score >= THRESHOLD else score, 4), not refused, failures)


def _long_sentences(text: Annotation) -> list[Span | None]:
    """The sentences of a text that are long enough to be judged; the whole text, as None, where none is."""
    spans = [Span(*span) for span in split(text.text, text.language)] if len(text.text) > 60 else []
    return [span for span in spans if len(text.text[span.start : span.end].split()) >= FEW] or [None]


def _score(shares: Features, failures: Sequence[Failure]) -> float:
    counted = {code: min(most, sum(failure.code == code for failure in failures)) for code, most in MOST.items()}
    values = {**msgspec.structs.asdict(shares), **counted}
    return logistic(INTERCEPT + sum(WEIGHTS[name] * value for name, value in values.items()))
