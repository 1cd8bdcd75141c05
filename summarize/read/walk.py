# Paths are strings here: a million of them are listed, and Path objects would double the cost.
# ruff: noqa: PTH100, PTH112, PTH116, PTH118, PTH119, PTH120, PTH207
"""Paths → the files of a bundle: folders walked, globs resolved; only files whose names show no format are opened.

Only strings are kept, so that a bundle of a million files can be listed. Symbolic links inside folders are not
followed, so a link can neither lead out of the bundle nor in a circle; pipes, sockets and devices are never opened.
"""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Callable, Sequence
from fnmatch import fnmatchcase

from msgspec import Struct

from summarize.errors import InputError
from summarize.model import Unread


class Listing(Struct, frozen=True):
    """What `walk` found, sorted by path. `root` is an absolute path; paths are relative to it, with ``/``.

    `files` maps the path of each file to where it is, "" for ``root/path``: only a name that is no Unicode differs.
    """

    root: str
    files: dict[str, str]
    unread: dict[str, Unread]


class _NamedPath(Struct, frozen=True):
    """A path as given: `base` is the folder that names inside it are relative to, were it alone."""

    base: str
    path: str


def walk(
    paths: Sequence[str],
    *,
    known: Callable[[str], bool],
    looks_known: Callable[[str], bool] = lambda location: False,
    exclude: Sequence[str] = (),
    root: str | None = None,
) -> Listing:
    """The files under `paths` (files, folders, globs) whose names are `known`; InputError if no path exists.

    Regular files of other names are asked about, by where they are, with `looks_known`. `root` is a folder that is to
    lie within the listing's root, too.
    """
    given, missing = _resolve(paths)
    if not given:
        raise InputError("; ".join(f"{path!r}: no such file or folder" for path in missing) or "no path was given")
    bases = [named.base for named in given]
    walker = _Walker(_common([root, *bases] if root else bases), known, looks_known, tuple(exclude))
    for named in given:
        walker.add_named(named.path)
    for path in missing:
        walker.leave(path, "no such file or folder")
    return Listing(walker.root, dict(sorted(walker.files.items())), dict(sorted(walker.unread.items())))


def _resolve(paths: Sequence[str]) -> tuple[list[_NamedPath], list[str]]:
    given: dict[str, _NamedPath] = {}
    missing: list[str] = []
    for path in paths:
        if path and os.path.lexists(path):
            matches, base = [path], None
        else:
            matches, base = _matches(path)
        if not matches:
            missing.append(path)
        for match in matches:
            location = os.path.abspath(match)
            own = location if os.path.isdir(location) else os.path.dirname(location)
            given.setdefault(os.path.realpath(location), _NamedPath(base or own, location))
    return list(given.values()), missing


def _matches(pattern: str) -> tuple[list[str], str]:
    """What a glob matches, and the folder before its first wildcard."""
    if not glob.has_magic(pattern):
        return [], ""
    fixed: list[str] = []
    for part in pattern.split("/")[:-1]:
        if glob.has_magic(part):
            break
        fixed.append(part)
    base = os.path.abspath("/".join(fixed) or ("/" if pattern.startswith("/") else "."))
    return sorted(glob.glob(pattern, recursive=True)), base


def _common(folders: list[str]) -> str:
    try:
        return os.path.commonpath(folders)
    except ValueError:  # different drives
        return os.path.dirname(folders[0])


class _Walker:
    """Collects files and what is left out, under one root."""

    def __init__(
        self, root: str, known: Callable[[str], bool], looks_known: Callable[[str], bool], exclude: tuple[str, ...]
    ) -> None:
        self.root = root
        self.known = known
        self.looks_known = looks_known
        self.exclude = exclude
        self.files: dict[str, str] = {}
        self.unread: dict[str, Unread] = {}

    def add_named(self, path: str) -> None:
        """A path that the user named: it may be hidden, or a symbolic link."""
        if os.path.isdir(path):
            self._folder(path)
            return
        try:
            mode = os.stat(path).st_mode
        except OSError as error:
            self.leave(self._relative(path), f"cannot be read: {error.strerror}")
            return
        self._file(path, os.path.basename(path), mode)

    def leave(self, path: str, reason: str, *, ignored: bool = False) -> None:
        """Account for what is not read."""
        self.unread[path] = Unread(path=path, reason=reason, status="ignored" if ignored else "skipped")

    def _folder(self, top: str) -> None:
        pending = [top]
        while pending:
            folder = pending.pop()
            try:
                with os.scandir(folder) as entries:
                    for entry in entries:
                        self._entry(entry, pending)
            except OSError as error:
                self.leave(self._relative(folder), f"folder cannot be read: {error.strerror}")

    def _entry(self, entry: os.DirEntry[str], pending: list[str]) -> None:
        path = self._relative(entry.path)
        excluded = self._excluded_by(path)
        if excluded is not None:
            self.leave(path, f"excluded by {excluded!r}", ignored=True)
        elif entry.name.startswith("."):
            self.leave(path, "hidden", ignored=True)
        elif entry.is_symlink():
            self.leave(
                path, "symbolic link: not followed", ignored=not (self.known(entry.name) or _leads_to_folder(entry))
            )
        elif entry.is_dir(follow_symlinks=False):
            pending.append(entry.path)
        else:
            try:
                mode = entry.stat(follow_symlinks=False).st_mode if not entry.is_file() else stat.S_IFREG
            except OSError as error:
                self.leave(path, f"cannot be read: {error.strerror}")
                return
            self._file(entry.path, entry.name, mode)

    def _file(self, location: str, name: str, mode: int) -> None:
        path = self._relative(location)
        excluded = self._excluded_by(path)
        if excluded is not None:
            self.leave(path, f"excluded by {excluded!r}", ignored=True)
        elif not self.known(name) and not (stat.S_ISREG(mode) and self.looks_known(location)):
            self.leave(path, "unknown format", ignored=True)
        elif not stat.S_ISREG(mode):
            self.leave(path, f"not a file but {_file_type(mode)}: not opened")
        else:
            self.files[path] = "" if os.path.join(self.root, path) == location else location

    def _relative(self, location: str) -> str:
        path = (
            os.path.relpath(location, self.root)
            if not location.startswith(self.root + os.sep)
            else location[len(self.root) + 1 :]
        )
        if os.sep != "/":
            path = path.replace(os.sep, "/")
        try:
            path.encode()
        except UnicodeEncodeError:  # a name that is no Unicode: \xff is written out
            path = os.fsencode(path).decode("utf-8", "backslashreplace")
        return path

    def _excluded_by(self, path: str) -> str | None:
        """The pattern that excludes a path: one with a slash is for the whole path, one without for any name in it."""
        for pattern in self.exclude:
            plain = pattern.removeprefix("./").rstrip("/")
            whole = "/" in plain
            if fnmatchcase(path, plain) if whole else fnmatchcase(path.rpartition("/")[2], plain):
                return pattern
            if whole and plain.startswith("**/") and fnmatchcase(path, plain[3:]):
                return pattern
        return None


def _file_type(mode: int) -> str:
    if stat.S_ISFIFO(mode):
        return "a pipe"
    if stat.S_ISSOCK(mode):
        return "a socket"
    return "a device"


def _leads_to_folder(link: os.DirEntry[str]) -> bool:
    """Whether a symbolic link leads to a folder; one that leads to itself leads nowhere."""
    try:
        return link.is_dir()
    except OSError:
        return False
