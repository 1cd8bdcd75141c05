"""What is not the news but what the news hangs on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from summarize.model import Event, Granularity, Sentence, When

BACKGROUND_DAYS = 90
"""An event that ended that long before the first article that tells it is background."""
UNDATED_DAYS = 640
"""How long before the last day that undated articles name they are taken to be written, at the earliest."""
COARSE: tuple[Granularity, ...] = ("year", "decade", "century")


def told_on(event: Event, sentences: Mapping[str, Sentence], days: Mapping[str, str], latest: str | None) -> list[str]:
    """The days of the articles that tell an event; that of the story's last article where none of them has one."""
    own = [days[sentences[i].article] for i in event.sentences if sentences[i].article in days]
    return own or ([latest] if latest else [])


def undated_latest(events: Iterable[Event]) -> str | None:
    """Where no article of a story is dated, a day some years before the last that its texts name is background: the
    last may be one to come, so that the stand is taken well before it."""
    last = max((e.when.end for e in events if e.when.granularity == "day" and e.when.end), default=None)
    if last is None or last < "0005":
        return None
    return (date.fromisoformat(last) - timedelta(UNDATED_DAYS)).isoformat()


def is_background(when: When, days: Iterable[str]) -> bool:
    """Years back from every article that tells it, or open since then: not what is reported but what it hangs on.

    `days` are those of the articles' publication.
    """
    if when.start is None or when.end is None:
        return True
    first = min(days, default=None)
    if first is None:
        length = (date.fromisoformat(when.end) - date.fromisoformat(when.start)).days
        return when.granularity in COARSE or length > BACKGROUND_DAYS
    limit = date.fromisoformat(first) - timedelta(BACKGROUND_DAYS)
    return when.end < limit.isoformat() or (when.granularity in COARSE and when.end[:4] < first[:4])
