import builtins
import io
import zipfile

import pytest

from summarize.model import Document, Unread
from summarize.read import Limits, NotReadable, Source, read_bundle
from summarize.read.formats.docx import Word
from summarize.read.formats.eml import Mail
from summarize.read.formats.feed import Feed
from summarize.read.formats.pdf import Pdf
from summarize.read.formats.wrapped_lines import paragraphs

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>The Example</title><language>en</language>
<item><title>Bridge &amp;amp; road closed</title><link>https://x.test/a</link><author>jane@x.test (Jane Doe)</author>
<pubDate>Sat, 07 Jun 2025 23:30:00 -0400</pubDate>
<description>&lt;p&gt;It closed.&lt;/p&gt;&lt;p&gt;Later.&lt;/p&gt;</description></item>
<item><title>Second</title><link>javascript:alert(1)</link><description>It opened.</description></item>
<item><title>No text</title></item>
</channel></rss>"""

MAIL = """From: Jane Doe <jane@x.test>
Subject: =?utf-8?q?Br=C3=BCcke_closed?=
Date: Sat, 07 Jun 2025 10:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=x

--x
Content-Type: text/html

<p>Not this.</p>
--x
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: 8bit

It closed on Friday. Gr\xf6\xdfe.
--x--
"""


def read(reader, data: bytes, *, name="a.x", **options):
    return list(reader.read(Source(name, data, **options)))


def said(document):
    return [(item.key, item.value) for item in document.metadata]


def without(monkeypatch, name: str) -> None:
    """As if the package were not installed."""
    real = builtins.__import__

    def refuse(wanted, *rest):
        if wanted.partition(".")[0] == name:
            raise ImportError(name)
        return real(wanted, *rest)

    monkeypatch.setattr(builtins, "__import__", refuse)


@pytest.mark.parametrize(
    ("name", "package", "install"),
    [("a.pdf", "pypdfium2", "pypdfium2"), ("a.docx", "docx", "python-docx"), ("a.rss", "feedparser", "feedparser")],
)
def test_missing_package(tmp_path, monkeypatch, name, package, install):
    """Without its package a file is skipped with the reason that says what to install."""
    (tmp_path / name).write_bytes(b"x")
    without(monkeypatch, package)
    (found,) = read_bundle(tmp_path)
    assert found.reason.endswith(f"pip install {install}")


def test_feed():
    """Each item is an article; the channel is its publisher; links of other schemes are dropped."""
    first, second, third = read(Feed(), RSS.encode(), name="a.rss")
    assert first.text == "It closed.\nLater."
    assert said(first) == [
        ("title", "Bridge & road closed"),
        ("date", "2025-06-07T23:30:00-04:00"),
        ("author", "Jane Doe"),
        ("publisher", "The Example"),
        ("url", "https://x.test/a"),
        ("language", "en"),
    ]
    assert [key for key, _ in said(second)] == ["title", "publisher", "language"]
    assert isinstance(third, Unread)


@pytest.mark.parametrize(
    "start",
    [
        b'<!DOCTYPE lolz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>',
        b'<!doctype rss SYSTEM "http://x.test/a.dtd">',
        b'<!ENTITY x SYSTEM "file:///etc/passwd">',
    ],
)
def test_feed_with_entities(start):
    """A feed that declares a document type or entities is refused before it is parsed."""
    with pytest.raises(NotReadable, match="document type"):
        read(Feed(), b'<?xml version="1.0"?>' + start + RSS.partition("?>")[2].encode(), name="a.rss")


def test_feed_of_many_items():
    """The items of a feed have a limit."""
    items = b"<item><description>x</description></item>" * 20
    found = read(Feed(), b"<rss version='2.0'><channel>" + items + b"</channel></rss>", limits=Limits(records=10))
    assert len(found) == 11
    assert isinstance(found[-1], Unread)


@pytest.mark.parametrize("moment", ["Sat, 31 Feb 2025 10:00:00 GMT", "0001-01-01", "9999-99-99", "soon", "1" * 5000])
def test_feed_with_odd_dates(moment):
    """A date that is none is no reason to lose an item."""
    item = f"<item><pubDate>{moment}</pubDate><description>x</description></item>"
    (found,) = read(Feed(), f"<rss version='2.0'><channel>{item}</channel></rss>".encode())
    assert found.text == "x"


def test_xml_that_is_no_feed(tmp_path):
    """XML that is no feed is ignored; .rss that is none is skipped."""
    (tmp_path / "a.xml").write_text("<config><a/></config>")
    (tmp_path / "b.rss").write_text("nothing")
    assert [item.status for item in read_bundle(tmp_path)] == ["ignored", "skipped"]


def test_mail():
    """An e-mail's plain part, subject, date with its zone, and sender."""
    (found,) = read(Mail(), MAIL.encode("latin-1"))
    assert found.text.strip() == "It closed on Friday. Größe."
    assert said(found) == [("title", "Brücke closed"), ("date", "2025-06-07T10:00:00+02:00"), ("author", "Jane Doe")]


