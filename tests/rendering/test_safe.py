"""What is shown acts on no screen."""

from __future__ import annotations

import json

import pytest
from bounds import growth, limited

from summarize.rendering.safe import escaped, inline


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("a\x1b[2Jb", "a[2Jb"),
        ("\x1b]0;title\x07x", "]0;titlex"),
        ("\x1b]52;c;aGk=\x07", "]52;c;aGk="),
        ("\x9b31mred", "31mred"),
        ("safe\rEVIL", "safe EVIL"),
        ("two\n\tlines", "two lines"),
        ("abc\u202egpj.exe", "abcgpj.exe"),
        ("\u2066x\u2069", "x"),
        ("\U000e0041\U000e0042x", "x"),
        ("zero\u200bwidth", "zerowidth"),
        ("\ud800broken", "broken"),
        ("\x00\x07\x7f", ""),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d🚀", "👩\u200d🚀"),
    ],
)
def test_what_acts_on_a_screen_is_left_out(hostile: str, shown: str) -> None:
    """Controls, direction overrides, tag characters and lone surrogates go; joiners that scripts need stay."""
    assert inline(hostile) == shown


def test_json_keeps_every_character_as_an_escape() -> None:
    """The value is the same after decoding, and the bytes are harmless."""
    value = "\x9b31m \u202e \u200b \U000e0041 \ufeff \x7f ü 😀"
    text = escaped(json.dumps(value, ensure_ascii=False))
    assert json.loads(text) == value
    assert inline(text) == text


@pytest.mark.parametrize("piece", [" ", "\x1b", "a\u202e"])
def test_a_megabyte_of_one_character_is_linear(piece: str) -> None:
    """Twice the text is at most twice the work."""
    with limited():
        inline(piece * (1_000_000 // len(piece)))
    assert growth(inline, piece, 10_000) < 2.1
