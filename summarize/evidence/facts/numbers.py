"""When the figures of two sentences are the same: value, unit, and what may be left unsaid."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from summarize.evidence.annotations.word_classes import lexicon
from summarize.evidence.counted import COUNTED
from summarize.languages import ByLanguage, Language, alternation, shared
from summarize.model import Annotation
from summarize.recognize.words import Memo

# Below this, two equal figures may be chance, and must count what has one name.
CHANCE = 10
# Digits from which two equal figures are one, though their units have two names: 1,025 hp, 1,025 horsepower.
DIGITS = 3


# So many characters before a figure may say that it no longer holds.
BEFORE = 40


def _outdated(known: Language) -> Memo[str, bool]:
    pattern = re.compile(rf"\b{alternation(known.counts.outdated)}\b[^.,;:\d]{{0,24}}$", re.IGNORECASE)
    return Memo(lambda before: pattern.search(before, max(0, len(before) - BEFORE)) is not None)


_OUTDATED = ByLanguage(_outdated)
"""Whether what stands before a figure says that it no longer holds: "raising an earlier toll of 14", "up from 14"; with
one character more than are looked at, so that no word is cut."""


class ComparableFigure(NamedTuple):
    """A quantity as it is compared: what it is, and whether the sentence says that another one has taken its place."""

    value: float
    unit: str
    bound: str
    past: bool


class ComparableFigures(NamedTuple):
    """The quantities of a sentence, and the language of their units."""

    figures: tuple[ComparableFigure, ...]
    language: str


def comparable_figures(annotation: Annotation) -> ComparableFigures:
    """The quantities of a sentence as they are compared with others."""
    text, language = annotation.text, annotation.language
    return ComparableFigures(
        tuple(
            ComparableFigure(number.value, number.unit, number.bound, _past(text, number.start, language))
            for number in annotation.numbers
        ),
        language,
    )


def numbers_differ(left: ComparableFigures, right: ComparableFigures) -> bool:
    """Whether a quantity of one sentence contradicts, or is missing from, the other."""
    return left != right and not (numbers_contained(left, right) and numbers_contained(right, left))


def numbers_contained(left: ComparableFigures, right: ComparableFigures) -> bool:
    """Whether each number of `left` is in `right`."""
    for figure in left.figures:
        if not _contained(figure, right.figures, left.language) and (
            not _small_count(figure, left.language) or _contradicted(figure, right.figures)
        ):
            return False
    return True


def _contained(figure: ComparableFigure, figures: Sequence[ComparableFigure], language: str) -> bool:
    """Whether a figure is one of another sentence: both hold, or neither does."""
    for compared in figures:
        if _agree(figure, compared, language) and (figure.value != compared.value or figure.past == compared.past):
            return True
    return False


def _past(text: str, start: int, language: str) -> bool:
    """Whether a sentence says of its figure at `start` that another one has taken its place."""
    return _OUTDATED[language][text[max(0, start - BEFORE - 1) : start]]


def _small_count(figure: ComparableFigure, language: str) -> bool:
    """One or two of something, which the other may call "both", "the" or "a single"."""
    if _money(figure.unit):
        return False
    return figure.value == 1 or (figure.value == 2 and not _measure(figure.unit, language))


def _contradicted(figure: ComparableFigure, figures: Sequence[ComparableFigure]) -> bool:
    return any(figure.unit == compared.unit and figure.value != compared.value for compared in figures)


def _agree(left: ComparableFigure, right: ComparableFigure, language: str) -> bool:
    if left.value == right.value:
        units = _UNITS[language][left.unit, right.unit]
        if units.measures:
            return left.unit == right.unit or (not units.money and _exact(left.value))
        return not units.apart and (left.value >= CHANCE or units.same)
    close = abs(left.value - right.value) <= 0.05 * max(abs(left.value), abs(right.value))
    return close and "about" in (left.bound, right.bound) and left.unit == right.unit


class _UnitPair(NamedTuple):
    """What is known of two units: whether one is a measure, is money or a share, whether they count two kinds of
    things, and whether they may be words for one thing."""

    measures: bool
    money: bool
    apart: bool
    same: bool


def _compared_units(known: Language) -> Memo[tuple[str, str], _UnitPair]:
    language = known.code

    def compare(units: tuple[str, str]) -> _UnitPair:
        left, right = units
        return _UnitPair(
            measures=_measure(left, language) or _measure(right, language),
            money=_money(left) or _money(right),
            apart=_kinds_differ(left, right, language),
            same=_same_unit(left, right, language),
        )

    return Memo(compare)


_UNITS = ByLanguage(_compared_units)
"""Pairs of units of a language: figures of a story are compared in thousands, their units are few."""


def _exact(value: float) -> bool:
    """Whether a figure is no chance: three digits and more that are not round, whatever its unit is called."""
    return len(f"{abs(value):.6f}".replace(".", "").strip("0")) >= DIGITS


def _money(unit: str) -> bool:
    """Money or percent."""
    return unit.isupper() or unit == "%"


def _kinds_differ(left: str, right: str, language: str) -> bool:
    """Whether two units are known to be of two kinds: 40 people are not 40 homes, nor 40 bodies 40 survivors."""
    alive, dead = COUNTED[language].survivors, COUNTED[language].bodies
    if (left in alive and right in dead) or (left in dead and right in alive):
        return True
    first, second = _kind_counted(left, language), _kind_counted(right, language)
    return bool(first and second) and first != second


def _kind_counted(unit: str, language: str) -> str:
    """ "people", or the thing that a unit counts; "" where that is not known."""
    if unit in COUNTED[language].people:
        return "people"
    roles = {name[2:] for name in lexicon(language).words.get(unit, ()) if name.startswith("r:")}
    return next((kind for kind, counted in shared().kinds.items() if not roles.isdisjoint(counted)), "")


def _same_unit(left: str, right: str, language: str) -> bool:
    """Whether two units may be words for one thing: "40 people", "40 deaths"; not "12 bodies", "12 survivors"."""
    if left == right or not left or not right:
        return True
    if _measure(left, language) or _measure(right, language):
        return False
    people = COUNTED[language].people
    if left in people or right in people:
        return True
    classes = lexicon(language).words
    if not classes:
        return True
    return bool(set(classes.get(left, ())) & set(classes.get(right, ())))


def _measure(unit: str, language: str) -> bool:
    """Money, percent, spans of time: units that have one name only."""
    return _money(unit) or unit in COUNTED[language].time_units
