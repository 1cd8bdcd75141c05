"""Bylines in the styles of newsrooms, and lines that are none."""

from __future__ import annotations

import pytest

from summarize.parse.byline import byline
from tests.make import article


@pytest.mark.parametrize(
    ("line", "authors", "publisher"),
    [
        ("By MARIE GRUBER, Business Correspondent", ("MARIE GRUBER",), None),
        ("By Ousmane Diallo, Associated Press Writer", ("Ousmane Diallo",), "Associated Press"),
        ("BY JANE DOE AND JOHN ROE", ("JANE DOE", "JOHN ROE"), None),
        ("Health correspondent Mira Sand", ("Mira Sand",), None),
        ("From Jane Doe in Cairo", ("Jane Doe",), None),
        ("Written by Lena Fuchs and Omar Said | Photo: AP", ("Lena Fuchs", "Omar Said"), None),
        ("By Jane Doe, jane.doe@paper.example", ("Jane Doe",), None),
        ("By Jane Doe • 5 min read", ("Jane Doe",), None),
        ("By JANE DOE | The Daily Star", ("JANE DOE",), "The Daily Star"),
        ("Jane Doe, BBC News, Cairo", ("Jane Doe",), "BBC News"),
        ("By our correspondent", (), None),
        ("From our own correspondent", (), None),
        ("By Staff Reporter", (), None),
        ("By Jane Doe and agencies", ("Jane Doe",), None),
    ],
)
def test_people_and_papers_are_told_apart(line: str, authors: tuple[str, ...], publisher: str | None) -> None:
    """Roles, places, addresses and "our correspondent" are neither authors nor publishers."""
    said = byline(line, "en")
    assert said is not None
    assert (said.authors, said.publisher) == (authors, publisher)


@pytest.mark.parametrize(
    ("line", "language", "publisher"),
    [
        ("Le Quotidien du Lac, le 19 septembre 2023", "fr", "Le Quotidien du Lac"),
        ("El Faro del Sur, 3 de junio de 2024", "es", "El Faro del Sur"),
        ("The Sela Ledger, 3 June 2024", "en", "The Sela Ledger"),
    ],
)
def test_a_paper_keeps_its_article(line: str, language: str, publisher: str) -> None:
    """ "Le" and "El" before a name announce no date, and who is called "The" is nobody."""
    said = byline(line, language)
    assert said is not None and said.date is not None
    assert (said.authors, said.publisher) == ((), publisher)


@pytest.mark.parametrize(
    "line",
    [
        "Jane Doe is a reporter in Berlin.",
        "Police reporter shot dead in Derat",
        "From bread to circuses in Palmera",
        "The editor of the Morning Star resigned after the vote.",
    ],
)
def test_sentences_and_titles_are_no_bylines(line: str) -> None:
    """A line that tells something stays."""
    assert byline(line, "en") is None


def test_a_name_above_a_paper_above_a_date_is_a_byline() -> None:
    """Three short lines under the title say who, for whom, when."""
    made = article(
        "PALMERA ELECTION: PRADO AND BRANCO IN RUNOFF\n\nOmar Said\nThe Morning Star, Palmera City\nOct 12, 2010\n\n"
        "Ana Prado and Luis Branco will meet in a second round after the presidential election on Sunday.\n"
        "Prado won 46.1 percent and Branco 41.7 percent, the electoral commission said on Monday.\n"
    )
    assert made.title == "PALMERA ELECTION: PRADO AND BRANCO IN RUNOFF"
    assert (made.authors, made.publisher) == (("Omar Said",), "The Morning Star")
    assert made.published is not None and made.published.start == "2010-10-12"


@pytest.mark.parametrize(
    "lines",
    ["Published: 4 January 2025\nUpdated: 5 January 2025, 10:12", "Updated 5 January 2025\nPublished 4 January 2025"],
)
def test_the_day_it_appeared_goes_before_the_day_it_was_changed(lines: str) -> None:
    """An "updated" dates an article only where no other date does."""
    made = article(f"Mayor found guilty\n\n{lines}\n\nA court found the mayor of Derat guilty of theft on Friday.\n")
    assert made.published is not None and made.published.start == "2025-01-04"


@pytest.mark.parametrize("opening", ["Tuesday, January 18, 2005", "Tuesday, January 18, 2005 "])
def test_a_date_that_runs_into_the_first_of_several_paragraphs_is_a_dateline(opening: str) -> None:
    """The sentence begins after the date."""
    made = article(f"{opening}Through a telethon, broadcasters raised 3 million crowns.\nHalf of Malwa watched it.\n")
    assert next(made.text[item.start : item.end] for item in made.sentences).startswith("Through a telethon")
    assert made.published is not None and made.published.start == "2005-01-18"


def test_a_first_line_of_title_and_date_is_split() -> None:
    """The words before the date are the title."""
    made = article(
        "Flood telethon raises millions - January 19, 2005\n\nA telethon raised 3 million crowns on Saturday.\n"
    )
    assert made.title == "Flood telethon raises millions"
    assert [(made.text[item.start : item.end], item.reason) for item in made.excluded] == [
        ("Flood telethon raises millions", "headline"),
        ("January 19, 2005", "dateline"),
    ]


