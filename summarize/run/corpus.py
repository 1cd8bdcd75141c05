"""The articles of a bundle as one value, and how any of them is had by its id.

A `Corpus` is made whole by `collect`, which reads every article once; what later stages find out makes a new one
(`with_earlier_articles`, `settle_dates`). Its articles up to `KEPT` characters are in memory; what goes beyond is read
again from its file when its story's turn comes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from heapq import merge
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from summarize.errors import InputError
from summarize.group import Settings, Signature, SignatureStore, sign
from summarize.model import Article, Group, Published, SourceRecord, Unread
from summarize.parse import parse_article
from summarize.parse.dates_across_articles import settle_publication_dates, with_settled_date
from summarize.read.file_bundle import FileBundle
from summarize.run.cache import Cache
from summarize.run.cached_reading import CachedReadings
from summarize.run.reading import OpenedBundle, Parsed, with_id
from summarize.run.sources import record_of
from summarize.run.state import FileChanges, State, StoredItem, numbered, regrouped, still_there

Progress = Callable[[str, int, int | None], None]

KEPT = 20_000_000
"""Characters of articles that stay in memory, which takes some five times as many bytes."""


class Corpus(Struct, frozen=True, kw_only=True):
    """All articles of a bundle. Ids count them in the order of their paths: that of ``records[0]`` is "S1".

    `records` has what the output says of each article, about a kilobyte; `unread` are the inputs that gave none.
    `positions` and `unread_positions` count the things found in one file from 0. `in_memory` are the articles that need
    not be read again, by id. `read` counts the articles that were read in this run; `earlier` are articles of earlier
    runs, whose files are not of the bundle, by id, with their keys in the state. `settled` are the dates that other
    articles of the bundle decide, by id.
    """

    files: FileBundle | None
    records: tuple[SourceRecord, ...]
    positions: tuple[int, ...]
    unread: tuple[Unread, ...]
    unread_positions: tuple[int, ...]
    in_memory: Mapping[str, Article]
    read: int
    earlier: Mapping[str, int]
    settled: Mapping[str, Published] = {}

    def record(self, id: str) -> SourceRecord:
        """What the output says of the article of that id."""
        return self.records[int(id[1:]) - 1]

    def is_new(self, id: str) -> bool:
        """Whether an article is of this bundle, and not only of an earlier one."""
        return id not in self.earlier

    def article_source(self, cache: Cache | None = None) -> ArticleSource:
        """How its articles are had; the `cache` may know some that are not in memory."""
        return ArticleSource(files=self.files, in_memory=self.in_memory, cache=cache)

    def references(self, ids: Iterable[str]) -> tuple[ArticleReference, ...]:
        """What an `ArticleSource` needs to know of some articles."""
        return tuple(ArticleReference(record=self.record(id), settled=self.settled.get(id)) for id in ids)


class ArticleReference(Struct, frozen=True, kw_only=True):
    """An article that is not loaded; `settled` is its date, where other articles decide it."""

    record: SourceRecord
    settled: Published | None


class ArticleSource(Struct, frozen=True, kw_only=True):
    """How an article is had: from memory, from the cache, or from its file."""

    files: FileBundle | None
    in_memory: Mapping[str, Article]
    cache: Cache | None = None

    def __reduce__(self) -> tuple[Callable[..., ArticleSource], tuple[object, ...]]:
        """Who is sent it, instead of inheriting it, reads again what can be read."""
        return _article_source, (self.files, self.in_memory if self.files is None else {}, self.cache)

    def load(self, article: ArticleReference) -> Article:
        """The article, with its settled date: InputError if its file is no longer the same."""
        record = article.record
        settled = {record.id: article.settled} if article.settled else {}
        cached = self.in_memory.get(record.id)
        return with_settled_date(cached or self._read(record), settled)

    def _read(self, record: SourceRecord) -> Article:
        assert self.files is not None
        if self.cache and record.record is None and record.sha256:
            article = CachedReadings(self.cache, self.files).article(record.path, record.sha256)
            if article and self.files.digest(record.path) == record.sha256:
                return with_id(article, record.id)
        document = self.files.load(record.path, record.record)
        if document.text_sha256 != record.text_sha256:
            raise InputError(f"{record.path}: changed while it was read")
        return parse_article(document, id=record.id)


def _article_source(files: FileBundle | None, in_memory: Mapping[str, Article], cache: Cache | None) -> ArticleSource:
    return ArticleSource(files=files, in_memory=in_memory, cache=cache)


def collect(
    bundle: OpenedBundle,
    parsed: Iterable[Parsed],
    *,
    readings: CachedReadings | None = None,
    state: State | None,
    changes: FileChanges,
    progress: Progress,
) -> tuple[Corpus, SignatureStore]:
    """The corpus of all that is `parsed` (which is consumed) and of the files of the bundle that the state knows; and
    the signatures of its articles, and of those of other files that the state knows. The store is to be closed.
    Articles whose signatures are among the `readings` of earlier runs are not signed.

    Raises:
        InputError: There is no article; the message names the first inputs and what is wrong with them.
    """
    records: list[SourceRecord] = []
    positions: list[int] = []
    unread: list[Unread] = []
    unread_positions: list[int] = []
    in_memory: dict[str, Article] = {}
    stored_keys: dict[str, int] = {}
    earlier: dict[str, int] = {}
    unsigned: dict[str, bytes] = {}
    room = KEPT

    def articles() -> Iterator[Article | Signature]:
        """Those that are read, under their ids, or their signatures; the lists above get all that is found."""
        nonlocal room
        for position, entry in _with_positions(merge(parsed, _stored(state, changes), key=lambda item: item.path)):
            content = _content(entry)
            if isinstance(content, Unread):
                unread.append(content)
                unread_positions.append(position)
            else:
                id = f"S{len(records) + 1}"
                records.append(replace(content, id=id, path=entry.path))
                positions.append(position)
                if isinstance(entry, Article):
                    article = with_id(entry, id)
                    if bundle.files is None or len(article.text) <= room:
                        room -= len(article.text)
                        in_memory[id] = article
                    yield _signature(article, position) or article
                elif isinstance(entry, StoredItem):
                    stored_keys[id] = entry.key
            progress("reading", len(records) + len(unread), None)
        if not records:
            raise InputError(_nothing_to_read(bundle, unread))

    def _signature(article: Article, position: int) -> Signature | None:
        """That of an earlier run."""
        if readings is None:
            return None
        key = readings.signature_key(article, position)
        signature = readings.signature(key, article)
        if signature is None:
            unsigned[article.id] = key
        return signature

    def signatures_of_read() -> Iterator[Signature]:
        """Those of the articles that are read; new ones are kept."""
        for signature in sign(articles(), Settings()):
            key = unsigned.pop(signature.id, None)
            if readings is not None and key is not None:
                readings.keep_signature(key, signature)
            yield signature

    def stored_signatures() -> Iterator[Signature]:
        """Those of the articles that are not read."""
        if state is None or bundle.files is None:
            return
        for id, key in stored_keys.items():
            yield state.signature(key, id)
        here = set(bundle.files.paths)
        for key, path in state.articles():
            if path not in here:
                id = f"S{len(records) + len(earlier) + 1}"
                earlier[id] = key
                yield state.signature(key, id)

    signatures = SignatureStore(chain(signatures_of_read(), stored_signatures()))
    corpus = Corpus(
        files=bundle.files,
        records=tuple(records),
        positions=tuple(positions),
        unread=tuple(unread),
        unread_positions=tuple(unread_positions),
        in_memory=in_memory,
        read=len(records) - len(stored_keys),
        earlier=earlier,
    )
    return corpus, signatures


def _stored(state: State | None, changes: FileChanges) -> Iterator[StoredItem]:
    """What the state knows of the files that are as they were."""
    if state is not None:
        for path in sorted(changes.unchanged):
            yield from state.items(path)


def _with_positions(items: Iterable[Parsed | StoredItem]) -> Iterator[tuple[int, Parsed | StoredItem]]:
    """Each with its number among those of its path."""
    path, position = None, 0
    for item in items:
        position = position + 1 if item.path == path else 0
        path = item.path
        yield position, item


def _content(item: Parsed | StoredItem) -> SourceRecord | Unread:
    """What the output will say of it."""
    if isinstance(item, StoredItem):
        return item.content
    if isinstance(item, Unread):
        return item
    if not item.sentences:
        return Unread(path=item.path, record=item.record, sha256=item.sha256, reason="no sentences in it")
    return record_of(item)


def remember(state: State, corpus: Corpus, signatures: SignatureStore, changes: FileChanges) -> None:
    """Write to the state what was found in the files that it did not know as they are; nothing else writes to it."""
    assert corpus.files is not None
    for path, stamp in changes.stamps.items():
        state.begin(path, stamp, corpus.files.given_for(path))
    for position, unread in zip(corpus.unread_positions, corpus.unread, strict=True):
        if unread.path in changes.stamps:
            state.add(unread, position, None)
    for signature in signatures.first(corpus.read):
        record = corpus.record(signature.id)
        if record.path in changes.stamps:
            state.add(record, corpus.positions[int(signature.id[1:]) - 1], signature)


def with_earlier_articles(corpus: Corpus, groups: Sequence[Group], state: State) -> tuple[Corpus, Sequence[Group]]:
    """The corpus with the articles of earlier runs that are in `groups`, and the groups under the new ids.

    Ids count all these articles, in the order of their paths. Of an earlier article whose file is no longer the same,
    `unread` says so, and the groups are without it.
    """
    if not corpus.earlier or corpus.files is None:
        return corpus, groups
    keys = {id: corpus.earlier[id] for group in groups for id in group.articles if id in corpus.earlier}
    present, lost, given = still_there(state, keys, corpus.files)
    merged = numbered(corpus.records, corpus.positions, present)
    ids = {record.id: f"S{number}" for number, (record, _) in enumerate(merged, start=1)}
    gone = [lost[id] for id in sorted(lost, key=lambda id: int(id[1:]))]
    enlarged = replace(
        corpus,
        files=corpus.files.with_given(given),
        records=tuple([replace(record, id=ids[record.id]) for record, _ in merged]),
        positions=tuple([position for _, position in merged]),
        unread=(*corpus.unread, *gone),
        unread_positions=(*corpus.unread_positions, *(0 for _ in gone)),
        in_memory={ids[id]: with_id(article, ids[id]) for id, article in corpus.in_memory.items()},
        earlier={ids[id]: keys[id] for id in present},
    )
    return enlarged, regrouped(groups, lost, ids)


def settle_dates(corpus: Corpus, groups: Sequence[Group]) -> Corpus:
    """The corpus with the dates that its articles leave open (03/06/2025, June 5) as others of the bundle decide."""
    settled = settle_publication_dates(corpus.records, groups)
    records = tuple([replace(record, published=settled.get(record.id, record.published)) for record in corpus.records])
    return replace(corpus, records=records, settled=settled)


def _nothing_to_read(bundle: OpenedBundle, unread: Sequence[Unread]) -> str:
    where = ", ".join(str(path) for path in bundle.paths[:3]) + (", …" if len(bundle.paths) > 3 else "") or "the bundle"
    if not unread:
        return f"nothing to read in {where}: give files, a folder or an archive of news articles"
    listed = "; ".join(f"{item.path}: {item.reason}" for item in unread[:5])
    more = f"; and {len(unread) - 5} more" if len(unread) > 5 else ""
    return f"nothing to read in {where}: {listed}{more}"
