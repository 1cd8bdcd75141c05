"""English date expressions: found where they stand, resolved against the day of the text."""

from __future__ import annotations

from datetime import date

import pytest

from summarize.recognize.dates import find_dates, timex

SATURDAY = "2025-06-07"


def read(
    text: str, anchor: str | date | None = SATURDAY, **options: object
) -> list[tuple[str, str | None, str | None]]:
    found = find_dates(text, anchor=anchor, language="en", **options)
    return [(text[item.start : item.end], item.first, item.last) for item in found]


def day(words: str, iso: str) -> tuple[str, str, str]:
    return words, iso, iso


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It began on 7 June 2025.", day("7 June 2025", "2025-06-07")),
        ("It began on 7th June 2025.", day("7th June 2025", "2025-06-07")),
        ("It began on June 7, 2025.", day("June 7, 2025", "2025-06-07")),
        ("It began on June 07 , 2025 .", day("June 07 , 2025", "2025-06-07")),
        ("It began on Jan. 15, 2023.", day("Jan. 15, 2023", "2023-01-15")),
        ("It began on Jan . 15 , 2023 .", day("Jan . 15 , 2023", "2023-01-15")),
        ("It began on the third of May, 2024.", day("third of May, 2024", "2024-05-03")),
        ("It began on 2025-06-07.", day("2025-06-07", "2025-06-07")),
        ("It began on 13.5.2015.", day("13.5.2015", "2015-05-13")),
        ("It began on Friday, 6 June 2025.", day("Friday, 6 June 2025", "2025-06-06")),
        ("It began in May 2024.", ("May 2024", "2024-05-01", "2024-05-31")),
        ("It began in early March 2024.", ("early March 2024", "2024-03-01", "2024-03-15")),
        ("It began in 2019.", ("2019", "2019-01-01", "2019-12-31")),
        ("It began in the 1990s.", ("the 1990s", "1990-01-01", "1999-12-31")),
        ("It began in the nineteenth century.", ("the nineteenth century", "1800-01-01", "1899-12-31")),
        ("It began in the third quarter of 2019.", ("the third quarter of 2019", "2019-07-01", "2019-09-30")),
        ("It began in summer 2019.", ("summer 2019", "2019-06-01", "2019-08-31")),
        ("The 2010/11 season was short.", ("2010/11", "2010-01-01", "2011-12-31")),
        ("It lasted from 3 to 7 May 2024.", ("3 to 7 May 2024", "2024-05-03", "2024-05-07")),
        ("It lasted May 3-7, 2024.", ("May 3-7, 2024", "2024-05-03", "2024-05-07")),
        ("Good Friday 2024 was wet.", day("Good Friday 2024", "2024-03-29")),
        ("It lasted between 3 and 7 May 2024.", ("3 and 7 May 2024", "2024-05-03", "2024-05-07")),
        ("It began in April in 2016.", ("April in 2016", "2016-04-01", "2016-04-30")),
        ("A 1995 law bars it.", ("1995", "1995-01-01", "1995-12-31")),
        ("It overruled a 1971 Convention.", ("1971", "1971-01-01", "1971-12-31")),
        ("Before the opening of the 2000 Olympics.", ("2000", "2000-01-01", "2000-12-31")),
        ("The third week of November 2016 was dry.", ("The third week of November 2016", "2016-11-14", "2016-11-20")),
        ("The last week of 2019 was dry.", ("The last week of 2019", "2019-12-23", "2019-12-29")),
    ],
)
def test_absolute(text: str, expected: tuple[str, str, str]) -> None:
    """An absolute expression stands for its interval whatever the anchor."""
    assert read(text, None) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On Sunday, a group attacked.", day("Sunday", "2025-06-01")),
        ("Friday’s announcement said nothing.", day("Friday", "2025-06-06")),
        ("It happened on Saturday.", day("Saturday", "2025-06-07")),
        ("It happened yesterday.", day("yesterday", "2025-06-06")),
        ("It happened on Sunday morning.", day("Sunday morning", "2025-06-01")),
        ("It happened last Friday.", day("last Friday", "2025-06-06")),
        ("It happened two days ago.", day("two days ago", "2025-06-05")),
        ("It happened a week ago.", day("a week ago", "2025-05-31")),
        ("It happened the day before yesterday.", day("the day before yesterday", "2025-06-05")),
        ("It happened last month.", ("last month", "2025-05-01", "2025-05-31")),
        ("It happened last year.", ("last year", "2024-01-01", "2024-12-31")),
        ("It happened earlier this week.", ("earlier this week", "2025-06-02", "2025-06-07")),
        ("It happened at the end of the month.", ("the end of the month", "2025-06-21", "2025-06-30")),
        ("It happened in October.", ("October", "2024-10-01", "2024-10-31")),
        ("It happened on 3 March.", day("3 March", "2025-03-03")),
        ("On June 29, the company said the test had failed.", day("June 29", "2024-06-29")),
        ("The company said the test is on June 29.", day("June 29", "2025-06-29")),
        ("It happened a year ago.", ("a year ago", "2024-01-01", "2024-12-31")),
        ("It happened in the third quarter.", ("the third quarter", "2024-07-01", "2024-09-30")),
        ("The second Monday of May was cold.", day("The second Monday of May", "2025-05-12")),
        ("The last week of May was cold.", ("The last week of May", "2025-05-26", "2025-06-01")),
        ("They meet the week after next.", ("the week after next", "2025-06-16", "2025-06-22")),
        ("It opens in the next three days.", ("the next three days", "2025-06-08", "2025-06-10")),
        ("They meet in the next fortnight.", ("the next fortnight", "2025-06-16", "2025-06-29")),
    ],
)
def test_relative(text: str, expected: tuple[str, str, str]) -> None:
    """A relative expression is resolved against the anchor, the past first."""
    assert read(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court will meet on Monday.", "2025-06-09"),
        ("The vote is due on Monday.", "2025-06-09"),
        ("Schools in Ashby will stay closed on Monday.", "2025-06-09"),
        ("Shops remained closed on Monday.", "2025-06-02"),
        ("The strike runs from Monday.", "2025-06-09"),
        ("On Monday the court will meet.", "2025-06-09"),
        ("He said on Monday that the court will meet.", "2025-06-02"),
        ("They were expected to answer, but fled on Monday.", "2025-06-02"),
        ("It will close on 3 July.", "2025-07-03"),
    ],
)
def test_clauses_that_look_ahead(text: str, expected: str) -> None:
    """A bare weekday or day is the next one where the nearest verb looks ahead, and the other reading is kept."""
    (found,) = find_dates(text, anchor=SATURDAY, language="en")
    assert found.first == expected
    assert found.alternatives


