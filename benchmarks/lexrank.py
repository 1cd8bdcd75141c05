"""LexRank as whole processes: sumy's own class, ours on a sparse matrix, and the whole command with it.

``python -m benchmarks lexrank --data DIR``. Data: the sentences of `benchmarks.rankers`, written as files of 40. "bare"
and "ours" are `benchmarks.lexrank_process`; "briefing" is ``briefing FOLDER --one-story --backend sumy -o
method=lexrank``, with facts, timeline, conflicts and checks besides. CPU is user and system time with all imports, peak
the memory of the process. "same place" is the share of sentences that ours ranks where sumy does.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from operator import eq
from pathlib import Path

from benchmarks.pipeline import timed
from benchmarks.rankers import EACH, sentences

Ranked = tuple[float, list[int]]
"""CPU seconds, and the numbers of the sentences, best first."""


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--sentences", type=int, nargs="+", default=[1000, 2000, 20_000])
    parser.add_argument("--peer", type=int, default=2000, help="most sentences that sumy's own class gets")


def run(data: Path, options: argparse.Namespace) -> None:
    print("sentences  process    CPU s  wall s  peak MB  times less CPU  same place")
    texts = sentences(data, max(options.sentences))
    with tempfile.TemporaryDirectory() as place:
        for count in options.sentences:
            folder = Path(place) / str(count)
            folder.mkdir()
            for start in range(0, count, EACH):
                told = "\n\n".join(texts[start : min(start + EACH, count)])
                (folder / f"{start:06}.txt").write_text(told, encoding="utf-8")
            bare = _process("bare", folder, count, None) if count <= options.peer else None
            _process("ours", folder, count, bare)
            out = Path(place) / "briefing.json"
            command = [sys.executable, "-c", "import sys; from summarize.cli import main; sys.exit(main())"]
            choice = [
                "--no-cache",
                "--one-story",
                "--backend",
                "sumy",
                "-o",
                "method=lexrank",
                "-q",
                "--output",
                str(out),
            ]
            _show("briefing", count, timed([*command, str(folder), *choice]), bare)


def _process(which: str, folder: Path, count: int, bare: Ranked | None) -> Ranked:
    out = folder.with_suffix(f".{which}.json")
    took = timed([sys.executable, "-m", "benchmarks.lexrank_process", which, str(folder), str(out)])
    ranking = json.loads(out.read_text("utf-8"))
    same = "" if bare is None else f"{sum(map(eq, bare[1], ranking)) / count:.1%}"
    _show(which, count, took, bare, same)
    return took[0], ranking


def _show(which: str, count: int, took: tuple[float, float, float], bare: Ranked | None, same: str = "") -> None:
    ratio = f"{bare[0] / took[0]:.1f}" if bare else ""
    print(f"{count:9}  {which:8} {took[0]:7.1f} {took[1]:7.1f} {took[2]:8.0f} {ratio:>15}  {same}", flush=True)
