"""The cache: never needed, never wrong, private, bounded, and whole after whatever happens to it."""

from __future__ import annotations

import os
import pickle
import signal
import socket
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from summarize import UsageError
from summarize.run import cache as module
from summarize.run.cache import FILE, Cache, cache_folder, clear, contents, open_cache

PROGRAM = b"this program"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for a cache, which is not there yet."""
    return tmp_path / "home" / "cache"


def put(folder: Path, *values: bytes, program: bytes = PROGRAM, **options: int) -> None:
    """Keep values, each under itself."""
    with closing(Cache(folder, program, **options)) as cache:
        cache.put_many("test", [(cache.key(value), value) for value in values])


def found(folder: Path, *values: bytes, program: bytes = PROGRAM, **options: int) -> list[bytes]:
    """Those of the values that another run finds."""
    with closing(Cache(folder, program, **options)) as cache:
        return list(cache.get_many("test", [cache.key(value) for value in values]).values())


def test_what_is_put_is_found_by_another_run(folder: Path) -> None:
    """Under the same kind and key."""
    put(folder, b"one", b"two")
    assert found(folder, b"one", b"three") == [b"one"]


def test_what_is_put_is_found_by_the_same_run(folder: Path) -> None:
    """Before it is written."""
    with closing(Cache(folder, PROGRAM)) as cache:
        cache.put("test", cache.key("a"), b"one")
        assert cache.get("test", cache.key("a")) == b"one"


def test_another_program_finds_nothing(folder: Path) -> None:
    """The fingerprint is part of each key."""
    put(folder, b"one")
    assert found(folder, b"one", program=b"another program") == []


def test_another_kind_is_another_entry(folder: Path) -> None:
    """Whatever its key."""
    put(folder, b"one")
    with closing(Cache(folder, PROGRAM)) as cache:
        assert cache.get("other", cache.key(b"one")) is None


def test_many_keys_are_asked_for_at_once(folder: Path) -> None:
    """More than one statement may have."""
    values = [str(number).encode() for number in range(1200)]
    put(folder, *values)
    assert len(found(folder, *values)) == 1200


def test_nothing_is_made_before_something_is_put(folder: Path) -> None:
    """Neither the folder nor the file."""
    assert found(folder, b"one") == []
    assert not folder.exists()


def test_file_and_folder_are_their_owners_alone(folder: Path) -> None:
    """The modes are 0700 and 0600, whatever the mask."""
    before = os.umask(0)
    try:
        put(folder, b"one")
    finally:
        os.umask(before)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (folder, folder / FILE)] == [0o700, 0o600]


def test_the_journal_is_its_owners_alone(folder: Path) -> None:
    """SQLite gives it the mode of the file."""
    put(folder, b"one")
    before = os.umask(0)
    try:
        with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as rows:
            rows.execute("BEGIN IMMEDIATE")
            rows.execute("DELETE FROM entry")
            assert stat.S_IMODE((folder / f"{FILE}-journal").stat().st_mode) == 0o600
    finally:
        os.umask(before)


def test_a_file_that_others_may_read_is_made_private(folder: Path) -> None:
    """When it is opened."""
    put(folder, b"one")
    (folder / FILE).chmod(0o644)
    assert found(folder, b"one") == [b"one"]
    assert stat.S_IMODE((folder / FILE).stat().st_mode) == 0o600


def garble_all(file: Path) -> None:
    """Nothing of a database is left."""
    file.write_bytes(b"no database at all " * 500)


def garble_pages(file: Path) -> None:
    """The header is there, the pages are not."""
    data = file.read_bytes()
    file.write_bytes(data[:100] + b"\xff" * (len(data) - 100))


def cut_off(file: Path) -> None:
    """Half of it is lost."""
    data = file.read_bytes()
    file.write_bytes(data[: len(data) // 2 + 7])


def empty(file: Path) -> None:
    """All of it is lost."""
    file.write_bytes(b"")


def make_newer(file: Path) -> None:
    """A later version of the program has written it."""
    with closing(sqlite3.connect(file)) as rows:
        rows.execute("PRAGMA user_version = 99")


def add_trigger(file: Path) -> None:
    """Somebody has put a statement into the file."""
    with closing(sqlite3.connect(file)) as rows:
        rows.execute("CREATE TRIGGER own AFTER INSERT ON entry BEGIN DELETE FROM entry; END")


@pytest.mark.parametrize(
    "spoil",
    [garble_all, garble_pages, cut_off, empty, make_newer, add_trigger],
    ids=lambda each: each.__name__,
)
def test_a_file_that_cannot_be_used_is_replaced(folder: Path, spoil: Callable[[Path], None]) -> None:
    """Damaged, or of another version: nothing is found, and what is put next is there for the run after."""
    put(folder, *(bytes([number]) * 3000 for number in range(20)))
    spoil(folder / FILE)
    assert found(folder, b"\x05" * 3000, b"\x15" * 3000) in ([], [b"\x05" * 3000])
    put(folder, b"one")
    put(folder, b"one")
    assert found(folder, b"one") == [b"one"]


def test_a_database_of_another_program_is_left_as_it_is(folder: Path) -> None:
    """Nothing is found in it or kept, though it has the name of the cache."""
    folder.mkdir(parents=True)
    with closing(sqlite3.connect(folder / FILE)) as rows:
        rows.execute("CREATE TABLE entry (kind, key, day, value)")
    before = (folder / FILE).read_bytes()
    put(folder, b"one")
    assert found(folder, b"one") == []
    assert (folder / FILE).read_bytes() == before


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="files have no such owners here")
@pytest.mark.parametrize("kept", [(b"one",), ()])
def test_a_file_of_another_user_is_not_used(
    folder: Path, monkeypatch: pytest.MonkeyPatch, kept: tuple[bytes, ...]
) -> None:
    """Who could read what is kept, and may have put there what would be found. It may be empty yet."""
    put(folder, *kept)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / FILE).touch()
    before = (folder / FILE).read_bytes()
    monkeypatch.setattr(os, "geteuid", lambda: (folder / FILE).stat().st_uid + 1)
    put(folder, b"two")
    assert found(folder, b"one", b"two") == []
    assert (folder / FILE).read_bytes() == before


def test_a_flipped_byte_is_a_miss(folder: Path) -> None:
    """A value has a checksum."""
    put(folder, b"one of the values")
    file = folder / FILE
    file.write_bytes(file.read_bytes().replace(b"one of the values", b"one of the walues"))
    assert found(folder, b"one of the values") == []


def test_a_value_under_another_key_is_a_miss(folder: Path) -> None:
    """The checksum is of the key too."""
    put(folder, b"one", b"two")
    with closing(sqlite3.connect(folder / FILE)) as rows, rows:
        (value,) = rows.execute("SELECT value FROM entry LIMIT 1").fetchone()
        rows.execute("UPDATE entry SET value = ?", (value,))
    assert len(found(folder, b"one", b"two")) == 1


def test_a_value_that_is_no_bytes_is_a_miss(folder: Path) -> None:
    """SQLite lets any value stand in any column."""
    put(folder, b"one")
    with closing(sqlite3.connect(folder / FILE)) as rows, rows:
        rows.execute("UPDATE entry SET value = 'one'")
    assert found(folder, b"one") == []


def test_a_locked_file_is_not_waited_for_twice(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The run goes on without the cache."""
    monkeypatch.setattr(module, "TIMEOUT", 0.01)
    put(folder, b"one")
    with closing(sqlite3.connect(folder / FILE, isolation_level=None)) as rows:
        rows.execute("BEGIN EXCLUSIVE")
        with closing(Cache(folder, PROGRAM)) as cache:
            assert cache.get("test", cache.key(b"one")) is None
            monkeypatch.setattr(module, "TIMEOUT", 1e9)
            assert cache.get("test", cache.key(b"one")) is None
            cache.put("test", cache.key(b"two"), b"two")
        rows.execute("ROLLBACK")
    assert found(folder, b"one", b"two") == [b"one"]


