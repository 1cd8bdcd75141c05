import json
import pickle
import zipfile

import pytest

from summarize import InputError
from summarize.model import Document
from summarize.read import bundle_at, locate, open_bundle


@pytest.fixture
def folder(tmp_path):
    """A file of every kind that holds several records, and of some that do not."""
    (tmp_path / "a.txt").write_text("One.")
    (tmp_path / "b.jsonl").write_text(
        "".join(json.dumps({"text": f"Line {number}."}) + "\n" for number in range(1, 30))
    )
    (tmp_path / "c.json").write_text(json.dumps([{"text": "Item 1."}, {"text": "Item 2."}]))
    with zipfile.ZipFile(tmp_path / "d.zip", "w") as file:
        file.writestr("x.txt", "Member.")
        file.writestr("y.jsonl", '{"text": "Y 1."}\n{"text": "Y 2."}\n')
        file.writestr("z#1.txt", "Odd name.")
    return tmp_path


def test_every_document_again(folder):
    """Each document can be read again, by path and record, in any order."""
    bundle = open_bundle(folder)
    found = list(bundle.documents())
    assert len(found) == 1 + 29 + 2 + 4
    assert [bundle.load(item.path, item.record) for item in reversed(found)] == found[::-1]


def test_later(folder):
    """So they can later, from the root alone."""
    found = list(open_bundle(folder).documents())
    bundle = bundle_at(folder)
    assert [bundle.load(item.path, item.record) for item in found] == found


def test_in_another_process(folder):
    """A bundle can be sent to another process, one that has read already too."""
    bundle = open_bundle(folder)
    found = list(bundle.documents())
    bundle.load("d.zip", "x.txt")
    sent = pickle.loads(pickle.dumps(bundle))
    assert [item for path in sent.paths for item in sent.read(path)] == found


def test_changed_file(folder):
    """A file that has changed is read anew, and its hash tells."""
    bundle = bundle_at(folder)
    before = bundle.load("b.jsonl", "2")
    (folder / "b.jsonl").write_text('{"text": "Other."}\n{"text": "New."}\n')
    after = bundle.load("b.jsonl", "2")
    assert after.text == "New."
    assert after.sha256 != before.sha256


@pytest.mark.parametrize(
    ("path", "record"),
    [
        ("a.txt", "1"),
        ("b.jsonl", "31"),
        ("b.jsonl", "0"),
        ("b.jsonl", "x"),
        ("b.jsonl", "²"),
        ("b.jsonl", None),
        ("c.json", "3"),
        ("d.zip", "none.txt"),
        ("d.zip", "y.jsonl#3"),
        ("d.zip", None),
        ("gone.txt", None),
        ("a.xyz", None),
        ("b.jsonl/x.txt", None),
    ],
)
def test_no_such_record(folder, path, record):
    """What is not there is an error that names it."""
    with pytest.raises(InputError, match=path):
        bundle_at(folder).load(path, record)


@pytest.mark.parametrize("path", ["../secret.txt", "/etc/passwd", "a/../../secret.txt", "link.txt", "..", "."])
def test_path_that_leads_out(tmp_path, path):
    """A path of a stored briefing never leads out of its root."""
    folder = tmp_path / "news"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("Secret.")
    (folder / "link.txt").symlink_to(tmp_path / "secret.txt")
    with pytest.raises(InputError):
        bundle_at(folder).load(path)


def test_locate(folder, tmp_path):
    """The first root that has the file; None if no root has it, or the path leads out."""
    empty = tmp_path / "empty"
    empty.mkdir()
    assert locate("a.txt", [empty, folder]) == str(folder)
    assert locate("none.txt", [empty, folder]) is None
    assert locate("../a.txt", [empty]) is None


def test_same_hash(folder):
    """All records of a file have its hash, and each the hash of its own text."""
    found = [item for item in open_bundle(folder).documents() if isinstance(item, Document) and item.path == "b.jsonl"]
    assert len({item.sha256 for item in found}) == 1
    assert len({item.text_sha256 for item in found}) == 29
