"""What stands around a number: bound, unit, money, scale; and whether it is part of a date, a time or a name."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.languages import ByLanguage, Language, lazy_pattern, shared
from summarize.recognize.numbers.tokens import Scan
from summarize.recognize.numbers.words import VOCABULARIES, Bound
from summarize.recognize.words import Memo, stems, stopwords

PERCENT_SIGNS = frozenset("%٪％")
_POINTED_DATE = lazy_pattern(r"\d{1,2}[.]\d{1,2}[.]\d{2,4}")
_UNSPACED_SIGN = lazy_pattern("[\u0e00-\u0e7f\u3040-\u9fff]")
_LEAST_YEAR, _LAST_YEAR = 1000, 2100
_FURTHER_WORDS = 5
"""Words after a number among which the noun that is counted is looked for."""


def unit_after(scan: Scan, index: int, value: float, end: int) -> tuple[str, int]:
    """What is counted: a sign, money, or the stem of the noun; and where the number's span ends."""
    tokens, vocabulary = scan.tokens, scan.vocabulary
    word = tokens.at(index)
    if word in PERCENT_SIGNS:
        return "%", tokens.end[index]
    if size := tokens.phrase(index, vocabulary.percent):
        return "%", tokens.end[index + size - 1]
    if word in scan.signs:
        return scan.signs[word], tokens.end[index]
    if tokens.at(index - 1) in vocabulary.currencies:  # Swedish "mkr" is a million of crowns
        return vocabulary.currencies[tokens.at(index - 1)], end
    step = index
    if word in scan.known.linking or (word == "-" and tokens.at(index + 1).isalpha()):
        step += 1
    nouns: list[tuple[str, str]] = []
    for offset in range(_FURTHER_WORDS):
        word = tokens.at(step + offset)
        if word in vocabulary.currencies and offset < 2:
            return vocabulary.currencies[word], end
        if not word[:1].isalpha() or (
            word in stopwords(scan.language) and word not in scan.known.counted and word not in vocabulary.spans
        ):
            break
        nouns.append((tokens.text[step + offset], word))
    return _noun(scan, nouns, value), end


def _noun(scan: Scan, words: Sequence[tuple[str, str]], value: float) -> str:
    """The stem of the noun among the words after a number: the first plural, or in German the first capital."""
    if not words:
        return ""
    chosen = ""
    if scan.vocabulary.capital_nouns:
        chosen = next((word for shown, word in words if shown[0].isupper()), "")
    elif value != 1:
        spans = scan.vocabulary.spans
        plural = (word for _, word in words if word in scan.known.counted or word in spans or _plural(scan, word))
        chosen = next(plural, "")
    return stem(scan, chosen or words[0][1])


def _plural(scan: Scan, word: str) -> bool:
    endings = scan.known.plural_endings
    return len(word) > 3 and word.endswith(endings) and not word.endswith(scan.known.singular_endings)


def counts(scan: Scan, index: int) -> bool:
    """Whether something that is counted stands at `index`: a noun in the plural, or a capital in German."""
    tokens = scan.tokens
    word, shown = tokens.at(index), tokens.text[index : index + 1]
    if not word.isalpha() or word in scan.days:
        return False
    if word in scan.known.counted:
        return True
    if word in stopwords(scan.language):
        return False
    return _plural(scan, word) or (scan.vocabulary.capital_nouns and shown[0][0].isupper())


def money_before(scan: Scan, index: int) -> tuple[str, int]:
    """The code of the money whose sign or short form stands right before the figure at `index`, or "%", and the
    token that it begins with."""
    tokens, prefixes = scan.tokens, shared().currencies.prefixes
    if not index or tokens.end[index - 1] < tokens.start[index] - 1:
        return "", index
    before, earlier = tokens.at(index - 1), tokens.at(index - 2)
    touching = tokens.touches(index - 1)
    if touching and f"{earlier}{before}" in prefixes:  # "US$", "Rs."
        return prefixes[f"{earlier}{before}"], index - 2
    if before in scan.signs:
        return scan.signs[before], index - 1
    if before in prefixes:
        return prefixes[before], index - 1
    if before in PERCENT_SIGNS and tokens.touches(index) and not earlier[:1].isdecimal():  # Turkish "%12"
        return "%", index - 1
    return "", index


def measured(scan: Scan, index: int) -> bool:
    """Whether what stands after a figure shows that it is no time of day: money, percent, a scale."""
    word = scan.tokens.at(index)
    vocabulary = scan.vocabulary
    return (
        word in vocabulary.currencies
        or word in scan.known.money
        or word in scan.signs
        or word in PERCENT_SIGNS
        or word in scan.known.counted
        or scale_at(scan, index, False)[0] > 0
        or scan.tokens.phrase(index, vocabulary.percent) > 0
    )


