"""A briefing reduced to its timelines."""

from __future__ import annotations

from msgspec.structs import replace

from summarize.compose.sections import most_important
from summarize.model import Briefing, Entry


def only_timeline(
    briefing: Briefing, *, start: str | None = None, end: str | None = None, most: int | None = None
) -> Briefing:
    """`briefing` with nothing but headlines and timelines, of the stories that have one.

    `start` and `end` are ISO days, both included: an entry stays if any of its days lies between them. Of more than
    `most` entries those stay whose days matter most, the news before the background.
    """
    stories = []
    for story in briefing.stories:
        within = [entry for entry in story.timeline if _within(entry, start, end)]
        kept = most_important(within, most or len(within))
        if kept:
            stories.append(replace(story, timeline=kept, summary=(), conflicts=(), rejections=(), unused=()))
    return replace(briefing, stories=tuple(stories))


def _within(entry: Entry, start: str | None, end: str | None) -> bool:
    first, last = entry.when.start, entry.when.end
    return not ((start and last and last < start) or (end and first and first > end))
