"""Citations: where a statement stands in the files, and how many files, publishers and texts that makes."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from summarize.languages import lazy_pattern
from summarize.model import Article, Citation, Excluded, Passage, Sentence, Span, Story, Support

_PIECES = lazy_pattern(r"\d+|\D+")
_FAR = 20_000
"""Position from which the line is looked up: a long text with thousands of citations would be counted as often."""


def natural(text: str) -> tuple[tuple[int, int, str], ...]:
    """A key that sorts "S2" before "S10"."""
    return tuple((0, int(p), "") if p.isdecimal() else (1, 0, p) for p in _PIECES.findall(text))


def citation(article: Article, span: Span | Sentence | Passage | Excluded) -> Citation:
    """The citation of `span`, with the line on which it starts."""
    return Citation(
        article.id, span.start, span.end, line_of(article.text, span.start), article.text[span.start : span.end]
    )


def line_of(text: str, at: int) -> int:
    """The line of a position, from 1. A line ends with a line feed; in a text without any, with a carriage return."""
    return 1 + (text.count(_line_end(text), 0, at) if at < _FAR else bisect_left(_breaks(text), at))


@lru_cache(maxsize=64)
def _line_end(text: str) -> str:
    return "\r" if "\n" not in text and "\r" in text else "\n"


@lru_cache(maxsize=16)
def _breaks(text: str) -> array[int]:
    """Where each line of `text` ends."""
    return array("Q", (match.start() for match in re.finditer(_line_end(text), text)))


def in_order(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """`citations`, each once, by the number of their source and their place in it."""
    return tuple(sorted(set(citations), key=lambda cite: (natural(cite.source), cite.start, cite.end)))


def cite_sentences(story: Story, sentences: Iterable[str]) -> tuple[Citation, ...]:
    """The citations of the sentences with these ids."""
    cited = (story.sentence[id] for id in sentences)
    return in_order(citation(story.article[sentence.article], sentence) for sentence in cited)


def cite_passage(story: Story, passage: Passage | None) -> Citation | None:
    """The citation of a passage of the story; None where there is none."""
    return citation(story.article[passage.article], passage) if passage else None


def support(story: Story, citations: Iterable[Citation]) -> Support:
    """From how many files and known publishers `citations` are, and which of the files have a text in common.

    `origins` is None unless it is known of every cited file which origin it has; one file is one origin.
    """
    sources = sorted({cite.source for cite in citations}, key=natural)
    names = (story.article[source].publisher for source in sources)
    publishers = {name.casefold().strip() for name in names if name and name.strip()}
    known = {article: number for number, origin in enumerate(story.origins or ()) for article in origin.articles}
    sharing = Counter(known[source] for source in sources if source in known)
    determined = len(sources) == 1 or all(source in known for source in sources)
    return Support(
        files=len(sources),
        publishers=len(publishers),
        origins=max(1, len(sharing)) if determined else None,
        shared_texts=tuple(count for _, count in sorted(sharing.items()) if count > 1),
    )
