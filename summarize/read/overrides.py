# Paths are strings here: a million of them are listed, and Path objects would double the cost.
# ruff: noqa: PTH100
"""What the user gave for lack of it in the files: ``--date``, ``--publisher``, ``--metadata``."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from pathlib import Path

from msgspec import Struct

from summarize.errors import UsageError
from summarize.model import Metadatum
from summarize.read.decode import decode

COLUMNS = ("path", "date", "publisher", "title", "url", "author", "language", "description")


class GivenMetadatum(Struct, frozen=True):
    """One thing that the user says about one file."""

    file: str
    """A path, relative to the bundle or to the current folder, or the end of one; "#" and a record may follow."""
    metadatum: Metadatum
    """What is said."""


class Given(Struct, frozen=True):
    """What the user says about files in place of the files themselves. What was given first comes first."""

    items: tuple[GivenMetadatum, ...] = ()
    """What is said, file by file."""
    warnings: tuple[str, ...] = ()
    """What could not be understood, in words for the user."""

    def matched(self, paths: Collection[str], root: str) -> tuple[Mapping[str, tuple[Metadatum, ...]], tuple[str, ...]]:
        """What is given for each of `paths` (relative to `root`), and warnings for what fits none or several."""
        by_path: dict[str, tuple[Metadatum, ...]] = {}
        warnings = list(self.warnings)
        names = PathNames(paths, root) if self.items else None
        for item in self.items:
            matches = names.matches(item.file) if names else []
            if len(matches) == 1:
                by_path[matches[0]] = (*by_path.get(matches[0], ()), item.metadatum)
            else:
                problem = (
                    f"fits {len(matches)} files: {', '.join(matches[:3])}" if matches else "is no file of the bundle"
                )
                warnings.append(f"{item.metadatum.origin}: {item.file} {problem}")
        return by_path, tuple(dict.fromkeys(warnings))


class PathNames:
    """How a user may name some `paths`, which are relative to `root`: by a path from there or from the current folder,
    or by the end of one; "#" and a record may follow."""

    def __init__(self, paths: Collection[str], root: str) -> None:
        self._paths = paths
        self._root = root
        self._ends: dict[str, list[str]] = {}
        for path in sorted(paths):
            self._ends.setdefault(path.rpartition("/")[2], []).append(path)

    def matches(self, name: str) -> list[str]:
        """The paths that a name fits, each with "#" and the record where one is named."""
        file, mark, record = name.partition("#")
        matches = self._files(name)
        return [f"{path}#{record}" for path in self._files(file)] if mark and not matches else matches

    def _files(self, file: str) -> list[str]:
        if file in self._paths:
            return [file]
        absolute = os.path.relpath(os.path.abspath(file), self._root) if self._root else ""
        if absolute in self._paths:
            return [absolute]
        ends = self._ends.get(file.rpartition("/")[2], ())
        return [path for path in ends if path == file or path.endswith("/" + file)]


def given(*, dates: Iterable[str] = (), publishers: Iterable[str] = (), metadata: Iterable[str | Path] = ()) -> Given:
    """What the options say: ``FILE=DATE``, ``FILE=NAME``, CSV files. UsageError if one of them cannot be read."""
    items = [_option("--date", text, "date", "DATE") for text in dates]
    items += [_option("--publisher", text, "publisher", "NAME") for text in publishers]
    warnings: list[str] = []
    for path in metadata:
        items += _table(Path(path), warnings)
    return Given(tuple(items), tuple(warnings))


def _option(option: str, text: str, key: str, value_name: str) -> GivenMetadatum:
    file, equals, value = text.rpartition("=") if key == "date" else text.partition("=")
    if not equals or not file.strip() or not value.strip():
        raise UsageError(f"{option} {text!r}: write {option} FILE={value_name}")
    if key == "date":
        value = _date(value, f"{option} {text!r}")
    return GivenMetadatum(tidy(file), Metadatum(key, value.strip(), option))


def _date(value: str, where: str) -> str:
    value = value.strip()
    try:
        datetime.fromisoformat(value)
    except ValueError:
        raise UsageError(f"{where}: {value!r} is no date: write YYYY-MM-DD") from None
    return value


def given_text(path: Path, option: str) -> str:
    """The text of a file that the user gives with an option.

    Raises:
        UsageError: It cannot be read, or is no text.
    """
    try:
        decoded = decode(path.read_bytes())
    except OSError as error:
        raise UsageError(f"{option} {path}: {error.strerror}") from None
    if decoded is None:
        raise UsageError(f"{option} {path}: not a text file")
    return decoded.text


def _table(path: Path, warnings: list[str]) -> list[GivenMetadatum]:
    text = given_text(path, "--metadata")
    head = text.partition("\n")[0]
    delimiter = max(",;\t", key=head.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    items: list[GivenMetadatum] = []
    try:
        header = [name.strip().lower() for name in next(rows, [])]
        if "path" not in header:
            raise UsageError(f"{path}:1: no column 'path'; the columns are {', '.join(COLUMNS)}")
        unknown = [name for name in header if name not in COLUMNS]
        if unknown:
            warnings.append(f"{path}:1: unknown columns, not used: {', '.join(unknown)}")
        for row in rows:
            if any(cell.strip() for cell in row):
                items += _row(row, header, path, rows.line_num)
    except csv.Error as error:
        raise UsageError(f"{path}:{rows.line_num}: {error}") from None
    return items


def _row(row: list[str], header: list[str], path: Path, line: int) -> list[GivenMetadatum]:
    if len(row) > len(header):
        raise UsageError(f"{path}:{line}: {len(row)} cells for {len(header)} columns: quote a cell that holds a comma")
    cells = {name: cell.strip() for name, cell in zip(header, row, strict=False) if cell.strip() and name in COLUMNS}
    file = cells.pop("path", "")
    if not file:
        raise UsageError(f"{path}:{line}: no path")
    if "date" in cells:
        cells["date"] = _date(cells["date"], f"{path}:{line}")
    origin = f"--metadata {path.name}:{line}"
    return [GivenMetadatum(tidy(file), Metadatum(key, value, origin)) for key, value in cells.items()]


def tidy(file: str) -> str:
    file = file.strip().replace("\\", "/") if os.sep == "\\" else file.strip()
    return os.path.normpath(file) if file != "-" else file
