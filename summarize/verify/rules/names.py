"""Names: whom and what a text names must be named in the cited text."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.model import Annotation, Name
from summarize.recognize.words import stopwords
from summarize.verify.rules import Failure
from summarize.verify.rules.cited import CitedText, words_within

PREFIX = 4
"""Letters that a demonym shares with its country."""
MANY = 2
"""Missing names that make a failure hard."""
CLOSE = 0.7
"""The share of a text's other words, in order, in one sentence, from which that sentence says the same."""


def names(text: Annotation, cited: CitedText) -> tuple[Failure, ...]:
    """The names in `text` that `cited` does not have.

    Hard where there are two, where one speaks a quotation, and where the sentence that `text` is closest to has
    another name in its place.
    """
    if not text.names:
        return ()
    there = frozenset(cited.words)
    starts = frozenset(word[:PREFIX] for word in there if len(word) >= PREFIX)
    missing = [name for name in text.names if not _is_in(_distinctive_words(text, name), there, starts)]
    if missing:  # what takes time is looked at last
        short = initials(cited.text)
        keys = frozenset(key.casefold() for sentence in cited.sentences for key in sentence.keys)
        missing = [
            n for n in missing if n.key.casefold() not in keys and not _initialled(_distinctive_words(text, n), short)
        ]
    missing = list({name.key.casefold(): name for name in reversed(missing)}.values())[::-1]  # each once
    if not missing:
        return ()
    spoken = [quotation.speaker for quotation in text.quotations if quotation.speaker]
    hard = len(missing) >= MANY or _replaced(text, missing, cited)
    return tuple(
        Failure(
            "name",
            text.text[name.start : name.end],
            hard=hard or any(s.start < name.end and name.start < s.end for s in spoken),
        )
        for name in missing
    )


def _replaced(text: Annotation, missing: Sequence[Name], cited: CitedText) -> bool:
    """Whether the closest sentence says the same of another name: all but the names agrees, and one of its own is
    not in the text."""
    nearest = cited.nearest
    many = sum(len(_distinctive_words(text, name)) for name in missing)
    if nearest is None or nearest.share * len(text.words) < CLOSE * (len(text.words) - many):
        return False
    here = frozenset(word for name in text.names for word in words_within(text, name.start, name.end))
    sentence = nearest.sentence
    return any(here.isdisjoint(words_within(sentence, name.start, name.end)) for name in sentence.names)


def _distinctive_words(text: Annotation, name: Name) -> list[str]:
    """The words of a name that tell it from others."""
    words = words_within(text, name.start, name.end)
    return [word for word in words if word not in stopwords("en")] or words or [name.key.lower()]


def _is_in(own: list[str], there: frozenset[str], starts: frozenset[str]) -> bool:
    """Whether the cited text has the last word of a name, or all its words in one, or a demonym of it."""
    last = own[-1]
    return last in there or "".join(own) in there or (len(last) > PREFIX and last[:PREFIX] in starts)


def _initialled(own: list[str], short: frozenset[str]) -> bool:
    """Whether the cited text has the initials of a name, or the name that initials stand for."""
    return "".join(word[0] for word in own) in short or "".join(own) in short


def initials(source: str) -> frozenset[str]:
    """The initials of runs of capitalised words, up to six: "International Monetary Fund" has "imf"."""
    runs: set[str] = set()
    run = ""
    for word in source.split():
        bare = word.strip("(\"“‘'[")
        if bare[:1].isupper():
            run = (run + bare[0].lower())[-6:]
            runs.update(run[at:] for at in range(len(run) - 1))
        elif bare not in ("of", "and", "the", "for", "de", "&"):
            run = ""
        if bare.isupper() or "." in bare[:-1]:
            runs.add("".join(c for c in bare.lower() if c.isalnum()))
    return frozenset(runs)
