"""sumy's summarizers over our own sentences: its document model without its tokenizer, which needs NLTK's data.

Importing this module imports sumy, which takes about a second.

Words that Edmundson's method is given, since sumy has none (Edmundson 1969, "New Methods in Automatic Extracting").

He drew bonus words from a corpus. Here they are drawn from the story itself, so that any language has them: what the
titles say, and what half of the articles say. Stigma words mark asides and first persons.
"""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

from sumy.models.dom import ObjectDocumentModel, Paragraph
from sumy.models.dom import Sentence as SumySentence
from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer

from summarize import Story, stems, stopwords, words
from summarize import language as language_of

_NONE = "\0"  # sumy refuses an empty set; no text has this word


def teach(summarizer: Any, story: Story, language: str) -> None:  # noqa: ANN401
    """Set the bonus, stigma and null words of sumy's Edmundson summarizer."""
    titles = {stem for article in story.articles if article.title for stem in stems(article.title, language)}
    carried: Counter[str] = Counter()
    for article in story.articles:
        carried.update({stem for sentence in article.sentences for stem in story.annotations[sentence.id].content})
    shared = {stem for stem, count in carried.items() if count >= 2 and 2 * count >= len(story.articles)}
    vocabulary = language_of(language)
    # Set past the setters, which would stem a second time.
    summarizer._bonus_words = frozenset(titles | shared) or frozenset([_NONE])
    summarizer._stigma_words = frozenset(stems(" ".join(vocabulary.openers.asides), language, stop=False)) or frozenset(
        [_NONE]
    )
    # sumy counts the words of headings that are null words, where Edmundson counts the others: so these are the others.
    summarizer._null_words = frozenset(titles) or frozenset([_NONE])


SUMMARIZERS: dict[str, type[Any]] = {
    "luhn": LuhnSummarizer,
    "sumbasic": SumBasicSummarizer,
    "kl": KLSummarizer,
    "edmundson": EdmundsonSummarizer,
}


class _Words:
    """What sumy asks of a tokenizer, once its sentences are made: the words of one sentence."""

    def __init__(self, words: Sequence[str]) -> None:
        self._found = tuple(words)

    def to_words(self, text: str) -> tuple[str, ...]:
        return self._found


class _Numbered(SumySentence):  # type: ignore[misc]
    """sumy's sentence with its number, so that we know which one came back."""

    __slots__ = ("number",)

    def __init__(self, text: str, number: int, words: Sequence[str], *, heading: bool = False) -> None:
        super().__init__(text, _Words(words), heading)
        self.number = number


def rate(
    story: Story, sentences: Sequence[str], *, method: str, language: str, stem: Callable[[str], str]
) -> dict[int, float]:
    """The ratings of `sentences` (ids) by their place; none for what sumy does not rate."""
    summarizer = SUMMARIZERS[method](stem)
    if method == "edmundson":
        teach(summarizer, story, language)
        document = ObjectDocumentModel(_paragraphs(story, sentences))
    else:
        summarizer.stop_words = stopwords(language)
        annotations = [story.annotations[sentence] for sentence in sentences]
        numbered = [_Numbered(each.text, number, each.words) for number, each in enumerate(annotations)]
        document = ObjectDocumentModel([Paragraph(numbered)])
    ratings: dict[int, float] = {}

    def keep(rated: Iterable[_Numbered], count: int, rating: Any, *args: Any) -> tuple[_Numbered, ...]:  # noqa: ANN401
        rate: Callable[..., float] = rating.__getitem__ if isinstance(rating, dict) else rating
        ratings.update((sentence.number, rate(sentence, *args)) for sentence in rated)
        return ()

    # Every method of sumy ends here, with all ratings known: see `AbstractSummarizer._get_best_sentences`.
    summarizer._get_best_sentences = keep
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        summarizer(document, len(sentences))
    return ratings


def _paragraphs(story: Story, sentences: Sequence[str]) -> list[Any]:
    """The document as Edmundson's method wants it: titles as headings, what opens an article as the first paragraph.

    The last paragraph, which his method prefers too, is left empty: news does not end on its conclusion.
    """
    titles = [
        _Numbered(article.title, -1, words(article.title), heading=True) for article in story.articles if article.title
    ]
    opening: list[_Numbered] = []
    rest: list[tuple[str, _Numbered]] = []
    for number, id in enumerate(sentences):
        sentence = story.sentence[id]
        made = _Numbered(story.text(id), number, story.annotations[id].words)
        if sentence.position == 0:
            opening.append(made)
        else:
            rest.append((sentence.article, made))
    parts = [Paragraph([member for _, member in group]) for _, group in groupby(rest, key=lambda item: item[0])]
    return [Paragraph([*titles, *opening]), *parts, Paragraph([])]
