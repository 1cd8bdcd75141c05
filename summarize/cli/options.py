"""The options that commands share, in groups: what is read, who writes, what the page is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from summarize.cli import exits

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


LISTS = ("--apart", "--together", "--remove")
"""Options that take all names up to the next option."""
_BETWEEN = "\0"


def with_lists(arguments: Sequence[str]) -> list[str]:
    """The arguments, with the names behind each option of `LISTS` as one value of it."""
    given: list[str] = []
    names: list[str] | None = None
    for number, argument in enumerate(arguments):
        if argument == "--":
            given += _value(names) + list(arguments[number:])
            return given
        if argument in LISTS:
            given += [*_value(names), argument]
            names = []
        elif names is not None and (argument == "-" or not argument.startswith("-")):
            names.append(argument)
        else:
            given += [*_value(names), argument]
            names = None
    return given + _value(names)


def _value(names: Sequence[str] | None) -> list[str]:
    return [_BETWEEN.join(names)] if names else []


class FileNames(click.ParamType[tuple[str, ...]]):
    """Names that `with_lists` made one value."""

    name = "files"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:  # noqa: ANN401
        """The names."""
        return value if isinstance(value, tuple) else tuple(str(value).split(_BETWEEN))


def inputs(function: Decorated) -> Decorated:
    """What is read, and what is known about it."""
    for option in reversed((
        click.argument("paths", nargs=-1, metavar="[PATH]..."),
        click.option("--exclude", multiple=True, metavar="GLOB",
                     help="Files whose path or name matches GLOB are left out."),
        click.option("--date", "dates", multiple=True, metavar="FILE=DATE", help="FILE was published on DATE."),
        click.option("--publisher", "publishers", multiple=True, metavar="FILE=NAME",
                     help="FILE was published by NAME."),
        click.option("--metadata", multiple=True, type=click.Path(path_type=Path), metavar="FILE.csv",
                     help="This table says the same of many files: its columns are path, date, publisher, title, url, "
                     "author."),
        click.option("--state", type=click.Path(path_type=Path), metavar="FILE",
                     help="FILE keeps what grouping needs of the articles, and those of earlier runs are grouped with "
                     "them."),
        click.option("--no-cache", is_flag=True,
                     help="Nothing is kept of what is read, and nothing that earlier runs kept is used: see `briefing "
                     "cache`."),
        click.option("--one-story", is_flag=True, help="All files are taken as one story, and are not grouped."),
        click.option("--apart", multiple=True, type=FileNames(), metavar="FILE...",
                     help="These files, two or more, are not of one story; it can be repeated. Their names end at the "
                     "next option, or at --."),
        click.option("--together", multiple=True, type=FileNames(), metavar="FILE...",
                     help="These files, two or more, are one story; it can be repeated."),
        click.option("--grouping", multiple=True, type=click.Path(path_type=Path), metavar="FILE",
                     help="FILE says the same in lines: `apart: a.txt b.txt` and `together: a.txt b.txt`."),
        click.option("--window", type=click.FloatRange(min=0), metavar="DAYS",
                     help="Articles further apart than this many days are not joined.  [default: 14, or as many as "
                     "hold 500 articles]"),
        click.option("--decay", type=click.FloatRange(min=0, min_open=True), metavar="DAYS",
                     help="The similarity of two articles halves with each of this many days between them.  [default: "
                     "four windows]"),
        click.option("--stories", type=click.IntRange(min=1), metavar="N",
                     help="The briefing has at most N stories: the biggest."),
        click.option("--min-sources", type=click.IntRange(min=1), default=1, metavar="N",
                     help="Stories with fewer than N articles, copies not counted, are left out."),
    )):  # fmt: skip
        function = option(function)
    return function


def writing(function: Decorated) -> Decorated:
    """Who writes, and how much."""
    for option in reversed((
        click.option("--backend", metavar="NAME",
                     help="This backend writes; `briefing backends` lists them.  [default: coverage]"),
        click.option("-o", "--option", "options", multiple=True, metavar="KEY=VALUE",
                     help="The backend is given this option; it can be repeated."),
        click.option("--length", type=click.IntRange(min=1), default=150, metavar="WORDS", show_default=True,
                     help="Each summary has about this length."),
        click.option("--unit", type=click.Choice(["words", "sentences"]), default="words", show_default=True,
                     help="--length and --total count words or sentences."),
        click.option("--total", type=click.IntRange(min=1), metavar="WORDS",
                     help="All summaries together have about this length: bigger stories get more, the smallest none."),
        click.option("--language", metavar="CODE",
                     help="The briefing is written in this language, an ISO 639-1 code, and so are its headings.  "
                     "[default: that of the articles]"),
        click.option("--verify", type=click.Choice(["repair", "strict"]), default="repair", show_default=True,
                     help="A sentence that its sources do not support is mended or replaced (repair), or dropped "
                     "(strict)."),
        click.option("--no-fallback", is_flag=True,
                     help="If the backend fails, the command ends with an error instead of writing the story offline."),
        click.option("--jobs", type=click.IntRange(min=1), metavar="N",
                     help="N processes read and write.  [default: as many as there are processors and the files are "
                     "worth]"),
        click.option("--executor", default="pool", metavar="NAME", show_default=True,
                     help="The processes are those of this machine (pool), of a Dask cluster on this machine (dask), "
                     "or of a Dask scheduler (dask=tcp://HOST:PORT)."),
    )):  # fmt: skip
        function = option(function)
    return function


def calls(function: Decorated) -> Decorated:
    """What a backend that asks a server may take. All but the last are options of the backend under other names."""
    for option in reversed((
        click.option("--prompts", metavar="DIR",
                     help="Prompt files in DIR are used instead of the built-in ones of the same name; `briefing "
                     "prompts` lists them."),
        click.option("--max-tokens-total", type=click.IntRange(min=1), metavar="N",
                     help="All calls together may take N tokens at most."),
        click.option("--max-cost", type=click.FloatRange(min=0), metavar="DOLLARS",
                     help="All calls together may cost this much at most."),
        click.option("--deadline", type=click.FloatRange(min=0, min_open=True), metavar="SECONDS",
                     help="All calls together may take this long at most."),
        click.option("--dry-run", is_flag=True,
                     help="No call is made; how many there would be is printed, and their cost."),
    )):  # fmt: skip
        function = option(function)
    return function


def page(formats: str, *, default: str = "md") -> Callable[[Decorated], Decorated]:
    """What the page is, where it goes, and what is said beside it; `formats` are those that suit the command."""

    def decorate(function: Decorated) -> Decorated:
        for option in reversed((
            click.option("--format", "-f", "format", metavar="FORMAT",
                         help=f"The page has this format: {formats}.  [default: by the name of the output, else "
                     f"{default}]"),
            click.option("--output", type=click.Path(path_type=Path), metavar="FILE",
                         help="The page is written to FILE, whole or not at all, instead of to standard output."),
            click.option("--fail-on", "fail_on", multiple=True, type=click.Choice(list(exits.CONDITIONS)),
                         metavar="CONDITION",
                     help=f"The exit status is 6 if this holds; it can be repeated: {', '.join(exits.CONDITIONS)}."),
            click.option("-q", "--quiet", is_flag=True, help="No progress and no warnings are shown."),
            click.option("-v", "--verbose", is_flag=True, help="Each file that was left out is named."),
            click.option("--debug", is_flag=True, help="The traceback of an error is shown."),
        )):  # fmt: skip
            function = option(function)
        return function

    return decorate
