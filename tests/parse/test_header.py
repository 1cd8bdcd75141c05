"""Heads of plain texts, in the manner of many newspapers: what is told from them, and that no sentence is lost."""

import pytest
from make import article

BODY = (
    "The river Norva burst its banks on Friday. Three villages were cut off.\n\n"
    "Soldiers came to help. They brought food."
)
TITLE = "River bursts its banks in Norvale"


def reasons(found):
    return [(found.slice(item), item.reason) for item in found.excluded]


@pytest.mark.parametrize(
    ("head", "authors", "publisher", "date"),
    [
        ("By Ann Lee, Reuters", ("Ann Lee",), "Reuters", None),
        ("Ann Lee | 7 June 2025", ("Ann Lee",), None, "2025-06-07"),
        ("Norvale News Desk / Ann Lee / 7th June 2025", ("Ann Lee",), "Norvale News Desk", "2025-06-07"),
        ("Saturday, June 7, 2025", (), None, "2025-06-07"),
        ("Published: June 7, 2025 10:02 AM EDT", (), None, "2025-06-07"),
        ("By Ann Lee and Bo Ray\nStaff writers\n2025-06-07", ("Ann Lee", "Bo Ray"), None, "2025-06-07"),
        ("Written by Ann Lee\nUpdated 7 June 2025", ("Ann Lee",), None, "2025-06-07"),
        ("BY ANN LEE", ("ANN LEE",), None, None),
    ],
)
def test_lines_below_the_title(head, authors, publisher, date):
    """Bylines and date lines give author, publisher and date, and are no sentences."""
    found = article(f"{TITLE}\n{head}\n\n{BODY}")
    assert (found.title, found.authors, found.publisher) == (TITLE, authors, publisher)
    assert (found.published and found.published.start) == date
    assert len(found.sentences) == 4


@pytest.mark.parametrize(
    ("text", "author"),
    [
        (
            "Der Damm ist gebrochen\nVon Anna Maier\n\nDer Damm bei Norvale ist am Freitag gebrochen. "
            "Drei Dörfer sind abgeschnitten.",
            "Anna Maier",
        ),
        (
            "La digue a cédé\nPar Anne Dupré\n\nLa digue de Norvale a cédé vendredi. "
            "Trois villages sont coupés du monde.",
            "Anne Dupré",
        ),
        (
            "La presa se rompió\nPor Ana Pérez\n\nLa presa de Norvale se rompió el viernes. "
            "Tres pueblos quedaron aislados.",
            "Ana Pérez",
        ),
        ("Плотина прорвана\nАвтор: Анна Ли\n\nПлотину у города прорвало в пятницу. Три деревни отрезаны.", "Анна Ли"),
        ("انهيار السد\nبقلم: أحمد علي\n\nانهار السد يوم الجمعة قرب المدينة. وانقطعت ثلاث قرى.", "أحمد علي"),
    ],
)  # fmt: skip
def test_bylines_in_other_languages(text, author):
    """A byline is known by the word for "by" of its language."""
    found = article(text)
    assert found.authors == (author,)
    assert len(found.sentences) == 2


@pytest.mark.parametrize(
    ("prefix", "publisher"),
    [
        ("NORVALE, June 6 (Reuters) - ", "Reuters"),
        ("NORVALE (AFP) — ", "AFP"),
        ("(Reuters) - ", "Reuters"),
        ("NORVALE, Utopia (AP) — ", "AP"),
        ("Norvale (dpa/AFP) - ", "dpa/AFP"),
        ("NEW NORVALE, June 7 (PTI) ", "PTI"),
        ("NORVALE — ", None),
        ("NORVALE: ", None),
        ("Norvale, 7 June 2025 – ", None),
        ("NORVALE, June 6 (Xinhua) -- ", "Xinhua"),
    ],
)
def test_datelines_before_the_first_sentence(prefix, publisher):
    """The sentence starts after the dateline, which is excluded and may name the agency."""
    found = article(f"{TITLE}\n\n{prefix}{BODY}")
    assert found.slice(found.sentences[0]) == "The river Norva burst its banks on Friday."
    assert (prefix.strip(), "dateline") in reasons(found)
    assert found.publisher == publisher


@pytest.mark.parametrize(
    "sentence",
    [
        "NATO — the alliance — said nothing.",
        "The mayor (Ann Lee) - who came late - left early.",
        "Norvale - a town of 900 - was flooded.",
        '"Go," she said — and they went.',
    ],
)
def test_dashes_that_are_no_dateline(sentence):
    """A dash within a sentence does not make a dateline of what stands before it."""
    found = article(f"{sentence} Three villages were cut off.")
    assert found.slice(found.sentences[0]) == sentence


