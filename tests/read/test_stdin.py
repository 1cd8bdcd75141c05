import gzip
import io
import json

import pytest

from summarize.model import Document
from summarize.read import open_bundle
from summarize.read.files import sniff


@pytest.mark.parametrize(
    ("data", "format"),
    [
        (b"News.", "txt"),
        (b"---\ntitle: x\n---\nNews.", "md"),
        (b'{"text": "x"}', "json"),
        (b'[{"text": "x"}]', "json"),
        (b'{"text": "x"}\n{"text": "y"}\n', "jsonl"),
        (b'{\n "text": "x"\n}\n', "json"),
        (b"<!DOCTYPE html><html>", "html"),
        (b"\xef\xbb\xbf <HTML>", "html"),
        (b'<?xml version="1.0"?><rss version="2.0">', "rss"),
        (b"%PDF-1.7", "pdf"),
        (b"PK\x03\x04", "zip"),
        (gzip.compress(b"x", mtime=0), "txt.gz"),
        (b"\x1f\x8b\x08 damaged", "txt.gz"),
        (b"", "txt"),
    ],
)
def test_format_of_bytes(data, format):
    """Standard input has no name: its first bytes say what it is."""
    assert sniff(data) == format


def test_standard_input():
    """ "-" is standard input, and can be read again."""
    bundle = open_bundle("-", stdin=io.BytesIO(b"News."))
    (found,) = bundle.documents()
    assert (found.path, found.text, found.format) == ("-", "News.", "txt")
    assert bundle.load("-") == found


def test_articles_on_standard_input():
    """Lines of JSON are articles."""
    data = "\n".join(json.dumps({"text": f"News {number}."}) for number in range(3)).encode()
    bundle = open_bundle("-", stdin=io.BytesIO(data))
    assert [item.record for item in bundle.documents()] == ["1", "2", "3"]
    assert bundle.load("-", "2").text == "News 1."


def test_standard_input_among_files(tmp_path):
    """It may stand among files."""
    (tmp_path / "a.txt").write_text("One.")
    found = list(open_bundle(["-", str(tmp_path)], stdin=io.BytesIO(b"News.")).documents())
    assert [item.path for item in found if isinstance(item, Document)] == ["-", "a.txt"]


def test_closed_standard_input_is_empty(monkeypatch):
    """A caller that closed it sends nothing: that is listed, and no error of ours."""
    monkeypatch.setattr("sys.stdin", None)
    (found,) = open_bundle("-").documents()
    assert (found.path, found.status, found.reason) == ("-", "skipped", "empty")
