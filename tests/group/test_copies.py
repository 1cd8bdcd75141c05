"""Near-duplicates."""

from __future__ import annotations

import pytest
from group.news import ELECTION, HARBOUR, HARBOUR_AGAIN, QUARRY, report

from summarize.group import group_stories

LONG = " ".join([HARBOUR, QUARRY, ELECTION])


def copies(*articles):
    return sorted(pair for group in group_stories(articles) for pair in group.copies)


def test_the_same_text_is_a_copy():
    """Of two equal files the first is the original."""
    assert copies(report(HARBOUR, "S1"), report(HARBOUR, "S2")) == [("S2", "S1")]


def test_an_edited_copy_is_a_copy():
    """A wire copy with a few words changed is found."""
    edited = LONG.replace("coastguard", "navy").replace("Eleven", "Twelve").replace("at dawn", "early")
    assert copies(report(LONG, "S1"), report(edited, "S2")) == [("S2", "S1")]


@pytest.mark.parametrize("share", [0.3, 0.5, 0.9])
def test_a_cut_copy_is_a_copy(share):
    """A wire copy that was cut is found by containment, however little is left."""
    assert copies(report(LONG, "S1"), report(LONG[: int(len(LONG) * share)], "S2")) == [("S2", "S1")]


def test_a_copy_under_another_headline_is_a_copy():
    """The headline counts for nothing."""
    assert copies(report(LONG, "S1", title="Ferry aground"), report(LONG, "S2", title="Fog!")) == [("S2", "S1")]


def test_the_earliest_is_the_original():
    """Of two copies the one published first is the original, even where it is shorter."""
    early, late = report(LONG[:600], "S2", day="2024-01-01"), report(LONG, "S1", day="2024-01-02")
    assert copies(early, late) == [("S1", "S2")]


def test_without_dates_the_longest_is_the_original():
    """Where nothing is dated the longest text is the original."""
    assert copies(report(LONG[:600], "S1"), report(LONG, "S2")) == [("S1", "S2")]


def test_copies_point_at_an_original():
    """A copy of a copy is a copy of the original."""
    texts = (LONG, LONG[:800], LONG[:600])
    assert copies(*(report(text, f"S{n}") for n, text in enumerate(texts))) == [("S1", "S0"), ("S2", "S0")]


def test_another_wording_is_no_copy():
    """Two reports of one story in words of their own are no copies."""
    assert copies(report(HARBOUR, "S1"), report(HARBOUR_AGAIN, "S2")) == []


def test_a_shared_sentence_is_no_copy():
    """One sentence of boilerplate in common makes no copy."""
    boilerplate = " The agency distributes its reports to subscribers in forty countries and answers for no errors."
    assert copies(report(HARBOUR + boilerplate, "S1"), report(QUARRY + boilerplate, "S2")) == []


def test_a_copy_is_in_the_group_of_its_original():
    """Copies count among the articles of the story."""
    (group,) = group_stories([report(HARBOUR, "S1"), report(HARBOUR, "S2"), report(HARBOUR_AGAIN, "S3")])
    assert group.articles == ("S1", "S2", "S3")


def test_many_copies_of_one_text():
    """A hundred copies are all copies of one original."""
    found = copies(*(report(LONG, f"S{n}") for n in range(100)))
    assert [pair[1] for pair in found] == ["S0"] * 99


def test_a_template_makes_no_copies():
    """The same sentences about another town, with other people and figures, are a report of their own."""
    ashby = (
        "A storm hit the town of Ashby on Friday, leaving 1,200 homes without power and uprooting dozens of trees. "
        "The mayor, Carla Dunn, said crews were working around the clock to restore electricity. "
        "Schools in Ashby will stay closed. Twelve people were hurt by falling branches. "
        "The weather service warned of more rain and of floods along the rivers in the coming days."
    )
    carrow = ashby
    for old, new in (("Ashby", "Carrow"), ("Carla Dunn", "Ines Vale"), ("1,200", "800"), ("Twelve", "Five")):
        carrow = carrow.replace(old, new)
    assert copies(report(ashby, "S1"), report(carrow, "S2")) == []
    assert copies(report(ashby, "S1"), report(ashby.replace("Twelve", "Five"), "S2")) == [("S2", "S1")]


