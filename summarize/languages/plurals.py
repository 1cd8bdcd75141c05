"""The plural category of a number, by the rules that a language file has: data in the notation of CLDR."""

from __future__ import annotations

from collections.abc import Mapping

from summarize.languages.patterns import lazy_pattern

_RELATION = lazy_pattern(r"n(?: % (\d+))? (!?=) (\d+)(?:\.\.(\d+))?")


def category(rules: Mapping[str, str], number: int) -> str:
    """The first category of `rules` whose rule holds for a whole number, else "other".

    A rule is a relation (``n % 10 = 2..4``, ``n != 1``), or relations joined by "and" and, more loosely, by "or".

    Raises:
        ValueError: A rule is in no such notation.
    """
    return next((name for name, rule in rules.items() if _holds(rule, number)), "other")


def _holds(rule: str, number: int) -> bool:
    return any(all([_relation(part, number) for part in parts.split(" and ")]) for parts in rule.split(" or "))


def _relation(relation: str, number: int) -> bool:
    match = _RELATION.fullmatch(relation)
    if match is None:
        raise ValueError(f"no rule of plurals: {relation!r}")
    modulus, sign, first, last = match.groups()
    value = number % int(modulus) if modulus else number
    return (int(first) <= value <= int(last or first)) == (sign == "=")
