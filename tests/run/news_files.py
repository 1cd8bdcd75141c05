"""A folder of invented news, as files."""

from __future__ import annotations

from pathlib import Path

from group.news import HARBOUR, HARBOUR_AGAIN, HARBOUR_ELSEWHERE, QUARRY

TEXTS = {"1.txt": HARBOUR, "2.txt": QUARRY, "3.txt": HARBOUR_AGAIN, "4.txt": HARBOUR_ELSEWHERE}


def write(path: Path, text: str) -> None:
    """An article of that text, with a headline and a day."""
    path.write_text(f"Some headline\n\n3 May 2024\n\n{text}\n")
