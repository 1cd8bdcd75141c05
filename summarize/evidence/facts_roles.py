"""Who does what to whom: two names that one sentence turns round, or two actors of one act."""

from __future__ import annotations

from itertools import pairwise

from summarize.evidence.facts_sides import Side
from summarize.evidence.lexicon import lexicon
from summarize.evidence.reading import Reading
from summarize.model import Name
from summarize.text.words import stems, words

REACH = 48
"""Characters between two names of one clause."""


def roles_turned(left: Side, right: Side) -> bool:
    """Whether one has X do to Y what the other has Y do to X, or Z to Y: the same verb between two names of both."""
    shared = left.keys & right.keys
    if len(shared) < 2:
        return False
    ones, twos = _acts(left, shared), _acts(right, shared)
    return any(
        verbs & acts and ((one == other and two == actor) or (actor != one and two == other))
        for actor, other, verbs in ones
        for one, two, acts in twos
    )


def _acts(side: Side, shared: frozenset[str]) -> list[tuple[str, str, frozenset[str]]]:
    """Pairs of names with the actions or words between them, where neither stands after a preposition."""
    found = []
    free = [name for name in side.free if name.key in shared]
    for one, two in pairwise(free):
        place = one.start, two.start
        if place not in side.acts:
            side.acts[place] = _between(side.reading, one, two)
        verbs = side.acts[place]
        if verbs is not None:
            found.append((one.key, two.key, verbs))
    return found


def _between(reading: Reading, one: Name, two: Name) -> frozenset[str] | None:
    """The actions or words between two names; None where they are not of one clause."""
    between = reading.text[one.end : two.start]
    if one.key == two.key or len(between) > REACH or "," in between or between.startswith(("'", "’")):
        return None
    bare = stems(between, reading.language, stop=False)
    classes = lexicon(reading.language).classes(words(between), bare)
    verbs = frozenset(name for stem, names in zip(bare, classes, strict=True) for name in (names or (stem,)))
    return verbs - {"and", "or"}
