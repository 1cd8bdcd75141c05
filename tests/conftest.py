"""What all tests share: the flags that rewrite what is kept."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--update-golden``: see ``tests/golden/README.md``; ``--update-languages``: see ``tests/languages``."""
    parser.addoption("--update-golden", action="store_true", help="Rewrite the files of tests/golden from this run.")
    parser.addoption("--update-languages", action="store_true", help="Rewrite what tests/languages keeps.")
