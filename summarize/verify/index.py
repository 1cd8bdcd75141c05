"""Which sentences of a story hold a text: idf-weighted containment.

For a text with the content stems T and a sentence with S, the score is the sum of idf over the stems in both, divided
by the sum over T; a stem's idf is log(1 + N / n) where n of the N sentences have it. Of the cheap rankers this finds a
sentence that holds a claim most often (first place in 86 % of WiCE's claims, among the first three in 97 %).
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from summarize.evidence.annotations.scope import CLAUSE_WORDS
from summarize.evidence.annotations.sentence import annotate_sentence
from summarize.evidence.similarity import similarity
from summarize.evidence.story import annotated
from summarize.model import Annotation, Fact, Story
from summarize.parse.inline_markup import unmarked
from summarize.recognize.words import content_stems, tokenize, words
from summarize.verify import text_marks
from summarize.verify.contract import Judge
from summarize.verify.overlap import SentenceStems

if TYPE_CHECKING:
    from summarize.evidence.facts.subsumed import Subsumption

LEANING = 3
"""Sentences before one that opens with a pronoun in which the name may stand."""


def content(text: Annotation) -> frozenset[str]:
    """The stems of a text without stop words; with them where nothing else is left."""
    return frozenset(text.content) or frozenset(text.stems)


def content_of(text: str, language: str) -> frozenset[str]:
    """The `content` of a text of which nothing else is asked."""
    tokens = tokenize(text, language)
    return frozenset(content_stems(tokens, language)) or frozenset(tokens.stems)


class Index:
    """The sentences of one story, to look texts up in. Built once per story."""

    def __init__(self, story: Story, *, judges: Sequence[Judge] = ()) -> None:
        self.story = story
        self.annotations = annotated(story).annotations
        self.judges = tuple(judges)
        self._ids = tuple(story.sentence)
        self.fact: Mapping[str, Fact] = {fact.id: fact for fact in story.facts}
        self._facts: dict[str, list[str]] = {}
        for fact in story.facts:
            for id in fact.sentences:
                self._facts.setdefault(id, []).append(fact.id)
        self._printed = {id: text_marks.bare(unmarked(story.text(id))) for id in self._ids}
        self._same: dict[str, list[str]] = {}
        for id, text in self._printed.items():
            self._same.setdefault(text, []).append(id)
        self._copied = {article for pair in story.copies for article in pair}

        self._sentence_stems: dict[str, SentenceStems] = {}
        self._intervals: dict[str, list[tuple[str | None, str | None]]] = {}
        for event in story.events:
            for id in event.sentences:
                self._intervals.setdefault(id, []).append((event.when.start, event.when.end))

    @cached_property
    def subsumption(self) -> Subsumption:
        """Which of the story's facts another one nearly entails."""
        from summarize.evidence.facts.subsumed import Subsumption  # it imports NumPy, which a check alone need not

        return Subsumption(self.story.facts, self.annotations)

    @cached_property
    def _content(self) -> Mapping[str, frozenset[str]]:
        """The content stems of each sentence."""
        return {id: content(annotation) for id, annotation in self.annotations.items()}

    @cached_property
    def _with_stem(self) -> Mapping[str, list[str]]:
        """The sentences that have each stem."""
        sentences: dict[str, list[str]] = {}
        for id, stems in self._content.items():
            for stem in stems:
                sentences.setdefault(stem, []).append(id)
        return sentences

    @cached_property
    def _articles_with(self) -> Mapping[str, int]:
        """How many articles have each content stem in a sentence."""
        stems: dict[str, set[str]] = {}
        for id, annotation in self.annotations.items():
            stems.setdefault(annotation.article, set()).update(self._content[id])
        return Counter(chain.from_iterable(stems.values()))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of the story's articles, and of their titles."""
        vocabulary = {word for annotation in self.annotations.values() for word in annotation.words}
        for article in self.story.articles:
            ends = [0, *(sentence.end for sentence in article.sentences)]
            starts = [*(sentence.start for sentence in article.sentences), len(article.text)]
            between = [article.text[end:start] for end, start in zip(ends, starts, strict=True) if end < start]
            vocabulary.update(word for text in (*between, article.title or "") for word in words(text))
        return frozenset(vocabulary)

    def stems(self, sentence: str) -> SentenceStems:
        """The stems of a sentence as a written text is checked against them."""
        if sentence not in self._sentence_stems:
            self._sentence_stems[sentence] = SentenceStems(self.annotations[sentence])
        return self._sentence_stems[sentence]

    def intervals(self, sentences: Iterable[str]) -> tuple[tuple[str | None, str | None], ...]:
        """The first and last days of the events that the sentences report."""
        return tuple(sorted({days for id in sentences for days in self._intervals.get(id, ())}, key=str))

    def facts_of(self, sentence: str) -> tuple[str, ...]:
        """The ids of the facts that a sentence reports."""
        return tuple(self._facts.get(sentence, ()))

    def printed(self, sentence: str) -> str:
        """A sentence as claims are compared with it: without a bullet, citation marks and an author's marks."""
        return self._printed[sentence]

    def same(self, text: str) -> tuple[str, ...]:
        """The ids of the sentences that are printed so, in the order of the story."""
        return tuple(self._same.get(text, ()))

    def annotation_of(self, text: str, sentences: Sequence[str]) -> Annotation:
        """The annotation of a printed text: that of the sentence which it is, or one of its own."""
        first = self.annotations[sentences[0]]
        return first if first.text == text else annotate_sentence(text, language=first.language)

    def copies(self, sentence: str) -> tuple[str, ...]:
        """The sentences with the same words in other articles, where they are copies or too long for chance."""
        text = self.printed(sentence)
        home = self.story.sentence[sentence].article
        long = len(text.split()) >= 8
        same_words = (self.story.sentence[id] for id in self.same(text))
        return tuple(o.id for o in same_words if o.article != home and (long or {home, o.article} <= self._copied))

    def articles_with(self, stem: str) -> int:
        """How many articles of the story have a stem in a sentence."""
        return self._articles_with.get(stem, 0)

    def weight(self, stem: str) -> float:
        """The idf of a stem in this story; the highest for one that does not occur."""
        return math.log(1 + len(self.annotations) / max(1, len(self._with_stem.get(stem, ()))))

    def search(self, stems: Iterable[str], *, limit: int = 5) -> tuple[str, ...]:
        """The ids of the `limit` sentences that support most of a text with these content stems, best first."""
        wanted = sorted(stems)
        total = sum(map(self.weight, wanted))
        if not total:
            return ()
        scores: dict[str, float] = {}
        for stem in wanted:
            for id in self._with_stem.get(stem, ()):
                scores[id] = scores.get(id, 0.0) + self.weight(stem) / total
        order = {id: number for number, id in enumerate(self.annotations)}
        # Of two sentences that hold as much, the shorter one is the better citation; then the earlier one.
        ranked = sorted(scores, key=lambda id: (-round(scores[id], 9), len(self._content[id]), order[id]))
        return tuple(ranked[:limit])

    def covers(self, text: Annotation, sentences: Sequence[str]) -> float:
        """How much of `text` the sentences support together, from 0 to 1; figures aside, they have a rule of their
        own."""
        stems = content(text)
        wanted = frozenset(stem for stem in stems if not stem[0].isdigit()) or stems
        there: frozenset[str] = frozenset().union(*(self._content[id] for id in sentences))
        return similarity(wanted, there, scale="left", weight=self.weight)

    def neighbours(self, sentences: Sequence[str]) -> tuple[str, ...]:
        """The sentences with these ids and those next to them in their articles, in the order of the story.

        A sentence that opens with a pronoun or the like ("He …", "The group …") takes `LEANING` sentences before it
        along, to say who that is.
        """
        around: dict[str, set[int]] = {self.annotations[id].article: set() for id in sentences}
        for id in sentences:
            annotation = self.annotations[id]
            first, leaning = next(iter(annotation.words), ""), CLAUSE_WORDS[annotation.language]
            back = LEANING if first in leaning.pronouns or first in leaning.definite else 1
            around[annotation.article].update(range(annotation.position - back, annotation.position + 2))
        return tuple(
            sentence.id
            for article in self.story.articles
            if article.id in around
            for sentence in article.sentences
            if sentence.position in around[article.id]
        )
