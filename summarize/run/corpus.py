"""A bundle, whatever it was given as, becomes articles, and the list of what gave none.

Articles are read one by one. A bundle of up to `KEPT` characters stays in memory; what goes beyond is read again from
its file when its story's turn comes. With a state, files that it knows are not read at all, and the articles of other
files that it knows are grouped with those of the bundle: `summarize.run.state` has what becomes of them.

Files in portions that a worker reads and parses at a time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from heapq import merge
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from summarize.errors import InputError, UsageError
from summarize.group import Settings, Signature, sign, unpack
from summarize.group.signature import order_of
from summarize.model import Article, Document, Group, Passage, Published, SourceRecord, Unread, When
from summarize.parse import parse_article
from summarize.parse.dates_across_articles import settle_publication_dates, with_settled_date
from summarize.read import documents, open_bundle
from summarize.read.bundle import Bundle as Files
from summarize.read.contract import Reader
from summarize.read.overrides import Given
from summarize.run.executor import Executor
from summarize.run.sources import record_of
from summarize.run.state import Item, State, numbered, regrouped, still_there

FILES = 32
"""Files of a portion, at most."""
BYTES = 500_000
"""Bytes of a portion; a file that has more is read where the articles are wanted, for it may hold any number."""

Portion = tuple[str, ...]


def portions(files: Files, paths: Iterable[str]) -> Iterator[Portion]:
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


def read_portion(files: Files, paths: Portion) -> tuple[Portion, list[Article | Unread] | None]:
    """The articles of a portion, without ids, and what gave none; None for one file that is too big."""
    if sum(_size(files, path) for path in paths) > BYTES:
        return paths, None
    found = [item for path in paths for item in files.read(path)]
    return paths, [item if isinstance(item, Unread) else parse_article(item, id="") for item in found]


def _size(files: Files, path: str) -> int:
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
        state: State | None = None,
        exclude: Iterable[str] = (),
        given: Given | None = None,
        readers: Iterable[Reader] = (),
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
        self._settled: dict[str, Published] = {}
        self._progress = progress
        self._state = state
        self._places: list[int] = []  # of each record, which of its file it is
        self._anew: set[str] = set()  # files that the state is told of
        self._earlier: dict[str, int] = {}  # articles that are not of this bundle, and their keys in the state
        if state and not self._paths and items:
            raise UsageError("a state keeps what is known of files: give paths, not articles")
        if self._paths or not items:
            self._files = open_bundle(
                self._paths, exclude=tuple(exclude), given=given or Given(), readers=readers,
                root=state.root if state else None,
            )  # fmt: skip
            if state:
                state.move(self._files.root)
            for warning in self._files.warnings:
                warn(warning)

    def signatures(self, executor: Executor) -> Iterator[Signature]:
        """Those of every article, and of those that the state knows beyond."""
        known: list[Signature] = []
        for signature in sign(self.read(executor, known), Settings()):
            at = int(signature.id[1:]) - 1
            if self._state and self.records[at].path in self._anew:
                self._state.add(self.records[at], self._places[at], signature)
            yield signature
        yield from known
        if self._state and self._files is not None:
            here = set(self._files.paths)
            for key, path, record, packed in self._state.articles():
                if path not in here:
                    id = f"S{len(self.records) + len(self._earlier) + 1}"
                    self._earlier[id] = key
                    yield unpack(packed, id=id, order=order_of(path, record, id))

    def read(self, executor: Executor, known: list[Signature]) -> Iterator[Article]:
        """Every article that is read, in order; `known` gets the signatures of those that need not be.

        Raises:
            InputError: There is none; the message names the first inputs and what is wrong with them.
        """
        path, place = None, 0
        for found in self._found(executor):
            place = place + 1 if found.path == path else 0
            path = found.path
            if isinstance(found, Article) and found.sentences:
                article = renamed(found, self._take(record_of(found), place))
                self._keep(article)
                yield article
            elif isinstance(found, Article):
                reason = "no sentences in it"
                self._leave(Unread(path=path, record=found.record, sha256=found.sha256, reason=reason), place)
            elif isinstance(found, Unread):
                self._leave(found, place)
            elif found.signature is not None and isinstance(found.found, SourceRecord):
                id = self._take(found.found, place)
                known.append(unpack(found.signature, id=id, order=order_of(path, found.found.record, id)))
            elif isinstance(found.found, Unread):
                self.unread.append(found.found)
            self._progress("reading", len(self.records) + len(self.unread), None)
        if not self.records:
            raise InputError(_nothing(self._paths, self.unread))

    def _take(self, record: SourceRecord, place: int) -> str:
        id = f"S{len(self.records) + 1}"
        self.records.append(replace(record, id=id, path=record.path))
        self._places.append(place)
        return id

    def _leave(self, unread: Unread, place: int) -> None:
        self.unread.append(unread)
        if self._state and unread.path in self._anew:
            self._state.add(unread, place, None)

    def given(self, id: str) -> bool:
        """Whether an article is of this bundle, and not of an earlier one."""
        return id not in self._earlier

    def told(self, groups: Sequence[Group]) -> Sequence[Group]:
        """The `groups` that hold an article of this bundle, with the articles of earlier runs that are in them.

        Ids and `records` count all of these from here on, in the order of their paths. Of an earlier article whose file
        is no longer the same, `unread` says so.
        """
        if not self._state or self._files is None or not self._earlier:
            return groups
        keys = {id: self._earlier[id] for group in groups for id in group.articles if id in self._earlier}
        found, lost = still_there(self._state, keys, self._files)
        self.unread += [lost[id] for id in sorted(lost, key=lambda id: int(id[1:]))]
        records = numbered(self.records, self._places, found)
        ids = {record.id: f"S{number}" for number, record in enumerate(records, start=1)}
        self.records = [replace(record, id=ids[record.id]) for record in records]
        self._kept = {ids[id]: renamed(article, ids[id]) for id, article in self._kept.items()}
        return regrouped(groups, lost, ids)

    def article(self, id: str) -> Article:
        """The article of that id, read again if need be: InputError if its file is no longer the same."""
        kept = self._kept.get(id)
        if kept is not None:
            return with_settled_date(kept, self._settled)
        assert self._files is not None
        record = self.records[int(id[1:]) - 1]
        document = self._files.load(record.path, record.record)
        if document.text_sha256 != record.text_sha256:
            raise InputError(f"{record.path}: changed while it was read")
        return with_settled_date(parse_article(document, id=id), self._settled)

    def turn(self, groups: Sequence[Group]) -> None:
        """Read a date that its article leaves open (03/06/2025, June 5) in the order, and in the year, that others of
        the bundle speak for."""
        self._settled = settle_publication_dates(self.records, groups)
        self.records = [
            replace(record, published=self._settled.get(record.id, record.published)) for record in self.records
        ]

    def __getstate__(self) -> dict[str, Any]:
        kept = {} if self._files is not None else self._kept
        return {
            **vars(self),
            "_kept": kept,
            "_items": [],
            "_progress": None,
            "_state": None,
            "_anew": set(),
        }

    def _found(self, executor: Executor) -> Iterator[Article | Unread | Item]:
        if self._files is None:
            for item in documents(self._items):
                yield _parsed(item)
            return
        anew = self._files.paths
        kept: list[str] = []
        if self._state:
            known = {path for path in anew if self._known(path)}
            kept = [path for path in anew if path in known]
            anew = [path for path in anew if path not in known]
        yield from merge(self._read(executor, anew), self._remembered(kept), key=lambda item: item.path)

    def _known(self, path: str) -> bool:
        """Whether a file need not be read, for the state has what is in it."""
        assert self._state
        assert self._files is not None
        stamp, said = self._files.stamp(path), self._files.said(path)
        known = self._state.known(path, stamp, said)
        if stamp and not known:
            self._anew.add(path)
            self._state.begin(path, stamp, said)
        return known

    def _remembered(self, paths: Iterable[str]) -> Iterator[Item]:
        for path in paths:
            assert self._state
            yield from self._state.items(path)

    def _read(self, executor: Executor, anew: Iterable[str]) -> Iterator[Article | Unread]:
        assert self._files is not None
        for paths, found in executor.map(partial(read_portion, self._files), portions(self._files, anew)):
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
