"""Sentences of a paragraph, with exact positions.

sentencex finds the boundaries; a small table per language (`glue`) mends what it is known to miss. It is fed one
paragraph at a time, in bounded chunks: it does not break at a line's end, and is quadratic where a quote stays open.

What a sentence splitter is known to miss: boundaries that are none, and boundaries that it does not see.

One table per language, kept small; the rules that need no table hold in every language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

LONGEST_ABBREVIATION = 10  # characters of the longest abbreviation, full stop included

# Abbreviations that never end a sentence, whatever follows.
_ANY = "mr mrs ms dr prof st lt col gen sgt maj capt cmdr adm brig rev hon gov sen rep messrs mt"
_BEFORE: dict[str, frozenset[str]] = {
    language: frozenset(f"{_ANY} {more}".split())
    for language, more in {
        "en": "pte pvt cpl spc insp supt det const vs approx cllr mme mlle bros ald amb atty",
        "de": "hr fr frau bzw ca evtl ggf inkl nr abs bd dipl ing z.b u.a d.h",
        "fr": "m mm mme mmes mlle mlles me mgr vve",
        "es": "sr sra srta sres d dña dra lic ing avda núm pág ee",
        "it": "sig sigra dott on avv ing arch geom",
        "pt": "sr sra dra exmo eng",
        "nl": "dhr mevr mw drs ir ing jhr bijv ca",
        "sv": "bl.a t.ex ca kl",
        "da": "bl.a f.eks ca kl",
        "no": "bl.a f.eks ca kl",
        "pl": "p ul im ks św inż mgr hab płk por",
        "cs": "p mgr ing bc mudr judr např tj č ul",
        "ru": "ул им проф акад см",
        "uk": "вул ім проф акад див",
        "tr": "sn av doç yrd op uzm",
    }.items()
}
_ANYWHERE = frozenset(_ANY.split())

# Languages in which a number with a full stop is an ordinal ("am 7. Juni").
_ORDINAL = frozenset(re.findall(r"\w+", "de da no nb nn fi cs sk sl hr bs sr hu et lv is fo lb pl eu"))

_LAST = re.compile(r"(?:^|[\s(\[«„“\"'’–—-])((?:[^\W\d_]\.)*[^\W\d_]+)\.$")
_INITIAL = re.compile(r"(?:^|[\s.(\[«„“\"-])[^\W\d_]\.$")
_NAME_BEFORE = re.compile(r"(?:^|\s)(?P<word>[^\W\d_][^\s]*)\s[^\W\d_]\.$")
_NOT_A_NAME = frozenset(
    re.findall(
        r"\w+", "plan group vitamin class grade block type hepatitis section appendix schedule exhibit phase team"
    )
)
_NUMBER = re.compile(r"(?:^|\s)\d{1,2}\.$")
_NUMBERED = re.compile(r"(?:^|[\s(])(?:no|nos|nr|art|pp?|vol|fig|sec|núm|núms|n|č|№)\.$", re.IGNORECASE)
_HOUR = re.compile(r"\d\s?[ap]\.\s?m\.$")
_AFTER_HOUR = re.compile(
    r"(?:on |local|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|[A-Z]{2,4}T?\b|"
    r"Eastern|Pacific|Central)"
)
_INITIALS = re.compile(r"\b[^\W\d_]\.\s?[^\W\d_]\.$")
_OPENING = re.compile(r"[\"'“‘«(\[]?\s?[^\W\d_]")
_CAMEL = re.compile(r"[a-z]{1,2}[A-Z]")
_CLOSE = re.compile(r"(?:''|[”’»›\"')\]」』）】])+[\s.,;:]*")
_STOP = ".!?…。！？।॥۔؟"

_SAID_NO = re.compile(r"(?<=[a-z] no\.)\s+(?=[A-Z][a-z])")
# German writes ordinals with a stop, so that "gekommen. 17 weitere" is not taken for two sentences.
_BEFORE_FIGURE = re.compile(
    r"(?<=[a-zäöüß]{3}(?:en|et|te|rt|gt|lt|ht|nt|st|kt|ft|zt|bt)\.)\s+(?=\d{1,4} (?!(?:Uhr|Euro)\b)[^\W\d_])"
)
_BRACKETED = re.compile(r"[.!?][)\]](\s+)(?=[A-Z\"“‘«])")
_UNSPACED = re.compile(r"[.!?](?=[A-ZÀ-ÖØ-ÞА-Я][a-zà-öø-ÿа-я]+[\s,’'])")
_IDEOGRAPHIC = re.compile(r"(?<=[。！？])(?=[0-9０-９A-Za-z])")
_DOMAIN = re.compile(r"(?:Com|Net|Org|Js|Io|Ai|Co|Ru|De|Fr|Uk|Eu|Tv|Gov|Edu)\b")


def joined(text: str, spans: list[tuple[int, int]], language: str) -> list[tuple[int, int]]:
    """`spans` with those made one between which no sentence ends."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found:
            left, right = found[-1]
            closing = _CLOSE.match(text, start, end)
            if closing and text[right - 1] in _STOP and _is_closing(text, left, right, start):
                found[-1] = (left, start + len(closing.group().rstrip()))
                start = closing.end()
                if start >= end:
                    continue
                left, right = found[-1]
            if _goes_on(text, left, right, start, end, language):
                found[-1] = (left, end)
                continue
        found.append((start, end))
    return found


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
        return _AFTER_HOUR.match(text, start, end) is not None
    if _NUMBERED.search(tail):
        return text[start].isdigit()
    if word[0].isdigit():
        return _NUMBER.search(tail) is not None and (language in _ORDINAL or right - left <= 3)
    last = _LAST.search(tail)
    if last and last.group(1).lower() in _BEFORE.get(language, _ANYWHERE):
        return True
    if _INITIAL.search(tail):
        before = _NAME_BEFORE.search(tail)
        if before is None:
            return right - left <= 3 or _INITIALS.search(tail) is None
        name = before.group("word")
        return name[0].isupper() and first.isupper() and name.lower() not in _NOT_A_NAME
    return False


