"""Sentences of a paragraph, with exact positions.

sentencex finds the boundaries; a small table per language (`glue`) mends what it is known to miss. It is fed one
paragraph at a time, in bounded chunks: it does not break at a line's end, and is quadratic where a quote stays open.
"""

from __future__ import annotations

from collections.abc import Iterator

from summarize.text.glue import cuts, joined

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
