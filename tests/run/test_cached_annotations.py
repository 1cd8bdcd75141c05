"""Annotations from the cache: an article of a big story is annotated again only if what they say may differ."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import make
import msgspec
import pytest
from group.news import HARBOUR, HARBOUR_AGAIN, HARBOUR_ELSEWHERE, QUARRY

from summarize import summarize_bundle
from summarize.model import Annotation, Article
from summarize.run import cached_annotations
from summarize.run.cache import Cache, cache_folder, contents
from summarize.run.cached_annotations import annotate_by_cache

BEFORE = [
    f"{text} It was report {number}." for number, text in enumerate((HARBOUR, HARBOUR_AGAIN, HARBOUR_ELSEWHERE) * 2)
]


@pytest.fixture
def annotated(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The ids of the articles that are annotated from here on."""
    ids: list[str] = []
    annotate = cached_annotations.annotate

    def told(article: Article, **options: object) -> object:
        ids.append(article.id)
        return annotate(article, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(cached_annotations, "annotate", told)
    return ids


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    """An empty cache."""
    with closing(Cache(tmp_path / "cache", b"this program")) as opened:
        yield opened


def story(**metadata: str) -> list[Article]:
    """The articles of a story, by their ids; `metadata` are those of the first."""
    first, *others = BEFORE
    rest = [make.article(text, id=f"S{number}", date="2024-05-03") for number, text in enumerate(others, start=2)]
    return [make.article(first, id="S1", **{"date": "2024-05-03", **metadata}), *rest]


def annotations(articles: list[Article]) -> list[Annotation]:
    """The annotations of a story, without a cache."""
    return list(annotate_by_cache(articles, None).values())


def test_what_was_annotated_is_not_annotated_again(annotated: list[str], cache: Cache) -> None:
    """The annotations are the same, in the same order."""
    articles = story()
    cold = list(annotate_by_cache(articles, cache).values())
    assert annotated == ["S1", "S2", "S3", "S4", "S5", "S6"]
    assert list(annotate_by_cache(articles, cache).values()) == cold == annotations(articles)
    assert len(annotated) == 6


def test_articles_under_other_ids_are_known(annotated: list[str], cache: Cache) -> None:
    """Ids count the articles of a bundle, and change with it; annotations carry the new ones."""
    annotate_by_cache(story(), cache)
    annotated.clear()
    renamed = [
        msgspec.structs.replace(
            article,
            id=f"{article.id}0",
            sentences=tuple(msgspec.structs.replace(each, article=f"{article.id}0") for each in article.sentences),
        )
        for article in story()
    ]
    assert list(annotate_by_cache(renamed, cache).values()) == annotations(renamed)
    assert annotated == []


@pytest.mark.parametrize("metadata", [{"date": "2024-05-09"}, {"path": "other.txt"}], ids=["date", "path"])
def test_another_date_or_path_is_a_miss(annotated: list[str], cache: Cache, metadata: dict[str, str]) -> None:
    """They are in the dates, and in the ids of sentences."""
    annotate_by_cache(story(), cache)
    annotated.clear()
    changed = story(**metadata)
    assert list(annotate_by_cache(changed, cache).values()) == annotations(changed)
    assert annotated == ["S1"]


@pytest.mark.parametrize("change", [{"month_first": True}, {"language": "de"}], ids=["month_first", "language"])
def test_another_order_of_dates_or_language_is_a_miss(
    annotated: list[str], cache: Cache, change: dict[str, object]
) -> None:
    """As other articles may decide the one, and another detector the other."""
    articles = story()
    annotate_by_cache(articles, cache)
    annotated.clear()
    annotate_by_cache([msgspec.structs.replace(articles[0], **change), *articles[1:]], cache)
    assert "S1" in annotated


def test_a_name_that_another_article_changes_is_a_miss(annotated: list[str], cache: Cache) -> None:
    """A new article gives a captain another full name: those that call him by his surname are annotated again."""
    articles = story()
    texts = ["Holm slept.", "The ferry of Anders Holm sank."]
    first, new = (make.article(text, id=f"S{number}") for number, text in zip((8, 9), texts, strict=True))
    annotate_by_cache([*articles[:1], *articles[3:4], *articles[1:2], *articles[4:5], first], cache)
    annotated.clear()
    changed = [*articles[:1], *articles[3:4], *articles[1:2], *articles[4:5], first, new]
    assert list(annotate_by_cache(changed, cache).values()) == annotations(changed)
    assert annotated == ["S8", "S9"]


def test_small_stories_are_not_kept(annotated: list[str], cache: Cache) -> None:
    """They are annotated as without a cache."""
    annotate_by_cache(story()[:4], cache)
    assert annotated == []
    assert cache.is_empty()


def test_an_entry_that_is_no_annotation_is_a_miss(
    annotated: list[str], cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever its checksum says."""
    put = cache.put_many
    monkeypatch.setattr(
        cache, "put_many", lambda kind, rows: put(kind, [(key, b"\x91" + value) for key, value in rows])
    )
    articles = story()
    annotate_by_cache(articles, cache)
    assert list(annotate_by_cache(articles, cache).values()) == annotations(articles)
    assert len(annotated) == 12


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder of news, of which one story is big."""
    folder = tmp_path / "news"
    folder.mkdir()
    for number, text in enumerate([*BEFORE, QUARRY]):
        (folder / f"{number}.txt").write_text(f"Some headline\n\n3 May 2024\n\n{text}\n")
    return folder


def test_a_story_with_a_new_article_is_annotated_by_the_cache(news: Path, annotated: list[str]) -> None:
    """Only the new article is annotated; the briefing is that of a run without a cache."""
    summarize_bundle(news, one_story=True)
    annotated.clear()
    (news / "9.txt").write_text("Some headline\n\n4 May 2024\n\nThe ferry was towed into the port of Valdora.\n")
    warm = summarize_bundle(news, one_story=True)
    assert annotated == ["S8"]
    assert warm == summarize_bundle(news, one_story=True, cache=False)


def test_workers_keep_what_they_annotate(news: Path) -> None:
    """They write it themselves."""
    cold = summarize_bundle(news, jobs=2, one_story=True)
    folder = cache_folder()
    assert folder
    assert contents(folder).kinds["annotations"][0] == 7
    assert summarize_bundle(news, jobs=2, one_story=True) == cold
