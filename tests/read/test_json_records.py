import json

import pytest

from summarize.model import Document, Unread
from summarize.read import Limits, Source, open_bundle, read_bundle
from summarize.read.formats.json_records import Json, JsonLines


def read(value, *, name="a.json", limits=None):
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    reader = Json() if name.endswith(".json") else JsonLines()
    return list(reader.read(Source(name, data, limits=limits)))


def said(document: Document) -> list[tuple[str, str]]:
    return [(item.key, item.value) for item in document.metadata]


def test_plain_article():
    """{title, text, date, url, author, publisher} is an article; its text is exactly the value."""
    text = "First.\r\nSecond “quoted”.\n"
    (found,) = read(
        {
            "title": "T",
            "text": text,
            "date": "2025-06-07",
            "url": "https://x.test/a",
            "author": "Jane Doe",
            "publisher": "P",
        }
    )
    assert (found.text, found.extractor, found.record) == (text, "json", None)
    assert said(found) == [
        ("title", "T"),
        ("date", "2025-06-07"),
        ("author", "Jane Doe"),
        ("publisher", "P"),
        ("url", "https://x.test/a"),
    ]
    assert found.metadata[1].origin == "json:date"


def test_news_please():
    """As news-please writes it: maintext, date_publish; "None" is nothing; a modified date is no publication."""
    (found,) = read(
        {
            "authors": ["Jane Doe", "John Roe"],
            "date_download": "2025-06-09 10:00:00",
            "date_modify": "2025-06-08 10:00:00",
            "date_publish": "2025-06-07 10:00:00",
            "description": "D",
            "filename": "x.json",
            "image_url": None,
            "language": "en",
            "localpath": "None",
            "maintext": "Main.",
            "source_domain": "www.x.test",
            "text": None,
            "title": "T",
            "title_page": "None",
            "title_rss": None,
            "url": "https://www.x.test/a",
        }
    )
    assert found.text == "Main."
    assert said(found) == [
        ("title", "T"),
        ("date", "2025-06-07 10:00:00"),
        ("modified", "2025-06-08 10:00:00"),
        ("author", "Jane Doe"),
        ("author", "John Roe"),
        ("publisher", "www.x.test"),
        ("url", "https://www.x.test/a"),
        ("language", "en"),
        ("description", "D"),
    ]


def test_newspaper4k():
    """As newspaper4k writes it: publish_date, meta_lang, meta_site_name, canonical_link."""
    (found,) = read(
        {
            "url": "https://x.test/a",
            "title": "T",
            "authors": ["Jane Doe"],
            "publish_date": "2025-06-07T00:00:00",
            "text": "Main.",
            "meta_lang": "en",
            "meta_site_name": "The Example",
            "meta_description": "D",
            "canonical_link": "https://x.test/a-b",
            "keywords": ["a"],
            "summary": "S",
        }
    )
    assert ("date", "2025-06-07T00:00:00") in said(found)
    assert ("publisher", "The Example") in said(found)
    assert said(found)[-2:] == [("description", "D"), ("description", "S")]


def test_trafilatura():
    """As trafilatura writes it: `source` is the address, `source-hostname` the publisher, authors joined by ";"."""
    (found,) = read(
        {
            "title": "T",
            "author": "Jane Doe; John Roe",
            "hostname": "x.test",
            "date": "2025-06-07",
            "fingerprint": "f",
            "raw_text": "Main. Rest.",
            "source": "https://x.test/a",
            "source-hostname": "The Example",
            "excerpt": "D",
            "text": "Main.\nRest.",
            "comments": "",
        }
    )
    assert found.text == "Main.\nRest."
    assert [value for key, value in said(found) if key == "author"] == ["Jane Doe", "John Roe"]
    assert [value for key, value in said(found) if key == "url"] == ["https://x.test/a"]
    assert next(value for key, value in said(found) if key == "publisher") == "The Example"


