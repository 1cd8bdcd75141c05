# ruff: noqa: E501, SIM905 (an expression is a line)
"""The tokens of a text as `summarize.recognize.numbers.find` sees it, and where a quantity may begin.

The values of figures, by the signs of each language.

Quantities that hyphens tie to what they measure: "a three-day visit", "a 28-million-euro deal".
"""

from __future__ import annotations

import re
from functools import cached_property, lru_cache

from summarize.recognize.numbers.words import (
    CURRENCY_SIGNS,
    PLURAL_SCALES,
    SCALED,
    SPANS,
    cardinals,
    currencies,
    scales,
)
from summarize.recognize.prefilter import DIGIT, glance, telling
from summarize.recognize.words import MARKS, Memo, stems

_WORD = rf"[^\W\d_](?:[^\W\d_]|[{MARKS}])*+"
_TOKEN = re.compile(
    rf"\d{{1,3}}(?: \d{{3}})+(?!\d)(?:,\d+)?|\d+(?:[.,'’\u00a0\u202f]\d+)*|(?:[dlDL]['’](?=[^\W\d_]))|{_WORD}(?:[-'’]{_WORD})*|[%$€£¥₹₽₩₺₴٪]|[.!?;:,()\n/–—-]|[^\w\s]"
)


# Ends of German adjectives that tell an age or how long something lasts: "siebenjährig".
LASTING = {"jährig": "jahr", "monatig": "monat", "wöchig": "woche", "tägig": "tag", "stündig": "stunde"}


class Tokens:
    """The tokens of a text in lower case; as they stand, and with their places, where a quantity begins."""

    def __init__(self, text: str) -> None:
        self._whole = text
        text = text.replace("’", "'")
        low = text.lower()
        self.lower = _TOKEN.findall(low) if len(low) == len(text) else [word.lower() for word in _TOKEN.findall(text)]

    @cached_property
    def _matches(self) -> list[re.Match[str]]:
        return list(_TOKEN.finditer(self._whole))

    @cached_property
    def text(self) -> list[str]:
        return [match[0] for match in self._matches]

    @cached_property
    def start(self) -> list[int]:
        return [match.start() for match in self._matches]

    @cached_property
    def end(self) -> list[int]:
        return [match.end() for match in self._matches]

    def at(self, place: int) -> str:
        return self.lower[place] if 0 <= place < len(self.lower) else ""


def may_hold_numbers(text: str, language: str) -> bool:
    """Whether a quantity may stand in `text`: most sentences have no digit and no number word."""
    low = text.lower()
    if not _telling(language).isdisjoint(glance(low)):
        return True
    return language == "de" and any(map(low.__contains__, (*SCALED, *LASTING)))


@lru_cache(maxsize=8)
def _telling(language: str) -> frozenset[str]:
    """What a text that holds a quantity has at a glance, but for German compounds."""
    return telling(_vocabulary(language)) | {DIGIT}


@lru_cache(maxsize=8)
def beginning(language: str) -> Memo[str, bool]:
    """Whether a quantity may begin with a word."""
    vocabulary = _vocabulary(language)
    return Memo(
        lambda word: (
            word in vocabulary or word[:1].isdecimal() or word.partition("-")[0] in vocabulary or language == "de"
        )
    )


def _vocabulary(language: str) -> frozenset[str]:
    """The words that a quantity may begin with, but for German compounds."""
    return frozenset((*cardinals(language), *scales(language), *PLURAL_SCALES, *SPANS))


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


# How what is tied by a hyphen begins, and the span of time that it counts.
AGES = {unit: unit for unit in ("year", "month", "week", "day", "hour")} | LASTING


def hyphened(tokens: Tokens, place: int, language: str) -> tuple[float, str, int, int] | None:
    """Value, unit, where the figure ends, and how many tokens it takes, if such a quantity starts at `place`."""
    word = tokens.at(place)
    head, _, tail = word.partition("-")
    taken, start, value = 1, tokens.start[place] + len(head) + 1, cardinals(language).get(head)
    if word[:1].isdecimal():
        if tokens.at(place + 1) != "-" or tokens.start[place + 1] != tokens.end[place]:
            return None
        value, tail, taken = figure(tokens.text[place], language), tokens.at(place + 2), 3
        start = tokens.start[place + 2] if tail else 0
    elif language == "de" and not tail and word not in cardinals(language):  # "siebenjährig"
        at = next((word.find(ending) for ending in LASTING if word.find(ending) > 0), 0)
        value, tail = cardinals(language).get(word[:at]), word[at:]
    if value is None or not tail or word in cardinals(language):
        return None
    scale, _, rest = tail.partition("-")
    factor = scales(language).get(scale) if len(scale) > 2 else None
    span = next((unit for ending, unit in AGES.items() if tail.startswith(ending)), None)
    if span is not None:  # "an 82-year-old woman", "eine 82-jährige Frau"
        return value, stems(span, language, stop=False)[0], tokens.end[place], taken
    if factor is None:
        return (value, _unit(tail, language), tokens.end[place], 1) if taken == 1 and tail.isalpha() else None
    sign = CURRENCY_SIGNS.get(tokens.at(place - 1), "")
    return value * factor, sign or _unit(rest or tokens.at(place + taken), language), start + len(scale), taken


def _unit(word: str, language: str) -> str:
    return currencies().get(word) or (stems(word, language, stop=False) or [""])[0]
