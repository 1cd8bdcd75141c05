"""The concepts of a sentence, and how each is told: denied, in doubt, planned, or done.

A cue reaches over the next two content words of its clause ("did not leave Mali"), in German and Dutch also over two
before it ("verlassen Mali nicht"). It is a rough measure of scope, and enough to tell "left" from "did not leave".
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

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
from summarize.text.memo import Memo
from summarize.text.words import stems, stopwords, word_spans, words

REACH = 2
_BACKWARD = frozenset(["de", "nl"])


# Every word that may be a cue, to look once.
_CUES = DENYING | NEGATION | UNWILLING | MODAL | FUTURE | PLANNED


_NO_MASK = (sys.maxsize, sys.maxsize)


class _Term(NamedTuple):
    """What a word is wherever it stands: its classes or else its stem, if it says anything."""

    told: tuple[str, ...]
    stop: bool
    cue: bool
    done: bool
    sign: bool


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
    phrases: dict[int, list[str]] = {}
    for place, name in lexicon(language).phrases_in(bare):
        phrases.setdefault(place, []).append(name)
    content: list[str] = []
    found: list[str] = []
    scoped: dict[str, list[str]] = {"denied": [], "doubted": [], "planned": [], "done": []}
    reach: dict[str, int] = {}
    recent: list[str] = []
    last = 0
    masks = iter((*masked, _NO_MASK))
    masked_from, masked_to = next(masks)
    terms = map(_terms(language).__getitem__, zip(plain, bare, strict=True))
    for place, ((start, end), (told, stop, may_be_cue, done, sign)) in enumerate(zip(spans, terms, strict=True)):
        gap = text[last:start]
        if gap != " " and ("," in gap or ";" in gap or ":" in gap):
            reach, recent = {}, []
        last = end
        while masked_to <= start:
            masked_from, masked_to = next(masks)
        covered = masked_from < end
        if covered or not stop:
            content.append(bare[place])
        cue = _cue(plain, place) if may_be_cue else ""
        if cue:
            reach[cue] = 1 if plain[place] in LACKING else REACH
            if cue == "denied" and language in _BACKWARD:
                scoped["denied"].extend(recent[-REACH:])
        if covered:
            continue
        if sign:  # written without spaces: pairs of signs carry the meaning
            told = (plain[place - 1] + plain[place],) if place and spans[place - 1][1] == start else ()
        elif place in phrases:
            told = _with_phrases(plain[place], bare[place], language, phrases[place])
        if not told:
            continue
        found.extend(told)
        recent.extend(told)
        if cue:
            continue
        if done and "planned" not in reach:
            scoped["done"].extend(told)
        if reach:
            for name in list(reach):
                scoped[name].extend(told)
                reach[name] -= 1
                if not reach[name]:
                    del reach[name]
    return Concepts(
        tuple(content), tuple(dict.fromkeys(found)), *(tuple(dict.fromkeys(scoped[name])) for name in scoped)
    )


@lru_cache(maxsize=8)
def _terms(language: str) -> Memo[tuple[str, str], _Term]:
    """What is known of a word and its stem."""
    stop, table = stopwords(language), lexicon(language)

    def term(key: tuple[str, str]) -> _Term:
        word, stem = key
        return _Term(
            told=table.of(word, stem) or ((stem,) if word not in stop and len(word) > 1 else ()),
            stop=word in stop,
            cue=word in _CUES or word.endswith("n't"),
            done=language == "en" and (word.endswith("ed") or word in PAST),
            sign=len(word) == 1 and not word.isascii(),
        )

    return Memo(term)


def _with_phrases(word: str, stem: str, language: str, names: Sequence[str]) -> tuple[str, ...]:
    """The classes of a word that opens phrases: its own and theirs."""
    return tuple(dict.fromkeys((*lexicon(language).of(word, stem), *names)))


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
