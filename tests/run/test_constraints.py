"""What the user says of files comes before what they say, in this run and in later ones with the same state."""

from __future__ import annotations

from pathlib import Path

import pytest
from group.news import HARBOUR, HARBOUR_AGAIN, HARBOUR_ELSEWHERE, QUARRY

from summarize import FileSet, UsageError, summarize_bundle

TEXTS = {"1.txt": HARBOUR, "2.txt": HARBOUR_AGAIN, "3.txt": HARBOUR_ELSEWHERE, "4.txt": QUARRY}
Stories = dict[frozenset[str], str]


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """A folder of four reports, two of them of one event."""
    folder = tmp_path / "news"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(f"Some headline\n\n3 May 2024\n\n{text}\n")
    return folder


def stories(bundle: object, **options: object) -> Stories:
    """How each story was grouped, by the paths of its files and their records."""
    briefing = summarize_bundle(bundle, **options)  # type: ignore[arg-type]
    name = {source.id: source.path + (f"#{source.record}" if source.record else "") for source in briefing.sources}
    return {frozenset(name[id] for id in story.sources): story.grouped_by.method for story in briefing.stories}


def test_files_are_apart(news: Path) -> None:
    """Two reports of one event are two stories, and each says why."""
    found = stories(news, apart=[("1.txt", "2.txt")])
    assert frozenset({"1.txt"}) in found
    assert "as you said" in found[frozenset({"2.txt"})]


def test_files_are_together(news: Path) -> None:
    """Two reports of two events are one story; a set may be a value of its own."""
    found = stories(news, together=[FileSet(("3.txt", "4.txt"), "my list")])
    assert found[frozenset({"3.txt", "4.txt"})] == "as you said: together"


def test_articles_in_memory_are_named_by_their_paths() -> None:
    """As files are."""
    articles = [{"path": name, "text": text} for name, text in TEXTS.items()]
    assert frozenset({"1.txt"}) in stories(articles, apart=[("1.txt", "2.txt")])


def test_all_articles_of_a_file_are_meant(news: Path) -> None:
    """Those of a file of several records are together with the others; a record may be named alone."""
    lines = [f'{{"text": "{text}"}}\n' for text in (HARBOUR_ELSEWHERE, QUARRY)]
    (news / "5.jsonl").write_text("".join(lines))
    for name in ("3.txt", "4.txt"):
        (news / name).unlink()
    whole = stories(news, together=[("1.txt", "5.jsonl")])
    assert any(len(files) == 4 for files in whole)
    (first,) = (name for files in stories(news) for name in files if name.endswith("#1"))
    alone = stories(news, together=[("1.txt", first)])
    assert frozenset({"1.txt", "2.txt", first}) in alone


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ({"apart": [("1.txt", "9.txt")]}, "apart: 9.txt is no file of the bundle"),
        ({"apart": [("1.txt",)]}, "apart: only 1.txt is named; name two files or more that are apart"),
        ({"together": [()]}, "together: no file is named"),
        ({"together": ["1.txt"]}, "'1.txt' is one file; give sets of two or more"),
        ({"apart": [("1.txt", "1.txt#7")]}, "1.txt has no record 7; its records are none"),
        ({"apart": [("1.txt", "news/1.txt")]}, "are the same file"),
        (
            {"apart": [("1.txt", "3.txt")], "together": [("1.txt", "2.txt"), ("2.txt", "3.txt")]},
            r"1.txt and 3.txt are said to be apart \(apart\) and together \(together\): leave out one of the two",
        ),
        ({"apart": [("1.txt", "3.txt")], "one_story": True}, "all files are one story, and some are said to be apart"),
    ],
)
def test_what_cannot_be_is_said(
    news: Path, said: dict[str, object], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the names, where they are given, and what to do."""
    monkeypatch.chdir(news.parent)
    with pytest.raises(UsageError, match=message):
        summarize_bundle(news, **said)  # type: ignore[arg-type]


def test_a_name_that_fits_two_files_is_an_error(news: Path) -> None:
    """Nothing is guessed."""
    (news / "more").mkdir()
    for name in ("a", "b"):
        (news / "more" / name).mkdir()
        (news / "more" / name / "9.txt").write_text(QUARRY)
    with pytest.raises(UsageError, match=r"9.txt fits 2 files: more/a/9.txt, more/b/9.txt; write more of its path"):
        summarize_bundle(news, apart=[("1.txt", "9.txt")])


def test_a_state_keeps_what_was_said(news: Path, tmp_path: Path) -> None:
    """It holds for later runs, also where the root of the paths is another folder by then."""
    state = tmp_path / "state"
    stories(news, state=state, apart=[("1.txt", "2.txt")])
    assert frozenset({"1.txt"}) in stories(news, state=state)
    later = tmp_path / "later"
    later.mkdir()
    (later / "5.txt").write_text(f"Some headline\n\n4 May 2024\n\n{QUARRY}\n")
    assert frozenset({"news/1.txt"}) in stories([news, later], state=state)


def test_a_file_of_an_earlier_run_may_be_named(news: Path, tmp_path: Path) -> None:
    """Today's report is together with yesterday's."""
    state, later = tmp_path / "state", tmp_path / "later"
    later.mkdir()
    (later / "5.txt").write_text("Some headline\n\n4 May 2024\n\nRain fell on nine villages. It will go on.\n")
    stories(news, state=state)
    assert list(stories(later, state=state, together=[("5.txt", "4.txt")])) == [
        frozenset({"later/5.txt", "news/4.txt"})
    ]


def test_what_is_kept_can_be_contradicted_by_nobody(news: Path, tmp_path: Path) -> None:
    """The message says how it is taken back; and the state is as before."""
    state = tmp_path / "state"
    stories(news, state=state, apart=[("1.txt", "2.txt")])
    before = state.read_bytes()
    with pytest.raises(UsageError, match=r"apart \(the state\) and together \(together\).*--remove 1.txt"):
        summarize_bundle(news, state=state, together=[("1.txt", "2.txt")])
    assert state.read_bytes() == before
