"""The words of the page: in which language they are, and how they count."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from samples import briefing, source, story

from summarize import render, summarize_bundle
from summarize.model import Briefing
from summarize.rendering.wording import around, fill, page_language, story_language, wording

LABELLED = [
    "ar", "cs", "da", "de", "el", "en", "es", "fi", "fr", "he", "hi", "hu", "it", "ja", "ko", "nl", "no", "pl", "pt",
    "ro", "ru", "sv", "tr", "uk", "zh",
]  # fmt: skip
ENDINGS = {"md": "md", "text": "txt", "html": "html"}


def spoken(*codes: str | None) -> Briefing:
    """A briefing with one story a language, each of one source."""
    sources = tuple(source(f"S{number}", language=code) for number, code in enumerate(codes, 1))
    stories = tuple(replace(story(), id=f"s{number}", sources=(f"S{number}",)) for number in range(1, len(codes) + 1))
    return replace(briefing(), sources=sources, stories=stories)


@pytest.mark.parametrize(
    ("code", "number", "shown"),
    [
        ("en", 1, "1 file"), ("en", 0, "0 files"), ("fr", 0, "0 fichier"), ("fr", 2, "2 fichiers"),
        ("ru", 1, "1 файл"), ("ru", 3, "3 файла"), ("ru", 11, "11 файлов"), ("ru", 21, "21 файл"),
        ("ru", 22, "22 файла"), ("ru", 112, "112 файлов"),
        ("pl", 1, "1 plik"), ("pl", 4, "4 pliki"), ("pl", 5, "5 plików"), ("pl", 21, "21 plików"),
        ("pl", 22, "22 pliki"), ("pl", 113, "113 plików"),
        ("cs", 2, "2 soubory"), ("cs", 22, "22 souborů"), ("ro", 19, "19 fișiere"), ("ro", 20, "20 de fișiere"),
        ("ar", 1, "ملف واحد"), ("ar", 2, "ملفان"), ("ar", 7, "7 ملفات"), ("ar", 11, "11 ملفًا"), ("ar", 100, "100 ملف"),
        ("ja", 1, "ファイル 1 件"), ("ja", 2, "ファイル 2 件"), ("xx", 2, "2 files"),
    ],
)  # fmt: skip
def test_a_count_has_the_form_of_its_number(code: str, number: int, shown: str) -> None:
    """By the plural categories of each language; English where nothing is known of it."""
    assert wording(code).count("files", number) == shown


def test_a_language_without_words_of_its_own_has_english_ones() -> None:
    """And says so, for the page's language is that of its words."""
    assert wording("xx").code == "en"
    assert wording("de-AT").code == "de"
    assert wording("xx").labels == wording("en").labels


def test_what_is_filled_in_is_never_read_as_a_label() -> None:
    """Words of an article may hold braces."""
    assert fill("“{text}”, {n}", text="{n} {x}", n=2) == "“{n} {x}”, 2"
    assert around("“{text}”") == ("“", "”")


@pytest.mark.parametrize(
    ("codes", "asked", "shown"),
    [
        (("de", "fr", "fr"), None, "fr"),
        (("fr", "de"), None, "de"),
        ((None, "ru"), None, "en"),
        ((), None, "en"),
        (("de",), "it", "it"),
    ],
)
def test_the_page_is_in_the_language_of_most_stories(
    codes: tuple[str | None, ...], asked: str | None, shown: str
) -> None:
    """Of several the first in the alphabet; English where none is known; the language that is asked for goes first."""
    assert page_language(spoken(*codes), asked) == shown


def test_a_page_without_stories_is_in_the_language_of_its_sources() -> None:
    """Even of those that tell no story."""
    assert page_language(replace(spoken("de", "de", "en"), stories=())) == "de"


def test_a_story_is_in_the_language_of_most_of_its_sources() -> None:
    """A source that is not among the records has none."""
    sources = {"S1": source("S1", language="de"), "S2": source("S2", language="de"), "S3": source("S3", language="en")}
    told = replace(story(), sources=("S1", "S2", "S3", "S9"))
    assert story_language(told, sources) == "de"
    assert story_language(told, sources, "nl") == "nl"


def test_each_story_has_the_words_of_its_language() -> None:
    """The first line and the sources are in that of the page."""
    shown = str(render(spoken("de", "de", "fr"), "text"))
    assert shown.startswith("Briefing\n")
    assert "3 Themen aus 3 Dateien" in shown
    assert "1 Datei · " in shown
    assert "1 fichier · " in shown
    assert "\nQuellen\n" in shown


def test_a_story_in_another_language_says_so_in_html() -> None:
    """With its direction, where that is another."""
    shown = str(render(spoken("de", "de", "ar"), "html"))
    assert '<html lang="de">' in shown
    assert '<article aria-labelledby="story-3" lang="ar" dir="rtl">' in shown


@pytest.mark.parametrize("code", LABELLED)
def test_a_language_has_words_of_its_own(code: str) -> None:
    """Of each that the documentation counts."""
    assert wording(code).code == code


@pytest.mark.parametrize("format", ENDINGS)
def test_our_own_output_is_known_in_every_language(format: str, tmp_path: Path) -> None:
    """The mark is the same in all, so that a briefing among its articles is not read as one of them."""
    (tmp_path / "article.txt").write_text("Dam breaks\n\nThe dam at Orlan broke on Sunday.\n", encoding="utf-8")
    for code in LABELLED:
        page = str(render(briefing(), format, language=code))
        (tmp_path / f"{code}.{ENDINGS[format]}").write_text(page, encoding="utf-8")
    read = [each.path for each in summarize_bundle(tmp_path).sources if each.status != "ignored"]
    assert read == ["article.txt"]


@pytest.mark.parametrize("format", ["json", "csv"])
def test_what_programs_read_has_no_language(format: str) -> None:
    """Keys, columns and values are the same."""
    assert render(briefing(), format, language="de") == render(briefing(), format)
