"""Dates in other languages, read with dateparser's tables."""

from __future__ import annotations

import json
import re
from operator import itemgetter
from typing import Any

import pytest
from tables import DATA

from summarize import language
from summarize.recognize.dates import find_dates
from summarize.recognize.dates.signed.read import SignedReadings
from summarize.recognize.dates.tables.load import table

LINES = (DATA / "dates" / "languages.jsonl").read_text("utf-8").splitlines()
CASES: dict[str, dict[str, Any]] = {f"{case['language']} {case['text']}": case for case in map(json.loads, LINES)}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_language(case: dict[str, Any]) -> None:
    """Expressions are found with their spans and resolved in the language given."""
    found = find_dates(case["text"], anchor="2025-06-07", language=case["language"])
    assert [[case["text"][each.start : each.end], each.first, each.last] for each in found] == case["dates"]


@pytest.mark.parametrize("case", [case for case in CASES.values() if case.get("guessed")], ids=itemgetter("text"))
def test_language_is_guessed(case: dict[str, Any]) -> None:
    """Without a language the text's commonest words or its script tell it."""
    found = find_dates(case["text"], anchor="2025-06-07")
    assert [[case["text"][each.start : each.end], each.first, each.last] for each in found] == case["dates"]


@pytest.mark.parametrize(
    "text", ["Die Lage ist so ernst.", "So geht es nicht, die Zeit drängt.", "Er sagte am Rande mehr."]
)
def test_german_words_that_are_short_weekdays(text: str) -> None:
    """Articles and adverbs that are also abbreviations of weekdays are no dates."""
    assert find_dates(text, anchor="2025-06-07", language="de") == ()


def test_unknown_language_is_read_as_english() -> None:
    """A language without tables is read with the English rules."""
    (found,) = find_dates("7 June 2025", language="xx")
    assert found.first == "2025-06-07"


def test_tables_of_dateparser() -> None:
    """The tables, which dateparser does not document, hold what the grammars read from them."""
    german = table("de")
    assert german is not None
    assert german.months["märz"] == 3
    assert german.weekdays["montag"] == 0
    assert german.units["wochen"] == "W"
    assert german.phrases["gestern"] == (-1, "D")
    assert any(template.startswith("vor ") for template, _, _ in german.templates)
    assert not german.month_first
    assert german.spaced


@pytest.mark.parametrize(
    ("text", "value"),
    [("二〇二五", 2025), ("２０２５", 2025), ("十", 10), ("二十３", 23), ("1二", 12), ("十十五", 0), ("一二十", 0)],
)
def test_integers_without_spaces(text: str, value: int) -> None:
    """Digits of any kind, mixed or not; what makes no number is 0."""
    assert SignedReadings(language("zh"), None, re.compile("(?!)")).number(text) == value


@pytest.mark.parametrize("text", ["二十３月", "十十月", "一二十日", "2025年1二月3日", "５十日"])
def test_odd_numerals_end_no_run(text: str) -> None:
    """What is found in signs of mixed kinds stands where it says."""
    for found in find_dates(text, anchor="2025-06-07", language="zh"):
        assert 0 <= found.start < found.end <= len(text)


@pytest.mark.parametrize(
    ("language", "text", "year"),
    [
        ("de", "Bereits 2018 hatten Gutachter vor Rissen gewarnt.", "2018"),
        ("de", "Zuletzt 2021 wurde die Brücke geprüft.", "2021"),
        ("de", "Bereits 2018 Menschen sind geflohen.", None),
        ("nl", "Reeds 2018 was er gewaarschuwd.", "2018"),
        ("sv", "Redan 2018 varnade experter.", "2018"),
        ("hi", "यह बांध 1987 में बनाया गया था।", "1987"),
        ("hi", "वह साल 2014 के चुनाव में हारे।", "2014"),
        ("hi", "कार्यक्रम में 2014 लोग थे।", None),
        ("ur", "یہ ڈیم 1987 میں بنایا گیا تھا۔", "1987"),
        ("tr", "Uzmanlar daha 2018'de uyarmıştı.", "2018"),
    ],
)
def test_years_by_the_word_beside_them(language, text, year):
    """An adverb of time before a verb, or a postposition, makes four digits a year; a counted noun does not."""
    assert [found.value for found in find_dates(text, language=language)] == ([year] if year else [])
