"""The whole command on folders of news beside the chain that a user would write today, each as a process of its own.

``python -m benchmarks pipeline --data DIR``: invented streams (`benchmarks.invented_stream`) are written as one file an
article, and ``briefing FOLDER --format json`` is run on them, with one process and with two, beside
`benchmarks.pipeline_peer` (datasketch, scikit-learn's DBSCAN, sumy's LexRank). CPU is user and system time of the
process and its children, peak the memory of its largest process. "stories" and "copies" are B-cubed F1 against what was
invented.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.invented_stream import Told
from benchmarks.pipeline_bundle import write

ALONE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--articles", type=int, nargs="+", default=[100, 1000, 10_000])
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--dates", action="store_true", help="one more row: the peer with dateparser's search")
    parser.add_argument("--peer", type=int, default=10_000, help="most articles that the peer gets")


def run(data: Path, options: argparse.Namespace) -> None:
    print(f"{'':14} articles   CPU s  wall s  peak MB  stories  copies  times less CPU")
    with tempfile.TemporaryDirectory() as place:
        for count in options.articles:
            folder = Path(place) / str(count)
            told = write(data, folder, count)
            peer = None
            if count <= options.peer:
                out = Path(place) / "peer.json"
                peer = timed([sys.executable, "-m", "benchmarks.pipeline_peer", str(folder), str(out)])
                _show("peer", count, peer, _of_peer(told, json.loads(out.read_text("utf-8"))), None)
                if options.dates:
                    dated = timed([sys.executable, "-m", "benchmarks.pipeline_peer", str(folder), str(out), "--dates"])
                    _show("peer with dates", count, dated, _of_peer(told, json.loads(out.read_text("utf-8"))), None)
            for jobs in options.jobs:
                out = Path(place) / "briefing.json"
                command = [sys.executable, "-c", "import sys; from summarize.cli import main; sys.exit(main())"]
                took = timed([*command, str(folder), "--no-cache", "--jobs", str(jobs), "-q", "--output", str(out)])
                scores = _of_ours(told, json.loads(out.read_text("utf-8")))
                _show(f"briefing -j {jobs}", count, took, scores, peer)


def timed(command: list[str]) -> tuple[float, float, float]:
    """CPU seconds, wall seconds and the peak in MB of a process and its children."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    process = subprocess.Popen(command, env={**os.environ, **ALONE})
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in (0, 3):
        sys.exit(f"failed: {' '.join(command)}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return cpu, wall, used.ru_maxrss / 1024


def _show(
    name: str,
    count: int,
    took: tuple[float, float, float],
    scores: tuple[float, float],
    peer: tuple[float, float, float] | None,
) -> None:
    ratio = f"{peer[0] / took[0]:.1f}" if peer else ""
    line = (
        f"{name:14} {count:8} {took[0]:7.1f} {took[1]:7.1f} {took[2]:8.0f} {scores[0]:8.3f} {scores[1]:7.3f}  {ratio}"
    )
    print(line, flush=True)


def _of_peer(told: list[Told], result: dict[str, Any]) -> tuple[float, float]:
    copies: dict[str, str] = result["copies"]

    def origin(id: str) -> str:
        while id in copies:
            id = copies[id]
        return id

    story = {id: number for number, each in enumerate(result["stories"]) for id in each["sources"]}
    return _scores(told, {item.article.id: story[origin(item.article.id)] for item in told}, origins=origin)


def _of_ours(told: list[Told], briefing: dict[str, Any]) -> tuple[float, float]:
    name = {source["id"]: Path(source["path"]).stem for source in briefing["sources"]}
    copies = {name[source["id"]]: name[source["duplicate_of"] or source["id"]] for source in briefing["sources"]}
    story = {name[id]: number for number, each in enumerate(briefing["stories"]) for id in each["sources"]}
    return _scores(told, story, origins=lambda id: copies[id])


def _scores(told: list[Told], story: Mapping[str, int], *, origins: Any) -> tuple[float, float]:  # noqa: ANN401
    ids = [item.article.id for item in told]
    right = {item.article.id: item.story for item in told}
    copied = {item.article.id: item.original or item.article.id for item in told}
    return _bcubed(right, dict(story)), _bcubed(copied, {id: origins(id) for id in ids})


def _bcubed(right: Mapping[str, Any], found: Mapping[str, Any]) -> float:
    one, other = defaultdict(set), defaultdict(set)
    for id in right:
        one[right[id]].add(id)
        other[found[id]].add(id)
    precision = recall = 0.0
    for id in right:
        common = len(one[right[id]] & other[found[id]])
        precision += common / len(other[found[id]])
        recall += common / len(one[right[id]])
    return 2 * precision * recall / (precision + recall) / len(right)
