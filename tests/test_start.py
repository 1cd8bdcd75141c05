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


FOLDER = """
import sys
from pathlib import Path
from summarize.cli import main
try:
    main([sys.argv[1], "-q", "--no-cache", "--output", sys.argv[2]])
except SystemExit as ended:
    assert ended.code == 0, ended.code
print(*sorted({name.partition(".")[0] for name in sys.modules} | {"numpy.ma"} & set(sys.modules)))
"""
UNNEEDED = {
    "asyncio", "cchardet", "dateparser", "distributed", "feedparser", "jinja2", "lxml", "multiprocessing", "numpy.ma",
    "openai", "platformdirs", "requests", "rich", "robust_downloader", "scipy", "ssl", "stopwordsiso", "sumy",
    "text_to_num", "tiktoken", "tqdm", "trafilatura", "unittest", "urllib3",
}  # fmt: skip
"""What two text files do without: readers of other formats, other backends, other renderers, big matrices."""


def test_two_text_files_load_only_what_they_need(tmp_path):
    """From the start to the briefing."""
    for name in ("one", "two"):
        text = f"Flood in Kayes ({name})\n\nThe river burst its banks on Friday, and 300 people left their homes.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    arguments = [str(tmp_path), str(tmp_path / "briefing.md")]
    done = subprocess.run([sys.executable, "-c", FOLDER, *arguments], check=True, capture_output=True, text=True)
    assert UNNEEDED & set(done.stdout.split()) == set()
