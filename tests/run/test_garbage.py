"""Garbage is looked for seldom, and never in what modules make when they are loaded."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest

from summarize.run.garbage import loading


@pytest.fixture(autouse=True)
def _thawed() -> Iterator[None]:
    gc.unfreeze()
    yield
    gc.unfreeze()


def test_nothing_is_looked_through_while_modules_are_loaded():
    """Afterwards it is again."""
    with loading():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_modules_made_is_not_looked_through_later(monkeypatch):
    """It lives as long as the process."""
    with loading():
        monkeypatch.setitem(sys.modules, "loaded_within", ModuleType("loaded_within"))
    assert gc.get_freeze_count() > 0


def test_where_no_module_was_loaded_all_objects_stay_under_watch():
    """A second call in one process keeps no garbage."""
    with loading():
        pass
    assert gc.get_freeze_count() == 0


def test_a_process_that_collects_nothing_stays_so():
    """Who has turned the search off has a reason."""
    gc.disable()
    try:
        with loading():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
