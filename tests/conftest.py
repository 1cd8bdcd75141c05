"""What all tests share: the flags that rewrite what is kept, and that no test touches the user's cache."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest

_FOLDERS = count()


def pytest_addoption(parser: pytest.Parser) -> None:
    """``--update-golden``: see ``tests/golden/README.md``; ``--update-languages``: see ``tests/languages``."""
    parser.addoption("--update-golden", action="store_true", help="Rewrite the files of tests/golden from this run.")
    parser.addoption("--update-languages", action="store_true", help="Rewrite what tests/languages keeps.")


@pytest.fixture(scope="session", autouse=True)
def cache_of_fixtures(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What fixtures of modules start does not touch the user's cache folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(autouse=True)
def cache_of_test(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Each test, and each command that it starts, has a cache folder of its own, which is not there yet."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.getbasetemp() / "caches" / str(next(_FOLDERS))))
