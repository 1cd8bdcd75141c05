"""Which date of a sentence dates its main action, and nouns that carry a date for another sentence."""

from __future__ import annotations

from summarize.evidence.facts.find import find_facts
from summarize.evidence.timeline import find_events
from tests.make import article


def _entries(text: str, day: str) -> list[tuple[str | None, str]]:
    made = article(text, title="News", date=day)
    facts = find_facts([made])
    by_id = {sentence.id: made.slice(sentence) for sentence in made.sentences}
    return [(event.when.start, by_id[event.best]) for event in find_events([made], facts)]


def test_the_main_clause_goes_on_after_a_relative_clause_with_a_date() -> None:
    """ "The pilot who died on Tuesday was named on Wednesday" tells what happened on Wednesday."""
    told = "The pilot who died when an aircraft crashed near Brenton on Tuesday was named on Wednesday as Peter Lange."
    assert _entries(told + "\n", "2023-09-20") == [("2023-09-20", told)]


def test_a_vote_dates_what_was_approved() -> None:
    """ "Monday's vote" dates the sentence that tells the approval."""
    found = _entries(
        "The parliament of Orland has approved a gas pipeline. It will cost two billion crowns.\n"
        "Monday's vote was the closest in the history of the parliament.\n",
        "2014-05-08",
    )
    assert found == [("2014-05-05", "The parliament of Orland has approved a gas pipeline.")]


def test_a_line_break_does_not_hide_that_a_day_is_to_come() -> None:
    """ "will visit⏎Corrin on Wednesday" is the next Wednesday, however the lines were broken."""
    made = article(
        "Storm kills four\n\nA storm with winds of 150 kilometres an hour tore roofs off houses in\n"
        "Corrin and killed four people on Monday, police said. Two of the four\nwere children.\n\n"
        "Power was cut to 60,000 homes. Prime Minister Aoife Byrne will visit\nCorrin on Wednesday.\n",
        date="2020-11-03",
    )
    found = find_events([made], find_facts([made]))
    assert [event.when.start for event in found] == ["2020-11-02", "2020-11-04"]


def test_the_early_hours_of_a_day_date_the_main_action() -> None:
    """ "In the early hours of Friday … after thousands marched on Monday" tells what happened on Friday."""
    told = "Parliament passed the budget in the early hours of Friday, after thousands marched in Orlen on Monday."
    assert _entries(told + "\n", "2025-01-04") == [("2025-01-03", told)]
