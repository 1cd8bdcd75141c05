"""Quoted words, who is said to have spoken them, and attribution: who claims what a sentence tells.

All quotation marks of news are known: “…”, "…", „…“, «…», »…«, ‘…’, ``…'', 「…」, 『…』. A quotation ends with its
paragraph at the latest, since one that runs on opens again. Time is linear in the text.

Words that attribute: who says, who claims, and hearsay, by the words of the text's own language.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Literal

from msgspec import Struct

from summarize import languages
from summarize.languages import ByLanguage, Language, alternation, lazy_pattern
from summarize.model import Attribution, Quotation, Span
from summarize.recognize.prefilter import glance, telling

_PAIRS = {"“": "”“", "„": "“”‟", "«": "»", "»": "«", "‹": "›", "「": "」", "『": "』", '"': '"', "‘": "’", "``": "''"}
_MARK = lazy_pattern(r"``|''|[“”„‟«»‹›「」『』\"‘’']|\n")
_WORD = lazy_pattern(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_STOP = lazy_pattern(r"[.!?;:]\s|\n")
_MARKS = ' ,.:;–—-"“”„«»‘’()'
_CLOSING = lazy_pattern(r"([.!?,]?)[”“»«'’\"›」』]{0,3}")
_REOPENS = lazy_pattern(r"\s{1,8}[“„«»‹]")
_REACH = 160

Strength = Literal["claim", "say", "report"]


def find_quotations(text: str, *, language: str = "en") -> tuple[Quotation, ...]:
    """The quotations in `text`, outermost only, in order; spans are those within the marks, never empty."""
    quotations: list[Quotation] = []
    opened: tuple[int, str] | None = None
    for match in _MARK.finditer(text):
        mark, at = match.group(), match.start()
        if mark == "\n":
            if opened is not None and opened[1] not in ("‘’", '"') and _ended(text, opened[0], at):
                _add(quotations, text, opened[0], at, language)
            opened = None
        elif opened is not None:
            if mark in opened[1] and _closes(text, mark, match.end(), opened[1]):
                _add(quotations, text, opened[0], at, language)
                opened = None
        elif mark in _PAIRS and _opens(text, mark, at, match.end(), language):
            opened = (match.end(), "''" if mark == "``" else _PAIRS[mark])
    return tuple(quotations)


def _ended(text: str, start: int, end: int) -> bool:
    """A quotation left open at a paragraph's end runs on in the next: the next opens with a mark."""
    return end > start and _REOPENS.match(text, end) is not None


def _opens(text: str, mark: str, at: int, end: int, language: str) -> bool:
    before, after = text[at - 1 : at], text[end : end + 1]
    if mark == "‘":
        return not (before.isalnum()) and after.strip() != ""
    if mark == "»":
        return languages.language(language).speech.inward_guillemets and after.strip() != ""
    if mark == '"':
        return after.strip() != ""
    return True


def _closes(text: str, mark: str, end: int, closers: str) -> bool:
    if closers == "’":  # an apostrophe is followed by a letter, but for a plural's possessive
        return not text[end : end + 1].isalnum()
    if closers == "''":
        return mark == "''"
    return True


def _add(quotations: list[Quotation], text: str, start: int, end: int, language: str) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start and any(mark.isalnum() for mark in text[start : min(end, start + 200)]):
        quotations.append(Quotation(start=start, end=end, speaker=_speaker(text, start, end, language)))


def _speaker(text: str, start: int, end: int, language: str) -> Span | None:
    """Who the words around a quotation say has spoken: after it ("…", said X), else before it (X said: "…")."""
    after = text[end : end + _REACH]
    closing = _CLOSING.match(after)
    tail = after[closing.end() :] if closing else after
    stop = _STOP.search(tail)
    tail = tail[: stop.start()] if stop else tail
    ended = closing is not None and closing.group(1) == "." and tail[:2].strip()[:1].isupper()
    if not ended:
        cue = attribution(tail, language=language)
        if cue is not None and cue.speaker is not None and cue.start < 40:
            offset = end + (closing.end() if closing else 0)
            return Span(offset + cue.speaker.start, offset + cue.speaker.end)
        closes = cue is not None and cue.start < 40  # "시장은 "…"고 말했다": the verb behind, its subject before
    else:
        closes = False
    begin = max(0, start - _REACH)
    for match in _STOP.finditer(text, begin, max(begin, start - 3)):
        if text[match.start()] != ":":
            begin = match.end()
    subject = _subject(text, begin, start, language) if closes else None
    if subject is not None:
        return subject
    cue = attribution(text[begin:start], language=language)
    if cue is not None and cue.speaker is not None:
        return Span(begin + cue.speaker.start, begin + cue.speaker.end)
    return None


class _AttributionCues(Struct, frozen=True):
    """The words of a language that attribute: phrases by their first words, the longest first, and verbs."""

    opening: dict[str, tuple[str, ...]]
    strength: dict[str, Strength]
    after: frozenset[str]
    """Words behind the one who says it."""
    glimpses: frozenset[str]
    """What stands in every text that has one of them."""
    trailing: frozenset[str]
    subject: re.Pattern[str] | None
    """A word with an ending by which the speaker is known, `name` being what stands before it."""
    quoting: tuple[str, ...]


