"""What is known of a language's number words, made ready once a language, and numbers in words read with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal
from unicodedata import normalize

from summarize.languages import ByLanguage, Language, alternation, lazy_pattern
from summarize.languages.patterns import JOINERS, MARKS
from summarize.recognize.prefilter import telling
from summarize.recognize.words import Memo

_LETTERS = rf"[^\W\d_](?:[^\W\d_]|[{MARKS}{JOINERS}])*+"
TOKEN = lazy_pattern(
    r"\d{1,3}(?:[ \u2009]\d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,'’\u00a0\u202f\u066b\u066c]\d+)*|(?:[dlDL]['’](?=[^\W\d_]))"
    rf"|{_LETTERS}(?:[-'’]{_LETTERS})*|[%$€£¥₹₽₩₺₴٪]|[.!?;:,()\n/–—-]|[^\w\s]"
)
"""How a text is parted: a figure with its separators, a word with its hyphens, a sign."""
ASCII_TOKEN = lazy_pattern(
    r"\d{1,3}(?: \d{3})+(?!\d)(?:,\d+)?|\d+(?:[.,']\d+)*|[dlDL]'(?=[a-zA-Z])|[a-zA-Z]++(?:[-'][a-zA-Z]++)*+|\n|[^\w\s]"
)
"""`TOKEN`, for texts in ASCII: it gives the same in less time."""

MOST_FAILURES = 2
"""Words in a row that may make no number before it is given up to find a longer one."""

Bound = Literal["exact", "over", "under", "about"]

LEAST_SCALE = 1000.0
"""From here on a word multiplies all that stands before it; hundreds multiply only ones and teens."""

MOST_WORDS = 24
"""Words that a number in words may have: "nine hundred and ninety-nine million nine hundred and ninety-nine …"."""

_PRECOMPOSED = tuple(
    (normalize("NFC", sign), sign)
    for sign in map(chr, (*range(0x958, 0x960), 0x9DC, 0x9DD, 0x9DF, 0xA33, 0xA36, 0xA59, 0xA5A, 0xA5B, 0xA5E))
)
"""Indic letters with a dot below, which texts hold in two encodings."""


class Vocabulary:
    """The number words of one language, by what a reader of tokens asks for."""

    def __init__(self, language: Language) -> None:
        numbers = language.numbers
        self.code = language.code
        self.known = numbers
        self.words = _values(numbers.words) | _values(numbers.forms)
        first = {float(value): forms[0] for value, forms in numbers.words.items()}
        self._canonical = {
            form: first[float(value)]
            for value, forms in numbers.forms.items()
            for form in forms
            if float(value) in first
        }
        self.scales = _values(numbers.scales)
        self.attached = _values(numbers.attached_scales)
        self.mixed = _values(numbers.mixed)
        self.indefinite = _values(numbers.indefinite)
        self.half = _phrases(numbers.half)
        self.halves = _phrases(numbers.halves)
        self.percent = _phrases(numbers.percent)
        self.currencies = {word: code for code, words in numbers.currencies.items() for word in words}
        self.spans = {
            word: (float(span.partition(" ")[0]), span.partition(" ")[2])
            for span, words in numbers.spans.items()
            for word in words
        }
        self.capital_nouns = language.writing.capital_nouns
        self.span_articles = numbers.span_articles or numbers.articles
        self.no_bound = _phrases(numbers.no_bound)
        self.ages = {ending: unit for unit, endings in numbers.ages.items() for ending in endings}
        self.bounds = _bounds({"over": numbers.over, "under": numbers.under, "about": numbers.about})
        # What the words of a number in words are worth.
        large = {word: value for word, value in self.scales.items() if value >= 100 and len(word) > 1}
        self.spelled = (large | self.words) if self.words else {}
        self.ones = {word: 1.0 for word in numbers.ones} if self.words else {}
        self._roots = tuple(word for word in (*self.words, *self.ones) if len(word) > 1)
        self._piece = lazy_pattern(alternation((*self.spelled, *self.ones))) if numbers.compounds else None
        scales = (word for word in self.scales if len(word) > 2 and "." not in word)
        halves = (phrase[0] for phrase in self.half)
        self._starts = frozenset(
            (*self.words, *scales, *self.mixed, *self.spans, *self.indefinite, *numbers.plus_half, *halves)
        )
        self.compound = Memo(self._compound)
        self.begins = Memo(self._begins)
        self._telling = telling(self._starts)
        self.hints: Memo[str, bool] = Memo(lambda word: word in self._telling or self.begins[word])
        """Whether a run of letters shows that a quantity may be near: Ukrainian "п'ять" is two of them."""

    def value(self, word: str) -> float | None:
        """What a word of a number in words is worth, "one" and compounds included."""
        value = self.spelled.get(word)
        if value is None:
            value = self.ones.get(word)
        if value is None and self.known.prefix:
            value = self.spelled.get(self._prefixed(word))
        return value if value is not None else self.compound[word]

    def _prefixed(self, word: str) -> str:
        """The word without the "and" that is written as its beginning: Arabic "وعشرون"; empty where there is none."""
        return word.removeprefix(self.known.prefix) if word.startswith(self.known.prefix) else ""

    def _read_by_library(self, words: Sequence[str]) -> float | None:
        """The value of a whole number in words, also where the library lacks a form: "eine Million", "veintiún mil"."""
        value = _read_by_library(" ".join(words), self.code)
        if value is None and len(words) > 1 and words[0] in self.ones:
            value = _read_by_library(" ".join(words[1:]), self.code)
        if value is None and not self._canonical.keys().isdisjoint(words):
            value = _read_by_library(" ".join(self._canonical.get(word, word) for word in words), self.code)
        return value

    def _begins(self, word: str) -> bool:
        """Whether a quantity may begin with a word."""
        return (
            word[:1].isdecimal()
            or word in self._starts
            or word.partition("-")[0] in self.words
            or self.compound[word] is not None
            or (len(word) > 3 and bool(self.known.prefix) and self._prefixed(word) in self.words)
            or (word.startswith(self._roots) and any(map(word.__contains__, self.ages)))
        )

    def _compound(self, word: str) -> float | None:
        """What a number that is written as one word is worth: "zweihundertfünfzig", "twenty-five", "yirmibeş"."""
        if "-" in word and self.words and not self.known.compounds:
            parts = word.split("-")
            if not all(part in self.spelled or part in self.ones or part in self.known.joins for part in parts):
                return None
            return _read_by_library(word, self.code) if self.known.text2num else None
        if self._piece is None or len(word) < 4 or not word.startswith(self._roots):
            return None
        if self.known.text2num:
            return _read_by_library(word, self.code)
        values = self._pieces(word.replace("-", ""))
        if len(values) < 2:
            return None
        value, taken = add_up(values, (), self.known.ones_before_tens, self.known.ones_after_ten)
        return value if taken == len(values) else None

    def _pieces(self, word: str) -> list[float]:
        """The values of the number words that a compound is made of; none where anything else is in it."""
        assert self._piece is not None
        values: list[float] = []
        at = 0
        while at < len(word):
            match = self._piece.match(word, at)
            if match is None:
                return []
            values.append(self.spelled.get(match[0], 1.0))  # "one" alone is no number word
            at = match.end()
            infix = self.known.infix
            if infix and len(values) == 1 and values[0] < 10 and word.startswith(infix, at):
                tens = self.words.get(word[at + len(infix) :])
                return [tens, values[0]] if tens is not None and 20 <= tens < 100 else []
        return values

    def read(self, words: Sequence[str]) -> tuple[float, int]:
        """The number that the most of the first `words` make, and how many they are; none is ``(0.0, 0)``."""
        if len(words) == 1 and words[0] in self.words:
            return self.words[words[0]], 1
        if self.known.text2num:
            best, failures = (0.0, 0), 0
            for size in range(1, len(words) + 1):
                if words[size - 1] in self.known.joins:
                    continue
                value = self._read_by_library(words[:size])
                best, failures = (best, failures + 1) if value is None else ((value, size), 0)
                if failures > MOST_FAILURES:
                    break
            return best
        values: list[float] = []
        joined: list[bool] = []
        indices: list[int] = []
        joins, prefix = self.known.joins, self.known.prefix
        for index, word in enumerate(words):
            value = self.value(word)
            if value is None:
                continue
            if values and word in self.scales:  # Arabic "ألفا" is two thousand, but "15 ألفا" is 15 thousand
                value = self.scales[word]
            values.append(value)
            joined.append(
                bool(index)
                and (
                    words[index - 1] in joins or (bool(prefix) and word.startswith(prefix) and word not in self.spelled)
                )
            )
            indices.append(index)
        value, taken = add_up(values, joined, self.known.ones_before_tens, self.known.ones_after_ten)
        return value, indices[taken - 1] + 1 if taken else 0


def add_up(
    values: Sequence[float],
    joined: Sequence[bool] = (),
    ones_first: bool = False,
    ones_after_ten: bool = False,
) -> tuple[float, int]:
    """The number that the most of the first `values` make, and how many they are: 2, 100, 5, 1000 is 205,000.

    Within a group come hundreds, tens and ones, each at most once; a scale closes the group. Scales fall ("two million
    three thousand"), or a larger one multiplies all before it ("mil millones"). `joined` says before which of them an
    "and" stands: nothing is multiplied over one. With `ones_first`, ones and "and" may stand before tens, and ones
    before ten make the teens; with `ones_after_ten`, ten and one are eleven.
    """
    total = group = 0.0
    counted = False
    last = float("inf")
    for index, value in enumerate(values):
        after_and = index < len(joined) and joined[index]
        units = group % 100
        if value >= LEAST_SCALE:
            if (after_and and counted) or (value >= last and not total):
                break
            if str(value)[0] != "1":  # "two thousand" in one word
                if counted or value >= last:
                    break
                total, last = total + value, 10.0 ** (len(str(int(value))) - 1)
                continue
            if value < last:
                total += (group if counted else 1.0) * value
            else:
                total = (total + group) * value
            group, counted, last = 0.0, False, value
            continue
        if value == 0 and index:
            break
        if value == 100 and counted and 1 <= group < 20 and group != 10 and not after_and:
            group *= 100
        elif not counted or _follows(value, units, after_and, ones_first, ones_after_ten):
            group += value
        else:
            break
        counted = True
    else:
        index = len(values)
    return total + group, index


def _follows(value: float, units: float, after_and: bool, ones_first: bool, ones_after_ten: bool) -> bool:
    """Whether a word of this value may follow, within a group, on tens and ones of the value `units`."""
    if value >= 100:
        return False
    if not units:
        return True
    if value >= 10:
        return ones_first and units < 10 and (after_and if value >= 20 else value == 10 and not after_and)
    return units % 10 == 0 and (units != 10 or ones_after_ten)


def _read_by_library(words: str, code: str) -> float | None:
    from text_to_num import text2num

    try:
        return float(text2num(words, code))
    except ValueError:
        return None


def _values(table: Mapping[str, Iterable[str]]) -> dict[str, float]:
    """A table of words by value as values by word; Indic letters with a dot below in both of their encodings."""
    values = {normalize("NFC", word): float(value) for value, words in table.items() for word in words}
    for pair, sign in _PRECOMPOSED:
        values |= {word.replace(pair, sign): value for word, value in values.items() if pair in word}
    return values


def _parts(phrase: str) -> list[str]:
    """A phrase of the language files in words, parted as a text is; French "plus d'" ends before a word."""
    return TOKEN.findall(f"{phrase}a")[:-1] if phrase.endswith("'") else TOKEN.findall(phrase)


def _phrases(phrases: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Phrases in words, the longest first."""
    return tuple(sorted((tuple(_parts(phrase)) for phrase in phrases), key=lambda words: (-len(words), words)))


def _bounds(table: Mapping[Bound, Iterable[str]]) -> dict[str, list[tuple[list[str], Bound]]]:
    """Phrases that bound a number, in words, with the bound: the longest first, by the word that they end with."""
    bounds = [(phrase, bound) for bound, phrases in table.items() for phrase in phrases]
    by_last: dict[str, list[tuple[list[str], Bound]]] = {}
    for phrase, bound in sorted(bounds, key=lambda pair: (-len(pair[0]), pair[0])):
        parts = _parts(phrase)
        by_last.setdefault(parts[-1], []).append((parts, bound))
    return by_last


VOCABULARIES = ByLanguage(Vocabulary)
"""The number words of each language, made ready when they are first asked for."""
