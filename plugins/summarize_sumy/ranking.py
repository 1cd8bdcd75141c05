"""Sentences as a method of sumy ranks them: on matrices where the method is quadratic, else by sumy itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from summarize import Story, stems
from summarize_sumy import sparse


def rank(story: Story, sentences: Sequence[str], *, method: str, language: str) -> list[int]:
    """The indices of `sentences` (ids, of different texts), best first by sumy's `method`; ties in the order given."""
    if not sentences:
        return []
    if method in sparse.METHODS:
        annotations = [story.annotations[sentence] for sentence in sentences]
        terms = [annotation.content for annotation in annotations]
        ratings = dict(enumerate(sparse.METHODS[method](terms, [annotation.stems for annotation in annotations])))
    else:
        from summarize_sumy.classes import rate  # imports sumy, which takes a second

        ratings = rate(story, sentences, method=method, language=language, stem=stemmer(language))
    return sorted(range(len(sentences)), key=lambda number: (-_rounded(ratings.get(number, 0.0)), number))


def stemmer(language: str) -> Callable[[str], str]:
    """A function from a word to its stem, as sumy asks for it."""
    known: dict[str, str] = {}

    def stem(word: str) -> str:
        if word not in known:
            known[word] = " ".join(stems(word, language, stop=False)) or word
        return known[word]

    return stem


def _rounded(rating: float) -> float:
    """Ratings that differ by rounding alone are equal: their order must not depend on the machine."""
    return round(float(rating), 10) if rating == rating else 0.0
