"""Drafts: a story that was written once is not written again, and is printed as if it had been."""

from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, ClassVar

import make
import msgspec
import pytest
from group.news import HARBOUR, HARBOUR_AGAIN, QUARRY
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from run.news_files import TEXTS, write

from summarize import (
    BackendError,
    Claim,
    Given,
    GivenMetadatum,
    Group,
    Grouping,
    Metadatum,
    Origin,
    Plugins,
    Provided,
    Request,
    Usage,
    load_plugins,
    summarize_bundle,
)
from summarize.plugin.testing import sample_briefing
from summarize.run import cache as caches
from summarize.run.cache import cache_folder
from summarize.run.drafts import CachedDrafts, Draft, printed

COPY = "5.txt"
NEW = (
    "A bus left the road near Tarnov on Friday and two pupils were hurt. The driver, Lena Havel, had braked for a deer."
)
WRITTEN: list[str] = []
"""The ids of stories that a backend of this module was asked about."""


class Openings:
    """The first sentence of each article."""

    name: ClassVar[str] = "openings"
    deterministic: ClassVar[bool] = True

    def __init__(self, *, most: int = 9) -> None:
        self.most = most

    def write(self, request: Request, /) -> Iterable[Claim]:
        WRITTEN.append(request.story.id)
        for article in request.story.articles[: self.most]:
            first = article.sentences[0].id
            yield Claim(text=request.text(first), sentences=(first,))


class Moody(Openings):
    """Says nothing about how it answers."""

    deterministic: ClassVar[bool] = False


class Costly(Openings):
    """Says what a call has taken."""

    def write(self, request: Request, /) -> Iterable[Claim]:
        request.report(Usage(calls=1))
        yield from super().write(request)


class Failing(Openings):
    """Fails, so that another one writes."""

    def write(self, request: Request, /) -> Iterable[Claim]:
        WRITTEN.append(request.story.id)
        raise BackendError("out of order")


class Unpacked(Openings):
    """Cannot be sent anywhere, so that nobody can tell its options."""

    def __reduce__(self) -> str:
        raise TypeError("stays here")


class Doubtful:
    """A judge that says nothing about how it answers."""

    name: ClassVar[str] = "doubtful"

    def judge(self, text: str, passages: object, /) -> str:
        return ""


class Sure(Doubtful):
    """A judge that always gives the same answer."""

    deterministic: ClassVar[bool] = True


@pytest.fixture(autouse=True)
def written() -> Iterator[list[str]]:
    """What is written in a test."""
    WRITTEN.clear()
    yield WRITTEN


@pytest.fixture
def news(news: Path) -> Path:
    """A folder of news in three stories, with a copy."""
    write(news / COPY, HARBOUR)
    return news


def said(key: str, value: str) -> Given:
    """What the user says of all files."""
    return Given(tuple(GivenMetadatum(path, Metadatum(key, value, f"--{key}")) for path in (*TEXTS, COPY)))


def brief(news: Path, *, backend: object = None, **options: Any) -> bytes:
    """The briefing as bytes; with an empty list of what was written."""
    WRITTEN.clear()
    return msgspec.json.encode(summarize_bundle(news, backend=backend or Openings(), **options))  # type: ignore[arg-type]


def test_a_story_that_is_unchanged_is_not_written_again(news: Path, written: list[str]) -> None:
    """The briefing has the same bytes, and those of a run without a cache."""
    cold = brief(news)
    assert len(written) == 3
    assert brief(news) == cold
    assert written == []
    assert brief(news, cache=False) == cold


def test_sources_have_the_ids_of_this_bundle(news: Path, written: list[str]) -> None:
    """A file in front of all others moves every id: its story alone is written."""
    brief(news)
    write(news / "0.txt", NEW)
    warm = brief(news)
    assert len(written) == 1
    assert warm == brief(news, cache=False)
    (news / "0.txt").unlink()
    (news / "2.txt").unlink()
    fewer = brief(news)
    assert written == []
    assert fewer == brief(news, cache=False)


@pytest.mark.parametrize("copies", [2, 12])
def test_numbers_within_a_story_come_to_nothing(tmp_path: Path, copies: int) -> None:
    """What is printed is the same where a backend is given the articles under their ids."""
    news = tmp_path / "many"
    news.mkdir()
    for number in range(copies):
        write(news / f"{number}a.txt", HARBOUR.replace("240", f"{200 + number // 3}"))
        write(news / f"{number}b.txt", QUARRY if number % 2 else HARBOUR_AGAIN)
    both = [msgspec.json.decode(brief(news, backend=backend)) for backend in (Openings(), Moody())]
    assert both[0]["stories"] == both[1]["stories"]
    assert any(story["origins"] for story in both[0]["stories"])


def test_several_processes_give_the_same(news: Path) -> None:
    """Cold and warm."""
    one = brief(news, cache=False)
    assert brief(news, jobs=2) == one
    assert brief(news, jobs=2) == one


def test_progress_counts_all_stories(news: Path) -> None:
    """Those that need not be written are done from the start."""
    brief(news)
    write(news / "0.txt", NEW)
    told: list[tuple[int, int | None]] = []
    brief(news, progress=lambda stage, done, total: told.append((done, total)) if stage == "writing" else None)
    assert told[0] == (3, 4)
    assert told[-1] == (4, 4)


