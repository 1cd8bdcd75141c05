"""Whole briefings of news in seven languages. All texts are invented."""

import re
import tomllib
from pathlib import Path

import pytest

import summarize

BUNDLES = Path(__file__).parent / "data" / "bundles"
EXPECTED = tomllib.loads((BUNDLES.parent / "news.toml").read_text("utf-8"))
NEWS = {
    language: {file.name: file.read_text("utf-8") for file in sorted((BUNDLES / f"{language}-news").iterdir())}
    for language in EXPECTED
}


@pytest.fixture(scope="module", params=NEWS)
def briefed(request):
    """A language, and the briefing of its news: three reports of one event, one of another."""
    return request.param, summarize.summarize_bundle(BUNDLES / f"{request.param}-news", length=400)


def test_another_event_is_another_story(briefed):
    """The fourth report is of something else, and no story has it together with another."""
    _, briefing = briefed
    assert ["S4"] in [list(story.sources) for story in briefing.stories]
    assert {"S1", "S2"} <= set(briefing.stories[0].sources)


def test_heads_are_no_sentences(briefed):
    """Title, byline, agency and date are known, and none of them is told."""
    language, briefing = briefed
    sources = {source.id: source for source in briefing.sources}
    assert sources["S1"].publisher == EXPECTED[language]["agency"]
    assert sources["S2"].title in NEWS[language]["2.txt"]
    assert sources["S2"].authors == tuple(EXPECTED[language].get("authors", sources["S2"].authors))
    assert all(source.published for source in sources.values() if source.id != "S1")
    texts = [statement.text for story in briefing.stories for statement in story.summary]
    assert not [text for text in texts if len(text) < 18 and not re.search(r"[.!?。।؟]$", text)]
    assert not [text for text in texts if re.match(r".{0,30}(?:\((?:dpa|AFP|EFE|भाषा)\)|/ТАСС/|日电)", text)]


def test_what_two_reports_tell_is_told_once(briefed):
    """One statement cites both, whatever their words and digits."""
    language, briefing = briefed
    for words in EXPECTED[language]["said"]:
        found = [each for each in briefing.stories[0].summary if re.search(words, each.text)]
        assert len(found) == 1, words
        assert {"S1", "S2"} <= {cite.source for cite in found[0].cites}


def test_citations_are_what_stands_there(briefed):
    """The quoted characters are those of the file."""
    language, briefing = briefed
    names = {source.id: source.path for source in briefing.sources}
    for story in briefing.stories:
        for cite in (cite for statement in story.summary for cite in statement.cites):
            assert NEWS[language][names[cite.source]][cite.start : cite.end] == cite.quote


def test_dates_and_their_order(briefed):
    """Weekdays, month names and digits of the language are resolved; the entries stand in order."""
    language, briefing = briefed
    entries = briefing.stories[0].timeline
    starts = [entry.when.start for entry in entries]
    assert starts == sorted(starts)
    for day, words in EXPECTED[language]["days"].items():
        found = [each.when.expression.quote for each in entries if each.when.start.startswith(day)]
        assert any(re.search(words, quote) for quote in found), (day, found)


@pytest.mark.parametrize("language", NEWS)
def test_sumy_writes_every_language(language):
    """Its methods rank facts in any language."""
    briefing = summarize.summarize_bundle(BUNDLES / f"{language}-news", backend="sumy", length=60)
    assert briefing.stories[0].summary


def test_the_page_of_arabic_news_runs_from_right_to_left(briefed):
    """The page says its language, which is that of its news, and a direction where that is not from left to right."""
    language, briefing = briefed
    direction = ' dir="rtl"' if language == "ar" else ""
    assert f'<html lang="{language}"{direction}>' in summarize.render(briefing, "html")


def test_statements_say_their_language_on_a_page_in_another(briefed):
    """A reader of English sees English headings above Arabic sentences."""
    language, briefing = briefed
    direction = ' dir="rtl"' if language == "ar" else ""
    html = summarize.render(briefing, "html", language="en")
    assert '<html lang="en">' in html
    assert f'<p lang="{language}"{direction}>' in html
