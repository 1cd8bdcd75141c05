"""What may be asked for, and what every source says of itself."""

from __future__ import annotations

from pathlib import Path

import make
import pytest

from summarize import Article, UsageError, summarize_bundle

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


def dates(*articles: dict[str, str]) -> list[tuple[str | None, str]]:
    """Day and rule of each source."""
    found = summarize_bundle(list(articles), one_story=True)
    return [(each.published.start, each.published.rule) for each in found.sources if each.published]


def test_the_order_of_a_publishers_digits() -> None:
    """A date in digits is read as its publisher writes elsewhere, and what its text counts from it follows."""
    one = {"text": NEWS, "date": "02/01/2025", "publisher": "Arlen Post"}
    other = {"text": "The mayor of Arlen resigned on Tuesday.", "date": "25/01/2025", "publisher": "Arlen Post"}
    assert dates(one, other)[0] == ("2025-01-02", "metadata:given:date; day first, by the publisher's other dates")
    found = summarize_bundle([one, other], one_story=True)
    assert "2024-12-30" in [entry.when.start for entry in found.stories[0].timeline]
    assert found.sources[0].published and found.sources[0].published.alternatives == (("2025-02-01", "2025-02-01"),)


def test_the_order_that_lies_near_the_storys_days() -> None:
    """Where nothing else says it, the day that lies near the others is taken; where none does, that of the language."""
    one = {"text": NEWS, "date": "02/01/2025"}
    assert dates(one, {"text": "The bridge of Arlen fell.", "date": "2025-01-03"})[0][0] == "2025-01-02"
    assert dates(one, {"text": "The bridge of Arlen fell.", "date": "2025-02-03"})[0] == (
        "2025-02-01",
        "metadata:given:date; month first, by the other dates of the story",
    )
    assert dates(one, {"text": "The bridge of Arlen fell.", "date": "2025-06-03"})[0][1].endswith("by default")


def test_a_revised_article_dates_nothing() -> None:
    """Given as an article it keeps when it was changed: its weekdays stay open."""
    found = summarize_bundle([revised("The mayor of Arlen resigned on Tuesday.")])
    assert found.stories[0].timeline == ()
    assert found.sources[0].published and "revised 2025-06-07" in found.sources[0].published.rule


def test_a_revised_article_is_near_to_all_days() -> None:
    """It joins a story of the time of its last change."""
    told = (
        "The bridge of Arlen over the Tarn fell into the river on a night of heavy rain. "
        "Mayor Ann Lee of Arlen closed the road along the Tarn. Nobody was hurt."
    )
    later = make.article(
        "Divers looked for cars in the Tarn at Arlen after its bridge fell into the river. "
        "Ann Lee, the mayor, wants a new bridge over the Tarn by winter.",
        id="S2", date="2025-06-06",
    )  # fmt: skip
    found = summarize_bundle([revised(told), later], window=5)
    assert len(found.stories) == 1


def revised(text: str) -> Article:
    """An article of a page that was changed years later."""
    return make.article(text, date="2019-05-02", modified="2025-06-07")
