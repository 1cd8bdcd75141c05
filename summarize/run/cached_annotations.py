"""What the cache knows of the sentences of articles: their annotations.

The annotations of an article depend on its text, sentences, language and dates, and on its names, whose keys are those
of its story: where a new article changes none of the names of an old one, the old one is not annotated again.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from msgspec import MsgspecError, msgpack
from msgspec.structs import replace

from summarize.evidence.annotations.sentence import annotate, annotate_articles, names_together
from summarize.model import Annotation, Article, Name
from summarize.run.cache import Cache

ANNOTATIONS = "annotations"
WORTH_KEEPING = 5
"""Articles of a story from which on its annotations are kept. A small one seldom gets another article, and then takes
little; with the articles of all stories, a run that starts with an empty cache would take 2 % longer."""
AT_ONCE = 100
"""Articles that are looked up together: an entry takes some 15 kB."""


@lru_cache(maxsize=1)
def _decoder() -> msgpack.Decoder[tuple[Annotation, ...]]:
    return msgpack.Decoder(tuple[Annotation, ...])


def annotate_by_cache(articles: Sequence[Article], cache: Cache | None) -> Mapping[str, Annotation]:
    """The same as `annotate_articles`, by what the `cache` knows."""
    if cache is None or len(articles) < WORTH_KEEPING:
        return annotate_articles(articles)
    names = names_together(articles)
    found: dict[str, Annotation] = {}
    known: dict[object, Annotation] = {}
    for start in range(0, len(articles), AT_ONCE):
        some = articles[start : start + AT_ONCE]
        keys = [_key(cache, article, names[article.id]) for article in some]
        values = cache.get_many(ANNOTATIONS, keys)
        new: list[tuple[bytes, bytes]] = []
        for article, key in zip(some, keys, strict=True):
            annotations = _decoded(values.get(key), article)
            if annotations is None:
                annotations = annotate(article, names=names[article.id], known=known)
                new.append((key, msgpack.encode(annotations)))
            found.update((annotation.id, annotation) for annotation in annotations)
        cache.put_many(ANNOTATIONS, new)
    return found


def _key(cache: Cache, article: Article, names: Sequence[Name]) -> bytes:
    sentences = [(each.id, each.start, each.end, each.position, each.paragraph) for each in article.sentences]
    return cache.key(article.text, sentences, article.language, article.anchor, article.month_first, names)


def _decoded(value: bytes | None, article: Article) -> tuple[Annotation, ...] | None:
    if value is None:
        return None
    try:
        annotations = _decoder().decode(value)
    except MsgspecError:
        return None
    return tuple([replace(annotation, article=article.id) for annotation in annotations])
