"""Heads and ends of saved articles, in the manner of many newsrooms."""

from __future__ import annotations

import pytest
from make import article

TITLE = "Norvale to close its swimming hall"
BODY = (
    "The city council of Norvale voted on Tuesday to close the old swimming hall, which has served residents for 48 "
    "years.\n\n"
    "Councillors said repairs would cost more than 9 million crowns and that the money was not there.\n\n"
    '"We have run out of road," said council leader Ann Lee. She promised a new hall by 2028.\n'
)
SENTENCES = 4
STANDFIRST = "Residents are angry after councillors decide to shut a pool that taught generations to swim."


@pytest.mark.parametrize(
    ("head", "authors", "publisher", "date"),
    [
        ("Last updated on March 4, 2025 by Eva Roe", ("Eva Roe",), None, "2025-03-04"),
        ("PTI\nNorvale, Mar 3, 2025 16:05 IST", (), "PTI", "2025-03-03"),
        ("Eva Roe, Local Democracy Reporter\n@evaroe\n03 March 2025", ("Eva Roe",), None, "2025-03-03"),
        ("Eva Roe (eva.roe@courier.example)\nMarch 3, 2025", ("Eva Roe",), None, "2025-03-03"),
        ("By Eva Roe\nMarch 3, 20252:05 PM GMTUpdated 3 hours ago", ("Eva Roe",), None, "2025-03-03"),
        ("2 hours ago\nShare\nSave\nEva Roe\nBBC News, Norvale", ("Eva Roe",), "BBC News", None),
        ("Eva Roe\nPolitical correspondent @evaroe\nMonday 3 March 2025 14:05, UK", ("Eva Roe",), None, "2025-03-03"),
        (" By  Eva Roe  Norvale Times \n Published  March 3, 2025 2:05pm EST ", ("Eva Roe",), "Norvale Times",
         "2025-03-03"),
        ("Eastern Echo\n3 March 2025", (), "Eastern Echo", "2025-03-03"),
        ("AFP\nNorvale\nMon, March 3, 2025 at 2:05 PM GMT\n2 min read", (), "AFP", "2025-03-03"),
        ("Eva Roe", ("Eva Roe",), None, None),
        ("• Repairs would cost nine million\n• A new hall is planned\nEva Roe\n3 March 2025", ("Eva Roe",), None,
         "2025-03-03"),
    ],
)  # fmt: skip
def test_lines_below_the_title(head: str, authors: tuple[str, ...], publisher: str | None, date: str | None) -> None:
    """Whoever signs, wherever the date stands: none of the lines is a sentence."""
    found = article(f"{TITLE}\n{head}\n\n{BODY}")
    assert (found.title, found.authors, found.publisher) == (TITLE, authors, publisher)
    assert (found.published and found.published.start) == date
    assert len(found.sentences) == SENTENCES


@pytest.mark.parametrize(
    ("head", "publisher"),
    [
        (f"The Norvale Courier\n3 March 2025\n\n{TITLE}\n\n", "The Norvale Courier"),
        (f"THE NORVALE COURIER\n\n{TITLE}\n\nBy Eva Roe\n\n", "THE NORVALE COURIER"),
        (f"{TITLE} | The Norvale Courier\n\n", "The Norvale Courier"),
        (f"{TITLE} - Norvale Courier\n\n{TITLE}\n\n", "Norvale Courier"),
        (f"Title: {TITLE}\nAuthor: Eva Roe\nSource: The Norvale Courier\nDate: 2025-03-03\n\n", "The Norvale Courier"),
        (f"Headline: {TITLE}\nByline: Eva Roe\nOutlet: Nordlys\n\n", "Nordlys"),
        (f"Home > News > Local\n{TITLE}\n\n", None),
        (f"UK NEWS\n{TITLE}\n\n", None),
        (f"# {TITLE}\n\n", None),
    ],
)
def test_what_stands_around_the_title(head: str, publisher: str | None) -> None:
    """A paper's own name, labels, marks and the way through the site are no part of the title."""
    found = article(head + BODY)
    assert (found.title, found.publisher) == (TITLE, publisher)
    assert found.title_span is not None and found.slice(found.title_span) == TITLE
    assert len(found.sentences) == SENTENCES


