"""The format of what has no name that shows it: standard input, and the files of news archives ("APW19981001.0240")."""

from __future__ import annotations

import re
import zlib

from summarize.read.contract import NotReadable
from summarize.read.files import open_file
from summarize.read.formats.json_records import is_lines

_REPORT = re.compile(rb"(?:\xef\xbb\xbf)?[ \t\r\n]{0,50}<DOC(?:\s[^<>]{0,300})?>", re.IGNORECASE)


def begins_with_report(location: str) -> bool:
    """Whether a file begins with the tag of a news archive's report: its first bytes are looked at, not its name."""
    try:
        with open_file(location) as stream:
            return _REPORT.match(stream.read(400)) is not None
    except (OSError, NotReadable):
        return False


def _start(data: bytes) -> bytes:
    """The first expanded bytes of what is compressed."""
    try:
        return zlib.decompressobj(wbits=31).decompress(data[:8192], 8192)
    except zlib.error:
        return b""


def sniff(data: bytes) -> str:
    """The format that the first bytes show; "txt" for text without a sign."""
    for start, format in ((b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"), (b"%PDF-", "pdf")):
        if data.startswith(start):
            return format
    if data.startswith(b"\x1f\x8b"):
        return f"{sniff(_start(data))}.gz"
    head = data[:4096].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith((b"{", b"[")):
        return "jsonl" if head.startswith(b"{") and is_lines(data) else "json"
    lower = head.lower()
    if lower.startswith((b"<!doctype html", b"<html", b"<head")):
        return "html"
    if lower.startswith((b"<rss", b"<feed", b"<?xml")) and (b"<rss" in lower or b"<feed" in lower):
        return "rss"
    if lower.startswith(b"<?xml") and b"<html" in lower:
        return "html"
    return "md" if head.startswith((b"---\n", b"---\r", b"+++\n", b"+++\r")) else "txt"
