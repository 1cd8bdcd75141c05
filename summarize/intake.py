"""A bundle, whatever it was given as, becomes articles, and the list of what gave none.

Articles are read one by one. A bundle of up to `KEPT` characters stays in memory; what goes beyond is read again from
its file when its story's turn comes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from summarize.errors import InputError, UsageError
from summarize.executor import Executor
from summarize.model import Article, Document, SourceRecord, Unread
from summarize.plugin.registry import Plugins
from summarize.portions import portions, read_portion, renamed
from summarize.read import documents, open_bundle
from summarize.read.bundle import Bundle as Files
from summarize.read.given import Given
from summarize.sources import record_of
from summarize.text import parse_article

Bundle = str | Path | Iterable[str | Path] | Iterable[Article | Mapping[str, Any]]
Progress = Callable[[str, int, int | None], None]
Warn = Callable[[str], None]

KEPT = 20_000_000
"""Characters of articles that stay in memory, which takes some five times as many bytes."""


class Intake:
    """The articles of a bundle: `read` them all once, then ask for any by its id.

    Ids count them in the order of their paths ("S1"). `records` has what the output says of each, about a kilobyte;
    `unread` are the inputs that gave none. Sent to another process, it finds articles of files again, and holds those
    that came from memory.

    Raises:
        UsageError: The bundle mixes paths and articles.
    """

    def __init__(
        self,
        bundle: Bundle,
        *,
        exclude: Iterable[str] = (),
        given: Given | None = None,
        plugins: Plugins,
        progress: Progress,
        warn: Warn,
    ) -> None:
        items: list[Any] = [bundle] if isinstance(bundle, str | Path) else list(bundle)
        self._paths = [item for item in items if isinstance(item, str | Path)]
        if self._paths and len(self._paths) < len(items):
            raise UsageError("a bundle is paths or articles, not both")
        self.records: list[SourceRecord] = []
        self.unread: list[Unread] = []
        self._items = [] if self._paths else items
        self._files: Files | None = None
        self._kept: dict[str, Article] = {}
        self._room = KEPT
        self._progress = progress
        if self._paths or not items:
            self._files = open_bundle(
                self._paths, exclude=tuple(exclude), given=given or Given(), readers=plugins.readers()
            )
            for warning in self._files.warnings:
                warn(warning)

    def read(self, executor: Executor) -> Iterator[Article]:
        """Every article, read and parsed once, in order.

        Raises:
            InputError: There is none; the message names the first inputs and what is wrong with them.
        """
        for found in self._found(executor):
            if isinstance(found, Article) and found.sentences:
                article = renamed(found, f"S{len(self.records) + 1}")
                self.records.append(record_of(article))
                self._keep(article)
                yield article
            elif isinstance(found, Article):
                reason = "no sentences in it"
                self.unread.append(
                    Unread(path=found.path, record=found.record, sha256=found.sha256, reason=reason)
                )  # fmt: skip
            else:
                self.unread.append(found)
            self._progress("reading", len(self.records) + len(self.unread), None)
        if not self.records:
            raise InputError(_nothing(self._paths, self.unread))

    def article(self, id: str) -> Article:
        """The article of that id, read again if need be: InputError if its file is no longer the same."""
        kept = self._kept.get(id)
        if kept is not None:
            return kept
        assert self._files is not None
        record = self.records[int(id[1:]) - 1]
        document = self._files.load(record.path, record.record)
        if document.text_sha256 != record.text_sha256:
            raise InputError(f"{record.path}: changed while it was read")
        return parse_article(document, id=id)

    def __getstate__(self) -> dict[str, Any]:
        kept = {} if self._files else self._kept
        return {**vars(self), "_kept": kept, "_items": [], "_progress": None}

    def _found(self, executor: Executor) -> Iterator[Article | Unread]:
        if self._files is None:
            for item in documents(self._items):
                yield _parsed(item)
            return
        for paths, found in executor.map(partial(read_portion, self._files), portions(self._files)):
            if found is not None:
                yield from found
                continue
            for path in paths:  # too big to be sent: read here, one record at a time
                for item in self._files.read(path):
                    yield _parsed(item)

    def _keep(self, article: Article) -> None:
        if self._files is None or len(article.text) <= self._room:
            self._room -= len(article.text)
            self._kept[article.id] = article


def _parsed(item: Document | Unread) -> Article | Unread:
    return item if isinstance(item, Unread) else parse_article(item, id="")


def _nothing(paths: list[str | Path], unread: list[Unread]) -> str:
    where = ", ".join(str(path) for path in paths[:3]) + (", …" if len(paths) > 3 else "") or "the bundle"
    if not unread:
        return f"nothing to read in {where}: give files, a folder or an archive of news articles"
    listed = "; ".join(f"{item.path}: {item.reason}" for item in unread[:5])
    more = f"; and {len(unread) - 5} more" if len(unread) > 5 else ""
    return f"nothing to read in {where}: {listed}{more}"
