"""What a news wire puts between the paragraphs of a report for those who set it: slugs, notes to editors, cuts, codes.

The forms are those of AP, the New York Times' and Xinhua's services as archives keep them.
"""

from __future__ import annotations

import re

LONGEST = 160

# "BC-Norvale-Flood, 2nd Ld-Writethru", "u i BC-Flood     09-11 0339": the name that a report goes by.
_SLUG = re.compile(r"\^?(?:[a-z] ){0,3}(?:BC|AM|PM|YE|AP|NYT)-(?!\w+ing\b)[A-Z0-9][\w&'./-]*")
# "AP-NY-10-16-98 0941EDT", "nn", "-0-", "Enditem": where and when it was sent, and that it ends.
_CODE = re.compile(
    r"[A-Z]{2,4}(?:-[A-Z]{2,3})?-\d\d-\d\d-\d\d(?:\d\d)? \d{4}[A-Z]{0,4}|nn+|(?:x ?){3}|-0-"
    r"|endit(?:em)?s?|enditem/.{0,40}|\([a-z]{2,3}\)|(?:un)?quote|c\. ?\d{4}\b.{0,80}",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"[(\[]?(?:(?:attn|attention|eds|editors?|note to editors|art adv|photo adv|graphics? adv|profile)\s?:"
    r"|(?:begin|end|start|stop) (?:optional|trim)\b|optional (?:add|trim|cut|material|end)\b|story can end here\b"
    r"|more to come\b|\(?end optional)",
    re.IGNORECASE,
)
# A later take of a report takes up the end of the one before it: "XXX had left the country."
_PICKED_UP = re.compile(r"(?:xxx|XXX|x x x)\s+(?=[a-z])")
_ENDS = frozenset(".!?")


def is_wire(text: str) -> bool:
    """Whether a whole paragraph, or the sentence at its end, was written for editors and machines."""
    if len(text) > LONGEST:
        return _PICKED_UP.match(text) is not None
    if _NOTE.match(text) or _CODE.fullmatch(text) or _PICKED_UP.match(text):
        return True
    if text[:1] == "(" and text.rstrip(". ")[-1:] == ")" and _is_shouted(text):
        return True
    return text[-1:] not in _ENDS and _SLUG.match(text) is not None


def _is_shouted(text: str) -> bool:
    """Whether it is in capitals, of more letters than an abbreviation."""
    return text.isupper() and sum(mark.isalpha() for mark in text) >= 4
