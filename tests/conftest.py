"""What all tests share: the flag that rewrites the golden files."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--update-golden``: see ``tests/golden/README.md``."""
    parser.addoption("--update-golden", action="store_true", help="Rewrite the files of tests/golden from this run.")
