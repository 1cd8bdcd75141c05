"""Which entries of a long timeline stay."""

from __future__ import annotations

from samples import cite, entry, statement

from summarize.compose.sections import most_important
from summarize.model import Entry, Resolved


def on(day: str, text: str, *, weight: float, background: bool = False) -> Entry:
    when = Resolved(start=day, end=day, granularity="day", rule="")
    return entry(when=when, statement=statement(text, cite("S1")), weight=weight, background=background)


def test_days_that_matter_stay() -> None:
    """The heaviest days stay, in order of time; a second entry of a day counts half."""
    entries = [
        on("2020-01-01", "a", weight=0.3),
        on("2020-01-02", "b", weight=1.0),
        on("2020-01-02", "c", weight=1.0),
        on("2020-01-03", "d", weight=0.6),
    ]
    assert [each.statement.text for each in most_important(entries, 2)] == ["b", "d"]
    assert [each.statement.text for each in most_important(entries, 3)] == ["b", "c", "d"]


def test_background_goes_first() -> None:
    """What is background gives way to the news, however much its day matters."""
    entries = [on("2010-01-01", "a", weight=1.0, background=True), on("2020-01-02", "b", weight=0.1)]
    assert [each.statement.text for each in most_important(entries, 1)] == ["b"]
