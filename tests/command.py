"""The command `briefing`, run in the process of the test."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from summarize.cli import main


def run(arguments: Sequence[str]) -> int:
    """Run `briefing` with `arguments`, and return its exit code."""
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert isinstance(ended.value.code, int)
    return ended.value.code
