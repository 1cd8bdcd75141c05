import os
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from summarize.model import Document, Unread
from summarize.read import Limits, read_bundle
from summarize.read.decode import decode, is_binary

GERMAN = (
    "Der Minister sagte am Freitag, die Gespräche über höhere Löhne würden fortgeführt. „Größe zählt nicht“, hieß es."
)
RUSSIAN = "Министр заявил в пятницу, что переговоры о повышении заработной платы будут продолжены на следующей неделе."
JAPANESE = "大臣は金曜日、賃上げに関する交渉は来週も続くと述べた。記者団の質問には答えなかった。"
KOREAN = "장관은 금요일 임금 인상에 관한 협상이 다음 주에도 계속될 것이라고 말했다. 그는 질문에 답하지 않았다."
ENGLISH = 'The minister said on Friday that the talks on higher wages would go on. "Size does not count," he said.'
CHINESE = "部长周五表示,关于提高工资的谈判将于下周继续进行。他没有回答记者的提问,也没有说明原因。"
GREEK = "Ο υπουργός δήλωσε την Παρασκευή ότι οι συνομιλίες για υψηλότερους μισθούς θα συνεχιστούν."


def read(tmp_path, data: bytes, **options):
    (tmp_path / "a.txt").write_bytes(data)
    (found,) = read_bundle(tmp_path, **options)
    return found


@pytest.mark.parametrize(
    ("text", "encoding", "recorded"),
    [
        (GERMAN, "utf-8", "utf-8"),
        (GERMAN, "utf-8-sig", "utf-8-sig"),
        (GERMAN, "utf-16", "utf-16-le"),
        (GERMAN, "utf-32", "utf-32-le"),
        (GERMAN, "utf-16-le", "utf-16-le"),
        (GERMAN, "utf-16-be", "utf-16-be"),
        (ENGLISH, "utf-16-le", "utf-16-le"),
        (ENGLISH, "utf-16-be", "utf-16-be"),
        (RUSSIAN, "utf-16-le", "utf-16-le"),
        (CHINESE, "utf-16-le", "utf-16-le"),
        (KOREAN, "utf-16-be", "utf-16-be"),
        (GERMAN, "cp1252", "windows-1252"),
        (RUSSIAN, "cp1251", "cp1251"),
        (RUSSIAN, "koi8-r", "koi8-r"),
        (JAPANESE, "shift_jis", "shift_jis"),
        (JAPANESE, "euc_jp", "euc_jp"),
        (CHINESE, "gb18030", "gb18030"),
        (CHINESE, "gb2312", "gb18030"),
        (GREEK, "iso8859-7", "iso8859-7"),
    ],
)
def test_encodings(text, encoding, recorded):
    """UTF-8 and marks first, then detection; the encoding is recorded."""
    assert decode((text * 3).encode(encoding)) == (text * 3, recorded)


def test_declared_encoding():
    """What a page declares comes before a guess."""
    assert decode("Łódź żąda".encode("iso8859-2"), declared="iso-8859-2") == ("Łódź żąda", "iso8859-2")


def test_invalid_utf8_is_not_lost():
    """Damaged UTF-8 is read, with its good characters kept and the loss recorded."""
    data = (GERMAN * 3).encode() + b"\xff" + GERMAN.encode()
    assert decode(data) == (GERMAN * 3 + "\ufffd" + GERMAN, "utf-8/replace")


def test_cut_utf8():
    """A text cut within its last character is still UTF-8."""
    assert decode("caf\u00e9".encode()[:-1]) == ("caf\ufffd", "utf-8/replace")


def test_short_latin():
    """A few bytes that nothing detects are Windows-1252."""
    assert decode(b"caf\xe9 cr\xe8me") == ("café crème", "windows-1252")


def test_bytes_of_no_encoding():
    """Bytes that Windows-1252 does not know are replaced, never lost."""
    text, encoding = decode(b"word \x81 word \x8d word " * 10)
    assert text.startswith("word ")
    assert encoding


