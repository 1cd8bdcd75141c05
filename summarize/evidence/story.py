"""The evidence of one story, whole before any backend sees it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from summarize.evidence.annotations.sentence import annotate_articles
from summarize.evidence.conflicts.find import find_conflicts
from summarize.evidence.origins import find_origins
from summarize.evidence.timeline import find_events
from summarize.model import Annotation, Article, Group, Story


def gather(group: Group, articles: Sequence[Article], annotations: Mapping[str, Annotation] | None = None) -> Story:
    """The story that `articles`, those of `group` in its order, report together.

    The story's id is a hash of its articles' texts: it stays the same for the same files, wherever they lie.
    """
    # It imports NumPy, which whoever only lists backends, or writes to a story that is there, need not wait for.
    from summarize.evidence.facts.find import find_facts

    if annotations is None:
        annotations = annotate_articles(articles)
    facts = find_facts(articles, copies=group.copies, annotations=annotations)
    return Story(
        id=_id(articles),
        articles=tuple(articles),
        facts=facts,
        events=find_events(articles, facts, annotations),
        conflicts=find_conflicts(articles, facts, annotations=annotations),
        origins=find_origins(articles, copies=group.copies, facts=facts, annotations=annotations),
        copies=group.copies,
        grouped_by=group.grouped_by,
        annotations=annotations,
    )


def annotated(story: Story) -> Story:
    """`story` with the annotations of its sentences: itself, but for one that was put together by hand without them."""
    return story if story.annotations else replace(story, annotations=annotate_articles(story.articles))


def _id(articles: Sequence[Article]) -> str:
    digests = sorted(article.text_sha256 for article in articles)
    return hashlib.sha256("\n".join(digests).encode()).hexdigest()[:12]
