"""Processes of this machine: how many this one may use, and how others are started without harm."""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal

from summarize.run.garbage import collect_seldom

StartMethod = Literal["fork", "forkserver", "spawn"]

_QUOTA = Path("/sys/fs/cgroup/cpu.max")
_TASKS = Path("/proc/self/task")


def processors() -> int:
    """How many this process may use: its affinity, and the quota of its control group."""
    try:
        count = len(os.sched_getaffinity(0))
    except AttributeError:  # not Linux
        count = os.cpu_count() or 1
    try:
        quota, period = _QUOTA.read_text().split()
        count = min(count, max(1, int(quota) // int(period)))
    except (OSError, ValueError):  # no control group, or "max"
        pass
    return count


def start_method() -> StartMethod:
    """How to start a process now: by a fork of this one, where no other thread could hold a lock that the copy would
    wait for."""
    if sys.platform != "linux":
        return "spawn"
    return "fork" if threading.active_count() == 1 and _is_single_threaded() else "forkserver"


def _is_single_threaded() -> bool:
    """Whether no library has a thread either, but for those that end theirs when there is a fork, as OpenBLAS does."""
    try:
        if _threads() == 1:
            return True
        with warnings.catch_warnings():
            # Of forks where there are threads: that is the question.
            warnings.simplefilter("ignore", DeprecationWarning)
            child = os.fork()
        if not child:
            os._exit(0)
        os.waitpid(child, 0)
        return _threads() == 1
    except OSError:
        return False


def _threads() -> int:
    return sum(1 for _ in _TASKS.iterdir())


def begin_worker() -> None:
    """A worker begins: interrupts are its parent's matter, and standard output is the briefing's alone.

    What it inherited is no garbage, and is not looked through, which would copy it.
    """
    gc.freeze()
    collect_seldom()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.stdout = sys.stderr
    with suppress(OSError):
        os.dup2(2, 1)  # for libraries that print below Python


def end_with_parent() -> None:
    """From now on this worker ends when its parent has ended, be that killed: else it would wait for work for ever."""
    from multiprocessing import parent_process
    from multiprocessing.connection import wait

    parent = parent_process()
    if parent is None:
        return
    parent_ends = [parent.sentinel]

    def end() -> None:
        wait(parent_ends)
        os._exit(1)

    threading.Thread(target=end, daemon=True).start()


@contextmanager
def interrupted_later() -> Iterator[None]:
    """An interrupt waits for the end of the block; the threads and processes that begin in it never see one."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
