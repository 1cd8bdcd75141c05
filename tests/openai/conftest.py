"""A model behind a socket, an environment without keys, a cache of the test's own, and no waiting."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import openai  # noqa: F401 (loading it takes seconds, which are no test's)
import pytest
from command import run
from model_server import Model
from pytest_httpserver import HTTPServer

from summarize import Briefing, summarize_bundle
from summarize_openai import transport

EXAMPLE = Path(__file__).parents[2] / "examples" / "wagner-mali"

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(autouse=True)
def pauses(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[float]:
    """The seconds that were waited between tries, without waiting; and an environment that says nothing."""
    for name in list(os.environ):
        if name.startswith(("OPENAI_", "AZURE_", "TIKTOKEN_", "DATA_GYM_")) or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("TIKTOKEN_CACHE_DIR", str(tmp_path / "tables"))
    waited: list[float] = []
    monkeypatch.setattr(transport, "pause", waited.append)
    return waited


@pytest.fixture
def model(httpserver: HTTPServer) -> Model:
    """A model that a test scripts."""
    return Model(httpserver)


@pytest.fixture
def write(model: Model) -> Callable[..., Briefing]:
    """The example bundle, written by the model; keywords are options of the backend."""

    def call(bundle: object = EXAMPLE, *, fallback: bool = True, **options: object) -> Briefing:
        given = {"base_url": model.base_url, "model": "scripted", **options}
        return summarize_bundle(bundle, backend="openai", options=given, fallback=fallback)  # type: ignore[arg-type]

    return call


@pytest.fixture
def briefing(model: Model, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Run `briefing` with the model: exit code, standard output, standard error."""

    def call(*arguments: object, base_url: str | None = None) -> tuple[int, str, str]:
        words = [str(argument) for argument in arguments]
        code = run([*words, "--backend", "openai", "-o", f"base_url={base_url or model.base_url}"])
        captured = capsysbinary.readouterr()
        return code, captured.out.decode(), captured.err.decode()

    return call
