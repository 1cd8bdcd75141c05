"""Names: whom and what a text names must be named in the source."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.model import Name
from summarize.recognize.names.find import find_names
from summarize.recognize.quotations import find_quotations
from summarize.recognize.words import stopwords, words
from summarize.verify.rules import Failure
from summarize.verify.rules.source import Source

PREFIX = 4
"""Letters that a demonym shares with its country."""
MANY = 2
"""Missing names that make a failure hard."""
CLOSE = 0.7
"""The share of a text's other words, in order, in one sentence, from which that sentence says the same."""


def names(text: str, source: Source) -> tuple[Failure, ...]:
    """The names in `text` that `source` does not have.

    Hard where there are two, where one speaks a quotation, and where the sentence that `text` is closest to has
    another name in its place.
    """
    found = find_names(text, language=source.language)
    if not found:
        return ()
    held = frozenset(words(source.text))
    starts = frozenset(word[:PREFIX] for word in held if len(word) >= PREFIX)
    missing = [name for name in found if not _held(_own(text, name), held, starts)]
    if missing:  # what takes time is looked at last
        short = initials(source.text)
        keys = frozenset(name.key.casefold() for name in find_names(source.text, language=source.language))
        missing = [n for n in missing if n.key.casefold() not in keys and not _initialled(_own(text, n), short)]
    missing = list({name.key.casefold(): name for name in reversed(missing)}.values())[::-1]  # each once
    if not missing:
        return ()
    spoken = [quote.speaker for quote in find_quotations(text, language=source.language) if quote.speaker]
    hard = len(missing) >= MANY or _replaced(text, found, missing, source)
    return tuple(
        Failure(
            "name",
            text[name.start : name.end],
            hard=hard or any(s.start < name.end and name.start < s.end for s in spoken),
        )
        for name in missing
    )


def _replaced(text: str, found: Sequence[Name], missing: Sequence[Name], source: Source) -> bool:
    """Whether the closest sentence says the same of another name: all but the names agrees, and one of its own is
    not in the text."""
    near = source.near
    many = sum(len(_own(text, name)) for name in missing)
    if near is None or near.share * len(near.text) < CLOSE * (len(near.text) - many):
        return False
    mine = frozenset(word for name in found for word in words(text[name.start : name.end]))
    others = find_names(near.sentence, language=source.language)
    return any(not mine & set(words(near.sentence[name.start : name.end])) for name in others)


def _own(text: str, name: Name) -> list[str]:
    """The words of a name that tell it from others."""
    found = words(text[name.start : name.end])
    return [word for word in found if word not in stopwords("en")] or found


def _held(own: list[str], held: frozenset[str], starts: frozenset[str]) -> bool:
    """Whether the source has the last word of a name, or all its words in one, or a demonym of it."""
    last = own[-1]
    return last in held or "".join(own) in held or (len(last) > PREFIX and last[:PREFIX] in starts)


def _initialled(own: list[str], short: frozenset[str]) -> bool:
    """Whether the source has the initials of a name, or the name that initials stand for."""
    return "".join(word[0] for word in own) in short or "".join(own) in short


def initials(source: str) -> frozenset[str]:
    """The initials of runs of capitalised words, up to six: "International Monetary Fund" has "imf"."""
    found: set[str] = set()
    run = ""
    for word in source.split():
        bare = word.strip("(\"“‘'[")
        if bare[:1].isupper():
            run = (run + bare[0].lower())[-6:]
            found.update(run[at:] for at in range(len(run) - 1))
        elif bare not in ("of", "and", "the", "for", "de", "&"):
            run = ""
        if bare.isupper() or "." in bare[:-1]:
            found.add("".join(c for c in bare.lower() if c.isalnum()))
    return frozenset(found)
