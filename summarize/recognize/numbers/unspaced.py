"""Numbers in scripts that write no blank between a figure and its words: 至少40人, 1.5万人, 2만 3천 명, 3 หมื่นล้านบาท."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.languages import ByLanguage, Language, alternation, lazy_pattern
from summarize.model import Number
from summarize.recognize.numbers.tokens import figure

LEAST_YEAR = 1000
"""A smaller figure before the sign of the year counts years."""


class Script:
    """How one language writes such numbers."""

    def __init__(self, language: Language) -> None:
        unspaced = language.numbers.unspaced
        self.known = unspaced
        self.code = language.code
        self.digits = {sign: float(value) for value, signs in unspaced.numerals.items() for sign in signs}
        self.tens = {sign: float(value) for value, signs in unspaced.tens.items() for sign in signs}
        self.groups = {sign: float(value) for value, signs in unspaced.groups.items() for sign in signs}
        self.money = {word: code for code, words in unspaced.money.items() for word in words}
        scale = alternation((*self.tens, *self.groups))
        self._scale = lazy_pattern(scale)
        self._part = lazy_pattern(
            rf"(?P<figure>\d+(?:[.,]\d+)*)|(?P<digit>{alternation(self.digits)})|(?P<scale>{scale})"
        )
        # A figure with its scales, and smaller ones after them: 1億2000万, 2만 3천.
        more = alternation(unspaced.more)
        half = rf"(?:{re.escape(unspaced.half)}(?!{scale})(?!\d))?" if unspaced.half else ""
        self._figures = lazy_pattern(
            rf"\d+(?:[.,]\d+)*(?:(?: |{more})?{scale}{scale}*{half}(?: ?\d+(?:[.,]\d+)*(?![.,]?\d))?)*"
        )
        signs = "".join((*self.digits, *self.tens, *self.groups))
        digits = "".join((*self.digits, *(sign for sign, value in self.tens.items() if value == 10)))
        counter = "".join(sorted(unspaced.counters))
        self._signs = (
            lazy_pattern(
                rf"(?<![{signs}\d{unspaced.ordinal}])(?P<number>(?!0)[{digits}][{signs}]{{0,14}})(?:(?P<unit>[{counter}])"
                rf"|(?<=[{''.join(self.groups)}])(?=(?P<money>\w)))"
            )
            if self.digits
            else None
        )
        self._more = lazy_pattern(rf"{more}(?=.)")
        self._unit = lazy_pattern(rf" ?({alternation(self.money)})")

    def __bool__(self) -> bool:
        return bool(self.groups)

    def figures(self, text: str, start: int) -> tuple[float, int, str] | None:
        """The number that begins with the figure at `start`, where it ends, and what is counted if a sign says so.

        None where the figure is part of a date, a time of day or an ordinal.
        """
        match = self._figures.match(text, start)
        if match is None:
            return None
        end = match.end()
        value = self._value(match[0])
        words = self.known
        if value is None or (words.ordinal and text.endswith(words.ordinal, 0, start)):
            return None
        after = self._more.match(text, end)
        after_end = after.end() if after else end
        following = text[after_end : after_end + 1]
        if following in words.dated and not self._scale.search(match[0]):
            return None
        year = words.year and (following == words.year or text[max(0, start - 8) : start].rstrip().endswith(words.year))
        if year and value >= LEAST_YEAR:
            return None
        unit = self._unit.match(text, after_end)
        if unit is not None:
            return value, end, self.money[unit[1]]
        return value, end, following if words.counters and following.isalpha() else ""

    def signs(self, text: str) -> Iterator[Number]:
        """Counts in signs alone: 三人, 十二名, 三亿元."""
        if self._signs is None:
            return
        for match in self._signs.finditer(text):
            value = self._value(match["number"])
            if value:
                start, end = match.span("number")
                yield Number(start=start, end=end, value=value, bound="exact", unit=match["unit"] or match["money"])

    def _value(self, signs: str) -> float | None:
        total = section = 0.0
        digit: float | None = None
        last = float("inf")
        scale = 1.0
        half = self.known.half
        at = 0
        while at < len(signs):
            part = self._part.match(signs, at)
            if part is None:
                if half and signs[at] == half:
                    section += scale / 2 if scale < 1e4 else 0
                    total += scale / 2 if scale >= 1e4 else 0
                at += 1
                continue
            at = part.end()
            if part["figure"]:
                digit = figure(part["figure"], self.code, measured=True)
                if digit is None:
                    return None
            elif part["digit"]:
                digit = (digit or 0.0) * 10 + self.digits[part["digit"]] if digit else self.digits[part["digit"]]
            elif part["scale"] in self.tens:
                scale = self.tens[part["scale"]]
                if digit is None and section:
                    section, digit = section * scale, None
                else:
                    section, digit = section + (1.0 if digit is None else digit) * scale, None
            else:
                scale = self.groups[part["scale"]]
                section += digit or 0.0
                if scale > last:
                    total = (total + section) * scale
                else:
                    total += (section or (0.0 if total else 1.0)) * scale
                section, digit, last = 0.0, None, scale
        return total + section + (digit or 0.0)


SCRIPTS = ByLanguage(Script)
"""How numbers are written in each language without blanks, made ready when it is first asked for."""