def scale_at(scan: Scan, index: int, sign: bool) -> tuple[float, int]:
    """The factor of the scale word at `index` and how many tokens it takes; 0 where none stands."""
    tokens, vocabulary = scan.tokens, scan.vocabulary
    word = tokens.at(index)
    if tokens.at(index + 1) == "." and tokens.touches(index + 1) and f"{word}." in vocabulary.scales:
        return vocabulary.scales[f"{word}."], 2
    if word in vocabulary.scales:
        beside = len(word) > 1 or sign or tokens.at(index + 1) in scan.signs
        return (vocabulary.scales[word], 1) if beside else (0.0, 0)
    attached = vocabulary.attached or VOCABULARIES["en"].attached
    if word in attached and tokens.at(index + 1) in scan.signs and tokens.text[index].isupper():  # "1,5 M€"
        return attached[word], 1
    if word not in attached or not tokens.touches(index) or not tokens.at(index - 1)[:1].isdecimal():
        return 0.0, 0
    if sign or tokens.at(index + 1) in scan.signs:
        return attached[word], 1
    following = tokens.at(index + 1)
    if attached[word] == 1000:
        figures = tokens.at(index - 1)
        free = following not in scan.known.unscaled and following != "-" and figures not in ("4", "8")
        return (1000.0, 1) if free else (0.0, 0)
    amount = tokens.text[index].isupper() and attached[word] < 1e12 and counts(scan, index + 1)
    return (attached[word], 1) if amount else (0.0, 0)


def bound_before(scan: Scan, first: int) -> tuple[Bound, int]:
    """The bound that stands right before token `first`, and the token that the number then starts at."""
    lower = scan.tokens.lower
    window = lower[max(0, first - 4) : first]
    for parts, bound in scan.vocabulary.bounds.get(scan.tokens.at(first - 1), ()):
        if window[-len(parts) :] == parts:
            if any(tuple(window[-len(words) :]) == words for words in scan.vocabulary.no_bound):
                continue
            return bound, first - len(parts)
    return "exact", first


def money_or_stem(scan: Scan, word: str) -> str:
    return scan.vocabulary.currencies.get(word) or stem(scan, word)


def stem(scan: Scan, word: str) -> str:
    return _FIRST_STEMS[scan.language][word]


def _first_stems(known: Language) -> Memo[str, str]:
    return Memo(lambda word: (stems(word, known.code, stop=False) or [word])[0])


_FIRST_STEMS = ByLanguage(_first_stems)


def part_of_word(scan: Scan, index: int, sign: str) -> bool:
    """ "Covid-19", "G7", "F-16": a figure that a word holds."""
    tokens = scan.tokens
    before = tokens.at(index - 1)
    if tokens.touches(index) and (before.isalpha() or before == "/"):
        code = tokens.text[index - 1] in shared().currencies.codes
        return not (sign or code or _UNSPACED_SIGN.match(before[-1]))
    if before == "-" and tokens.touches(index) and tokens.touches(index - 1):
        return tokens.at(index - 2).isalpha()
    return tokens.at(index + 1) == "/" and tokens.touches(index + 1)


def dated(scan: Scan, index: int) -> bool:
    """Whether the figure at `index` belongs to a date, a time of day or an ordinal."""
    tokens, vocabulary = scan.tokens, scan.known
    before, after = tokens.at(index - 1), tokens.at(index + 1)
    close = tokens.touches(index + 1)
    if (close and after in vocabulary.ordinals) or after in vocabulary.clock:
        return True
    if (close and after == ":" and tokens.at(index + 2).isdecimal()) or (
        before == ":" and tokens.at(index - 2).isdecimal()
    ):
        return True
    digits = tokens.text[index]
    if after == "." and close and vocabulary.ordinal_point and len(digits) < 4 and digits.isdecimal():
        following = tokens.text[index + 2 : index + 3]
        if following and following[0][0].islower():
            return True
        if following and following[0].isalpha() and before in vocabulary.ordinal_after:
            return True
    if after in (".", "-") and close and tokens.at(index + 2) in vocabulary.ordinals and tokens.touches(index + 2):
        return True
    if after in scan.days or ((after == "." or after in vocabulary.linking) and tokens.at(index + 2) in scan.days):
        return digits.isdecimal() and len(digits) <= 4
    if before in scan.weekdays and counts(scan, index + 1):  # "on Monday 17 people", but "el martes 14 murió"
        return False
    if before in scan.days or (before in vocabulary.linking and tokens.at(index - 2) in scan.days):
        return digits.isdecimal()
    if before == "," and digits.isdecimal() and len(digits) == 4:
        preceding = [tokens.at(index - back) for back in (2, 3)]
        return any(word in scan.days for word in preceding) or not after.isalpha()
    if digits.isdecimal() and len(digits) == 4 and _LEAST_YEAR < int(digits) < _LAST_YEAR:
        if before in scan.signs or after in PERCENT_SIGNS or tokens.phrase(index + 1, scan.vocabulary.percent):
            return False
        if (scan.known.unspaced.groups and close) or scale_at(scan, index + 1, False)[0]:
            return False
        return before in vocabulary.years or not before.isalpha() or not _year_counts(scan, after)
    return _POINTED_DATE.fullmatch(digits) is not None


def _year_counts(scan: Scan, word: str) -> bool:
    """Whether a word after four figures shows that they are no year: "2000 soldiers"."""
    return word.endswith("s") or word in scan.known.counted
