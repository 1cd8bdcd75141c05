"""A corpus is made once and whole; articles that do not stay in memory are read again, and are the same."""

from __future__ import annotations

import pickle
from pathlib import Path

import msgspec
import pytest

from summarize import Article, InputError, summarize_bundle
from summarize.run import corpus
from summarize.run.corpus import Corpus, collect
from summarize.run.executor import Serial
from summarize.run.reading import open_input, read_and_parse
from summarize.run.state import FileChanges


def news(folder: Path) -> None:
    for number, place in enumerate(("Arlen", "Bosk", "Corvo")):
        text = f"The bridge of {place} fell on Monday. Nobody was hurt, the mayor of {place} said."
        (folder / f"{number}.txt").write_text(f"Bridge of {place}\n\n3 May 2024\n\n{text}\n")
    lines = [{"title": "Rain", "text": f"Rain fell on {number} villages. It will go on."} for number in range(3)]
    (folder / "rain.jsonl").write_bytes(b"\n".join(msgspec.json.encode(line) for line in lines))


def collected(bundle: object) -> Corpus:
    """The corpus of a bundle; its signatures are let go."""
    opened = open_input(bundle, warn=pytest.fail)
    parsed = read_and_parse(opened, Serial())
    found, signatures = collect(
        opened, parsed, state=None, changes=FileChanges(), progress=lambda stage, done, total: None
    )
    signatures.close()
    return found


def loaded(found: Corpus, *ids: str) -> list[Article]:
    return [found.article_source().load(reference) for reference in found.references(ids)]


def test_the_second_reading_gives_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of files with one record and with many."""
    news(tmp_path)
    kept = summarize_bundle(tmp_path)
    monkeypatch.setattr(corpus, "KEPT", 0)
    assert msgspec.json.encode(summarize_bundle(tmp_path)) == msgspec.json.encode(kept)


def test_an_article_is_the_same_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its id, dates and sentences too, in whatever order it is asked for."""
    news(tmp_path)
    kept = collected(tmp_path)
    ids = [record.id for record in kept.records]
    assert ids == [f"S{number}" for number in range(1, 7)]
    monkeypatch.setattr(corpus, "KEPT", 0)
    read_again = collected(tmp_path)
    assert not read_again.in_memory
    assert loaded(read_again, *reversed(ids)) == loaded(kept, *ids)[::-1]


def test_what_is_parsed_is_consumed_once(tmp_path: Path) -> None:
    """A second consumer finds nothing, and no article under another id."""
    news(tmp_path)
    opened = open_input(tmp_path, warn=pytest.fail)
    parsed = read_and_parse(opened, Serial())
    assert len(list(parsed)) == 6
    with pytest.raises(InputError, match="nothing to read"):
        collect(opened, parsed, state=None, changes=FileChanges(), progress=lambda stage, done, total: None)


def test_a_file_that_changes_in_between_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No citation points to what is no longer there."""
    news(tmp_path)
    monkeypatch.setattr(corpus, "KEPT", 0)
    found = collected(tmp_path)
    (tmp_path / "1.txt").write_text("Another text altogether stands here. It was written later.\n")
    with pytest.raises(InputError, match=r"1\.txt: changed"):
        loaded(found, "S2")


def test_small_bundles_stay_in_memory(tmp_path: Path) -> None:
    """They are not read twice."""
    news(tmp_path)
    found = collected(tmp_path)
    (tmp_path / "1.txt").unlink()
    assert loaded(found, "S2") == [found.in_memory["S2"]]


def test_a_worker_is_sent_no_article_that_it_can_read(tmp_path: Path) -> None:
    """Only how its file is found; articles that came from memory are sent whole."""
    news(tmp_path)
    found = collected(tmp_path)
    sent = pickle.loads(pickle.dumps(found.article_source()))
    assert not sent.in_memory
    assert [sent.load(reference) for reference in found.references(["S2"])] == loaded(found, "S2")
    memory = collected([{"text": "Rain fell on nine villages. It will go on."}])
    assert list(pickle.loads(pickle.dumps(memory.article_source())).in_memory) == ["S1"]
