"""English number words as they stand in dates."""

from __future__ import annotations

import re

from summarize.languages import alternation, language, lazy_pattern

_DATES = language("en").dates
CARDINALS: dict[str, int] = {word: int(value) for value, words in _DATES.numbers.items() for word in words}
ORDINALS: dict[str, int] = {word: value for value, word in enumerate(_DATES.ordinals, start=1)}
ORDINALS |= {word.replace("-", " "): value for word, value in ORDINALS.items() if "-" in word}

CARDINAL = (
    r"(?:"
    + "|".join(sorted(CARDINALS, key=len, reverse=True))
    + rf")(?:[- ]{alternation(word for word, value in CARDINALS.items() if 1 <= value <= 9)}\b)?"
)
ORDINAL = r"(?:" + "|".join(sorted(ORDINALS, key=len, reverse=True)) + r")\b"
YEAR_WORDS = (
    r"(?:(?:nineteen|eighteen|seventeen) (?:(?:oh|o'|hundred and) ?)?" + CARDINAL
    + rf"|twenty {alternation(word for word, value in CARDINALS.items() if 10 <= value <= 20)}(?:[- ]\w{3,5}\b)?"
    + r"|two thousand(?: (?:and )?" + CARDINAL + r")?)"
)  # fmt: skip

_WORD = lazy_pattern(r"[a-z]+|\d+(?:\.\d+)?")


def cardinal(text: str) -> float | None:
    """The number that `text` says ("21", "twenty-one", "a", "ten and a half"); None where it says none."""
    total: float = 0
    found = False
    for word in _WORD.findall(text.replace(",", "")):
        if word[0].isdigit():
            total, found = total + float(word), True
        elif word in CARDINALS:
            total, found = total + CARDINALS[word], True
        elif word == "hundred":
            total, found = max(total, 1) * 100, True
        elif word == "half":
            total, found = total + 0.5, True
        elif word == "dozen":
            total, found = max(total, 1) * 12, True
        elif word == "couple":
            total, found = 2, True
        elif word in ("a", "an") and not found and "half" not in text:
            total, found = 1, True
    return total if found else None


def ordinal(text: str) -> int | None:
    """The number of an ordinal or cardinal ("21st", "twenty-first", "21"); None where it is none."""
    digits = re.match(r"\d+", text)
    if digits:
        return int(digits[0])
    return ORDINALS.get(text, CARDINALS.get(text))


def spoken_year(text: str) -> int | None:
    """The year that words say ("nineteen ninety-six", "two thousand and fifteen")."""
    words = [word for word in _WORD.findall(text) if word not in ("and", "oh", "o", "hundred")]
    if words[:2] == ["two", "thousand"]:
        return 2000 + sum(CARDINALS.get(word, 0) for word in words[2:])
    if not words or words[0] not in CARDINALS:
        return None
    return CARDINALS[words[0]] * 100 + sum(CARDINALS.get(word, 0) for word in words[1:])