@pytest.mark.parametrize(
    "otherwise",
    [
        {"length": 20},
        {"unit": "sentences", "length": 2},
        {"language": "de"},
        {"verify": "strict"},
        {"backend": Openings(most=1)},
        {"backend": Costly()},
        {"given": said("publisher", "Arlen Post")},
        {"given": said("url", "https://arlen.example/1")},
    ],
    ids=["length", "unit", "language", "mode", "options", "backend", "publisher", "url"],
)
def test_whatever_a_story_depends_on_is_part_of_its_key(news: Path, otherwise: dict[str, Any]) -> None:
    """The length, what it counts, the language, the mode, the backend and its options, and each article."""
    brief(news)
    brief(news, **otherwise)
    assert len(WRITTEN) == 3


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.replace("Some headline", "Another headline"),
        lambda text: text.replace("3 May", "4 May"),
        lambda text: text.replace("fog", "mist"),
        lambda text: f"By Ada Moor\n\n{text}",
    ],
    ids=["title", "date", "text", "author"],
)
def test_a_story_with_a_changed_article_is_written_anew(news: Path, change: Callable[[str], str]) -> None:
    """That one alone."""
    brief(news)
    path = news / "3.txt"
    path.write_text(change(path.read_text()))
    warm = brief(news)
    assert len(WRITTEN) == 1
    assert warm == brief(news, cache=False)


def test_a_date_that_others_decide_is_part_of_the_key(tmp_path: Path) -> None:
    """An article of the same publisher says whether 02/01 is in January or in February."""
    (tmp_path / "1.json").write_bytes(msgspec.json.encode(dated(HARBOUR, "02/01/2025")))
    brief(tmp_path)
    (tmp_path / "2.json").write_bytes(msgspec.json.encode(dated(NEW, "25/01/2025")))
    warm = brief(tmp_path)
    assert len(WRITTEN) == 2
    assert warm == brief(tmp_path, cache=False)


def test_an_article_that_was_sent_from_a_worker_is_the_same_one() -> None:
    """Its parts are other objects there, and the key of its story is that of the article which was read here."""
    with closing(caches.Cache(Path(), b"")) as cache:
        drafts = CachedDrafts(cache, "openings")
        group = Group(articles=("S1",), copies=(), grouped_by=Grouping(method="given"))
        article = make.article(HARBOUR, date="2024-05-03")
        sent = pickle.loads(pickle.dumps(article))
        assert drafts.key(group, [sent]) == drafts.key(group, [article])


def dated(text: str, day: str) -> dict[str, str]:
    return {"text": text, "title": "Some headline", "date": day, "publisher": "Arlen Post"}


def test_a_file_of_many_articles_may_grow(tmp_path: Path) -> None:
    """The stories of those that were in it are not written again."""
    records = [msgspec.json.encode(dated(text, "2025-01-03")) for text in (HARBOUR, QUARRY, NEW)]
    (tmp_path / "all.jsonl").write_bytes(b"\n".join(records[:2]))
    brief(tmp_path)
    (tmp_path / "all.jsonl").write_bytes(b"\n".join(records))
    brief(tmp_path)
    assert len(WRITTEN) == 1


@pytest.mark.parametrize(
    "backend", [Moody(), Costly(), Failing(), Unpacked()], ids=lambda backend: type(backend).__name__
)
def test_what_may_come_out_otherwise_is_written_each_time(news: Path, backend: Openings) -> None:
    """A backend that does not say that it is deterministic, has costs, failed, or cannot be told from another one."""
    cold = brief(news, backend=backend)
    assert brief(news, backend=backend) == cold
    assert len(WRITTEN) == 3


@pytest.mark.parametrize(("judge", "times"), [(Doubtful, 3), (Sure, 0)])
def test_a_judge_must_be_deterministic_too(news: Path, judge: type[Doubtful], times: int) -> None:
    """Else its stories are written each time."""
    brief(news, plugins=judged_by(judge))
    brief(news, plugins=judged_by(judge))
    assert len(WRITTEN) == times


def judged_by(judge: type[Doubtful]) -> Plugins:
    provided = Provided(name=judge.name, made_by=judge, plugin="judge", distribution="judge", version="1")
    return replace(load_plugins(), judging=(provided,))


def test_articles_in_memory_are_remembered_too() -> None:
    """They need no file."""
    bundle = [{"text": QUARRY}, {"text": NEW}]
    summarize_bundle(bundle, backend=Openings())
    WRITTEN.clear()
    summarize_bundle(bundle, backend=Openings())
    assert WRITTEN == []


@pytest.mark.parametrize("sealed", [False, True])
def test_a_damaged_draft_is_none(news: Path, sealed: bool) -> None:
    """Though its checksum may be right."""
    cold = brief(news)
    folder = cache_folder()
    assert folder
    with closing(sqlite3.connect(folder / caches.FILE)) as rows:
        for (key,) in rows.execute("SELECT key FROM entry WHERE kind = 'draft'").fetchall():
            value = caches._checksum("draft", key, b"?") + b"?" if sealed else b"?"
            rows.execute("UPDATE entry SET value = ? WHERE key = ?", (value, key))
        rows.commit()
    assert brief(news) == cold
    assert len(WRITTEN) == 3


@given(st.lists(st.integers(1_000, 9_999), min_size=4, max_size=4, unique=True).map(sorted))
def test_every_id_is_put_in(numbers: list[int]) -> None:
    """In citations, dates, conflicts, origins, what is unused and all else: no number within the story is left."""
    ids = [f"S{number}" for number in numbers]
    for sample in sample_briefing().stories:
        origin = Origin(articles=sample.sources)
        draft = Draft(brief=replace(sample, origins=None), origins=(origin,), repeatable=True)
        as_numbered = msgspec.json.encode(printed(draft, group("S1", "S2", "S3", "S4"))).decode()
        for number, id in enumerate(ids, start=1):
            as_numbered = as_numbered.replace(f'"S{number}"', f'"{id}"')
        assert msgspec.json.encode(printed(draft, group(*ids))).decode() == as_numbered


def group(*ids: str) -> Group:
    return Group(articles=ids, grouped_by=Grouping(method="given"))