def test_newlines_stay():
    """No newline is translated, whatever its kind."""
    text = "One.\r\nTwo.\rThree.\nFour.\u2028Five.\x85Six.\x0cSeven."
    assert decode(text.encode()).text == text


def test_binary_with_the_name_of_a_text(tmp_path):
    """Binary content is skipped with its reason, whatever the name."""
    found = read(tmp_path, random.Random(1).randbytes(5000))
    assert found == Unread(path="a.txt", reason="binary: not text, whatever its name says", sha256=found.sha256)
    assert len(found.sha256) == 64


def test_stray_nul(tmp_path):
    """One NUL in a long text does not make it binary."""
    assert read(tmp_path, b"News. " * 100 + b"\0" + b"More. " * 100).text.count("\0") == 1


@pytest.mark.parametrize(
    "data", [b"\0" * 100, b"\x7fELF\x02\x01\x01\0\0\0\0\0", b"\xff\xfe" + b"\0" * 50, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"]
)
def test_binary(data):
    """Zeros, programs, images, a mark with nothing behind it."""
    assert decode(data) is None


def test_text_is_not_binary():
    """Tabs, form feeds and line ends are text."""
    assert not is_binary(b"a\tb\r\n\x0c" * 100)


@pytest.mark.parametrize("data", [b"", b"\xef\xbb\xbf", b"\xff\xfe", b" \n\t\n"])
def test_nothing_in_it(tmp_path, data):
    """An empty file, one of a mark only, one of white space: skipped, with a reason."""
    found = read(tmp_path, data)
    assert isinstance(found, Unread)
    assert found.status == "skipped"
    assert found.reason in {"empty", "no text in it"}


def test_lone_surrogate_in_utf16(tmp_path):
    """A lone surrogate, which no output can hold, is replaced; positions stay."""
    data = b"\xff\xfe" + "News ".encode("utf-16-le") + b"\x00\xd8" + " goes on for a while.".encode("utf-16-le")
    found = read(tmp_path, data)
    assert found.text == "News \ufffd goes on for a while."
    assert found.encoding == "utf-16-le/replace"


def test_file_larger_than_the_limit(tmp_path):
    """A file of 200 MB is skipped with the limit as the reason, without being read."""
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(200_000_000)
    (found,) = read_bundle(tmp_path)
    assert found == Unread(path="a.txt", reason="200.0 MB, larger than the limit of 50 MB")


def test_limit_is_an_option(tmp_path):
    """The limit can be set, and a file of just that size is read."""
    assert read(tmp_path, b"x" * 10, limits=Limits(file_bytes=10)).text == "x" * 10
    assert isinstance(read(tmp_path, b"x" * 11, limits=Limits(file_bytes=10)), Unread)


def test_long_line(tmp_path):
    """A single line of a megabyte is a text like any other."""
    assert len(read(tmp_path, b"a" * 1_000_000).text) == 1_000_000


@settings(max_examples=150, derandomize=True, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes(data):
    """Whatever the bytes, a text that UTF-8 can hold, or binary."""
    decoded = decode(data)
    assert decoded is None or decoded.text.encode().decode() == decoded.text


@settings(max_examples=100, derandomize=True, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=200))
def test_utf8_comes_back(text):
    """Every text without control characters comes back from its UTF-8 as it was."""
    assert decode(text.encode()).text == text.removeprefix("\ufeff")


def test_no_locale(tmp_path, monkeypatch):
    """The locale has no say."""
    monkeypatch.setitem(os.environ, "LC_ALL", "C")
    assert read(tmp_path, GERMAN.encode()).text == GERMAN


def test_offsets_are_those_of_the_file(tmp_path):
    """The text of a plain file is the file's text, and both hashes are the same."""
    found = read(tmp_path, (GERMAN + "\r\n" + GERMAN).encode())
    assert isinstance(found, Document)
    assert (found.extractor, found.body, found.encoding) == (None, None, "utf-8")
    assert found.sha256 == found.text_sha256
