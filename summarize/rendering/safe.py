"""Article text is hostile to the terminal and the page: what is shown has no control and no direction characters."""

from __future__ import annotations

import re

from summarize.languages import lazy_pattern

# C0 and C1 controls (ESC, CSI, BEL, CR …), bidirectional embeddings, overrides and isolates, line and paragraph
# separators, invisible fillers, tag characters, and lone surrogates, which no encoding takes.
_CLASS = (
    "\x00-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\U000e0000-\U000e007f\ud800-\udfff"
)
_UNSAFE = lazy_pattern(f"[{_CLASS}]")
_BLANKS = lazy_pattern(r"\s+")
_ESCAPED = lazy_pattern(f"[{_CLASS.removeprefix(chr(0) + '-' + chr(0x1F))}]")


def inline(text: str) -> str:
    """`text` on one line, fit for a terminal: white space becomes one space, what could act on a screen is left out."""
    return visible(text).strip()


def visible(text: str) -> str:
    """The same for a piece of a text: a space at its ends stays."""
    if text.isascii() and text.isprintable() and "  " not in text:  # as most pieces of a page are
        return text
    return _UNSAFE.sub("", _BLANKS.sub(" ", text))


def escaped(json: str) -> str:
    """JSON whose invisible characters are ``\\uXXXX`` escapes: the same values, and nothing acts on a screen.

    Only characters that JSON allows inside strings alone are touched, so the structure stays.
    """
    return _ESCAPED.sub(_escape, json)


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code > 0xFFFF:
        code -= 0x10000
        return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
    return f"\\u{code:04x}"
