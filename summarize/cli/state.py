"""`briefing state FILE`: what a state keeps of earlier runs; with ``--remove`` some of it is forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarize.cli.options import FileNames
from summarize.cli.output import write_stdout

if TYPE_CHECKING:
    from summarize.read.given_grouping import FileSet
    from summarize.run.state import State


@click.command(
    help="""List what the state in PATH, which --state named, keeps of earlier runs: the files, how many articles each
    gave and of which days, and what you said is apart or together."""
)
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--remove", "removed", multiple=True, type=FileNames(), metavar="FILE...",
              help="These files, or all files of these folders, are forgotten, and what you said of them.")  # fmt: skip
def command(path: Path, removed: tuple[tuple[str, ...], ...]) -> int:
    """List it, or remove files from it."""
    from summarize.rendering.safe import inline
    from summarize.run.state import open_state

    with open_state(path, make=False) as state:
        if removed:
            gone = state.remove(name for names in removed for name in names)
            lines = [f"removed: {file}" for file in gone]
        else:
            lines = list(_contents(state))
    write_stdout("".join(f"{inline(line)}\n" for line in lines))
    return 0


def _contents(state: State) -> Iterator[str]:
    files = list(state.files())
    articles = sum(file.articles for file in files)
    days = sorted(day for file in files for day in file.days)
    yield f"{_counted(len(files), 'file')}, {_counted(articles, 'article')}{_span(days)}, of {state.root}"
    for file in files:
        yield f"{file.path} · {_counted(file.articles, 'article')}{_span(file.days)}"
    said = state.grouping()
    yield from _said("apart", said.apart)
    yield from _said("together", said.together)


def _said(relation: str, sets: tuple[FileSet, ...]) -> Iterator[str]:
    for each in sets:
        yield f"{relation}: {' '.join(_quoted(file) for file in each.files)}"


def _quoted(file: str) -> str:
    """As a file of such lines has it."""
    return f'"{file}"' if any(sign.isspace() or sign == "'" for sign in file) else file


def _counted(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def _span(days: list[str] | tuple[str, ...]) -> str:
    if not days:
        return ""
    return f", {days[0]}" if days[0] == days[-1] else f", {days[0]} to {days[-1]}"
