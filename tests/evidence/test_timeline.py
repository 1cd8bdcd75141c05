"""The dated events of a story: what a date dates, one entry an event, linked dates, background."""

from __future__ import annotations

import make
import pytest

from summarize.evidence.timeline import find_events
from summarize.evidence.timeline.clause import date_role
from summarize.model import Article, Event, Fact

SATURDAY = "2025-06-07"


def ids(articles: list[Article], *beginnings: str) -> tuple[str, ...]:
    """The ids of the sentences that begin so, in the order given."""
    found = {article.slice(sentence): sentence.id for article in articles for sentence in article.sentences}
    return tuple(next(i for text, i in found.items() if text.startswith(beginning)) for beginning in beginnings)


def fact(articles: list[Article], *beginnings: str, id: str = "f1", partial: tuple[str, ...] = ()) -> Fact:
    told = ids(articles, *beginnings)
    return Fact(id=id, sentences=told, best=told[0], partial=ids(articles, *partial))


def told(articles: list[Article], event: Event) -> list[str]:
    texts = {sentence.id: article.slice(sentence) for article in articles for sentence in article.sentences}
    return [texts[i] for i in event.sentences]


def one(text: str, **options: str) -> list[Event]:
    """The events of an article of one paragraph, every sentence a fact."""
    article = make.article(f"A dull town wakes up.\n\n{text}\n", **({"date": SATURDAY} | options))
    facts = [Fact(id=f"f{n}", sentences=(s.id,), best=s.id) for n, s in enumerate(article.sentences)]
    return list(find_events([article], facts))


def test_relative_day_is_dated_by_the_article() -> None:
    """A weekday is resolved against the article's date, with its expression, anchor and rule in the trace."""
    (event,) = one("Gunmen attacked the village of Orta on Thursday.")
    assert (event.when.start, event.when.end, event.when.granularity) == ("2025-06-05", "2025-06-05", "day")
    assert event.when.anchor_date == SATURDAY
    assert event.when.expression is not None
    assert "weekday" in event.when.rule
    assert event.basis == "stated"


@pytest.mark.parametrize(
    "text",
    [
        "The village has been under siege for over ten years.",
        "The army took power a few years prior.",
        "Recent weeks have seen more attacks on the village.",
        "Gunmen attacked the village of Orta.",
        "The army wants to double its forces by 2030.",
        "The price is the lowest since 1997.",
        "The firm said it lost nine million in the third quarter of 2019.",
        "The mayor, who was elected in 2019, lost her keys.",
        "He said: “We shall rebuild it tomorrow.”",
        "The families remember the December 26 tsunami in silence.",
        "The harbour is the finest that was built in 2025.",
        "Relatives of the July 7, 2005 bombings met the mayor.",
        "Her lawyer opened a Jan. 26 letter and wept.",
        "Updated: June 5, 2025 The mayor lost her keys.",
        "The council put off the reopening of schools, due on Monday, by a week.",
        "A mayor loses her keys June 5, 2025 11:45 AM and weeps.",
    ],
)
def test_what_dates_no_event(text: str) -> None:
    """Lengths of time, vague expressions, limits, comparisons, asides and quoted words make no entry."""
    assert one(text) == []


def test_noun_with_a_date_in_another_language() -> None:
    """ "Les attentats du 7 juillet" names a happening; what the sentence tells is not dated by it."""
    text = "La police a publié une photo des attentats du 7 juillet 2005."
    start = text.index("7 juillet")
    assert date_role(text, start, len(text) - 1, "fr") == "limit"


def test_background_is_measured_from_the_first_telling() -> None:
    """In a story over years an event is news where an article told it as news."""
    articles = [
        make.article(
            "A raid in the hills.\n\nGunmen raided the village of Orta on Thursday.\n", id="S1", date="2021-03-06"
        ),
        make.article(
            "Orta remembers.\n\nA stone for the village of Orta was laid on Monday.\n", id="S2", date="2025-06-07"
        ),
    ]
    events = find_events(articles, [fact(articles, "Gunmen raided"), fact(articles, "A stone", id="f2")])
    assert [event.background for event in events] == [False, False]


def test_undated_article() -> None:
    """Without a date of the article a weekday dates nothing, and a full date does."""
    assert one("Gunmen attacked the village of Orta on Thursday.", date="") == []
    (event,) = one("Gunmen attacked the village of Orta on 5 June 2025.", date="")
    assert event.when.start == "2025-06-05"


def test_one_entry_however_many_files() -> None:
    """Sentences of one fact with one date are one event that cites all of them."""
    articles = [
        make.article(
            "A raid in the hills.\n\nGunmen raided the village of Orta on Thursday, police said.\n",
            id="S1",
            date="2025-06-07",
        ),
        make.article(
            "Orta hit again.\n\nThe village of Orta was raided by gunmen on 5 June.\n", id="S2", date="2025-06-08"
        ),
    ]
    (event,) = find_events(articles, [fact(articles, "Gunmen raided", "The village")])
    assert len(event.sentences) == 2
    assert event.when.start == "2025-06-05"


