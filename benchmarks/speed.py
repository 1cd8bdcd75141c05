"""The whole command beside earlier builds of it, in pairs of the same minute, and where its time goes.

``python -m benchmarks speed --data DIR --before BUILD [BUILD ...]``: a build is a wheel, a checkout or an unpacked
wheel. Each row runs the earlier build and this one (this checkout, or ``--build``) in turn (A B A B), and prints this
one's least CPU seconds, wall seconds and peak memory, and the middle of the pairs' shares. Bytecode is compiled on both
sides, libraries have one thread, and there is one process unless the row is about several. Each run has an empty cache
of its own but in the rows about a folder that is read again. "same" says whether this build's bytes are those of the
earlier one.

``--rows`` picks rows by a part of their names; ``growth`` and ``stages`` are tables of their own.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct

from benchmarks.invented_stream import invented_story
from benchmarks.pipeline_bundle import write, write_article

HERE = Path(__file__).parent.parent
COMMAND = ("-P", "-c", "import sys; from summarize.cli import main; sys.exit(main())")
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
STREAMS = (10, 100, 300, 1000, 3000)
STORIES = (10, 100, 300, 1000)
NEW = 20
"""One file in so many is new, in the row about that."""


class Took(Struct, frozen=True):
    """What a process and its children took: seconds, and megabytes of the largest."""

    cpu: float
    wall: float
    peak: float


class Build(Struct, frozen=True):
    """A build that can be run: the folder that holds its packages."""

    name: str
    folder: Path

    def run(self, cache: Path, *arguments: str) -> Took:
        """Its command, with the cache in that folder."""
        return timed([sys.executable, *COMMAND, *arguments], self.environment(cache))

    def environment(self, cache: Path) -> dict[str, str]:
        """That of a process which imports this build."""
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        path = os.pathsep.join([str(self.folder), str(self.folder / "plugins")])
        return {**kept, **ONE_THREAD, "PYTHONPATH": path, "XDG_CACHE_HOME": str(cache)}


class Row(Struct, frozen=True):
    """A row of the table: a folder, the options with which this build reads it, and those of what it is compared with:
    earlier builds, or the same one (`with_itself`). `before` is a folder that this build has read before, with the same
    cache.
    """

    name: str
    folder: Callable[[], Path]
    choice: tuple[str, ...] = ("--jobs", "1")
    baseline: tuple[str, ...] = ("--jobs", "1")
    before: Callable[[], Path] | None = None
    with_itself: bool = False


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--before", type=Path, nargs="*", default=[], help="wheels or folders of earlier builds")
    parser.add_argument("--build", type=Path, default=HERE, help="what is measured, if not this checkout")
    parser.add_argument("--times", type=int, default=2, help="how often each pair is run")
    parser.add_argument("--rows", nargs="*", default=[], help="only the rows with one of these words in their name")


def run(data: Path, options: argparse.Namespace) -> None:
    with tempfile.TemporaryDirectory() as place:
        work = Path(place)
        here = Build("this", _unpacked(options.build, work).folder)
        earlier = [_unpacked(path, work) for path in options.before]
        for build in (here, *earlier):
            compileall.compile_dir(build.folder / "summarize", quiet=2)
            compileall.compile_dir(build.folder / "plugins", quiet=2)
        folders = _Folders(data, work / "bundles")

        def wanted(name: str) -> bool:
            return not options.rows or any(word in name for word in options.rows)

        print(f"{'':44} CPU s  wall s  peak MB   CPU  wall  peak  same  compared with")
        for row in _rows(folders):
            if wanted(row.name):
                for build in [here] if row.with_itself else earlier or [here]:
                    _show(row, here, build, work, times=options.times)
        if wanted("import of openai"):
            _show_import(here, work, times=options.times)
        if wanted("growth"):
            _show_growth(here, folders, work)
        if wanted("stages"):
            for build in (*earlier, here):
                _show_stages(build, folders.stream(300), work)


def _rows(folders: _Folders) -> list[Row]:
    one_story = ("--one-story", "--jobs", "1")
    html = ("-f", "html", "--jobs", "1")
    thousand = partial(folders.stream, 1000)
    return [
        Row("two files", lambda: HERE / "examples" / "wagner-mali"),
        *(Row(f"stream of {count}", partial(folders.stream, count)) for count in (1000, 3000)),
        *(Row(f"one story of {count}", partial(folders.story, count), one_story, one_story) for count in (100, 1000)),
        Row("the same 1000 again", thousand, before=thousand),
        Row(f"one of {NEW} new in 1000", thousand, before=folders.most_of_1000),
        Row("a second format of 1000", thousand, html, html, before=thousand),
        *(
            Row(f"{count} files, as many processes as pay", partial(folders.stream, count), (), with_itself=True)
            for count in (200, 1000)
        ),
    ]


def _show(row: Row, here: Build, other: Build, work: Path, *, times: int) -> None:
    """The least of each side; a share is that of the pairs' middle."""
    theirs, ours = [], []
    for _ in range(times):
        theirs.append(_once(row, other, row.baseline, work, fresh=not row.with_itself))
        ours.append(_once(row, here, row.choice, work, fresh=False))
    pages = [work / f"{name}.page" for name in ("baseline", "this")]
    same = "yes" if pages[0].read_bytes() == pages[1].read_bytes() else "no"
    least = Took(*(min(getattr(took, field) for took in ours) for field in ("cpu", "wall", "peak")))
    shares = [
        sorted(getattr(our, field) / getattr(their, field) for our, their in zip(ours, theirs, strict=True))[times // 2]
        for field in ("cpu", "wall", "peak")
    ]
    numbers = f"{least.cpu:7.2f} {least.wall:7.2f} {least.peak:8.0f}"
    compared = " ".join(row.baseline) if row.with_itself else other.name
    print(
        f"{row.name:42} {numbers}  {'  '.join(f'{share:4.2f}' for share in shares)}  {same:>4}  {compared}", flush=True
    )


def _once(row: Row, build: Build, choice: tuple[str, ...], work: Path, *, fresh: bool) -> Took:
    """One side of a pair. The other side knows nothing of earlier runs (`fresh`), whatever it could know."""
    cache = work / "cache"
    shutil.rmtree(cache, ignore_errors=True)
    if row.before and not fresh:
        first = ("--jobs", "1", "-q", "-f", "json", "--output", str(work / "before.page"))
        build.run(cache, str(row.before()), *first)
    format = () if "-f" in choice else ("-f", "json")
    page = work / ("this.page" if not fresh and choice is row.choice else "baseline.page")
    return build.run(cache, str(row.folder()), *choice, *format, "-q", "--output", str(page))


def _show_import(here: Build, work: Path, *, times: int) -> None:
    """What the SDK takes until it can be called, beside a plain import."""
    environment = here.environment(work / "cache")
    sides = ("import openai", "from summarize_openai.transport import sdk; sdk()")
    nothing, plain, ours = [], [], []
    for _ in range(times + 1):
        nothing.append(timed([sys.executable, "-P", "-c", "from summarize_openai import transport"], environment).cpu)
        plain.append(timed([sys.executable, "-P", "-c", sides[0]], environment).cpu)
        ours.append(timed([sys.executable, "-P", "-c", sides[1]], environment).cpu)
    took = min(ours) - min(nothing)
    print(f"{'import of openai':42} {took:7.2f} {'':16}  {took / min(plain):4.2f}", flush=True)


def _show_growth(here: Build, folders: _Folders, work: Path) -> None:
    """What an article takes in streams and in stories of more and more articles, the start left out."""
    nothing = (str(HERE / "examples" / "wagner-mali"), "--no-cache", "-q", "--output", str(work / "page"))
    start = min(here.run(work / "cache", *nothing).cpu for _ in range(2))
    print(f"\n{'growth':20} articles   CPU s  ms an article  peak MB")
    for name, counts, make, more in (
        ("many stories", STREAMS, folders.stream, ()),
        ("one story", STORIES, folders.story, ("--one-story",)),
    ):
        for count in counts:
            shutil.rmtree(work / "cache", ignore_errors=True)
            took = here.run(
                work / "cache", str(make(count)), *more, "--jobs", "1", "-q", "--output", str(work / "page")
            )
            each = (took.cpu - start) * 1000 / count
            print(f"{name:20} {count:8} {took.cpu:7.2f} {each:14.1f} {took.peak:8.0f}", flush=True)


def _show_stages(build: Build, folder: Path, work: Path) -> None:
    script = str(Path(__file__).parent / "speed_stages.py")
    shutil.rmtree(work / "cache", ignore_errors=True)
    done = subprocess.run(
        [sys.executable, "-P", script, str(folder)],
        env=build.environment(work / "cache"),
        capture_output=True,
        check=True,
    )
    found = json.loads(done.stdout)
    total = sum(found["samples"].values())
    print(f"\n{'stage, ' + build.name:32} share  us a sentence")
    for stage, count in sorted(found["samples"].items(), key=lambda item: -item[1]):
        each = found["cpu"] * 1e6 * count / total / found["sentences"]
        print(f"{stage:32} {count / total:5.1%}  {each:13.1f}", flush=True)


class _Folders:
    """Invented bundles, written when they are first asked for."""

    def __init__(self, data: Path, place: Path) -> None:
        self._data = data
        self._place = place

    def stream(self, count: int) -> Path:
        """A stream of news, a file an article."""
        folder = self._place / f"stream-{count}"
        if not folder.exists():
            write(self._data, folder, count)
        return folder

    def story(self, count: int) -> Path:
        """So many articles of one story."""
        folder = self._place / f"story-{count}"
        if not folder.exists():
            for article in invented_story(self._data, count):
                write_article(folder, article)
        return folder

    def most_of_1000(self) -> Path:
        """The stream of 1000 without one file in twenty, in a folder that is named like it."""
        whole = self.stream(1000)
        most = self._place / "most" / whole.name
        if not most.exists():
            shutil.copytree(whole, most)
            for path in sorted(most.rglob("*.txt"))[::NEW]:
                path.unlink()
        return most


def _unpacked(path: Path, work: Path) -> Build:
    if path.is_dir():
        return Build(path.name, path.absolute())
    folder = work / "builds" / path.stem
    with zipfile.ZipFile(path) as wheel:
        wheel.extractall(folder)
    return Build(path.name, folder)


def timed(command: Sequence[str], environment: dict[str, str]) -> Took:
    """What a process and its children take, run in a folder where nothing lies that could be imported."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    process = subprocess.Popen(command, env=environment, cwd=tempfile.gettempdir(), stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 3):
        sys.exit(f"failed: {' '.join(command)}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Took(cpu, wall, used.ru_maxrss / 1024)