def test_fundus():
    """As Fundus writes it: a body of summary and sections, publishing_date."""
    body = {"summary": ["Sum."], "sections": [{"headline": ["Head"], "paragraphs": ["One.", "Two."]}, {"headline": []}]}
    (found,) = read(
        {"title": "T", "body": body, "publishing_date": "2025-06-07 10:00:00+00:00", "authors": ["Jane Doe"]}
    )
    assert found.text == "Sum.\nHead\nOne.\nTwo."
    assert ("date", "2025-06-07 10:00:00+00:00") in said(found)


def test_list_of_sentences():
    """A text may be a list of sentences or paragraphs: one a line."""
    (found,) = read({"sentences": ["One.", "Two."], "dct": "2025-06-07"})
    assert found.text == "One.\nTwo."


def test_source_object():
    """An object with a name is that name; a source that is no address is a publisher."""
    (found,) = read(
        {"content": "Main.", "source": {"id": None, "name": "The Example"}, "publishedAt": "2025-06-07T01:02:03Z"}
    )
    assert said(found) == [("date", "2025-06-07T01:02:03Z"), ("publisher", "The Example")]


@pytest.mark.parametrize("key", ["articles", "items", "results", "data"])
def test_list_in_an_object(key):
    """{"articles": […]} holds articles, numbered from 1."""
    found = read({"status": "ok", key: [{"text": "One."}, {"text": "Two."}]})
    assert [(item.record, item.text) for item in found] == [("1", "One."), ("2", "Two.")]


def test_list():
    """A list of articles; what is none of them is accounted for."""
    found = read([{"text": "One."}, "two", {"title": "no text"}, None])
    assert [type(item) for item in found] == [Document, Unread, Unread, Unread]
    assert found[1].reason == "no article: a string, not an object"
    assert found[2].reason.startswith("no text")


def test_seconds_since_1970():
    """A date in seconds or milliseconds is written as a time in UTC."""
    found = read([{"text": "A.", "date": 1749254400}, {"text": "B.", "date": 1749254400000}, {"text": "C.", "date": 7}])
    assert [said(item) for item in found] == [
        [("date", "2025-06-07T00:00:00Z")],
        [("date", "2025-06-07T00:00:00Z")],
        [],
    ]


def test_lines():
    """JSON lines are read line by line; the record is the line's number."""
    found = read(b'{"text": "One."}\n\n{"text": "Two."}', name="a.jsonl")
    assert [(item.record, item.text) for item in found] == [("1", "One."), ("3", "Two.")]


def test_broken_line():
    """A broken line is accounted for, and the rest goes on."""
    found = read(b'{"text": "One."}\n{"text": \n{"text": "Three."}\n', name="a.jsonl")
    assert [type(item) for item in found] == [Document, Unread, Document]
    assert found[1].record == "2"
    assert found[1].reason.startswith("line 2: not valid JSON")


def test_lines_called_json():
    """Lines of JSON in a file called .json are read as lines."""
    assert [item.text for item in read(b'{"text": "One."}\n{"text": "Two."}\n')] == ["One.", "Two."]


def test_long_line(tmp_path):
    """A line beyond the limit is left out, and the next one read."""
    data = b'{"text": "' + b"a" * 3000 + b'"}\n{"text": "Two."}\n'
    first, second = read(data, name="a.jsonl", limits=Limits(file_bytes=1000))
    assert (first.record, second.record, second.text) == ("1", "2", "Two.")
    assert "limit" in first.reason


def test_too_many_records():
    """Beyond the limit of records, one reason stands for the rest."""
    found = read(b'{"text": "x"}\n' * 5, name="a.jsonl", limits=Limits(records=3))
    assert [type(item) for item in found] == [Document] * 3 + [Unread]


