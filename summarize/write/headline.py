"""The headline of a story where the backend has none: the best title among its articles."""

from __future__ import annotations

from summarize.model import Article, Story
from summarize.write.cite import natural
from summarize.write.retrieve import Index, content
from summarize.write.verify import Verdict, verify_title

SHORT, LONG = 4, 22
"""Words of a title outside of which it is rarely a headline: a section's name, a whole paragraph."""
MOST = 50
"""Articles whose titles are looked at."""


def best_title(story: Story, index: Index) -> Verdict | None:
    """The verdict on the first title that holds, the best one first; None where no title does."""
    for article in sorted(story.articles[:MOST], key=lambda article: _rank(article, story, index)):
        told = verify_title(article, story, index=index)
        if told.statement:
            return told
    return None


def _rank(article: Article, story: Story, index: Index) -> tuple[bool, bool, float, object]:
    """Titles of a headline's length first, then those that stand in the text, then those most articles speak of."""
    title = article.title or ""
    fair = SHORT <= len(title.split()) <= LONG
    return (not fair, article.title_span is None, -_shared(title, article, story, index), natural(article.id))


def _shared(title: str, article: Article, story: Story, index: Index) -> float:
    """The mean share of the story's articles that have a stem of the title.

    The mean is taken over two stems more than there are: a short title easily has common words alone.
    """
    stems = content(title, article.language) if title else frozenset()
    if not stems or not story.articles:
        return 0.0
    return sum(index.articles_with(stem) for stem in sorted(stems)) / ((len(stems) + 2) * len(story.articles))
