"""The cache: what earlier runs found out, kept in the user's cache folder under hashes of all that it depends on.

One SQLite file that its owner alone can read, changed in short transactions, so that it is whole at any moment. A cache
is never needed: one that is locked, damaged, foreign or cannot be written costs time and is no error. What it holds is
data with a checksum; nothing of it is run.

Each entry has a kind ("articles", "draft") and a key, which `Cache.key` makes of the fingerprint of the program
(`summarize.run.fingerprint`) and of what the entry was made from. Beyond `LIMIT` those used least recently, to the day,
make room for new ones.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from msgspec import Struct, msgpack

from summarize.errors import UsageError

if TYPE_CHECKING:
    import sqlite3

FILE = "readings.sqlite"
LIMIT = 1_000_000_000
"""Bytes of the entries, at most."""
PENDING = 4_000_000
"""Bytes that wait in memory to be written together."""
USED = 10_000
"""Entries that were used on another day than this before and that wait to be marked together."""
TIMEOUT = 1.0
"""Seconds that another run's transaction is waited for."""
MARK = 0x62726361
"""The application id in the header of the file."""
SCHEMA = 1
"""Raised whenever the table changes; what an entry means is a matter of its key."""
_TABLES = (
    "CREATE TABLE entry (kind TEXT NOT NULL, key BLOB NOT NULL, day INTEGER NOT NULL, value BLOB NOT NULL, "
    "PRIMARY KEY (kind, key))",
    "CREATE INDEX entry_day ON entry (day)",
)
_KEYS_AT_ONCE = 500
_CHECKSUM = 8

Result = TypeVar("Result")


class Contents(Struct, frozen=True, kw_only=True):
    """What a cache holds: the bytes of its file, and how many entries of each kind there are, with their bytes."""

    file: Path
    size: int
    kinds: Mapping[str, tuple[int, int]]


