"""Dates, counts and traces in words, the same in every format."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from msgspec import UNSET

from summarize.model import Briefing, Entry, OrderReason, Published, Resolved, SourceRecord, StoryBrief, Support
from summarize.model.dates import explain_reading
from summarize.rendering.wording import Wording, fill

DOTS = 2
"""Full stops of a date that is written with them, which has the day first."""
_COARSE = {"year": 4, "decade": 4, "century": 4, "month": 7}


def when(date: Resolved | Published, words: Wording) -> str:
    """An interval of days as short as its granularity allows: 2025-06-01, 2024-05, 2022, since 2021."""
    labels = words.labels
    if date.start is None and date.end is None:
        return labels.undated
    if date.start is None or date.end is None:
        label, known = (labels.since, date.start) if date.end is None else (labels.until, date.end)
        return fill(label, date=_short(known or "", date.granularity))
    if date.start == date.end:
        return date.start
    first, last = _short(date.start, date.granularity), _short(date.end, date.granularity)
    if date.start.endswith("-01-01") and date.end.endswith("-12-31"):
        first, last = date.start[:4], date.end[:4]
    if date.granularity == "decade" and first[:3] == last[:3]:
        return fill(labels.decade, year=first)
    return first if first == last else fill(labels.interval, first=first, last=last)


def published(source: SourceRecord, words: Wording) -> str:
    """The date of an article and why: the words that name it, or the rule where it comes from metadata."""
    date = source.published
    if date is None:
        return words.labels.undated
    why = [date.rule] if date.evidence.start is None else [quoted(date.evidence.quote, words), *_reading(date)]
    return f"{when(date, words)} ({', '.join([*why, *other_readings(date, words)])})"


def quoted(text: str, words: Wording) -> str:
    """A passage between the quotation marks of a language."""
    return fill(words.labels.quoted, text=text)


def _reading(date: Published) -> list[str]:
    """How digits are ordered, where the other order may be meant; whose the year is that a dateline has not."""
    if date.basis is UNSET or (date.basis.order is not None and not _other_days(date)):
        return []
    return [explain_reading(date.basis)]


def other_readings(date: Resolved | Published, words: Wording) -> list[str]:
    """The other reading of a date in digits: 03/06/2025 is in March or in June. The language settles 3.6.2025."""
    return [fill(words.labels.alternative, date=day) for day in _other_days(date)]


def _other_days(date: Resolved | Published) -> list[str]:
    order = None if date.basis is UNSET else date.basis.digits
    if order is None or order.reason is OrderReason.LANGUAGE or not date.alternatives:
        return []
    passage = date.expression if isinstance(date, Resolved) else date.evidence
    settled = passage is not None and passage.quote.count(".") == DOTS
    return [] if settled else [date.alternatives[0][0]]


def _short(date: str, granularity: str) -> str:
    return date[: _COARSE.get(granularity, 10)]


def tally(reasons: Iterable[str], names: Mapping[str, str], words: Wording) -> str:
    """``2 × byline, 1 × heading``: how often each reason occurs, the most frequent first, by its name in `names`."""
    counted = sorted(Counter(reasons).items(), key=lambda pair: (-pair[1], pair[0]))
    return words.labels.comma.join(f"{number} × {names.get(reason, reason)}" for reason, number in counted)


def refused(story: StoryBrief, words: Wording) -> str:
    """How many claims were refused or mended, by the code of the reason."""
    return fill(words.labels.refused, what=tally((each.code for each in story.rejections), {}, words))


def left_out(story: StoryBrief, words: Wording) -> str:
    """How many passages were left out, by what they are."""
    return fill(words.labels.left_out, what=tally((each.reason for each in story.unused), words.labels.excluded, words))


def support(story: StoryBrief, sources: Mapping[str, SourceRecord], words: Wording) -> str:
    """How many files and publishers report a story, and how many of the files have a text in common."""
    publishers_of = [sources[id].publisher for id in story.sources if id in sources]
    known = {publisher for publisher in publishers_of if publisher}
    unknown = sum(1 for publisher in publishers_of if not publisher)
    publishers = words.count("publishers", len(known)) if known else words.labels.publisher_unknown
    if known and unknown:
        publishers += f" ({words.count('unknown_publishers', unknown)})"
    parts = [words.count("files", len(story.sources)), publishers]
    shared = [len(origin.sources) for origin in story.origins or ()]
    if shared:
        parts.append(_shared_texts(shared, words))
    return " · ".join(parts)


def statement_support(support: Support, story: StoryBrief, words: Wording) -> str:
    """The same of a statement, "(3 files, 2 publishers, one text in 2 of them)", where files that are cited have a text
    in common; else nothing, for the citations show how many files there are. Nor of a story that is one text
    altogether, which is said below its headline."""
    one_text = any(len(origin.sources) == len(story.sources) for origin in story.origins or ())
    if one_text or not support.shared_texts:
        return ""
    publishers = [words.count("publishers", support.publishers)] if support.publishers else []
    parts = (words.count("files", support.files), *publishers, _shared_texts(support.shared_texts, words))
    return f"({words.labels.comma.join(parts)})"


def _shared_texts(files: Sequence[int], words: Wording) -> str:
    return words.count("shared_texts", len(files), files=sum(files))


def inputs(briefing: Briefing, words: Wording) -> str:
    """What became of the inputs: ``1 story from 2 files; 1 skipped``."""
    statuses = Counter[str](source.status for source in briefing.sources)
    stories, files = words.count("stories", len(briefing.stories)), words.count("from_files", statuses["used"])
    summary = fill(words.labels.inputs, stories=stories, from_files=files)
    counted = (
        ("duplicates", statuses["duplicate"]),
        ("skipped", statuses["skipped"]),
        ("ignored", statuses["ignored"]),
    )
    rest = [words.count(label, number) for label, number in counted if number]
    return f"{summary}; {words.labels.comma.join(rest)}" if rest else summary


def basis(entry: Entry, words: Wording) -> str:
    """What stands beside a date that the cited sentence does not state as news."""
    labels = words.labels
    notes = [labels.derived] * (entry.basis == "derived") + [labels.background] * entry.background
    return labels.comma.join(notes)
