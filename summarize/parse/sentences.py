"""Sentences of a paragraph, with exact positions.

sentencex finds the boundaries; what it is known to miss is repaired, by the language's own abbreviations and by rules
that hold in every language. It is fed one paragraph at a time, in bounded chunks: it does not break at a line's end,
and is quadratic where a quote stays open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from summarize.languages import ByLanguage, Language, alternation, lazy_pattern, shared
from summarize.parse.languages import with_english
from summarize.parse.paragraphs import SENTENCE_ENDS

LONGEST_ABBREVIATION = 10
"""Characters of the longest abbreviation, full stop included."""


class _Rules(Struct, frozen=True):
    """Where a language's sentences end, beside what sentencex sees."""

    abbreviations: frozenset[str]
    """Words that never end a sentence, whatever follows."""
    numbered: re.Pattern[str]
    """An abbreviation that a figure follows: "No. 5"."""
    ordinal_stop: bool
    """Whether a number with a full stop is an ordinal: "am 7. Juni"."""
    ends: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...]
    """Ends that look like none, each with the words of which one must be there; group 1 is what stands between the two
    sentences."""


def _compile(language: Language) -> _Rules:
    words = language.sentence
    ends: list[tuple[tuple[str, ...], re.Pattern[str]]] = []
    if words.final:  # "They said no. Then"
        marks = tuple(f" {word}." for word in words.final)
        ends.append((marks, lazy_pattern(rf"[a-z] {alternation(words.final)}\.(\s+)(?=[A-Z][a-z])")))
    if words.before_figure:  # "sind gekommen. 17 weitere": an ordinal stands behind no verb
        behind = rf"(?!{alternation(words.after_figure)}\b)[^\W\d_]"
        figure = rf"[a-zà-öø-ÿ]{{3}}{alternation(words.before_figure)}\.(\s+)(?=\d{{1,4}} {behind})"
        ends.append(((". ",), lazy_pattern(figure)))
    numbered = alternation(with_english(language.code).sentence.number_abbreviations)
    return _Rules(
        abbreviations=shared().spelling.abbreviations | words.abbreviations,
        numbered=lazy_pattern(rf"(?:^|[\s(]){numbered}\.$", re.IGNORECASE),
        ordinal_stop=words.ordinal_stop,
        ends=tuple(ends),
    )


_RULES = ByLanguage(_compile)
_LAST = lazy_pattern(r"(?:^|[\s(\[«„“\"'’–—-])((?:[^\W\d_]\.)*[^\W\d_]+)\.$")
_INITIAL = lazy_pattern(r"(?:^|[\s.(\[«„“\"-])[^\W\d_]\.$")
_NAME_BEFORE = lazy_pattern(r"(?:^|\s)(?P<word>[^\W\d_][^\s]*)\s[^\W\d_]\.$")
_NUMBER = lazy_pattern(r"(?:^|\s)\d{1,2}\.$")
_HOUR = lazy_pattern(r"\d\s?[ap]\.\s?m\.$")
_ZONE = lazy_pattern(r"[A-Z]{2,4}T?\b")
_INITIALS = lazy_pattern(r"\b[^\W\d_]\.\s?[^\W\d_]\.$")
_OPENING = lazy_pattern(r"[\"'“‘«(\[]?\s?[^\W\d_]")
_CAMEL = lazy_pattern(r"[a-z]{1,2}[A-Z]")
_CLOSE = lazy_pattern(r"(?:''|[”’»›\"')\]」』）】])+[\s.,;:]*")
_BRACKETED = lazy_pattern(r"[.!?][)\]](\s+)(?=[A-Z\"“‘«])")
_UNSPACED = lazy_pattern(r"[.!?](?=[A-ZÀ-ÖØ-ÞА-Я][a-zà-öø-ÿа-я]+[\s,’'])")
_WITHOUT_SPACE = shared().marks.ends_without_space
_IDEOGRAPHIC = lazy_pattern(rf"(?<=[{_WITHOUT_SPACE}])(?=[0-9０-９A-Za-z])")
_DOMAIN = lazy_pattern(rf"{alternation(shared().spelling.domains)}\b")


def joined_spans(text: str, spans: list[tuple[int, int]], language: str) -> list[tuple[int, int]]:
    """`spans`, those of them joined between which no sentence ends."""
    joined: list[tuple[int, int]] = []
    for start, end in spans:
        if joined:
            left, right = joined[-1]
            closing = _CLOSE.match(text, start, end)
            if closing and text[right - 1] in SENTENCE_ENDS and _is_closing(text, left, right, start):
                joined[-1] = (left, start + len(closing.group().rstrip()))
                start = closing.end()
                if start >= end:
                    continue
                left, right = joined[-1]
            if _goes_on(text, left, right, start, end, language):
                joined[-1] = (left, end)
                continue
        joined.append((start, end))
    return joined


def _is_closing(text: str, left: int, right: int, start: int) -> bool:
    """Whether the mark at `start` closes something rather than opens it."""
    mark = text[start]
    if text.startswith("''", start) or mark in "”»›」』）】":
        return True
    if mark in ")]":
        return True
    if mark == "’":
        return True
    return text.count(mark, left, right) % 2 == 1 and text[start : start + 2].strip() == mark


