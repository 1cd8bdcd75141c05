"""From a thousand articles to a million: time, memory and quality of grouping, by who does the work; and day after day.

``python -m benchmarks scale --data DIR [--sizes 1000 10000 100000 1000000] [--executors serial pool dask]
[--parts stream files state]``

``stream`` groups an invented stream that is made as it is read; ``files`` briefs as many files; ``state`` adds a
thousand articles to a state of so many.
"""

from __future__ import annotations

import argparse
import resource
import time
from array import array
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import closing
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.invented_stream import flow
from benchmarks.story_sets import bcubed
from summarize.group import Settings, SignatureStore, sign
from summarize.group.grouping import stream_groups
from summarize.model import Article
from summarize.run.engine import open_executor

DAY = 1000
ENGINES = {"serial": ("pool", 1), "pool": ("pool", 2), "dask": ("dask", 2)}


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--sizes", nargs="+", type=int, default=[1_000, 10_000, 100_000])
    parser.add_argument("--executors", nargs="+", choices=list(ENGINES), default=["serial", "pool", "dask"])
    parser.add_argument(
        "--parts", nargs="+", choices=["stream", "files", "state"], default=["stream", "files", "state"]
    )


def run(data: Path, options: argparse.Namespace) -> None:
    for part in options.parts:
        head = {"stream": "stories F1 | copies F1", "files": "stories", "state": "stories"}[part]
        print(f"\n{part}\n\n| articles | executor | CPU s | wall s | articles/CPU s | peak MB | {head} |", flush=True)
        print(f"|{' --- |' * (7 + (part == 'stream'))}")
        for count in options.sizes:
            for name in options.executors:
                with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
                    cells = alone.submit(_row, part, data, count, name).result()
                print(f"| {count:,} | {name} | {' | '.join(cells)} |", flush=True)


def _row(part: str, data: Path, count: int, name: str) -> list[str]:
    """In a process of its own, so that its memory is its own."""
    measure = {"stream": _stream, "files": _files, "state": _state}[part]
    done, cpu, wall, most, found = measure(data, count, name)
    return [f"{cpu:.1f}", f"{wall:.1f}", f"{done / cpu:,.0f}", f"{most:,.0f}", found]


def _cpu() -> float:
    """Of this process and of those that it has ended."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def _stream(data: Path, count: int, name: str) -> tuple[int, float, float, float, str]:
    story, original = array("i"), array("i")
    making = 0.0

    def articles() -> Iterator[Article]:
        nonlocal making
        source = flow(data, count)
        while True:
            begun = time.process_time()
            told = next(source, None)
            making += time.process_time() - begun
            if told is None:
                return
            story.append(told.story)
            original.append(int((told.original or told.article.id)[1:]))
            yield told.article

    label, copied = array("i", [0] * count), array("i", range(count))
    begun, wall = _cpu(), time.perf_counter()
    with open_executor(*ENGINES[name]) as executor:
        with closing(SignatureStore(sign(articles(), Settings()))) as signatures:
            for first, group in stream_groups(signatures, spread=executor.map):
                for id in group.articles:
                    label[int(id[1:])] = first
                for copy, of in group.copies:
                    copied[int(copy[1:])] = int(of[1:])
        del executor
    wall, most = time.perf_counter() - wall - making, peak()
    stories, copies = bcubed(story.tolist(), label.tolist()), bcubed(original.tolist(), copied.tolist())
    return count, _cpu() - begun - making, wall, most, f"{stories:.3f} | {copies:.3f}"


def _write(data: Path, folder: Path, first: int, last: int) -> None:
    folder.mkdir()
    for told in flow(data, last):
        number = int(told.article.id[1:])
        if number >= first and told.article.published:
            text = f"Report {number}\n\n{told.article.published.start}\n\n{told.article.text}\n"
            (folder / f"{number:07}.txt").write_text(text, encoding="utf-8")


def _files(data: Path, count: int, name: str) -> tuple[int, float, float, float, str]:
    from summarize import summarize_bundle

    with TemporaryDirectory() as place:
        _write(data, Path(place) / "news", 0, count)
        begun, wall = _cpu(), time.perf_counter()
        with open_executor(*ENGINES[name]) as executor:
            briefing = summarize_bundle(Path(place) / "news", cache=False, jobs=executor)
            del executor
        return count, _cpu() - begun, time.perf_counter() - wall, peak(), f"{len(briefing.stories):,}"


def _state(data: Path, count: int, name: str) -> tuple[int, float, float, float, str]:
    from summarize import summarize_bundle

    with TemporaryDirectory() as place:
        before, today, state = (Path(place) / each for each in ("before", "today", "state"))
        _write(data, before, 0, count)
        _write(data, today, count, count + DAY)
        with open_executor(*ENGINES[name]) as executor:
            summarize_bundle(before, cache=False, state=state, stories=1, jobs=executor)
            begun, wall = _cpu(), time.perf_counter()
            briefing = summarize_bundle(today, cache=False, state=state, jobs=executor)
            del executor
        return DAY, _cpu() - begun, time.perf_counter() - wall, peak(), f"{len(briefing.stories):,}"


def peak() -> float:
    """The most memory that this process had, in MB; on Linux without what the process that started it had."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().split("VmHWM:")[1].split()[0]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
