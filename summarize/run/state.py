"""The state: what is kept of the files of earlier runs, so that their articles are grouped without another reading.

An SQLite file, changed in one transaction, so that it is whole at any moment; a second run waits for the first. What it
holds is data (JSON, numbers): nothing of it is run. A file counts as unchanged while its size, its time of change and
what the user gave for it are the same: hashing it would mean to read it.

Which files of a bundle have changed, which articles of earlier runs are still there, and under which ids.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

import msgspec
from msgspec import UNSET, Struct
from msgspec.structs import replace

from summarize._version import __version__
from summarize.errors import UsageError
from summarize.group import Settings, Signature, pack, unpack
from summarize.group.hashes import digest
from summarize.group.signature import order_of
from summarize.model import Group, Metadatum, Published, SourceRecord, Unread
from summarize.read.file_bundle import FileBundle
from summarize.read.given_grouping import FileSet, GivenGrouping
from summarize.read.overrides import PathNames

MARK = 0x62726966
SCHEMA = 3
"""Raised whenever a row means something else, signatures included."""
_NEW_ONE = (
    "give the name of a new file, and the earlier articles once more if they are to be known; it is left as it is"
)
BUSY = 30.0
"""Seconds that a run waits for another one to have read and grouped."""
KEPT_HERE = "the state"
"""Where the user says what is kept of earlier runs, for messages."""
GivenByRecord = Mapping[str, tuple[Metadatum, ...]]
"""What the user gave for a file: under "" for all of it, under "#" and the record for one of its records."""
_TABLES = """
CREATE TABLE fact (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE file (path TEXT PRIMARY KEY, stamp TEXT NOT NULL, said BLOB NOT NULL);
CREATE TABLE item (
    key INTEGER PRIMARY KEY, path TEXT NOT NULL, record TEXT, place INTEGER NOT NULL, found BLOB NOT NULL,
    signature BLOB
);
CREATE INDEX item_path ON item (path, place);
"""


class StoredItem(Struct, frozen=True):
    """An article of a file, or what gave none, as an earlier run found it; `position` counts those of its file."""

    key: int
    path: str
    position: int
    content: SourceRecord | Unread


class KeptFile(Struct, frozen=True, kw_only=True):
    """What a state has of a file."""

    path: str
    articles: int
    days: tuple[str, ...]
    """The first and the last day of its articles, as far as known."""


class FileChanges(Struct, frozen=True):
    """Which files of a bundle a state knows as they are, and the stamps of the others: those of before they are read.

    A file that cannot be looked at has no stamp: it is neither.
    """

    unchanged: frozenset[str] = frozenset()
    stamps: Mapping[str, str] = {}


class State:
    """A state that is open; `root` is the folder that its paths are relative to, None while it holds nothing."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._rows = connection
        self.root: str | None = dict(connection.execute("SELECT key, value FROM fact")).get("root")

    def move(self, root: str) -> None:
        """Make paths relative to `root`, a folder that holds the one they were relative to."""
        if self.root is not None and self.root != root:
            before = os.path.relpath(self.root, root).replace(os.sep, "/") + "/"
            for table in ("file", "item"):
                self._rows.execute(f"UPDATE {table} SET path = ? || path", (before,))
            kept = self.grouping()
            self.keep_grouping(GivenGrouping(apart=_moved(kept.apart, before), together=_moved(kept.together, before)))
        self.root = root
        self._rows.executemany("REPLACE INTO fact VALUES (?, ?)", [("root", root), ("made by", made_by())])

    def paths(self) -> Iterator[str]:
        """The paths of all files."""
        for (path,) in self._rows.execute("SELECT path FROM file ORDER BY path"):
            yield msgspec.convert(path, str)

    def grouping(self) -> GivenGrouping:
        """What the user has said of stories in earlier runs, by path."""
        row = self._rows.execute("SELECT value FROM fact WHERE key = 'grouping'").fetchone()
        return msgspec.json.decode(row[0], type=GivenGrouping) if row else GivenGrouping()

    def keep_grouping(self, grouping: GivenGrouping) -> None:
        """Keep it in place of what was kept."""
        kept = GivenGrouping(
            apart=tuple(FileSet(each.files, KEPT_HERE) for each in grouping.apart),
            together=tuple(FileSet(each.files, KEPT_HERE) for each in grouping.together),
        )
        row = ("grouping", msgspec.json.encode(kept).decode())
        self._rows.execute("REPLACE INTO fact VALUES (?, ?)", row)

    def files(self) -> Iterator[KeptFile]:
        """All files, with how many articles each gave and the days of these."""
        for path in self.paths():
            contents = [item.content for item in self.items(path)]
            articles = [content for content in contents if isinstance(content, SourceRecord)]
            dates = [date for article in articles if article.published for date in _ends(article.published)]
            yield KeptFile(path=path, articles=len(articles), days=tuple(sorted(dates)))

    def remove(self, names: Iterable[str]) -> tuple[str, ...]:
        """Forget files, or all files of folders, and what the user has said of them; the paths that were meant.

        Raises:
            UsageError: A name fits nothing that is kept, or several files; nothing is removed then.
        """
        kept = self.grouping()
        paths = set(self.paths())
        paths |= {_file_of(name, paths) for name in _named(kept)}
        known = PathNames(paths, self.root or "")
        gone: dict[str, None] = {}
        for name in names:
            found = known.matches(name) or [path for path in sorted(paths) if path.startswith(name.rstrip("/") + "/")]
            if not found:
                raise UsageError(f"--remove: {name} is no file that the state keeps; without --remove they are listed")
            if len(found) > 1 and not all(path.startswith(name.rstrip("/") + "/") for path in found):
                raise UsageError(
                    f"--remove: {name} fits {len(found)} files: {', '.join(found[:5])}; write more of its path"
                )
            gone.update(dict.fromkeys(found))
        for path in gone:
            for table in ("item", "file"):
                self._rows.execute(f"DELETE FROM {table} WHERE path = ?", (path,))
        self.keep_grouping(
            GivenGrouping(
                apart=_without_files(kept.apart, gone, paths), together=_without_files(kept.together, gone, paths)
            )
        )
        return tuple(gone)

    def known(self, path: str, stamp: str, given: GivenByRecord) -> bool:
        """Whether a file is known, has not changed, and gave an article."""
        return bool(
            self._rows.execute(
                "SELECT 1 FROM file WHERE path = ? AND stamp = ? AND said = ? AND EXISTS "
                "(SELECT 1 FROM item WHERE item.path = file.path AND signature IS NOT NULL)",
                (path, stamp, msgspec.json.encode(given)),
            ).fetchone()
        )

    def items(self, path: str) -> Iterator[StoredItem]:
        """What was found in a file, in order."""
        return self._items("path = ? ORDER BY place", path)

    def articles(self) -> Iterator[tuple[int, str]]:
        """Key and path of each article, in the order of the files."""
        yield from self._rows.execute("SELECT key, path FROM item WHERE signature IS NOT NULL ORDER BY path, place")

    def signature(self, key: int, id: str) -> Signature:
        """The signature of the article of that key, under an id of this run."""
        query = "SELECT path, record, signature FROM item WHERE key = ?"
        path, record, packed = self._rows.execute(query, (key,)).fetchone()
        return unpack(packed, id=id, order=order_of(path, record, id))

    def place(self, key: int) -> tuple[str, str | None]:
        """Path and record of the article of that key."""
        path, record = self._rows.execute("SELECT path, record FROM item WHERE key = ?", (key,)).fetchone()
        return path, record

    def item(self, key: int) -> tuple[StoredItem, str, dict[str, tuple[Metadatum, ...]]]:
        """An item, with the stamp of its file and what was given for it."""
        (item,) = self._items("key = ?", key)
        stamp, given = self._rows.execute("SELECT stamp, said FROM file WHERE path = ?", (item.path,)).fetchone()
        return item, stamp, msgspec.json.decode(given, type=dict[str, tuple[Metadatum, ...]])

    def begin(self, path: str, stamp: str, given: GivenByRecord) -> None:
        """A file is read anew: what was found in it before is forgotten."""
        self._rows.execute("DELETE FROM item WHERE path = ?", (path,))
        self._rows.execute("REPLACE INTO file VALUES (?, ?, ?)", (path, stamp, msgspec.json.encode(given)))

    def add(self, record: SourceRecord | Unread, position: int, signature: Signature | None) -> None:
        """Something found in a file that is read anew."""
        packed = pack(signature) if signature else None
        row = (record.path, record.record, position, msgspec.json.encode(record), packed)
        self._rows.execute("INSERT INTO item (path, record, place, found, signature) VALUES (?, ?, ?, ?, ?)", row)

    def _items(self, where: str, value: str | int) -> Iterator[StoredItem]:
        query = f"SELECT key, path, place, found, signature IS NULL FROM item WHERE {where}"
        for key, path, position, data, unread in self._rows.execute(query, (value,)).fetchall():
            record: SourceRecord | Unread
            record = msgspec.json.decode(data, type=Unread) if unread else _record(data)
            yield StoredItem(key, path, position, replace(record, path=path))


def _ends(date: Published) -> Iterator[str]:
    yield from (day for day in (date.start, date.end) if day)


def _named(grouping: GivenGrouping) -> Iterator[str]:
    """The files, and their records, that the user has said something of."""
    for each in (*grouping.apart, *grouping.together):
        yield from each.files


def _file_of(name: str, paths: Collection[str]) -> str:
    """The file of a name that may end with "#" and a record."""
    return name if name in paths or "#" not in name else name.rpartition("#")[0]


def _without_files(sets: Sequence[FileSet], gone: Collection[str], paths: Collection[str]) -> tuple[FileSet, ...]:
    """The sets without some files; one file alone is no set."""
    left = [FileSet(tuple(n for n in each.files if _file_of(n, paths) not in gone), each.origin) for each in sets]
    return tuple(each for each in left if len(each.files) > 1)


def _moved(sets: Sequence[FileSet], before: str) -> tuple[FileSet, ...]:
    return tuple(FileSet(tuple(before + file for file in each.files), each.origin) for each in sets)


_record = msgspec.json.Decoder(SourceRecord).decode


@contextmanager
def open_state(path: str | Path, *, make: bool = True) -> Iterator[State]:
    """The state in a file, for one run: what changed is kept if the block ends well, and not at all if it does not.

    A file that is not there is made, unless `make` is False; then what is removed is overwritten, too.

    Raises:
        UsageError: It is in use, cannot be opened, is no state, is damaged, or of another version. It is left as it is.
    """
    where = f"--state {path}" if make else f"state {path}"
    if not make and not Path(path).is_file():
        raise UsageError(f"{where}: no such file; give the one that --state named")
    try:
        with closing(sqlite3.connect(Path(path).absolute(), timeout=BUSY, isolation_level=None)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute(f"PRAGMA secure_delete = {'OFF' if make else 'ON'}")
            connection.execute("BEGIN IMMEDIATE")
            _check(connection, where, make=make)
            yield State(connection)
            connection.execute("COMMIT")
    except sqlite3.Error as error:
        busy = getattr(error, "sqlite_errorname", "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))
        reason = "another run is using it; wait until that run has ended" if busy else f"cannot be used ({error})"
        raise UsageError(f"{where}: {reason}") from error
    except msgspec.MsgspecError as error:
        raise UsageError(f"{where}: damaged ({error})") from error


def _check(connection: sqlite3.Connection, where: str, *, make: bool) -> None:
    """Make the tables of a new state; UsageError for a file that is something else."""
    (mark,), (version,) = (
        connection.execute(f"PRAGMA {name}").fetchone() for name in ("application_id", "user_version")
    )
    kinds = {kind for (kind,) in connection.execute("SELECT type FROM sqlite_master")}
    if make and not kinds and not mark:
        for statement in _TABLES.split(";"):
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {MARK}")
        connection.execute(f"PRAGMA user_version = {SCHEMA}")
    elif mark != MARK:
        raise UsageError(f"{where}: a database, but no state of ours: it is left as it is")
    elif kinds - {"table", "index"}:
        raise UsageError(f"{where}: damaged (it has a {min(kinds - {'table', 'index'})}, and a state has none)")
    elif version != SCHEMA:
        raise UsageError(f"{where}: a state of version {version}, and this program keeps version {SCHEMA}: {_NEW_ONE}")
    maker = dict(connection.execute("SELECT key, value FROM fact")).get("made by", made_by())
    if maker != made_by():
        raise UsageError(f"{where}: made by {maker}, and this is {made_by()}, which groups otherwise: {_NEW_ONE}")


def made_by() -> str:
    """Whose signatures can be compared with each other."""
    return f"summarize {__version__} ({digest(repr(Settings())):x})"


def compare(state: State, files: FileBundle) -> FileChanges:
    """Which files of a bundle need not be read, for the state has what is in them."""
    unchanged: set[str] = set()
    stamps: dict[str, str] = {}
    for path in files.paths:
        stamp = files.stamp(path)
        if state.known(path, stamp, files.given_for(path)):
            unchanged.add(path)
        elif stamp:
            stamps[path] = stamp
    return FileChanges(frozenset(unchanged), stamps)


def still_there(
    state: State, keys: Mapping[str, int], files: FileBundle
) -> tuple[dict[str, StoredItem], dict[str, Unread], dict[str, dict[str, tuple[Metadatum, ...]]]]:
    """Of the articles with these keys, by id: those whose files are as they were when read, and the others; and what
    the user gave for the files of the former, by path."""
    present: dict[str, StoredItem] = {}
    lost: dict[str, Unread] = {}
    given: dict[str, dict[str, tuple[Metadatum, ...]]] = {}
    stamps: dict[str, str] = {}
    for id, key in keys.items():
        item, stamp, metadata = state.item(key)
        if item.path not in stamps:
            stamps[item.path] = files.stamp(item.path)
        if stamps[item.path] == stamp:
            given[item.path] = metadata
            present[id] = item
            continue
        reason = "changed since it was read" if stamps[item.path] else "gone since it was read"
        lost[id] = Unread(path=item.path, record=item.content.record, sha256=item.content.sha256, reason=reason)
    return present, lost, given


def numbered(
    records: Sequence[SourceRecord], positions: Sequence[int], earlier: Mapping[str, StoredItem]
) -> list[tuple[SourceRecord, int]]:
    """All records, each with its position, in the order of their files; each still has its old id."""
    entries = list(zip(records, positions, strict=True))
    for id, item in earlier.items():
        if isinstance(item.content, SourceRecord):
            entries.append((replace(item.content, id=id), item.position))
    return sorted(entries, key=lambda entry: (entry[0].path, entry[1]))


def regrouped(groups: Sequence[Group], lost: Collection[str], ids: Mapping[str, str]) -> list[Group]:
    """The groups without what is lost, under the new ids, the biggest first."""
    present = [_with_ids(_without(group, lost), ids) for group in groups]
    return sorted(present, key=lambda group: -len(group.articles))


def _without(group: Group, lost: Collection[str]) -> Group:
    """The group without some articles; of copies whose original is lost, the first is the original of the others."""
    if not any(id in lost for id in group.articles):
        return group
    heirs: dict[str, str] = {}
    copies = []
    for copy, original in group.copies:
        if copy in lost:
            continue
        if original in lost and original not in heirs:
            heirs[original] = copy
        else:
            copies.append((copy, heirs.get(original, original)))
    return replace(group, articles=tuple(id for id in group.articles if id not in lost), copies=tuple(copies))


def _with_ids(group: Group, ids: Mapping[str, str]) -> Group:
    copies = tuple((ids[copy], ids[original]) for copy, original in group.copies)
    nearest = group.grouped_by.nearest
    if nearest:
        known = nearest.article in ids and nearest.other in ids
        nearest = replace(nearest, article=ids[nearest.article], other=ids[nearest.other]) if known else UNSET
    return replace(
        group,
        articles=tuple(ids[id] for id in group.articles),
        copies=copies,
        grouped_by=replace(group.grouped_by, nearest=nearest),
    )