def test_two_runs_keep_what_both_found(folder: Path) -> None:
    """Open at the same time, written one after the other."""
    with closing(Cache(folder, PROGRAM)) as first, closing(Cache(folder, PROGRAM)) as second:
        first.put("test", first.key(b"one"), b"one")
        second.put("test", second.key(b"two"), b"two")
    assert sorted(found(folder, b"one", b"two")) == [b"one", b"two"]


def test_a_run_that_is_killed_leaves_it_whole(folder: Path) -> None:
    """In the middle of a transaction: what was there before is there."""
    put(folder, b"one")
    code = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from summarize.run import cache\n"
        "cache._make_room = lambda rows, limit: os.kill(os.getpid(), signal.SIGKILL)\n"
        "opened = cache.Cache(Path(sys.argv[1]), b'this program')\n"
        "opened.put_many('test', [(opened.key(n), bytes(5000)) for n in range(1000)])\n"
        "opened.close()\n"
    )
    assert subprocess.run([sys.executable, "-c", code, str(folder)]).returncode == -signal.SIGKILL
    assert found(folder, b"one") == [b"one"]
    assert contents(folder).kinds == {"test": (1, 11)}


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for the superuser")
def test_a_folder_that_cannot_be_written_is_no_error(folder: Path) -> None:
    """Nothing is kept, and what is there is found."""
    put(folder, b"one")
    (folder / FILE).chmod(0o400)
    folder.chmod(0o500)
    try:
        put(folder, b"two")
        assert found(folder, b"one", b"two") == [b"one"]
    finally:
        folder.chmod(0o700)


