"""A memo makes a value once, and keeps only so many."""

from __future__ import annotations

import pytest

from summarize.recognize import words
from summarize.recognize.words import Memo


def test_made_once() -> None:
    """What is known is not made again."""
    made: list[str] = []

    def length(word: str) -> int:
        made.append(word)
        return len(word)

    known = Memo(length)
    assert list(map(known.__getitem__, ["war", "peace", "war"])) == [3, 5, 3]
    assert made == ["war", "peace"]


def test_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Text that invents words does not fill the memory."""
    monkeypatch.setattr(words, "MOST", 3)
    known = Memo(len)
    assert [known["x" * size] for size in range(10)] == list(range(10))
    assert len(known) <= 3
