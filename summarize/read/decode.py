"""Bytes become text: byte order mark and UTF-8 first, then detection, never a loss, never a changed newline."""

from __future__ import annotations

import codecs
import unicodedata
from collections import Counter
from typing import NamedTuple

from summarize.languages import lazy_pattern

SAMPLE = 1 << 20
"""Bytes that detection looks at."""

_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = bytes(set(range(32)) - {8, 9, 10, 11, 12, 13, 26, 27}) + b"\x7f"
_BINARY_SHARE = 0.02
_SURROGATE = lazy_pattern("[\ud800-\udfff]")
_FAR_LETTER = "\u0370-\u052f\u0590-\u06ff\u0e00-\u0e7f\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af"
_GLUED = lazy_pattern(f"[A-Za-z][{_FAR_LETTER}]|[{_FAR_LETTER}][A-Za-z]")
_WIDE = lazy_pattern("[。，、\uac00-\ud7af]")  # Han has many values above, but these stops and commas; and Hangul
_FAR = lazy_pattern(f"[{_FAR_LETTER}]")


class Decoded(NamedTuple):
    """A text, and the encoding that it was in."""

    text: str
    """The text, with no newline changed."""
    encoding: str
    """Its encoding: "utf-8", "utf-8-sig", "windows-1252", "utf-8/replace" where bytes were lost."""


def decode(data: bytes, *, declared: str | None = None) -> Decoded | None:
    """The text of `data`; None if it is binary.

    `declared` is an encoding that the file names itself (a page's meta charset): it is tried after a mark and UTF-8.
    Newlines stay as they are; lone surrogates become U+FFFD.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data, mark, encoding)
    wide = _unmarked_utf16(data)
    if wide is not None:
        return Decoded(without_surrogates(data.decode(wide, "replace")), wide)
    if data.isascii():
        return None if is_binary(data) else Decoded(data.decode("ascii"), "utf-8")
    if is_binary(data):
        return None
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _legacy(data, declared)


def is_binary(data: bytes) -> bool:
    """Whether too large a share of the bytes are control characters."""
    sample = data[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls > _BINARY_SHARE * len(sample)


def without_surrogates(text: str) -> str:
    """`text` with each lone surrogate, which no file can hold, as U+FFFD: positions stay."""
    return _SURROGATE.sub("\ufffd", text)


def _marked(data: bytes, mark: bytes, encoding: str) -> Decoded | None:
    rest = data[len(mark) :]
    name = "utf-8-sig" if encoding == "utf-8" else encoding
    try:
        text = rest.decode(encoding)
    except UnicodeDecodeError:
        text, name = without_surrogates(rest.decode(encoding, "replace")), f"{name}/replace"
    if text.count("\0") > _BINARY_SHARE * len(text) or text.count("\ufffd") > 0.2 * len(text):
        return None
    return Decoded(text, name)


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: it has zeros, is text where it is read so, and shows a script that bytes do not feign."""
    sample = data[: SAMPLE & ~1]
    if len(sample) < 4 or b"\0" not in sample:
        return None
    low, high = sample[::2], sample[1::2]
    for name, upper, lower in (("utf-16-le", high, low), ("utf-16-be", low, high)):
        if upper.count(0) < 0.01 * len(upper):
            continue
        text = sample.decode(name, "replace")
        if sum(map(_is_written, text)) >= (1 - _BINARY_SHARE) * len(text) and (
            _is_alphabet(upper, lower) or len(_WIDE.findall(text)) > 0.02 * len(text)
        ):
            return name
    return None


def _is_alphabet(upper: bytes, lower: bytes) -> bool:
    """Whether few values fill the upper bytes, as those of one alphabet with its spaces do, and none is zero below."""
    few = sum(count for _, count in Counter(upper).most_common(3))
    return few > 0.9 * len(upper) and lower.count(0) <= _BINARY_SHARE * upper.count(0)


def _is_written(character: str) -> bool:
    """Whether texts have such a character: a letter, mark, number, sign or space, no control and nothing unassigned."""
    return character in "\t\n\r\x0b\x0c\x1a\ufeff" or unicodedata.category(character)[0] != "C"


def _legacy(data: bytes, declared: str | None) -> Decoded:
    """Not UTF-8: damaged UTF-8, the declared encoding, the detected one, Windows-1252, in this order."""
    repaired = data.decode("utf-8", "replace")
    lost = repaired.count("\ufffd")
    kept = sum(1 for character in repaired[:SAMPLE] if character > "\x7f" and character != "\ufffd")
    if kept > 3 * lost or (lost == 1 and repaired.endswith("\ufffd")):
        return Decoded(repaired, "utf-8/replace")
    for name in (declared, _detected(data)):
        decoded = _strict(data, name) if name else None
        if decoded is not None and _plausible(decoded.text):
            return decoded
    return _strict(data, "windows-1252") or Decoded(data.decode("windows-1252", "replace"), "windows-1252/replace")


def _detected(data: bytes) -> str | None:
    import cchardet

    return cchardet.detect(data[:SAMPLE])["encoding"]


def _strict(data: bytes, name: str) -> Decoded | None:
    try:
        canonical = codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
    if canonical in {"iso8859-1", "ascii", "cp1252"}:
        canonical = "windows-1252"  # what files that say Latin-1 hold: its quotation marks are there, not in Latin-1
    elif canonical == "gb2312":
        canonical = "gb18030"
    elif canonical.startswith("utf"):
        return None  # UTF-8 was tried; without a mark, the rest is guessing
    try:
        return Decoded(data.decode(canonical), canonical)
    except (UnicodeDecodeError, LookupError):
        return None


def _plausible(text: str) -> bool:
    """Letters of a far script glued to Latin ones, or C1 controls, are what a wrong guess looks like."""
    sample = text[:SAMPLE]
    if sum(1 for character in sample if "\x80" <= character <= "\x9f") > 0.001 * len(sample) + 1:
        return False
    return len(_GLUED.findall(sample)) <= 0.2 * len(_FAR.findall(sample))
