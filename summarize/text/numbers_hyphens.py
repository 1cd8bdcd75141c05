"""Quantities that hyphens tie to what they measure: "a three-day visit", "a 28-million-euro deal"."""

from __future__ import annotations

from summarize.text.numbers_figures import figure
from summarize.text.numbers_tokens import LASTING, Tokens
from summarize.text.numbers_words import CURRENCY_SIGNS, cardinals, currencies, scales
from summarize.text.words import stems

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
