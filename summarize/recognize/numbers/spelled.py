"""Numbers in words, halves, and the scales after a number: "two hundred and five thousand", "anderthalb", "12 lakh"."""

from __future__ import annotations

from summarize.recognize.numbers.surroundings import bound_before, scale_at, stem
from summarize.recognize.numbers.tokens import Scan, figure
from summarize.recognize.numbers.words import LEAST_SCALE, MOST_WORDS
from summarize.recognize.words import stopwords


def in_words(scan: Scan, index: int) -> tuple[float | None, int, int]:
    """A number in words from token `index` on, the token after it, and the token that it begins with: "one" may
    stand before ("eine Million")."""
    tokens, vocabulary = scan.tokens, scan.vocabulary
    word, before = tokens.at(index), tokens.at(index - 1)
    large = word in vocabulary.scales or vocabulary.spelled.get(word, 0.0) >= 100
    first = index - (large and (before in scan.known.articles or before in vocabulary.ones))
    words, indices = ([before], [first]) if first < index and before in vocabulary.ones else ([], [])
    at = index
    while at < len(tokens.lower) and len(words) < MOST_WORDS:
        word = tokens.at(at)
        if vocabulary.value(word) is None and not _joins(scan, at, index):
            break
        if word != ",":
            words.append(word)
            indices.append(at)
        at += 1
    value, size = vocabulary.read(words) if words else (0.0, 0)
    if size and indices[size - 1] >= index:
        end = indices[size - 1] + 1
        started = first < index or _stands_alone(scan, value, index, end == index + 1)
        return (value if started else None), end, first
    if first < index and tokens.at(index) in vocabulary.scales:  # "a dozen"
        return vocabulary.scales[tokens.at(index)], index + 1, first
    return None, index + 1, index


def _joins(scan: Scan, at: int, first: int) -> bool:
    """Whether the token at `at` stands between the parts of the number in words that begins at `first`: "and"; and a
    comma in "two thousand, five hundred"."""
    tokens, vocabulary = scan.tokens, scan.vocabulary
    if at == first or vocabulary.value(tokens.at(at + 1)) is None:
        return False
    if tokens.at(at) in scan.known.joins:
        return True
    if tokens.at(at) in scan.known.linking and tokens.at(at + 1) in vocabulary.scales:  # Romanian "douăzeci de mii"
        return not scan.known.text2num
    thousands = vocabulary.scales.get(tokens.at(at - 1), 0.0) >= LEAST_SCALE
    return scan.known.comma_joins and tokens.at(at) == "," and thousands and tokens.at(at + 2) in vocabulary.scales


def _stands_alone(scan: Scan, value: float, index: int, alone: bool) -> bool:
    """Whether a number in words may begin with the word at `index`: "hundred" and "hundred million" are none, "one"
    and Turkish "yüz" (face), `alone`, only before a noun."""
    tokens, word = scan.tokens, scan.tokens.at(index)
    if word not in scan.vocabulary.words and word in scan.vocabulary.scales:
        return False
    if not alone:
        return True
    if tokens.phrase(index + 1, scan.vocabulary.halves):
        return True
    if word in scan.known.needing_counted:
        noun = tokens.at(index + 1)
        return noun in scan.known.counted or stem(scan, noun) in scan.known.counted
    if word in scan.known.needing_noun:
        noun = tokens.at(index + 1)
        if bound_before(scan, index)[0] != "exact":
            return True
        counted = noun in scan.known.counted or (noun.isalpha() and noun not in stopwords(scan.language))
        return counted and tokens.at(index - 1) not in scan.known.no_number_after
    return value != 1


def half_of(scan: Scan, index: int, size: int) -> tuple[float | None, int, int]:
    """Half of a scale or a span of time, and "one and a half" where "one" is an article too."""
    tokens, vocabulary = scan.tokens, scan.vocabulary
    following = index + size
    first = index - (tokens.at(index - 1) in scan.known.articles)
    if tokens.at(following) in scan.known.articles:
        following += 1
    if vocabulary.scales.get(tokens.at(following), 0.0) < 10 and tokens.at(following) not in vocabulary.spans:
        return None, index + 1, index + 1
    if tokens.at(first - 1) in scan.known.joins:
        if tokens.at(first - 2) not in vocabulary.ones:
            return None, index + 1, index + 1
        return 1.5, following, first - 2
    return 0.5, following, first


def plus_half(scan: Scan, index: int) -> tuple[float | None, int]:
    """A number after a word that adds a half to it: Hindi "साढ़े तीन"."""
    tokens = scan.tokens
    if tokens.at(index + 1)[:1].isdecimal():
        value = figure(tokens.text[index + 1], scan.language)
        return (None if value is None else value + 0.5), index + 2
    value, following, _ = in_words(scan, index + 1)
    if value is None:
        return None, following
    last = scan.vocabulary.scales.get(tokens.at(following - 1), 1.0)
    return value + 0.5 * last, following


def scaled(scan: Scan, value: float, index: int, last: float, sign: bool, first: int) -> tuple[float, int]:
    """`value` with the scales, halves and smaller figures that stand after it, and the token after them."""
    tokens, vocabulary = scan.tokens, scan.vocabulary
    while index < len(tokens.lower):
        word = tokens.at(index)
        scale, taken = scale_at(scan, index, sign)
        if scale:
            value, index, last = value * scale, index + taken, scale
        elif size := tokens.phrase(index, vocabulary.halves):
            value, index = value + 0.5 * last, index + size
        elif word[:1].isdecimal() and word.isdecimal() and last >= LEAST_SCALE and not tokens.touches(index):
            small = float(word)
            lower, taken = scale_at(scan, index + 1, sign)
            if lower and small * lower < last:  # "3 million 200 thousand"
                value, index, last = value + small * lower, index + 1 + taken, lower
            elif tokens.at(index - 1) in scan.known.then_figure and len(word) == 3:  # Spanish "mil 500 millones"
                value, index = value + small, index + 1
            else:
                break
        else:
            break
    return value, index
