import os
import socket
from pathlib import Path

import pytest

from summarize import InputError
from summarize.model import Document, Unread
from summarize.read import file_bundle as bundle_module
from summarize.read import open_bundle, read_bundle


def write(folder: Path, **files: str) -> Path:
    """Files of a folder: a_txt="…" is a.txt."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, "utf-8")
    return folder


def paths(*bundle, **options) -> list[str]:
    return [found.path for found in read_bundle(list(bundle), **options) if isinstance(found, Document)]


def unread(bundle, **options) -> dict[str, Unread]:
    return {found.path: found for found in read_bundle(bundle, **options) if isinstance(found, Unread)}


def test_folder_is_root(tmp_path):
    """Paths are relative to the folder that was given, POSIX, and sorted."""
    write(tmp_path, b_txt="Two.")
    write(tmp_path / "a" / "deep", c_txt="Three.")
    assert paths(tmp_path) == ["a/deep/c.txt", "b.txt"]


def test_single_file(tmp_path):
    """A single file is relative to its own folder."""
    write(tmp_path, a_txt="One.")
    assert paths(tmp_path / "a.txt") == ["a.txt"]


def test_common_folder(tmp_path):
    """Several paths are relative to the deepest folder that is common to them."""
    write(tmp_path / "x" / "y", a_txt="One.")
    write(tmp_path / "x" / "z", b_txt="Two.")
    assert paths(tmp_path / "x" / "z", tmp_path / "x" / "y" / "a.txt") == ["y/a.txt", "z/b.txt"]


def test_given_twice(tmp_path):
    """A file that is given twice, or lies in a given folder, counts once."""
    write(tmp_path, a_txt="One.")
    assert paths(tmp_path, tmp_path / "a.txt", str(tmp_path) + "/./a.txt") == ["a.txt"]


def test_order_of_arguments(tmp_path):
    """The order of the arguments changes nothing."""
    write(tmp_path, a_txt="One.", b_txt="Two.")
    first = list(read_bundle([tmp_path / "a.txt", tmp_path / "b.txt"]))
    assert first == list(read_bundle([tmp_path / "b.txt", tmp_path / "a.txt"]))


def test_glob(tmp_path):
    """A glob is resolved by us, where the shell did not, relative to its fixed part."""
    write(tmp_path / "n" / "m", a_txt="One.", b_md="Two.")
    write(tmp_path / "n", c_txt="Three.")
    assert paths(f"{tmp_path}/n/**/*.txt") == ["c.txt", "m/a.txt"]


def test_missing_path(tmp_path):
    """A path that does not exist is an error that names it."""
    with pytest.raises(InputError, match="nowhere"):
        list(read_bundle(tmp_path / "nowhere"))


def test_missing_among_others(tmp_path):
    """A missing path among others is accounted for, and the others are read."""
    write(tmp_path, a_txt="One.")
    found = list(read_bundle([str(tmp_path / "a.txt"), str(tmp_path / "gone.txt")]))
    assert [type(item) for item in found] == [Unread, Document]
    assert found[0].reason == "no such file or folder"
    assert found[0].status == "skipped"


def test_no_path():
    """No path at all is an error, not an empty briefing."""
    with pytest.raises(InputError):
        open_bundle([])


def test_empty_folder(tmp_path):
    """An empty folder gives nothing: the core says so."""
    assert list(read_bundle(tmp_path)) == []
    assert len(open_bundle(tmp_path)) == 0


def test_unknown_format_is_ignored(tmp_path):
    """An unsupported file among the rest is ignored and listed."""
    write(tmp_path, a_txt="One.", b_xyz="?", Makefile="all:")
    found = unread(tmp_path)
    assert {path: item.status for path, item in found.items()} == {"b.xyz": "ignored", "Makefile": "ignored"}


def test_hidden_files(tmp_path):
    """Hidden files and folders are ignored, a folder as one."""
    write(tmp_path / ".git", a_txt="No.", b_txt="No.")
    (tmp_path / ".secret.txt").write_text("No.")
    assert {path: item.status for path, item in unread(tmp_path).items()} == {
        ".git": "ignored",
        ".secret.txt": "ignored",
    }


def test_symbolic_links(tmp_path):
    """A link in a folder is not followed, be it out of the bundle or in a circle."""
    folder = write(tmp_path / "n", a_txt="One.")
    write(tmp_path, secret_txt="Secret.")
    (folder / "b.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "loop").symlink_to(folder)
    assert paths(folder) == ["a.txt"]
    assert {path: item.reason for path, item in unread(folder).items()} == {
        "b.txt": "symbolic link: not followed",
        "loop": "symbolic link: not followed",
    }


def test_pipe_and_socket(tmp_path):
    """A pipe or a socket is never opened, so nothing hangs."""
    os.mkfifo(tmp_path / "a.txt")
    listener = socket.socket(socket.AF_UNIX)
    here = Path.cwd()
    os.chdir(tmp_path)  # the path of a socket is short
    listener.bind("b.txt")
    os.chdir(here)
    listener.close()
    assert {path: item.reason for path, item in unread(tmp_path).items()} == {
        "a.txt": "not a file but a pipe: not opened",
        "b.txt": "not a file but a socket: not opened",
    }


def test_device_given():
    """A device that is given by name is not opened either."""
    assert unread("/dev/zero", exclude=())["zero"].status == "ignored"


def test_file_becomes_pipe(tmp_path):
    """A file that has become a pipe since it was listed is not opened."""
    write(tmp_path, a_txt="One.")
    bundle = open_bundle(tmp_path)
    (tmp_path / "a.txt").unlink()
    os.mkfifo(tmp_path / "a.txt")
    (found,) = bundle.documents()
    assert found.reason == "not a regular file: not opened"


def test_file_vanishes(tmp_path):
    """A file that is gone when its turn comes is skipped, and the rest is read."""
    write(tmp_path, a_txt="One.", b_txt="Two.")
    bundle = open_bundle(tmp_path)
    (tmp_path / "a.txt").unlink()
    first, second = bundle.documents()
    assert first.reason == "cannot be read: No such file or directory"
    assert second.text == "Two."


def test_no_permission_for_folder(tmp_path, monkeypatch):
    """A folder without permission is skipped, and the rest is read."""
    write(tmp_path, a_txt="One.")
    write(tmp_path / "closed", b_txt="Two.")
    scandir = os.scandir

    def refuse(path):
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert paths(tmp_path) == ["a.txt"]
    assert unread(tmp_path)["closed"].reason == "folder cannot be read: Permission denied"


def test_no_permission_for_file(tmp_path, monkeypatch):
    """A file without permission is skipped with the system's reason."""
    write(tmp_path, a_txt="One.")

    def refuse(*arguments):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert unread(tmp_path)["a.txt"].reason == "cannot be read: Permission denied"