def test_stream_larger_than_a_file_may_be(tmp_path):
    """The limit of a file is for one record of a stream: the stream may be larger."""
    (tmp_path / "a.jsonl").write_text('{"text": "News."}\n' * 600_000)
    bundle = open_bundle(tmp_path, limits=Limits(file_bytes=9_000_000))
    first = next(bundle.documents())
    assert len(first.sha256) == 64
    assert bundle.load("a.jsonl", "600000").text == "News."


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 100_000,
        b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        b'{"text": "x"',
        b"{]",
        b'"text"',
        b"7",
        b"null",
        b"[]",
        b"{}",
        b"",
        b"  ",
        b'{"text": null}',
        b'{"text": ""}',
        b'{"text": 7}',
        b"\x00\x01\x02\xff" * 50,
    ],
)
def test_bad_json_in_a_bundle(tmp_path, data):
    """Whatever is wrong with a file, it is skipped with a reason."""
    (tmp_path / "a.json").write_bytes(data)
    (tmp_path / "b.json").write_text('{"text": "Good."}')
    *bad, good = read_bundle(tmp_path)
    assert [(type(item), item.path, bool(item.reason)) for item in bad] == [(Unread, "a.json", True)]
    assert good.text == "Good."


def test_tolerated():
    """Duplicate keys, NaN, huge integers, control characters in strings and a mark are no reason to lose an article."""
    huge = b"9" * 5000
    (found,) = read(
        b'\xef\xbb\xbf{"text": "old", "text": "One.\n", "n": NaN, "i": ' + huge + b', "f": 1e999, "date": Infinity}'
    )
    assert found.text == "One.\n"


def test_lone_surrogates(tmp_path):
    """Lone surrogates become U+FFFD, in text and metadata, and pairs become characters."""
    (tmp_path / "a.json").write_bytes(b'{"text": "a \\ud800 b \\ud83d\\ude00", "title": "x \\udfff"}')
    (found,) = read_bundle(tmp_path)
    assert found.text == "a \ufffd b \U0001f600"
    assert said(found) == [("title", "x \ufffd")]


def test_utf16(tmp_path):
    """JSON and JSON lines may be UTF-16."""
    (tmp_path / "a.json").write_text('{"text": "Größe."}', "utf-16")
    (tmp_path / "b.jsonl").write_text('{"text": "Größe."}\n{"text": "Zwei."}\n', "utf-16")
    bundle = open_bundle(tmp_path)
    first = next(bundle.documents())
    assert (first.text, first.encoding) == ("Größe.", "utf-16-le")
    assert bundle.load("b.jsonl", "2").text == "Zwei."


def test_our_own_briefing(tmp_path):
    """A briefing of ours is ignored, not an article."""
    (tmp_path / "briefing.json").write_text('{"schema": "briefing/1", "stories": [], "text": "x"}')
    (found,) = read_bundle(tmp_path)
    assert (found.status, found.reason) == ("ignored", "our own output")


@pytest.mark.parametrize("name", ["briefing.md", "briefing.html", "briefing.txt"])
def test_our_own_pages(tmp_path, name):
    """So are our Markdown, HTML and text, known by their mark."""
    mark = "generated by summarize 0.1.0"
    (tmp_path / name).write_text(
        f"# News\n\nIt closed. [S1:1]\n\n{mark if name.endswith('txt') else f'<!-- {mark} -->'}\n"
    )
    (found,) = read_bundle(tmp_path)
    assert (found.status, found.reason) == ("ignored", "our own output")


def test_article_that_says_so():
    """An article that has the words of the mark within a sentence is an article."""
    from summarize.read import is_own_output

    assert not is_own_output(b"The text was generated by summarize, they said.", "txt")


def test_when_an_article_was_changed(tmp_path):
    """It is told apart from when it was published, under any of its names."""
    lines = [
        {"text": "One.", "date_publish": "2019-05-02", "date_modify": "2025-06-07 10:00:00"},
        {"text": "Two.", "publishedAt": "2019-05-02", "updated_at": 1749254400},
    ]
    (tmp_path / "a.jsonl").write_text("\n".join(json.dumps(line) for line in lines))
    said = [{item.key: item.value for item in found.metadata} for found in read_bundle(tmp_path)]
    assert [(one["date"], one["modified"][:10]) for one in said] == [("2019-05-02", "2025-06-07")] * 2
