"""`briefing PATH…`: files in, one briefing out."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeVar

import click

import summarize
from summarize.cli import exits
from summarize.cli.entry import COMMANDS
from summarize.cli.output import check_writable, say, write_file, write_stdout
from summarize.errors import UsageError

if TYPE_CHECKING:
    from summarize.model import Briefing

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

SUFFIXES = {".txt": "text", ".htm": "html"}


class _Brief(click.Command):
    """The command, whose help ends with the words that are commands of their own."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands (briefing COMMAND --help)"):
            formatter.write_dl([(name, about) for name, (_, about) in COMMANDS.items()])
        with formatter.section("Exit status"):
            formatter.write_text(
                "0 complete; 1 our bug, or the output cannot be written; 2 usage; 3 produced, but files were skipped "
                "or a backend fell back; 4 nothing to read; 5 the backend failed; 6 --fail-on; 130 interrupted"
            )


def _inputs(function: Decorated) -> Decorated:
    """What is read, and what is known about it."""
    for option in reversed((
        click.argument("paths", nargs=-1, metavar="[PATH]..."),
        click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out files that match."),
        click.option("--date", "dates", multiple=True, metavar="FILE=DATE", help="When FILE was published."),
        click.option("--publisher", "publishers", multiple=True, metavar="FILE=NAME", help="Who published FILE."),
        click.option(
            "--metadata", multiple=True, type=click.Path(path_type=Path), metavar="FILE.csv",
            help="The same for many files: columns path, date, publisher, title, url, author.",
        ),
        click.option("--one-story", is_flag=True, help="All files tell one story: do not group them."),
        click.option("--stories", type=click.IntRange(min=1), metavar="N",
                     help="At most N stories, the biggest first."),
        click.option("--min-sources", type=click.IntRange(min=1), default=1, metavar="N",
                     help="Leave out stories that fewer than N articles tell."),
    )):  # fmt: skip
        function = option(function)
    return function


def _writing(function: Decorated) -> Decorated:
    """Who writes, how long, and where to."""
    for option in reversed((
        click.option("--backend", metavar="NAME", help="Who writes: see `briefing backends`.  [default: coverage]"),
        click.option("-o", "--option", "options", multiple=True, metavar="KEY=VALUE", help="An option of the backend."),
        click.option("--length", type=click.IntRange(min=1), default=150, metavar="WORDS", show_default=True,
                     help="Of each story's summary."),
        click.option("--total", type=click.IntRange(min=1), metavar="WORDS",
                     help="Of all summaries together: bigger stories get more, the smallest none."),
        click.option("--language", metavar="CODE",
                     help="Of the briefing, as ISO 639-1.  [default: that of the articles]"),
        click.option("--verify", type=click.Choice(["repair", "strict"]), default="repair", show_default=True,
                     help="What becomes of a sentence that its source does not hold."),
        click.option("--no-fallback", is_flag=True, help="If the backend fails, end with an error."),
        click.option("--format", "-f", "format", metavar="FORMAT",
                     help="md, text, json, html; the timeline alone: csv, ics.  [default: by the output's name, else md]"),
        click.option("--output", type=click.Path(path_type=Path), metavar="FILE",
                     help="Write there, whole or not at all."),
        click.option("--fail-on", "fail_on", multiple=True, type=click.Choice(list(exits.CONDITIONS)),
                     metavar="CONDITION", help=f"Exit with 6 if so: {', '.join(exits.CONDITIONS)}."),
    )):  # fmt: skip
        function = option(function)
    return function


@click.command(
    cls=_Brief,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="""One briefing of news files: what is said twice is said once, dates are resolved, and every sentence cites
    the lines that it came from, as [source:line].

    PATH is a file, a folder, a glob or an archive, "-" is standard input; without one, the current folder is read.
    The briefing goes to standard output, everything else to standard error.""",
)
@_inputs
@_writing
@click.option("-q", "--quiet", is_flag=True, help="No progress and no warnings.")
@click.option("-v", "--verbose", is_flag=True, help="Say more: each file that was left out.")
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
@click.version_option(summarize.__version__, prog_name="briefing", message="%(prog)s %(version)s")
def command(
    paths: tuple[str, ...],
    exclude: tuple[str, ...],
    dates: tuple[str, ...],
    publishers: tuple[str, ...],
    metadata: tuple[Path, ...],
    one_story: bool,
    stories: int | None,
    min_sources: int,
    backend: str | None,
    options: tuple[str, ...],
    length: int,
    total: int | None,
    language: str | None,
    verify: Literal["repair", "strict"],
    no_fallback: bool,
    format: str | None,
    output: Path | None,
    fail_on: tuple[str, ...],
    quiet: bool,
    verbose: bool,
    debug: bool,
) -> int:
    """Read, brief, render, write; the exit code says how it went."""
    from summarize.cli.progress import progress

    chosen = format or (_format_of(output) if output else "md")
    if output:
        check_writable(output)
    backend_options = _options(options)
    # A plugin or a library that prints must not spoil the briefing on standard output.
    with redirect_stdout(sys.stderr), progress(quiet=quiet, verbose=verbose) as report:
        from summarize.bundle import DEFAULT_BACKEND, summarize_bundle
        from summarize.plugin import load_plugins
        from summarize.read.given import given
        from summarize.render import renderer

        plugins = load_plugins()
        page_of = renderer(chosen, plugins=plugins.renderers())
        briefing = summarize_bundle(
            list(paths) or ["."],
            backend=backend or DEFAULT_BACKEND,
            options=backend_options,
            length=length,
            total=total,
            one_story=one_story,
            exclude=exclude,
            given=given(dates=dates, publishers=publishers, metadata=metadata),
            stories=stories,
            min_sources=min_sources,
            language=language,
            verify=verify,
            fallback=not no_fallback,
            progress=report,
            plugins=plugins,
        )
        page = page_of(briefing)
    write_file(output, page) if output else write_stdout(page)
    if not quiet:
        _warn(briefing, verbose=verbose)
    return _code(briefing, fail_on, quiet=quiet)


def _format_of(output: Path) -> str:
    from summarize.render import FORMATS

    ending = output.suffix.lower()
    return SUFFIXES.get(ending) or (ending[1:] if ending[1:] in FORMATS else "md")


def _options(options: tuple[str, ...]) -> dict[str, str]:
    found = {}
    for option in options:
        key, equals, value = option.partition("=")
        if not equals or not key:
            raise UsageError(f"-o {option}: write -o KEY=VALUE")
        found[key] = value
    return found


def _warn(briefing: Briefing, *, verbose: bool) -> None:
    """Say what was left out, a few files by name, and which stories another backend wrote."""
    left = [
        source for source in briefing.sources if source.status == "skipped" or (verbose and source.status == "ignored")
    ]
    for source in left if verbose else left[:5]:
        say(f"{source.status}: {source.path}{f' ({source.record})' if source.record else ''}: {source.reason}")
    if len(left) > 5 and not verbose:
        say(f"skipped: and {len(left) - 5} more; --verbose lists them")
    for story in briefing.stories:
        if story.degraded:
            say(f"story {story.id}: {story.degraded}")


def _code(briefing: Briefing, fail_on: tuple[str, ...], *, quiet: bool) -> int:
    met = exits.met(briefing, fail_on)
    if met:
        if not quiet:
            say(f"briefing: --fail-on {', '.join(met)}")
        return exits.CONDITION_MET
    return exits.DEGRADED if exits.degraded(briefing) else exits.COMPLETE
