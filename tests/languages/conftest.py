"""Pages that are made from the language files: compared with what is kept, or rewritten."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

Check = Callable[[Path, str], None]


@pytest.fixture
def kept(request: pytest.FixtureRequest) -> Check:
    """Fail unless a file holds this text; with ``--update-languages``, write it there instead."""
    update = bool(request.config.getoption("--update-languages"))

    def check(path: Path, text: str) -> None:
        if update:
            path.write_text(text, encoding="utf-8")
        elif not path.is_file() or path.read_text(encoding="utf-8") != text:
            pytest.fail(f"{path.name} is not up to date: run pytest tests/languages --update-languages", pytrace=False)

    return check