@pytest.mark.parametrize(
    "text",
    [
        "It happened on Sunday.",
        "It happened yesterday.",
        "It happened last week.",
        "It happened on 3 March.",
        "In March, it rained.",
        "It happened two days ago.",
        "In the third quarter, it fell.",
        "At Christmas, it snowed.",
        "It ended this summer.",
    ],
)
def test_relative_without_an_anchor(text: str) -> None:
    """No relative expression is resolved without an anchor."""
    (found,) = find_dates(text, language="en")
    assert (found.status, found.first, found.last, found.anchor) == ("unresolved", None, None, None)


@pytest.mark.parametrize(
    "text", ["The following day they left.", "They left the next day.", "They left two days after the attack."]
)
def test_relative_to_an_event(text: str) -> None:
    """What hangs on an event that is not dated stays unresolved, even with an anchor."""
    (found,) = find_dates(text, anchor=SATURDAY, language="en")
    assert found.status == "unresolved"


def test_relative_to_a_day_named_before() -> None:
    """What hangs on a day that the text names is resolved against that day."""
    found = find_dates("They came on 3 May. The following day they left.", anchor=SATURDAY, language="en")
    assert (found[1].first, found[1].anchor) == ("2025-05-04", "2025-05-03")


def test_new_year() -> None:
    """Relative expressions reach over the turn of the year."""
    assert read("On Tuesday it began, last month it was planned.", "2025-01-02") == [
        day("Tuesday", "2024-12-31"),
        ("last month", "2024-12-01", "2024-12-31"),
    ]


def test_since_is_open() -> None:
    """ "Since 2021" has a beginning and no end."""
    assert read("It has been there since 2021.") == [("2021", "2021-01-01", None)]


@pytest.mark.parametrize("text", ["For over ten years it lasted.", "It took six months.", "A five-day march began."])
def test_durations(text: str) -> None:
    """A length of time is found, as a duration, with no interval."""
    (found,) = find_dates(text, anchor=SATURDAY, language="en")
    assert (found.status, found.first) == ("duration", None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It is now closed.", "PRESENT_REF"),
        ("It recently closed.", "PAST_REF"),
        ("In recent weeks it closed.", "PAST_REF"),
        ("A few years prior it closed.", "PAST_REF"),
        ("It may close in the future.", "FUTURE_REF"),
    ],
)
def test_vague(text: str, value: str) -> None:
    """A vague expression is found as such."""
    (found,) = find_dates(text, anchor=SATURDAY, language="en")
    assert (found.status, found.first, timex(found)) == ("vague", None, value)


def test_ambiguous_order_carries_both_readings() -> None:
    """An ambiguous numeric date is read in the publisher's order, and the other reading is kept."""
    (month_first,) = find_dates("It closed on 03/06/2025.", language="en")
    (day_first,) = find_dates("It closed on 03/06/2025.", language="en", month_first=False)
    assert (month_first.first, month_first.alternatives) == ("2025-03-06", (("2025-06-03", "2025-06-03"),))
    assert (day_first.first, day_first.alternatives) == ("2025-06-03", (("2025-03-06", "2025-03-06"),))


