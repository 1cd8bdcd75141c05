"""The format of bytes without a name: standard input."""

from __future__ import annotations

from summarize.read.records import is_lines


def sniff(data: bytes) -> str:
    """The format that the first bytes speak of; "txt" for text without a sign."""
    for start, format in ((b"PK\x03\x04", "zip"), (b"PK\x05\x06", "zip"), (b"%PDF-", "pdf")):
        if data.startswith(start):
            return format
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
