"""Paths, or articles that are there already, become parsed articles: read → parse, one after the other or by workers.

A worker reads and parses a batch of files at a time. A file that is bigger than a batch may be is read here, one record
at a time, for it may hold any number of them.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from summarize.errors import UsageError
from summarize.model import Article, Document, Passage, Unread, When
from summarize.parse import parse_article
from summarize.read import documents, open_bundle
from summarize.read.contract import Reader
from summarize.read.file_bundle import FileBundle
from summarize.read.overrides import Given
from summarize.run.cached_reading import CachedReadings
from summarize.run.executor import Executor
from summarize.run.state import State

BATCH_FILES = 32
"""Files of a batch, at most."""
BATCH_BYTES = 500_000
"""Bytes of a batch, at most: a bigger file is not sent to a worker."""
WINDOW = 2_048
"""Files that are looked up in the cache together, before those that it lacks are read."""

Bundle = str | Path | Iterable[str | Path] | Iterable[Article | Mapping[str, Any]]
"""What a bundle may be given as."""
Batch = tuple[str, ...]
Parsed = Article | Unread
"""An article that has no id yet, or an input that gave none."""


class OpenedBundle(Struct, frozen=True, kw_only=True):
    """What there is to read: the `files` of `paths`, or `documents` that are in memory already (then `files` is None).

    `paths` are as they were given, for messages.
    """

    files: FileBundle | None
    documents: tuple[Document | Unread, ...] = ()
    paths: tuple[str | Path, ...] = ()


def open_input(
    bundle: Bundle,
    *,
    exclude: Iterable[str] = (),
    given: Given | None = None,
    readers: Iterable[Reader] = (),
    state: State | None = None,
    warn: Callable[[str], None],
) -> OpenedBundle:
    """The files of a bundle, listed and not yet read; or its articles.

    Paths are relative to a folder that also holds the files of the `state`, which is moved there. `warn` is called with
    what was given for no file.

    Raises:
        UsageError: The bundle mixes paths and articles, or is articles where there is a state.
        InputError: A path does not exist.
    """
    items: list[Any] = [bundle] if isinstance(bundle, str | Path) else list(bundle)
    paths = tuple(item for item in items if isinstance(item, str | Path))
    if paths and len(paths) < len(items):
        raise UsageError("a bundle is paths or articles, not both")
    if items and not paths:
        if state:
            raise UsageError("a state keeps what is known of files: give paths, not articles")
        return OpenedBundle(files=None, documents=tuple(documents(items)))
    root = state.root if state else None
    files = open_bundle(paths, exclude=tuple(exclude), given=given or Given(), readers=readers, root=root)
    if state:
        state.move(files.root)
    for warning in files.warnings:
        warn(warning)
    return OpenedBundle(files=files, paths=paths)


def read_and_parse(
    bundle: OpenedBundle,
    executor: Executor,
    *,
    readings: CachedReadings | None = None,
    leave_out: Collection[str] = frozenset(),
) -> Iterator[Parsed]:
    """read → parse: every article of the bundle, and every input that gives none, in the order of their paths.

    Files whose paths are among `leave_out` are not read; those that are among the `readings` of earlier runs, as they
    are now, are not parsed.
    """
    if bundle.files is None:
        yield from map(_parse, bundle.documents)
        return
    files = bundle.files
    paths = [path for path in files.paths if path not in leave_out]
    if readings is None:
        for _, results in _read_files(files, paths, executor):
            yield from results
        return
    for start in range(0, len(paths), WINDOW):
        window = paths[start : start + WINDOW]
        known = readings.known(window)
        unknown = _read_files(files, [path for path in window if path not in known], executor)
        for batch in batches(files, window):
            loaded = readings.load({path: known[path] for path in batch if path in known})
            for path in batch:
                if path in loaded:
                    yield from loaded[path]
                else:
                    results = map(_parse, files.read(path)) if path in known else next(unknown)[1]
                    yield from readings.keep(path, results)


def _read_files(files: FileBundle, paths: Sequence[str], executor: Executor) -> Iterator[tuple[str, Iterable[Parsed]]]:
    """Each of `paths`, and what is in the file, which is to be taken before the next."""
    if not paths:
        return
    work = chain([tuple(paths[:1])], batches(files, paths[1:]))  # the first is done here: let that be little
    for batch, results in executor.map(partial(read_batch, files), work):
        if results is None:
            yield from ((path, map(_parse, files.read(path))) for path in batch)
        else:
            yield from zip(batch, results, strict=True)


def size_of(bundle: OpenedBundle) -> int:
    """Bytes of its files, or characters of its articles in memory, about."""
    if bundle.files is None:
        return sum(len(document.text) for document in bundle.documents if isinstance(document, Document))
    return sum(_size(bundle.files, path) for path in bundle.files.paths)


def batches(files: FileBundle, paths: Iterable[str]) -> Iterator[Batch]:
    """Those paths, in order, some at a time."""
    batch: list[str] = []
    total = 0
    for path in paths:
        size = _size(files, path)
        if batch and (len(batch) == BATCH_FILES or total + size > BATCH_BYTES):
            yield tuple(batch)
            batch, total = [], 0
        batch.append(path)
        total += size
    if batch:
        yield tuple(batch)


def read_batch(files: FileBundle, paths: Batch) -> tuple[Batch, list[list[Parsed]] | None]:
    """What a worker does with a batch, file by file; None for one file that is too big."""
    if sum(_size(files, path) for path in paths) > BATCH_BYTES:
        return paths, None
    return paths, [list(map(_parse, files.read(path))) for path in paths]


def _parse(document: Document | Unread) -> Parsed:
    return document if isinstance(document, Unread) else parse_article(document, id="")


def _size(files: FileBundle, path: str) -> int:
    try:
        return (Path(files.root) / path).stat().st_size
    except (OSError, ValueError):  # standard input, or none of ours to judge
        return BATCH_BYTES + 1


def with_id(article: Article, id: str) -> Article:
    """The article under its id, which its sentences and its date carry too."""
    when = article.published
    return replace(
        article,
        id=id,
        sentences=tuple([replace(sentence, article=id) for sentence in article.sentences]),
        published=when and _date_with_id(when, id),
    )


def _date_with_id(when: When, id: str) -> When:
    move: Callable[[Passage | None], Passage | None]
    move = lambda passage: passage and Passage(id, passage.start, passage.end)  # noqa: E731
    return replace(when, expression=move(when.expression), anchor=move(when.anchor), linked=move(when.linked))