def test_a_standfirst_above_the_title():
    """The line that stands twice is the title; the sentence above it and the short one below are standfirsts."""
    text = (
        "The river Norva has left its bed, officials say, and cut off three villages in the hills.\n"
        f"{TITLE}\n\n{TITLE}\n"
        "Soldiers bring food to villages that the river cut off.\n"
        "The river Norva burst its banks on Friday, officials said. "
        "It cut off three villages in the hills above the town.\n"
        "Soldiers bring food to the families. They came with boats on Saturday. They will stay.\n"
        "The mayor asked for help. She said that the dam was old.\n"
        "The council meets on Tuesday. It wants a higher dam.\n"
    )
    found = article(text)
    assert found.title == TITLE
    assert [reason for _, reason in reasons(found)] == ["standfirst", "headline", "headline", "standfirst"]
    assert found.slice(found.sentences[0]).startswith("The river Norva burst its banks on Friday")


def test_a_lead_below_the_title_is_no_standfirst():
    """A first sentence that tells what nothing else tells stays, however short it is."""
    text = f"{TITLE}\n\nThe mayor resigned.\n\n{BODY}\n\nThe council meets on Tuesday. It wants a dam."
    assert article(text).slice(article(text).sentences[0]) == "The mayor resigned."


def test_a_title_that_ends_in_a_full_stop():
    """A sentence above a byline is a title."""
    found = article(f"The river ‘will not stop.’\nNorvale Desk / Ann Lee / 7 June 2025\n\n{BODY}")
    assert found.title == "The river ‘will not stop.’"
    assert len(found.sentences) == 4


def test_a_kicker_above_the_title():
    """One word above the title is neither title nor sentence."""
    found = article(f"World\n\n{TITLE}\n\n{BODY}")
    assert found.title == TITLE
    assert len(found.sentences) == 4


def test_a_byline_at_the_end():
    """A name with its agency below the report is a byline."""
    found = article(f"{BODY}\n\nBy Ann Lee, Reuters")
    assert found.authors == ("Ann Lee",)
    assert len(found.sentences) == 4


def test_a_head_in_one_line_with_the_report():
    """Where line ends were lost, the title ends before the date or the agency's dateline."""
    body = "The river Norva burst its banks near the town. Three villages were cut off."
    for middle in ("First Published: June 7, 2025 4:59 PM EDT", "June 7, 2025", "Updated Saturday, June 7, 2025"):
        found = article(f"{TITLE} {middle} {body}")
        assert (found.title, found.published.start) == (TITLE, "2025-06-07")
        assert found.slice(found.sentences[0]) == "The river Norva burst its banks near the town."
    found = article(f"{TITLE} NORVALE (AP) — {body}")
    assert (found.title, found.publisher, len(found.sentences)) == (TITLE, "AP", 2)


@pytest.mark.parametrize(
    "text",
    [
        "The river burst its banks on June 7, 2025 and cut off villages. They were reached by boat.",
        "The June 7, 2025 Norvale flood cut off three villages in the hills above the town.",
        "Police said the dam broke in the night. June 7, 2025 Norvale will not forget, said the mayor.",
    ],
)
def test_dates_within_the_first_sentence_stay_there(text):
    """A date that belongs to the sentence does not end a headline."""
    assert article(text).excluded == ()


def test_navigation_and_cookies_are_no_head():
    """The page's navigation and its notice of cookies stand above the title, and are none of it."""
    found = article(
        "Home | News | Sport\nWe use cookies to improve your experience. Accept all\n"
        "Tech giant Orbis to cut 3,000 jobs\nSAN LORENZO (AP) — Orbis Inc. said it will cut 3,000 jobs.\n"
        "The cuts would be completed soon, its chief told employees.\n"
    )
    assert found.title == "Tech giant Orbis to cut 3,000 jobs"
    assert [item.reason for item in found.excluded] == ["boilerplate", "boilerplate", "headline", "dateline"]


@pytest.mark.parametrize("line", ["April 29, 2024 5:12 PM GMT+3 Updated 3 hours ago", "29 April 2024 (2 days ago)"])
def test_a_date_line_says_how_old_the_page_is(line):
    """What was changed hours ago was published on the day that stands before it."""
    found = article(f"Dozens killed as dam bursts\n{line}\n\nA dam burst on Monday. Houses were swept away.\n")
    assert found.published.start == "2024-04-29"
