"""`briefing PATH…`: the main job, from files to a page."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]


def test_a_folder_becomes_a_briefing(bundle: Path, briefing: Run) -> None:
    """Markdown on standard output, with citations and sources; nothing on standard error."""
    code, out, err = briefing("news")
    assert (code, err) == (0, "")
    assert out.startswith("# Briefing\n")
    assert "[S1:4]" in out
    assert "**S2** b.txt · used" in out


def test_without_a_path_the_current_folder_is_read(
    bundle: Path, briefing: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same page as with the folder named."""
    named = briefing("news")
    monkeypatch.chdir(bundle)
    assert briefing() == named


@pytest.mark.parametrize("format", ["md", "text", "json", "html"])
def test_each_format_can_be_asked_for(bundle: Path, briefing: Run, format: str) -> None:
    """`--format` chooses the page."""
    code, out, _ = briefing("news", "--format", format)
    start = {"md": "# Briefing", "text": "Briefing\n===", "json": "{", "html": "<!doctype html>"}[format]
    assert code == 0
    assert out.startswith(start)


@pytest.mark.parametrize(("name", "start"), [("b.json", "{"), ("b.html", "<!doctype"), ("b.md", "# "), ("b", "# ")])
def test_the_name_of_the_output_chooses_the_format(bundle: Path, briefing: Run, name: str, start: str) -> None:
    """Where `--format` does not; and standard output stays empty."""
    code, out, _ = briefing("news", "--output", name)
    assert (code, out) == (0, "")
    assert Path(name).read_text(encoding="utf-8").startswith(start)


def test_the_output_is_not_read_as_an_article(bundle: Path, briefing: Run) -> None:
    """A second run over the folder that holds the first one's page says the same."""
    _, first, _ = briefing("news")
    briefing("news", "--output", "news/briefing.md")
    code, out, _ = briefing("news")
    assert code == 0
    assert (
        out.partition("## Sources")[0].partition("\n\n##")[2] == first.partition("## Sources")[0].partition("\n\n##")[2]
    )


def test_what_the_user_gives_is_used(bundle: Path, briefing: Run) -> None:
    """Date and publisher of a file that does not say them."""
    _, out, _ = briefing("news", "--date", "b.txt=2024-03-06", "--publisher", "b.txt=Tolling Times", "-f", "json")
    second = json.loads(out)["sources"][1]
    assert second["publisher"] == "Tolling Times"
    assert second["published"]["start"] == "2024-03-06"


def test_metadata_of_many_files_comes_from_a_table(bundle: Path, briefing: Run) -> None:
    """A CSV with the columns path, date, publisher, title, url."""
    Path("meta.csv").write_text("path,date,publisher\na.txt,,Harn Herald\nb.txt,2024-03-06,Post\n", encoding="utf-8")
    _, out, _ = briefing("news", "--metadata", "meta.csv", "-f", "json")
    assert [source["publisher"] for source in json.loads(out)["sources"]] == ["Harn Herald", "Post"]


def test_what_is_given_for_no_file_is_told(bundle: Path, briefing: Run) -> None:
    """A misspelt name is not taken in silence, and a column that is not known neither."""
    Path("meta.csv").write_text("path,colour\na.txt,red\n", encoding="utf-8")
    code, _, err = briefing("news", "--date", "c.txt=2024-03-06", "--metadata", "meta.csv")
    assert code == 0
    assert "--date: c.txt is no file of the bundle\n" in err
    assert "colour" in err


def test_files_can_be_left_out(bundle: Path, briefing: Run) -> None:
    """`--exclude` takes a glob."""
    _, out, _ = briefing("news", "--exclude", "b*", "-f", "json")
    assert [source["path"] for source in json.loads(out)["sources"] if source["status"] == "used"] == ["a.txt"]


def test_another_backend_writes(bundle: Path, briefing: Run) -> None:
    """With its options; the page says who wrote it."""
    code, out, _ = briefing("news", "--backend", "sumy", "-o", "method=luhn", "-f", "json")
    assert code == 0
    assert json.loads(out)["generated"]["backend"] == "sumy"
    assert json.loads(out)["generated"]["options"] == {"method": "luhn"}


def test_the_length_is_that_of_the_summary(bundle: Path, briefing: Run) -> None:
    """Fewer words, fewer statements."""
    summaries = [
        json.loads(briefing("news", "--length", length, "-f", "json")[1])["stories"][0]["summary"]
        for length in ("20", "200")
    ]
    assert len(summaries[0]) < len(summaries[1])


@pytest.mark.parametrize(
    ("condition", "code"), [("undated", 6), ("single-file", 6), ("skipped", 0), ("fallback", 0), ("conflict", 0)]
)
def test_a_condition_can_fail_a_run(bundle: Path, briefing: Run, condition: str, code: int) -> None:
    """The briefing is printed all the same, and the exit is 6 if the condition is met."""
    found, out, err = briefing("news", "--fail-on", condition)
    assert found == code
    assert out.startswith("# Briefing")
    assert (f"--fail-on {condition}" in err) == (code == 6)


def test_a_dateline_without_a_year_is_no_date(bundle: Path, briefing: Run) -> None:
    """An article whose year is not known is undated."""
    (bundle / "only").mkdir()
    (bundle / "only" / "c.txt").write_text("NORVALE, June 5 (AP) _ The mayor of Norvale resigned over a bridge.\n")
    code, out, _ = briefing("news/only", "--fail-on", "undated")
    assert (code, "undated (“June 5”, no year)" in out) == (6, True)


def test_a_skipped_file_is_told_and_degrades(bundle: Path, briefing: Run) -> None:
    """The rest is briefed; standard error names the file and why; the exit is 3."""
    (bundle / "c.txt").write_bytes(b"\x00\x01\x02" * 1000)
    code, out, err = briefing("news")
    assert code == 3
    assert err.startswith("skipped: c.txt: ")
    assert "**S3** c.txt · skipped" in out


def test_quiet_says_nothing_on_standard_error(bundle: Path, briefing: Run) -> None:
    """The exit code alone tells."""
    (bundle / "c.txt").write_bytes(b"\x00\x01\x02" * 1000)
    code, _, err = briefing("news", "--quiet")
    assert (code, err) == (3, "")


def test_many_skipped_files_are_counted(bundle: Path, briefing: Run) -> None:
    """Five by name, the rest as a number, all of them with --verbose."""
    for number in range(8):
        (bundle / f"z{number}.txt").write_bytes(b"\x00\x01\x02" * 1000)
    _, _, err = briefing("news")
    assert err.count("\n") == 6
    assert "and 3 more" in err
    assert briefing("news", "--verbose")[2].count("skipped: z") == 8


def test_an_ignored_file_degrades_nothing(bundle: Path, briefing: Run) -> None:
    """A file of no known format is listed, and is no fault."""
    (bundle / "c.xyz").write_text("?", encoding="utf-8")
    code, out, err = briefing("news")
    assert (code, err) == (0, "")
    assert "c.xyz · ignored" in out


def test_a_word_that_names_a_command_is_the_command(bundle: Path, briefing: Run) -> None:
    """A folder of that name is `./backends`."""
    bundle.rename("backends")
    assert "-o method=" in briefing("backends")[1]
    assert briefing("./backends")[1].startswith("# Briefing")
