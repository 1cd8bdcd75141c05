"""Quoted words, who is said to have spoken them, and attribution: who claims what a sentence tells.

All quotation marks of news are known: “…”, "…", „…“, «…», »…«, ‘…’, ``…'', 「…」, 『…』. A quotation ends with its
paragraph at the latest, since one that runs on opens again. Time is linear in the text.
"""

from __future__ import annotations

import re
from typing import Literal

from msgspec import Struct

from summarize.model import Quotation, Span
from summarize.text.quotations_words import ACCORDING, CLAIMS, REPORTS, SAYS

_PAIRS = {"“": "”“", "„": "“”‟", "«": "»", "»": "«", "‹": "›", "「": "」", "『": "』", '"': '"', "‘": "’", "``": "''"}
_MARK = re.compile(r"``|''|[“”„‟«»‹›「」『』\"‘’']|\n")
_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_STOP = re.compile(r"[.!?;:]\s|\n")
_REACH = 160

Strength = Literal["claim", "say", "report"]


class Attribution(Struct, frozen=True, kw_only=True):
    """The words that say who tells something: from `start` to `end` ("Wagner claimed", "according to the agency").

    `speaker` is who is named in it, if anyone; `cue` the verb or phrase, lower-cased. `strength` tells a claim
    ("claimed", "alleged") from plain saying and from hearsay ("reportedly", "reports indicate").
    """

    start: int
    end: int
    cue: str
    strength: Strength
    speaker: Span | None = None


def find_quotations(text: str, *, language: str = "en") -> tuple[Quotation, ...]:
    """The quotations in `text`, outermost only, in order; spans are those within the marks, never empty."""
    found: list[Quotation] = []
    opened: tuple[int, str] | None = None
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if mark == "\n":
            if opened is not None and opened[1] not in ("‘’", '"') and _ended(text, opened[0], at):
                _add(found, text, opened[0], at)
            opened = None
        elif opened is not None:
            if mark in opened[1] and _closes(text, mark, match.end(), opened[1]):
                _add(found, text, opened[0], at)
                opened = None
        elif mark in _PAIRS and _opens(text, mark, at, match.end(), language):
            opened = (match.end(), "''" if mark == "``" else _PAIRS[mark])
    return tuple(found)


def _ended(text: str, start: int, end: int) -> bool:
    """A quotation left open at a paragraph's end runs on in the next: the next opens with a mark."""
    return end > start and text[end:].lstrip()[:1] in ("“", "„", "«", "»", "‹") if end - start < 10_000 else False


def _opens(text: str, mark: str, at: int, end: int, language: str) -> bool:
    before, after = text[at - 1 : at], text[end : end + 1]
    if mark == "‘":
        return not (before.isalnum()) and after.strip() != ""
    if mark == "»":
        return language in ("de", "da", "cs", "sk", "sl", "hr", "sr", "hu", "pl") and after.strip() != ""
    if mark == '"':
        return after.strip() != ""
    return True


def _closes(text: str, mark: str, end: int, closers: str) -> bool:
    if closers == "’":  # an apostrophe is followed by a letter, but for a plural's possessive
        return not text[end : end + 1].isalnum()
    if closers == "''":
        return mark == "''"
    return True


def _add(found: list[Quotation], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start and any(mark.isalnum() for mark in text[start : min(end, start + 200)]):
        found.append(Quotation(start=start, end=end, speaker=_speaker(text, start, end)))


def _speaker(text: str, start: int, end: int) -> Span | None:
    """Who the words around a quotation say has spoken: after it ("…", said X), else before it (X said: "…")."""
    after = text[end : end + _REACH]
    stop = re.search(r"[.!?;]\s|\n|[“„«\"]", after[2:])
    if (stop and not re.match(r"[.!?]?[”“»’'\"]+\s*[^\W\d_]", after)) or stop:
        after = after[: stop.start() + 2]
    if not re.match(r"[.!?]\s*[”“»\"]?\s*$|[.!?][”“»\"]?\s+[A-Z]", after) or re.match(
        r"[.!?]?[”“»\"]\s+[^\W\d_]+\s+said", after
    ):
        cue = attribution(after)
        if cue is not None and cue.speaker is not None and cue.start < 40:
            return Span(end + cue.speaker.start, end + cue.speaker.end)
    begin = max(0, start - _REACH)
    before = text[begin:start]
    stops = list(_STOP.finditer(before[:-3] if len(before) > 3 else ""))
    if stops and not before[stops[-1].start()] == ":":
        begin += stops[-1].end()
        before = text[begin:start]
    cue = attribution(before)
    if cue is not None and cue.speaker is not None:
        return Span(begin + cue.speaker.start, begin + cue.speaker.end)
    return None


def attribution(text: str) -> Attribution | None:
    """The first words of `text` that say who tells it, or None where it is told plainly. `text` is a sentence."""
    words = [(match.start(), match.end(), match.group().lower().replace("’", "'")) for match in _WORD.finditer(text)]
    for place, (start, end, word) in enumerate(words):
        pair = f"{word} {words[place + 1][2]}" if place + 1 < len(words) else word
        triple = f"{pair} {words[place + 2][2]}" if place + 2 < len(words) else pair
        for phrase, size in ((triple, 3), (pair, 2), (word, 1)):
            if phrase in ACCORDING:
                last = words[min(place + size, len(words)) - 1][1]
                stop = _phrase_end(text, last)
                return Attribution(start=start, end=stop, cue=phrase, strength="say", speaker=_shorn(text, last, stop))
        strength: Strength | None = (
            "claim"
            if word in CLAIMS
            else "say"
            if word in SAYS
            else "report"
            if word in REPORTS or pair in REPORTS
            else None
        )
        if strength is None:
            continue
        begin = _clause_start(text, start)
        speaker = _shorn(text, begin, start)
        if speaker is None:
            stop = _phrase_end(text, end)
            speaker = _shorn(text, end, stop) if text[:start].strip(" ,”\"»“'’") == "" or begin == start else None
            return Attribution(start=start, end=stop if speaker else end, cue=word, strength=strength, speaker=speaker)
        return Attribution(start=begin, end=end, cue=word, strength=strength, speaker=speaker)
    return None


def _clause_start(text: str, at: int) -> int:
    """Where the clause that holds `at` starts: after the last comma, dash, quotation mark or stop before it."""
    for place in range(at - 1, max(-1, at - _REACH), -1):
        if text[place] in ',;:–—”“»«"()\n' or (text[place] in ".!?" and text[place + 1 : place + 2].isspace()):
            return place + 1
    return max(0, at - _REACH)


def _phrase_end(text: str, at: int) -> int:
    for place in range(at, min(len(text), at + 80)):
        if text[place] in ',;:–—”“»«"()\n' or (text[place] in ".!?" and text[place + 1 : place + 2] in ("", " ", "\n")):
            return place
    return min(len(text), at + 80)


def _shorn(text: str, start: int, end: int) -> Span | None:
    """The span without spaces and without a conjunction or adverb at its edges; None where nothing is left."""
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return Span(start, end) if end > start else None
