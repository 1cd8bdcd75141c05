"""The sentences of a story that can be printed for its facts, with what they cover and what speaks for them.

Which sentences do not stand alone: they open on a word that points back, ask, quote half a speech, or say "I".

The words are those of the language's file. A language without them loses nothing but this check.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from functools import lru_cache
from itertools import groupby, pairwise

from msgspec import Struct

from summarize import Annotation, Article, Fact, Request, Sentence, Story
from summarize import language as language_of
from summarize_coverage.concepts import Concept, concepts

_QUOTES = re.compile(r"``|''|[\"“”„«»]")
_CLOSES = {"``": ("''",), '"': ('"',), "“": ("”", "“"), "„": ("“", "”"), "«": ("»",), "»": ("«",)}
_ASKS = ("?", "？", "؟", "?”", '?"', "?»")
_OPENS = ('"', "``", "“", "„", "«", "‘", "'", "—", "–", "-", "(", "…")


def points_back(words: Sequence[str], language: str) -> bool:
    """Whether a sentence of these words opens on one that needs the sentence before it ("He added", "Meanwhile")."""
    if not words:
        return False
    if words[0] in language_of(language).openers.pointing_back:
        return True
    phrases = _phrases_by_first_word(language).get(words[0])
    return phrases is not None and f"{' '.join(words[:8])} ".startswith(phrases)


@lru_cache(maxsize=64)  # of languages
def _phrases_by_first_word(language: str) -> dict[str, tuple[str, ...]]:
    """The phrases that point back, each with a space behind it, by their first word."""
    by_first: dict[str, tuple[str, ...]] = {}
    for phrase in language_of(language).openers.phrases:
        first = phrase.split(" ")[0]
        by_first[first] = (*by_first.get(first, ()), f"{phrase} ")
    return by_first


def speaks(words: Sequence[str], language: str) -> bool:
    """Whether the sentence is in the first person: mostly speech, and never what the article itself reports."""
    return not language_of(language).openers.first_person.isdisjoint(words)


def fragment(text: str) -> bool:
    """Whether the text is a question, opens on a quotation or a dash, or holds half a quotation."""
    return text.endswith(_ASKS) or text.startswith(_OPENS) or halved([text])[0]


def halved(paragraph: Sequence[str]) -> list[bool]:
    """For each sentence of a paragraph whether it is a part of a quotation that runs over several sentences."""
    flags = []
    opened: str | None = None
    for text in paragraph:
        half = opened is not None
        for mark in _QUOTES.findall(text):
            if opened is not None:
                opened = None if mark in _CLOSES[opened] else opened
            elif mark in _CLOSES:
                opened = mark
            else:  # it closes what was never opened
                half = True
        flags.append(half or opened is not None)
    return flags


SHORTEST, LONGEST = 10, 55  # words of a sentence that is likely to stand alone
NEWER = 0.05  # how much more the last report's words weigh than those of the middle


class Candidate(Struct, frozen=True, kw_only=True):
    """A fact in one of its tellings: `articles` tell it, `size` is in the unit of the request's length.

    `needs` is the sentence before it, where it cannot be understood without. `fit` says whether it reads as a
    sentence of a summary at all, `opens` whether its article opens with it: captions do not count.
    """

    fact: Fact
    sentence: Sentence
    text: str
    covers: tuple[Concept, ...]
    size: int
    words: int
    articles: int
    needs: str | None
    fit: bool
    opens: bool


def candidates(
    request: Request, covers: Mapping[str, tuple[Concept, ...]], captions: Mapping[str, int]
) -> list[Candidate]:
    """Each fact in its clearest sentence, and in the others that can stand in its place; in the order of the story.

    `covers` are the concepts of each sentence, `captions` how many of its sentences stand under pictures above each
    article.
    """
    before: dict[str, str] = {}
    quoted: set[str] = set()
    for article in request.story.articles:
        for previous, sentence_after in pairwise(article.sentences):
            before[sentence_after.id] = previous.id
        for _, group in groupby(article.sentences, key=lambda sentence: sentence.paragraph):
            paragraph = list(group)
            halves = halved([article.slice(sentence) for sentence in paragraph])
            quoted.update(sentence.id for sentence, half in zip(paragraph, halves, strict=True) if half)
    listed = []
    for fact in request.facts:
        wordings = [fact.best, *(wording.sentence for wording in fact.alternatives)]
        versions = [_candidate(fact, id, request, covers, captions, before, quoted) for id in wordings]
        listed += [
            previous
            for previous in versions
            if previous.sentence.id == fact.best or (previous.fit and previous.needs is None)
        ]
    # A sentence that only leads to the next one ("She said:") says nothing by itself.
    return [previous for previous in listed if not previous.text.endswith((":", "："))] or listed


def _candidate(
    fact: Fact,
    id: str,
    request: Request,
    covers: Mapping[str, tuple[Concept, ...]],
    captions: Mapping[str, int],
    before: Mapping[str, str],
    quoted: Container[str],
) -> Candidate:
    story = request.story
    sentence = story.sentence[id]
    text = story.text(id)
    annotation = request.annotation(id)
    language, words = annotation.language, annotation.words
    length = size(annotation, "words")
    back = points_back(words, language)
    above = captions[sentence.article]
    return Candidate(
        fact=fact,
        sentence=sentence,
        text=text,
        covers=covers[id],
        size=length if request.unit == "words" else size(annotation, request.unit),
        words=length,
        articles=len({story.sentence[sentence_id].article for sentence_id in fact.sentences}),
        needs=before.get(id) if back else None,
        opens=sentence.position == above,
        fit=SHORTEST <= length <= LONGEST
        and sentence.position >= above
        and id not in quoted
        and not fragment(text)
        and not speaks(words, language)
        and not (back and id not in before),
    )


def covered(request: Request) -> dict[str, tuple[Concept, ...]]:
    """The concepts of every sentence of the story."""
    articles = request.story.articles
    return concepts([request.annotation(sentence.id) for article in articles for sentence in article.sentences])


def counted(story: Story) -> list[Article]:
    """The articles that speak for themselves: a copy says nothing that was not said."""
    copies = {copy for copy, _ in story.copies}
    return [article for article in story.articles if article.id not in copies]


def recency(articles: Sequence[Article]) -> list[float]:
    """A factor an article, from 1 - `NEWER` for the first published to 1 + `NEWER` for the last; 1 for the undated."""
    days = [article.published.end if article.published else None for article in articles]
    dates = sorted({day for day in days if day})
    if len(dates) < 2:
        return [1.0] * len(articles)
    step = 2 * NEWER / (len(dates) - 1)
    return [1.0 - NEWER + step * dates.index(day) if day else 1.0 for day in days]


def size(sentence: Annotation, unit: str) -> int:
    """How long a sentence is: 1, or its words; scripts written without spaces count a word for two characters."""
    if unit == "sentences":
        return 1
    spaced, tokens = len(sentence.text.split()), len(sentence.words)
    return spaced if tokens < 3 * spaced else max(1, tokens // 2)