@pytest.mark.parametrize(
    "data", [b"", b"\n\n\n", b"\xff\xfe\x00", b"Subject: x\n\n", b"Date: never\nSubject: x\n\nText."]
)
def test_odd_mail(tmp_path, data):
    """Whatever the bytes, a document or a reason."""
    (tmp_path / "a.eml").write_bytes(data)
    (found,) = read_bundle(tmp_path)
    assert isinstance(found, Document) or found.reason


def pdf(text: str) -> bytes:
    """A PDF of one line."""
    stream = f"BT /F1 12 Tf 72 700 Td ({text}) Tj ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Title(Bridge closed)/Author(Jane Doe)>>",
    ]
    data = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(data)
    data += b"xref\n0 7\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + b"trailer<</Size 7/Root 1 0 R/Info 6 0 R>>\nstartxref\n%d\n%%%%EOF\n" % table


def test_pdf():
    """The text layer of a PDF, with title and author."""
    (found,) = read(Pdf(), pdf("The bridge closed on Friday."))
    assert found.text == "The bridge closed on Friday."
    assert found.extractor.startswith("pypdfium2 ")
    assert said(found) == [("title", "Bridge closed"), ("author", "Jane Doe")]


def test_broken_lines():
    """Lines that were broken for a width are paragraphs again, and divided words whole."""
    text = (
        "Bridge closed\r\n\r\nThe council closed the old bridge on Friday after its engi-\r\n"
        "neers had found cracks in two of the pillars, which were built\r\nin 1932.\r\n"
        "Traffic is led over the new one, and nobody was hurt when the\r\nfirst stones fell.\r\n"
    )
    assert paragraphs(text).splitlines() == [
        "Bridge closed",
        "The council closed the old bridge on Friday after its engineers had found cracks in two of the pillars, "
        "which were built in 1932.",
        "Traffic is led over the new one, and nobody was hurt when the first stones fell.",
    ]


@pytest.mark.parametrize("text", ["", "\n \n", "One."])
def test_no_broken_lines(text):
    """Nothing, and one line, stay what they are."""
    assert paragraphs(text) == text.strip()


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4\nnothing", b"no pdf"])
def test_no_pdf(data):
    """A PDF that is none is refused with a reason."""
    with pytest.raises(NotReadable):
        read(Pdf(), data)


def test_pdf_without_text():
    """A scan has no text, and says so."""
    with pytest.raises(NotReadable, match="scan"):
        read(Pdf(), pdf(""))


def test_word():
    """Paragraphs and tables of a Word document, in their order."""
    import docx

    made = docx.Document()
    made.core_properties.title, made.core_properties.author = "Bridge closed", "Jane Doe"
    made.add_paragraph("It closed on Friday.")
    row = made.add_table(1, 2).rows[0].cells
    row[0].text, row[1].text = "Dead", "none"
    made.add_paragraph("It opened later.")
    file = io.BytesIO()
    made.save(file)
    (found,) = read(Word(), file.getvalue())
    assert found.text == "It closed on Friday.\nDead | none\nIt opened later."
    assert said(found) == [("title", "Bridge closed"), ("author", "Jane Doe")]


def test_word_bomb():
    """A Word document that would expand beyond the limit is refused before anything expands it."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"a" * 2_000_000)
    with pytest.raises(NotReadable, match="expands"):
        read(Word(), file.getvalue(), limits=Limits(file_bytes=1_000_000))


@pytest.mark.parametrize("data", [b"", b"no word", b"PK\x05\x06" + b"\0" * 18])
def test_no_word(data):
    """A Word document that is none is refused with a reason."""
    with pytest.raises(NotReadable):
        read(Word(), data)
