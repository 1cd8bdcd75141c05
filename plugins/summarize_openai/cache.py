"""Answers kept by what was asked: a run that was killed goes on where it stopped, and a second run makes no call.

One SQLite file, readable by its owner alone. The key is a hash of everything that was asked and of where; the API key
is in neither. A cache that cannot be opened, is locked or is broken costs a call, never a run.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sqlite3
from collections.abc import Mapping
from pathlib import Path
from typing import Any

PATIENCE = 5.0
"""Seconds that a file which another program locks is waited for, once."""
_SCHEMA = "CREATE TABLE IF NOT EXISTS replies (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID"


def key_of(asked: Mapping[str, Any]) -> str:
    """The key of what is asked: sha256 of its canonical JSON."""
    text = json.dumps(asked, sort_keys=True, ensure_ascii=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def cache_file(folder: str | None) -> Path | None:
    """The file of the cache: in `folder`, by default the user's own; None for "off"."""
    if folder == "off":
        return None
    if folder:
        return Path(folder) / "replies.sqlite"
    import platformdirs

    return Path(platformdirs.user_cache_dir("summarize")) / "replies.sqlite"


class ReplyCache:
    """Answers on disk. Safe to share between threads and between processes: each call opens its own connection."""

    def __init__(self, file: Path | None) -> None:
        self._file = file

    def get(self, key: str) -> dict[str, Any] | None:
        """What was kept under `key`, None if nothing usable was."""
        rows = self._run("SELECT value FROM replies WHERE key = ?", key)
        if not rows:
            return None
        with contextlib.suppress(ValueError, TypeError, RecursionError):
            value = json.loads(rows[0][0])
            return value if isinstance(value, dict) else None
        return None

    def put(self, key: str, value: Mapping[str, Any]) -> None:
        """Keep `value` under `key`, if that is possible."""
        self._run("INSERT OR REPLACE INTO replies VALUES (?, ?)", key, json.dumps(value))

    def _run(self, statement: str, *values: str) -> list[tuple[str]]:
        if self._file is None:
            return []
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            if not self._file.exists():
                os.close(os.open(self._file, os.O_CREAT | os.O_WRONLY, 0o600))
            with contextlib.closing(sqlite3.connect(self._file, timeout=PATIENCE)) as connection, connection:
                connection.execute(_SCHEMA)
                return connection.execute(statement, values).fetchall()
        except (OSError, sqlite3.Error) as error:
            if "locked" in str(error):  # every other question would wait as long
                self._file = None
            return []
