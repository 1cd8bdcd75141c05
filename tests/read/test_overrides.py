import os

import pytest

from summarize import UsageError
from summarize.model import Document
from summarize.read import given, open_bundle


@pytest.fixture
def news(tmp_path):
    """A folder of three files, two of one name."""
    for name in ("a/one.txt", "b/one.txt", "b/two.txt"):
        (tmp_path / "news" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "news" / name).write_text(name)
    return tmp_path / "news"


def said(bundle, path):
    return [(item.key, item.value, item.origin) for item in bundle.load(path).metadata]


def test_date_by_path(news):
    """--date FILE=DATE is metadata of that file, with its origin."""
    bundle = open_bundle(news, given=given(dates=["a/one.txt=2025-06-07"]))
    assert said(bundle, "a/one.txt") == [("date", "2025-06-07", "--date")]
    assert said(bundle, "b/one.txt") == []
    assert bundle.warnings == ()


def test_unique_name(news):
    """A name that only one file has needs no folder; one that two have is a warning that names them."""
    bundle = open_bundle(news, given=given(publishers=["two.txt=The Example", "one.txt=X"]))
    assert said(bundle, "b/two.txt") == [("publisher", "The Example", "--publisher")]
    assert bundle.warnings == ("--publisher: one.txt fits 2 files: a/one.txt, b/one.txt",)


def test_path_from_the_current_folder(news, monkeypatch):
    """A path as the shell completes it, relative to the current folder, fits too."""
    monkeypatch.chdir(news.parent)
    bundle = open_bundle("news", given=given(dates=["news/b/one.txt=2025-06-07"]))
    assert said(bundle, "b/one.txt") == [("date", "2025-06-07", "--date")]


def test_no_such_file(news):
    """What fits no file is a warning, not silence."""
    assert open_bundle(news, given=given(dates=["x.txt=2025-06-07"])).warnings == (
        "--date: x.txt is no file of the bundle",
    )


def test_given_comes_first(tmp_path):
    """What the user gave comes before what the file says."""
    (tmp_path / "a.json").write_text('{"text": "One.", "date": "2025-01-01"}')
    bundle = open_bundle(tmp_path, given=given(dates=["a.json=2025-06-07"]))
    assert [value for _, value, _ in said(bundle, "a.json")] == ["2025-06-07", "2025-01-01"]


def test_record(tmp_path):
    """FILE#RECORD is one record of a file."""
    (tmp_path / "a.jsonl").write_text('{"text": "One."}\n{"text": "Two."}\n')
    bundle = open_bundle(tmp_path, given=given(dates=["a.jsonl#2=2025-06-07"]))
    assert [len(item.metadata) for item in bundle.documents() if isinstance(item, Document)] == [0, 1]


@pytest.mark.parametrize(
    "text", ["a.txt", "=2025-06-07", "a.txt=", "a.txt=yesterday", "a.txt=2025-13-01", "a.txt=07/06/2025"]
)
def test_wrong_date(text):
    """A date that is none, or has no file, is an error of use that shows what was given."""
    with pytest.raises(UsageError, match="--date"):
        given(dates=[text])


def test_table(news, tmp_path):
    """--metadata FILE.csv: any columns beside path; the origin names file and line."""
    table = tmp_path / "m.csv"
    table.write_text(
        'path,title,date,publisher,url\na/one.txt,"Bridge, closed",2025-06-07,,https://x.test\n\nb/two.txt,,,P,\n'
    )
    bundle = open_bundle(news, given=given(metadata=[table]))
    assert said(bundle, "a/one.txt") == [
        ("title", "Bridge, closed", "--metadata m.csv:2"),
        ("date", "2025-06-07", "--metadata m.csv:2"),
        ("url", "https://x.test", "--metadata m.csv:2"),
    ]
    assert said(bundle, "b/two.txt") == [("publisher", "P", "--metadata m.csv:4")]


def test_table_of_a_spreadsheet(news, tmp_path):
    """A byte order mark, semicolons, capitals in the header, and Windows' line ends are fine."""
    table = tmp_path / "m.csv"
    table.write_bytes("\ufeffPath;Publisher;Note\r\nb/two.txt;Größe;x\r\n".encode())
    made = given(metadata=[str(table)])
    assert said(open_bundle(news, given=made), "b/two.txt") == [("publisher", "Größe", "--metadata m.csv:2")]
    assert made.warnings == (f"{table}:1: unknown columns, not used: note",)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("title,date\nx,2025-06-07\n", ":1: no column 'path'"),
        ("", ":1: no column 'path'"),
        ("path,date\na.txt,soon\n", ":2: 'soon' is no date"),
        ("path,date\na.txt,2025-06-07\n,2025-06-07\n", ":3: no path"),
        ("path,title\na.txt,Bridge, closed\n", ":2: 3 cells for 2 columns"),
        ('path,title\na.txt,"Bridge" closed\n', ":2:"),
    ],
)
def test_wrong_table(tmp_path, text, problem):
    """A wrong row is an error of use that names file and line."""
    table = tmp_path / "m.csv"
    table.write_text(text)
    with pytest.raises(UsageError) as error:
        given(metadata=[table])
    assert str(error.value).startswith(f"{table}{problem}")


def test_missing_table(tmp_path):
    """A table that is not there is an error of use."""
    with pytest.raises(UsageError, match="No such file"):
        given(metadata=[tmp_path / "m.csv"])


@pytest.mark.skipif(os.sep != "/", reason="names of files hold no equals sign elsewhere")
def test_equals_sign_in_a_name(tmp_path):
    """A file's name may hold an equals sign."""
    (tmp_path / "a=b.txt").write_text("One.")
    bundle = open_bundle(tmp_path, given=given(dates=["a=b.txt=2025-06-07"]))
    assert bundle.warnings == ()
