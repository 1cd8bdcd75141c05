"""The timeline of a long story."""

from __future__ import annotations

from datetime import date, timedelta

import make
import pytest

from summarize.evidence.timeline import timeline
from summarize.evidence.timeline.collection_timeline import dateline


def story() -> list[dict[str, str]]:
    """Forty days of a story with two days that many articles name."""
    begin = date(2021, 3, 1)
    articles = []
    for number in range(40):
        day = begin + timedelta(number)
        lines = [f"The dam above Orta is watched by engineer number {number} and her crew of {number + 3} workers ."]
        if number >= 5:
            lines.append("The dam above Orta burst on March 5 , flooding the lower town and its old mill .")
        if number >= 20:
            lines.append("The minister of water resigned on March 20 over the flooded town of Orta .")
        articles.append({"date": day.isoformat(), "text": "\n".join(lines), "id": f"a{number}"})
    return articles


def test_days_that_many_articles_name() -> None:
    """The days that most articles name come first, in order of time, each with a sentence that tells it."""
    days = timeline(story(), dates=2)
    assert [day.date for day in days] == ["2021-03-05", "2021-03-20"]
    assert "burst" in days[0].sentences[0].text
    assert "resigned" in days[1].sentences[0].text


def test_sentences_do_not_repeat() -> None:
    """A day has no two sentences that say the same, however many articles carry it."""
    days = timeline(story(), dates=2, sentences_per_date=3)
    texts = [sentence.text for day in days for sentence in day.sentences]
    assert len(texts) == len(set(texts))


def test_bounds() -> None:
    """`start` and `end` bound the days."""
    days = timeline(story(), dates=1, start="2021-03-10", end="2021-04-30")
    assert [day.date for day in days] == ["2021-03-20"]


def test_passages() -> None:
    """A sentence's passage is where it stands in its article's text."""
    articles = story()
    (day,) = timeline(articles, dates=1)
    (sentence,) = day.sentences
    text = next(article["text"] for article in articles if article["id"] == sentence.passage.article)
    assert text[sentence.passage.start : sentence.passage.end] == sentence.text


def test_articles_as_values() -> None:
    """Articles of the library do as well as mappings; those without a day are left out."""
    articles = [
        make.article(
            "The dam holds.\n\nThe dam above Orta burst on 5 March and flooded the town.\n", id="S1", date="2021-03-06"
        ),
        make.article(
            "The dam fell.\n\nThe dam above Orta burst on Friday, say its engineers there.\n",
            id="S2",
            date="2021-03-07",
        ),
        make.article("No day.\n\nThe dam above Orta burst on Friday, say its engineers there.\n", id="S3"),
    ]
    (day,) = timeline(articles)
    assert day.date == "2021-03-05"


def test_order_of_articles_changes_nothing() -> None:
    """The days are the same for any order of the articles."""
    articles = story()
    assert [(d.date, d.score) for d in timeline(articles, dates=5)] == [
        (d.date, d.score) for d in timeline(articles[::-1], dates=5)
    ]


def test_nothing() -> None:
    """No articles, no days."""
    assert timeline([]) == ()


def test_headline_and_notes_are_not_chosen() -> None:
    """A line that is no whole sentence, or an agency's note, stands in no timeline; a dateline is cut off."""
    articles = [
        {
            "date": "2021-03-06",
            "text": "Dam burst floods lower town of Orta on March 5\n"
            "ORTA , Norland ( AP ) -- The dam above the lower town of Orta burst on Friday and flooded its mill .\n"
            "( Additional reporting on the dam of Orta on Friday by Ada Venn ; editing by Tom Roe . )",
        }
        for _ in range(3)
    ]
    (day,) = timeline(articles, dates=1)
    (sentence,) = day.sentences
    assert sentence.text.startswith("The dam above")
    assert articles[0]["text"][sentence.passage.start : sentence.passage.end] == sentence.text


def test_a_rule_of_dashes_is_no_dateline() -> None:
    """Dashes after a town, however many, end its dateline only where a blank follows."""
    assert dateline("NORVALE " + "-" * 80 + "x said that the town was closed for several days.") == 0
    assert dateline("NORVALE " + "-" * 80 + " The town was closed for several days in May.") == 89


def test_brackets_of_a_treebank() -> None:
    """A dateline in a treebank's brackets is cut off; in the sentence they stay as they are."""
    told = "-LRB- CNN -RRB- -- The dam above the lower town of Orta -LRB- Norland -RRB- burst on Friday at night ."
    (day,) = timeline([{"date": "2021-03-06", "text": told}], dates=1)
    assert day.sentences[0].text == told.removeprefix("-LRB- CNN -RRB- -- ")


