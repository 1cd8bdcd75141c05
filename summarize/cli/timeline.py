"""`briefing timeline PATH…`: what happened when, and nothing else."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Unpack

import click

from summarize.cli.job import Job, run
from summarize.cli.options import inputs, page
from summarize.errors import UsageError
from summarize.languages import lazy_pattern

if TYPE_CHECKING:
    from summarize.model import Briefing

_DAY = lazy_pattern(r"\d{4}(?:-\d\d){0,2}")


@click.command(
    help="""Print the merged timeline of news files: each event once, dated with a visible reason, cited from every file
    that reports it. PATH is as for `briefing`."""
)
@inputs
@click.option("--from", "first", metavar="DATE", help="Entries before this day, month or year are left out.")
@click.option("--until", "last", metavar="DATE", help="Entries after this day, month or year are left out.")
@click.option("--timeline", "most", type=click.IntRange(min=1), metavar="N",
              help="A story has at most N entries, and never more than 60: those whose days matter most.")  # fmt: skip
@page("md, text, json, html, csv, ics")
def command(first: str | None, last: str | None, most: int | None, **job: Unpack[Job]) -> int:
    """Brief, and show the timelines alone."""
    start, end = _bound("--from", first, "-01-01"), _bound("--until", last, "-12-31")
    if start and end and start > end:
        raise UsageError(f"--from {first} is after --until {last}")

    def view(briefing: Briefing) -> Briefing:
        from summarize.rendering.timeline import only_timeline

        return only_timeline(briefing, start=start, end=end, most=most)

    return run(job, view=view)


def _bound(option: str, given: str | None, rest: str) -> str | None:
    """A day, a month or a year, with the `rest` of the year or month, to compare with: "2024-02-31" is past all days of
    that month."""
    if given is None:
        return None
    try:
        exists = _DAY.fullmatch(given) and date.fromisoformat((given + "-01-01")[:10])
    except ValueError:
        exists = None
    if not exists:
        raise UsageError(f"{option} {given}: write YYYY-MM-DD, YYYY-MM or YYYY")
    return given + rest[len(given) - 4 :]
