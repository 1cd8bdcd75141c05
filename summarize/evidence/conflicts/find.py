"""Where sources disagree: numbers, quotations and dates of one thing that cannot all be right.

Nothing is averaged or picked: each side is shown with the passages where it stands. Precision comes first. Two numbers
are compared only where the sentences report the same event: the same names, no other place, no other
day, the same action, the same thing counted.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from summarize.evidence.annotations.sentence import annotate_articles
from summarize.evidence.conflicts.numbers import number_disputes
from summarize.evidence.conflicts.quotations import quotation_disputes
from summarize.evidence.conflicts.same_event import Dispute, Mention, date_disputes, related
from summarize.model import Annotation, Article, Conflict, Fact, Passage, Side

MOST = 20
"""Conflicts of one story that are kept, those of most articles first."""


def find_conflicts(
    articles: Sequence[Article], facts: Sequence[Fact], *, annotations: Mapping[str, Annotation] | None = None
) -> tuple[Conflict, ...]:
    """The disagreements among what `articles` report, in the order of the story.

    `annotations` are those of `annotate_articles`, where they were made before. An article never disagrees with itself.
    """
    if len(articles) < 2:
        return ()
    annotations = annotate_articles(articles) if annotations is None else annotations
    groups = related(facts, annotations)
    disagreements = (
        *_merged_conflicts("number", number_disputes(annotations, groups), articles),
        *_merged_conflicts("quotation", quotation_disputes(annotations, groups), articles),
        *_merged_conflicts("date", date_disputes(annotations, groups), articles),
    )
    rank = {article.id: number for number, article in enumerate(articles)}

    def weight(conflict: Conflict) -> int:
        return -len({passage.article for side in conflict.sides for passage in side.passages})

    def order(conflict: Conflict) -> tuple[int, int, str]:
        first = min(conflict.sides[0].passages, key=lambda passage: (rank[passage.article], passage.start))
        return rank[first.article], first.start, conflict.kind

    return tuple(sorted(sorted(disagreements, key=lambda each: (weight(each), order(each)))[:MOST], key=order))


def _merged_conflicts(kind: str, disputes: Iterable[Dispute], articles: Sequence[Article]) -> list[Conflict]:
    """One conflict for all disputes that hang together: twelve against fourteen, fourteen against fifteen."""
    offset = {sentence.id: sentence.start for article in articles for sentence in article.sentences}
    rank = {article.id: number for number, article in enumerate(articles)}
    disputes = sorted(disputes, key=lambda dispute: (dispute.left.key, dispute.right.key))
    root: dict[tuple[str, int], tuple[str, int]] = {}

    def find(key: tuple[str, int]) -> tuple[str, int]:
        while root.setdefault(key, key) != key:
            key = root[key]
        return key

    for dispute in disputes:
        first, second = sorted((find(dispute.left.key), find(dispute.right.key)))
        root[second] = first
    together: dict[tuple[str, int], list[Dispute]] = defaultdict(list)
    for dispute in disputes:
        together[find(dispute.left.key)].append(dispute)
    conflicts = []
    for group in together.values():
        mentions = {mention.key: mention for dispute in group for mention in (dispute.left, dispute.right)}
        sides = _sides(mentions.values(), offset, rank)
        if len(sides) > 1 and len({passage.article for side in sides for passage in side.passages}) > 1:
            question = group[0].question
            whole = "\0".join((kind, *(side.value for side in sides), *(str(s.passages) for s in sides)))
            id = "c" + hashlib.sha256(whole.encode(errors="surrogatepass")).hexdigest()[:9]
            conflicts.append(Conflict(id=id, kind=kind, question=question, sides=sides))
    return conflicts


def _sides(mentions: Iterable[Mention], offset: Mapping[str, int], rank: Mapping[str, int]) -> tuple[Side, ...]:
    """Mentions of one value are one side; sides in the order of the story."""
    by_value: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        by_value[mention.value].append(mention)
    sides = []
    for same in by_value.values():
        same.sort(key=lambda mention: (rank[mention.article], offset[mention.sentence] + mention.start))
        passages = (
            Passage(mention.article, offset[mention.sentence] + mention.start, offset[mention.sentence] + mention.end)
            for mention in same
        )
        sides.append(
            (rank[same[0].article], offset[same[0].sentence], Side(value=same[0].shown, passages=tuple(passages)))
        )
    return tuple(side for _, _, side in sorted(sides, key=lambda item: item[:2]))
