"""Datelines that name a day without its year."""

import pytest
from make import article

from summarize.parse.dateline import find_dateline
from summarize.parse.publication_date import days_of, yearless_in

REPORT = "The council of Norvale wants a new bridge over the river."


@pytest.mark.parametrize(
    ("language", "line", "said"),
    [
        ("en", "NORVALE, June 5 (Reuters) - ", "June 5"),
        ("en", "NORVALE, Sept. 3 (AP) _ ", "Sept. 3"),
        ("en", "NORVALE, Tuesday, June 5 (Reuters) - ", "Tuesday, June 5"),
        ("en", "(AP) - NORVALE, June 5 - ", "June 5"),
        ("fr", "NORVALE, mardi 5 juin (AFP) - ", "mardi 5 juin"),
        ("de", "NORVALE, 5. Juni (dpa) - ", "5. Juni"),
        ("it", "(ANSA) - NORVALE, 3 MAR - ", "3 MAR"),
        ("uk", "КИЇВ. 5 травня. УНН. ", "5 травня"),
        ("zh", "新华社巴黎6月5日电 ", "6月5日"),
    ],
)
def test_the_day_is_found_where_it_stands(language, line, said):
    """With its weekday, in each shape of a dateline."""
    text = line + ("Рада міста хоче новий міст через річку." if language == "uk" else REPORT)
    found = find_dateline(text, language)
    assert found and found.yearless
    assert text[found.yearless.start : found.yearless.end] == said
    assert found.date is None


def test_a_day_with_its_year_is_a_date():
    """It stands where it is said, in the second part of a dateline and after a full stop too."""
    text = f"(ANSA) - NORVALE, 3 MAR 2025 - {REPORT}"
    date = find_dateline(text, "it").date
    assert (date.first, text[date.start : date.end]) == ("2025-03-03", "3 MAR 2025")
    text = "КИЇВ. 5 травня 2025. УНН. Рада міста хоче новий міст через річку."
    date = find_dateline(text, "uk").date
    assert (date.first, text[date.start : date.end]) == ("2025-05-05", "5 травня 2025")


def test_an_article_has_no_day_without_a_year():
    """Its dateline is shown; whatever else dates it goes before."""
    found = article(f"NORVALE, June 5 (Reuters) - {REPORT}").published
    assert (found.start, found.end, found.rule) == (None, None, "dateline; no year")
    assert (found.expression.start, found.expression.end) == (9, 15)
    found = article(f"NORVALE, June 5 (Reuters) - {REPORT}", date="2018-06-06").published
    assert (found.start, found.rule) == ("2018-06-06", "metadata:test:date")


@pytest.mark.parametrize(
    ("language", "said", "years"),
    [
        ("en", "June 5", [2017, 2018, 2019, 2020]),
        ("en", "Tuesday, June 5", [2018]),
        ("en", "Tue., June 5", [2018]),
        ("es", "martes 5 de junio", [2018]),
        ("es", "mar. 5 jun", [2018]),
        ("ru", "вторник, 5 июня", [2018]),
        ("it", "3 MAR", [2017, 2018, 2019, 2020]),
        ("en", "Feb. 29", [2020]),
        ("en", "the council", []),
    ],
)
def test_the_day_in_some_years(language, said, years):
    """Only where the year has it, on its weekday."""
    assert [day.year for day in days_of(said, language, range(2017, 2021))] == years


def test_nothing_is_found_in_other_words():
    """No digit, no day of a month."""
    assert yearless_in("NORVALE", "en") is None
    assert yearless_in("NORVALE, 5", "en") is None


def test_a_town_in_small_letters_has_a_comma_before_its_day():
    """ "On June 5 - " begins a sentence."""
    found = find_dateline("Le Havre, 3 juin – Un incendie a détruit un entrepôt du port.", "fr")
    assert found and found.yearless and found.end == 19
    assert find_dateline("On June 5 – The council wants a new bridge over the river.", "en") is None
    assert find_dateline("Mayor, June 5 and later – The council wants a new bridge.", "en") is None
