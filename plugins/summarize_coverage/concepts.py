"""What a sentence says, as pairs of stemmed words, and what each of them is worth to the story.

Gillick & Favre 2009, "A Scalable Global Model for Summarization": pairs that stand for what the articles say, weighted
by how many of them say it. Here an article's say is worth more, the earlier in the article it comes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import count, pairwise
from math import exp

from summarize import Annotation, stopwords

Concept = int
"""The number of a pair of stems in its story: numbers are compared and looked up in less time than pairs are."""

FIRST = 3.0
"""What an article's first sentence adds to the worth of its concepts."""
ANYWHERE = 0.3
"""What a sentence far below adds: as rarely as human summaries take up what stands there."""
DECAY = 5.0
"""Sentences after which the difference has fallen to 1/e."""
MOST_NEEDED = 3  # articles that must carry a concept for its full worth, where there are eight or more


def pairs(sentence: Annotation) -> tuple[tuple[str, str], ...]:
    """The pairs of neighbouring stems of a sentence, each once, in order; a pair of two stop words says nothing."""
    stop = stopwords(sentence.language)
    content = [word not in stop for word in sentence.words]
    stems = zip(pairwise(sentence.stems), pairwise(content), strict=True)
    return tuple(dict.fromkeys([pair for pair, says in stems if True in says]))


def concepts(sentences: Iterable[Annotation]) -> dict[str, tuple[Concept, ...]]:
    """The concepts of each sentence by its id: its pairs of stems as numbers from 0."""
    numbers: defaultdict[tuple[str, str], Concept] = defaultdict(count().__next__)
    return {sentence.id: tuple([numbers[pair] for pair in pairs(sentence)]) for sentence in sentences}


def weights(
    articles: Sequence[Sequence[Sequence[Concept]]], recency: Sequence[float] | None = None
) -> dict[Concept, float]:
    """The worth of each concept, from the concepts of each sentence of each article that counts.

    Every article adds 0.3 + 2.7 e^(-p/5), p being its first sentence that has the concept, times its `recency` (a
    factor an article, 1 where it is not given). Of many articles, what one alone says is its own matter and worth
    nothing here, and what two say is worth half.
    """
    worth: dict[Concept, float] = {}
    carried: dict[Concept, int] = {}
    for number, sentences in enumerate(articles):
        factor = recency[number] if recency else 1.0
        says = [factor * (ANYWHERE + (FIRST - ANYWHERE) * exp(-position / DECAY)) for position in range(len(sentences))]
        first: dict[Concept, int] = {}
        for position, sentence in enumerate(sentences):
            for concept in sentence:
                first.setdefault(concept, position)
        for concept, position in first.items():
            worth[concept] = worth.get(concept, 0.0) + says[position]
            carried[concept] = carried.get(concept, 0) + 1
    need = min(MOST_NEEDED, 1 + len(articles) // 4)
    return {
        concept: value * (1.0 if carried[concept] >= need else 0.5)
        for concept, value in worth.items()
        if carried[concept] >= need - 1
    }


def total(concepts: Iterable[Concept], worth: Mapping[Concept, float]) -> float:
    """What the concepts `concepts` are worth together."""
    return sum(worth.get(concept, 0.0) for concept in concepts)
