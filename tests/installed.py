"""Packages that look installed, without pip: a module and a .dist-info in a folder."""

from __future__ import annotations

from importlib.metadata import EntryPoint, distributions
from pathlib import Path
from textwrap import dedent


def install(folder: Path, name: str, code: str, *, entry: str = "plugin") -> None:
    """Put a distribution of one module into `folder`, with one entry point of the group "summarize"."""
    module = name.replace("-", "_")
    (folder / f"{module}.py").write_text(dedent(code), encoding="utf-8")
    info = folder / f"{module}-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    (info / "entry_points.txt").write_text(f"[summarize]\n{entry} = {module}\n", encoding="utf-8")


def points(folder: Path) -> list[EntryPoint]:
    """The entry points of the distributions in `folder` alone."""
    return [point for found in distributions(path=[str(folder)]) for point in found.entry_points]


BACKEND = """
    from summarize import Claim, hookimpl

    class Backend:
        '''Says nothing.'''
        name = "{name}"
        def write(self, request):
            return []

    @hookimpl
    def summarize_backends():
        return [Backend]
"""
