"""What bounds the work of a test that feeds hostile text: counted calls, and a limit on the processor that ends a hang.

No test reads a clock. `calls` counts, so that doubling a text shows how the work grows, the same on every machine;
`limited` is a safety limit, far above what is needed, for what no count sees: a pattern that backtracks inside C.
"""

from __future__ import annotations

import resource
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


class TooMuchWork(BaseException):
    """The safety limit was met; no ``except Exception`` of the code under test swallows it."""


def calls(function: Callable[[], object]) -> int:
    """How many functions, of Python and of C, are called while `function` runs."""
    count = 0

    def profile(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(profile)
    try:
        function()
    finally:
        sys.setprofile(before)
    return count


def growth(function: Callable[[str], object], piece: str, size: int) -> float:
    """How many times as many calls a text of 2 × `size` characters takes as one of `size`; 2 where the work is linear.

    A hundred calls are added to both, so that work that does not depend on the length counts as no growth.
    """
    text = piece * (size // len(piece))
    function(text)  # what is loaded or compiled once is no growth
    once, twice = calls(lambda: function(text)), calls(lambda: function(text + text))
    return (twice + 100) / (once + 100)


@contextmanager
def limited(seconds: int = 30) -> Iterator[None]:
    """Raise `TooMuchWork` where the block takes more than so many seconds of the processor (``RLIMIT_CPU``)."""

    def stop(number: int, frame: FrameType | None) -> None:
        raise TooMuchWork(f"more than {seconds} s of processor time")

    used = resource.getrusage(resource.RUSAGE_SELF)
    soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    handler = signal.signal(signal.SIGXCPU, stop)
    resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + seconds, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))
        signal.signal(signal.SIGXCPU, handler)
