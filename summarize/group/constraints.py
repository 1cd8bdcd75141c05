"""What the user says of stories: articles that are together, whatever they say, and articles that are apart.

Must-link and cannot-link constraints (Wagstaff and others, "Constrained k-means clustering with background knowledge",
2001), held by copies and by the linkage alike.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

SAID = "as you said"


class Constraints(Struct, frozen=True, kw_only=True):
    """What the user says, by the ids of articles."""

    together: tuple[tuple[str, ...], ...] = ()
    """Sets of articles; those of one set are one story."""
    apart: tuple[tuple[tuple[str, ...], ...], ...] = ()
    """Sets of parts, each of some articles; articles of two parts of one set are not one story. Nothing is said of
    those of one part."""


class RowConstraints(Struct, frozen=True):
    """The same of rows of a matrix: `first` is the first row of the together-set that each is in, itself where it is in
    none; `parts` has a column for each apart-set, with the number of the part that a row is of, -1 for none."""

    first: NDArray[np.int64]
    parts: NDArray[np.int32]

    def apart(self, left: NDArray[np.integer], right: NDArray[np.integer]) -> NDArray[np.bool_]:
        """Which of these pairs of rows are apart."""
        found = np.zeros(len(left), bool)
        for part in self.parts.T:
            found |= (part[left] >= 0) & (part[right] >= 0) & (part[left] != part[right])
        return found

    def join(self, target: NDArray[np.int64], count: int) -> RowConstraints:
        """The constraints of `count` rows, each of those that have its number as their `target`."""
        going = np.flatnonzero(target >= 0)
        parts = np.full((count, self.parts.shape[1]), -1, np.int32)
        np.maximum.at(parts, target[going], self.parts[going])
        return RowConstraints(np.arange(count), parts)


class StoryConstraints:
    """Which positions are one story already, and which never will be: grows as copies are found.

    A story is of one part, at most, of each apart-set: that is all that has to be compared.
    """

    def __init__(self, constraints: Constraints, positions: Callable[[Collection[str]], Mapping[str, int]]) -> None:
        """`positions` finds those of articles by their ids."""
        said = [*constraints.together, *(part for parts in constraints.apart for part in parts)]
        position = positions({id for ids in said for id in ids}) if said else {}
        self._root: dict[int, int] = {}
        self._parts: dict[int, dict[int, int]] = {}
        self._linked: set[int] = set()
        self._sets = len(constraints.apart)
        for ids in constraints.together:
            members = [position[id] for id in ids]
            self._linked.update(members if len(set(members)) > 1 else ())
            for member in members:
                self.join(members[0], member)
        for number, parts in enumerate(constraints.apart):
            for part, ids in enumerate(parts):
                for id in ids:
                    self._parts.setdefault(self.story(position[id]), {})[number] = part
                    self._root.setdefault(position[id], position[id])

    def __bool__(self) -> bool:
        return bool(self._root)

    def story(self, position: int) -> int:
        """A position of the story that an article is in, the same for all of it."""
        while self._root.get(position, position) != position:
            position = self._root[position]
        return position

    def may_join(self, left: int, right: int) -> bool:
        """Whether two articles may be one story."""
        mine, other = (self._parts.get(self.story(position), {}) for position in (left, right))
        return all(other.get(number, part) == part for number, part in mine.items())

    def join(self, left: int, right: int) -> None:
        """Two articles are one story."""
        kept, joined = self.story(left), self.story(right)
        self._root.setdefault(kept, kept)
        self._root[joined] = kept
        if kept != joined and joined in self._parts:
            self._parts[kept] = {**self._parts.get(kept, {}), **self._parts.pop(joined)}

    def __contains__(self, position: int) -> bool:
        return position in self._root

    def linked(self, positions: NDArray[np.integer]) -> NDArray[np.bool_]:
        """Which of some articles the user says are together with others."""
        return np.isin(positions, list(self._linked))

    def worded(self, positions: Collection[int], method: str) -> str:
        """How the articles of a story were grouped: by the `method`, and as the user said."""
        linked = self._linked.intersection(positions)
        if len(linked) > 1:
            method = f"{SAID}: together" if len(linked) == len(positions) else f"{method}; some together, {SAID}"
        parted = any(self.story(position) in self._parts for position in positions)
        return f"{method}; apart from others, {SAID}" if parted else method

    def rows(self, positions: NDArray[np.integer]) -> RowConstraints | None:
        """The constraints of some articles as rows; None where there are none of them."""
        own = [(row, position) for row, position in enumerate(positions.tolist()) if position in self._root]
        if not own:
            return None
        first = np.arange(len(positions))
        parts = np.full((len(positions), self._sets), -1, np.int32)
        first_of: dict[int, int] = {}
        for row, position in own:
            story = self.story(position)
            first[row] = first_of.setdefault(story, row)
            for number, part in self._parts.get(story, {}).items():
                parts[row, number] = part
        return RowConstraints(first, parts)