def test_sentence_without_a_date_is_not_cited() -> None:
    """A telling of the fact that names no date is not cited for one."""
    articles = [
        make.article(
            "A raid in the hills.\n\nGunmen raided the village of Orta on Thursday.\n", id="S1", date="2025-06-07"
        ),
        make.article("Orta hit again.\n\nThe village of Orta was raided by gunmen.\n", id="S2", date="2025-06-08"),
    ]
    (event,) = find_events(articles, [fact(articles, "Gunmen raided", "The village")])
    assert told(articles, event) == ["Gunmen raided the village of Orta on Thursday."]


def test_undated_article_takes_the_date_of_the_shared_fact() -> None:
    """ "On Thursday" in an undated article is that of the fact it shares with a dated one, and the trace says so."""
    articles = [
        make.article(
            "A raid in the hills.\n\nGunmen raided the village of Orta on Thursday.\n", id="S1", date="2025-06-07"
        ),
        make.article("Orta hit again.\n\nThe village of Orta was raided on Thursday.\n", id="S2"),
    ]
    (event,) = find_events(articles, [fact(articles, "Gunmen raided", "The village")])
    assert len(event.sentences) == 2
    assert event.when.linked is not None
    assert event.when.linked.article == "S1"


def test_a_weekday_of_no_known_week_is_no_source_of_a_day() -> None:
    """ "On Thursday" in an undated article is not cited for "on 5 June"."""
    articles = [
        make.article("A raid in the hills.\n\nGunmen raided Orta on 5 June 2025.\n", id="S1", date="2025-06-07"),
        make.article("Orta hit again.\n\nThe village of Orta was raided on Thursday.\n", id="S2"),
    ]
    (event,) = find_events(articles, [fact(articles, "Gunmen raided", "The village")])
    assert told(articles, event) == ["Gunmen raided Orta on 5 June 2025."]


@pytest.mark.parametrize(
    ("text", "expression", "language", "expected"),
    [
        ("Der Minister trat zurück, nachdem am Montag eine Brücke eingestürzt war.", "Montag", "de", "beside"),
        ("Le ministre a démissionné après l'accident de lundi.", "lundi", "fr", "limit"),
        ("El ministro dimitió tras caer un puente el lunes.", "lunes", "es", "beside"),
        ("Los trabajos duran hasta el lunes.", "lunes", "es", "limit"),
        ("Am Montag stürzte eine Brücke ein.", "Montag", "de", "main"),
    ],
)
def test_clauses_of_other_languages(text: str, expression: str, language: str, expected: str) -> None:
    """Words that hang a clause on, or bound a date, are known in other languages too."""
    start = text.index(expression)
    assert date_role(text, start, start + len(expression), language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gunmen raided the village of Orta on Thursday.", "Orta"),
        ("Two workers died near Selm on Thursday, officials in Paris said.", "Selm"),
        ("The mayor resigned on Thursday.", None),
        ("Ada Venn sold her stake in Halden on Thursday.", None),
        ("The guests danced in Ada Venn's garden on Thursday.", None),
    ],
)
def test_place(text: str, expected: str | None) -> None:
    """The place is the name after "in", "near" and the like that stands nearest to the date, not that of who speaks."""
    (event,) = one(text)
    assert event.place == expected


def test_one_day_told_in_two_facts_is_one_entry() -> None:
    """What two articles tell of one day, one at greater length, is one entry, though they are two facts."""
    articles = [
        make.article(
            "A star in rehab.\n\nThe singer Ada Venn checked into the Selm clinic on Thursday, her lawyer told the "
            "court, after she had left another house within minutes of her arrival there.\n",
            id="S1",
            date=SATURDAY,
        ),
        make.article(
            "Venn in rehab.\n\nSinger Ada Venn checked into Selm clinic on Thursday.\n", id="S2", date=SATURDAY
        ),
    ]
    events = find_events(
        articles, [fact(articles, "The singer Ada Venn"), fact(articles, "Singer Ada Venn checked", id="f2")]
    )
    assert len(events) == 1


def test_two_places_on_one_day_are_two_entries() -> None:
    """Two attacks on one day at two places stay two."""
    articles = [
        make.article(
            "A raid in the hills.\n\nGunmen raided the village of Orta on Thursday.\n", id="S1", date="2025-06-07"
        ),
        make.article(
            "A raid by the sea.\n\nGunmen raided the harbour of Selm on Thursday.\n", id="S2", date="2025-06-07"
        ),
    ]
    events = find_events(
        articles, [fact(articles, "Gunmen raided the village"), fact(articles, "Gunmen raided the harbour", id="f2")]
    )
    assert len(events) == 2


