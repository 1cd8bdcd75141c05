"""The article's own date: where it comes from, in which order, and what is refused."""

import pytest
from make import article

from summarize.model import Metadatum
from summarize.parse.publication_date import published

DATED = "River bursts its banks\n7 June 2025\n\nThe river burst its banks on Friday. Three villages were cut off."


def when(*items, **options):
    return published([Metadatum("date", value, origin) for value, origin in items], article="S1", **options)


@pytest.mark.parametrize(
    ("value", "start", "granularity"),
    [
        ("2025-06-07", "2025-06-07", "day"),
        ("2025-06-07T23:30:00-05:00", "2025-06-07", "day"),
        ("2025-06-07 10:00:00", "2025-06-07", "day"),
        ("20250607", "2025-06-07", "day"),
        ("Sat, 07 Jun 2025 10:00:00 GMT", "2025-06-07", "day"),
        ("June 7, 2025", "2025-06-07", "day"),
        ("2025-06", "2025-06-01", "month"),
        ("2025", "2025-01-01", "year"),
    ],
)
def test_dates_of_metadata(value, start, granularity):
    """A date of a field is taken as it is written, whatever its time zone."""
    found = when((value, "json:date_publish"))
    assert (found.start, found.granularity, found.rule, found.value) == (
        start,
        granularity,
        "metadata:json:date_publish",
        value,
    )


@pytest.mark.parametrize(
    "value", ["", "yesterday", "2025-13-45", "0001-01-01", "1970-01-01T00:00:00Z", "9999-12-31", "x" * 500, "soon"]
)
def test_absurd_dates_are_passed_over(value):
    """What is no date, or cannot be one, gives none."""
    assert when((value, "json:date")) is None


def test_what_the_user_gave_goes_first():
    """A date given by the user is the first, with its own rule."""
    found = when(("2025-06-08", "--date"), ("2025-06-07", "json:date"))
    assert (found.start, found.rule) == ("2025-06-08", "given")


def test_a_bad_field_gives_way_to_the_next():
    """The first field that holds a date counts."""
    assert when(("n/a", "json:date"), ("2025-06-07", "json-ld:datePublished")).rule == "metadata:json-ld:datePublished"


def test_metadata_go_before_the_dateline_which_is_kept():
    """Where both name a day and differ, the metadata win, and the dateline is an alternative."""
    found = article(DATED, date="2025-06-20").published
    assert (found.start, found.rule) == ("2025-06-20", "metadata:test:date")
    assert found.alternatives == (("2025-06-07", "2025-06-07"),)


def test_a_dateline_within_the_month_of_the_metadata_is_better():
    """A field that names only a month gives way to the day of the text."""
    found = article(DATED, date="2025-06").published
    assert (found.start, found.rule) == ("2025-06-07", "dateline")


def test_an_address_is_the_last_resort():
    """The day in a URL counts where nothing else does."""
    assert when(url="https://example.org/2025/06/07/flood").start == "2025-06-07"
    assert when(url="https://example.org/2025/06/07/flood").rule == "url"
    assert when(("2025-06-08", "json:date"), url="https://example.org/2025/06/07/flood").start == "2025-06-08"


@pytest.mark.parametrize(
    "url", ["https://example.org/2025/13/07/x", "https://example.org/id/20251399", "https://example.org/99/12/31", ""]
)
def test_numbers_in_an_address_are_no_dates(url):
    """A number that is no day of the calendar is not taken for one."""
    assert when(url=url) is None


def test_an_undated_article_stays_undated():
    """Nothing is guessed."""
    assert article("The river burst its banks on Friday. Three villages were cut off.").published is None


def test_an_ambiguous_day_carries_both_readings():
    """03/06/2025 is the third of June or the sixth of March, and both are kept."""
    found = when(("03/06/2025", "meta:date"))
    assert {found.start, *[first for first, _ in found.alternatives]} == {"2025-03-06", "2025-06-03"}


@pytest.mark.parametrize(
    ("modified", "revised"),
    [
        ("2019-05-02T10:12:00Z", None),
        ("2019-05-30", None),
        ("2025-06-07T08:00:00Z", "2025-06-07"),
        ("2018-05-02", None),
        ("2025", None),
        ("soon", None),
    ],
)
def test_a_page_that_was_changed_weeks_later(modified, revised):
    """It keeps the day of publication, and nothing is counted from it; a change of minutes or days is none."""
    found = article("The mayor of Arlen resigned on Tuesday.", date="2019-05-02", modified=modified)
    assert (found.published.start, found.published.end) == ("2019-05-02", "2019-05-02")
    assert found.published.revised == revised
    assert found.anchor == (None if revised else "2019-05-02")
    assert ("; revised 2025-06-07" in found.published.rule) is bool(revised)


def test_a_changed_page_whose_text_tells_its_day():
    """A dateline of the first day says of which day the text is; one of the last change does not."""
    text = "Mayor of Arlen resigns\n{}\n\nThe mayor of Arlen resigned on Tuesday. She gave no reason for it.\n"
    said = {"date": "2019-05-02", "modified": "2025-06-07"}
    assert article(text.format("2 May 2019"), **said).anchor == "2019-05-02"
    assert article(text.format("7 June 2025"), **said).anchor is None
