"""The fingerprint of the program: another one means that the same file may be read otherwise.

It is made of our version and the files of our code and data (by size and time of change, so that an editable install is
noticed too), of all libraries that are installed beside us, by name and version, of Python and its tables of Unicode,
and of the plugins that have a part in the result.
"""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from pathlib import Path

from msgspec import msgpack

from summarize._version import __version__

HOME = Path(__file__).parent.parent
_METADATA = (".dist-info", ".egg-info", ".egg-link")


def fingerprint(plugins: Iterable[object] = ()) -> bytes | None:
    """32 bytes; None where the files of the program or of one of `plugins` (values or classes) cannot be looked at."""
    try:
        parts = (_program(), _libraries(), [implementation(plugin) for plugin in plugins])
    except (OSError, LookupError):
        return None
    return blake2b(msgpack.encode(parts), digest_size=32).digest()


def _program() -> tuple[object, ...]:
    python = (sys.version, sys.platform, sys.byteorder, unicodedata.unidata_version)
    return __version__, python, _files(HOME)


def _libraries() -> list[str]:
    """The folders of metadata of all that is installed, which are called by name and version."""
    found: set[str] = set()
    for folder in sys.path:
        try:
            found.update(name for name in os.listdir(folder or ".") if name.endswith(_METADATA))  # noqa: PTH208
        except OSError:  # an archive, or a folder that is not there
            continue
    return sorted(found)


def implementation(plugin: object) -> tuple[object, ...]:
    """The class of a value, or a class, and the files of the package that it comes from. Our own are those of the
    program.

    Raises:
        OSError: A file cannot be looked at.
        LookupError: No file is known.
    """
    made_by = plugin if isinstance(plugin, type) else type(plugin)
    name = f"{made_by.__module__}.{made_by.__qualname__}"
    parts = made_by.__module__.split(".")
    packages = (sys.modules.get(".".join(parts[:count])) for count in range(1, len(parts) + 1))
    files = [file for package in packages if (file := getattr(package, "__file__", None))]
    if not files:
        raise LookupError(f"no file of {name}")
    path = Path(files[0])  # that of the topmost package that is not a mere namespace
    if path.parent == HOME:
        return (name,)
    if path.name == "__init__.py":
        return name, _files(path.parent)
    status = path.stat()
    return name, (path.name, status.st_size, status.st_mtime_ns)


def _files(folder: Path) -> list[tuple[str, int, int]]:
    """Path, size and time of change of all files in a package, bytecode aside."""
    return sorted(_listed(str(folder), ""))


def _listed(folder: str, prefix: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                if entry.name != "__pycache__":
                    yield from _listed(entry.path, f"{prefix}{entry.name}/")
            else:
                status = entry.stat()
                yield f"{prefix}{entry.name}", status.st_size, status.st_mtime_ns