def test_a_title_of_other_words_below_its_standfirst() -> None:
    """A line next to the first sentence, apart from the report and told again by it, is the title."""
    found = article(f"{STANDFIRST}\n{TITLE}\n\n{BODY}")
    assert (found.title, found.standfirst) == (TITLE, STANDFIRST)


def test_a_heading_below_the_first_sentence_is_no_title() -> None:
    """Where the first sentence tells what nothing else tells, it stays, and the line below it is a heading."""
    found = article(f"The mayor of Norvale resigned on Monday night.\n\n{TITLE} hall\n\n{BODY}")
    assert found.title is None
    assert found.slice(found.sentences[0]) == "The mayor of Norvale resigned on Monday night."


@pytest.mark.parametrize("opening", ["Norvale [Utopia], March 3 (ANI): ", "NORVALE, 3 March: "])
def test_datelines_with_a_country_or_a_day(opening: str) -> None:
    """They are no part of the first sentence."""
    found = article(f"{TITLE}\n\n{opening}{BODY}")
    assert found.slice(found.sentences[0]).startswith("The city council")


@pytest.mark.parametrize(
    "line",
    [
        "Roe reported from Norvale and Doe from Ardan.",
        "Eva Roe in Ardan contributed to this report.",
        "(With inputs from ANI)",
        "Avec AFP",
        "jd/rc (AFP, Reuters)",
        "(dpa/er)",
        "ENDS",
        "You might also like",
        "Share on Facebook",
        "Send your story ideas to news@courier.example or call us on 0800 225.",
        "This is a breaking news story. Please check back for updates.",
        "(This story has not been edited by our staff and is auto-generated from a syndicated feed.)",
        "This article originally appeared on The Norvale Courier: Hall to close",
        "Swimmers leave the hall on Tuesday [Eva Roe/Reuters]",
        "The hall in Norvale, which will close. Photograph: Eva Roe/The Courier",
        "FILE - The hall in Norvale on March 3, 2020.",
        "Story continues below advertisement",
        "Support our journalism by donating today.",
        "4 minute read",
        "Bo Lind covers local government for the Courier.",
    ],
)  # fmt: skip
def test_lines_below_the_report_are_no_sentences(line: str) -> None:
    """Credits, contributions, invitations, captions, what the author does."""
    found = article(f"{TITLE}\nBy Bo Lind\n\n{BODY}\n{line}\n")
    assert len(found.sentences) == SENTENCES


@pytest.mark.parametrize(
    "line",
    [
        "Published in 2019, the report of the inspectors warned of cracks in the roof.",
        "Reuters saw the letter.",
        "Ann Lee left the hall without a word",
        "With the votes of the opposition, the plan passed.",
    ],
)
def test_sentences_that_look_like_such_lines_stay(line: str) -> None:
    """A sentence that is lost is worse than a line that is kept."""
    found = article(f"{TITLE}\nBy Bo Lind\n\n{BODY}\n{line}\n")
    assert len(found.sentences) == SENTENCES + 1


def test_a_place_and_a_day_in_brackets_are_a_dateline() -> None:
    """They date the article, and are no part of its first sentence."""
    found = article(f"{TITLE}\n\n(Norvale, 5 March 2025) {BODY}")
    assert found.published is not None and found.published.start == "2025-03-05"
    assert found.published.expression is not None and found.slice(found.published.expression) == "5 March 2025"
    assert found.slice(found.sentences[0]).startswith("The city council")


