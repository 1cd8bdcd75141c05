"""The options that commands share, in groups: what is read, who writes, what the page is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from summarize.cli import exits

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


def inputs(function: Decorated) -> Decorated:
    """What is read, and what is known about it."""
    for option in reversed((
        click.argument("paths", nargs=-1, metavar="[PATH]..."),
        click.option("--exclude", multiple=True, metavar="GLOB", help="Leave out files that match."),
        click.option("--date", "dates", multiple=True, metavar="FILE=DATE", help="When FILE was published."),
        click.option("--publisher", "publishers", multiple=True, metavar="FILE=NAME", help="Who published FILE."),
        click.option("--metadata", multiple=True, type=click.Path(path_type=Path), metavar="FILE.csv",
                     help="The same for many files: columns path, date, publisher, title, url, author."),
        click.option("--state", type=click.Path(path_type=Path), metavar="FILE",
                     help="Keep there what is known of the articles, and group those of earlier runs with them."),
        click.option("--one-story", is_flag=True, help="All files tell one story: do not group them."),
        click.option("--window", type=click.FloatRange(min=0), metavar="DAYS",
                     help="That two reports of a story may be apart.  [default: 14, or as many as hold 500 articles]"),
        click.option("--decay", type=click.FloatRange(min=0, min_open=True), metavar="DAYS",
                     help="In which the similarity of two articles halves.  [default: four windows]"),
        click.option("--stories", type=click.IntRange(min=1), metavar="N",
                     help="At most N stories, the biggest first."),
        click.option("--min-sources", type=click.IntRange(min=1), default=1, metavar="N",
                     help="Leave out stories that fewer than N articles tell."),
    )):  # fmt: skip
        function = option(function)
    return function


def writing(function: Decorated) -> Decorated:
    """Who writes, and how much."""
    for option in reversed((
        click.option("--backend", metavar="NAME", help="Who writes: see `briefing backends`.  [default: coverage]"),
        click.option("-o", "--option", "options", multiple=True, metavar="KEY=VALUE", help="An option of the backend."),
        click.option("--length", type=click.IntRange(min=1), default=150, metavar="WORDS", show_default=True,
                     help="Of each story's summary."),
        click.option("--unit", type=click.Choice(["words", "sentences"]), default="words", show_default=True,
                     help="What --length and --total count."),
        click.option("--total", type=click.IntRange(min=1), metavar="WORDS",
                     help="Of all summaries together: bigger stories get more, the smallest none."),
        click.option("--language", metavar="CODE",
                     help="Of the briefing, as ISO 639-1.  [default: that of the articles]"),
        click.option("--verify", type=click.Choice(["repair", "strict"]), default="repair", show_default=True,
                     help="What becomes of a sentence that its source does not hold."),
        click.option("--no-fallback", is_flag=True, help="If the backend fails, end with an error."),
        click.option("--jobs", type=click.IntRange(min=1), metavar="N",
                     help="Processes that read and write: for hundreds of files and more.  [default: 1]"),
        click.option("--executor", default="pool", metavar="NAME", show_default=True,
                     help="What they are of: pool (this machine's), dask (a cluster on this machine), or "
                     "dask=tcp://HOST:PORT (that of a scheduler)."),
    )):  # fmt: skip
        function = option(function)
    return function


def calls(function: Decorated) -> Decorated:
    """What a backend that asks a server may take. All but the last are options of the backend under other names."""
    for option in reversed((
        click.option("--prompts", metavar="DIR", help="Prompt files that win over ours: see `briefing prompts`."),
        click.option("--max-tokens-total", type=click.IntRange(min=1), metavar="N",
                     help="Tokens that all calls together may take."),
        click.option("--max-cost", type=click.FloatRange(min=0), metavar="DOLLARS",
                     help="What all calls together may cost."),
        click.option("--deadline", type=click.FloatRange(min=0, min_open=True), metavar="SECONDS",
                     help="How long all calls together may take."),
        click.option("--dry-run", is_flag=True, help="Make no call: print how many there would be, and their cost."),
    )):  # fmt: skip
        function = option(function)
    return function


def page(formats: str, *, default: str = "md") -> Callable[[Decorated], Decorated]:
    """What the page is, where it goes, and what is said beside it; `formats` are those that suit the command."""

    def decorate(function: Decorated) -> Decorated:
        for option in reversed((
            click.option("--format", "-f", "format", metavar="FORMAT",
                         help=f"{formats}.  [default: by the output's name, else {default}]"),
            click.option("--output", type=click.Path(path_type=Path), metavar="FILE",
                         help="Write there, whole or not at all."),
            click.option("--fail-on", "fail_on", multiple=True, type=click.Choice(list(exits.CONDITIONS)),
                         metavar="CONDITION", help=f"Exit with 6 if so: {', '.join(exits.CONDITIONS)}."),
            click.option("-q", "--quiet", is_flag=True, help="No progress and no warnings."),
            click.option("-v", "--verbose", is_flag=True, help="Say more: each file that was left out."),
            click.option("--debug", is_flag=True, help="Show the traceback of an error."),
        )):  # fmt: skip
            function = option(function)
        return function

    return decorate
