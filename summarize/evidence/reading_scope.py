"""The concepts of a sentence, and how each is told: denied, in doubt, planned, or done.

A cue reaches over the next two content words of its clause ("did not leave Mali"), in German and Dutch also over two
before it ("verlassen Mali nicht"). It is a rough measure of scope, and enough to tell "left" from "did not leave".
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from summarize.evidence.lexicon import lexicon
from summarize.evidence.reading_words import (
    DENYING,
    FUTURE,
    LACKING,
    MODAL,
    NEGATION,
    NOT_DENYING,
    PAST,
    PLANNED,
    UNWILLING,
)
from summarize.text.words import stems, stopwords, word_spans, words

REACH = 2
_BACKWARD = frozenset(["de", "nl"])


# Every word that may be a cue, to look once.
_CUES = DENYING | NEGATION | UNWILLING | MODAL | FUTURE | PLANNED


class Concepts(Struct, frozen=True):
    """What a sentence is about, and those of it that are denied, doubted, planned, or told as done."""

    stems: tuple[str, ...]
    found: tuple[str, ...]
    denied: tuple[str, ...]
    doubted: tuple[str, ...]
    planned: tuple[str, ...]
    done: tuple[str, ...]


def concepts(text: str, *, language: str, masked: Sequence[tuple[int, int]]) -> Concepts:
    """The concepts of `text` but for the spans `masked` (names, numbers, dates), in order, each once."""
    plain, spans = words(text), word_spans(text)
    bare = stems(text, language, stop=False)
    classes = lexicon(language).classes(plain, bare)
    stop = stopwords(language)
    content: list[str] = []
    found: list[str] = []
    scoped: dict[str, list[str]] = {"denied": [], "doubted": [], "planned": [], "done": []}
    reach: dict[str, int] = {}
    recent: list[str] = []
    at = last = 0
    for place, (word, (start, end), stem, kinds) in enumerate(zip(plain, spans, bare, classes, strict=True)):
        gap = text[last:start]
        if gap not in ("", " ") and ("," in gap or ";" in gap or ":" in gap):
            reach, recent = {}, []
        last = end
        while at < len(masked) and masked[at][1] <= start:
            at += 1
        covered = at < len(masked) and masked[at][0] < end
        cue = _cue(plain, place) if word in _CUES or word.endswith("n't") else ""
        if word not in stop or covered:
            content.append(stem)
        if cue:
            reach[cue] = 1 if word in LACKING else REACH
            if cue == "denied" and language in _BACKWARD:
                scoped["denied"].extend(recent[-REACH:])
        if covered:
            continue
        if len(word) == 1 and not word.isascii():  # written without spaces: pairs of signs carry the meaning
            mine = [plain[place - 1] + word] if place and spans[place - 1][1] == start else []
        else:
            mine = list(kinds) or ([stem] if word not in stop and len(word) > 1 else [])
        if not mine:
            continue
        found.extend(mine)
        recent.extend(mine)
        if cue:
            continue
        if "planned" not in reach and language == "en" and (word.endswith("ed") or word in PAST):
            scoped["done"].extend(mine)
        for name in list(reach):
            scoped[name].extend(mine)
            reach[name] -= 1
            if not reach[name]:
                del reach[name]
    return Concepts(
        tuple(content), tuple(dict.fromkeys(found)), *(tuple(dict.fromkeys(scoped[name])) for name in scoped)
    )


def _cue(plain: Sequence[str], place: int) -> str:
    word = plain[place]
    following = plain[place + 1] if place + 1 < len(plain) else ""
    if word in DENYING:
        return "denied"
    if word in NEGATION or word.endswith("n't"):
        return "" if following in NOT_DENYING else "denied"
    if word in UNWILLING and following == "to":
        return "denied"
    if word in MODAL:
        return "doubted"
    if word in FUTURE or (word in PLANNED and following == "to"):
        return "planned"
    return ""
