"""What an article tells twice in the same words."""

from __future__ import annotations

import re
import string

# Punctuation and white space of any script; not \W, which would take the vowel signs of Indic scripts with it.
_MARKS = re.compile(
    r"[\s!-/:-@\[-`{-~\u00a0-\u00bf\u2000-\u206f\u3000-\u303f\uff00-\uff0f\u060c\u061b\u061f\u06d4\u0964\u0965]+"
)
_ASCII_MARKS = dict.fromkeys(map(ord, string.punctuation), " ")

_OUTER = " .,;:!?\"'()[]-–—…*_"


def key(text: str) -> str:
    """`text` with case, punctuation and white space levelled: equal for the same words."""
    if text.isascii():
        return " ".join(text.lower().translate(_ASCII_MARKS).split())
    return _MARKS.sub(" ", text).strip().lower()


def plain(text: str) -> str:
    """`text` with case, white space, quotation marks and outer punctuation levelled: a quicker, stricter `key`."""
    if not text.isascii():  # a chain of replacements: `str.translate` takes ten times as long here
        text = text.replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"').replace("\u200b", "")
    return " ".join(text.lower().split()).strip(_OUTER)
