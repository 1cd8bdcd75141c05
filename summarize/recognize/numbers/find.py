# ruff: noqa: E501, SIM905 (tables are lines of words)
"""Quantities in a text: figures and number words, with what they count and how they are bounded.

Number words are known in the languages of `numbers_words` and `numbers_words_more`; figures in every language, with the
decimal sign of the language. Ordinals are no counts, and what belongs to a date or a time of day is no quantity.

Numbers in words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.model import Number
from summarize.recognize.names.wordlists import DATE_WORDS
from summarize.recognize.numbers.han import counted, spelled, unspaced
from summarize.recognize.numbers.tokens import Tokens, beginning, figure, hyphened, may_hold_numbers
from summarize.recognize.numbers.words import (
    COUNTED,
    CURRENCY_SIGNS,
    LABELS,
    MONEY_CODES,
    PERCENT,
    PERCENT_PAIRS,
    PLURAL_SCALES,
    SPANS,
    Bound,
    bounds,
    cardinals,
    compound,
    currencies,
    scales,
)
from summarize.recognize.words import stems, stopwords

# Arabic "three ten" is thirteen.
TEEN = {"عشر": 10.0, "عشرة": 10.0}


def spoken(tokens: Tokens, place: int, language: str) -> tuple[float, int]:
    """A number in words from token `place`: "two hundred and five thousand", "trente et un"."""
    small, large = cardinals(language), scales(language)
    total = current = 0.0
    while place < len(tokens.text):
        word = tokens.at(place)
        if word in small and (
            current == 0 or (small[word] < 100 and current % 100 == 0) or (current % 10 == 0 and 0 < small[word] < 10)
        ):
            current += small[word]
        elif word in TEEN and 0 < current < 10:
            current += TEEN[word]
        elif word[:1] == "و" and small.get(word[1:], 0) >= 20 and 0 < current < 10:  # Arabic "five and twenty"
            current += small[word[1:]]
        elif word in large and len(word) > 2 and current:
            if large[word] >= 1000:
                total, current = total + current * large[word], 0.0
            else:
                current *= large[word]
        elif (
            word in ("and", "et", "y", "e")
            and (tokens.at(place + 1) in small)
            and current >= 20
            and (word != "and" or current >= 100)
        ) or (word == "-" and tokens.at(place + 1) in small and current % 10 == 0 and current >= 20):
            pass
        else:
            break
        place += 1
    return total + current, place


def counts_one(tokens: Tokens, place: int) -> bool:
    """ "one soldier" counts; "one of the", "no one", "one another" do not."""
    following = tokens.at(place + 1)
    return (
        following.isalpha()
        and following not in stopwords("en")
        and tokens.at(place - 1) not in ("no", "any", "every", "each", "this", "that", "the", "which")
    )


_POINTED_DATE = re.compile(r"\d{1,2}[.]\d{1,2}[.]\d{2,4}")
_MONTHS = frozenset(
    word.lower()
    for word in DATE_WORDS
    if word not in ("Mon", "Sat", "Sun", "Ende", "Anfang", "Mitte")
    and not word.startswith(("Jahr", "Monat", "Tag", "Woche"))
)
_DAY = ("day", "tag", "abend", "di")
_WEEKDAYS = frozenset(word for word in _MONTHS if word.endswith(_DAY)) | frozenset(
    "mercredi mittwoch dimanche lunes martes miércoles jueves viernes sábado domingo".split()
)
_ORDINAL = frozenset("st nd rd th er ère ème e º ª".split())
_CLOCK = frozenset("am pm a.m p.m uhr h gmt utc o'clock".split())
_YEAR_CUES = frozenset(
    "in since by from until till before after during early late of to and im seit bis vor nach en depuis avant après dès desde hasta antes year years jahr jahre".split()
)
_WORLD = frozenset("a an one eine einen einem einer ein un une una".split())


def find_numbers(text: str, *, language: str = "en") -> tuple[Number, ...]:
    """The quantities in `text`, in order, none overlapping.

    `value` is in base units ("1.5 million" is 1,500,000; "a decade" is 10 of unit "year"). `unit` is the stem of the
    noun that is counted, "%", or an ISO 4217 code. The span holds bound and scale, and not the unit, but for signs.
    """
    found: list[Number] = list(spelled(text)) if language in ("zh", "ja") else []
    if not may_hold_numbers(text, language):
        return tuple(found)
    tokens = Tokens(text)
    following = 0
    begins = beginning(language)
    for place in [place for place, word in enumerate(tokens.lower) if begins[word]]:
        if place < following:
            continue
        number, following = _number(tokens, place, language)
        if number is not None:
            found.append(number)
    return tuple(sorted(found, key=lambda number: number.start)) if language in ("zh", "ja") else tuple(found)


def _number(tokens: Tokens, place: int, language: str) -> tuple[Number | None, int]:
    """The quantity that starts at token `place`, if one does, and the token after it."""
    word = tokens.at(place)
    first = place
    value: float | None = None
    bound: Bound = "exact"
    sign = ""
    tied = hyphened(tokens, place, language)
    if tied is not None:
        value, unit, end, taken = tied
        said, first = _bound(tokens, place - (tokens.at(place - 1) in CURRENCY_SIGNS))
        return Number(start=tokens.start[first], end=end, value=value, bound=said, unit=unit), place + taken
    if word[:1].isdecimal():
        value = figure(tokens.text[place], language)
        place += 1
        if value is None or _dated(tokens, place - 1, language) or _part_of_word(tokens, place - 1):
            return None, place
        after = tokens.at(place) if tokens.start[place : place + 1] == [tokens.end[place - 1]] else ""
        if unspaced(after):
            told = counted(value, tokens.at(place - 2), after)
            span = tokens.start[first], tokens.end[first]
            return told and Number(start=span[0], end=span[1], value=told[0], bound="exact", unit=told[1]), place
        sign = (
            CURRENCY_SIGNS.get(tokens.at(first - 1), "")
            if first and tokens.end[first - 1] >= tokens.start[first] - 1
            else ""
        )
    elif word in cardinals(language):
        if word == "one" and not counts_one(tokens, place):
            return None, place + 1
        value, place = spoken(tokens, place, language)
        if tokens.at(place) in _MONTHS:
            return None, place
    elif (word in PLURAL_SCALES and tokens.at(place + 1) in ("of", "von", "de", "d'", "und")) or (
        word in PLURAL_SCALES and word in scales(language)
    ):
        value, bound, place = scales(language).get(word, 0.0) or None, "over", place + 1
    elif word in scales(language) and len(word) > 2 and tokens.at(place - 1) in _WORLD:
        value, place, first = scales(language)[word], place + 1, place - 1
    elif word in SPANS and tokens.at(place - 1) in (*_WORLD, "the", "half"):
        if tokens.at(place - 2) == "of":  # "the trial of the decade"
            return None, place + 1
        value, place, first = 1.0, place, place - 1
    elif language == "de" and compound(word) is not None:
        value, place = compound(word), place + 1
    if value is None:
        return None, place + 1
    while tokens.at(place) in scales(language) and (tokens.at(place) not in ("m", "k") or sign):
        value *= scales(language)[tokens.at(place)]
        place += 1
    end = tokens.end[place - 1] if place > first else tokens.end[first]
    if sign:
        first -= 1
        if tokens.at(first - 1) == "us" and tokens.end[first - 1] == tokens.start[first]:
            first -= 1
    if tokens.at(first - 1) in LABELS and not sign:  # "magnitude 6.8": what stands after it is not counted
        unit = stems(tokens.at(first - 1), language, stop=False)[0]
        return Number(start=tokens.start[first], end=end, value=value, bound="exact", unit=unit), place
    unit, end = (sign, end) if sign else _unit(tokens, place, value, language, end)
    if tokens.at(place) in SPANS:
        factor, name = SPANS[tokens.at(place)]
        value *= factor
        unit = stems(name, language, stop=False)[0]
        end = tokens.end[place]
        place += 1
    if not unit and tokens.text[first - 1 : first] and tokens.text[first - 1] in MONEY_CODES:
        first -= 1
        unit = tokens.text[first]
    said, first = _bound(tokens, first)
    start = tokens.start[first]
    number = Number(start=start, end=end, value=value, bound=bound if said == "exact" else said, unit=unit)
    return number, place


def _part_of_word(tokens: Tokens, place: int) -> bool:
    """ "Covid-19", "G7", "F-16": a figure that a word holds."""
    end = tokens.end[place]
    before = tokens.at(place - 1)
    if place and tokens.end[place - 1] == tokens.start[place] and (before.isalpha() or before == "/"):
        return not unspaced(before[-1])
    if place > 1 and before == "-" and tokens.end[place - 2] == tokens.start[place - 1] == tokens.start[place] - 1:
        return tokens.at(place - 2).isalpha()
    return tokens.at(place + 1) == "/" and tokens.start[place + 1] == end


def _counts(tokens: Tokens, place: int, language: str) -> bool:
    """Whether something that is counted stands at `place`: a noun in the plural, or a capital in German."""
    word, shown = tokens.at(place), tokens.text[place : place + 1]
    if not word.isalpha() or word in _MONTHS or (word in stopwords(language) and word not in COUNTED):
        return False
    plural = word in COUNTED or (_plural(word, language) and language in ("en", "es", "fr", "pt"))
    return plural or (language == "de" and shown[0][0].isupper()) or (language == "nl" and word.endswith("en"))


def _dated(tokens: Tokens, place: int, language: str) -> bool:
    """Whether the figure at `place` belongs to a date, a time of day or an ordinal."""
    before, after = tokens.at(place - 1), tokens.at(place + 1)
    close = place + 1 < len(tokens.text) and tokens.start[place + 1] == tokens.end[place]
    if (
        (close and after in _ORDINAL)
        or after in _CLOCK
        or (close and after == ":" and tokens.at(place + 2).isdecimal())
    ):
        return True
    if before == ":" and tokens.at(place - 2).isdecimal():
        return True
    digits = tokens.text[place]
    if after in _MONTHS or (after in (".", "de", "of", "er") and tokens.at(place + 2) in _MONTHS):
        return digits.isdecimal() and len(digits) <= 4
    if before in _WEEKDAYS and _counts(tokens, place + 1, language):  # "on Monday 17 people", but "el martes 14 murió"
        return False
    if before in _MONTHS or (before == "de" and tokens.at(place - 2) in _MONTHS):
        return digits.isdecimal()
    if before == "," and digits.isdecimal() and len(digits) == 4:
        near = [tokens.at(place - back) for back in (2, 3)]
        return any(word in _MONTHS for word in near) or not after.isalpha()
    if digits.isdecimal() and len(digits) == 4 and 1000 < int(digits) < 2100:
        if before in ("$", "€", "£", "¥") or after in ("%", "percent") or (close and unspaced(after)):
            return False
        return before in _YEAR_CUES or before.isalpha() is False or not after.endswith("s") or before in ("the", "a")
    return _POINTED_DATE.fullmatch(digits) is not None


def _unit(tokens: Tokens, place: int, value: float, language: str, end: int) -> tuple[str, int]:
    """What is counted: a sign, money, or the stem of the noun; and where the number's span ends."""
    word = tokens.at(place)
    if word in PERCENT:
        return "%", tokens.end[place]
    if (word, tokens.at(place + 1)) in PERCENT_PAIRS:
        return "%", tokens.end[place + 1]
    if word in CURRENCY_SIGNS:
        return CURRENCY_SIGNS[word], tokens.end[place]
    step = place
    if word in ("of", "de", "d'", "d’", "von") or (word == "-" and tokens.at(place + 1).isalpha()):
        step += 1
    nouns: list[tuple[str, str]] = []
    for offset in range(5):
        word = tokens.at(step + offset)
        if word in currencies() and (offset < 2):
            return currencies()[word], end
        if not word[:1].isalpha() or (word in stopwords(language) and word not in COUNTED and word not in SPANS):
            break
        nouns.append((tokens.text[step + offset], word))
    return _noun(nouns, value, language), end


def _noun(words: Sequence[tuple[str, str]], value: float, language: str) -> str:
    """The stem of the noun among the words after a number: the first plural, or in German the first capital."""
    if not words:
        return ""
    chosen = ""
    if language == "de":
        chosen = next((word for shown, word in words if shown[0].isupper()), "")
    elif value != 1:
        plural = (word for _, word in words if word in COUNTED or word in SPANS or _plural(word, language))
        chosen = next(plural, "")
    chosen = chosen or words[0][1]
    return stems(chosen, language, stop=False)[0] if stems(chosen, language, stop=False) else chosen


def _plural(word: str, language: str) -> bool:
    if language == "fr":
        return word.endswith(("s", "x"))
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "ous", "'s"))


def _bound(tokens: Tokens, first: int) -> tuple[Bound, int]:
    """The bound that stands right before token `first`, and the token that the number then starts at."""
    window = tokens.lower[max(0, first - 4) : first]
    for parts, bound in bounds().get(tokens.at(first - 1), ()):
        if window[-len(parts) :] == parts:
            if parts == ["over"] and window[-2:-1] in (["all"], ["took"]):
                continue
            return bound, first - len(parts)
    return "exact", first
