# ruff: noqa: SIM905 (a table is a line of words)
"""The values of figures, by the signs of each language."""

from __future__ import annotations

import re

_GROUPED = re.compile(r"\d{1,3}(?:([.,'’ \u00a0\u202f])\d{3})(?:\1\d{3})*$")
_DECIMAL_COMMA = frozenset(
    "de fr es it pt nl pl ru uk cs sk sv da no fi tr id ro hu el bg hr sr sl lt lv et ca".split()
)


def figure(digits: str, language: str = "en") -> float | None:
    """The value of a figure: "1,500" and "1.5" in English, "1.500" and "1,5" in German; None where it has none."""
    if len(digits) > 30:
        return None
    digits = digits.replace("\u00a0", " ").replace("\u202f", " ").replace("’", "'")
    point, comma = (",", ".") if language in _DECIMAL_COMMA else (".", ",")
    if digits.count(".") + digits.count(",") + digits.count(" ") + digits.count("'") == 0:
        return float(digits) if digits.isdecimal() and len(digits) < 16 else None
    if _GROUPED.match(digits) and (comma in digits or " " in digits or "'" in digits or digits.count(point) > 1):
        return float(re.sub(r"\D", "", digits))
    if digits.count(comma) == 1 and point not in digits:  # "7.40" where a comma parts decimals is a time of day
        whole, _, rest = digits.partition(comma)
        if len(rest) == 2 and whole.isdecimal() and rest.isdecimal() and int(whole) < 24 and int(rest) < 60:
            return None
        return float(f"{whole}.{rest}") if whole.isdecimal() and rest.isdecimal() else None
    whole, _, rest = digits.replace(comma, "").replace(" ", "").replace("'", "").partition(point)
    if not whole.isdecimal() or (rest and not rest.isdecimal()):
        return None
    return float(f"{whole}.{rest or 0}")