def test_more_days_than_there_are() -> None:
    """As many days as the story has, however many are asked for; other ways to write a date are read."""
    article = {
        "date": "Sat, 06 Mar 2021 08:00:00 GMT",
        "text": "The dam above the town of Orta burst on Friday evening .",
    }
    assert [day.date for day in timeline([article], dates=50)] == ["2021-03-05"]


@pytest.mark.parametrize("bound", ["soon", "2021-13-40"])
def test_bound_that_is_no_date(bound: str) -> None:
    """A bound that is no day is refused, not ignored."""
    with pytest.raises(ValueError, match="no ISO date"):
        timeline(story(), dates=1, start=bound)


def test_a_day_of_sayings_counts_less() -> None:
    """A day on which things were only said gives way to one on which something was done."""
    articles = [
        {
            "date": f"2021-03-{day:02}",
            "text": "The dam above Orta is unsafe , engineers said on March 2 .\nThe dam above Orta burst on March 3 .",
        }
        for day in range(4, 12)
    ]
    assert [day.date for day in timeline(articles, dates=1)] == ["2021-03-03"]


def test_the_next_day_hangs_on_the_sentence_before() -> None:
    """Sentences of an article are read together: "the next day" is the one after the day named before it."""
    text = "The dam above Orta burst on March 5 .\nThe next day , soldiers reached the lower town in boats ."
    articles = [{"date": f"2021-03-{day}", "text": text} for day in (20, 21, 22)]
    assert [day.date for day in timeline(articles)] == ["2021-03-05", "2021-03-06"]


def test_late_days_are_held_against_few_articles() -> None:
    """A day near the end of a story, which few articles could look back on, can outrank an early one named as often."""
    articles = [
        {"date": f"2021-{month:02}-{day:02}", "text": f"Engineer number {day} of {month} watches the dam above Orta ."}
        for month in (3, 4, 5)
        for day in range(1, 29)
    ]
    early = {"text": "The dam above Orta was opened on March 2 by the minister ."}
    late = {"text": "The dam above Orta was closed on May 20 by the minister ."}
    articles += [early | {"date": f"2021-03-{day:02}"} for day in range(10, 15)]
    articles += [late | {"date": f"2021-05-{day:02}"} for day in range(24, 29)]
    assert [day.date for day in timeline(articles, dates=1)] == ["2021-05-20"]


def test_a_day_that_is_told_like_another_still_stands() -> None:
    """A day that was asked for is not lost because its sentence resembles that of another day."""
    told = {
        5: "Thousands marched in Orta on March 5 to demand that the mayor go .",
        12: "Thousands marched in Orta on March 12 to demand that the mayor and her council go at once .",
    }
    articles = [
        {"date": f"2021-03-{day:02}", "text": text}
        for named, text in told.items()
        for day in range(named + 1, named + 6)
    ]
    assert [day.date for day in timeline(articles, dates=2)] == ["2021-03-05", "2021-03-12"]


def test_a_day_without_a_year_is_that_of_the_story() -> None:
    """Years later, "the March 5 flood" is the one of which the articles of that spring tell."""
    articles = [
        {"date": f"2019-03-{day:02}", "text": f"The dam above Orta burst on March 5 , and {day} houses fell ."}
        for day in range(6, 12)
    ]
    articles += [
        {"date": f"2021-{month:02}-10", "text": f"Judge number {month} heard victims of the March 5 flood in Orta ."}
        for month in range(6, 12)
    ]
    assert [day.date for day in timeline(articles, dates=1)] == ["2019-03-05"]
    assert "2021-03-05" not in [day.date for day in timeline(articles, dates=20)]


def test_a_sentence_that_tells_another_day_gives_way() -> None:
    """Of two sentences that name a day, the one whose action it dates tells it."""
    articles = [
        {
            "date": f"2021-03-{day:02}",
            "text": f"Divers met in Orta on March 4 to honour victims of the flood of March 1 , {day} in boats .\n"
            f"Soldiers carried victims of the flood from Orta on March 1 , {day} in boats .",
        }
        for day in range(6, 9)
    ]
    told = {day.date: day.sentences[0].text for day in timeline(articles, dates=2)}
    assert told["2021-03-01"].startswith("Soldiers")
    assert told["2021-03-04"].startswith("Divers")
