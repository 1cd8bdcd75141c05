"""sumy as its users call it, over the same sentences: the peer. Only its tokenizer is ours; its own needs NLTK data."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from importlib import import_module
from typing import Any

from summarize import Story, words

_CLASSES = {
    "lexrank": ("lex_rank", "LexRankSummarizer"),
    "textrank": ("text_rank", "TextRankSummarizer"),
    "lsa": ("lsa", "LsaSummarizer"),
    "luhn": ("luhn", "LuhnSummarizer"),
    "sumbasic": ("sum_basic", "SumBasicSummarizer"),
    "kl": ("kl", "KLSummarizer"),
    "edmundson": ("edmundson", "EdmundsonSummarizer"),
    "reduction": ("reduction", "ReductionSummarizer"),
}
_NAMES = {"en": "english", "fr": "french"}


class _Words:
    @staticmethod
    def to_words(text: str) -> tuple[str, ...]:
        return tuple(words(text))


def system(method: str, sentences_of: Callable[[Story], list[list[str]]]) -> Callable[[Story, int], list[str]]:
    """A system that asks sumy for one sentence more, until the length is reached."""

    def summarize(story: Story, length: int) -> list[str]:
        language = story.articles[0].language
        articles = sentences_of(story)
        total = sum(map(len, articles))
        ranked = rank(method, articles, language)
        for count in range(1, total + 1):
            chosen = sorted(ranked[:count])
            flat = [sentence for article in articles for sentence in article]
            if sum(len(flat[n].split()) for n in chosen) >= length:
                break
        return [flat[n] for n in chosen]

    return summarize


def rank(method: str, articles: list[list[str]], language: str) -> list[int]:
    """The indices of all sentences, best first, as sumy rates them."""
    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.nlp.stemmers import Stemmer
    from sumy.utils import get_stop_words

    module, name = _CLASSES[method]
    summarizer: Any = getattr(import_module(f"sumy.summarizers.{module}"), name)(Stemmer(_NAMES[language]))
    stop = get_stop_words(_NAMES[language])
    if method == "edmundson":
        # Words of its manual's example kind; it has none of its own.
        summarizer.bonus_words = ["important", "major", "first", "new"]
        summarizer.stigma_words = ["perhaps", "maybe"]
        summarizer.null_words = stop
    else:
        summarizer.stop_words = stop
    document = ObjectDocumentModel([Paragraph([Sentence(text, _Words) for text in article]) for article in articles])
    found: list[float] = []

    def keep(sentences: Any, count: int, rating: Any, *args: Any) -> tuple[()]:  # noqa: ANN401
        found.extend(rating[one] if isinstance(rating, dict) else rating(one, *args) for one in sentences)
        return ()

    summarizer._get_best_sentences = keep
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        summarizer(document, 1)
    return sorted(range(len(found)), key=lambda number: (-found[number], number))
