"""The plural category of a number, by the rules of a language."""

from __future__ import annotations

import pytest

from summarize.languages.plurals import category


@pytest.mark.parametrize(
    ("rule", "holding"),
    [
        ("n = 1", [1]),
        ("n != 1", [0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
        ("n = 0..1", [0, 1]),
        ("n % 10 = 1", [1, 11]),
        ("n % 10 = 1 and n % 100 != 11", [1]),
        ("n = 0 or n % 5 = 2..3", [0, 2, 3, 7, 8]),
    ],
)
def test_a_rule_holds_for_some_numbers(rule, holding):
    """Relations of a number or its remainder, joined by "and" and "or"."""
    assert [number for number in range(12) if category({"one": rule}, number) == "one"] == holding


def test_the_first_rule_that_holds_is_taken():
    """And "other" where none does."""
    rules = {"one": "n = 1", "few": "n = 1..4"}
    assert [category(rules, number) for number in (1, 2, 5)] == ["one", "few", "other"]


@pytest.mark.parametrize("rule", ["", "n", "n > 1", "n = 1 and", "__import__('os')", "n % 10"])
def test_what_is_no_rule_is_an_error(rule):
    """It is never run as code."""
    with pytest.raises(ValueError, match="no rule of plurals"):
        category({"one": rule}, 1)
