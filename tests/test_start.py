"""What the command does before it does anything: what is loaded and compiled for every run is paid by every run."""

from __future__ import annotations

import subprocess
import sys

NO_IMPORT = ("__main__", "executor_dask")
"""Modules that run when they are imported, or that need what is not installed everywhere."""
PATTERNS = f"""
import pkgutil, re, sys
from importlib import import_module
import summarize

compiled, original = set(), re.compile

def compile(pattern, flags=0):
    compiled.add(sys._getframe(1).f_globals["__name__"])
    return original(pattern, flags)

re.compile = compile
for module in pkgutil.walk_packages(summarize.__path__, "summarize."):
    if not module.name.endswith({NO_IMPORT}):
        import_module(module.name)
print(*sorted(name for name in compiled if name.startswith("summarize.")))
"""


def written(code: str) -> str:
    """What a fresh interpreter writes that runs `code`."""
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.strip()


def test_no_pattern_is_compiled_by_an_import():
    """Each is compiled when it is first used: hundreds are not used in most runs."""
    assert written(PATTERNS) == ""
