"""Whole briefings of news in seven languages. All texts are invented."""

import re

import pytest
from news_languages import NEWS

import summarize
from summarize.rendering.html import page

BYLINES = {"de": ("Jens Petermann",), "es": ("Lucía Benítez",), "ru": ("Анна Морозова",), "ar": ("خالد عمر",)}
AGENCIES = {"de": "dpa", "fr": "AFP", "es": "EFE", "ru": "ТАСС", "ar": "أ ف ب", "hi": "भाषा", "zh": "新华社"}
# What two articles tell, by words of it: one statement that cites both.
TOLD = {
    "de": ["ums Leben", "verletzt, zwei"],
    "fr": ["22 migrants|Vingt-deux", "35 personnes|Trente-cinq"],
    "es": ["magnitud 6,4"],
    "ru": ["емь человек", "19 человек", "чрезвычайной"],
    "ar": ["وزارة الداخلية", "سامي الحداد"],
    "hi": ["14 अन्य|14 लोग", "पांच-पांच लाख"],
    "zh": ["11人死亡|11人遇难"],
}
DAYS = {
    "de": {"2019-03": "März 2019", "2025-05-13": "Vorgestern", "2025-05-14": "Mittwoch", "2025-05-20": "20. Mai"},
    "fr": {"2024-02": "février 2024", "2025-09-16": "mardi|lundi", "2025-09-17": "mercredi"},
    "es": {"2001": "2001", "2025-03-12": "ayer|miércoles"},
    "ru": {"2025-02-02": "вчера|воскресенье"},
    "ar": {"2021-03": "مارس 2021", "2025-10-13": "أمس الاثنين"},
    "hi": {
        "2023-03": "मार्च २०२३",
        "2025-07-21": "सोमवार",
        "2025-07-22": "मंगलवार",
        "2025-07-23": "बुधवार",
        "2025-08-15": "15 अगस्त",
    },
    "zh": {"2019-07": "2019年7月", "2025-08-18": "昨晚|18日", "2025-08-20": "8月20日", "2025-08-25": "下周一"},
}


@pytest.fixture(scope="module", params=NEWS)
def told(request, tmp_path_factory):
    """A language, and the briefing of its news."""
    folder = tmp_path_factory.mktemp(request.param)
    for name, text in NEWS[request.param].items():
        (folder / name).write_text(text, encoding="utf-8")
    return request.param, summarize.summarize_bundle(folder, length=400)


def test_another_event_is_another_story(told):
    """The fourth report is of something else, and no story has it together with another."""
    _, briefing = told
    assert ["S4"] in [list(story.sources) for story in briefing.stories]
    assert {"S1", "S2"} <= set(briefing.stories[0].sources)


def test_heads_are_no_sentences(told):
    """Title, byline, agency and date are known, and none of them is told."""
    language, briefing = told
    sources = {source.id: source for source in briefing.sources}
    assert sources["S1"].publisher == AGENCIES[language]
    assert sources["S2"].title in NEWS[language]["2.txt"]
    assert sources["S2"].authors == BYLINES.get(language, sources["S2"].authors)
    assert all(source.published for source in sources.values() if source.id != "S1")
    texts = [statement.text for story in briefing.stories for statement in story.summary]
    assert not [text for text in texts if len(text) < 18 and not re.search(r"[.!?。।؟]$", text)]
    assert not [text for text in texts if re.match(r".{0,30}(?:\((?:dpa|AFP|EFE|भाषा)\)|/ТАСС/|日电)", text)]


def test_what_two_reports_tell_is_told_once(told):
    """One statement cites both, whatever their words and digits."""
    language, briefing = told
    for words in TOLD[language]:
        found = [each for each in briefing.stories[0].summary if re.search(words, each.text)]
        assert len(found) == 1, words
        assert {"S1", "S2"} <= {cite.source for cite in found[0].cites}


def test_citations_are_what_stands_there(told):
    """The quoted characters are those of the file."""
    language, briefing = told
    names = {source.id: source.path for source in briefing.sources}
    for story in briefing.stories:
        for cite in (cite for statement in story.summary for cite in statement.cites):
            assert NEWS[language][names[cite.source]][cite.start : cite.end] == cite.quote


def test_dates_and_their_order(told):
    """Weekdays, month names and digits of the language are resolved; the entries stand in order."""
    language, briefing = told
    entries = briefing.stories[0].timeline
    starts = [entry.when.start for entry in entries]
    assert starts == sorted(starts)
    for day, words in DAYS[language].items():
        found = [each.when.expression.quote for each in entries if each.when.start.startswith(day)]
        assert any(re.search(words, quote) for quote in found), (day, found)


def test_sumy_writes_every_language(tmp_path):
    """Its methods rank facts in any language."""
    for language, files in NEWS.items():
        for name, text in files.items():
            (tmp_path / language).mkdir(exist_ok=True)
            (tmp_path / language / name).write_text(text, encoding="utf-8")
        briefing = summarize.summarize_bundle(tmp_path / language, backend="sumy", length=60)
        assert briefing.stories[0].summary


def test_the_page_of_arabic_news_runs_from_right_to_left(told):
    """Statements say their language, and the direction where it is not the page's."""
    language, briefing = told
    html = page(briefing)
    assert f'<p lang="{language}"' in html
    assert ('dir="rtl"' in html) is (language == "ar")
