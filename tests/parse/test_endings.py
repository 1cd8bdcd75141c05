"""What stands above and below a report in many languages: towns, front matter, the letters of its authors."""

import pytest
from make import article, file

from summarize import find_names
from summarize.parse.agencies import ending_agency
from summarize.parse.boilerplate import is_boilerplate
from summarize.parse.sentences import split


@pytest.mark.parametrize("text", ["mrs/jpg", "dpa xy yyzz n1", "EFE mrs/jpg", "भाषा अमित नरेश", "bur-abc/de"])
def test_authors_letters_are_no_sentence(text):
    """An agency signs with its name and the letters of who wrote and edited."""
    assert is_boilerplate(text, "en")


@pytest.mark.parametrize("text", ["AP reporters were held.", "भाषा विवाद पर सरकार का बयान आया", "Reuters wins a prize"])
def test_a_sentence_that_names_an_agency_stays(text):
    """What an agency did is news."""
    assert not is_boilerplate(text, "en")


def test_a_link_at_the_end_of_a_sentence_is_no_boilerplate():
    """Markdown links words of the report; an address that stands by itself tells where more is to be found."""
    assert not is_boilerplate("It cost [€48 million](https://example.org/museum).", "en")
    assert is_boilerplate("Read it here (https://example.org/museum)", "en")


def test_where_a_page_stands():
    """Names with arrows between them, however many, are its place on the site; a sentence of them is read no longer."""
    assert is_boilerplate("Home > News > Local", "en") and is_boilerplate("News › World › Asia › Japan", "en")
    assert not is_boilerplate("ab" + " > ab" * 17 + "!", "en") and not is_boilerplate("home" + " > ab" * 16 + "!", "en")


def test_a_town_and_a_dash_are_a_dateline():
    """German papers put the town before the first sentence, with a dash too."""
    text = "Handball\n\nRotheim - Die Handballer haben am Sonntag den Pokal gewonnen.\n"
    found = article(text, language="de")
    assert [found.slice(each) for each in found.sentences] == ["Die Handballer haben am Sonntag den Pokal gewonnen."]


def test_front_matter_of_plain_text_is_metadata():
    """Fields between two lines of dashes say who published the text and when, and are not of it."""
    text = "---\ndate: 2025-05-14\nsource: The Harbour Gazette\n---\nThe bridge is closed\n\nIt closed on Friday.\n"
    found = file("a.txt", text)
    assert (found.publisher, found.published.start) == ("The Harbour Gazette", "2025-05-14")
    assert [found.slice(each) for each in found.sentences] == ["It closed on Friday."]


def test_a_figure_opens_a_chinese_sentence():
    """A sentence may begin with a year, and no space parts it from the one before."""
    text = "方案将于下周一公布。2019年7月，该县曾发生滑坡。"
    assert [text[start:end] for start, end in split(text, "zh")] == [
        "方案将于下周一公布。",
        "2019年7月，该县曾发生滑坡。",
    ]


def test_a_sentence_opens_after_a_dateline():
    """A capital that the dateline's dash demands makes no name."""
    text = "PORT-ELMAR (AFP) - Au moins 22 migrants sont morts au large de Port-Elmar."
    assert "Au" not in {name.key for name in find_names(text, language="fr")}


@pytest.mark.parametrize(
    ("language", "line", "opening", "agency"),
    [
        ("ru", "Москва. 5 мая. INTERFAX.RU - ", "Правительство утвердило новый закон о пенсиях.", "INTERFAX.RU"),
        ("ru", "МОСКВА, 5 мая 2025, ТАСС. ", "Правительство утвердило новый закон о пенсиях.", "ТАСС"),
        ("uk", "КИЇВ. 5 травня. УНН. ", "Уряд ухвалив новий закон про пенсії.", "УНН"),
        ("fr", "Bruxelles – ", "Le gouvernement a adopté mercredi une loi sur les retraites.", None),
        ("de", "BERLIN taz | ", "Die Regierung hat am Mittwoch ein Gesetz beschlossen.", "taz"),
        ("de", "dpa Berlin. ", "Die Regierung hat am Mittwoch ein Gesetz beschlossen.", "dpa"),
        ("ar", "القاهرة - رويترز: ", "وافقت الحكومة يوم الأربعاء على قانون جديد للمعاشات.", "رويترز"),
        ("hi", "नई दिल्ली, एएनआई। ", "सरकार ने बुधवार को पेंशन का नया कानून पारित किया।", "एएनआई"),
        ("hi", "जागरण संवाददाता, पटना। ", "सरकार ने बुधवार को पेंशन का नया कानून पारित किया।", None),
        ("zh", "【本报讯】", "国务院通过了新的养老金条例，将于明年一月一日生效。", None),
        ("es", "Caracas, 12 mar (Prensa Latina) ", "El Gobierno aprobó la ley de pensiones.", "Prensa Latina"),
    ],
)  # fmt: skip
def test_datelines_of_many_countries(language, line, opening, agency):
    """Place, day and agency before the first sentence, in the shapes that are usual there."""
    found = article(f"Titel\n\n{line}{opening}\n", language=language)
    assert ([found.slice(each) for each in found.sentences], found.publisher) == ([opening], agency)


def test_a_colon_alone_is_no_dateline():
    """What a minister said is no place."""
    found = article("Titel\n\nDer Minister - Vater von drei Kindern: Er will im Amt bleiben, sagte er am Montag.\n")
    assert found.slice(found.sentences[0]).startswith("Der Minister")


@pytest.mark.parametrize(
    ("head", "ending", "authors", "publisher"),
    [
        ("(서울=연합뉴스) 홍길동 기자 = ", "", ("홍길동",), "연합뉴스"),
        ("(서울=연합뉴스) ", "", (), "연합뉴스"),
        ("", "\n\n김민수 기자", ("김민수",), None),
    ],
)
def test_korean_reports_are_signed_behind_the_name(head, ending, authors, publisher):
    """The agency's dateline names the reporter too; below the report the role stands behind the name."""
    body = "국회가 본회의에서 연금 개혁법을 통과시켰다. 여당은 찬성했고 야당은 반대했다고 의장이 밝혔다."
    more = "정부는 내년부터 이 법을 시행한다고 발표했다."
    found = article(f"국회, 연금법 통과\n\n{head}{body}\n\n{more}{ending}\n", language="ko")
    assert (found.authors, found.publisher, len(found.sentences)) == (authors, publisher, 3)


def test_who_wrote_it_stands_below():
    """A name in brackets after "by" is no sentence."""
    assert is_boilerplate("(Por João Lima)", "pt") and not is_boilerplate("(por volta das 3h)", "pt")


def test_a_town_is_not_of_the_agency():
    """Japanese papers write town and agency in one."""
    assert (ending_agency("東京共同"), ending_agency("INTERFAX.RU")) == ("共同", "INTERFAX.RU")
