"""`briefing backends`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import redirect_stdout
from typing import TYPE_CHECKING

import click

from summarize.cli.output import write_stdout

if TYPE_CHECKING:
    from summarize.plugin import Plugins, Provided


@click.command(
    help="List the installed backends with their options, formats that plugins add, and plugins that are broken."
)
@click.option("--debug", is_flag=True, help="Show the traceback of each plugin that is broken.")
def command(debug: bool) -> int:
    """List what plugins offer; a broken plugin is shown and is no error."""
    import sys

    from summarize.plugin import load_plugins
    from summarize.rendering.safe import inline

    with redirect_stdout(sys.stderr):
        plugins = load_plugins()
    write_stdout(
        "".join(f"{line[: len(line) - len(line.lstrip())]}{inline(line)}\n" for line in _list_plugins(plugins))
    )
    return 0


def _list_plugins(plugins: Plugins) -> Iterator[str]:
    for provided in plugins.backends:
        yield f"{provided.name}  ({provided.distribution} {provided.version})"
        if provided.about:
            yield f"    {provided.about}"
        yield from _options(provided)
    for title, formats in (("reads", plugins.reading), ("writes", plugins.rendering)):
        for provided in formats:
            yield f"{title} {provided.name}  ({provided.distribution} {provided.version})"
    for name in plugins.clashes():
        homes = " and ".join(each.distribution for each in plugins.backends if each.name == name)
        yield f"clash: {name} is offered by {homes}; neither can be used until one is uninstalled"
    for failure in plugins.failures:
        yield f"broken: {failure.plugin}  ({failure.distribution}): {failure.reason}"


def _options(provided: Provided) -> Iterator[str]:
    for option in provided.options:
        shown = "empty" if option.default == "" else "none" if option.default is None else option.default
        default = "required" if option.required else f"default {shown}"
        yield f"    -o {option.name}={option.kind}  ({default})"
