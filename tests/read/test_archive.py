import gzip
import io
import struct
import zipfile

import pytest

from summarize.model import Document, Unread
from summarize.read import Limits, open_bundle, read_bundle


def archive(tmp_path, members: dict[str, bytes | str], *, name="n.zip", compression=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(tmp_path / name, "w", compression) as file:
        for member, content in members.items():
            file.writestr(member, content)
    return tmp_path / name


def listed(bundle, **options):
    return [
        (item.record, item.text if isinstance(item, Document) else item.reason)
        for item in read_bundle(bundle, **options)
    ]


def test_members(tmp_path):
    """Members are records of the archive, sorted by name; the hash is the archive's, the text's hash its own."""
    path = archive(tmp_path, {"b/two.txt": "Two.", "a.md": "# One\n\nOne."})
    first, second = read_bundle(path)
    assert (first.path, first.record, second.record) == ("n.zip", "a.md", "b/two.txt")
    assert first.sha256 == second.sha256
    assert first.text_sha256 != second.text_sha256


def test_order_in_the_archive(tmp_path):
    """The order of the members in the archive changes nothing but the archive's hash."""
    one = listed(archive(tmp_path, {"b.txt": "Two.", "a.txt": "One."}))
    assert one == listed(archive(tmp_path, {"a.txt": "One.", "b.txt": "Two."}))


def test_records_of_a_member(tmp_path):
    """Records within a member are named after it."""
    path = archive(tmp_path, {"x.jsonl": '{"text": "One."}\n{bad\n{"text": "Three."}', "y.json": '[{"text": "Four."}]'})
    found = listed(path)
    assert [record for record, _ in found] == ["x.jsonl#1", "x.jsonl#2", "x.jsonl#3", "y.json#1"]


def test_hidden_and_unknown_members(tmp_path):
    """Hidden members, folders and unknown formats are ignored."""
    path = archive(tmp_path, {"__MACOSX/._a.txt": "x", ".DS_Store": "x", "a/": "", "a/b.jpg": "x", "a/c.txt": "One."})
    found = list(read_bundle(path))
    assert [(item.record, getattr(item, "status", "used")) for item in found] == [
        (".DS_Store", "ignored"),
        ("__MACOSX/._a.txt", "ignored"),
        ("a/b.jpg", "ignored"),
        ("a/c.txt", "used"),
    ]


@pytest.mark.parametrize("name", ["../../evil.txt", "/etc/evil.txt", "C:\\evil.txt", "..\\evil.txt"])
def test_names_that_lead_out(tmp_path, name):
    """Nothing is written, so a name that leads out is just a name."""
    folder = tmp_path / "n"
    folder.mkdir()
    archive(folder, {name: "One."})
    bundle = open_bundle(folder)
    (found,) = bundle.documents()
    assert found.text == "One."
    assert bundle.load("n.zip", found.record) == found
    assert [path.name for path in tmp_path.iterdir()] == ["n"]


def test_symbolic_link_member(tmp_path):
    """A member that is a link is not followed."""
    info = zipfile.ZipInfo("a.txt")
    info.external_attr = 0o120777 << 16
    with zipfile.ZipFile(tmp_path / "n.zip", "w") as file:
        file.writestr(info, "/etc/passwd")
    assert listed(tmp_path) == [("a.txt", "symbolic link: not followed")]


def test_archive_in_an_archive(tmp_path):
    """An archive in an archive is not opened."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as file:
        file.writestr("a.txt", "One.")
    path = archive(tmp_path, {"inner.zip": inner.getvalue(), "b.txt.gz": gzip.compress(b"Two.")})
    assert {reason for _, reason in listed(path)} == {"an archive in an archive: not opened"}


def test_bomb(tmp_path):
    """A member that expands beyond the ratio is refused while it expands, and the rest is read."""
    path = archive(tmp_path, {"bomb.txt": b"a" * 30_000_000, "news.txt": "One."})
    found = listed(path)
    assert found == [("bomb.txt", "expands to more than 10 MB: refused"), ("news.txt", "One.")]


def test_header_that_lies(tmp_path):
    """What a header says of the size is not believed."""
    path = archive(tmp_path, {"a.txt": b"a" * 2_000_000})
    data = bytearray(path.read_bytes())
    at = data.rindex(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 10)
    path.write_bytes(data)
    ((record, reason),) = listed(path, limits=Limits(file_bytes=1_000_000))
    assert record == "a.txt"
    assert reason


def test_member_larger_than_the_limit(tmp_path):
    """The limit of a file is for a member too."""
    path = archive(tmp_path, {"a.txt": "a" * 2000, "b.txt": "One."})
    assert listed(path, limits=Limits(file_bytes=1000)) == [
        ("a.txt", "larger than the limit of 0.001 MB"),
        ("b.txt", "One."),
    ]


def test_archive_expands_too_far(tmp_path):
    """All members together have a limit."""
    path = archive(tmp_path, {"a.txt": "a" * 600, "b.txt": "b" * 600, "c.txt": "c" * 600})
    found = listed(path, limits=Limits(expanded_bytes=1000))
    assert [record for record, _ in found] == ["a.txt", "b.txt"]
    assert "expands to more than" in found[1][1]


def test_too_many_members(tmp_path):
    """An archive of too many members is not read."""
    path = archive(tmp_path, {f"{number}.txt": "One." for number in range(5)})
    assert listed(path, limits=Limits(members=4)) == [(None, "more than the limit of 4 members")]


def test_encrypted(tmp_path):
    """An encrypted member is skipped, and says that it needs a password."""
    path = archive(tmp_path, {"a.txt": "One."})
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    assert listed(path) == [("a.txt", "encrypted: needs a password")]


def test_damaged_member(tmp_path):
    """A damaged member is skipped, and the others are read."""
    path = archive(tmp_path, {"a.txt": "One." * 50, "b.txt": "Two."}, compression=zipfile.ZIP_STORED)
    data = path.read_bytes().replace(b"One.One.", b"One.Onx.", 1)
    path.write_bytes(data)
    (_, reason), second = listed(path)
    assert reason.startswith("damaged: Bad CRC-32")
    assert second == ("b.txt", "Two.")


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"PK\x05\x06" + b"\0" * 18, b"no archive"])
def test_no_archive(tmp_path, data):
    """A file that is no archive, or an empty one, is skipped with a reason."""
    (tmp_path / "a.zip").write_bytes(data)
    (found,) = read_bundle(tmp_path)
    assert isinstance(found, Unread)
    assert found.reason


def test_two_members_of_one_name(tmp_path):
    """Of two members of one name the last is read, and the other accounted for."""
    with pytest.warns(UserWarning, match="Duplicate name"):
        path = archive_twice(tmp_path)
    assert sorted(text for _, text in listed(path)) == ["Two.", "a second member of this name: the last one is read"]


def archive_twice(tmp_path):
    with zipfile.ZipFile(tmp_path / "n.zip", "w") as file:
        file.writestr("a.txt", "One.")
        file.writestr("a.txt", "Two.")
    return tmp_path / "n.zip"


def test_compressed_file(tmp_path):
    """A .gz of a known format is read as that format; the hash is that of the file."""
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"One."))
    (tmp_path / "b.jsonl.gz").write_bytes(gzip.compress(b'{"text": "Two."}\n{"text": "Three."}\n'))
    (tmp_path / "c.xyz.gz").write_bytes(gzip.compress(b"?"))
    found = list(read_bundle(tmp_path))
    assert [(item.path, item.record, getattr(item, "text", None)) for item in found] == [
        ("a.txt.gz", None, "One."),
        ("b.jsonl.gz", "1", "Two."),
        ("b.jsonl.gz", "2", "Three."),
        ("c.xyz.gz", None, None),
    ]
    assert found[0].format == "txt.gz"


def test_compressed_bomb(tmp_path):
    """A .gz bomb is refused while it expands."""
    (tmp_path / "a.jsonl.gz").write_bytes(gzip.compress((b'{"text": "' + b"x" * 5000 + b'"}\n') * 3_000))
    *_, last = read_bundle(tmp_path, limits=Limits(ratio=10))
    assert last.reason == "expands to more than 10 MB: refused"


@pytest.mark.parametrize("cut", [0, 5, 15, 20])
def test_damaged_compressed_file(tmp_path, cut):
    """A .gz that is cut or is none is skipped with a reason."""
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"One. " * 10)[:cut] or b"no gz")
    (found,) = read_bundle(tmp_path)
    assert isinstance(found, Unread)


def test_member_without_a_name(tmp_path):
    """A member whose name is empty is accounted for, and the others are read."""
    path = archive(tmp_path, {"a": "One.", "b.txt": "Two."}, compression=zipfile.ZIP_STORED)
    data = path.read_bytes().replace(b"a", b"\0", 1)
    at = data.index(b"PK\x01\x02")
    path.write_bytes(data[: at + 46] + b"\0" + data[at + 47 :])
    assert listed(path) == [("", "unknown format"), ("b.txt", "Two.")]


def test_damaged_table_of_contents(tmp_path):
    """Whatever byte of the table is wrong, the archive is accounted for."""
    path = archive(tmp_path, {"a.txt": "One.", "b.txt": "Two."})
    data = path.read_bytes()
    for place in range(data.index(b"PK\x01\x02"), len(data)):
        path.write_bytes(data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :])
        assert listed(path)
