"""``--date FILE=DATE``, ``--publisher FILE=NAME`` and ``--metadata FILE.csv``: what the texts do not say."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from summarize.errors import UsageError

FIELDS = ("date", "publisher", "title", "url")


def pairs(option: str, values: Sequence[str]) -> dict[str, str]:
    """``KEY=VALUE`` texts as a mapping; the last "=" parts them, so that a file name may hold one.

    Raises:
        UsageError: no "=", or nothing before or after it.
    """
    found = {}
    for value in values:
        key, equals, said = value.rpartition("=")
        if not equals or not key or not said.strip():
            raise UsageError(f"{option} {value}: write {option} FILE=VALUE")
        found[key] = said.strip()
    return found


def table(path: Path) -> dict[str, dict[str, str]]:
    """A CSV with a column `path` and any of `FIELDS`: field -> path -> value. Empty cells say nothing.

    Raises:
        UsageError: it cannot be read, is no UTF-8, or has other columns.
    """
    found: dict[str, dict[str, str]] = {field: {} for field in FIELDS}
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = csv.DictReader(file)
            _check_columns(path, rows.fieldnames or ())
            for row in rows:
                for field in FIELDS:
                    if row["path"] and row.get(field):
                        found[field][row["path"]] = row[field].strip()
    except OSError as error:
        raise UsageError(f"--metadata {path}: {error.strerror or error}") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise UsageError(f"--metadata {path}: not a CSV in UTF-8: {error}") from error
    return found


def _check_columns(path: Path, columns: Sequence[str]) -> None:
    if "path" not in columns:
        raise UsageError(f"--metadata {path}: the first line must name the columns, one of them 'path'")
    strange = [column for column in columns if column not in ("path", *FIELDS)]
    if strange:
        raise UsageError(f"--metadata {path}: unknown column {strange[0]!r}; the columns are path, {', '.join(FIELDS)}")
