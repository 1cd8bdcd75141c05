"""`briefing stories PATH…`: which files tell one story, and why."""

from __future__ import annotations

from typing import Unpack

import click

from summarize.cli.job import Job, run
from summarize.cli.options import inputs, page


@click.command(
    help="""List which files tell one story, and why: the names, phrases and dates that they share, the score of the
    weakest link, and what was nearest and is not joined. PATH is as for `briefing`."""
)
@inputs
@page("text, json", default="text")
def command(**job: Unpack[Job]) -> int:
    """Brief, and show the groups alone."""
    from summarize.rendering import stories

    return run({**job, "explain": True}, pages={"text": stories.text, "json": stories.table})
