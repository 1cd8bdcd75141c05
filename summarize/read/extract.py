"""A source → its documents: the reader of its format is called, and whatever it raises becomes a reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from summarize.errors import defined_at, failure_of
from summarize.model import Document, Unread
from summarize.read.archive import DAMAGED, Member, gunzipped, member_source, members, open_zip
from summarize.read.contract import NotReadable, Reader, Source
from summarize.read.format_registry import ARCHIVE, COMPRESSED, format_of, name_of


def extract(source: Source, readers: Mapping[str, Reader]) -> Iterator[Document | Unread]:
    """The documents of `source`, without path and hash; never raises, and gives one value at least."""
    if source.format == ARCHIVE:
        yield from _archive(source, readers)
    elif source.format.endswith("." + COMPRESSED):
        yield from _guarded(gunzipped(source), readers)
    else:
        yield from _guarded(source, readers)


def _archive(source: Source, readers: Mapping[str, Reader]) -> Iterator[Document | Unread]:
    try:
        archive = open_zip(source)
    except (NotReadable, OSError) as error:
        yield unread(error)
        return
    count = expanded = 0
    with archive:
        for member in members(archive, lambda name: format_of(name, readers)):
            count += 1
            if isinstance(member, Unread):
                yield member
                continue
            expanded += member.info.file_size
            if expanded > source.limits.expanded_bytes:
                yield Unread(path="", record=member.name, reason=_too_much(source))
                return
            for result in _guarded(member_source(archive, member, source.limits), readers):
                yield within(result, member)
    if not count:
        yield Unread(path="", reason="empty")


def within(result: Document | Unread, member: Member) -> Document | Unread:
    """The same, with the member's name in its record."""
    record = member.name if result.record is None else f"{member.name}#{result.record}"
    return msgspec.structs.replace(result, record=record)


def _guarded(source: Source, readers: Mapping[str, Reader]) -> Iterator[Document | Unread]:
    reader = readers[source.format]
    count = 0
    ours = type(reader).__module__.startswith("summarize.")
    try:
        for result in reader.read(source):
            count += 1
            if not ours and isinstance(result, Document):  # what it holds is of the types that later stages rely on
                msgspec.convert(msgspec.to_builtins(result), Document)
            if type(result) is Document and result.text and not result.text.isspace():
                yield result
            else:
                yield _checked(result, reader)
    except (NotReadable, OSError, *DAMAGED) as error:
        yield unread(error, after=count)
    except RecursionError:
        yield Unread(path="", reason="nested too deeply")
    except MemoryError:
        yield Unread(path="", reason="takes more memory than there is")
    except (Exception, SystemExit) as error:  # a reader may be anybody's: its fault must not end the run
        yield Unread(path="", reason=short(f"the reader {name_of(reader)} failed: {failure_of(reader, error)}"))
    else:
        if not count:
            yield Unread(path="", reason="no text in it")


def _checked(result: object, reader: Reader) -> Document | Unread:
    if isinstance(result, Unread):
        return result
    if not isinstance(result, Document):
        location = defined_at(reader.read)
        reason = (
            f"the reader {name_of(reader)} gave {type(result).__name__}, not a Document{location and f' ({location})'}"
        )
        return Unread(path="", reason=short(reason))
    return Unread(path="", record=result.record, reason="no text in it" if result.text else "empty")


def unread(error: BaseException, *, after: int = 0) -> Unread:
    """What an exception says of the file."""
    if isinstance(error, NotReadable):
        return Unread(path="", reason=short(str(error)), status="ignored" if error.ignored else "skipped")
    if isinstance(error, OSError) and error.strerror:
        return Unread(path="", reason=f"cannot be read: {error.strerror}")
    rest = f" after {after} records" if after else ""
    return Unread(path="", reason=short(f"damaged{rest}: {error or type(error).__name__}"))


def short(reason: str) -> str:
    """One line, 300 characters at most, that any terminal and file can hold."""
    line = " ".join(reason.encode("utf-8", "replace").decode().split())
    return line if len(line) <= 300 else line[:299] + "…"


def _too_much(source: Source) -> str:
    return f"the archive expands to more than {source.limits.expanded_bytes / 1e6:g} MB: not read from here on"