def test_a_short_text_broken_by_a_machine_is_joined() -> None:
    """Where all lines are full, those that go on with a name are joined as well."""
    made = article(
        "Coup leaders close borders\n\n"
        "KONAKRY, Tamara (AP) -- Soldiers who seized power in Tamara on\n"
        "Sunday closed the country's borders and dissolved parliament, a\n"
        "spokesman said on state television on Monday, 6 September 2021.\n\n"
        "The whereabouts of President Alfa Sanou, who was detained on\n"
        "Sunday, were not known. He had won a third term in October 2020.\n\n"
        '"We are taking our destiny in our own hands," Colonel Mamady\nKeita told the nation.\n\n'
        "The African Union condemned the coup and called for the release\nof the president.\n"
    )
    said = [" ".join(made.text[item.start : item.end].split()) for item in made.sentences]
    assert said[0].startswith("Soldiers who seized power in Tamara on Sunday closed")
    assert said[-1].endswith("release of the president.")
    assert len(said) == 5


def test_a_paper_whose_name_ends_like_a_time_zone_keeps_it() -> None:
    """ "Coast" is no zone such as CET or EST."""
    said = byline("Coast Courier / Maria Lund / 21st May 2023", "en")
    assert said is not None and said.publisher == "Coast Courier"


def test_marks_of_emphasis_do_not_hide_an_author() -> None:
    """Markdown sets bylines in bold."""
    said = byline("**By Nils Berg** | *The Ardanian* | March 31, 2022", "en")
    assert said is not None and (said.authors, said.publisher) == (("Nils Berg",), "The Ardanian")


def test_a_desk_of_a_section_is_no_paper() -> None:
    """ "Sports Desk" could be that of any paper."""
    said = byline("By SPORTS DESK", "en")
    assert said is not None and (said.authors, said.publisher) == ((), None)


def test_a_line_that_ends_in_an_address_is_of_the_page() -> None:
    """Where more is to be found is no report."""
    made = article(
        "Volcano erupts\n\nA volcano in Iceland erupted on Sunday and destroyed three houses.\n\n"
        "Follow our coverage at https://paper.example/iceland\n"
    )
    assert [made.text[item.start : item.end] for item in made.excluded if item.reason == "boilerplate"] == [
        "Follow our coverage at https://paper.example/iceland"
    ]


def test_few_broken_lines_are_joined_below_a_head_of_lines() -> None:
    """Lines of a head are not full; those of the report are, and go on."""
    made = article(
        "Storm kills four in Corrin\nWire News\n"
        "DUBLAN, Nov. 3, 2020 -- A storm with winds of 150 kilometres an hour\n"
        "killed four people in Corrin on Monday, police said. Two of them were\n"
        "children.\n\n"
        "Power was cut to 60,000 homes. Prime Minister Aoife Byrne will visit\n"
        "Corrin on Wednesday.\n"
    )
    said = [" ".join(made.text[item.start : item.end].split()) for item in made.sentences]
    assert said[-1] == "Prime Minister Aoife Byrne will visit Corrin on Wednesday."


def test_a_line_that_breaks_off_in_a_sentence_is_no_heading() -> None:
    """A line after "in", or one that began a sentence after another, goes on below, however few the lines are."""
    made = article(
        "Storm kills four\n\nA storm with winds of 150 kilometres an hour tore roofs off houses in\n"
        "Corrin and killed four people on Monday, police said.\n\n"
        "Power was cut to 60,000 homes. Prime Minister Aoife Byrne will visit\nCorrin on Wednesday.\n"
    )
    said = [" ".join(made.text[item.start : item.end].split()) for item in made.sentences]
    assert said == [
        "A storm with winds of 150 kilometres an hour tore roofs off houses in Corrin and killed four people on "
        "Monday, police said.",
        "Power was cut to 60,000 homes.",
        "Prime Minister Aoife Byrne will visit Corrin on Wednesday.",
    ]


def test_a_headline_of_two_sentences_is_not_joined() -> None:
    """The first line may hold a sentence and a half."""
    made = article(
        "Nothing is left. Families return to a ruined city\nBy Anna Kowal\n"
        "Families came back to the city of Derat on Monday. They found their houses in ruins.\n"
    )
    assert made.title == "Nothing is left. Families return to a ruined city"
    assert made.authors == ("Anna Kowal",)


def test_a_line_with_a_whole_sentence_is_no_heading() -> None:
    """What a broken line still tells is kept."""
    made = article(
        "Storm kills four\n\nA storm killed four people in Corrin on Monday, the police of the county said.\n\n"
        "Power was cut. The premier came\n\nThe roofs of ninety houses were torn off, and two bridges fell.\n"
    )
    assert "Power was cut." in [made.slice(item) for item in made.sentences]


@pytest.mark.parametrize(
    ("line", "language", "authors", "publisher"),
    [
        ("By Le Minh Khai", "en", ("Le Minh Khai",), None),
        ("By La Toya Jones | The Gazette", "en", ("La Toya Jones",), "The Gazette"),
        ("By Le Monde", "en", (), "Le Monde"),
        ("By El Diario Vasco", "en", (), "El Diario Vasco"),
        ("Par Le Courrier Picard", "fr", (), "Le Courrier Picard"),
        ("Le Havre, 3 juin 2025", "fr", (), None),
        ("The Hague, 3 June 2025", "en", (), None),
        ("Le Monde, 3 juin 2025", "fr", (), "Le Monde"),
    ],
)
def test_a_person_or_a_town_with_an_article_is_no_paper(line, language, authors, publisher):
    """An article of another language begins a person's name; some towns have one."""
    found = byline(line, language, alone=False)
    assert found and (found.authors, found.publisher) == (authors, publisher)


@pytest.mark.parametrize("name", ["Jan van der Berg", "Maria da Silva", "Omar bin Said", "Anna von der Tann"])
def test_a_name_keeps_its_particles_in_every_language(name):
    """Names travel: Dutch, Portuguese, Arabic and German ones sign English reports."""
    found = byline(f"By {name}", "en")
    assert found is not None and found.authors == (name,)
