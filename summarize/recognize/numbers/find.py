"""Quantities in a text: figures and number words, with what they count and how they are bounded.

Figures are read in every language, with the decimal sign and the scale words of the language ("1,5 Mrd.", "12 lakh",
"2만"); number words in those that have them in their file (`summarize.languages`), by the library text2num where it
knows the language. Ordinals are no counts, and what belongs to a date or a time of day is no quantity.
"""

from __future__ import annotations

from summarize.languages import shared
from summarize.model import Number
from summarize.recognize.numbers.spelled import half_of, in_words, plus_half, scaled
from summarize.recognize.numbers.surroundings import (
    PERCENT_SIGNS,
    bound_before,
    dated,
    measured,
    money_before,
    money_or_stem,
    part_of_word,
    stem,
    unit_after,
)
from summarize.recognize.numbers.tokens import Scan, figure, may_hold_numbers
from summarize.recognize.numbers.unspaced import SCRIPTS, Script
from summarize.recognize.numbers.words import VOCABULARIES, Bound


def find_numbers(text: str, *, language: str = "en") -> tuple[Number, ...]:
    """The quantities in `text`, in order, none overlapping.

    `value` is in base units ("1.5 million" is 1,500,000; "a decade" is 10 of unit "year"). `unit` is the stem of the
    noun that is counted, "%", or an ISO 4217 code. The span holds bound and scale, and not the unit, but for signs.
    """
    vocabulary = VOCABULARIES[language]
    script = SCRIPTS[language]
    in_signs = list(script.signs(text)) if script else []
    if not may_hold_numbers(text, vocabulary):
        return tuple(in_signs)
    scan = Scan(text, language, vocabulary)
    numbers: list[Number] = []
    following = 0
    for index in [index for index, word in enumerate(scan.tokens.lower) if vocabulary.begins[word]]:
        if index < following:
            continue
        number, following = _number(scan, script, index)
        if number is not None:
            numbers.append(number)
    if not in_signs:
        return tuple(numbers)
    return tuple(sorted((*numbers, *in_signs), key=lambda number: number.start))


def _number(scan: Scan, script: Script, index: int) -> tuple[Number | None, int]:
    """The quantity that starts at token `index`, if one does, and the token after it."""
    tokens, vocabulary = scan.tokens, scan.vocabulary
    word = tokens.at(index)
    begun = first = index
    value: float | None = None
    bound: Bound = "exact"
    last = 1.0
    tied = _tied(scan, index)
    if tied is not None:
        value, unit, end, taken = tied
        stated, first = bound_before(scan, index - (tokens.at(index - 1) in scan.signs))
        return Number(start=tokens.start[first], end=end, value=value, bound=stated, unit=unit), index + taken
    sign, sign_at = "", index
    if word[:1].isdecimal():
        sign, sign_at = money_before(scan, index)
        if part_of_word(scan, index, sign) or dated(scan, index):
            return None, index + 1
        if script:
            return _without_blanks(scan, script, index, sign, sign_at)
        value = figure(tokens.text[index], scan.language, measured=bool(sign) or measured(scan, index + 1))
        if value is None:
            return None, index + 1
        index += 1
        if scan.known.scale_first and tokens.at(first - 1) in vocabulary.scales:
            first, sign_at = first - 1, first - 1
            value *= vocabulary.scales[tokens.at(first)]
    elif word in vocabulary.indefinite:
        value, bound, index, last = vocabulary.indefinite[word], "over", index + 1, vocabulary.indefinite[word]
        index = index + 1 if _linked(scan, index, vocabulary.indefinite) else index
        while tokens.at(index) in vocabulary.indefinite:
            value, index = value * vocabulary.indefinite[tokens.at(index)], index + 1
            index = index + 1 if _linked(scan, index, vocabulary.indefinite) else index
    elif word in vocabulary.mixed:
        value, index = vocabulary.mixed[word], index + 1
    elif size := tokens.phrase(index, vocabulary.half):
        value, index, first = half_of(scan, index, size)
    elif word in scan.known.plus_half and vocabulary.begins[tokens.at(index + 1)]:
        value, index = plus_half(scan, index)
    elif vocabulary.value(word) is not None or (
        word in vocabulary.scales and tokens.at(index - 1) in scan.known.articles
    ):
        value, index, first = in_words(scan, index)
        last = vocabulary.scales.get(tokens.at(index - 1), 1.0)
        if tokens.at(index) in scan.days:
            return None, index
    elif word in vocabulary.spans and tokens.at(index - 1) in vocabulary.span_articles:
        if tokens.at(index - 2) in scan.known.linking:  # "the trial of the decade"
            return None, index + 1
        value, first = 1.0, index - 1
    if value is None:
        return None, max(index, begun + 1)
    value, index = scaled(scan, value, index, last, bool(sign), first)
    return _measure(scan, value, bound, first, index, sign, sign_at)


