"""Which sentences do not stand alone: they open on a word that points back, ask, quote half a speech, or say "I".

The words are those of the language's file. A language without them loses nothing but this check.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from summarize import language as language_of
from summarize import words

_QUOTES = re.compile(r"``|''|[\"“”„«»]")
_CLOSES = {"``": ("''",), '"': ('"',), "“": ("”", "“"), "„": ("“", "”"), "«": ("»",), "»": ("«",)}
_ASKS = ("?", "？", "؟", "?”", '?"', "?»")
_OPENS = ('"', "``", "“", "„", "«", "‘", "'", "—", "–", "-", "(", "…")


def points_back(text: str, language: str) -> bool:
    """Whether the sentence opens on a word that needs the sentence before it ("He added", "Meanwhile")."""
    opening = words(text[:60])
    if not opening:
        return False
    known = language_of(language).openers
    return opening[0] in known.pointing_back or f"{' '.join(opening)} ".startswith(_leads(known.phrases))


@lru_cache(maxsize=16)
def _leads(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """The phrases as the beginnings of texts."""
    return tuple(f"{phrase} " for phrase in phrases)


def speaks(text: str, language: str) -> bool:
    """Whether the sentence is in the first person: mostly speech, and never what the article itself reports."""
    return not language_of(language).openers.first_person.isdisjoint(words(text))


def fragment(text: str) -> bool:
    """Whether the text is a question, opens on a quotation or a dash, or holds half a quotation."""
    return text.endswith(_ASKS) or text.startswith(_OPENS) or halved([text])[0]


def halved(paragraph: Sequence[str]) -> list[bool]:
    """For each sentence of a paragraph whether it is a part of a quotation that runs over several sentences."""
    found = []
    opened: str | None = None
    for text in paragraph:
        half = opened is not None
        for mark in _QUOTES.findall(text):
            if opened is not None:
                opened = None if mark in _CLOSES[opened] else opened
            elif mark in _CLOSES:
                opened = mark
            else:  # it closes what was never opened
                half = True
        found.append(half or opened is not None)
    return found
