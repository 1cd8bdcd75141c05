"""What the cache knows of files: the articles that were parsed from them, and the signatures of these.

A file is known by its path, which ids of sentences are made of, the hash of its bytes, what the user gave for it, and
the limits of reading. A file of which something was skipped is read again: what was in the way may be gone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import TypeGuard

from msgspec import MsgspecError, Struct, msgpack

from summarize.group import Signature, pack, unpack
from summarize.group.signature import order_of
from summarize.model import Article, Unread
from summarize.read.file_bundle import FileBundle
from summarize.run.cache import Cache

ARTICLES = "articles"
SIGNATURE = "signature"
TEXT_KEPT = 8_000_000
"""Characters of the articles of a file, beyond which it is not kept: a file's articles are in memory together."""


class _Result(Struct, frozen=True, array_like=True):
    """An article, or why there is none."""

    article: Article | None = None
    unread: Unread | None = None


@lru_cache(maxsize=1)
def _decoder() -> msgpack.Decoder[list[_Result]]:
    return msgpack.Decoder(list[_Result])


class CachedReadings:
    """The entries of a cache about the files of a bundle."""

    def __init__(self, cache: Cache, files: FileBundle) -> None:
        self._cache = cache
        self._files = files

    def known(self, paths: Sequence[str]) -> dict[str, bytes]:
        """The keys of those files that the cache has, as their bytes are now."""
        if self._cache.is_empty():
            return {}
        keys: dict[str, bytes] = {}
        for path in paths:
            sha256 = self._files.digest(path)
            if sha256 is not None:
                keys[path] = self._key(path, sha256)
        found = self._cache.known(ARTICLES, list(keys.values()))
        return {path: key for path, key in keys.items() if key in found}

    def load(self, keys: Mapping[str, bytes]) -> dict[str, list[Article | Unread]]:
        """What was read from files, by path; nothing of those whose entries are damaged."""
        values = self._cache.get_many(ARTICLES, list(keys.values()))
        loaded: dict[str, list[Article | Unread]] = {}
        for path, key in keys.items():
            results = _decoded(values.get(key))
            if results:
                loaded[path] = results
        return loaded

    def keep(self, path: str, results: Iterable[Article | Unread]) -> Iterator[Article | Unread]:
        """The same results, which are kept once all of them were taken."""
        together: list[Article | Unread] | None = []
        size = 0
        for result in results:
            yield result
            if together is None:
                continue
            together.append(result)
            size += len(result.text) if isinstance(result, Article) else 0
            if size > TEXT_KEPT or (isinstance(result, Unread) and result.status == "skipped"):
                together = None
        sha256 = together[0].sha256 if together else None
        if together and sha256 and all(result.sha256 == sha256 for result in together):
            self._cache.put(ARTICLES, self._key(path, sha256), msgpack.encode([_packed(item) for item in together]))

    def article(self, path: str, sha256: str) -> Article | None:
        """The one article of a file with these bytes."""
        key = self._key(path, sha256)
        results = self.load({path: key}).get(path, ())
        return results[0] if len(results) == 1 and isinstance(results[0], Article) else None

    def signature_key(self, article: Article, position: int) -> bytes:
        """The key of the signature of an article, which is the one of that number in its file."""
        return self._key(article.path, article.sha256, position)

    def signature(self, key: bytes, article: Article) -> Signature | None:
        """The signature that has this key, under the id of the article."""
        packed = self._cache.get(SIGNATURE, key)
        if packed is None:
            return None
        try:
            return unpack(packed, id=article.id, order=order_of(article.path, article.record, article.id))
        except MsgspecError:
            return None

    def keep_signature(self, key: bytes, signature: Signature) -> None:
        """Keep a signature under its key."""
        self._cache.put(SIGNATURE, key, pack(signature))

    def _key(self, path: str, sha256: str, *more: int) -> bytes:
        return self._cache.key(path, sha256, self._files.given_for(path), self._files.limits, *more)


def _packed(result: Article | Unread) -> _Result:
    return _Result(unread=result) if isinstance(result, Unread) else _Result(article=result)


def _decoded(value: bytes | None) -> list[Article | Unread]:
    if value is None:
        return []
    try:
        results = [row.article or row.unread for row in _decoder().decode(value)]
    except MsgspecError:
        return []
    return results if _complete(results) else []


def _complete(results: list[Article | Unread | None]) -> TypeGuard[list[Article | Unread]]:
    return None not in results
