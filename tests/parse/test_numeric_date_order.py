"""03/06/2025: in March or in June, and why. All texts are invented."""

import pytest
from make import article

BODY = "The council of Portsea met on Monday. It wants a new bridge over the river."


def dated(body, *, line="02/01/2025", **metadata):
    """Day, rule and other readings of an article of that body."""
    when = article(f"Council wants a bridge\n{line}\n\n{body}\n", **metadata).published
    return when.start, when.rule, when.alternatives


@pytest.mark.parametrize(
    ("body", "metadata", "why"),
    [
        (f"{BODY} A first plan was turned down on 25/03/2023.", {}, "another date of the text"),
        (BODY, {"language": "en-GB"}, "the language tag"),
        (BODY, {"url": "https://www.portsea.co.uk/news/bridge"}, "the address"),
        (BODY, {"publisher": "The Times of India"}, "the publisher's name"),
        (f"{BODY} The first one was opened on 7 June 1931.", {}, "days in words"),
        (f"{BODY} The labour of building it, and the town centre, will cost more.", {}, "the spelling"),
        (f"{BODY} On December 30, 2024 it had put the matter off.", {}, "the other dates of the text"),
    ],
)
def test_day_first(body, metadata, why):
    """What speaks for the day before the month is named in the rule, and the other reading stays."""
    start, rule, others = dated(body, **metadata)
    assert (start, others) == ("2025-01-02", (("2025-02-01", "2025-02-01"),))
    assert rule == f"dateline; day first, by {why}"


@pytest.mark.parametrize(
    ("body", "metadata", "why"),
    [
        (BODY, {}, "default"),
        (f"{BODY} A first plan was turned down on 03/25/2023.", {"language": "en-GB"}, "another date of the text"),
        (BODY, {"language": "en-US"}, "the language tag"),
        (f"{BODY} The labor of building it, and the town center, will cost more.", {}, "the spelling"),
        (f"{BODY} On January 30, 2025 it had put the matter off.", {}, "the other dates of the text"),
        (BODY, {"url": "https://portsea.tv/news"}, "default"),
    ],
)
def test_month_first(body, metadata, why):
    """The month first, with its reason or by default."""
    start, rule, others = dated(body, **metadata)
    assert (start, others) == ("2025-02-01", (("2025-01-02", "2025-01-02"),))
    assert rule == f"dateline; month first, by {why}"


def test_full_stops_stand_after_the_day():
    """ "02.01.2025" has the day first, in English too."""
    assert dated(BODY, line="02.01.2025")[:2] == ("2025-01-02", "dateline; day first, by its full stops")


def test_a_field_in_digits():
    """A date of the metadata is read in the order of the text too."""
    found = article(f"{BODY} The labour goes on.", date="02/01/2025").published
    assert (found.start, found.rule) == ("2025-01-02", "metadata:test:date; day first, by the spelling")


def test_dates_that_are_read_one_way_need_no_order():
    """A date with one reading, or in words, has no order in its rule; nor has an article without digits."""
    assert dated(BODY, line="25/01/2025") == ("2025-01-25", "dateline", ())
    assert article(f"Council wants a bridge\n7 June 2025\n\n{BODY}\n").month_first is None


@pytest.mark.parametrize("url", ["http://[", "nowhere", "https://x.co/2"])
def test_addresses_without_a_country(url):
    """A broken address, or the end of one that is used for its sound, says nothing."""
    assert dated(BODY, url=url)[1].endswith("by default")