class Cache:
    """A cache that is open for one run. What is put is written in blocks, and at the latest by `close`.

    Nothing here raises for what is wrong with the file: it is then as if the cache were empty.
    """

    def __init__(self, folder: Path, fingerprint: bytes, *, limit: int = LIMIT, day: int | None = None) -> None:
        self._file = folder / FILE
        self._fingerprint = fingerprint
        self._limit = limit
        self._day = int(time.time() // 86_400) if day is None else day
        self._rows: sqlite3.Connection | None = None
        self._usable = True
        self._pending: dict[tuple[str, bytes], bytes] = {}
        self._pending_size = 0
        self._room = limit // 2  # a bundle that fills the cache by itself would find nothing of it the next time
        self._used: set[int] = set()
        self._process = os.getpid()
        self._writes_at_once = False

    def __reduce__(self) -> tuple[object, ...]:
        """A worker opens the file for itself."""
        return _for_worker, (self._file.parent, self._fingerprint, self._limit, self._day, _machine())

    def key(self, *parts: object) -> bytes:
        """The key of what is made by this program from `parts`, which are plain data."""
        return blake2b(msgpack.encode(parts), key=self._fingerprint, digest_size=20).digest()

    def is_empty(self) -> bool:
        """Whether there is nothing that might be found."""
        return not self._pending and self._connection() is None

    def get(self, kind: str, key: bytes) -> bytes | None:
        """The value of that key; None if it is not there."""
        return self.get_many(kind, [key]).get(key)

    def get_many(self, kind: str, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """The values of those `keys` that are there."""
        found: dict[bytes, bytes] = {}
        for row, day, key, value in self._entries("rowid, day, key, value", kind, keys):
            if isinstance(value, bytes) and value[:_CHECKSUM] == _checksum(kind, key, value[_CHECKSUM:]):
                found[key] = value[_CHECKSUM:]
                if day != self._day:
                    self._used.add(row)
        if self._pending:
            found |= {key: self._pending[kind, key][_CHECKSUM:] for key in keys if (kind, key) in self._pending}
        if len(self._used) > USED:
            self._write()
        return found

    def known(self, kind: str, keys: Sequence[bytes]) -> set[bytes]:
        """Those of `keys` that are there; their values have not been looked at."""
        found = {key for key in keys if (kind, key) in self._pending}
        found.update(key for (key,) in self._entries("key", kind, keys))
        return found

    def put(self, kind: str, key: bytes, value: bytes) -> None:
        """Keep a value, if there is room for it."""
        self.put_many(kind, [(key, value)])

    def put_many(self, kind: str, entries: Iterable[tuple[bytes, bytes]]) -> None:
        """Keep values by their keys, as far as there is room."""
        self._begin_process()
        for key, value in entries:
            if not self._usable or len(value) > self._room:
                return
            self._room -= len(value)
            self._pending[kind, key] = _checksum(kind, key, value) + value
            self._pending_size += len(value)
            if self._pending_size > PENDING:
                self._write()
        if self._writes_at_once:
            self.flush()

    def flush(self) -> None:
        """Write what was put so far: from then on other processes find it."""
        self._write()

    def close(self) -> None:
        """Write what was put, and which entries were used."""
        self._write()
        self._end()

    def _entries(self, columns: str, kind: str, keys: Sequence[bytes]) -> Iterator[tuple[Any, ...]]:
        """Those columns of the entries of `keys` that are there."""
        for start in range(0, len(keys), _KEYS_AT_ONCE):
            some = keys[start : start + _KEYS_AT_ONCE]
            query = f"SELECT {columns} FROM entry WHERE kind = ? AND key IN ({','.join('?' * len(some))})"
            yield from self._read(query, (kind, *some))

    def _read(self, query: str, values: tuple[object, ...]) -> list[tuple[Any, ...]]:
        rows = self._connection()
        return self._tried(lambda: rows.execute(query, values).fetchall()) or [] if rows else []

    def _connection(self) -> sqlite3.Connection | None:
        """The file, if it is there and is one of ours."""
        self._begin_process()
        if self._rows is None and self._usable:
            self._rows = self._tried(lambda: _connected(self._file) if self._file.exists() else None)
        return self._rows

    def _begin_process(self) -> None:
        """A worker that was forked uses no connection of its parent, nor writes what that has put."""
        if self._process != os.getpid():
            self._process = os.getpid()
            self._rows, self._pending, self._pending_size, self._used = None, {}, 0, set()
            self._writes_at_once = True

    def _write(self) -> None:
        if not (self._usable and (self._pending or self._used)):
            return
        pending, self._pending, self._pending_size = self._pending, {}, 0
        used, self._used = self._used, set()
        if not self._connection() and self._usable:
            self._rows = self._tried(lambda: _created(self._file))
        rows = self._rows
        if rows is None:
            return

        def write() -> None:
            rows.execute("BEGIN IMMEDIATE")
            rows.executemany(
                "REPLACE INTO entry VALUES (?, ?, ?, ?)",
                ((kind, key, self._day, value) for (kind, key), value in pending.items()),
            )
            rows.executemany("UPDATE entry SET day = ? WHERE rowid = ?", ((self._day, row) for row in used))
            _make_room(rows, self._limit)
            rows.execute("COMMIT")

        self._tried(write)

    def _tried(self, work: Callable[[], Result]) -> Result | None:
        """The result of `work`. If the file does not allow it, the run goes on without the cache."""
        import sqlite3

        try:
            return work()
        except (sqlite3.Error, OSError) as error:
            self._usable = False
            self._end()
            # Not an error of the machine, such as a lock or a full disk: the file is broken, and the next run's is new.
            if type(error) is sqlite3.DatabaseError:
                _remove(self._file)
            _note(self._file, error)
            return None

    def _end(self) -> None:
        rows, self._rows = self._rows, None
        if rows is not None:
            rows.close()


def _for_worker(folder: Path, fingerprint: bytes, limit: int, day: int, machine: tuple[str, str]) -> Cache:
    """The cache of a worker, which writes what it puts at once, for nobody closes it. One on another machine has none:
    its libraries may be others."""
    cache = Cache(folder, fingerprint, limit=limit, day=day)
    cache._writes_at_once = True
    cache._usable = machine == _machine()
    return cache


def _machine() -> tuple[str, str]:
    import socket

    return socket.gethostname(), sys.executable


@contextmanager
def open_cache(cache: bool | str | Path, fingerprint: Callable[[], bytes | None]) -> Iterator[Cache | None]:
    """The cache of a run: in the user's cache folder (True), or in a folder; None for False, where there is no such
    folder, and where the program has no `fingerprint`.

    What was found out is kept however the block ends: it stays true.

    Raises:
        UsageError: What is given as a folder is a file.
    """
    folder = cache_folder(cache)
    known_as = fingerprint() if folder else None
    if folder is None or known_as is None:
        yield None
        return
    with closing(Cache(folder, known_as)) as opened:
        yield opened


def cache_folder(cache: bool | str | Path = True) -> Path | None:
    """The folder that `open_cache` would use.

    Raises:
        UsageError: What is given as a folder is a file.
    """
    if cache is False:
        return None
    if cache is True:
        import platformdirs

        try:
            return Path(platformdirs.user_cache_dir("summarize"))
        except (RuntimeError, OSError, KeyError):  # a user without a home
            return None
    folder = Path(cache)
    with suppress(OSError):  # one that cannot be looked at is not used either
        if folder.exists() and not folder.is_dir():
            raise UsageError(f"cache {folder}: give the name of a folder, and this is a file")
    return folder


def contents(folder: Path) -> Contents:
    """What the cache in a folder holds.

    Raises:
        OSError: The folder cannot be looked into.
    """
    file = folder / FILE
    kinds: dict[str, tuple[int, int]] = {}
    size = file.stat().st_size if file.exists() else 0
    cache = Cache(folder, b"")
    with closing(cache):
        query = "SELECT kind, count(*), sum(length(value)) FROM entry GROUP BY kind ORDER BY kind"
        for kind, count, total in cache._read(query, ()):
            kinds[kind] = (count, total)
    return Contents(file=file, size=size, kinds=kinds)


def clear(folder: Path) -> None:
    """Delete the cache in a folder, and what SQLite keeps beside it.

    Raises:
        OSError: It is there and cannot be deleted.
    """
    for file in _files(folder / FILE):
        file.unlink(missing_ok=True)


def _connected(file: Path) -> sqlite3.Connection:
    """The file that is there, if it is a cache of this version; a new one in its place, if it is damaged or of another
    version.

    Raises:
        OSError: It is a link, belongs to another user or is another program's database, and is left as it is.
    """
    if _is_ours(file):
        rows = _opened(file)
        try:
            if _is_of_this_version(rows):
                return rows
        except BaseException:
            rows.close()
            raise
        rows.close()
    if file.lstat().st_size:  # an empty one may be about to be filled by another run
        _remove(file)
    return _created(file)


def _opened(file: Path) -> sqlite3.Connection:
    import sqlite3

    if file.stat().st_mode & 0o077:
        file.chmod(0o600)
    rows = sqlite3.connect(file, timeout=TIMEOUT, isolation_level=None, check_same_thread=False)
    rows.execute("PRAGMA trusted_schema = OFF")
    rows.execute("PRAGMA synchronous = OFF")  # what a power cut leaves is found out by the checksums
    return rows


def _is_of_this_version(rows: sqlite3.Connection) -> bool:
    import sqlite3

    try:
        (version,) = rows.execute("PRAGMA user_version").fetchone()
        tables = rows.execute("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid").fetchall()
    except sqlite3.DatabaseError as error:
        if type(error) is sqlite3.DatabaseError:  # it is damaged
            return False
        raise
    return version == SCHEMA and [sql for (sql,) in tables] == list(_TABLES)


def _created(file: Path) -> sqlite3.Connection:
    """A new cache, which its owner alone can read: SQLite gives its journal the mode of the file."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor = os.open(file, os.O_CREAT | os.O_RDWR | getattr(os, "O_NOFOLLOW", 0), 0o600)
    try:
        _check_owner(descriptor)
    finally:
        os.close(descriptor)
    rows = _opened(file)
    rows.execute("BEGIN IMMEDIATE")
    if not rows.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:  # else another run was quicker
        for statement in _TABLES:
            rows.execute(statement)
        rows.execute(f"PRAGMA application_id = {MARK}")
        rows.execute(f"PRAGMA user_version = {SCHEMA}")
    rows.execute("COMMIT")
    return rows


def _is_ours(file: Path) -> bool:
    """Whether the header of the file has our mark: then SQLite may open it.

    Raises:
        OSError: As `_connected` says.
    """
    descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    with closing(open(descriptor, "rb")) as stream:  # noqa: PTH123 - it is open already
        _check_owner(descriptor)
        header = stream.read(100)
    if not header.startswith(b"SQLite format 3\0"):
        return False
    if header[68:72] != MARK.to_bytes(4, "big"):
        raise PermissionError("a database of another program")
    return True


def _check_owner(descriptor: int) -> None:
    """PermissionError for a file of another user, who would read what is kept, and may have put there what is found."""
    if hasattr(os, "geteuid") and os.fstat(descriptor).st_uid != os.geteuid():
        raise PermissionError("a file of another user")


def _make_room(rows: sqlite3.Connection, limit: int) -> None:
    """Delete what was used least recently, until a quarter of the limit is free, once it is exceeded."""
    most = limit
    while _size(rows) > most:
        most = limit * 3 // 4
        (count,) = rows.execute("SELECT count(*) FROM entry").fetchone()
        if not count:
            return
        oldest = "SELECT rowid FROM entry ORDER BY day, rowid LIMIT ?"
        rows.execute(f"DELETE FROM entry WHERE rowid IN ({oldest})", (count // 8 + 1,))


def _size(rows: sqlite3.Connection) -> int:
    """Bytes of the pages that are in use."""
    pages, free, size = (
        rows.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * size)


def _checksum(kind: str, key: bytes, value: bytes) -> bytes:
    """Eight bytes that another value, or this one under another key, does not have."""
    digest = blake2b(value, digest_size=_CHECKSUM, person=kind.encode()[:16], salt=key[:16])
    return digest.digest()


def _files(file: Path) -> list[Path]:
    return [file, *(file.with_name(file.name + ending) for ending in ("-journal", "-wal", "-shm"))]


def _remove(file: Path) -> None:
    with suppress(OSError):
        for path in _files(file):
            path.unlink(missing_ok=True)


def _note(file: Path, error: Exception) -> None:
    import logging

    logging.getLogger("summarize").debug("the cache %s is not used: %s", file, error)
