"""What an article tells twice in the same words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

# Punctuation and white space of any script; not \W, which would take the vowel signs of Indic scripts with it.
_MARKS = re.compile(
    r"[\s!-/:-@\[-`{-~\u00a0-\u00bf\u2000-\u206f\u3000-\u303f\uff00-\uff0f\u060c\u061b\u061f\u06d4\u0964\u0965]+"
)


def key(text: str) -> str:
    """`text` with case, punctuation and white space levelled: equal for the same words."""
    return _MARKS.sub(" ", text).strip().lower()


def repeated(texts: Iterable[str]) -> Iterator[bool]:
    """For each of `texts` in order, whether the same words stood before; what has no words repeats nothing."""
    seen: set[str] = set()
    for text in texts:
        plain = key(text)
        yield bool(plain) and plain in seen
        seen.add(plain)
