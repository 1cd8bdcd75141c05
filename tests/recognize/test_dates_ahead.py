"""Dates: the verb says whether a weekday or a day without a year is past or to come."""

import pytest

from summarize.recognize.dates import find_dates

WEDNESDAY = "2025-11-12"
MAY = "2025-05-15"

COMING = [
    ("es", "La cumbre comenzará el viernes en Madrid.", "2025-11-14"),
    ("fr", "Le procès commencera lundi à Paris.", "2025-11-17"),
    ("fr", "Les députés voteront jeudi.", "2025-11-13"),
    ("it", "Il ministro visiterà venerdì la città.", "2025-11-14"),
    ("pt", "A greve começará na segunda-feira.", "2025-11-17"),
    ("tr", "Cenazeler perşembe günü toprağa verilecek.", "2025-11-13"),
    ("ru", "Похороны пройдут в пятницу.", "2025-11-14"),
    ("ru", "Суд рассмотрит дело в понедельник.", "2025-11-17"),
    ("ar", "سيزور الوزير المدينة يوم الأحد.", "2025-11-16"),
    ("hi", "प्रधानमंत्री शुक्रवार को शहर का दौरा करेंगे।", "2025-11-14"),
    ("hi", "सुनवाई सोमवार को होगी।", "2025-11-17"),
    ("de", "Der Prozess beginnt am Montag.", "2025-11-17"),
    ("nl", "Het proces begint maandag.", "2025-11-17"),
]
PAST = [
    ("es", "Los médicos iniciaron el lunes una huelga.", "2025-11-10"),
    ("fr", "Le procès a commencé lundi à Paris.", "2025-11-10"),
    ("fr", "Lundi, la police a arrêté la caméra et l'opéra a fermé.", "2025-11-10"),
    ("it", "Il ministro ha visitato venerdì la città.", "2025-11-07"),
    ("pt", "A greve começou na segunda-feira.", "2025-11-10"),
    ("tr", "Cenazeler pazartesi günü toprağa verildi.", "2025-11-10"),
    ("ru", "Похороны прошли в пятницу.", "2025-11-07"),
    ("ar", "زار الوزير المدينة يوم الأحد.", "2025-11-09"),
    ("hi", "सुनवाई सोमवार को हुई।", "2025-11-10"),
    ("de", "Der Prozess begann am Montag.", "2025-11-10"),
    ("es", "El ministro dijo el lunes que la cumbre se celebrará pronto.", "2025-11-10"),
    ("fr", "Le ministre a annoncé lundi que le procès commencera en juin.", "2025-11-10"),
    ("tr", "Bakan pazartesi günü yaptığı açıklamada fabrikanın kapatılacağını söyledi.", "2025-11-10"),
    ("pt", "O ministro disse na segunda-feira que a reforma começará em junho.", "2025-11-10"),
    ("ar", "قال الوزير يوم الاثنين إن المصنع سيغلق.", "2025-11-10"),
    ("de", "Am Montag begann der Prozess, der im Juni endet.", "2025-11-10"),
]


THINGS = [
    ("en", "Ada Venn won the US Open on Sunday.", "2025-11-09"),
    ("en", "A fire broke out in Marsh End on Thursday.", "2025-11-06"),
    ("en", "Lawmakers rejected the bill in a second vote on Monday.", "2025-11-10"),
    ("en", "Thousands cheered the team's return on Sunday.", "2025-11-09"),
    ("en", "Fans cheered the players' return on Sunday.", "2025-11-09"),
    ("en", "Shares fell at the market close on Friday.", "2025-11-07"),
    ("en", "The race got off to a slow start on Sunday.", "2025-11-09"),
]
ACTS = [
    ("en", "Lawmakers vote on Friday.", "2025-11-14"),
    ("en", "Talks formally open on Monday.", "2025-11-17"),
    ("en", "The leaders of Norland and Orta meet on Sunday.", "2025-11-16"),
    ("en", "The ministers, who resigned, meet on Monday.", "2025-11-17"),
    ("en", "They return on Thursday.", "2025-11-13"),
]


@pytest.mark.parametrize(("language", "text", "day"), COMING + PAST + THINGS + ACTS)
def test_weekdays(language, text, day):
    """The verb nearest to the weekday says which one it is."""
    assert day in [found.first for found in find_dates(text, anchor=WEDNESDAY, language=language)]


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("de", "Die Wahl ist am 20. Mai.", "2025-05-20"),
        ("de", "Der Gipfel am 20. Mai war ein Erfolg.", "2024-05-20"),
        ("fr", "Le sommet se tiendra le 20 mai.", "2025-05-20"),
        ("fr", "Il est mort le 20 mai dans un accident.", "2024-05-20"),
        ("es", "La cumbre será el 20 de mayo.", "2025-05-20"),
        ("es", "Murió el 20 de mayo en Puerto Alba.", "2024-05-20"),
        ("ru", "Похороны состоятся 20 мая.", "2025-05-20"),
    ],
)
def test_days_without_a_year(language, text, day):
    """A day that comes soon is that one, unless a verb tells it as past."""
    (found,) = find_dates(text, anchor=MAY, language=language)
    assert found.first == day