def cuts(text: str, start: int, end: int, language: str) -> list[tuple[int, int]]:
    """Where a sentence ends in ``text[start:end]`` that may not be seen: after "said no.", after "(A sentence.)", where
    the space is missing. Each is the span between the sentences."""
    found: list[tuple[int, int]] = []
    if language == "en" and text.find(" no.", start, end) >= 0:
        found += [match.span() for match in _SAID_NO.finditer(text, start, end)]
    if language == "de":
        found += [match.span() for match in _BEFORE_FIGURE.finditer(text, start, end)]
    if text.find(")", start, end) >= 0 or text.find("]", start, end) >= 0:
        brackets = _BRACKETED.finditer(text, start, end)
        found += [match.span(1) for match in brackets if _whole_bracket(text, start, match.start())]
    if not text.isascii():
        found += [match.span() for match in _IDEOGRAPHIC.finditer(text, start, end)]
    for match in _UNSPACED.finditer(text, start, end):
        at = match.start() + 1
        before = text[max(start, at - 4) : at - 1]
        if before.islower() and before.isalpha() and not _DOMAIN.match(text, at):
            found.append((at, at))
    return sorted(found)


def _whole_bracket(text: str, start: int, end: int) -> bool:
    """Whether the bracket that closes after `end` holds a sentence of its own, opened where a sentence may start."""
    opened = max(text.rfind("(", max(start, end - 1_000), end), text.rfind("[", max(start, end - 1_000), end))
    return opened == start or (opened > start and text[max(start, opened - 5) : opened].rstrip()[-1:] in _STOP)


CHUNK = 4_000
LONGEST = 1_000


def split(text: str, language: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The sentences of ``text[start:end]``: half-open spans of code points in `text`, in order, white space outside.

    `language` is an ISO 639-1 code; a language that is not known is split by the rules of a near one. What has more
    than `LONGEST` characters without a boundary is cut at a space before that. Time is linear in the text.
    """
    end = len(text) if end is None else end
    spans = joined(text, _trimmed(text, _pieces(text, language, start, end)), language)
    between = cuts(text, start, end, language)
    if between:
        spans = _cut(text, spans, between)
    if all(right - left <= LONGEST for left, right in spans):
        return spans
    return [piece for left, right in spans for piece in _bounded(text, left, right)]


def _cut(text: str, spans: list[tuple[int, int]], between: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found = []
    at = 0
    for left, right in spans:
        while at < len(between) and between[at][0] <= left:
            at += 1
        while at < len(between) and between[at][1] < right:
            found.append((left, between[at][0]))
            left = between[at][1]
            at += 1
        found.append((left, right))
    return found


def _pieces(text: str, language: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What sentencex sees as sentences; a chunk that ends within one is taken up again where that one starts."""
    import sentencex

    while start < end:
        stop = min(start + CHUNK, end)
        chunk = text[start:stop]
        found = sentencex.get_sentence_boundaries(language, chunk)
        if stop < end and len(found) > 1 and found[-1]["start_index"] > len(chunk) // 4:
            stop = start + found.pop()["start_index"]
        elif stop < end:
            space = chunk.rfind(" ", len(chunk) // 2)
            stop = start + space + 1 if space > 0 else stop
        for piece in found:
            left, right = start + piece["start_index"], min(start + piece["end_index"], stop)
            if left < right:
                yield left, right
        start = stop


def _trimmed(text: str, spans: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    found = []
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
            found.append((left, right))
    return found


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
