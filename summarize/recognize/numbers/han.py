"""Figures in Chinese and Japanese text, where no space parts a figure from its words: 至少40人, 1.5万人."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.model import Number

DIGITS = {sign: float(value) for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0.0, "两": 2.0, "兩": 2.0}
TENS = {"十": 10.0, "百": 100.0, "千": 1000.0}
MYRIADS = {"万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8}
# Before what is counted: people, years of age, vehicles.
_SPELLED = re.compile(
    r"(?<![零〇一二两兩三四五六七八九十百千万萬亿億\d第])(?P<n>[一二两兩三四五六七八九十][零〇一二两兩三四五六七八九十百千万萬亿億]{0,10})"
    r"(?P<unit>[人名位岁歲辆艘架座栋])"
)
SCALES = {"百": 1e2, "千": 1e3, "万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8, "兆": 1e12}
# What follows the figure of a date or a time of day.
DATED = frozenset("月日号號时時点點")
YEARS = "年"
LEAST_YEAR = 1000
# "And more", between a figure and what it counts.
MORE = frozenset("余餘多来來几幾")


def unspaced(word: str) -> bool:
    """Whether a word begins with a sign of a script that writes no spaces: kana or an ideograph."""
    return "\u3040" <= word[:1] <= "\u9fff"


def counted(value: float, before: str, after: str) -> tuple[float, str] | None:
    """The value and the sign of what is counted, of a figure that stands before `after`; None for dates, ordinals."""
    if before.endswith("第") or after[0] in DATED or (after[0] == YEARS and value >= LEAST_YEAR):
        return None
    while after[:1] in SCALES or (after[:1] in MORE and len(after) > 1):
        value, after = value * SCALES.get(after[0], 1), after[1:]
    return value, after[:1]


def spelled(text: str) -> Iterator[Number]:
    """Counts in ideographs: 三人, 十二名."""
    for match in _SPELLED.finditer(text):
        value = _value(match["n"])
        if value:
            start, end = match.span("n")
            yield Number(start=start, end=end, value=value, bound="exact", unit=match["unit"])


def _value(signs: str) -> float:
    total = section = digit = 0.0
    for sign in signs:
        if sign in DIGITS:
            digit = DIGITS[sign]
        elif sign in TENS:
            section, digit = section + (digit or 1.0) * TENS[sign], 0.0
        else:
            total, section, digit = total + (section + digit) * MYRIADS[sign], 0.0, 0.0
    return total + section + digit
