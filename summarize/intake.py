"""A bundle, whatever it was given as, becomes articles, and the list of what gave none."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from summarize.errors import InputError, UsageError
from summarize.model import Article, Document, Unread
from summarize.plugin.registry import Plugins
from summarize.read import documents, open_bundle
from summarize.read.given import Given
from summarize.text import parse_article

Bundle = str | Path | Iterable[str | Path] | Iterable[Article | Mapping[str, Any]]
Progress = Callable[[str, int, int | None], None]
Warn = Callable[[str], None]


class Intake(Struct, frozen=True):
    """The articles by their ids, which count them in the order of their paths, and the inputs that gave none."""

    articles: Mapping[str, Article]
    unread: tuple[Unread, ...]


def take_in(
    bundle: Bundle,
    *,
    exclude: Iterable[str] = (),
    given: Given | None = None,
    plugins: Plugins,
    progress: Progress,
    warn: Warn,
) -> Intake:
    """Read and parse all of `bundle`. `warn` is told what was given in vain.

    Raises:
        InputError: Nothing in it can be read; the message names the first inputs and what is wrong with them.
        UsageError: It mixes paths and articles.
    """
    items: list[Any] = [bundle] if isinstance(bundle, str | Path) else list(bundle)
    paths = [item for item in items if isinstance(item, str | Path)]
    if paths and len(paths) < len(items):
        raise UsageError("a bundle is paths or articles, not both")
    articles: dict[str, Article] = {}
    unread: list[Unread] = []
    if paths or not items:
        opened = open_bundle(paths, exclude=tuple(exclude), given=given or Given(), readers=plugins.readers())
        _sort(opened.documents(), articles, unread, progress)
        for warning in opened.warnings:
            warn(warning)
    else:
        _sort(documents(items), articles, unread, progress)
    if not articles:
        raise InputError(_nothing(paths, unread))
    return Intake(articles, tuple(unread))


def _sort(
    found: Iterable[Document | Unread], articles: dict[str, Article], unread: list[Unread], progress: Progress
) -> None:
    for item in found:
        if isinstance(item, Unread):
            unread.append(item)
        else:
            article = parse_article(item, id=f"S{len(articles) + 1}")
            if article.sentences:
                articles[article.id] = article
            else:
                reason = "no sentences in it"
                unread.append(Unread(path=item.path, record=item.record, sha256=item.sha256, reason=reason))
        progress("reading", len(articles) + len(unread), None)


def _nothing(paths: list[str | Path], unread: list[Unread]) -> str:
    where = ", ".join(str(path) for path in paths[:3]) + (", …" if len(paths) > 3 else "") or "the bundle"
    if not unread:
        return f"nothing to read in {where}: give files, a folder or an archive of news articles"
    listed = "; ".join(f"{item.path}: {item.reason}" for item in unread[:5])
    more = f"; and {len(unread) - 5} more" if len(unread) > 5 else ""
    return f"nothing to read in {where}: {listed}{more}"
