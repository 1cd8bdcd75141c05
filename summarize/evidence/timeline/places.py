"""Where a sentence says that its event happened."""

from __future__ import annotations

import re

from summarize.model import Name
from summarize.text.dates.lexicon import listed
from summarize.text.dates.numerals import CARDINALS
from summarize.text.names import find_names

_REGION = (
    r"(?:(?:central|northern|southern|eastern|western|north-?eastern|north-?western|south-?eastern|south-?western"
    r"|downtown|nearby|neighbou?ring|upper|lower|greater) )?"
)
_SORT = (
    r"(?:town|city|village|port|province|region|capital|district|suburb|island|state|county|area|base|camp|outskirts"
    r"|north|south|east|west|centre|center|coast|streets?)"
)
_STRONG = re.compile(
    rf"\b(?:(?:near|outside|around|across|off) {_REGION}(?:the )?(?:{_SORT} of )?|{_SORT} of {_REGION}"
    rf"|in (?:the )?(?:[a-z]{{3,14}} )?{_SORT} of {_REGION})$"
)
_IN = re.compile(rf"(?:^|(?P<before>[\w’'-]+),?\s)in {_REGION}$", re.I)
_TARGET = re.compile(r"\b(?:attacked|bombed|raided|stormed|shelled|hit|struck|entered|captured|seized|reached|left) $")
_NOT_BEFORE = listed(
    "interest interests stake stakes share shares investment investments confidence trust belief faith role believes "
    "believe invest invested increase rise fall drop decline change part said stated wrote told reported spokesman "
    "spokeswoman officials based born"
)
_WRITTEN = re.compile(r"(?:, (?:said|told|reported|according)|\b(?:officials?|sources?|spokes\w+|based|born) in )")


_LAND = listed(
    "county beach city park island islands valley province hills bay heights square street lake mount port fort san "
    "santa los las new st saint el north south east west northern southern eastern western district region falls town "
    "gulf strip peninsula airport"
)


def _placelike(sentence: str, text: str, name: Name) -> bool:
    """Whether a name can be a place: known as one, a single word, or like "Newport Beach" and "Boca Raton, Florida"."""
    after = sentence[name.end : name.end + 4]
    words = text.lower().replace(".", "").split()
    if text.endswith(("'s", "’s")) or after.startswith(("'s", "’s", " '", " ’")) or words[0] in CARDINALS:
        return False
    if name.kind == "place" or len(words) == 1:
        return True
    return not _LAND.isdisjoint(words) or (after[:2] == ", " and after[2:3].isupper())


def place(sentence: str, start: int, end: int, language: str = "en") -> str | None:
    """The place of what ``sentence[start:end]``, a date expression, dates; None where none is said (English).

    A place is a name after "in", "near", "the town of" or the like. Of several, the one nearest to the date is taken;
    that of who speaks ("officials in Paris said") is none.
    """
    if language != "en":
        return None
    found: list[tuple[int, int, str]] = []
    for name in find_names(sentence, language=language):
        if name.kind in ("person", "organisation") or not sentence[name.start : name.start + 1].isupper():
            continue
        text = sentence[name.start : name.end]
        if (text.isupper() and len(text) > 2) or not _placelike(sentence, text, name):
            continue
        before = sentence[max(0, name.start - 48) : name.start]
        inside = _IN.search(before)
        spoken = _WRITTEN.search(before[-24:]) is not None
        if spoken or (inside and (inside["before"] or "").lower() in _NOT_BEFORE):
            continue
        if inside or _STRONG.search(before) or (name.kind == "place" and _TARGET.search(before)):
            distance = name.start - end if name.start >= end else start - name.end
            found.append((distance, name.start, text.removesuffix("'s").removesuffix("’s")))
    return min(found)[2] if found else None
