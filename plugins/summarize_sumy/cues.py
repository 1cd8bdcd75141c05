"""Words that Edmundson's method is given, since sumy has none (Edmundson 1969, "New Methods in Automatic Extracting").

He drew bonus words from a corpus. Here they are drawn from the story itself, so that any language has them: what the
titles say, and what half of the articles say. Stigma words mark asides and first persons.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from summarize import Story, stems
from summarize import language as language_of

_NONE = "\0"  # sumy refuses an empty set; no text has this word


def teach(summarizer: Any, story: Story, language: str) -> None:  # noqa: ANN401
    """Set the bonus, stigma and null words of sumy's Edmundson summarizer."""
    titles = {stem for article in story.articles if article.title for stem in stems(article.title, language)}
    carried: Counter[str] = Counter()
    for article in story.articles:
        carried.update({stem for sentence in article.sentences for stem in story.annotations[sentence.id].content})
    shared = {stem for stem, count in carried.items() if count >= 2 and 2 * count >= len(story.articles)}
    known = language_of(language)
    # Set past the setters, which would stem a second time.
    summarizer._bonus_words = frozenset(titles | shared) or frozenset([_NONE])
    summarizer._stigma_words = frozenset(stems(" ".join(known.openers.asides), language, stop=False)) or frozenset(
        [_NONE]
    )
    # sumy counts the words of headings that are null words, where Edmundson counts the others: so these are the others.
    summarizer._null_words = frozenset(titles) or frozenset([_NONE])
