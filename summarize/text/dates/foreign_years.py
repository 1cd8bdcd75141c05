"""Words that make a bare number a year where no preposition does: "Bereits 2018 hatten …", "1987 में"."""

from __future__ import annotations

import re
from functools import lru_cache

from summarize.text.dates.scene import Scene

# Adverbs of time before it; what is counted would follow in a noun, a year is followed by a verb.
_ADVERBS = {
    "de": "bereits|schon|erst|noch|zuletzt|erstmals|letztmals|ursprünglich|spätestens|frühestens",
    "nl": "reeds|al|pas|nog|voor het eerst",
    "sv": "redan|först|senast",
    "da": "allerede|først|senest",
    "no": "allerede|først|senest",
}
# What stands behind it; Indic letters carry marks that are no word characters, so that it is spelt out to the blank.
_BEHIND = {
    "hi": "में|के दौरान|से पहले|के बाद",
    "mr": "मध्ये|साली",
    "ne": "मा|सालमा",
    "bn": "সালে|সালের",
    "ur": "میں|کے دوران",
    "gu": "માં",
    "pa": "ਵਿੱਚ",
    "tr": "de|da|te|ta|den|dan|ten|tan",
}
# Words for a year before it.
_YEAR = {"hi": "साल|वर्ष|सन|सन्", "mr": "साल|सन", "ne": "सन्|साल", "bn": "সাল", "ur": "سال|سنہ"}
_VERB = re.compile(r" [^\W\d_]")


@lru_cache(maxsize=64)
def _patterns(language: str) -> tuple[re.Pattern[str] | None, ...]:
    """Those of a language: an adverb before, what stands behind, a word for a year before."""
    shapes = (
        (_ADVERBS, r"(?<!\w)(?:{}) $"),
        (_BEHIND, r"[ '’]?(?:{})(?:[\s,.।)]|$)(?!से )"),
        (_YEAR, r"(?:^|\s)(?:{}) $"),
    )
    return tuple(re.compile(shape.format(table[language])) if language in table else None for table, shape in shapes)


def tells_a_year(scene: Scene, language: str, start: int, end: int) -> bool:
    """Whether the words round four digits make them a year."""
    before, behind, year = _patterns(language)
    if behind and behind.match(scene.low, end):
        return True
    if year and year.search(scene.low, max(0, start - 12), start):
        return True
    if not before or not before.search(scene.low, max(0, start - 20), start):
        return False
    return _VERB.match(scene.text, end) is not None and scene.text[end + 1].islower()
