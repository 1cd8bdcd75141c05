"""Texts as they are compared and printed: white space, list and citation marks, control characters, our brackets."""

from __future__ import annotations

import unicodedata

from summarize.languages import lazy_pattern
from summarize.recognize.words import stopwords, words

# How models and our renderers mark sources: "[1]", "[^1^]", "【1】", "[S1:9, S2:7]", "(S1:9)", and ids of sentences.
_ID = r"(?:S\d{1,5}(?::\d{1,6})?|[0-9a-f]{10})"
_MARKS = lazy_pattern(
    rf"\s?(?:\[(?:{_ID}|\d{{1,3}})(?:[,;] ?(?:{_ID}|\d{{1,3}})){{0,40}}\]|\({_ID}(?:[,;] ?{_ID}){{0,40}}\)"
    r"|\[\^\d{1,3}\^?\]|【\d{1,3}】)"
)
_BULLET = lazy_pattern(r"(?:[-*•–—]|\d{1,2}[.)])\s+")
_INSERTION = lazy_pattern(r"\[([^\[\]]{1,80})\]")
# What turns the reading direction of a page or a terminal round. Joiners and direction marks are part of some scripts.
_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_HOSTILE = lazy_pattern(
    r"```|</?[A-Za-z!][^<>]{0,200}>|<\|[^<>]{0,40}\|>|\]\([^()]{1,300}\)|\b(?:https?|data|javascript):\S"
)


def one_line(text: str) -> str:
    """`text` with every run of white space as one space, none at the ends: how statements are printed."""
    return " ".join(text.split())


def bare(text: str) -> str:
    """`text` on one line, without a bullet before it and citation marks in it."""
    text = one_line(text)
    bullet = _BULLET.match(text)
    text = text[bullet.end() :] if bullet else text
    return _MARKS.sub("", text).strip() if "[" in text or "(" in text or "【" in text else text


def key(text: str) -> str:
    """What two texts share that differ in white space, case and typographic marks alone."""
    return " ".join(words(text))


def controls(text: str) -> str:
    """The characters of `text` that may not be printed, as code points ("U+001B"); empty where there are none."""
    if text.isprintable():
        return ""
    unprintable = [c for c in text if c in _DIRECTION or (unicodedata.category(c) in ("Cc", "Cs") and not c.isspace())]
    return " ".join(f"U+{ord(c):04X}" for c in sorted(set(unprintable))[:8])


def markup(text: str) -> str:
    """The first piece of markup in `text`, a tag, a link, a fence; empty where there is none."""
    match = _HOSTILE.search(text)
    return match.group(0)[:60] if match else ""


def bracketed(text: str) -> tuple[str, ...]:
    """What stands in square brackets."""
    return tuple(_INSERTION.findall(text))


def insertions(text: str, sentence: str, *, language: str) -> tuple[str, ...]:
    """What stands in brackets in `text`, if `text` without it is `sentence`; else nothing.

    Both habits of editors are known: the name after the word it explains ("He [Wagner] added") and in its place
    ("[Wagner] added"), where that word is a stop word of the language.
    """
    names = tuple(_INSERTION.findall(text))
    if not names or len(names) > 3:
        return ()
    if one_line(_INSERTION.sub("", text)) == one_line(sentence):
        return names
    if len(names) > 1 or not text.startswith("["):
        return ()
    rest = one_line(_INSERTION.sub("", text, count=1))
    line = one_line(sentence)
    first = line[: len(line) - len(rest)].strip()
    replaced = line.endswith(rest) and line[: -len(rest) or None].endswith(" ") and first.lower() in stopwords(language)
    return names if replaced else ()
