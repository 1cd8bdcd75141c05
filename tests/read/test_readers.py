from collections.abc import Iterator
from typing import ClassVar

import pytest

from summarize import UsageError
from summarize.model import Document, Metadatum, Unread
from summarize.read import Limits, NotReadable, Reader, Source, read_bundle


class Shout:
    """Reads .shout: upper case, a record a line."""

    formats: ClassVar[tuple[str, ...]] = ("shout",)

    def read(self, source: Source, /) -> Iterator[Document]:
        for number, line in enumerate(source.decoded().text.splitlines(), start=1):
            yield Document(
                text=line.upper(), record=str(number), extractor="shout 1", metadata=(Metadatum("title", "T", "x"),)
            )


class Failing:
    """Reads .fail: not at all."""

    formats: ClassVar[tuple[str, ...]] = ("fail",)

    def read(self, source: Source, /) -> Iterator[Document]:
        yield Document(text="First.", record="1")
        raise KeyError("no\nsuch\x00thing")


class Refusing:
    """Reads .no: says why not."""

    formats: ClassVar[tuple[str, ...]] = ("no",)

    def read(self, source: Source, /) -> Iterator[Document]:
        raise NotReadable("this is no news", ignored=True)


class Wrong:
    """Reads .wrong: gives what is no document."""

    formats: ClassVar[tuple[str, ...]] = ("wrong",)

    def read(self, source: Source, /) -> list[str]:
        return ["text"]


def read(tmp_path, name: str, content: str, *readers, **options):
    (tmp_path / name).write_text(content)
    return list(read_bundle(tmp_path, readers=readers, **options))


def test_a_reader_of_someone_else(tmp_path):
    """A reader gives text, record, extractor, metadata; the core adds path, format and hashes."""
    first, second = read(tmp_path, "a.shout", "one\ntwo", Shout)
    assert (first.path, first.record, first.text, first.format) == ("a.shout", "1", "ONE", "shout")
    assert len(first.sha256) == len(first.text_sha256) == 64
    assert second.sha256 == first.sha256


def test_a_reader_comes_before_ours(tmp_path):
    """A reader for a format that we read too takes our place."""

    class Text(Shout):
        formats: ClassVar[tuple[str, ...]] = ("txt",)

    assert read(tmp_path, "a.txt", "one", Text)[0].text == "ONE"


def test_a_reader_that_fails(tmp_path):
    """What a reader raises is a reason with its name, in one line; what it gave before is kept."""
    first, second = read(tmp_path, "a.fail", "x", Failing)
    assert first.text == "First."
    assert isinstance(second, Unread)
    assert "Failing failed: KeyError" in second.reason
    assert "\n" not in second.reason


def test_a_reader_that_refuses(tmp_path):
    """NotReadable is the reason as it stands."""
    (found,) = read(tmp_path, "a.no", "x", Refusing)
    assert (found.reason, found.status) == ("this is no news", "ignored")


def test_a_reader_that_gives_something_else(tmp_path):
    """What is no document is accounted for."""
    (found,) = read(tmp_path, "a.wrong", "x", Wrong)
    assert "Wrong gave str, not a Document (test_readers.py, line " in found.reason


def test_two_readers_of_one_format(tmp_path):
    """Two readers of one format are an error that names both."""

    class Other(Shout):
        pass

    with pytest.raises(UsageError, match=r"Shout.*Other"):
        read(tmp_path, "a.shout", "x", Shout, Other)


def test_no_reader(tmp_path):
    """What is no reader is an error of use."""
    with pytest.raises(UsageError, match="no reader"):
        read(tmp_path, "a.txt", "x", dict)


def test_the_contract():
    """Our readers keep the contract that others are asked to keep."""
    from summarize.read.format_registry import BUILT_IN

    assert all(isinstance(reader(), Reader) for reader in BUILT_IN)


def test_source():
    """A source is made of a name and bytes; its format is the name's ending."""
    source = Source("a.TXT", b"One.", limits=Limits(file_bytes=10))
    assert (source.format, source.size, source.data, source.decoded().text) == ("txt", 4, b"One.", "One.")
    with source.open() as stream:
        assert stream.read() == b"One."
