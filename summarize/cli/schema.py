"""`briefing schema`."""

from __future__ import annotations

import click

from summarize.cli.output import write_stdout


@click.command(help="Print the JSON Schema of a briefing (schema briefing/1).")
def command() -> int:
    """Print the JSON Schema of a briefing."""
    from summarize.rendering.json_document import schema

    write_stdout(schema())
    return 0
