"""Files in portions that a worker reads and parses at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec.structs import replace

from summarize.model import Article, Passage, Unread, When
from summarize.read.bundle import Bundle
from summarize.text import parse_article

FILES = 32
"""Files of a portion, at most."""
BYTES = 500_000
"""Bytes of a portion; a file that has more is read where the articles are wanted, for it may hold any number."""

Portion = tuple[str, ...]


def portions(files: Bundle, paths: Iterable[str]) -> Iterator[Portion]:
    """Those paths of a bundle, in order."""
    portion: list[str] = []
    total = 0
    for path in paths:
        size = _size(files, path)
        if portion and (len(portion) == FILES or total + size > BYTES):
            yield tuple(portion)
            portion, total = [], 0
        portion.append(path)
        total += size
    if portion:
        yield tuple(portion)


def read_portion(files: Bundle, paths: Portion) -> tuple[Portion, list[Article | Unread] | None]:
    """The articles of a portion, without ids, and what gave none; None for one file that is too big."""
    if sum(_size(files, path) for path in paths) > BYTES:
        return paths, None
    found = [item for path in paths for item in files.read(path)]
    return paths, [item if isinstance(item, Unread) else parse_article(item, id="") for item in found]


def _size(files: Bundle, path: str) -> int:
    try:
        return (Path(files.root) / path).stat().st_size
    except (OSError, ValueError):  # standard input, or none of ours to judge
        return BYTES + 1


def renamed(article: Article, id: str) -> Article:
    """The article under its id, which its sentences and its date carry too."""
    when = article.published
    return replace(
        article,
        id=id,
        sentences=tuple([replace(sentence, article=id) for sentence in article.sentences]),
        published=when and _renamed(when, id),
    )


def _renamed(when: When, id: str) -> When:
    def moved(passage: Passage | None) -> Passage | None:
        return passage and Passage(id, passage.start, passage.end)

    return replace(when, expression=moved(when.expression), anchor=moved(when.anchor), linked=moved(when.linked))
