"""What is known of a word, made once: the same few thousand words make most of any text."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")

MOST = 50_000
"""Keys that are remembered: text that invents words takes no more memory than this."""


class Memo(dict[Key, Value]):
    """A dict that fills itself with `make`, so that all words of a text are looked up in one ``map``."""

    def __init__(self, make: Callable[[Key], Value]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: Key) -> Value:
        if len(self) >= MOST:
            self.clear()
        value = self[key] = self._make(key)
        return value
