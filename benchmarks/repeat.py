"""The same folder again: what the cache of readings saves.

``python -m benchmarks repeat --data DIR [--before CHECKOUT]``: the invented stream is written as one file an article,
and ``briefing`` is run on it without a cache, with an empty one, again, in another format, and with one file in twenty
new. "share" is CPU seconds against the run without a cache of the same folder, by the build in CHECKOUT if given.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

from benchmarks.pipeline import timed
from benchmarks.pipeline_bundle import write

COMMAND = [sys.executable, "-P", "-c", "import sys; from summarize.cli import main; sys.exit(main())"]
HERE = Path(__file__).parent.parent
NEW = 20
"""One file in so many is new."""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--before", type=Path, help="a checkout or an unpacked wheel of another build")


def run(data: Path, options: argparse.Namespace) -> None:
    print(f"{'':34} CPU s  wall s  peak MB  share")
    with tempfile.TemporaryDirectory() as place:
        os.environ["XDG_CACHE_HOME"] = str(Path(place) / "cache")
        folder, most = Path(place) / "all", Path(place) / "most"
        write(data, folder, options.articles)
        shutil.copytree(folder, most)
        for path in sorted(most.rglob("*.txt"))[::NEW]:
            path.unlink()
        out = Path(place) / "briefing"
        whole = _row(
            "before" if options.before else "without a cache", folder, out, None, ["--no-cache"], options.before
        )
        if options.before:
            _row("without a cache", folder, out, whole, ["--no-cache"])
        _row("with an empty cache", folder, out, whole, [])
        _row("again, unchanged", folder, out, whole, [])
        _row("again, as a page of HTML", folder, out, whole, ["-f", "html"])
        shutil.rmtree(Path(place) / "cache")
        _row("all but one file in twenty", most, out, whole, [])
        _row("with one file in twenty new", folder, out, whole, [])


def _row(
    name: str, folder: Path, out: Path, whole: float | None, choice: list[str], build: Path | None = None
) -> float:
    """Run the command, by another build where one is given; CPU seconds."""
    home = build or HERE
    os.environ["PYTHONPATH"] = os.pathsep.join([str(home), str(home / "plugins")])
    if build:
        choice = [each for each in choice if each != "--no-cache"]  # an earlier build has no cache
    took = timed([*COMMAND, str(folder), "-f", "json", *choice, "-q", "--output", str(out)])
    share = f"{took[0] / (whole or took[0]):.2f}"
    print(f"{name:32} {took[0]:7.2f} {took[1]:7.2f} {took[2]:8.0f}  {share:>5}", flush=True)
    return took[0]
