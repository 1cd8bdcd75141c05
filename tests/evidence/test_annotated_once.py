"""A sentence of a source is tokenised, and searched for names, numbers, dates and quotations, once."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

import summarize
import summarize_coverage
from summarize import summarize_bundle

RECOGNISERS = {
    "summarize.recognize.words": ("tokenize", "words", "stems"),
    "summarize.recognize.names.find": ("find_names", "find_names_together"),
    "summarize.recognize.numbers.find": ("find_numbers",),
    "summarize.recognize.dates.find": ("find_dates",),
    "summarize.recognize.quotations": ("find_quotations",),
}
"""What finds something in a text, by its module."""
BEFORE = ("summarize.read", "summarize.parse", "summarize.group")
"""The rooms that work on text before it has annotations."""
ARTICLES = [
    {
        "path": "harbour.txt",
        "date": "2025-06-05",
        "text": "Varna closed its harbour on Monday after 14 sailors of the Aurora fell ill.\n\n"
        "“Nobody leaves the ship before Friday,” harbour master Ivan Petkov told reporters. He named no cause.",
    },
    {
        "path": "courier.txt",
        "date": "2025-06-06",
        "text": "Fourteen sailors are in hospital and the harbour of Varna has been closed since Monday.\n\n"
        "Ivan Petkov said the quarantine would end on Friday. Trains to Varna run as usual in the meantime.",
    },
]


@pytest.fixture
def texts_read(monkeypatch: pytest.MonkeyPatch) -> dict[str, Counter[str]]:
    """The texts that each recogniser is called with from the annotations on, wherever its name was imported to."""
    for package in (summarize, summarize_coverage):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith(("__main__", "executor_dask")):
                importlib.import_module(module.name)
    calls: dict[str, Counter[str]] = {}
    for home, names in RECOGNISERS.items():
        for name in names:
            recogniser = getattr(sys.modules[home], name)
            calls[name] = Counter()
            counted = _counted(recogniser, calls[name])
            for module in [*sys.modules.values()]:
                named = getattr(module, "__name__", "")
                if (
                    named.startswith("summarize")
                    and not named.startswith(BEFORE)
                    and vars(module).get(name) is recogniser
                ):
                    monkeypatch.setattr(module, name, counted)
    return calls


def _counted(recogniser: Callable[..., Any], texts: Counter[str]) -> Callable[..., Any]:
    def counted(text: Any, *args: Any, **options: Any) -> Any:
        texts.update([text] if isinstance(text, str) else [each for each, _ in text])
        return recogniser(text, *args, **options)

    return counted


def test_each_sentence_is_annotated_once(texts_read: dict[str, Counter[str]]) -> None:
    """From facts to the printed page, no stage looks for anything in a sentence that was annotated."""
    briefing = summarize_bundle(ARTICLES, one_story=True)
    sentences = [sentence for article in ARTICLES for sentence in _sentences(article["text"])]
    assert briefing.stories[0].summary
    for name in ("tokenize", "words", "find_numbers", "find_quotations"):  # `tokenize` cuts by `words`
        assert {sentence: texts_read[name][sentence] for sentence in sentences} == dict.fromkeys(sentences, 1), name
    for name in ("find_names_together", "find_dates"):  # in the article, and in its paragraphs
        assert all(sum(sentence in text for text in texts_read[name].elements()) == 1 for sentence in sentences), name
    for name in ("stems", "find_names"):
        assert not [sentence for sentence in sentences if texts_read[name][sentence]], name


def _sentences(text: str) -> list[str]:
    """The sentences of the invented articles, none of which has a full stop inside."""
    ends = text.replace("\n\n", " ").replace(". ", ".\0").split("\0")
    return [sentence for sentence in ends if sentence]
