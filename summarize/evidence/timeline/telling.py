"""Which lines can stand in a timeline: whole sentences that tell something by themselves, without their dateline."""

from __future__ import annotations

import re

SHORT, LONG = 8, 45
"""Words of a sentence that can stand in a timeline."""
LEAN = 30
"""Words from which a sentence says more than an entry should."""

_ENDS = re.compile(r"[.!。؟।…][\s\"'”’»)\]]*$")
_BOILERPLATE = re.compile(
    r"^\W*(?:additional reporting|reporting by|editing by|writing by|edited by|photograph|photo|image|picture|copyright"
    r"|©|click|read more|see also|follow us|subscribe|sign up|share this|listen|watch|video|related|(?:last )?updated"
    r"|story highlights|this (?:story|article|report) (?:has been|was|is)|for more|all rights reserved|source)\b"
    r"|https?://|www\.|\b(?:all rights reserved|may not be (?:published|reproduced)|contributed to this report)\b",
    re.I,
)
_OPENER = re.compile(
    r"(?:but|and|so|yet|or|also|then|still|meanwhile|however|instead|he|she|it|they|we|i|you|this|that|these|those|there"
    r"|his|her|its|their|our|my|such|another|others|both|here|now|as for|for example|in addition|according to)\b",
    re.I,
)
_QUOTED = ("“", "”", "``", "''", '"', "„", "«")
_FIRST_PERSON = re.compile(r"\b(?:I|we|our|us|my|me|you|your)\b")
# "TRIPOLI , Libya ( AP ) --": what an agency sets before its first sentence.
_DATELINE = re.compile(
    r"[A-Z][A-Z.'’-]{2,24}(?: [A-Z][A-Z.'’-]{1,24}){0,3}(?: ?[,/] ?[A-Za-z.]{2,20}(?: [A-Z][a-z.]{1,20})?){0,3}"
    r"(?: ?, ?[A-Z][a-z]{2,8}\.? \d{1,2})?(?: ?(?:\(|-LRB-) ?[A-Za-z. ]{2,24}(?:\)|-RRB-))? ?[-–—_]++ +"
)
_AGENCY = re.compile(
    r"(?:[A-Z][A-Za-z.'’-]{1,24}[ ,]{1,3}){0,3}(?:\(|-LRB-) ?(?:AP|AFP|Reuters|CNN|UPI|Xinhua|BBC|DPA) ?"
    r"(?:\)|-RRB-) ?[-–—_]++ +"
)


def dateline(text: str) -> int:
    """How many characters of a sentence are its dateline."""
    match = _AGENCY.match(text) or _DATELINE.match(text)
    return match.end() if match and len(text) - match.end() > 30 else 0


def fitness(text: str) -> float:
    """How well a sentence can stand alone, 0 (not at all) to 1."""
    words = text.split()
    if not SHORT <= len(words) <= LONG or not _ENDS.search(text[-8:]) or _BOILERPLATE.search(text):
        return 0.0
    if "?" in text or text.isupper():
        return 0.0
    fit = 1.0
    if _OPENER.match(text.lstrip("\"'“‘«` ")):
        fit *= 0.85
    if any(mark in text for mark in _QUOTED):
        fit *= 0.9
    if _FIRST_PERSON.search(text):
        fit *= 0.8
    if len(words) > LEAN:
        fit *= 1 - 0.01 * (len(words) - LEAN)
    return fit