def test_the_source_of_a_picture_does_not_make_a_head_of_the_report() -> None:
    """ "Source: AFP" below the first sentences is no byline that they stand above."""
    found = article(f"{TITLE}\n\n{BODY.split(chr(10))[0]}\n\nSource: AFP\n\n{BODY.split(chr(10), 2)[2]}")
    assert len(found.sentences) == SENTENCES


def test_agencies_without_a_name_are_no_publisher() -> None:
    """ "Source: agencies" in Arabic names nobody."""
    assert (
        article("انهيار السد\n\nانهار السد يوم الجمعة قرب المدينة. وانقطعت ثلاث قرى.\n\nالمصدر: وكالات").publisher
        is None
    )


GERMAN = (
    "Der Stadtrat von Neuhagen hat am Dienstag die Schließung des Hallenbads beschlossen.\n\n"
    "Die Sanierung hätte neun Millionen Euro gekostet, sagte Bürgermeisterin Anna Voss. Das Geld fehle der Stadt.\n"
)
FRENCH = (
    "Le conseil municipal de Valmont a voté mardi la fermeture de la piscine.\n\n"
    "Les travaux auraient coûté neuf millions d'euros, a indiqué la maire. La ville n'a pas cet argent.\n"
)
ITALIAN = (
    "Il consiglio comunale di Valmora ha votato martedì la chiusura della piscina.\n\n"
    "I lavori sarebbero costati nove milioni di euro, ha detto la sindaca. La città non ha quei soldi.\n"
)
CHINESE = "江城市议会周二投票决定关闭已经开放48年的游泳馆。\n\n市长李强说，维修费用将超过九百万元，市里没有这笔钱。\n"


@pytest.mark.parametrize(
    ("text", "authors", "publisher", "date", "sentences"),
    [
        (f"Hallenbad schließt\nJana Holt, Neuhagen\nAktualisiert am 3. März 2025\n\nNeuhagen. {GERMAN}", ("Jana Holt",),
         None, "2025-03-03", 3),
        (f"Hallenbad schließt\n3. März 2025, 14:05 Uhr | Lesezeit: 2 Min.\nQuelle: dpa\n\n{GERMAN}", (), "dpa",
         "2025-03-03", 3),
        (f"La piscine ferme\nPublié le 03/03/2025 14:05\nRédigé par Jeanne Holt\n\n{FRENCH}", ("Jeanne Holt",), None,
         "2025-03-03", 3),
        (f"La piscine ferme\nLe Courrier de Valmont - Jeanne Holt - 3 mars 2025\n\n{FRENCH}", ("Jeanne Holt",),
         "Le Courrier de Valmont", "2025-03-03", 3),
        (f"Valmora chiude la piscina\ndi Giovanna Holt\n3 marzo 2025 alle 14:05\n\n{ITALIAN}", ("Giovanna Holt",), None,
         "2025-03-03", 3),
        (f"Valmora chiude la piscina\n\n(ANSA) - VALMORA, 03 MAR - {ITALIAN}", (), "ANSA", None, 3),
        (f"江城关闭游泳馆\n2025-03-03 14:05:30\n来源: 新华网\n作者：张伟\n\n{CHINESE}", ("张伟",), "新华网",
         "2025-03-03", 2),
        (f"江城关闭游泳馆\n\n（新华社江城3月3日电）{CHINESE}", (), "新华社", None, 2),
        ("工場で爆発\n\n【浜野共同】12日午前、工場で爆発があった。5人が死亡した。", (), "共同", None, 2),
    ],
)  # fmt: skip
def test_heads_in_other_languages(
    text: str, authors: tuple[str, ...], publisher: str | None, date: str | None, sentences: int
) -> None:
    """Ordinals that are no list marks, bylines in small letters, towns and agencies before the first sentence."""
    found = article(text)
    assert (found.authors, found.publisher) == (authors, publisher)
    assert (found.published and found.published.start) == date
    assert len(found.sentences) == sentences
    assert found.title_span is not None and found.title_span.end == text.index("\n")
