"""The head of a report whose line breaks were lost: headline, date and first sentence stand in one line."""

from __future__ import annotations

from summarize.languages import lazy_pattern
from summarize.model import DateExpression, Excluded, Span
from summarize.parse.byline import DATE_WORDS
from summarize.parse.dateline import find_dateline
from summarize.parse.header import TITLE, Header
from summarize.parse.languages import with_english
from summarize.parse.paragraphs import INNER_END, Block
from summarize.parse.publication_date import days_in

REACH = 320  # characters at the start that are looked at

_DATED = lazy_pattern(r"\d{4}|\d ?[/.-] ?\d|\d[年月]")  # a cheap look before the search for dates
_PLACE = lazy_pattern(r"(?:^|(?<=[\s\"'’”]))[A-Z]{3,}(?:[ -][A-Z]{2,}){0,3}(?:, [A-Z][\w. ]{1,24})? ?[(—–-]")
_JOINT = lazy_pattern(r"[\s|@,.•·-]+")


def find_inline_header(block: Block, language: str) -> tuple[Header, Block] | None:
    """The head that a text of one paragraph begins with, and the rest; None where it begins with a sentence.

    It begins with a head where words without a full stop come before a day in full, or before an agency's dateline, and
    a capital follows.
    """
    text = block.text
    head = text[:REACH]
    words = DATE_WORDS[language]
    days = days_in(head, language) if _DATED.search(head) else []
    for number, day in enumerate(days[:2]):
        title, start = _before(head, day.start, language)
        end = _after(head, day.end, language)
        for later in days[number + 1 : number + 3]:  # "Posted 7 June 2025 Updated 8 June 2025"
            if (
                end is not None
                and later.start >= end
                and not words.label.sub("", words.time.sub("", head[end : later.start])).strip(" :,|")
            ):
                end = _after(head, later.end, language) or end
        if day.granularity == "day" and title is not None and end is not None and end < len(text) - 40:
            return _split_at_date(block, title, start, end, day)
    for match in _PLACE.finditer(head):
        at = match.start()
        line = find_dateline(text[at:], language) if at else None
        if line and line.agency and _is_title(head[:at]):
            body = Block(block.start + at, block.end, text[at:])
            title = len(head[:at].rstrip())
            span = Span(block.start, block.start + title)
            return Header(title=span, excluded=(Excluded(span.start, span.end, "headline"),)), body
    return None


def _before(head: str, start: int, language: str) -> tuple[int | None, int]:
    """Where the title before a date ends (0 where there is none), and where what announces the date begins."""
    before = head[:start]
    bare = before.rstrip(" ,:|-–—•·@(")
    words = DATE_WORDS[language]
    within = with_english(language).byline.within_sentence
    label = None
    for match in words.label.finditer(before):
        if match.end() >= len(bare):
            label = match
    cut = (
        label.start()
        if label and (label.start() == 0 or label.group().strip(" :").lower() not in within)
        else len(bare)
    )
    title = before[:cut].rstrip(" ,:|-–—•·@(")
    weekday = words.weekday_at_end.search(title)
    if weekday:
        cut = weekday.start()
        title = title[:cut].rstrip(" ,:|-–—•·@(")
    title_words = title.split()
    if title_words and (title_words[-1].lower() in within or not _is_title(title)):
        return None, cut
    return len(title), len(title) + len(before[len(title) :]) - len(before[len(title) :].lstrip(" ,:|-–—•·@("))


def _after(head: str, end: int, language: str) -> int | None:
    """Where the report begins after a date and its time; None where the sentence goes on."""
    at = end
    clock = DATE_WORDS[language].time
    while True:
        joint = _JOINT.match(head, at)
        time = clock.match(head, joint.end() if joint else at)
        if not time:
            break
        at = time.end()
    rest = head[at:].lstrip(" |@•·-:")
    start = len(head) - len(rest)
    first = rest.lstrip("\"'“‘«„")[:1]
    glued = start == end and not (head[end - 1].isdigit() and head[end : end + 2].istitle())  # "2005Through a telethon"
    if not first or glued or not (first.isupper() or (first.isalpha() and not first.islower())):
        return None
    return start


def _is_title(text: str) -> bool:
    bare = text.strip()
    return len(bare.split()) <= TITLE and not INNER_END.search(bare + " x" if bare.endswith(".") else bare)


def _split_at_date(block: Block, title: int, start: int, end: int, day: DateExpression) -> tuple[Header, Block]:
    excluded = [Excluded(block.start + start, block.start + len(block.text[:end].rstrip(" |@•·-:,")), "dateline")]
    span = None
    if title:
        span = Span(block.start, block.start + title)
        excluded.insert(0, Excluded(span.start, span.end, "headline"))
    head = Header(title=span, date=day.moved(block.start), excluded=tuple(excluded))
    return head, Block(block.start + end, block.end, block.text[end:])
