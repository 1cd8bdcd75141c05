"""Text of a language with what is to be found in it: every file of ``tests/data/<code>/``.

A file holds cases by kind: dates, numbers, names, articles, annotations, pairs. Each says what is to be found; a key
that a case leaves out is not looked at. ``fails = "why"`` marks what is known not to work yet.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, ClassVar

import pytest

from summarize import (
    Annotation,
    Claim,
    Request,
    SourceRecord,
    Story,
    StoryBrief,
    find_dates,
    find_names,
    find_numbers,
    language,
    summarize_bundle,
)

DATA = Path(__file__).parent.parent / "data"
ISO_CODE = 3
"""Letters of a currency's code, in capitals."""


class Reader:
    """A backend that keeps the story and says its first fact."""

    name: ClassVar[str] = "reader"

    def __init__(self) -> None:
        self.stories: list[Story] = []

    def write(self, request: Request, /) -> Iterable[Claim]:
        self.stories.append(request.story)
        for fact in request.facts[:1]:
            yield Claim(text=request.text(fact.best), sentences=(fact.best,))


def read(texts: Iterable[str], code: str, **options: Any) -> tuple[Story, StoryBrief, tuple[SourceRecord, ...]]:
    """Texts of one story as the pipeline reads them."""
    reader = Reader()
    articles = [{"text": text.strip(), "path": f"{n}.txt", "language": code} for n, text in enumerate(texts, 1)]
    briefing = summarize_bundle(articles, backend=reader, one_story=True, **options)
    return reader.stories[0], briefing.stories[0], briefing.sources


def dates(case: Mapping[str, Any], code: str) -> dict[str, Any]:
    """First and last day of each date: "2025-05-03", "2025-05-01/2025-05-31"; "?" is a day that is not known."""
    found = find_dates(case["text"], anchor=case.get("anchor"), language=code)
    days = [(str(date.first or "?"), str(date.last or "?")) for date in found]
    return {"found": [first if first == last else f"{first}/{last}" for first, last in days]}


def numbers(case: Mapping[str, Any], code: str) -> dict[str, Any]:
    """Bound, value, and what is counted where it is money or a share: "over 40", "1500000 HUF", "4.2 %"."""
    return {"found": list(_quantities(case["text"], code))}


def _quantities(text: str, code: str) -> Iterator[str]:
    for number in find_numbers(text, language=code):
        bound = "" if number.bound == "exact" else f"{number.bound} "
        money = len(number.unit) == ISO_CODE and number.unit.isascii() and number.unit.isupper()
        yield f"{bound}{number.value:.15g}{f' {number.unit}' if money or number.unit == '%' else ''}"


def names(case: Mapping[str, Any], code: str) -> dict[str, Any]:
    """The keys of the names."""
    return {"found": [name.key for name in find_names(case["text"], language=code)]}


def articles(case: Mapping[str, Any], code: str) -> dict[str, Any]:
    """An article's head and its sentences."""
    story, _, sources = read([case["text"]], code)
    article = story.articles[0]
    return {
        "title": article.title or "",
        "authors": list(article.authors),
        "publisher": article.publisher or "",
        "published": str(sources[0].published.start) if sources[0].published else "",
        "sentences": [article.slice(sentence) for sentence in article.sentences],
    }


def statements(case: Mapping[str, Any], code: str) -> dict[str, Any]:
    """What a sentence denies, plans, doubts, and who states it."""
    annotation = _annotation(case["text"], code)
    attribution = annotation.attribution
    speaker = attribution.speaker if attribution else None
    return {
        "negated": annotation.negated,
        "future": annotation.future or bool(annotation.planned),
        "uncertain": annotation.uncertain or bool(annotation.possible),
        "conditional": annotation.conditional,
        "cue": attribution.cue if attribution else "",
        "speaker": annotation.text[speaker.start : speaker.end] if speaker else "",
        "speakers": [
            annotation.text[quotation.speaker.start : quotation.speaker.end] if quotation.speaker else ""
            for quotation in annotation.quotations
        ],
        "actions": [action.removeprefix("a:") for action in annotation.actions],
    }


def _annotation(text: str, code: str) -> Annotation:
    story, _, _ = read([text], code)
    (annotation,) = story.annotations.values()
    return annotation


def pairs(case: Mapping[str, Any], code: str) -> dict[str, Any]:
    """Whether the sentences of two reports, one each, are one fact, and what they disagree about."""
    story, brief, _ = read(case["texts"], code)
    return {
        "same": any(len({story.sentence[id].article for id in fact.sentences}) > 1 for fact in story.facts),
        "conflicts": [conflict.kind for conflict in brief.conflicts],
    }


KINDS: Mapping[str, Callable[[Mapping[str, Any], str], dict[str, Any]]] = {
    "dates": dates,
    "numbers": numbers,
    "names": names,
    "articles": articles,
    "annotations": statements,
    "pairs": pairs,
}
"""Table of a file -> what is found in its text, by the keys of its cases."""


def cases() -> Iterator[Any]:
    """Every case of every language, with its place."""
    for file in sorted(DATA.glob("*/*.toml")):
        code = file.parent.name
        if not language(code).name:
            continue
        for kind, rows in tomllib.loads(file.read_text("utf-8")).items():
            for number, row in enumerate(rows, 1):
                marks = [pytest.mark.xfail(reason=row["fails"], strict=True)] if "fails" in row else []
                yield pytest.param(kind, row, code, id=f"{code}-{file.stem}-{kind}-{number}", marks=marks)


@pytest.mark.parametrize(("kind", "case", "code"), list(cases()))
def test_a_case(kind, case, code):
    """What is found in a text is what its case says."""
    found = KINDS[kind](case, code)
    expected = {key: value for key, value in case.items() if key in found}
    assert {key: found[key] for key in expected} == expected