FIRES = {
    "en": (
        "A fire broke out at the Norvik plant in Arden on Monday. {} workers were hurt, the fire brigade said. "
        "The fire was put out after two hours. The cause was not known at first.",
        ("Three", "Twelve"),
    ),
    "de": (
        "Im Werk Norvik in Arden ist am Montag ein Feuer ausgebrochen. {} Arbeiter wurden verletzt, sagte die "
        "Feuerwehr. Nach zwei Stunden war das Feuer gelöscht. Die Ursache war zunächst nicht bekannt.",
        ("Drei", "Zwölf"),
    ),
    "fr": (
        "Un incendie s'est déclaré lundi à l'usine Norvik d'Arden. {} ouvriers ont été blessés, selon les pompiers. "
        "Le feu a été éteint après deux heures. La cause n'était d'abord pas connue.",
        ("Trois", "Douze"),
    ),
    "ru": (
        "В понедельник на заводе «Норвик» в Ардене вспыхнул пожар. Пострадали {} рабочих, сообщили пожарные. "
        "Через два часа огонь потушили. Причина пожара сначала была неизвестна.",
        ("пятеро", "двенадцать"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", FIRES)
def test_a_second_fire_of_a_week_later_is_no_copy(language):
    """The same words about another Monday are a report of their own; on the same Monday they are a copy."""
    text, (few, many) = FIRES[language]
    first = report(text.format(few), "S1", day="2026-05-05", language=language)
    assert copies(first, report(text.format(many), "S2", day="2026-05-12", language=language)) == []
    assert copies(first, report(text.format(many), "S2", day="2026-05-05", language=language)) == [("S2", "S1")]


@pytest.mark.parametrize("language", FIRES)
def test_a_reprint_of_another_day_is_a_copy(language):
    """A text that stays the same is a copy, whenever a paper prints it and whatever its Monday is then."""
    text, (few, _) = FIRES[language]
    first = report(text.format(few), "S1", day="2026-05-05", language=language)
    assert copies(first, report(text.format(few), "S2", day="2026-05-06", language=language)) == [("S2", "S1")]
    assert copies(first, report(text.format(few), "S2", day="2026-11-05", language=language)) == [("S2", "S1")]


QUAKE = (
    "An earthquake of magnitude {} struck near Lund on {}, the geological office said. "
    "It was felt in Arden and Belmar, and {} houses lost their chimneys. No one was hurt."
)


def test_figures_of_another_day_part_two_texts():
    """Of two days the figures that differ make two reports; on one day a corrected figure makes a copy."""
    first = report(QUAKE.format("5.1", "Monday", "40"), "S1", day="2026-05-05")
    assert copies(first, report(QUAKE.format("4.7", "Monday", "40"), "S2", day="2026-05-19")) == []
    assert copies(first, report(QUAKE.format("5.2", "Monday", "40"), "S2", day="2026-05-05")) == [("S2", "S1")]


MARKETS = {
    "en": (
        "Shares in London closed {} per cent higher, with the main index at {} points. Banks and miners led the gains, "
        "while {} shares fell. Turnover came to {} million pounds. Traders pointed to hopes of lower interest rates."
    ),
    "es": (
        "Las acciones cerraron en Madrid con una subida del {} por ciento y el índice quedó en {} puntos. Los bancos "
        "encabezaron las ganancias y {} valores bajaron. Se negociaron {} millones de euros, según los operadores."
    ),
    "ja": (
        "東京の株式市場は{}%上昇し、指数は{}円で取引を終えた。銀行株が買われ、{}銘柄が値下がりした。"
        "売買代金は{}億円だった。市場関係者は金利の低下への期待を理由に挙げた。"
    ),
}  # fmt: skip


@pytest.mark.parametrize("language", MARKETS)
def test_texts_whose_figures_contradict_are_no_copies(language):
    """Without a day figures decide: all of them other figures is another report, one of them a correction."""
    given = ("1.4", "812", "37", "455")
    first = report(MARKETS[language].format(*given), "S1", language=language)
    other = report(MARKETS[language].format("2.6", "947", "18", "703"), "S2", language=language)
    corrected = report(MARKETS[language].format("1.4", "812", "37", "457"), "S2", language=language)
    assert copies(first, other) == []
    assert copies(first, corrected) == [("S2", "S1")]


def test_the_same_notice_of_another_town_is_no_copy():
    """Where the leads name others, two texts without a figure are two reports; a new byline and dateline are no such
    names."""
    notice = (
        "The council of {0} has chosen {1} as the town's new mayor. The vote was held in the assembly hall after a "
        "long debate. The new mayor promised to keep the library open and to mend the roads. The opposition abstained."
    )
    first = report(notice.format("Penwick", "Joan Pettifer"), "S1")
    assert copies(first, report(notice.format("Tolbury Cross", "Colin Stubbs"), "S2")) == []
    signed = "QUAY CITY (Capital Wire) – " + notice.format("Penwick", "Joan Pettifer")
    assert copies(first, report(signed, "S2")) == [("S1", "S2")]


def test_a_short_text_about_another_town_is_no_copy():
    """One other name and one other figure are most of what two short texts say."""
    short = "Un terremoto sacudió el martes la costa de Varonia. Al menos {} personas murieron en {}, en el puerto."
    lentra = report(short.format("40", "Lentra"), "S1", language="es")
    assert copies(lentra, report(short.format("12", "Osterby"), "S2", language="es")) == []
    assert copies(lentra, report(short.format("42", "Lentra"), "S2", language="es")) == [("S2", "S1")]


SITE = {
    "en": (
        "Readers of the Selby Gazette pay nothing for this page, which is kept up by donations of the people of Selby. "
        "Write to the Selby Gazette at 12 Quay Street, or ring 555 0142 on weekdays from nine to five. All that stands "
        "on these pages may be passed on with the name of the Selby Gazette and the day on which it stood here."
    ),
    "ru": (
        "Перепечатка материалов сайта «Вести Селби» разрешена только со ссылкой на источник. Редакция не отвечает за "
        "мнения читателей в комментариях. Пишите нам на улицу Набережную, 12, или звоните по телефону 555 0142. "
        "«Вести Селби» входят в союз портовых газет и соблюдают его правила 1987 года, как и все газеты берега."
    ),
}
NEWS = {
    "en": (HARBOUR, QUARRY),
    "ru": (
        "Паром с двумястами пассажирами сел на мель у острова Соррано во вторник ночью, сообщила береговая охрана. "
        "Спасатели доставили всех на берег к полуночи. Судно вышло из порта Вальдора в густом тумане.",
        "В столице Лантаны открылась выставка старинных рукописей, среди которых есть письма поэта Обуи. "
        "Музей купил их у коллекционера Амади весной. Вход для школьников до конца осени свободный.",
    ),
}


@pytest.mark.parametrize("language", SITE)
def test_the_words_of_a_site_make_no_copies(language):
    """Two texts that share no more than what ends every page of their site are no copies."""
    first, second = (
        report(f"{text} {SITE[language]}", f"S{n}", language=language) for n, text in enumerate(NEWS[language])
    )
    again = report(f"{NEWS[language][0]} {SITE[language]}", "S2", language=language)
    assert copies(first, second) == []
    assert copies(first, second, again) == [("S2", "S0")]
