"""Articles that do not stay in memory are read again, and are the same."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from summarize import InputError, summarize_bundle
from summarize.run import corpus
from summarize.run.corpus import Intake
from summarize.run.executor import Serial


def news(folder: Path) -> None:
    for number, place in enumerate(("Arlen", "Bosk", "Corvo")):
        text = f"The bridge of {place} fell on Monday. Nobody was hurt, the mayor of {place} said."
        (folder / f"{number}.txt").write_text(f"Bridge of {place}\n\n3 May 2024\n\n{text}\n")
    lines = [{"title": "Rain", "text": f"Rain fell on {number} villages. It will go on."} for number in range(3)]
    (folder / "rain.jsonl").write_bytes(b"\n".join(msgspec.json.encode(line) for line in lines))


def taken_in(folder: Path) -> Intake:
    return Intake(
        folder, progress=lambda stage, done, total: None, warn=lambda warning: None
    )  # fmt: skip


def test_the_second_reading_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of files with one record and with many."""
    news(tmp_path)
    kept = summarize_bundle(tmp_path)
    monkeypatch.setattr(corpus, "KEPT", 0)
    assert msgspec.json.encode(summarize_bundle(tmp_path)) == msgspec.json.encode(kept)


def test_an_article_is_the_same_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its id, dates and sentences too."""
    news(tmp_path)
    monkeypatch.setattr(corpus, "KEPT", 0)
    taken = taken_in(tmp_path)
    articles = list(taken.read(Serial(), []))
    assert [article.id for article in articles] == [f"S{number}" for number in range(1, 7)]
    assert [taken.article(article.id) for article in articles] == articles


def test_a_file_that_changes_in_between_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No citation points to what is no longer there."""
    news(tmp_path)
    monkeypatch.setattr(corpus, "KEPT", 0)
    taken = taken_in(tmp_path)
    list(taken.read(Serial(), []))
    (tmp_path / "1.txt").write_text("Another text altogether stands here. It was written later.\n")
    with pytest.raises(InputError, match=r"1\.txt: changed"):
        taken.article("S2")


def test_small_bundles_stay_in_memory(tmp_path: Path) -> None:
    """They are not read twice."""
    news(tmp_path)
    taken = taken_in(tmp_path)
    articles = list(taken.read(Serial(), []))
    (tmp_path / "1.txt").unlink()
    assert taken.article("S2") is articles[1]
