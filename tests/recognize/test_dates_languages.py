"""Dates in other languages, read with dateparser's tables."""

from __future__ import annotations

import pytest

from summarize.recognize.dates import find_dates
from summarize.recognize.dates.tables.load import table
from summarize.recognize.dates.unspaced.read import number

CASES = [
    ("de", "Am Montag, dem 2. Juni, kam er.", [("Montag, dem 2. Juni", "2025-06-02", "2025-06-02")]),
    ("de", "Seit 2021 ist er da.", [("2021", "2021-01-01", None)]),
    (
        "de",
        "Anfang März kam er, vor drei Tagen ging er.",
        [("Anfang März", "2025-03-01", "2025-03-15"), ("vor drei Tagen", "2025-06-04", "2025-06-04")],
    ),
    (
        "de",
        "Letzte Woche und am vergangenen Freitag regnete es.",
        [("Letzte Woche", "2025-05-26", "2025-06-01"), ("vergangenen Freitag", "2025-06-06", "2025-06-06")],
    ),
    ("de", "Am 03.06.2025 begann es.", [("03.06.2025", "2025-06-03", "2025-06-03")]),
    ("fr", "Le lundi 2 juin 2025, il est venu.", [("lundi 2 juin 2025", "2025-06-02", "2025-06-02")]),
    (
        "fr",
        "La semaine dernière, il y a trois jours, hier.",
        [
            ("La semaine dernière", "2025-05-26", "2025-06-01"),
            ("il y a trois jours", "2025-06-04", "2025-06-04"),
            ("hier", "2025-06-06", "2025-06-06"),
        ],
    ),
    ("fr", "Depuis 2021, en mai, il pleut.", [("2021", "2021-01-01", None), ("mai", "2025-05-01", "2025-05-31")]),
    ("es", "El lunes, 2 de junio de 2025, llegó.", [("lunes, 2 de junio de 2025", "2025-06-02", "2025-06-02")]),
    (
        "es",
        "La semana pasada y hace tres días.",
        [("La semana pasada", "2025-05-26", "2025-06-01"), ("hace tres días", "2025-06-04", "2025-06-04")],
    ),
    (
        "it",
        "Lunedì 2 giugno 2025 è arrivato, venerdì scorso no.",
        [("Lunedì 2 giugno 2025", "2025-06-02", "2025-06-02"), ("venerdì scorso", "2025-06-06", "2025-06-06")],
    ),
    (
        "pt",
        "Na segunda-feira, 2 de junho de 2025, chegou.",
        [("segunda-feira, 2 de junho de 2025", "2025-06-02", "2025-06-02")],
    ),
    (
        "pt",
        "Há três dias e ontem choveu.",
        [("Há três dias", "2025-06-04", "2025-06-04"), ("ontem", "2025-06-06", "2025-06-06")],
    ),
    (
        "nl",
        "Op maandag 2 juni 2025 kwam hij, vorige week niet.",
        [("maandag 2 juni 2025", "2025-06-02", "2025-06-02"), ("vorige week", "2025-05-26", "2025-06-01")],
    ),
    (
        "ru",
        "В понедельник, 2 июня 2025 года, он приехал.",
        [("понедельник, 2 июня 2025 года", "2025-06-02", "2025-06-02")],
    ),
    (
        "ru",
        "С 2021 года, на прошлой неделе, в пятницу.",
        [
            ("2021 года", "2021-01-01", None),
            ("на прошлой неделе", "2025-05-26", "2025-06-01"),
            ("пятницу", "2025-06-06", "2025-06-06"),
        ],
    ),
    ("ar", "يوم الاثنين 2 يونيو 2025", [("الاثنين 2 يونيو 2025", "2025-06-02", "2025-06-02")]),
    ("ar", "قبل ثلاثة أيام", [("قبل ثلاثة أيام", "2025-06-04", "2025-06-04")]),
    (
        "tr",
        "Geçen hafta ve üç gün önce geldi.",
        [("Geçen hafta", "2025-05-26", "2025-06-01"), ("üç gün önce", "2025-06-04", "2025-06-04")],
    ),
    (
        "zh",
        "2025年6月2日他来了，上周五他走了。",
        [("2025年6月2日", "2025-06-02", "2025-06-02"), ("上周五", "2025-05-30", "2025-05-30")],
    ),
    (
        "zh",
        "三天前，去年，3日。",
        [
            ("三天前", "2025-06-04", "2025-06-04"),
            ("去年", "2024-01-01", "2024-12-31"),
            ("3日", "2025-06-03", "2025-06-03"),
        ],
    ),
    ("nl", "Op vrijdagavond brak er brand uit.", [("vrijdagavond", "2025-06-06", "2025-06-06")]),
    ("de", "Am Freitagabend brach ein Feuer aus.", [("Freitagabend", "2025-06-06", "2025-06-06")]),
    ("de", "Ende April gestand er.", [("Ende April", "2025-04-21", "2025-04-30")]),
    ("it", "Il primo maggio hanno marciato.", [("primo maggio", "2025-05-01", "2025-05-01")]),
    ("it", "Dal 3 al 5 giugno si è scioperato.", [("3 al 5 giugno", "2025-06-03", "2025-06-05")]),
    ("pt", "Três semanas atrás ele foi preso.", [("Três semanas atrás", "2025-05-17", "2025-05-17")]),
    ("tr", "İki gün önce hükümet düştü.", [("İki gün önce", "2025-06-05", "2025-06-05")]),
    ("tr", "Cuma akşamı yangın çıktı.", [("Cuma", "2025-06-06", "2025-06-06")]),
    ("tr", "2021'den beri bölge istikrarsız.", [("2021", "2021-01-01", None)]),
    ("tr", "Mayıs ayında itiraf etti.", [("Mayıs", "2025-05-01", "2025-05-31")]),
    ("tr", "1990'larda durum farklıydı.", [("1990'larda", "1990-01-01", "1999-12-31")]),
    ("ar", "وقال المتحدث اليوم السبت", [("اليوم السبت", "2025-06-07", "2025-06-07")]),
    ("ar", "ستجرى بعد أسبوعين", [("بعد أسبوعين", "2025-06-16", "2025-06-22")]),
    ("zh", "本月2日，警方表示。", [("本月2日", "2025-06-02", "2025-06-02")]),
    ("zh", "他6月2日(星期一)被捕。", [("6月2日(星期一", "2025-06-02", "2025-06-02")]),
    ("ru", "Забастовка шла с 3 по 5 июня.", [("3 по 5 июня", "2025-06-03", "2025-06-05")]),
    (
        "ja",
        "6月2日、先週、金曜日。",
        [
            ("6月2日", "2025-06-02", "2025-06-02"),
            ("先週", "2025-05-26", "2025-06-01"),
            ("金曜日", "2025-06-06", "2025-06-06"),
        ],
    ),
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_language(language: str, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    """Expressions are found with their spans and resolved in the language given."""
    found = find_dates(text, anchor="2025-06-07", language=language)
    assert [(text[item.start : item.end], item.first, item.last) for item in found] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"), [CASES[0], CASES[5], CASES[8], CASES[14], CASES[16], CASES[19]]
)
def test_language_is_guessed(language: str, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    """Without a language the text's commonest words or its script tell it."""
    found = find_dates(text, anchor="2025-06-07")
    assert [(text[item.start : item.end], item.first, item.last) for item in found] == expected


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
    assert number(text) == value


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
