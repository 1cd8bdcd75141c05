"""How often Python looks for objects that only hold each other: there are few, and values by the million."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

COLLECT_EVERY = 50_000
"""New objects between two searches."""


def collect_seldom() -> None:
    """Make the searches of this process few, from now on."""
    gc.set_threshold(COLLECT_EVERY)


@contextmanager
def loading() -> Iterator[None]:
    """Modules are loaded within: what they make is no garbage, and is not looked through, then or later."""
    loaded, enabled = len(sys.modules), gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if len(sys.modules) > loaded:
            gc.freeze()
        if enabled:
            gc.enable()
