"""Tables of test cases: rows in `tests/data/tables`, one JSON object a line, and the cases that are known to fail.

The golden tables are made of the same rows: they keep what is found, the tests that read them say what is right.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).parent / "data"


def rows(name: str) -> list[dict[str, Any]]:
    """The rows of `tests/data/tables/<name>.jsonl`, in order."""
    lines = (DATA / "tables" / f"{name}.jsonl").read_text("utf-8").splitlines()
    return [json.loads(line) for line in lines if line]


def cases(named: dict[str, Any], *, failing: str) -> list[Any]:
    """A parameter a name, those that `tests/data/known_failures.toml` lists under `failing` expected to fail.

    An expected failure that passes is an error (``xfail_strict``): a case that is mended is taken off the list. So is
    a name on the list that no case has.
    """
    known = tomllib.loads((DATA / "known_failures.toml").read_text("utf-8"))
    expected: Iterable[str] = known.get(failing, {}).get("cases", ())
    if strange := set(expected) - set(named):
        raise ValueError(f"known_failures.toml, [{failing}]: no case is called {sorted(strange)}")
    mark = pytest.mark.xfail(raises=AssertionError, reason="a known failure")
    return [pytest.param(value, id=name, marks=[mark] if name in expected else []) for name, value in named.items()]
