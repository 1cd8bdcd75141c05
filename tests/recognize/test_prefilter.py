"""A glance at a text never misses what a finder would find."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from summarize.recognize.dates import find_dates
from summarize.recognize.dates.english.grammar import english_grammar
from summarize.recognize.numbers.find import find_numbers
from summarize.recognize.prefilter import DIGIT, glance, telling
from summarize.recognize.quotations import attribution


def test_glance() -> None:
    """Runs of letters are kept, whatever stands between them, and that there is a digit."""
    assert glance("seven-year-old covid19_case l’attaque") == {
        "seven", "year", "old", "covid", "case", "l", "attaque", DIGIT,
    }  # fmt: skip


def test_glance_of_plain_text() -> None:
    """A text in ASCII is looked at in another way, which gives the same."""
    assert glance("two_three\x00four") == {"two", "three", "four"} == glance("two_three\x00four é") - {"é"}


def test_telling() -> None:
    """A phrase is known by its longest word, since common ones stand everywhere."""
    assert telling(["in the words of", "dix-sept"]) == {"words", "sept"}


@pytest.mark.parametrize("text", ["zweihundertfünfzig Menschen", "dreitausend Soldaten", "Siebzehn Tote"])
def test_german_compounds(text: str) -> None:
    """A German number is seen within its compound."""
    assert len(find_numbers(text, language="de")) == 1


def test_nothing_there() -> None:
    """A sentence without such words has no date, number or teller."""
    text = "The river burst its banks and the bridge gave way."
    assert (find_dates(text), find_numbers(text), attribution(text)) == ((), (), None)


PHRASES = (
    "3rd of this month; from 3 to 5 of next month; on the 24th, the same day; the day before; at the present time, "
    "the moment, this critical juncture; the near future; the long term; at the time. For the time being, 3 days and "
    "a half-century; last Friday, Monday of next week; the 21st century, 19th-century; the spring, last fall; "
    "in three weeks' time, in a couple of months; 3-may-2024, 5 June, the 2nd day of March; the past; that evening; "
    "last May, June of next year, summer of last year, winter 2024; two days before yesterday; a year before last"
)


def test_rules_are_left_out_for_nothing() -> None:
    """Whatever an English rule of dates matches has one of the words without which the rule is not tried."""
    newswire = Path(__file__).with_name("timex_newswire.jsonl").read_text("utf-8").splitlines()
    text = "\n".join([PHRASES, *(json.loads(line)["text"] for line in newswire)]).lower()
    rules = {rule for rules in english_grammar().by_start.values() for rule in rules if rule.needed}
    matches = {rule.name: [match[0] for match in rule.pattern.finditer(text)] for rule in rules}
    assert all(matches.values())
    assert not [
        (rule.name, words) for rule in rules for words in matches[rule.name] if rule.needed.isdisjoint(glance(words))
    ]


NUMERALS = (
    "19980227; 2024-05-06; 6/5/2024; 6/5; 1/22; 2024-05; 05/2024; in 2024; since '82; from 1998 to 2001; 1 and 22 and "
    "333 and 55555 and 666666 and 7777777"
)


def test_rules_are_left_out_at_no_number_of_theirs() -> None:
    """Whatever an English rule of dates matches begins with as many digits as the rule is tried at."""
    rules = {rule for rules in english_grammar().by_start.values() for rule in rules if rule.digits}
    numbers = [match.start() for match in re.finditer(r"\d+", NUMERALS)]
    found = {rule.name: [rule.pattern.match(NUMERALS, at) for at in numbers] for rule in rules}
    lengths = {rule.name: {len(re.match(r"\d+", match[0])[0]) for match in found[rule.name] if match} for rule in rules}
    assert all(lengths[rule.name] and lengths[rule.name] <= rule.digits for rule in rules)
