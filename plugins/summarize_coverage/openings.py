"""Which sentences do not stand alone: they open on a word that points back, ask, quote half a speech, or say "I".

The words are those of the language's file. A language without them loses nothing but this check.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize import language as language_of

_QUOTES = re.compile(r"``|''|[\"“”„«»]")
_CLOSES = {"``": ("''",), '"': ('"',), "“": ("”", "“"), "„": ("“", "”"), "«": ("»",), "»": ("«",)}
_ASKS = ("?", "？", "؟", "?”", '?"', "?»")
_OPENS = ('"', "``", "“", "„", "«", "‘", "'", "—", "–", "-", "(", "…")


def points_back(words: Sequence[str], language: str) -> bool:
    """Whether a sentence of these words opens on one that needs the sentence before it ("He added", "Meanwhile")."""
    if not words:
        return False
    known = language_of(language).openers
    opening = f"{' '.join(words[:8])} "
    return words[0] in known.pointing_back or any(opening.startswith(f"{phrase} ") for phrase in known.phrases)


def speaks(words: Sequence[str], language: str) -> bool:
    """Whether the sentence is in the first person: mostly speech, and never what the article itself reports."""
    return not language_of(language).openers.first_person.isdisjoint(words)


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
