"""JSON and JSON lines: articles as news-please, newspaper4k, trafilatura, Fundus and feeds of APIs write them.

The text of a document is exactly the value of its text field, so positions count in that.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator
from typing import BinaryIO, ClassVar

import msgspec

from summarize.model import SCHEMA, Document, Unread
from summarize.read.contract import NotReadable, Source, too_large, too_many
from summarize.read.decode import decode
from summarize.read.formats.fields import metadata, text_field
from summarize.read.formats.sgml import with_tags

_CONTAINERS = (
    "articles",
    "items",
    "documents",
    "docs",
    "results",
    "entries",
    "news",
    "stories",
    "data",
    "records",
    "hits",
)
_WRAPPERS = ("article", "_source", "fields", "response")
_decode_json = msgspec.json.Decoder().decode


class Json:
    """.json: one article, a list of articles, or an object that holds such a list ({"articles": […]})."""

    formats: ClassVar[tuple[str, ...]] = ("json",)

    def read(self, source: Source, /) -> Iterator[Document | Unread]:
        data = source.data
        if not data.strip():
            raise NotReadable("empty")
        try:
            value, encoding = parse(data)
        except NotReadable:
            if is_lines(data):  # lines of JSON are often called .json
                yield from JsonLines().read(source)
                return
            raise
        if isinstance(value, dict) and str(value.get("schema", "")).startswith(SCHEMA.partition("/")[0] + "/"):
            raise NotReadable("our own output", ignored=True)
        articles = _articles(value)
        if articles is None:
            yield _document(value, None, encoding)
            return
        for number, article in enumerate(articles, start=1):
            if number > source.limits.records:
                yield Unread(path="", record=str(number), reason=too_many(source.limits.records))
                return
            yield _document(article, str(number), encoding)


class JsonLines:
    """.jsonl: one article a line, read line by line; `record` is the number of the line, from 1."""

    formats: ClassVar[tuple[str, ...]] = ("jsonl", "ndjson")

    def read(self, source: Source, /) -> Iterator[Document | Unread]:
        limit, most = source.limits.file_bytes, source.limits.records
        with lines_of(source) as stream:
            number = 0
            while line := stream.readline(limit + 1):
                number += 1
                if len(line) > limit:
                    _skip_line(stream, line, limit)
                    yield Unread(path="", record=str(number), reason=f"line {number}: {too_large(None, limit)}")
                elif number > most:
                    yield Unread(path="", record=str(number), reason=too_many(most))
                    return
                elif not line.isspace():
                    yield read_line(line, number)


def read_line(line: bytes, number: int) -> Document | Unread:
    """The document of one line, or why it has none."""
    try:
        value, encoding = parse(line)
    except NotReadable as error:
        return Unread(path="", record=str(number), reason=f"line {number}: {error}")
    return _document(value, str(number), encoding)


def lines_of(source: Source) -> BinaryIO:
    """A stream of lines in UTF-8 or a like encoding: UTF-16 and UTF-32 are decoded first, as a whole."""
    stream = source.open()
    start = stream.read(4)
    if start.startswith((b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")) or b"\0" in start:
        stream.close()
        source = Source(source.name, source.decoded().text.encode(), limits=source.limits)
        return source.open()
    stream.seek(0)
    return stream


def line_offsets(source: Source) -> array[int]:
    """Where each line starts, in bytes: eight bytes a line, so that one line can be read without the others."""
    offsets = array("Q", [0])
    position = 0
    with lines_of(source) as stream:
        while block := stream.read(1 << 20):
            at = block.find(b"\n")
            while at >= 0:
                offsets.append(position + at + 1)
                at = block.find(b"\n", at + 1)
            position += len(block)
    return offsets


def parse(data: bytes) -> tuple[object, str]:
    """The value and its encoding. A fast strict parser first, a tolerant one after it; NotReadable with the reason."""
    try:
        return _decode_json(data), "utf-8"
    except (msgspec.DecodeError, UnicodeDecodeError):
        pass
    except RecursionError:
        raise NotReadable("not readable JSON: nested too deeply") from None
    decoded = decode(data)
    if decoded is None:
        raise NotReadable("binary: not text, whatever its name says")
    try:
        return json.loads(decoded.text, strict=False, parse_int=_integer), decoded.encoding
    except RecursionError:
        raise NotReadable("not readable JSON: nested too deeply") from None
    except ValueError as error:
        raise NotReadable(f"not valid JSON: {error}") from None


def _integer(digits: str) -> int | float:
    """An integer; one beyond Python's limit of digits is no number that an article holds."""
    return int(digits) if len(digits) < 100 else float("inf")


def _articles(value: object) -> list[object] | None:
    """The list of articles in a value; None where the value is itself one."""
    for _ in range(3):
        if isinstance(value, list):
            return value
        if not isinstance(value, dict) or text_field(value) is not None:
            return None
        inner = [value[name] for name in _CONTAINERS if isinstance(value.get(name), list | dict)]
        inner += [value["response"]] if isinstance(value.get("response"), dict) else []
        if not inner:
            return None
        value = inner[0]
    return None


def _document(value: object, record: str | None, encoding: str) -> Document | Unread:
    if not isinstance(value, dict):
        return Unread(path="", record=record, reason=f"no article: {_json_type(value)}, not an object")
    field = text_field(value)
    for name in _WRAPPERS:
        if field is None and isinstance(value.get(name), dict):
            value = {**value, **value[name]}
            field = text_field(value)
    if field is None:
        return Unread(
            path="", record=record, reason='no text: none of its fields is a text ("text", "maintext", "content", …)'
        )
    name, text = field
    fields = metadata(value, origin="json", text=name)
    return with_tags(Document(text=text, record=record, extractor="json", metadata=fields, encoding=encoding))


def _json_type(value: object) -> str:
    if value is None:
        return "null"
    names = {bool: "a truth value", str: "a string", list: "a list", int: "a number", float: "a number"}
    return names.get(type(value), "something else")


def is_lines(data: bytes) -> bool:
    """Whether the first line is an object by itself, with others after it."""
    line, newline, rest = data.lstrip(b"\xef\xbb\xbf \t\r\n").partition(b"\n")
    try:
        return bool(newline and rest.strip()) and isinstance(parse(line)[0], dict)
    except NotReadable:
        return False


def _skip_line(stream: BinaryIO, line: bytes, limit: int) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(min(limit, 1 << 20))