def test_exclude_by_name(tmp_path):
    """A pattern without a slash excludes any file or folder of that name."""
    write(tmp_path / "old", a_txt="No.")
    write(tmp_path / "new", b_txt="Yes.", c_md="No.")
    assert paths(tmp_path, exclude=["old", "*.md"]) == ["new/b.txt"]
    assert unread(tmp_path, exclude=["old", "*.md"])["old"].status == "ignored"


def test_exclude_by_path(tmp_path):
    """A pattern with a slash is for the whole path."""
    write(tmp_path / "old", a_txt="No.")
    write(tmp_path / "new" / "old", a_txt="Yes.")
    assert paths(tmp_path, exclude=["old/*"]) == ["new/old/a.txt"]


@pytest.mark.parametrize(
    "name", ["line\nbreak.txt", "esc\x1b[2J.txt", "<script>.txt", "-rf.txt", "ש\u202e.txt", "é" * 120 + ".txt"]
)
def test_odd_names(tmp_path, name):
    """Any name is kept as it is: escaping is for those who print it."""
    (tmp_path / name).write_text("One.")
    assert paths(tmp_path) == [name]


def test_name_that_is_no_unicode(tmp_path):
    """A name that is no Unicode is written out, so that JSON can hold it, and the file is still read."""
    with open(os.fsencode(tmp_path) + b"/caf\xe9.txt", "w") as file:  # noqa: PTH123
        file.write("One.")
    bundle = open_bundle(tmp_path)
    (found,) = bundle.documents()
    assert found.path == "caf\\xe9.txt"
    assert bundle.load(found.path) == found


def test_progress(tmp_path):
    """Progress is told after each file."""
    write(tmp_path, a_txt="One.", b_txt="Two.")
    told = []
    list(read_bundle(tmp_path, progress=lambda *step: told.append(step)))
    assert told == [(1, 2, "a.txt"), (2, 2, "b.txt")]


def test_lists_before_it_reads(tmp_path, monkeypatch):
    """Documents come one by one: the second file is not opened before the first was taken."""
    write(tmp_path, a_txt="One.", b_txt="Two.")
    opened = []
    source = bundle_module.File.source
    monkeypatch.setattr(
        bundle_module.File, "source", lambda file, limits: opened.append(file.path) or source(file, limits)
    )
    next(iter(read_bundle(tmp_path)))
    assert opened == ["a.txt"]


def test_a_link_to_itself_costs_no_other_file(tmp_path):
    """A symbolic link that leads nowhere is listed, and the files after it are still read."""
    (tmp_path / "a").symlink_to(tmp_path / "a")
    (tmp_path / "b.txt").write_text("The bridge fell on Monday. Nobody was hurt.")
    found = {item.path: getattr(item, "reason", "read") for item in read_bundle(tmp_path)}
    assert found == {"a": "symbolic link: not followed", "b.txt": "read"}
