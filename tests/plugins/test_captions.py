"""Which sentences above a report are the words under its pictures."""

from __future__ import annotations

import pytest
from make import article
from stories import story, told

from summarize import Request
from summarize_coverage import Coverage
from summarize_coverage.captions import leading_captions

REST = {
    "en": "The cable car fell above Pell after a rope tore. Dogs will search the slope.",
    "fr": "La télécabine est tombée au-dessus de Pell. Des chiens fouilleront la pente.",
    "de": "Die Seilbahn stürzte über Pell ab. Hunde werden den Hang absuchen.",
    "el": "Το τελεφερίκ έπεσε πάνω από το Πελ. Σκύλοι θα ψάξουν την πλαγιά.",
    "ar": "سقط التلفريك فوق بيل بعد انقطاع الحبل. وستبحث الكلاب في المنحدر.",
}


def captions(text: str, language: str, **more: str) -> int:
    """How many captions stand above a report that opens with the paragraph `text`."""
    one = told((article(f"{text}\n\n{REST[language]}", language=language, **more),))
    return leading_captions(one.articles[0], lambda id: one.annotations[id])


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The cable car Gletta lies on its roof above Pell, March 4, 2031.", "en"),
        ("Pictured on the slope above Pell are the guides who found the cable car.", "en"),
        ("La télécabine Gletta sur le toit au-dessus de Pell, le 4 mars 2031.", "fr"),
        ("Vue aérienne de la pente au-dessus de Pell où est tombée la télécabine.", "fr"),
        ("Die Seilbahn Gletta auf dem Dach über Pell, 4. März 2031.", "de"),
        ("Das Bild zeigt die Seilbahn Gletta im Sommer vor dem Absturz über Pell.", "de"),
        ("Το τελεφερίκ Γκλέτα πάνω από το Πελ, 4 Μαρτίου 2031.", "el"),
        ("Στη φωτογραφία το τελεφερίκ Γκλέτα πάνω από το Πελ πριν από την πτώση.", "el"),
        ("التلفريك مقلوب على المنحدر فوق بيل، 4 مارس 2031.", "ar"),
        ("صورة أرشيفية للتلفريك على المنحدر فوق بيل قبل السقوط.", "ar"),
    ],
)
def test_words_under_a_picture_are_a_caption(text: str, language: str) -> None:
    """A paragraph that ends on a date behind a comma, or begins as captions do, is one."""
    assert captions(text, language) == 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The cable car Gletta fell above Pell on March 4, 2031.", "en"),
        ("The cable car Gletta fell on Tuesday, March 4, 2031.", "en"),
        ("The cable car Gletta will stand still until Friday, the mountain guard said, 14 March 2031.", "en"),
        ("La télécabine Gletta est tombée au-dessus de Pell le 4 mars 2031.", "fr"),
        ("La télécabine Gletta est tombée au-dessus de Pell, mardi 4 mars 2031.", "fr"),
        ("Die Seilbahn Gletta stürzte am Dienstag, 4. März 2031, über Pell ab.", "de"),
        ("Die Seilbahn Gletta fiel am Dienstag, 4. März 2031.", "de"),
        ("Το τελεφερίκ Γκλέτα έπεσε πάνω από το Πελ στις 4 Μαρτίου 2031.", "el"),
        ("سقط التلفريك على المنحدر فوق بيل في 4 مارس 2031.", "ar"),
    ],
)
def test_news_with_its_day_is_no_caption(text: str, language: str) -> None:
    """A report that tells its day within the sentence, or with the weekday, opens with that sentence."""
    assert captions(text, language) == 0


def test_a_paragraph_of_several_sentences_is_no_caption() -> None:
    """What goes on after the date is the report."""
    assert captions("The cable car lies above Pell, March 4, 2031. It fell after a rope tore.", "en") == 0


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Fire engines at Mill Square in Arden after the May 7, 2021 fires.", 1),
        ("A man was jailed in Arden over the May 7, 2021 fires.", 0),
        ("Fire engines at Mill Square in Arden after the May 7, 2025 fires.", 0),
    ],
)
def test_without_a_verb_the_day_of_another_year_is_no_news(text: str, count: int) -> None:
    """A verb, or a day of the report's own year, makes news of it."""
    assert captions(text, "en", date="2025-05-07") == count


def test_a_caption_is_not_told_in_place_of_the_news() -> None:
    """A summary with room for one sentence is the one that opens the report below the picture."""
    caption = "The cable car Gletta of the town of Osk lies on its roof above Pell, March 4, 2031."
    news = "The cable car Gletta fell above Pell after a rope tore, and 14 people died on the slope."
    one = story(f"{caption}\n\n{news} Dogs will search the slope below the station of Pell for others today.")
    claims = list(Coverage().write(Request(story=one, length=20)))
    assert claims[0].text == news
