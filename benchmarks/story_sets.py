"""Labelled bundles to group: whole, skewed, small, pooled; and the B-cubed score."""

from __future__ import annotations

import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from summarize.model import Article, Document
from summarize.parse import parse_article
from summarize.read import documents


class Labelled(Struct, frozen=True):
    """An article and the story it tells; None for one that only distracts."""

    article: Article
    story: str | None


def ecbplus(data: Path, split: str) -> list[Labelled]:
    """ECB+ (Cybulska and Vossen 2014): news in pairs of stories of one kind; `split` is train or dev."""
    lines = map(json.loads, (data / "ecbplus" / "docs.jsonl").read_text("utf-8").splitlines())
    return [_labelled(line["id"], line["text"], line["story"]) for line in lines if line["split"] == split]


def multiling(data: Path, language: str) -> list[Labelled]:
    """MultiLing 2011: five events of ten Wikinews articles each, pooled; `language` is english or french."""
    lines = map(json.loads, (data / "multiling" / f"{language}.jsonl").read_text("utf-8").splitlines())
    return [
        _labelled(document["id"], document["text"], event["id"], language[:2])
        for event in lines
        for document in event["documents"]
    ]


def meantime(data: Path) -> list[Labelled]:
    """MEANTIME: 120 Wikinews articles, unlabelled, to distract."""
    lines = map(json.loads, (data / "wikinews-events" / "articles.jsonl").read_text("utf-8").splitlines())
    return [_labelled(line["id"], "\n".join(line["sentences"]), None) for line in lines]


def _labelled(id: str, text: str, story: str | None, language: str = "en") -> Labelled:
    """The article as a file of `text` gives it: its headline, its date and its boilerplate are told from its report."""
    (found,) = documents([{"path": id, "text": text, "language": language}])
    assert isinstance(found, Document)
    return Labelled(parse_article(found, id=id), story)


def skewed(articles: Sequence[Labelled], chance: random.Random) -> list[Labelled]:
    """Every other story cut to one article, the others to a few, more often few than many."""
    stories = by_story(articles)
    names = sorted(stories)
    chance.shuffle(names)
    chosen = []
    for place, name in enumerate(names):
        count = 1 if place % 2 else max(2, int(len(stories[name]) * chance.random() ** 1.5) + 1)
        chosen += chance.sample(stories[name], min(count, len(stories[name])))
    chance.shuffle(chosen)
    return chosen


def small(articles: Sequence[Labelled], chance: random.Random, least: int, most: int) -> list[Labelled]:
    """A bundle of `least` to `most` articles of one or more stories, of one kind more often than not."""
    stories = by_story(articles)
    kinds = defaultdict(list)
    for name in sorted(stories):
        kinds[name.split("_")[0]].append(name)
    size = chance.randint(least, most)
    wanted = chance.randint(1, max(1, min(size, 1 + size // 2)))
    names: list[str] = []
    while len(names) < wanted:
        kind = kinds[chance.choice(sorted(kinds))]
        for name in chance.sample(kind, len(kind)):
            if name not in names and len(names) < wanted and (not names or chance.random() < 0.8):
                names.append(name)
    chosen = [chance.choice(stories[name]) for name in names]
    rest = [article for name in names for article in stories[name] if article not in chosen]
    return chosen + chance.sample(rest, min(len(rest), size - len(chosen)))


def by_story(articles: Iterable[Labelled]) -> dict[str, list[Labelled]]:
    stories: dict[str, list[Labelled]] = defaultdict(list)
    for labelled in articles:
        stories[labelled.story or labelled.article.id].append(labelled)
    return stories


def bcubed(gold: Sequence[str | None], found: Sequence[object]) -> float:
    """B-cubed F1 (Bagga and Baldwin 1998) over the items that have a label; the others distract only."""
    sizes, clusters = Counter(gold), Counter(found)
    both = Counter(zip(gold, found, strict=True))
    labelled = [(label, cluster) for label, cluster in zip(gold, found, strict=True) if label is not None]
    precision = sum(both[pair] / clusters[pair[1]] for pair in labelled) / len(labelled)
    recall = sum(both[pair] / sizes[pair[0]] for pair in labelled) / len(labelled)
    return 2 * precision * recall / (precision + recall)
