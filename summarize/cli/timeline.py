"""`briefing timeline PATH…`: what happened when, and nothing else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Unpack

import click

from summarize.cli.job import Job, run
from summarize.cli.options import inputs, page
from summarize.errors import UsageError

if TYPE_CHECKING:
    from summarize.model import Briefing

_DAY = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@click.command(
    help="""The merged timeline of news files: each event once, dated with a visible reason, cited from every file that
    tells it. PATH as for `briefing`."""
)
@inputs
@click.option("--from", "first", metavar="DATE", help="From this day, month or year on.")
@click.option("--until", "last", metavar="DATE", help="Until this day, month or year, included.")
@click.option("--timeline", "most", type=click.IntRange(min=1), metavar="N",
              help="At most N entries a story: those whose days matter most. Never more than 60.")  # fmt: skip
@page("md, text, json, html, csv, ics")
def command(first: str | None, last: str | None, most: int | None, **job: Unpack[Job]) -> int:
    """Brief, and show the timelines alone."""
    start, end = _bound("--from", first, "-01-01", "-01"), _bound("--until", last, "-12-31", "-31")

    def view(briefing: Briefing) -> Briefing:
        from summarize.render.timeline import only_timeline

        return only_timeline(briefing, start=start, end=end, most=most)

    return run(job, view=view)


def _bound(option: str, date: str | None, year: str, month: str) -> str | None:
    """A day, a month or a year as a day to compare with; "2024-02-31" is past every day of that month."""
    if date is None:
        return None
    match = _DAY.fullmatch(date)
    if not match:
        raise UsageError(f"{option} {date}: write YYYY-MM-DD, YYYY-MM or YYYY")
    return date + ("" if match[3] else month if match[2] else year)
