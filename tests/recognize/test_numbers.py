# ruff: noqa: E501 (tables of cases)
"""Quantities in text: value, bound and what is counted."""

import pytest
from bounds import growth, limited

from summarize.recognize.numbers.find import figure, find_numbers
from summarize.recognize.numbers.words import ASCII_TOKEN, TOKEN


def read(text, language="en"):
    return [(number.value, number.bound, number.unit) for number in find_numbers(text, language=language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It killed over 30 soldiers.", (30, "over", "soldier")),
        ("It resulted in five deaths.", (5, "exact", "death")),
        ("At least twenty-five ships sank.", (25, "over", "ship")),
        ("Up to 45% stayed.", (45, "under", "%")),
        ("About 20 per cent left.", (20, "about", "%")),
        ("It cost $1.5 million.", (1_500_000, "exact", "USD")),
        ("It cost EUR 3bn.", (3_000_000_000, "exact", "EUR")),
        ("Some 1,500 people came.", (1500, "about", "peopl")),
        ("Two dozen men were held.", (24, "exact", "men")),
        ("It took thousands of votes.", (1000, "over", "vote")),
        ("For over a decade it lasted.", (10, "over", "year")),
        ("Three hundred and five rebel fighters fled.", (305, "exact", "fighter")),
        ("Nearly 2.5 million homes lost power.", (2_500_000, "under", "home")),
    ],
)
def test_english_quantities(text, expected):
    """Figures, words, scales, money and bounds are read, with the noun that is counted."""
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Mindestens 1.500 Soldaten starben.", "de", (1500, "over", "soldat")),
        ("Zweiunddreißig Häuser brannten.", "de", (32, "exact", "haus")),
        ("Es waren 3,5 Prozent.", "de", (3.5, "exact", "%")),
        ("Es kamen zweihundertfünfzig Gäste.", "de", (250, "exact", "gast")),
        ("Plus de 2 000 maisons ont brûlé.", "fr", (2000, "over", "maison")),
        ("Il y a vingt-trois morts.", "fr", (23, "exact", "mort")),
        ("Il a coûté 3,5 millions d'euros.", "fr", (3_500_000, "exact", "EUR")),
        ("Al menos treinta y dos casas.", "es", (32, "over", "cas")),
        ("Costó 5 millones de dólares.", "es", (5_000_000, "exact", "USD")),
    ],
)
def test_other_languages(text, language, expected):
    """German, French and Spanish words and decimal commas are read."""
    assert read(text, language) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "It happened on 7 June 2025.", "It has been so since 2021.", "In 2022 it ended.", "They met at 10:30.", "The 2nd attack came.",
        "It was June 5, 2024.", "The second attack came.", "An F-16 crashed.", "No one came.", "It was one of the best.", "Covid-19 spread.",
    ],
)  # fmt: skip
def test_dates_times_ordinals_and_names_are_no_quantities(text):
    """What is part of a date, a time, an order or a name counts nothing."""
    assert read(text) == []


def test_the_span_holds_bound_and_scale():
    """The span is what the text says of the amount, from its bound to its scale."""
    text = "It hit more than two million homes."
    (number,) = find_numbers(text)
    assert text[number.start : number.end] == "more than two million"


def test_a_figure_means_what_the_language_writes():
    """The decimal sign is the language's; a figure beyond measure has no value."""
    assert figure("1.500", "de") == 1500
    assert figure("1.500", "en") == 1.5
    assert figure("1,234,567", "en") == 1_234_567
    assert figure("9" * 400, "en") is None


@pytest.mark.parametrize(("piece", "size"), [("1", 1_000_000), ("1 111 ", 60_000), ("one ", 80_000), ("1.1", 150_000)])
def test_hostile_text_takes_linear_work(piece, size):
    """A long run of digits or number words ends, and twice the text is twice the work."""
    with limited():
        find_numbers(piece * (size // len(piece)))
    assert growth(find_numbers, piece, 6_000) < 2.2


def test_a_magnitude_counts_nothing_that_stands_after_it() -> None:
    """ "magnitude 6.8 hit" and "a magnitude 6.8 earthquake" are one measure; "of the decade" is none."""
    for text in ("A magnitude 6.8 earthquake struck Chile.", "A quake of magnitude 6.8 hit Chile."):
        assert [(number.value, number.unit) for number in find_numbers(text)] == [(6.8, "magnitud")]
    assert find_numbers("It was the trial of the decade.") == ()


def test_figures_without_spaces_around_them() -> None:
    """Chinese and Japanese write a figure, its scale and what it counts together; dates and ordinals are no figures."""
    found = find_numbers("至少40人死亡，1.5万人撤离，增长15%。", language="zh")
    assert [(number.value, number.unit) for number in found] == [(40, "人"), (15_000, "人"), (15, "%")]
    assert find_numbers("2024年5月3日第3次会议", language="zh") == ()


@pytest.mark.parametrize("text", ["5² is a square", "① man died", "A hall of 12² seats", "on the ³rd", "１２② ٣⑨"])
def test_digits_that_are_no_figures(text):
    """Raised and circled digits, which Python calls digits too, have no value."""
    assert all(text[found.start : found.end].isdecimal() for found in find_numbers(text))


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("ru", "двадцать пять человек", 25),
        ("ru", "более 3 тысяч домов", 3000),
        ("ar", "خمسة وعشرون قتيلا", 25),
        ("ar", "ثلاثة عشر شخصا", 13),
        ("ar", "أكثر من 200 ألف شخص", 200_000),
        ("hi", "पांच लाख रुपये", 500_000),
        ("it", "ventidue morti", 22),
        ("nl", "tweeëntwintig doden", 22),
        ("pt", "doze mortos", 12),
        ("zh", "1200余人", 1200),
        ("zh", "20多万人", 200_000),
    ],
)
def test_numbers_of_other_languages(language, text, value):
    """Number words, scales and what stands between a figure and what it counts."""
    (number,) = find_numbers(text, language=language)
    assert number.value == value


@pytest.mark.parametrize(
    ("language", "text", "values"),
    [
        ("en", "On Monday 17 people died.", [17]),
        ("de", "Es gab am Montag 17 Verletzte.", [17]),
        ("es", "Murieron el martes 18 personas.", [18]),
        ("nl", "Er vielen zondag 7 gewonden.", [7]),
        ("es", "El martes 14 murió un hombre.", []),
        ("es", "El martes 14 de mayo murió un hombre.", []),
        ("fr", "Le lundi 17, nous partons.", []),
        ("fr", "Le lundi 17 nous partons.", []),
        ("de", "Am Montag 17 Uhr.", []),
        ("en", "On Monday 17 June.", []),
    ],
)
def test_a_figure_after_a_weekday(language, text, values):
    """It counts what follows it; else it is the day of the month."""
    assert [number.value for number in find_numbers(text, language=language)] == values


@pytest.mark.parametrize(
    "text",
    [
        "1 234 567,5 and 12 345, 1'234.50; d'Arc, L'Oreal's 7-year-old",
        "x1 2x _3 a_b ten-\n-ten 'tis o'clock $5.50/kg (3,000) \x1c\x00",
    ],
)
def test_tokens_of_plain_text(text: str) -> None:
    """A text in ASCII is parted in another way, which gives the same."""
    assert ASCII_TOKEN.findall(text) == TOKEN.findall(text)
