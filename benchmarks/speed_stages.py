"""Where a run spends its CPU time, as a process of its own: ``python speed_stages.py FOLDER`` prints JSON.

Every two milliseconds of CPU time the stack is looked at. A sample counts for the outermost function of a room of the
package, of the evidence for the module within; what is outside of all rooms is the start and the rest. The build is
that of PYTHONPATH.
"""

from __future__ import annotations

import json
import signal
import sys
import time
from collections import Counter
from types import FrameType

ROOMS = ("read", "parse", "group", "recognize", "evidence", "compose", "verify", "rendering")
EVERY = 0.002


def stage_of(frame: FrameType | None) -> str:
    """The stage of a stack, whose innermost frame this is."""
    found = "start and the rest"
    while frame is not None:
        path = frame.f_code.co_filename.replace("\\", "/")
        room, _, module = path.rpartition("/summarize/")[2].partition("/")
        if "summarize_coverage/" in path:
            found = "coverage backend"
        elif "/summarize/" in path and room in ROOMS and not _only_calls(room, module, found):
            found = f"evidence: {module.removesuffix('.py')}" if room == "evidence" else room
        frame = frame.f_back
    return found


def _only_calls(room: str, module: str, inner: str) -> bool:
    """Whether a room has called the stage `inner`, which counts for itself."""
    return (
        (room == "group" and inner in ("read", "parse"))
        or (room == "compose" and inner in ("coverage backend", "verify"))
        or (room == "evidence" and module == "story.py" and inner.startswith("evidence: "))
    )


def main(folder: str) -> None:
    samples: Counter[str] = Counter()
    signal.signal(signal.SIGPROF, lambda _, frame: samples.update([stage_of(frame)]))
    signal.setitimer(signal.ITIMER_PROF, EVERY, EVERY)
    from summarize import read_bundle, summarize_bundle

    summarize_bundle(folder, jobs=1)
    signal.setitimer(signal.ITIMER_PROF, 0)
    cpu = time.process_time()
    from summarize.parse import parse_article

    sentences = sum(len(parse_article(item, id="").sentences) for item in read_bundle(folder) if hasattr(item, "text"))
    json.dump({"cpu": cpu, "sentences": sentences, "samples": samples}, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1])