def test_a_folder_that_cannot_be_looked_into_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Such as one that was made for the superuser: nothing is kept or found."""

    def refuse(path: Path, **options: bool) -> bool:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "exists", refuse)
    monkeypatch.setattr(Path, "stat", refuse)
    with open_cache(tmp_path, lambda: PROGRAM) as cache:
        assert cache is not None
        cache.put("test", cache.key("a"), b"one")
        cache.flush()
        assert cache.get("test", cache.key("a")) is None


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    """Such as one below a file."""
    (tmp_path / "file").write_text("")
    put(tmp_path / "file" / "cache", b"one")
    assert found(tmp_path / "file" / "cache", b"one") == []


def test_a_link_is_not_followed(folder: Path, tmp_path: Path) -> None:
    """The file that it leads to stays as it is."""
    (tmp_path / "mine").write_text("mine")
    folder.mkdir(parents=True)
    (folder / FILE).symlink_to(tmp_path / "mine")
    put(folder, b"one")
    assert (tmp_path / "mine").read_text() == "mine"


def test_what_was_used_least_recently_makes_room(folder: Path) -> None:
    """An entry that was found on a later day stays; the file is no bigger than its limit."""
    values = [bytes([number]) * 10_000 for number in range(60)]
    put(folder, *values[:30], day=1, limit=400_000)
    found(folder, *values[:10], day=2, limit=400_000)
    put(folder, *values[30:45], day=3, limit=400_000)
    kept = found(folder, *values, day=3, limit=400_000)
    assert set(values[:10]) <= set(kept)
    assert set(values[30:45]) <= set(kept)
    assert len(kept) < 45
    assert contents(folder).kinds["test"][1] <= 400_000


def test_one_run_does_not_push_out_what_it_kept(folder: Path) -> None:
    """It fills half of the cache at most."""
    put(folder, *(bytes([number]) * 10_000 for number in range(100)), limit=400_000)
    assert contents(folder).kinds["test"][0] == 20


def test_what_waits_to_be_written_is_bounded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond that it is written at once."""
    monkeypatch.setattr(module, "PENDING", 5000)
    with closing(Cache(folder, PROGRAM)) as cache:
        cache.put_many("test", [(cache.key(number), bytes(1000)) for number in range(8)])
        assert contents(folder).kinds == {"test": (6, 6 * 1008)}


def test_what_waits_to_be_marked_as_used_is_bounded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Beyond that it is marked at once."""
    monkeypatch.setattr(module, "USED", 1)
    put(folder, b"one", b"two", b"three", day=1)
    with closing(Cache(folder, PROGRAM, day=2)) as cache:
        for value in (b"one", b"two", b"three"):
            cache.get("test", cache.key(value))
        with closing(sqlite3.connect(folder / FILE)) as rows:
            assert rows.execute("SELECT day, count(*) FROM entry GROUP BY day").fetchall() == [(1, 1), (2, 2)]


def test_a_cleared_cache_is_gone(folder: Path) -> None:
    """With what SQLite keeps beside it; to clear what is not there is no error."""
    put(folder, b"one")
    (folder / f"{FILE}-journal").write_bytes(b"")
    clear(folder)
    clear(folder)
    assert list(folder.iterdir()) == []


def test_false_is_no_cache() -> None:
    """And the fingerprint is not asked for."""
    with open_cache(False, lambda: pytest.fail("asked")) as cache:
        assert cache is None


def test_a_program_without_a_fingerprint_has_no_cache(folder: Path) -> None:
    """For nobody knows whether it is the same."""
    with open_cache(folder, lambda: None) as cache:
        assert cache is None


def test_the_cache_is_in_the_users_cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Which the environment may set."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "summarize"


def test_a_folder_that_is_a_file_is_an_error(tmp_path: Path) -> None:
    """Nothing in it is touched."""
    (tmp_path / "news.txt").write_text("mine")
    with pytest.raises(UsageError, match="give the name of a folder"), open_cache(tmp_path / "news.txt", bytes):
        pass


def test_a_cache_that_is_sent_to_a_worker_writes_at_once(folder: Path) -> None:
    """For nobody closes it there."""
    with closing(Cache(folder, PROGRAM)) as cache:
        sent = pickle.loads(pickle.dumps(cache))
        sent.put("test", sent.key(b"one"), b"one")
        assert cache.get("test", cache.key(b"one")) == b"one"
        sent.close()


def test_a_worker_on_another_machine_has_no_cache(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its libraries may be others."""
    put(folder, b"one")
    with closing(Cache(folder, PROGRAM)) as cache:
        packed = pickle.dumps(cache)
    monkeypatch.setattr(socket, "gethostname", lambda: "elsewhere")
    sent = pickle.loads(packed)
    sent.put("test", sent.key(b"two"), b"two")
    assert sent.get("test", sent.key(b"one")) is None
    assert found(folder, b"two") == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no forks here")
def test_a_forked_process_writes_what_is_its_own(folder: Path) -> None:
    """And not what its parent has put, by a connection of its own."""
    with closing(Cache(folder, PROGRAM)) as cache:
        cache.put("test", cache.key(b"one"), b"one")
        child = os.fork()
        if not child:
            cache.put("test", cache.key(b"two"), b"two")
            os._exit(0)
        os.waitpid(child, 0)
        assert found(folder, b"one", b"two") == [b"two"]
    assert sorted(found(folder, b"one", b"two")) == [b"one", b"two"]
