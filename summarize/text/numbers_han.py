"""Figures in Chinese and Japanese text, where no space parts a figure from its words: 至少40人, 1.5万人."""

from __future__ import annotations

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