def test_ranges_are_two_expressions_unless_joined() -> None:
    """ "From 2009 to 2011" is two expressions as in TimeML; with `join_ranges` it is one interval."""
    text = "It ran from 2009 to 2011."
    assert read(text) == [("2009", "2009-01-01", "2009-12-31"), ("2011", "2011-01-01", "2011-12-31")]
    assert read(text, join_ranges=True) == [("2009 to 2011", "2009-01-01", "2011-12-31")]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Net income in the third quarter fell from a year earlier.", ["1989-Q3", "1988-Q3"]),
        ("The dividend is payable Dec. 15 to holders of record Nov. 20.", ["1989-12-15", "1989-11-20"]),
        ("Late Tuesday the yield stood at 8%.", ["1989-10-31"]),
        ("Earnings for fiscal 1990 will exceed fiscal 1989's.", ["1990", "1989"]),
        ("The 1990s will be tougher than the 1980s.", ["199", "198"]),
        ("A vote is expected next week.", ["1989-W45"]),
        ("By mid-November the deal will close.", ["1989-11"]),
        ("Over the weekend, officials met.", ["1989-W43-WE"]),
        ("The current quarter looks weak.", ["1989-Q4"]),
        ("In the first half of 1990 growth was slow.", ["1990-H1"]),
        ("Two weeks ago he left; five years ago he came.", ["1989-W42", "1984"]),
        ("A few years ago to the day, he left.", ["PAST_REF"]),
        ("It rose from about a third several years ago to one half.", ["PAST_REF"]),
        ("It is the only outlet now that the port is shut.", ["PRESENT_REF"]),
        ("He would not travel at this crucial moment.", ["PRESENT_REF"]),
        ("The current four flights a week are full.", ["PRESENT_REF"]),
        ("A recent poll says otherwise.", ["PAST_REF"]),
        ("For the past few weeks they have met; for the last several months, too.", ["PXW", "PXM"]),
        ("In the past few weeks they have met.", ["PAST_REF"]),
        ("The session of 2019 to 28 June 2020 was long.", ["2019", "2020-06-28"]),
        ("Atlanta, nineteen ninety-six.", ["1996"]),
        ("Output in the first half of this year fell.", ["1989-H1"]),
        ("It should be ready by year's end.", ["1989"]),
        ("The winter of 1978-79 was cold.", ["1978-WI"]),
        ("They will vote next Monday and Tuesday.", ["1989-11-06", "1989-11-07"]),
        ("It began half a century ago and took a few days.", ["1939", "PXD"]),
        ("Profit rose in the year to March.", ["1989-03"]),
        ("Bids are due no later than June 30.", ["1990-06-30"]),
        ("He was paid on the 15th of the month.", ["1989-11-15"]),
    ],
)
def test_timex_values(text: str, values: list[str]) -> None:
    """Newswire gets the values that TimeML gives it."""
    assert [timex(item) for item in find_dates(text, anchor="1989-11-02", language="en")] == values


def test_anchor_may_be_a_date() -> None:
    """The anchor is an ISO string or a date."""
    assert read("It was yesterday.", date(2025, 6, 7)) == read("It was yesterday.", "2025-06-07")


def test_anchor_that_is_no_date() -> None:
    """An anchor that is no ISO date is an error."""
    with pytest.raises(ValueError, match="the anchor is no ISO date"):
        find_dates("It was yesterday.", anchor="soon")


def test_calendar_ends() -> None:
    """Days beyond the calendar are not resolved and do no harm."""
    assert all(
        item.first is None or item.first >= "0001"
        for item in find_dates("900 years ago, last week.", anchor="0005-01-03")
    )


def test_wrapped_line() -> None:
    """An expression that runs over the end of a wrapped line is one."""
    text = "The ministers of the two countries said they had spoken of it last\nweek, and would again."
    assert [text[found.start : found.end] for found in find_dates(text, anchor="2025-06-07")] == ["last\nweek"]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Fuel subsidies end on 1 July.", "2025-07-01"),
        ("The trial did not begin on 1 July.", "2024-07-01"),
        ("The fair ends on Saturday.", "2025-01-04"),
        ("He put an end on Monday to the strike.", "2024-12-30"),
    ],
)
def test_the_present_of_beginning_and_ending_looks_ahead(text: str, first: str) -> None:
    """What "ends on 1 July" is still to come; what "did not begin" on it, is past."""
    assert [found.first for found in find_dates(text, anchor="2025-01-03", language="en")] == [first]


def test_months_of_a_unit() -> None:
    """The unit is the one of the text's day, as in "the end of the year"."""
    assert read("Exports grew in the first months of the year.") == [("the year", "2025-01-01", "2025-12-31")]