def _cues(language: Language) -> _AttributionCues:
    speech = language.speech
    phrases = sorted(speech.according_to, key=lambda phrase: (-len(phrase), phrase))
    endings = alternation(speech.speaker_endings)
    verbs = sorted(speech.saying | speech.claiming | speech.hearsay)
    strength: dict[str, Strength] = {
        **dict.fromkeys(speech.hearsay, "report"), **dict.fromkeys(speech.saying, "say"),
        **dict.fromkeys(speech.claiming, "claim"),
    }  # fmt: skip
    return _AttributionCues(
        opening={
            first: tuple(phrase for phrase in phrases if phrase.split()[0] == first)
            for first in sorted({phrase.split()[0] for phrase in phrases})
        },
        strength=strength,
        after=speech.according_after,
        glimpses=telling((*phrases, *verbs, *sorted(speech.according_after))),
        # A form shorter than the full name often means something else as well: "sun", Portuguese "segunda".
        trailing=speech.after_subject.union(
            day for names in language.calendar.weekdays for day in names if len(day) >= len(names[0])
        ),
        subject=lazy_pattern(rf"(?P<name>\w+?){endings}") if speech.speaker_endings else None,
        quoting=speech.quoting_endings,
    )


_CUES = ByLanguage(_cues)


def attribution(text: str, *, language: str = "en") -> Attribution | None:
    """The first words of `text` that attribute it to a speaker, or None where none do. `text` is a sentence."""
    cues = _CUES[language]
    if cues.glimpses.isdisjoint(glance(text.lower())):
        return None
    first: int | None = None
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = match.group().lower().replace("’", "'")
        if first is None:
            first = start
        if word in cues.opening:
            following = [*islice(_WORD.finditer(text, start), 4)]
            opening_words = " ".join(each.group().lower().replace("’", "'") for each in following)
            phrase = next(
                (phrase for phrase in cues.opening[word] if f"{opening_words} ".startswith(f"{phrase} ")), None
            )
            if phrase is not None:
                last = following[phrase.count(" ")].end()
                stop = _phrase_end(text, last)
                speaker = _shorn(text, last, stop, language)
                return Attribution(start=start, end=stop, cue=phrase, strength="say", speaker=speaker)
        if word in cues.after:
            speaker = _without_ending(text, _shorn(text, _clause_start(text, start), start, language), language)
            if speaker is not None:
                return Attribution(start=speaker.start, end=end, cue=word, strength="say", speaker=speaker)
        strength = cues.strength.get(word)
        if strength is None:
            continue
        begin = _clause_start(text, start)
        if cues.subject is not None:
            speaker = _subject(text, begin, start, language)
            opening = speaker.start if speaker else start
            return Attribution(start=opening, end=end, cue=word, strength=strength, speaker=speaker)
        speaker = _shorn(text, begin, start, language)
        if speaker is not None:
            return Attribution(start=speaker.start, end=end, cue=word, strength=strength, speaker=speaker)
        if first < begin and text[begin:start].strip(_MARKS):
            # "The firm, a maker of turbines, has announced …": the subject stands before the aside
            stop = _phrase_end(text, first)
            speaker = _shorn(text, first, stop, language) if stop < begin else None
            opening = speaker.start if speaker else start
            return Attribution(start=opening, end=end, cue=word, strength=strength, speaker=speaker)
        stop = _phrase_end(text, end)
        speaker = _shorn(text, end, stop, language)
        return Attribution(
            start=start, end=speaker.end if speaker else end, cue=word, strength=strength, speaker=speaker
        )
    return None


def _subject(text: str, start: int, end: int, language: str) -> Span | None:
    """Who says it, where an ending shows it and the verb closes the sentence: the first such word behind what is said,
    else the first one of all. What stands before the word belongs to it: "한빛시 김민수 시장은"."""
    cues = _CUES[language]
    found = list(_WORD.finditer(text, start, end))
    said = max((place + 1 for place, match in enumerate(found) if match.group().endswith(cues.quoting)), default=0)
    for words in (found[said:], found):
        for match in words:
            if cues.subject is not None and cues.subject.fullmatch(match.group()):
                return _without_ending(text, _shorn(text, words[0].start(), match.end(), language), language)
    return None


def _without_ending(text: str, span: Span | None, language: str) -> Span | None:
    """The span without the ending of its last word by which a speaker is known."""
    subject = _CUES[language].subject
    if span is None or subject is None:
        return span
    last = list(_WORD.finditer(text, span.start, span.end))[-1]
    match = subject.fullmatch(last.group())
    return Span(span.start, last.start() + len(match["name"])) if match else span


def _clause_start(text: str, at: int) -> int:
    """Where the clause that holds `at` starts: after the last comma, dash, quotation mark or stop before it."""
    for index in range(at - 1, max(-1, at - _REACH), -1):
        if text[index] in ',;:–—”“»«"()\n' or (text[index] in ".!?" and text[index + 1 : index + 2].isspace()):
            return index + 1
        if text[index] == "-" and text[index - 1 : index + 2] == " - ":
            return index + 1
    return max(0, at - _REACH)


def _phrase_end(text: str, at: int) -> int:
    for index in range(at, min(len(text), at + 80)):
        if text[index] in ',;:–—”“»«"()\n' or (text[index] in ".!?" and text[index + 1 : index + 2] in ("", " ", "\n")):
            return index
        if text[index] == "-" and text[index - 1 : index + 2] == " - ":
            return index
    return min(len(text), at + 80)


def _shorn(text: str, start: int, end: int, language: str) -> Span | None:
    """The span without spaces, auxiliaries and adverbials at its edges; None where nothing is left."""
    words = list(_WORD.finditer(text, start, end))
    speech = languages.language(language).speech
    while words and words[0].group().lower() in speech.before_subject:
        words.pop(0)
    if len(words) == 1 and words[0].group().lower() in speech.auxiliaries:  # "a déclaré": an auxiliary
        return None
    trailing = _CUES[language].trailing
    for index, match in enumerate(words):
        if index and match.group().lower() in trailing:
            del words[index:]
            break
    return Span(words[0].start(), words[-1].end()) if words else None