def test_date_of_a_named_happening_is_linked() -> None:
    """ "Friday's announcement" dates the fact that tells the announcement, in every file that shares it."""
    articles = [
        make.article(
            "Norga leaves the gulf.\n\nThe Norga company has announced its exit from the gulf of Tarn.\n\n"
            "Friday’s announcement did not mention whether Norga would sell its ships.\n",
            id="S1", date="2025-06-07",
        ),
        make.article("Norga sails away.\n\nNorga has declared that it leaves the gulf of Tarn.\n", id="S2"),
    ]  # fmt: skip
    facts = [fact(articles, "The Norga company", "Norga has declared"), fact(articles, "Friday’s", id="f2")]
    (event,) = find_events(articles, facts)
    assert told(articles, event) == [
        "The Norga company has announced its exit from the gulf of Tarn.",
        "Norga has declared that it leaves the gulf of Tarn.",
    ]
    assert (event.when.start, event.basis) == ("2025-06-06", "derived")
    assert event.when.linked is not None
    assert articles[0].slice(event.when.linked).startswith("Friday’s announcement")


def test_named_happening_that_nobody_tells_is_not_guessed() -> None:
    """Where no fact tells the announcement, its date is nobody's."""
    assert one("The harbour is quiet. Friday’s announcement did not mention the ships.") == []


def test_withdrawal_after_an_attack_is_not_what_the_date_dates() -> None:
    """A date behind "following an attack" dates the attack, not the withdrawal."""
    sentence = "Troops left the base following a fresh attack on Thursday."
    start = sentence.index("Thursday")
    assert date_role(sentence, start, start + 8) == "beside"


def test_background() -> None:
    """Years back and what is open since then are background; the week's news is not."""
    events = one("The company has been there since 2021. Its ships left in 2022. Gunmen struck on Thursday.")
    assert [(event.when.start, event.background) for event in events] == [
        ("2021-01-01", True), ("2022-01-01", True), ("2025-06-05", False),
    ]  # fmt: skip


def test_order_of_articles_changes_nothing() -> None:
    """The events are the same whatever the order of the articles' facts."""
    articles = [
        make.article(
            "A raid in the hills.\n\nGunmen raided the village of Orta on Thursday.\n", id="S1", date="2025-06-07"
        ),
        make.article("A vote by the sea.\n\nVoters in Selm chose a mayor on Monday.\n", id="S2", date="2025-06-07"),
    ]
    facts = [fact(articles, "Gunmen raided"), fact(articles, "Voters", id="f2")]
    assert find_events(articles, facts) == find_events(articles, facts[::-1])
    assert [event.when.start for event in find_events(articles, facts)] == ["2025-06-02", "2025-06-05"]


def test_one_death_in_other_words_is_one_entry() -> None:
    """Two articles that tell one death on one day are one entry, however they word it; two deaths stay two."""
    articles = [
        make.article("A star dies.\n\nVenn, 91, passed away on Thursday in her sleep.\n", id="S1", date=SATURDAY),
        make.article(
            "Star of the pool.\n\nThe swimmer whose films filled the halls for years, Ada Venn, died on Thursday.\n",
            id="S2",
            date=SATURDAY,
        ),
        make.article("A mayor dies.\n\nThe mayor of Orta, Tom Roe, 54, died on Thursday.\n", id="S3", date=SATURDAY),
    ]
    facts = [
        fact(articles, "Venn, 91"),
        fact(articles, "The swimmer", id="f2"),
        fact(articles, "The mayor of Orta", id="f3"),
    ]
    assert len(find_events(articles, facts)) == 2


def test_background_of_undated_articles() -> None:
    """Where no article is dated, what lies years before the last day that the texts name is background."""
    article = make.article(
        "A bridge falls.\n\nThe bridge of Orta fell on 3 May 2021.\n\nIt was opened on 4 June 1970 by the mayor.\n"
    )
    facts = [Fact(id=f"f{n}", sentences=(s.id,), best=s.id) for n, s in enumerate(article.sentences)]
    assert [event.background for event in find_events([article], facts)] == [True, False]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Lund was appointed in 2014 and reappointed in 2021.", ["2014-01-01", "2021-01-01"]),
        ("The strike began on Monday and ended on Thursday.", ["2025-06-02", "2025-06-05"]),
        ("The firm, founded in 1950, was sold in 2019.", ["2019-01-01"]),
        ("Gunmen raided the village of Orta on Thursday.", ["2025-06-05"]),
    ],
)
def test_further_dates_of_a_sentence(text: str, days: list[str]) -> None:
    """An entry has the other dates on which its sentence tells that something happened, not those said in passing."""
    (event,) = one(text)
    assert [when.start for when in (event.when, *event.further)] == days
