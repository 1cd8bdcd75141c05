"""Words of a language's table as its readings use them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from summarize.text.dates.calendar import Reading
from summarize.text.dates.grammar import Read


def pick(groups: dict[str, str | None]) -> int:
    """-1 for a word like "last", 1 for one like "next", else 0."""
    if groups.get("l") or groups.get("l2"):
        return -1
    return 1 if groups.get("n") or groups.get("n2") else 0


def constant(value: str) -> Read:
    """The reading of a vague word."""
    reading = Reading(f"vague {value.split('_')[0].lower()}", status="vague", value=value)
    return lambda match, scene: (*match.span(), reading)


def ends(phrases: str) -> frozenset[str]:
    """The phrases and the last word of each."""
    split: Iterable[str] = [phrase for phrase in phrases.split("|") if phrase]
    return frozenset(word for phrase in split for word in (phrase, phrase.split()[-1]))


def whole(names: str) -> re.Pattern[str]:
    """Any of the words, whole; never matches where there is none."""
    split = sorted((name for name in names.split("|") if name), key=lambda name: (-len(name), name))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, split))})(?!\w)" if split else r"(?!)")
