"""The tokens of a text as numbers are found in them, where a quantity may begin, and what figures are worth."""

from __future__ import annotations

import re
from functools import cached_property

from summarize.languages import ByLanguage, Language, lazy_pattern, shared
from summarize.recognize.numbers.words import ASCII_TOKEN, TOKEN, VOCABULARIES, Vocabulary
from summarize.recognize.prefilter import DIGIT, glance

_GROUPED = lazy_pattern(r"\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*$")
_INDIAN = lazy_pattern(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?$")
_COMMA_OR_GROUP = lazy_pattern(r"[1-9]\d{0,2},\d{3}$")
_PLAIN = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " ", "’": "'", "ʼ": "'"})
MOST_DIGITS = 30
"""A figure of more signs has no value that a report could mean."""


class Tokens:
    """The tokens of a text in lower case; as they stand, and with their places, where a quantity begins."""

    def __init__(self, text: str) -> None:
        self._whole = text
        plain = text.replace("’", "'").replace("ʼ", "'")
        low = plain.lower()
        cut = low if len(low) == len(text) else plain
        self._matches = list((ASCII_TOKEN if cut.isascii() else TOKEN).finditer(cut))
        self.lower: list[str] = [match[0] for match in self._matches]
        if len(low) != len(text):
            self.lower = [word.lower() for word in self.lower]

    @cached_property
    def text(self) -> list[str]:
        return [self._whole[match.start() : match.end()] for match in self._matches]

    @cached_property
    def start(self) -> list[int]:
        return [match.start() for match in self._matches]

    @cached_property
    def end(self) -> list[int]:
        return [match.end() for match in self._matches]

    def at(self, index: int) -> str:
        lower = self.lower
        return lower[index] if 0 <= index < len(lower) else ""

    def touches(self, index: int) -> bool:
        """Whether the token at `index` stands right after the one before it."""
        return 0 < index < len(self.lower) and self.end[index - 1] == self.start[index]

    def phrase(self, index: int, phrases: tuple[tuple[str, ...], ...]) -> int:
        """How many words the first of `phrases` has that stands at `index`; 0 where none does."""
        for words in phrases:
            if self.at(index) == words[0] and tuple(self.lower[index : index + len(words)]) == words:
                return len(words)
        return 0


class CalendarForms:
    """The months and weekdays of a language, in lower case: a figure beside one of them is that of a day."""

    def __init__(self, language: Language) -> None:
        calendar = language.calendar
        self.weekdays = frozenset(form for forms in calendar.weekdays for form in forms if len(form) >= SHORTEST_DAY)
        self.days = self.weekdays | {form for forms in calendar.months for form in forms}


SHORTEST_DAY = 4
"""Shorter forms of weekdays are other words too: "sat", "sun"."""

_CALENDARS = ByLanguage(CalendarForms)


class Scan:
    """A text whose numbers are looked for: its tokens, and what is known of its language."""

    def __init__(self, text: str, language: str, vocabulary: Vocabulary) -> None:
        self.text = text
        self.language = language
        self.vocabulary = vocabulary
        self.known = vocabulary.known
        self.tokens = Tokens(text)
        self.days = _CALENDARS[language].days
        self.weekdays = _CALENDARS[language].weekdays
        self.signs = shared().currencies.signs


def may_hold_numbers(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a quantity may stand in `text`: most sentences have no digit and no number word."""
    words = glance(text.lower())
    return DIGIT in words or any(map(vocabulary.hints.__getitem__, words))


def figure(digits: str, language: str = "en", *, measured: bool = False) -> float | None:
    """The value of a figure: "1,500" and "1.5" in English, "1.500" and "1,5" in German; None where it has none.

    "7.40" may be a time of day where a comma parts decimals, and has no value unless it is `measured`: where money, a
    sign or a scale beside it shows that it is none.
    """
    if len(digits) > MOST_DIGITS:
        return None
    numbers = VOCABULARIES[language].known
    digits = digits.translate(_PLAIN)
    if digits.isdecimal():
        return float(digits) if len(digits) < 16 else None
    if "\u066b" in digits or "\u066c" in digits:  # the Arabic decimal sign, and what parts thousands
        return _number(digits.replace("\u066c", ""), "\u066b")
    if "'" in digits and digits.count(".") + digits.count(",") == 1:  # Swiss papers write 1'234.50
        return _number(digits.replace("'", "").replace(",", "."), ".")
    if _INDIAN.match(digits):
        return _number(digits.replace(",", ""), ".")
    point, comma = (",", ".") if numbers.decimal_comma else (".", ",")
    if numbers.comma_groups and _COMMA_OR_GROUP.match(digits):
        return None if measured and len(digits) == 5 else _number(digits.replace(",", ""), ".")
    if _GROUPED.match(digits) and (comma in digits or " " in digits or "'" in digits or digits.count(point) > 1):
        return float(re.sub(r"\D", "", digits))
    if comma in digits and point in digits and digits.rfind(comma) > digits.rfind(point):
        point, comma = comma, point
    elif digits.count(comma) == 1 and point not in digits:
        whole, _, rest = digits.partition(comma)
        if not measured and len(rest) == 2 and len(whole) < 3 and int(whole) < 24 and int(rest) < 60:
            return None
        return _number(digits, comma)
    return _number(digits.replace(comma, "").replace(" ", "").replace("'", ""), point)


def _number(digits: str, point: str) -> float | None:
    whole, _, rest = digits.partition(point)
    if not whole.isdecimal() or (rest and not rest.isdecimal()):
        return None
    return float(f"{whole}.{rest or 0}")