def _measure(
    scan: Scan, value: float, bound: Bound, first: int, index: int, sign: str, sign_at: int
) -> tuple[Number, int]:
    """The number from token `first` to before `index`, with its unit and bound, and the token after it."""
    tokens, vocabulary = scan.tokens, scan.vocabulary
    end = tokens.end[max(index - 1, first)]
    if sign:
        first = sign_at
    if tokens.at(first - 1) in scan.known.labels and not sign:  # "magnitude 6.8" counts nothing that stands after it
        unit = stem(scan, tokens.at(first - 1))
        return Number(start=tokens.start[first], end=end, value=value, bound="exact", unit=unit), index
    if not sign and tokens.at(first - 1) in scan.known.percent_before:
        sign = "%"
    unit, end = (sign, end) if sign else unit_after(scan, index, value, end)
    if tokens.at(index) in vocabulary.spans:
        factor, name = vocabulary.spans[tokens.at(index)]
        value *= factor
        unit = stem(scan, name)
        end = tokens.end[index]
        index += 1
    while index < len(tokens.start) and tokens.start[index] < end:  # the "cent" of "40 pour cent" counts nothing
        index += 1
    if not unit and tokens.text[first - 1 : first] and tokens.text[first - 1] in shared().currencies.codes:
        first -= 1
        unit = tokens.text[first]
    if bound == "exact" and tokens.at(index - 1) in scan.known.approximate:
        bound = "about"
    stated, first = bound_before(scan, first)
    bound = bound if stated == "exact" else stated
    return Number(start=tokens.start[first], end=end, value=value, bound=bound, unit=unit), index


def _without_blanks(scan: Scan, script: Script, index: int, sign: str, sign_at: int) -> tuple[Number | None, int]:
    """A number of a script without blanks, which may end within a token."""
    tokens = scan.tokens
    start = tokens.start[index]
    reading = script.figures(scan.text, start)
    following = index + 1
    if reading is None:
        return None, following
    value, end, unit = reading
    while following < len(tokens.start) and tokens.start[following] < end:
        following += 1
    first = sign_at if sign else index
    while following < len(tokens.end) and tokens.start[following] == end and tokens.at(following) in PERCENT_SIGNS:
        unit, end, following = "%", tokens.end[following], following + 1
    if not unit and not sign and following < len(tokens.text) and tokens.start[following] >= end:
        unit, end = unit_after(scan, following, value, end)
    bound, first = bound_before(scan, first)
    number = Number(start=tokens.start[first], end=end, value=value, bound=bound, unit=sign or unit)
    return number, following


def _tied(scan: Scan, index: int) -> tuple[float, str, int, int] | None:
    """Value, unit, where the figure ends, and how many tokens it takes, of a quantity that a hyphen ties to what it
    measures: "a three-day visit", "a 28-million-euro deal", "siebenjährig"."""
    tokens, vocabulary = scan.tokens, scan.vocabulary
    word = tokens.at(index)
    head, _, tail = word.partition("-")
    taken, start, value = 1, tokens.start[index] + len(head) + 1, vocabulary.words.get(head)
    if word[:1].isdecimal():
        if tokens.at(index + 1) != "-" or not tokens.touches(index + 1):
            return None
        value, tail, taken = figure(tokens.text[index], scan.language), tokens.at(index + 2), 3
        start = tokens.start[index + 2] if tail else 0
    elif not tail and vocabulary.ages and word not in vocabulary.words:
        at = next((word.find(ending) for ending in vocabulary.ages if word.find(ending) > 0), 0)
        value, tail = vocabulary.value(word[:at]) if at else None, word[at:]
    if value is None or not tail or vocabulary.value(word) is not None or word in vocabulary.mixed:
        return None
    scale, _, rest = tail.partition("-")
    factor = vocabulary.scales.get(scale) if len(scale) > 2 else None
    span = next((unit for ending, unit in vocabulary.ages.items() if tail.startswith(ending)), None)
    if span is not None:  # "an 82-year-old woman", "eine 82-jährige Frau"
        return value, stem(scan, span), tokens.end[index], taken
    if factor is None:
        return (value, money_or_stem(scan, tail), tokens.end[index], 1) if taken == 1 and tail.isalpha() else None
    sign = scan.signs.get(tokens.at(index - 1), "")
    unit = sign or money_or_stem(scan, rest or tokens.at(index + taken))
    return value * factor, unit, start + len(scale), taken


def _linked(scan: Scan, index: int, words: dict[str, float]) -> bool:
    """Whether "of" stands at `index` and one of `words` after it: "hundreds of thousands"."""
    return scan.tokens.at(index) in scan.known.linking and scan.tokens.at(index + 1) in words
