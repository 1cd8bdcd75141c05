"""Which reader reads which format: the built-in ones by name, those that are given before them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from summarize.errors import UsageError
from summarize.read.contract import Reader
from summarize.read.formats.docx import Word
from summarize.read.formats.eml import Mail
from summarize.read.formats.feed import Feed
from summarize.read.formats.html import WebPage
from summarize.read.formats.json_records import Json, JsonLines
from summarize.read.formats.markdown import Markdown
from summarize.read.formats.pdf import Pdf
from summarize.read.formats.plain import PlainText

BUILT_IN: tuple[type[Reader], ...] = (PlainText, Markdown, Json, JsonLines, WebPage, Pdf, Word, Feed, Mail)
ARCHIVE = "zip"
COMPRESSED = "gz"


def readers_by_format(readers: Iterable[type[Reader] | Reader] = ()) -> dict[str, Reader]:
    """A reader for each format; UsageError if two of `readers` read the same one, or one is no reader."""
    by_format: dict[str, Reader] = {}
    for reader in readers:
        made = reader() if isinstance(reader, type) else reader
        if not isinstance(made, Reader):
            raise UsageError(f"{name_of(made)} is no reader: it needs `formats` and `read`")
        for format in made.formats:
            ending = format.lower().lstrip(".")
            if ending in by_format:
                raise UsageError(f"two readers read .{ending}: {name_of(by_format[ending])} and {name_of(made)}")
            by_format[ending] = made
    for own in (built_in() for built_in in BUILT_IN):
        for format in own.formats:
            by_format.setdefault(format, own)
    return by_format


def format_of(name: str, readers: Mapping[str, Reader]) -> str | None:
    """The format of a file of that name: "txt", "zip", "html.gz"; None if no reader knows it."""
    rest, dot, ending = name.lower().rpartition(".")
    if not dot:
        return None
    if ending in readers or ending == ARCHIVE:
        return ending
    if ending == COMPRESSED:
        inner = rest.rpartition(".")[2] if "." in rest else ""
        return f"{inner}.{ending}" if inner in readers else None
    return None


def name_of(reader: object) -> str:
    """The name of a reader, with where it comes from, for messages."""
    return f"{type(reader).__module__}.{type(reader).__qualname__}"
