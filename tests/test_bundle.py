"""What may be asked for, and what every source says of itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from summarize import UsageError, summarize_bundle

NEWS = "The bridge of Arlen fell on Monday. Nobody was hurt, the mayor said.\n"


@pytest.mark.parametrize(
    "wrong",
    [
        {"unit": "lines"},
        {"verify": "lenient"},
        {"length": 0},
        {"total": 0},
        {"jobs": 0},
        {"window": -1},
        {"window": float("nan")},
        {"decay": 0},
    ],
)
def test_what_cannot_be_asked_for(wrong: dict[str, object]) -> None:
    """It is an error, and not taken for something else."""
    with pytest.raises(UsageError):
        summarize_bundle([{"text": NEWS}], **wrong)  # type: ignore[arg-type]


def test_the_window_and_the_decay_of_a_story() -> None:
    """Two reports of one event a month apart are one story where the window says so and the decay is slow."""
    again = "Engineers examine why the bridge of Arlen fell. The mayor of Arlen said that nobody was hurt.\n"
    bundle = [{"text": NEWS, "date": "2025-03-03"}, {"text": again, "date": "2025-04-03"}]
    asked: list[dict[str, float]] = [{}, {"window": 14}, {"window": 60}, {"window": 60, "decay": 3}]
    assert [len(summarize_bundle(bundle, **given).stories) for given in asked] == [1, 2, 1, 2]  # type: ignore[arg-type]


def test_the_encoding_of_a_source(tmp_path: Path) -> None:
    """It says how the bytes became text, so that positions can be found again."""
    (tmp_path / "a.txt").write_bytes(NEWS.replace("mayor", "“mayor”").encode("cp1252"))
    (source,) = summarize_bundle(tmp_path).sources
    assert source.encoding == "windows-1252"
