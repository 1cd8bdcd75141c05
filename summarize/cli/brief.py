"""`briefing PATH…`: files in, one briefing out."""

from __future__ import annotations

from typing import Unpack

import click

from summarize._version import __version__
from summarize.cli.entry import COMMANDS
from summarize.cli.job import Job, run
from summarize.cli.options import calls, inputs, page, writing


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


@click.command(
    cls=_Brief,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="""Make one briefing of news files: what is said twice is said once, dates are resolved, and every sentence
    cites the lines that it came from, as [source:line].

    PATH is a file, a folder, a glob or an archive, "-" is standard input; without one, the current folder is read.
    The briefing goes to standard output, everything else to standard error.""",
)
@inputs
@writing
@calls
@page("md, text, json, html; of the timeline alone: csv, ics")
@click.version_option(__version__, prog_name="briefing", message="%(prog)s %(version)s")
def command(**job: Unpack[Job]) -> int:
    """Read, brief, render, write; the exit code says how it went."""
    return run(job)