def _goes_on(text: str, left: int, right: int, start: int, end: int, language: str) -> bool:
    """Whether the sentence that seems to end at `right` goes on at `start`."""
    first = text[start]
    if not first.isalpha():
        opening = _OPENING.match(text, start, end)
        first = opening.group()[-1] if opening else first
    if first.islower() and not _CAMEL.match(text, start, end):
        return True
    if text[right - 1] != ".":
        return False
    word = text[max(left, text.rfind(" ", left, right) + 1, right - LONGEST_ABBREVIATION) : right]
    if len(word) >= LONGEST_ABBREVIATION:
        return False  # most sentences end so, and no abbreviation is that long
    tail = text[max(left, right - 40) : right]
    if word[-2:] == "m." and _HOUR.search(tail):
        after = with_english(language).sentence.after_hour
        return text.startswith(after, start) or _ZONE.match(text, start, end) is not None
    rules = _RULES[language]
    if rules.numbered.search(tail):
        return text[start].isdigit()
    if word[0].isdigit():
        return _NUMBER.search(tail) is not None and (rules.ordinal_stop or right - left <= 3)
    last = _LAST.search(tail)
    if last and last.group(1).lower() in rules.abbreviations:
        return True
    if _INITIAL.search(tail):
        before = _NAME_BEFORE.search(tail)
        if before is None:
            return right - left <= 3 or _INITIALS.search(tail) is None
        name = before.group("word")
        return name[0].isupper() and first.isupper() and name.lower() not in with_english(language).sentence.lettered
    return False


def missed_ends(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """Where a sentence ends in ``text[start:end]`` that may not be seen: after "They said no.", after "(A sentence.)",
    where the space is missing. Each is the span between the sentences."""
    ends: list[tuple[int, int]] = []
    for marks, pattern in _RULES[language].ends:
        if any(text.find(mark, start, end) >= 0 for mark in marks):
            ends += [match.span(1) for match in pattern.finditer(text, start, end)]
    if text.find(")", start, end) >= 0 or text.find("]", start, end) >= 0:
        brackets = _BRACKETED.finditer(text, start, end)
        ends += [match.span(1) for match in brackets if _whole_bracket(text, start, match.start())]
    if not text.isascii() and any(text.find(mark, max(0, start - 1), end) >= 0 for mark in _WITHOUT_SPACE):
        ends += [match.span() for match in _IDEOGRAPHIC.finditer(text, start, end)]
    for match in _UNSPACED.finditer(text, start, end):
        at = match.start() + 1
        before = text[max(start, at - 4) : at - 1]
        if before.islower() and before.isalpha() and not _DOMAIN.match(text, at):
            ends.append((at, at))
    return sorted(ends)


def _whole_bracket(text: str, start: int, end: int) -> bool:
    """Whether the bracket that closes after `end` holds a sentence of its own, opened where a sentence may start."""
    opened = max(text.rfind("(", max(start, end - 1_000), end), text.rfind("[", max(start, end - 1_000), end))
    return opened == start or (opened > start and text[max(start, opened - 5) : opened].rstrip()[-1:] in SENTENCE_ENDS)


CHUNK = 4_000
LONGEST = 1_000


def split(text: str, language: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The sentences of ``text[start:end]``: half-open spans of code points in `text`, in order, white space outside.

    `language` is an ISO 639-1 code; a language that is not known is split by the rules of a near one. What has more
    than `LONGEST` characters without a boundary is cut at a space before that. Time is linear in the text.
    """
    end = len(text) if end is None else end
    spans = joined_spans(text, _trimmed(text, _pieces(text, language, start, end)), language)
    between = missed_ends(text, start, end, language)
    if between:
        spans = _cut(text, spans, between)
    if all(right - left <= LONGEST for left, right in spans):
        return spans
    return [piece for left, right in spans for piece in _bounded(text, left, right)]


def _cut(text: str, spans: list[tuple[int, int]], between: list[tuple[int, int]]) -> list[tuple[int, int]]:
    pieces = []
    at = 0
    for left, right in spans:
        while at < len(between) and between[at][0] <= left:
            at += 1
        while at < len(between) and between[at][1] < right:
            pieces.append((left, between[at][0]))
            left = between[at][1]
            at += 1
        pieces.append((left, right))
    return pieces


def _pieces(text: str, language: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What sentencex sees as sentences; a chunk that ends within one is taken up again where that one starts."""
    import sentencex

    while start < end:
        stop = min(start + CHUNK, end)
        chunk = text[start:stop]
        boundaries = sentencex.get_sentence_boundaries(language, chunk)
        if stop < end and len(boundaries) > 1 and boundaries[-1]["start_index"] > len(chunk) // 4:
            stop = start + boundaries.pop()["start_index"]
        elif stop < end:
            space = chunk.rfind(" ", len(chunk) // 2)
            stop = start + space + 1 if space > 0 else stop
        for piece in boundaries:
            left, right = start + piece["start_index"], min(start + piece["end_index"], stop)
            if left < right:
                yield left, right
        start = stop


def _trimmed(text: str, spans: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    trimmed = []
    opened = None  # the mark that opens a quotation is the next sentence's
    for left, right in spans:
        while left < right and text[right - 1].isspace():
            right -= 1
        if opened is not None:
            left, opened = opened, None
        if text.endswith("``", left, right):
            right -= 2
            opened = right
            while left < right and text[right - 1].isspace():
                right -= 1
        while left < right and text[left].isspace():
            left += 1
        if left < right:
            trimmed.append((left, right))
    return trimmed


def _bounded(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > LONGEST:
        cut = max(text.rfind(mark, start + LONGEST // 2, start + LONGEST) for mark in ("; ", ", ", " ", "，", "、"))
        cut = cut + 1 if cut > 0 else start + LONGEST
        piece = text[start:cut].rstrip()
        if piece:
            yield start, start + len(piece)
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield start, end
