"""Quotations: quoted words must stand in the source as they are, in one piece."""

from __future__ import annotations

import re
import unicodedata

from summarize.recognize.quotations import find_quotations
from summarize.recognize.words import words
from summarize.verify.rules import Failure
from summarize.verify.rules.source import Source

SHORT = 3
"""Quoted words from which a quotation must be found; fewer are titles, nicknames and marks of distance."""
_CUT = re.compile(r"\.{3,}|…|\[[^\[\]]{0,60}\]|\([^()]{0,60}\)")


def quotations(text: str, source: Source) -> tuple[Failure, ...]:
    """The quotations in `text` that are not in `source` word for word.

    Case, accents, punctuation and English contractions do not count; what is left out ("…") or put in brackets parts
    a quotation in two, which must follow one another.
    """
    found = [text[quote.start : quote.end] for quote in find_quotations(text, language=source.language)]
    found = [quote for quote in found if len(words(quote)) >= SHORT]
    if not found:
        return ()
    there = f" {_plain(source.text)} "
    return tuple(Failure("quotation", quote) for quote in found if not _stands(quote, there))


def _stands(quote: str, there: str) -> bool:
    place = 0
    for piece in _CUT.split(quote):
        wanted = _plain(piece)
        if not wanted:
            continue
        place = there.find(f" {wanted} ", place)
        if place < 0:
            return False
        place += len(wanted)
    return True


def _plain(text: str) -> str:
    """The words of `text` without accents, with "didn't" as "did not"."""
    found = " ".join("can not" if word in ("can't", "cannot") else word.replace("n't", " not") for word in words(text))
    return "".join(c for c in unicodedata.normalize("NFD", found) if not unicodedata.combining(c))
