"""What tests of several runs over one folder share."""

from __future__ import annotations

from pathlib import Path

import pytest
from run.news_files import TEXTS, write


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder of news in three stories."""
    folder = tmp_path / "news"
    folder.mkdir()
    for name, text in TEXTS.items():
        write(folder / name, text)
    return folder
