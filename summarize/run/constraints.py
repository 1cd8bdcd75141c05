"""What the user says of files, and what a state keeps of it, as constraints on the articles that are grouped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from summarize.errors import UsageError
from summarize.group import Constraints
from summarize.model import Document
from summarize.read.given_grouping import FileSet, GivenGrouping
from summarize.read.overrides import PathNames
from summarize.run.corpus import Corpus
from summarize.run.reading import OpenedBundle
from summarize.run.state import KEPT_HERE, State

SHOWN = 5
"""Files, or records, that a message lists."""


def resolved(given: GivenGrouping, bundle: OpenedBundle, state: State | None) -> GivenGrouping:
    """The same by the paths of files, with what a state keeps of earlier runs, which keeps all of it.

    Raises:
        UsageError: A name fits no file of the bundle or the state, or several.
    """
    kept = state.grouping() if state else GivenGrouping()
    if given:
        files = bundle.files
        paths = set(files.paths) if files else {item.path for item in bundle.documents if isinstance(item, Document)}
        names = PathNames(paths.union(state.paths() if state else ()), files.root if files else "")
        here = "the bundle or the state" if state else "the bundle"
        given = GivenGrouping(
            apart=tuple(_resolved(each, names, here) for each in given.apart),
            together=tuple(_resolved(each, names, here) for each in given.together),
        )
        kept = GivenGrouping(apart=_merged(kept.apart, given.apart), together=_merged(kept.together, given.together))
        if state:
            state.keep_grouping(kept)
    return kept


def _resolved(said: FileSet, names: PathNames, here: str) -> FileSet:
    found: dict[str, str] = {}
    for file in said.files:
        matches = names.matches(file)
        if not matches:
            raise UsageError(f"{said.origin}: {file} is no file of {here}; `briefing stories` lists their paths")
        if len(matches) > 1:
            listed = ", ".join(matches[:SHOWN])
            raise UsageError(f"{said.origin}: {file} fits {len(matches)} files: {listed}; write more of its path")
        if matches[0] in found:
            raise UsageError(f"{said.origin}: {found[matches[0]]} and {file} are the same file; name another")
        found[matches[0]] = file
    return FileSet(tuple(found), said.origin)


def _merged(kept: Sequence[FileSet], given: Sequence[FileSet]) -> tuple[FileSet, ...]:
    """Each set once, those given now under where they are given."""
    return tuple({frozenset(each.files): each for each in (*kept, *given)}.values())


def constraints_of(grouping: GivenGrouping, corpus: Corpus, state: State | None) -> Constraints:
    """What `resolved` found, as constraints on the articles of these files.

    All articles of a file are meant, or those of one record. Files that gave no article are left out.

    Raises:
        UsageError: There is no such record, or files are apart and together.
    """
    if not grouping:
        return Constraints()
    articles = _Articles(corpus, state)
    together = [(each, [articles.of(name, each.origin) for name in each.files]) for each in grouping.together]
    apart = [(each, [articles.of(name, each.origin) for name in each.files]) for each in grouping.apart]
    _check(apart, together)
    return Constraints(
        together=tuple(ids for _, parts in together if len(ids := tuple(id for part in parts for id in part)) > 1),
        apart=tuple(filled for _, parts in apart if len(filled := tuple(part for part in parts if part)) > 1),
    )


Ids = tuple[str, ...]
_Said = Sequence[tuple[FileSet, Sequence[Ids]]]


class _Articles:
    """The articles of a bundle, and of the other files of a state, by path and record."""

    def __init__(self, corpus: Corpus, state: State | None) -> None:
        self._by_path: dict[str, list[tuple[str | None, str]]] = {}
        for source in corpus.records:
            self._by_path.setdefault(source.path, []).append((source.record, source.id))
        if state:
            for id, key in corpus.earlier.items():
                path, record = state.place(key)
                self._by_path.setdefault(path, []).append((record, id))

    def of(self, name: str, origin: str) -> Ids:
        """The ids of the articles of a file, or of its record behind "#"."""
        if name in self._by_path or "#" not in name:
            return tuple(id for _, id in self._by_path.get(name, ()))
        path, _, record = name.rpartition("#")
        entries = self._by_path.get(path, [])
        found = tuple(id for own, id in entries if own == record)
        if entries and not found and origin != KEPT_HERE:
            listed = ", ".join([str(own) for own, _ in entries if own][:SHOWN]) or "none: it is one article"
            raise UsageError(f"{origin}: {path} has no record {record}; its records are {listed}")
        return found


def _check(apart: _Said, together: _Said) -> None:
    """UsageError where what is apart is together, by one set or by several."""
    story: dict[str, str] = {}

    def find(id: str) -> str:
        while story.get(id, id) != id:
            id = story[id]
        return id

    for _, parts in together:
        first = next((id for ids in parts for id in ids), "")
        for id in (id for ids in parts for id in ids):
            story[find(id)] = find(first)
    for said, parts in apart:
        part_of: dict[str, int] = {}
        for number, ids in enumerate(parts):
            for id in ids:
                other = part_of.setdefault(find(id), number)
                if other != number:
                    origins = {
                        each.origin for each, all in together if any(find(i) == find(id) for p in all for i in p)
                    }
                    raise UsageError(_contradiction(said, said.files[other], said.files[number], sorted(origins)))


def _contradiction(said: FileSet, first: str, second: str, origins: Iterable[str]) -> str:
    by = " and ".join(origins)
    if not by:
        return f"{said.origin}: {first} and {second} have an article in common, which cannot be apart from itself"
    message = f"{first} and {second} are said to be apart ({said.origin}) and together ({by}): leave out one of the two"
    kept = KEPT_HERE in (said.origin, *origins)
    return (
        f"{message}; `briefing state FILE --remove {first}` takes back what the state keeps of it" if kept else message
    )
