"""`briefing verify FILE`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarize.cli import exits
from summarize.cli.output import write_stdout
from summarize.errors import InputError

if TYPE_CHECKING:
    from summarize.model import Briefing
    from summarize.verify.recheck import Load, Problem


@click.command(
    help="""Check every citation of a JSON briefing against the files: that each is there and unchanged, and that each
    quotation stands where it says. Exit 0 if all hold, else 3.

    Paths in a briefing are relative to its bundle: they are looked for under --root, or else beside FILE and in the
    current folder."""
)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--root",
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="The paths of the briefing are looked for under DIR, the folder that was briefed.",
)
def command(file: Path, root: Path | None) -> int:
    """Print what does not hold, then how much was looked at."""
    from summarize.rendering.safe import inline
    from summarize.verify.recheck import recheck

    briefing = _read(file)
    result = recheck(briefing, _loader([root] if root else [file.parent, Path()]))
    lines = [inline(_line(problem)) for problem in result.problems]
    lines.append(
        f"{result.citations} citations in {result.sources} files: "
        + (f"{len(result.problems)} problems" if result.problems else "all hold")
    )
    write_stdout("".join(f"{line}\n" for line in lines))
    return exits.DEGRADED if result.problems else exits.COMPLETE


def _read(file: Path) -> Briefing:
    import msgspec

    from summarize.model import Briefing

    try:
        return msgspec.json.decode(file.read_bytes(), type=Briefing)
    except OSError as error:
        raise InputError(f"{file}: {error.strerror or error}") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise InputError(f"{file} is no JSON briefing: {error}") from error


def _loader(roots: list[Path]) -> Load:
    """Reads a source again, from the first of `roots` that has a file of its path."""
    from summarize.model import Document, SourceRecord
    from summarize.plugin import load_plugins
    from summarize.read import FileBundle, bundle_at, locate

    readers = load_plugins().readers()
    opened: dict[str, FileBundle] = {}

    def load(source: SourceRecord) -> Document:
        root = locate(source.path, roots)
        if root is None:
            raise InputError(f"no such file under {' or '.join(str(each.absolute()) for each in roots)}")
        if root not in opened:
            opened[root] = bundle_at(root, readers=readers)
        return opened[root].load(source.path, source.record)

    return load


def _line(problem: Problem) -> str:
    source, cite = problem.source, problem.cite
    where = f"{source.id} {source.path}{f' ({source.record})' if source.record else ''}"
    return f"{where}:{cite.line}: {problem.reason}: “{cite.quote}”" if cite else f"{where}: {problem.reason}"
