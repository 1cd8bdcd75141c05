"""Which files the user says are one story, or are not: ``--together``, ``--apart``, ``--grouping``."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct

from summarize.errors import UsageError
from summarize.read.overrides import given_text, tidy

Relation = Literal["apart", "together"]
RELATIONS: tuple[Relation, ...] = ("apart", "together")


class FileSet(Struct, frozen=True):
    """Files that the user says are together or apart, two or more."""

    files: tuple[str, ...]
    """Paths, relative to the bundle or to the current folder, or the ends of such; "#" and a record may follow."""
    origin: str = ""
    """Where the user says it, for messages."""


class GivenGrouping(Struct, frozen=True, kw_only=True):
    """What the user says of stories, whatever the articles say."""

    apart: tuple[FileSet, ...] = ()
    """Of two files of one set, no article is in one story with an article of the other."""
    together: tuple[FileSet, ...] = ()
    """All articles of the files of one set are one story."""

    def __bool__(self) -> bool:
        return bool(self.apart or self.together)


def given_grouping(
    *,
    apart: Iterable[FileSet | Sequence[str]] = (),
    together: Iterable[FileSet | Sequence[str]] = (),
    files: Iterable[str | Path] = (),
) -> GivenGrouping:
    """What is said by sets of files, and by files of lines "apart: a.txt b.txt" and "together: a.txt b.txt".

    Raises:
        UsageError: A set names fewer than two files, or a file of lines cannot be read.
    """
    sets: dict[Relation, list[FileSet]] = {
        "apart": [_file_set(each, "apart") for each in apart],
        "together": [_file_set(each, "together") for each in together],
    }
    for path in files:
        for relation, each in _lines(Path(path)):
            sets[relation].append(each)
    return GivenGrouping(apart=tuple(sets["apart"]), together=tuple(sets["together"]))


def _file_set(files: FileSet | Sequence[str], relation: Relation) -> FileSet:
    if isinstance(files, str):
        raise UsageError(f"{relation}: {files!r} is one file; give sets of two or more")
    given = files if isinstance(files, FileSet) else FileSet(tuple(files), relation)
    names = tuple(dict.fromkeys(tidy(file) for file in given.files if file.strip()))
    if len(names) < 2:
        named = f"only {names[0]}" if names else "no file"
        raise UsageError(f"{given.origin or relation}: {named} is named; name two files or more that are {relation}")
    return FileSet(names, given.origin or relation)


def _lines(path: Path) -> Iterable[tuple[Relation, FileSet]]:
    for number, line in enumerate(given_text(path, "--grouping").splitlines(), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        where = f"--grouping {path}:{number}"
        word, _, names = line.partition(":")
        relation = next((known for known in RELATIONS if known == word.strip().lower()), None)
        if relation is None:
            raise UsageError(f"{where}: {line.strip()[:60]!r}: write apart: FILE FILE… or together: FILE FILE…")
        yield relation, _file_set(FileSet(_names(names, where), where), relation)


def _names(text: str, where: str) -> tuple[str, ...]:
    words = shlex.shlex(text, posix=True, punctuation_chars=False)
    words.whitespace_split, words.commenters, words.escape = True, "", ""
    try:
        return tuple(words)
    except ValueError:
        raise UsageError(
            f'{where}: a quotation mark is not closed; write "it\'s.txt" for a name with a quote'
        ) from None
