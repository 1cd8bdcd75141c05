"""English dates by the number of a week or of a company's year, and what lies one further back or follows."""

import pytest

from summarize.recognize.dates import find_dates, timex

MONDAY = "2019-11-18"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Week 47, 312 cases were counted.", ("Week 47", "2019-W47")),
        ("Calendar week 3 was the coldest.", ("Calendar week 3", "2019-W03")),
        ("Cases rose in week 10 of 2020.", ("week 10 of 2020", "2020-W10")),
        ("The law takes effect in week 50.", ("week 50", "2019-W50")),
        ("A profit is expected for FY13.", ("FY13", "2013")),
        ("Sales in FY2023/24 were flat.", ("FY2023/24", "2024")),
        ("The two signed a truce the summer before last.", ("the summer before last", "2018-SU")),
        ("The council met the week before last.", ("the week before last", "2019-W45")),
        ("He left the year before last.", ("the year before last", "2017")),
        ("They met the Friday before last.", ("the Friday before last", "2019-11-08")),
        ("The talks are scheduled for the week of the 20th.", ("the week of the 20th", "2019-W47")),
        ("The committee meets again on the 27th.", ("27th", "2019-11-27")),
        ("Unions called a general strike for April 3.", ("April 3", "2020-04-03")),
        ("The ministers convene again on Wednesday.", ("Wednesday", "2019-11-20")),
        ("Exports rose in the January-March quarter.", ("January-March quarter", "2019-Q1")),
        ("Profits fell in the June quarter.", ("the June quarter", "2019-Q2")),
        ("A loss is expected for the March quarter.", ("the March quarter", "2020-Q1")),
        ("No vote is expected before the spring.", ("the spring", "2020-SP")),
    ],
)
def test_one_expression(text, expected):
    """Its words and its TIMEX3 value."""
    (found,) = find_dates(text, anchor=MONDAY, language="en")
    assert (text[found.start : found.end], timex(found)) == expected


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It went bankrupt in the fall of 1996 and emerged the following spring.", ["1996-FA", "1997-SP"]),
        ("He resigned in May 2001, after the strikes of the previous winter.", ["2001-05", "2000-WI"]),
        ("The pact of December 1995 ended a war that had begun three years earlier.", ["1995-12", "1992"]),
        ("Russia gets $22 billion this year and next.", ["2019", "2020"]),
        ("Sales rose in September from a year earlier.", ["2019-09", "2018-09"]),
        ("The census of 1991 counted 12 million; a decade later there were 15 million.", ["1991", "2001"]),
        ("She was born on 3 May 1990. Two years later the family moved.", ["1990-05-03", "1992"]),
        ("He resigned on Monday. He had been questioned the day before.", ["2019-11-18", "2019-11-17"]),
    ],
)
def test_what_hangs_on_the_date_before(text, values):
    """What is compared is a period like it; what lies several years off is a year."""
    assert [timex(found) for found in find_dates(text, anchor=MONDAY, language="en")] == values


@pytest.mark.parametrize("text", ["Week 5: Giants beat Eagles", "She is in week 12 of her course.", "The fy is over."])
def test_what_is_no_date(text):
    """Weeks of a season of play or of a course are those of no calendar."""
    assert find_dates(text, anchor=MONDAY, language="en") == ()


def test_without_an_anchor_they_stay_unresolved():
    """Nothing is counted from a day that is not known."""
    found = find_dates("In week 47 and the week before last, and the Friday before last.", language="en")
    assert [item.status for item in found] == ["unresolved"] * 3
