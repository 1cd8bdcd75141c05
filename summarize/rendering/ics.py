"""iCalendar of the timeline (RFC 5545): one all-day event an entry that has a first day."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta

from summarize.model import Briefing, Entry
from summarize.rendering import phrases
from summarize.rendering.safe import inline
from summarize.rendering.wording import Wording, story_language, wording

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,"})
LIMIT = 75  # bytes of a line, its end not counted (section 3.1)


def page(briefing: Briefing, language: str | None = None) -> str:
    """The dated entries of all stories. An entry with an open end has one day."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//summarize//{_text(briefing.generated.by)}//EN"]
    sources = {source.id: source for source in briefing.sources}
    for story in briefing.stories:
        words = wording(story_language(story, sources, language))
        for entry in story.timeline:
            lines += _event(story.id, entry, words)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _event(story: str, entry: Entry, words: Wording) -> Iterator[str]:
    when = entry.when
    first = when.start or when.end
    last = when.end or when.start
    if first is None or last is None:
        return
    cites = " ".join(f"[{cite.source}:{cite.line}]" for cite in entry.statement.cites)
    unique = hashlib.sha256(f"{story}\0{entry.statement.id}\0{first}".encode()).hexdigest()[:24]
    yield "BEGIN:VEVENT"
    yield f"UID:{unique}@summarize"
    yield f"DTSTAMP:{_day(first)}T000000Z"  # the same page each time: the day itself, not that of the run
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    if last < date.max.isoformat():
        yield f"DTEND;VALUE=DATE:{_day((date.fromisoformat(last) + timedelta(days=1)).isoformat())}"
    yield f"SUMMARY:{_text(entry.statement.text)}"
    yield f"DESCRIPTION:{_text(f'{phrases.when(when, words)} ({when.rule}) {cites}')}"
    if entry.place:
        yield f"LOCATION:{_text(entry.place)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(iso: str) -> str:
    return iso.replace("-", "")


def _text(value: str) -> str:
    return inline(value).translate(_ESCAPES)


def _folded(line: str) -> Iterator[str]:
    """`line` in pieces of at most `LIMIT` bytes, parted between characters; all but the first begin with a blank."""
    piece, size = "", 0
    for char in line:
        width = len(char.encode())
        if size + width > LIMIT:
            yield piece
            piece, size = " ", 1
        piece += char
        size += width
    yield piece
